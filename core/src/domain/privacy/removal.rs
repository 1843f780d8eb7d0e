//! What a removal leaves behind: its event payloads, and what may become of the time of whoever is taken out.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::ids::PersonId;

/// What stands where something was about a person who was taken out.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct TakenOut {
    /// They left while they had the floor: whoever has it now, nobody does from here on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ends_turn: bool,
    /// They had no name and were counted in this role: the numbers of the others (*staff 2*) stay as they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbered: Option<String>,
}

/// That somebody was taken out, and when; never who.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Forgotten {
    pub wall: DateTime<FixedOffset>,
    /// The highest handle given so far: none of them is ever given to somebody else.
    pub handles: PersonId,
}

/// What becomes of the time of somebody who is taken out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RemovedTime {
    /// Their turns are *someone's*, and in no group's total.
    AsSomeone,
    /// They stay in their group's total, in a seat without a name.
    InGroupTotal,
}
