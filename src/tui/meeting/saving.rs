//! What happens to a running meeting from outside: the journal's reports, the passing of time, the machine's sleep.

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{
        Event, Moment, Seq,
        record::{
            continuity::{ClockStepped, Gap, Interrupted, Interruption, Unattended},
            moment::clock,
        },
    },
    text::screen as words,
    tui::{meeting::state::Live, msg::Effect},
};

/// A *still here* line is written when nothing else was for this long, ms.
pub(crate) const STILL_HERE_MS: u64 = 30_000;
/// How often saving is tried again, ms.
pub(crate) const RETRY_MS: u64 = 1_000;

impl Live {
    /// The time asked for has come: saving is tried again, and that the program still runs is recorded.
    pub(crate) fn record_passing_time(&mut self, now: Moment) -> Vec<Effect> {
        let mut effects = vec![];
        if self.saving.trouble.is_some() {
            effects.push(self.retry());
        }
        if !self.session().ended && now.since(self.session().now()) >= STILL_HERE_MS {
            effects.extend(self.record(vec![Event::StillHere], now));
        }
        effects
    }

    /// Everything up to here is on the disk.
    pub(crate) fn saved(&mut self, seq: Seq) {
        self.saving.durable = self.saving.durable.max(Some(seq));
        self.saving.trouble = None;
        self.saving.needs_all = false;
    }

    /// It could not be saved. A rescue that failed too is tried again with the next tick, not at once.
    pub(crate) fn not_saved(&mut self, why: String, needs_all: bool) -> Vec<Effect> {
        let first = needs_all && !self.saving.needs_all;
        self.saving.trouble = Some(why);
        self.saving.needs_all |= needs_all;
        if first { vec![self.retry()] } else { vec![] }
    }

    /// Tries again to save: the rest of the file, or all of it in a new one.
    pub(crate) fn retry(&self) -> Effect {
        if self.saving.needs_all { Effect::Rescue(self.history.records().to_vec()) } else { Effect::Retry }
    }

    /// Nobody attended since then. A break or off the record simply goes on.
    pub(crate) fn unattended(&mut self, since: Moment, why: Gap, now: Moment) -> Vec<Effect> {
        if self.session().ended || self.session().floor().is_stopped() {
            return vec![];
        }
        self.notice = Some(words::away(why, &clock(now.since(since))));
        self.record(vec![Event::Unattended(Unattended { since, why })], now)
    }

    pub(crate) fn clock_stepped(
        &mut self,
        by_ms: i64,
        wall: DateTime<FixedOffset>,
        now: Moment,
    ) -> Vec<Effect> {
        if self.session().ended {
            return vec![];
        }
        self.notice = Some(words::clock_stepped(by_ms));
        self.record(vec![Event::ClockStepped(Box::new(ClockStepped { by_ms, wall }))], now)
    }

    /// Records that the meeting was cut off here, if it runs.
    pub(crate) fn interrupt(&mut self, why: Interruption, now: Moment) -> Vec<Effect> {
        if self.session().ended {
            return vec![];
        }
        let mut effects = self.record_phone_answers(now);
        effects.extend(self.record(vec![Event::Interrupted(Interrupted { why })], now));
        effects
    }
}
