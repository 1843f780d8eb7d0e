//! What reaches the meeting from people's phones.

use crate::domain::{PersonId, notes::marks::Colour, queue::hand::HandKind};

/// Something from a phone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FromPhone {
    /// Somebody did something: whose card the phone has.
    Act { person: PersonId, act: PhoneAct },
    /// Codes that nobody has were tried, so many by now.
    WrongCodes(u32),
    /// So many that no code is taken any more, until the note-taker allows it.
    Locked,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PhoneAct {
    HandUp {
        kind: HandKind,
        words: String,
    },
    HandDown,
    /// They would rather not be timed.
    NotTimed,
    /// Never whose.
    Card(Colour),
}
