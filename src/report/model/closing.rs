//! The end of the meeting in the report: cards, what was said aloud, the guess, looking back.
//!
//! Whole-room counts; by group only where nobody's card can be worked out (five or more in every pile, and
//! none of one mind). Under three cards there are no counts at all.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    Session,
    closing::answers::{AloudQuestion, CardQuestion, CheckOut, Counts, Keep, Reflection},
    measures::{felt_heard::FeltHeard, shares::SMALL_GROUP},
    record::plain_text::{self, NOTE_BYTES},
};

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ClosingPart {
    pub check_out: Vec<CardsPart>,
    /// Who felt that their ideas were heard. `null`: it was not asked, or fewer than three answered.
    #[serde(default)]
    pub felt_heard: Option<FeltHeard>,
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

impl CardsPart {
    fn new(question: CardQuestion, group: Option<String>, Counts { yes, partly, no, skip }: Counts) -> Self {
        Self { question, group, yes, partly, no, skip }
    }

    #[must_use]
    pub fn counts(&self) -> Counts {
        let Self { question: _, group: _, yes, partly, no, skip } = *self;
        Counts { yes, partly, no, skip }
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
    let check_out: Vec<CardsPart> =
        CardQuestion::ALL.iter().copied().flat_map(|question| cards(s, question)).collect();
    ClosingPart {
        felt_heard: felt_heard(&check_out),
        check_out,
        one_word: aloud(AloudQuestion::OneWord),
        who_was_missing: aloud(AloudQuestion::WhoWasMissing),
        guess: s.closing.guess.as_ref().map(|g| GuessPart { group: g.group.clone() }),
        reflections: s.closing.reflections.iter().map(reflection).collect(),
        keep: s.closing.keep,
    }
}

/// From the room's own answers.
pub(super) fn felt_heard(cards: &[CardsPart]) -> Option<FeltHeard> {
    let room = |c: &&CardsPart| c.question == CardQuestion::IdeasHeard && c.group.is_none();
    FeltHeard::from_counts(cards.iter().find(room)?.counts())
}

fn cards(s: &Session, question: CardQuestion) -> Vec<CardsPart> {
    let Some(room) = s.closing.room(question).filter(|room| room.people() as usize >= SMALL_GROUP) else {
        return vec![];
    };
    let of_group = |pile: &CheckOut| (pile.group.clone(), pile.counts);
    let by_group = s.closing.by_group(question).into_iter().map(of_group);
    let piles = std::iter::once((None, room)).chain(by_group);
    piles.map(|(group, counts)| CardsPart::new(question, group, counts)).collect()
}
