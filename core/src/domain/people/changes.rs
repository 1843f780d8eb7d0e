//! Event payloads about one person: a new name or key, marking of support, the chair.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{people::hat::Speaker, record::ids::PersonId};

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

/// The chair is handed over: everybody named puts on this hat. Time before counts as it did.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ChairHanded {
    /// Who facilitates from here on. Absent: somebody who was taken out of the record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Speaker>,
    /// Those who facilitated before, each in what they speak as from here on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub from: Vec<Speaker>,
}

impl ChairHanded {
    /// Everybody whose hat changes.
    pub fn speakers(&self) -> impl Iterator<Item = &Speaker> {
        self.from.iter().chain(&self.to)
    }
}
