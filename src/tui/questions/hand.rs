//! Questions about a hand.

use crate::{
    domain::{record::ids::PersonId, session::Session},
    text::{hand as words, people},
    tui::questions::shape::Shape,
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum HandQuestion {
    /// What is to become of it.
    What(PersonId),
    /// What it is up for.
    Kind(PersonId),
    /// A few words on it.
    Note(PersonId),
    /// Who gets its place.
    GiveWay(PersonId),
}

impl HandQuestion {
    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        let (person, question) = match *self {
            Self::What(person) => (person, words::hand_what()),
            Self::Kind(person) => (person, words::hand_kind()),
            Self::Note(person) => (person, words::hand_note()),
            Self::GiveWay(person) => (person, words::give_way()),
        };
        words::whose(&people::name(&s.roster, person), question)
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match self {
            Self::What(_) => Shape::choice(words::choices()),
            Self::Kind(_) => Shape::choice(words::kind_choices()),
            Self::Note(_) | Self::GiveWay(_) => Shape::Words,
        }
    }
}
