//! The kinds of notes, and what each kind asks for. A new kind is a variant here, its line in
//! [`crate::domain::notes::carried`], and its words in `text::note` and `locales/`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::EnumCount, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum NoteKind {
    Note,
    Decision,
    Idea,
    StoryPoint,
    Action,
    UnmetNeed,
    Disagreement,
    Parked,
    Jargon,
    RuleKept,
    RuleBroken,
}

impl NoteKind {
    /// In the order in which they are offered.
    pub const ALL: [Self; <Self as strum::EnumCount>::COUNT] = [
        Self::Note,
        Self::Decision,
        Self::Action,
        Self::Idea,
        Self::UnmetNeed,
        Self::StoryPoint,
        Self::Disagreement,
        Self::Parked,
        Self::Jargon,
        Self::RuleKept,
        Self::RuleBroken,
    ];

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// A mark: one key puts it down, and its words may come later.
    #[must_use]
    pub fn is_mark(self) -> bool {
        matches!(self, Self::Jargon | Self::Disagreement)
    }

    /// What has to happen before a note of this kind is settled.
    #[must_use]
    pub fn waits_for(self) -> WaitsFor {
        match self {
            Self::Action | Self::UnmetNeed => WaitsFor::Outcome,
            Self::Decision => WaitsFor::Approval,
            Self::Idea => WaitsFor::Answer,
            Self::Note
            | Self::StoryPoint
            | Self::Disagreement
            | Self::Parked
            | Self::Jargon
            | Self::RuleKept
            | Self::RuleBroken => WaitsFor::Nothing,
        }
    }
}

/// What has to happen before a note is settled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WaitsFor {
    Nothing,
    /// What came of it.
    Outcome,
    /// Somebody's approval, if it needs one, and then what came of it.
    Approval,
    /// Whether it is taken up.
    Answer,
}
