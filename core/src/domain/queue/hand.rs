//! Event payloads about hands: up, down, and what they are up for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::ids::PersonId;

/// What a hand is up for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandKind {
    #[default]
    Point,
    /// To what was just said.
    Reply,
    Question,
    Challenge,
    /// About how we talk, not what about. It goes first, and whoever was speaking goes on after it.
    ProcessPoint,
}

impl HandKind {
    pub const ALL: [Self; 5] =
        [Self::Point, Self::Reply, Self::Question, Self::Challenge, Self::ProcessPoint];
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_point(kind: &HandKind) -> bool {
    *kind == HandKind::Point
}

/// A hand goes up or down. Up again with another kind changes the kind and keeps the place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Hand {
    pub person: PersonId,
    pub up: bool,
    #[serde(default, skip_serializing_if = "is_point")]
    pub kind: HandKind,
    /// Whom a reply answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PersonId>,
    /// Whoever it is of did it themselves, from a phone.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phone: bool,
}

impl Hand {
    #[must_use]
    pub fn up(person: PersonId) -> Self {
        Self { person, up: true, kind: HandKind::Point, to: None, phone: false }
    }

    #[must_use]
    pub fn down(person: PersonId) -> Self {
        Self { up: false, ..Self::up(person) }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandNote {
    pub person: PersonId,
    pub words: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandPlace {
    /// Keeps the place, but is not invited for now.
    Hold,
    /// May be invited again.
    Ready,
    /// Goes to the end.
    Later,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandMoved {
    pub person: PersonId,
    pub place: HandPlace,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GaveWay {
    pub person: PersonId,
    pub to: PersonId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandList {
    pub open: bool,
}
