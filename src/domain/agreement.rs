//! What the group was told: who holds the record, who may see it, until when, and the read-out.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::moment::Moment;

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Agreement {
    /// Who keeps the file. Absent: not said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<String>,
    /// Who may see it. Absent: only this group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub viewers: Option<String>,
    /// Last day it is kept. Absent: not decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Whether reports may show each person's own figures.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_person: bool,
}

/// The read-out as it was read. Skipping it writes nothing: silence is not consent.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Consent {
    pub words: String,
}

/// A read-out that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ReadOut {
    pub at: Moment,
    pub words: String,
}
