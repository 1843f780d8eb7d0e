//! Turning intents into records: the only way the live screen changes a session.

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{
        decide,
        intent::Intent,
        record::{
            continuity::{ClockStepped, Gap, Interrupted, Interruption, Unattended},
            event::Event,
            moment::{Moment, clock},
        },
    },
    text,
    tui::{
        meeting::state::Live,
        model::{Model, Screen},
        msg::{Effect, Msg},
        update::STILL_HERE_MS,
    },
};

/// Try an intent. A refusal becomes a line that says why; the meeting goes on.
pub(crate) fn act(live: &mut Live, intent: Intent, now: Moment) -> Vec<Effect> {
    match decide(&live.history, intent, now) {
        Ok(events) if events.is_empty() => vec![],
        Ok(events) => record(live, events, now),
        Err(refusal) => {
            live.notice = Some(text::refusal::refusal_message(&live.keymap, &refusal, live.session()));
            vec![]
        }
    }
}

/// As [`act`], with words to say when it was done.
pub(crate) fn act_saying(live: &mut Live, intent: Intent, words: String, now: Moment) -> Vec<Effect> {
    let effects = act(live, intent, now);
    if !effects.is_empty() {
        live.notice = Some(words);
    }
    effects
}

/// Number the events, take them in, and hand them to the journal.
pub(crate) fn record(live: &mut Live, events: Vec<Event>, now: Moment) -> Vec<Effect> {
    let records = live.history.record(events, now);
    live.saving.recorded = records.last().map(|r| r.seq);
    vec![Effect::Append(records)]
}

pub(crate) fn tick(live: &mut Live, now: Moment) -> Vec<Effect> {
    let mut effects = vec![];
    if live.saving.trouble.is_some() {
        effects.push(retry(live));
    }
    if !live.session().ended && now.since(live.session().now()) >= STILL_HERE_MS {
        effects.extend(record(live, vec![Event::StillHere], now));
    }
    effects
}

/// The journal says what became of what was recorded.
pub(crate) fn saving(live: &mut Live, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Saved(seq) => {
            live.saving.durable = live.saving.durable.max(Some(seq));
            live.saving.trouble = None;
            live.saving.needs_all = false;
            vec![]
        }
        Msg::NotSaved { why, needs_all } => {
            // A rescue that failed too is tried again with the next tick, not at once.
            let first = needs_all && !live.saving.needs_all;
            live.saving.trouble = Some(why);
            live.saving.needs_all |= needs_all;
            if first { vec![retry(live)] } else { vec![] }
        }
        _ => vec![],
    }
}

/// Try again to save: the rest of the file, or all of it in a new one.
pub(crate) fn retry(live: &Live) -> Effect {
    if live.saving.needs_all { Effect::Rescue(live.history.records().to_vec()) } else { Effect::Retry }
}

/// Nobody attended since then. A break or off the record simply goes on.
pub(crate) fn away(live: &mut Live, since: Moment, why: Gap, now: Moment) -> Vec<Effect> {
    if live.session().ended || live.session().floor().is_stopped() {
        return vec![];
    }
    live.notice = Some(text::screen::away(why, &clock(now.since(since))));
    record(live, vec![Event::Unattended(Unattended { since, why })], now)
}

pub(crate) fn clock_stepped(
    live: &mut Live,
    by_ms: i64,
    wall: DateTime<FixedOffset>,
    now: Moment,
) -> Vec<Effect> {
    if live.session().ended {
        return vec![];
    }
    live.notice = Some(text::screen::clock_stepped(by_ms));
    record(live, vec![Event::ClockStepped(Box::new(ClockStepped { by_ms, wall }))], now)
}

/// Save that it was cut off here, then leave.
pub(crate) fn stop(model: &mut Model, why: Interruption, now: Moment) -> Vec<Effect> {
    let mut effects = vec![];
    if let Screen::Live(live) = &mut model.screen
        && !live.session().ended
    {
        effects.extend(record(live, vec![Event::Interrupted(Interrupted { why })], now));
    }
    effects.push(Effect::Die(why));
    effects
}
