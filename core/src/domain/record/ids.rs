//! What events call things by: numbers and handles. Imports nothing of the domain.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Place of an event in its session: dense, from 0.
pub type Seq = u32;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Who {
    pub person: PersonId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemRef {
    pub item: u16,
}

/// Names a turn: the event that began it, and for a turn that went on after one was put into
/// it, `part` 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TurnRef {
    pub turn: Seq,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(in crate::domain) fn is_zero(n: &u8) -> bool {
    *n == 0
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct EventRef {
    pub seq: Seq,
}

/// A person's handle, `p1`, `p2` …: what every event calls them. Never a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(into = "String", try_from = "String")]
#[schemars(with = "String")]
pub struct PersonId(pub u16);

impl std::fmt::Display for PersonId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p{}", self.0)
    }
}

impl From<PersonId> for String {
    fn from(id: PersonId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for PersonId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.strip_prefix('p').filter(|d| d.bytes().all(|b| b.is_ascii_digit()));
        let number = digits.and_then(|d| d.parse().ok());
        number.map(Self).ok_or_else(|| format!("`{text}` is not a handle like p1"))
    }
}
