//! Notes of a session: what is written down, and what is known about it later.

use crate::domain::{
    notes::note::{AboutNote, Note, NoteDetails, NoteTaken},
    record::ids::Seq,
    session::Session,
};

impl Session {
    #[must_use]
    pub fn note(&self, seq: Seq) -> Option<&NoteTaken> {
        self.notes.iter().find(|n| n.seq == seq)
    }

    pub(in crate::domain) fn take_note(&mut self, seq: Seq, note: &Note) {
        let item = self.tally.item();
        let talk = match item {
            Some(at) => self.tally.items()[at].groups.clone(),
            None => self.tally.groups().iter().map(|g| g.ms).collect(),
        };
        let people = self.roster.people().iter().enumerate();
        let present = people.filter(|(_, p)| p.counts()).map(|(seat, _)| seat).collect();
        self.notes.push(NoteTaken {
            seq,
            at: self.now,
            kind: note.kind,
            text: note.text.clone(),
            carried: note.carried,
            item,
            talk,
            present,
            details: NoteDetails::default(),
            closed_on: None,
        });
    }

    pub(in crate::domain) fn add_detail(&mut self, about: &AboutNote) {
        let today = self.today(self.now);
        if let Some(note) = self.notes.iter_mut().find(|n| n.seq == about.note) {
            note.add_detail(&about.about, today);
        }
    }
}
