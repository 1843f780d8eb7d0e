//! What was put right after the meeting had ended: when, by whom, and what it was about.

use crate::domain::{
    record::{
        change::{Change, PutRight},
        continuity::Afterwards,
        event::Event,
        ids::Seq,
    },
    session::Session,
};

impl Session {
    pub(crate) fn reopen(&mut self, after: &Afterwards) {
        self.reopened = self.ended;
        self.put_right.push(PutRight { wall: Some(after.wall), by: after.by.clone(), changes: Vec::new() });
    }

    /// Keep what is put right in the list of the sitting under way.
    pub(crate) fn note_put_right(&mut self, seq: Seq, event: &Event) {
        let sitting = self.put_right.last_mut().filter(|_| self.reopened);
        if let (Some(sitting), Some(change)) = (sitting, Change::of(event)) {
            sitting.changes.push((seq, change));
        }
    }
}
