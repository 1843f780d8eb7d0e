//! Event payloads about turns: imported speech and corrections.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    people::hat::Speaker,
    record::{
        ids::{Seq, is_zero},
        moment::Moment,
    },
};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Spoke {
    /// Absent: a voice the file does not name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    pub length_ms: u64,
    /// The words, only when they were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Given {
    pub turn: Seq,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Speaker>,
    /// Whose turn it was is to be filled in later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub fill_later: bool,
    /// An imported turn that short pauses divide: its further lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Seq>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Moved {
    pub turn: Seq,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
    /// The new start, ms since the session opened.
    pub start: Moment,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Inserted {
    pub start: Moment,
    pub end: Moment,
    /// Absent: *someone*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<Speaker>,
    /// What follows at `end`: `true`, quiet; else whatever went on before.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub then_open: bool,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Split {
    pub turn: Seq,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub part: u8,
    /// Where the second part begins, ms since the session opened.
    pub at: Moment,
    /// Who spoke from there on. Absent: *someone*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Speaker>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandsWereTurns {
    pub turns: Vec<HandTurn>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandTurn {
    /// The *hand* event.
    pub hand: Seq,
    /// Absent: *someone*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Speaker>,
}
