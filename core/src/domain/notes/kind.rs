//! The kinds of notes, and the shape of each. A new kind is a variant here and its words in `text::note` and
//! `locales/`; what is asked and carried goes by its shape.

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
        matches!(self.shape(), NoteShape::Jargon | NoteShape::Disagreement)
    }

    /// What a note of this kind is made of.
    #[must_use]
    pub fn shape(self) -> NoteShape {
        match self {
            Self::Decision => NoteShape::Decision,
            Self::Action => NoteShape::Action,
            Self::UnmetNeed => NoteShape::UnmetNeed,
            Self::Idea => NoteShape::Idea,
            Self::Disagreement => NoteShape::Disagreement,
            Self::Jargon => NoteShape::Jargon,
            Self::Note | Self::StoryPoint | Self::Parked | Self::RuleKept | Self::RuleBroken => {
                NoteShape::Plain
            }
        }
    }
}

/// Which details a note has, and what becomes of it. Several kinds may share one; what is asked of a note and what a
/// later meeting hears of it goes by its shape.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoteShape {
    /// Words, and where they came from.
    Plain,
    Decision,
    Action,
    UnmetNeed,
    Idea,
    Disagreement,
    Jargon,
}
