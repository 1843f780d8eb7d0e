//! Whether a person is timed. Nothing is preselected: without an answer nothing is done.

use crate::{
    domain::{
        intent::Intent,
        preparation::decide::PreparationIntent,
        privacy::{
            lookup, redact,
            remaining::remaining,
            removal::RemovedTime,
            removed::{Redacted, Removed},
        },
        record::{history::History, ids::PersonId, moment::Moment},
    },
    text,
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        questions::{
            person::{PersonQuestion, keep_total},
            question::Question,
            shape::Answer,
        },
    },
};

#[expect(clippy::needless_pass_by_value, reason = "as for every question")]
pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &PersonQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let Answer::Chosen(n) = answer else { return (vec![], None) };
    match ask {
        PersonQuestion::LateComer(person) => (late_comer(context.live, *person, n == 0, now), None),
        PersonQuestion::SinceWhen(person) => (vec![], Some(Question::Person(keep_total(*person, n == 1)))),
        PersonQuestion::KeepTotal { person, from_start } => {
            let intent =
                PreparationIntent::NotTimed { person: *person, from_start: *from_start, keep_total: n == 0 };
            let said = if *from_start {
                text::preparation::left_out_from_start()
            } else {
                text::preparation::left_out()
            };
            (context.live.act_saying(Intent::Preparation(intent), said.to_owned(), now), None)
        }
        PersonQuestion::Withdraw(person) => {
            let next = match n {
                2 => Question::Person(PersonQuestion::TakeOut(*person)),
                n => Question::Person(keep_total(*person, n == 1)),
            };
            (vec![], Some(next))
        }
        PersonQuestion::TakeOut(person) => {
            let sure = PersonQuestion::TakeOutSure { person: *person, keep_total: n == 0 };
            (vec![], Some(Question::Person(sure)))
        }
        PersonQuestion::TakeOutSure { .. } if n == 0 => (vec![], None),
        PersonQuestion::TakeOutSure { person, keep_total } => {
            let kept = if *keep_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
            (take_out(context.live, *person, kept, now), None)
        }
    }
}

/// Somebody who came late has said yes, or no.
fn late_comer(live: &mut Live, person: PersonId, yes: bool, now: Moment) -> Vec<Effect> {
    let (intent, done) = if yes {
        (PreparationIntent::Timed(person), text::preparation::late_comer_timed(&live.label(person)))
    } else {
        let no = PreparationIntent::NotTimed { person, from_start: false, keep_total: false };
        (no, text::preparation::left_out().to_owned())
    };
    live.act_saying(Intent::Preparation(intent), done, now)
}

/// From here on the meeting goes on as if they had never been in it; what the disk says of it comes later.
fn take_out(live: &mut Live, person: PersonId, kept: RemovedTime, now: Moment) -> Vec<Effect> {
    let before = live.history.records();
    let wall = live.history.wall_at(now).unwrap_or_default();
    let removed = Removed::person(before, person, text::privacy::somebody());
    let mut all = redact::forget(before, person, kept, text::privacy::somebody(), wall);
    if all.len() == before.len() {
        return vec![];
    }
    if let Some(last) = all.last_mut() {
        last.t = now.max(last.t);
    }
    let names = lookup::names_of(before, person);
    live.names_left = remaining(&all, &[], &names).len();
    live.saving.recorded = all.last().map(|r| r.seq);
    live.history = History::from_records(all.clone());
    // Nothing on the screen may point to what is no more.
    live.capitals.clear();
    live.support_shown = None;
    live.notice = Some(text::privacy::taking_out().to_owned());
    vec![Effect::Rewrite(Redacted { records: all, removed })]
}
