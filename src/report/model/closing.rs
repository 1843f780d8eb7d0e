//! The end of the meeting in the report: cards, what was said aloud, the guess, looking back.
//!
//! Whole-room counts; by group only where nobody's card can be worked out (five or more in every pile, and
//! none of one mind). Under three cards there are no counts at all.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Session,
    closing::answers::{AloudQuestion, CardQuestion, CheckOut, Keep, Reflection},
    measures::shares::SMALL_GROUP,
    record::plain_text::{self, NOTE_BYTES},
};

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ClosingPart {
    pub check_out: Vec<CardsPart>,
    pub one_word: Option<String>,
    pub who_was_missing: Option<String>,
    /// Who talked more, as the room guessed. `null`: there was no guess.
    pub guess: Option<GuessPart>,
    pub reflections: Vec<Reflection>,
    /// What the room chose to do with the record. `null`: it was not asked.
    pub keep: Option<Keep>,
}

/// The cards of one pile for one question.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CardsPart {
    pub question: CardQuestion,
    /// `null`: the whole room.
    pub group: Option<String>,
    pub yes: u32,
    pub partly: u32,
    pub no: u32,
    pub skip: u32,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GuessPart {
    /// `null`: about even.
    pub group: Option<String>,
}

impl From<&CheckOut> for CardsPart {
    fn from(c: &CheckOut) -> Self {
        let group = c.group.clone();
        Self { question: c.question, group, yes: c.yes, partly: c.partly, no: c.no, skip: c.skip }
    }
}

impl ClosingPart {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Only what was counted and chosen, nothing in words.
    pub fn leave_out_words(&mut self) {
        (self.one_word, self.who_was_missing) = (None, None);
        self.reflections.clear();
    }
}

#[must_use]
pub fn part(s: &Session) -> ClosingPart {
    let clean = |words: &str| plain_text::clean(words, NOTE_BYTES);
    let aloud = |question| s.closing.aloud(question).map(clean);
    let reflection = |given: &Reflection| Reflection { question: given.question, words: clean(&given.words) };
    ClosingPart {
        check_out: CardQuestion::ALL.iter().copied().flat_map(|question| cards(s, question)).collect(),
        one_word: aloud(AloudQuestion::OneWord),
        who_was_missing: aloud(AloudQuestion::WhoWasMissing),
        guess: s.closing.guess.as_ref().map(|g| GuessPart { group: g.group.clone() }),
        reflections: s.closing.reflections.iter().map(reflection).collect(),
        keep: s.closing.keep,
    }
}

fn cards(s: &Session, question: CardQuestion) -> Vec<CardsPart> {
    let room = s.closing.room(question).filter(|c| c.cards() as usize >= SMALL_GROUP);
    let piles = room.map(|room| std::iter::once(room).chain(s.closing.by_group(question)));
    piles.into_iter().flatten().map(CardsPart::from).collect()
}
