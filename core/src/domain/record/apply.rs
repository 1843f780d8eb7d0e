//! How the session opens, stops, goes on and ends; its time and date.

use chrono::{NaiveDate, TimeDelta};

use crate::domain::{
    floor::state::Floor,
    floor::tally::Tally,
    record::{
        amendment::Amendment, continuity::AmendmentOpened, event::Event, ids::Seq, moment::Moment,
        opening::Opened,
    },
    session::Session,
};

impl Session {
    /// The date where the meeting is, `now` into it.
    #[must_use]
    pub fn today(&self, now: Moment) -> Option<NaiveDate> {
        if let Some(amendment) = self.amendments.last().filter(|_| self.reopened) {
            return Some(amendment.wall?.date_naive());
        }
        let passed = TimeDelta::try_milliseconds(i64::try_from(now.ms()).ok()?)?;
        Some(self.opened_at?.naive_local().checked_add_signed(passed)?.date())
    }

    /// Where the session ends as far as is known: its last event, or the end of the last imported
    /// stretch of speech when that is later (a file that was cut short has no *ended*).
    #[must_use]
    pub fn end_so_far(&self) -> Moment {
        self.tally.last_end().map_or(self.now, |last| last.max(self.now))
    }

    /// Advances to `t` without an event.
    pub(super) fn live_to(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
    }

    /// Whether this source can show that people spoke at once.
    #[must_use]
    pub fn overlap_known(&self) -> bool {
        !self.overlap_unknown
    }

    /// Somebody tapped who spoke: in the meeting, or in the one whose table of turns was imported.
    #[must_use]
    pub fn was_tapped(&self) -> bool {
        self.source.was_tapped(self.made_of)
    }

    /// An import that tells of speech alone: two may speak at once, and nobody knows what the floor was in between.
    #[must_use]
    pub fn is_speech_alone(&self) -> bool {
        self.source.is_import() && self.rules.join_ms.is_some()
    }

    /// Its first line was read.
    pub(in crate::domain) fn was_opened(&self) -> bool {
        self.opened_at.is_some() || self.imported_on.is_some() || self.shared.is_some()
    }

    /// A session opens once; a second opening, in a damaged file, would forget the people.
    pub(in crate::domain) fn open(&mut self, opened: &Opened) {
        if self.was_opened() {
            return;
        }
        self.id.clone_from(&opened.id);
        self.title.clone_from(&opened.title);
        self.series.clone_from(&opened.series);
        self.protocol.clone_from(&opened.protocol);
        self.questions.clone_from(&opened.questions);
        self.source = opened.source;
        self.imported_on = opened.day_of_import();
        self.opened_at = self.imported_on.is_none().then_some(opened.wall);
        self.made_of = opened.import.as_ref().and_then(|i| i.made_of);
        self.overlap_unknown = opened.import.as_ref().is_some_and(|i| !i.overlap_known);
        self.rules = opened.rules;
        self.tally = Tally::new(opened.rules);
        for group in &opened.groups {
            self.add_group(group);
        }
        self.roster.centre(&opened.centred);
        self.sync_groups();
    }

    /// The program stopped attending here: the turn that ran ends, the clocks stop.
    pub(in crate::domain) fn stop_attending(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
        if !self.tally.floor().is_stopped() {
            self.set_floor(Floor::Unattended);
        }
        self.note_floor();
    }

    pub(in crate::domain) fn attend_again(&mut self) {
        (self.ended, self.reopened) = (false, false);
        if self.tally.floor() == Floor::Unattended {
            self.set_floor(Floor::Open);
        }
    }

    pub(in crate::domain) fn end(&mut self) {
        let end = self.end_so_far();
        self.now = end;
        self.end_last_turn();
        self.tally.finish(end);
        self.trail.close(end);
        self.ended = true;
    }

    /// Somebody begins to correct the record after the end.
    pub(in crate::domain) fn reopen(&mut self, opened: &AmendmentOpened) {
        self.reopened = self.ended;
        let (wall, by) = (Some(opened.wall), opened.by.clone());
        self.amendments.push(Amendment { wall, by, changes: Vec::new() });
    }

    /// Keeps what is corrected after the end in the list of the amendment under way.
    pub(in crate::domain) fn track_amendment(&mut self, seq: Seq, event: &Event) {
        let amendment = self.amendments.last_mut().filter(|_| self.reopened);
        if let Some(amendment) = amendment
            && let Some(change) = event.amends()
        {
            amendment.changes.push((seq, change));
        }
    }
}
