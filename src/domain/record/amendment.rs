//! What was put right after the meeting had ended: when, by whom, and what it was about.

use crate::domain::{
    record::{
        change::{Amendment, Change},
        continuity::AmendmentOpened,
        event::Event,
        ids::Seq,
    },
    session::Session,
};

impl Session {
    pub(crate) fn reopen(&mut self, after: &AmendmentOpened) {
        self.reopened = self.ended;
        self.amendments.push(Amendment { wall: Some(after.wall), by: after.by.clone(), changes: Vec::new() });
    }

    /// Keep what is put right in the list of the sitting under way.
    pub(crate) fn note_amendment(&mut self, seq: Seq, event: &Event) {
        let sitting = self.amendments.last_mut().filter(|_| self.reopened);
        if let (Some(sitting), Some(change)) = (sitting, Change::of(event)) {
            sitting.changes.push((seq, change));
        }
    }
}
