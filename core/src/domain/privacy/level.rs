//! How much of a session a shared copy tells.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much of a session a copy tells.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A seat for each group. Nothing anybody typed.
    Groups,
    /// Each person by a letter, in the order in which they first spoke. Nothing anybody typed.
    Pseudonyms,
    /// Everything but dates, clock times, and where it came from.
    Full,
}

/// That this is a copy made to be shared; without a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Shared {
    pub level: Level,
}
