//! Event payloads about one person: a new name or key, marking of support.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::ids::PersonId;

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Renamed {
    pub person: PersonId,
    /// Absent: they would rather have no name here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Rekeyed {
    pub person: PersonId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<char>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct MarksSupport {
    pub person: PersonId,
    pub on: bool,
}
