//! Somebody who can hold the floor.

use std::sync::Arc;

use crate::domain::{
    people::{
        group::UNCOUNTED,
        hat::{FACILITATOR, Hat, NOT_COUNTED, OBSERVER, Speaker},
        joining::{Seat, SeatPlace},
        label::PersonLabel,
    },
    record::ids::PersonId,
};

/// Where somebody is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Presence {
    Expected,
    Here,
    Left,
}

/// Somebody who can hold the floor.
#[derive(Clone, Debug)]
pub struct Person {
    pub handle: PersonId,
    /// The id in the CSV, or the speaker in an imported file.
    pub source_id: Option<String>,
    pub name: Option<String>,
    /// What they are called.
    pub label: PersonLabel,
    /// The label as it is compared with others, in the words of no language.
    pub(super) folded_label: String,
    pub hat: Arc<Hat>,
    /// The hat they wore before, which `=` brings back.
    pub other_hat: Option<Arc<Hat>>,
    pub key: Option<char>,
    pub presence: Presence,
    /// They asked that turns with a supporter's help be marked.
    pub marks_support: bool,
    pub seat: Seat,
    pub place: SeatPlace,
    /// `false`: they would rather not be timed. Their turns are *someone*'s.
    pub timed: bool,
    /// They came late, and have not said yet whether they may be timed. Until then they are not.
    pub awaits_answer: bool,
    /// For somebody who is not timed: the seat that keeps their time in their group's total, if they said so.
    pub counted_as: Option<PersonId>,
    /// Number among the people of their first role who gave no name.
    pub(super) ordinal: usize,
}

impl Person {
    /// `folded`: the label as it is compared with others.
    pub(super) fn set_label(&mut self, (label, folded): (PersonLabel, String)) {
        (self.label, self.folded_label) = (label, folded);
    }

    #[must_use]
    pub fn speaker(&self) -> Speaker {
        Speaker { person: self.handle, hat: Arc::clone(&self.hat) }
    }

    #[must_use]
    pub fn is_here(&self) -> bool {
        self.presence == Presence::Here
    }

    /// They look on: seen on the note-taker's screen, and counted nowhere.
    #[must_use]
    pub fn observes(&self) -> bool {
        self.seat == Seat::Person && self.hat.role == OBSERVER
    }

    #[must_use]
    pub fn facilitates(&self) -> bool {
        self.seat == Seat::Person && self.hat.role == FACILITATOR
    }

    /// What they speak as when they do not facilitate. Where they were nothing else, nobody has said it yet, and they
    /// go on being counted nowhere.
    pub(super) fn member_hat(&self) -> Arc<Hat> {
        let other = self.other_hat.as_ref().filter(|hat| hat.role != FACILITATOR);
        other.map_or_else(|| Hat::new(NOT_COUNTED, UNCOUNTED), Arc::clone)
    }

    /// Whether they count among the people of their group: a single person, here, and timed.
    #[must_use]
    pub fn counts(&self) -> bool {
        self.is_here() && self.timed && self.seat == Seat::Person && !self.observes()
    }
}
