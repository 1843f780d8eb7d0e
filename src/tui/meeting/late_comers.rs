//! The words to read out to late-comers, one after the other, beside the floor until each has answered.

use crate::{
    domain::{Floor, record::ids::PersonId},
    text::preparation as words,
    tui::{
        meeting::state::{Live, Mode, View},
        questions::{person::PersonQuestion, question::Question},
    },
};

impl Live {
    /// After anything happened: shows the words for the next late-comer who has not answered, where nothing else is
    /// asked; takes away those that need no answer any more.
    pub(crate) fn ask_late_comers(&mut self) {
        let asked = match &self.mode {
            Mode::Floor => None,
            Mode::Typing(typing) => {
                // Any other question is answered first.
                let Question::Person(PersonQuestion::LateComer(person)) = typing.ask else { return };
                Some(person)
            }
            Mode::Person(..)
            | Mode::Help { .. }
            | Mode::ReadOut { .. }
            | Mode::PageLink(_)
            | Mode::Leave(_) => return,
        };
        let s = self.session();
        let stopped = s.ended || s.floor() == Floor::OffRecord;
        let still = asked.filter(|person| !stopped && s.late_comers().any(|p| p.handle == *person));
        if still.is_some() {
            return;
        }
        if asked.is_some() {
            self.mode = Mode::Floor;
        }
        // What the room can see names nobody who came late.
        if let Some(next) = self.next_late_comer().filter(|_| !stopped && self.view == View::Keeper) {
            self.ask(Question::Person(PersonQuestion::LateComer(next)));
        }
    }

    fn next_late_comer(&self) -> Option<PersonId> {
        let mut waiting = self.session().late_comers().map(|p| p.handle);
        waiting.find(|person| !self.late_aside.contains(person))
    }

    /// The words are put away: the late-comer stays *someone*.
    pub(crate) fn put_late_comer_aside(&mut self, person: PersonId) {
        self.late_aside.push(person);
        self.notice = Some(words::late_comer_later(&self.keymap, &self.label(person)));
    }
}
