//! What reaches the meeting from people's phones.

use crate::domain::{
    PersonId,
    closing::answers::{CardAnswer, CardQuestion, Counts, PhoneAnswers},
    notes::marks::Colour,
    queue::hand::HandKind,
};

/// Something from a phone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FromPhone {
    /// Somebody did something: whose card the phone has.
    Act { person: PersonId, act: PhoneAct },
    /// Somebody answered the questions at the end. Nobody knows who.
    CheckOut(CheckOutAnswers),
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

/// What one person answers, in the order of [`CardQuestion::ASKED`].
pub type CheckOutAnswers = [CardAnswer; CardQuestion::ASKED.len()];

/// What was answered on phones and is not in the record yet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PhoneCheckOut {
    /// In the order of [`CardQuestion::ASKED`].
    counts: [Counts; CardQuestion::ASKED.len()],
}

impl PhoneCheckOut {
    /// How many people have answered.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.counts[0].people()
    }

    pub(crate) fn add(&mut self, answers: CheckOutAnswers) {
        for (counts, answer) in self.counts.iter_mut().zip(answers) {
            counts.add(answer);
        }
    }

    /// What was answered to each question, also to those that this group does not ask.
    pub(super) fn answers(&self) -> impl Iterator<Item = PhoneAnswers> {
        let of = CardQuestion::ASKED.into_iter().zip(self.counts);
        of.map(|(question, counts)| PhoneAnswers { question, counts })
    }
}
