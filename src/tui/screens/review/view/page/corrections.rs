//! What was corrected after the end, amendment by amendment.

use crate::{
    domain::{
        people::hat::Speaker,
        record::{
            amendment::{Amendment, Change},
            event::Event,
            ids::{Seq, TurnRef},
        },
    },
    text::review,
    tui::{questions::note::owner_label, screens::review::view::page::Page, widget::cards::Side},
};

impl Page<'_> {
    pub fn corrections(&mut self) {
        self.card(Side::Across, review::corrections());
        let amendments = self.meeting.session.amendments.iter();
        let amendments: Vec<&Amendment> = amendments.filter(|a| !a.changes.is_empty()).collect();
        if amendments.is_empty() {
            return self.paragraph(review::nothing_corrected());
        }
        self.paragraph(&review::original(self.meeting.keymap));
        for amendment in amendments {
            let by = amendment.by.as_ref().filter(|_| self.review.people);
            let by = by.map(|by| owner_label(self.meeting.session, by));
            self.card(Side::Across, &review::correction(amendment.wall, by.as_deref()));
            for (seq, change) in &amendment.changes {
                let text = self.change(*seq, *change);
                self.paragraph(&text);
            }
        }
    }

    /// One change; when and whose only where people are shown.
    fn change(&self, seq: Seq, change: Change) -> String {
        let event = self.review.live.history.find(seq).map(|r| &r.event).filter(|_| self.review.people);
        match (change, event) {
            (Change::Given, Some(Event::Given(given))) => {
                let start = self.start_of(TurnRef { turn: given.turn, part: given.part });
                review::change_at(change, start, Some(&self.speaker(given.to.as_ref())))
            }
            (Change::Moved, Some(Event::Moved(moved))) => {
                review::change_at(change, Some(moved.start.ms()), None)
            }
            (Change::Inserted, Some(Event::Inserted(inserted))) => {
                let whose = self.speaker(inserted.speaker.as_ref());
                review::change_at(change, Some(inserted.start.ms()), Some(&whose))
            }
            (Change::Split, Some(Event::Split(split))) => {
                review::change_at(change, Some(split.at.ms()), Some(&self.speaker(split.to.as_ref())))
            }
            (Change::Note, Some(Event::AboutNote(about))) => {
                let text = self.meeting.session.note(about.note).map(|n| n.text.clone());
                review::change_at(change, None, text.as_deref())
            }
            (
                Change::Given
                | Change::Moved
                | Change::Inserted
                | Change::Split
                | Change::Joined
                | Change::Dropped
                | Change::Note,
                _,
            ) => review::change(change).to_owned(),
        }
    }

    fn speaker(&self, speaker: Option<&Speaker>) -> String {
        let label = speaker.map(|s| self.meeting.label(s.person).into_owned());
        label.unwrap_or_else(|| review::sign_someone().to_owned())
    }

    /// When a turn began, ms.
    fn start_of(&self, turn: TurnRef) -> Option<u64> {
        let mut line = self.review.ribbon.line.iter();
        line.find(|s| s.turn == turn || s.joined.contains(&turn)).map(|s| s.start.ms())
    }
}
