//! The end of a meeting: cards, words said aloud, the guess, looking back, what becomes of the record.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Fewest cards a group may have for its own counts to be shown.
pub const GROUP_CARDS: u32 = 5;

/// A question answered on private cards.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum CardQuestion {
    Listened,
    CouldSay,
    WorthIt,
}

impl CardQuestion {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

/// The cards counted for one question. The whole room's stand before any group's, and take the place of all that
/// was counted for the question before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckOut {
    pub question: CardQuestion,
    /// A group's id. Absent: the whole room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    pub yes: u32,
    pub partly: u32,
    pub no: u32,
    pub skip: u32,
}

impl CheckOut {
    #[must_use]
    pub fn cards(&self) -> u32 {
        [self.partly, self.no, self.skip].iter().fold(self.yes, |sum, n| sum.saturating_add(*n))
    }

    /// Whether everyone gave the same answer: then it says what each of them thinks.
    #[must_use]
    pub fn is_unanimous(&self) -> bool {
        [self.yes, self.partly, self.no, self.skip].iter().filter(|n| **n > 0).count() < 2
    }
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AloudQuestion {
    OneWord,
    WhoWasMissing,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SaidAloud {
    pub question: AloudQuestion,
    pub words: String,
}

/// Who talked more, as the room guessed it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Guess {
    /// A group's id. Absent: about even.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum ReflectionQuestion {
    Surprised,
    ChangedDecision,
    HardToComeIn,
    HandOver,
    DoDifferently,
}

impl ReflectionQuestion {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Reflection {
    pub question: ReflectionQuestion,
    pub words: String,
}

/// What becomes of the record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum Keep {
    Record,
    Totals,
    Bin,
}

impl Keep {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Choice")]
pub struct RecordChoice {
    pub keep: Keep,
}

/// What was said and chosen at the end.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Closing {
    pub cards: Vec<CheckOut>,
    pub aloud: Vec<SaidAloud>,
    pub guess: Option<Guess>,
    pub reflections: Vec<Reflection>,
    pub keep: Option<Keep>,
}

impl Closing {
    #[must_use]
    pub fn aloud(&self, question: AloudQuestion) -> Option<&str> {
        self.aloud.iter().find(|a| a.question == question).map(|a| a.words.as_str())
    }

    #[must_use]
    pub fn reflection(&self, question: ReflectionQuestion) -> Option<&str> {
        self.reflections.iter().find(|r| r.question == question).map(|r| r.words.as_str())
    }

    /// The whole room's cards for a question.
    #[must_use]
    pub fn room(&self, question: CardQuestion) -> Option<&CheckOut> {
        self.cards.iter().find(|c| c.question == question && c.group.is_none())
    }

    /// The cards by group, only where they may be shown: five or more in every group that has any, and
    /// none of them unanimous. Otherwise nothing, since one group's could be worked out from the rest.
    #[must_use]
    pub fn by_group(&self, question: CardQuestion) -> Vec<&CheckOut> {
        let of: Vec<&CheckOut> =
            self.cards.iter().filter(|c| c.question == question && c.group.is_some()).collect();
        let may_show = of.iter().all(|c| c.cards() >= GROUP_CARDS && !c.is_unanimous());
        if may_show { of } else { vec![] }
    }

    /// The whole room's count stands first: a new one takes the place of all that was counted for the question.
    pub(in crate::domain) fn count(&mut self, cards: &CheckOut) {
        let replaced =
            |c: &CheckOut| c.question == cards.question && (cards.group.is_none() || c.group == cards.group);
        self.cards.retain(|c| !replaced(c));
        self.cards.push(cards.clone());
    }

    pub(in crate::domain) fn say(&mut self, said: &SaidAloud) {
        self.aloud.retain(|a| a.question != said.question);
        self.aloud.push(said.clone());
    }

    pub(in crate::domain) fn reflect(&mut self, reflection: &Reflection) {
        self.reflections.retain(|r| r.question != reflection.question);
        self.reflections.push(reflection.clone());
    }
}
