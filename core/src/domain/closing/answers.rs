//! The end of a meeting: cards, words said aloud, the guess, looking back, what becomes of the record.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Fewest cards a group may have for its own counts to be shown.
pub const GROUP_CARDS: u32 = 5;

/// A question that each person answers by themselves, on a card or a phone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum CardQuestion {
    Listened,
    IdeasHeard,
    HeardOthers,
    /// Asked in older meetings.
    CouldSay,
    WorthIt,
}

impl CardQuestion {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
    /// Those that are asked, unless a group chose among them.
    pub const ASKED: [Self; 4] = [Self::Listened, Self::IdeasHeard, Self::HeardOthers, Self::WorthIt];

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// A question that can be asked, by its id; spaces and hyphens are as good as underscores.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ASKED.into_iter().find(|question| question.id() == id)
    }
}

/// What one person answers to one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardAnswer {
    Yes,
    Partly,
    No,
    Skip,
}

impl CardAnswer {
    /// In the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Yes, Self::Partly, Self::No, Self::Skip];
}

/// How many gave each answer to one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    pub yes: u32,
    pub partly: u32,
    pub no: u32,
    pub skip: u32,
}

impl Counts {
    /// How many people answered, those who skipped it among them.
    #[must_use]
    pub fn people(self) -> u32 {
        self.answered().saturating_add(self.skip)
    }

    /// How many said yes, partly, or no.
    #[must_use]
    pub fn answered(self) -> u32 {
        self.yes.saturating_add(self.partly).saturating_add(self.no)
    }

    /// Whether everyone gave the same answer: then it says what each of them thinks.
    #[must_use]
    pub fn is_unanimous(self) -> bool {
        [self.yes, self.partly, self.no, self.skip].iter().filter(|n| **n > 0).count() < 2
    }

    /// Whether they may stand beside others without showing what one person thinks.
    #[must_use]
    pub fn hides_each(self) -> bool {
        self.people() >= GROUP_CARDS && !self.is_unanimous()
    }

    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            yes: self.yes.saturating_add(other.yes),
            partly: self.partly.saturating_add(other.partly),
            no: self.no.saturating_add(other.no),
            skip: self.skip.saturating_add(other.skip),
        }
    }

    /// One more answer.
    pub fn add(&mut self, answer: CardAnswer) {
        let count = match answer {
            CardAnswer::Yes => &mut self.yes,
            CardAnswer::Partly => &mut self.partly,
            CardAnswer::No => &mut self.no,
            CardAnswer::Skip => &mut self.skip,
        };
        *count = count.saturating_add(1);
    }
}

/// The cards counted for one question. The whole room's stand before any group's, and take the place of all that
/// was counted for the question before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CheckOut {
    pub question: CardQuestion,
    /// A group's id. Absent: the whole room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    #[serde(flatten)]
    pub counts: Counts,
}

/// What people answered to one question on their phones, all of them together. It stands beside the cards and adds to
/// them, and to what was answered on phones before.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PhoneAnswers {
    pub question: CardQuestion,
    #[serde(flatten)]
    pub counts: Counts,
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
    /// What was answered on phones.
    pub phones: BTreeMap<CardQuestion, Counts>,
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

    /// What the whole room answered to a question, on cards and on phones.
    #[must_use]
    pub fn room(&self, question: CardQuestion) -> Option<Counts> {
        let cards = self.cards.iter().find(|c| c.question == question && c.group.is_none());
        let counts = [cards.map(|c| c.counts), self.phones.get(&question).copied()];
        counts.into_iter().flatten().reduce(Counts::plus)
    }

    /// The cards by group, only where they may be shown: five or more in every group that has any, and on phones, and
    /// none of them unanimous. Otherwise nothing, since one group's could be worked out from the rest.
    #[must_use]
    pub fn by_group(&self, question: CardQuestion) -> Vec<&CheckOut> {
        let of: Vec<&CheckOut> =
            self.cards.iter().filter(|c| c.question == question && c.group.is_some()).collect();
        let phones = self.phones.get(&question);
        let may_show = of.iter().map(|c| &c.counts).chain(phones).all(|counts| counts.hides_each());
        if may_show { of } else { vec![] }
    }

    /// The whole room's count stands first: a new one takes the place of all that was counted for the question.
    pub(in crate::domain) fn count(&mut self, cards: &CheckOut) {
        let replaced =
            |c: &CheckOut| c.question == cards.question && (cards.group.is_none() || c.group == cards.group);
        self.cards.retain(|c| !replaced(c));
        self.cards.push(cards.clone());
    }

    pub(in crate::domain) fn count_phones(&mut self, PhoneAnswers { question, counts }: PhoneAnswers) {
        let before = self.phones.entry(question).or_default();
        *before = before.plus(counts);
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
