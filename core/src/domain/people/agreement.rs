//! What the group was told: who holds the record, who may see it, until when, and the read-out.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::moment::Moment;

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
    /// Whoever facilitates would rather not show how long they spoke. It is theirs to say.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hides_facilitator: bool,
    /// Whether recognition or payment for taking part was agreed. Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognition: Option<bool>,
    /// Whether people may put up their hand and answer from their phones. Absent: they may not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phones: bool,
    /// Who agreed all this, in their own words. Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
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

/// When the room's view shows the balance, as the group chose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RoomShows {
    /// Only when the meeting is over.
    #[default]
    AtTheEnd,
    /// From half of what the agenda planned on.
    FromHalfTime,
    Always,
    /// The room sees no balance.
    Never,
}

impl RoomShows {
    /// `end`, `half-time`, `always` or `never`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase().replace(['-', ' '], "_");
        Some(match word.as_str() {
            "end" | "at_the_end" => Self::AtTheEnd,
            "half_time" | "from_half_time" => Self::FromHalfTime,
            "always" | "all_the_time" => Self::Always,
            "never" => Self::Never,
            _ => return None,
        })
    }
}

/// What the group said of those who look on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ObserversAccepted {
    pub accepted: bool,
}

/// What the group chose for the screens that the room sees.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct RoomChoice {
    pub shows: RoomShows,
    /// The screens that the room sees name no group at all: people, not titles.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub without_groups: bool,
}

impl RoomChoice {
    /// As [`RoomShows::parse`], or `no-groups`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase().replace(['-', '_'], " ");
        if word == "no groups" {
            return Some(Self { shows: RoomShows::Never, without_groups: true });
        }
        RoomShows::parse(text).map(Self::from)
    }
}

impl From<RoomShows> for RoomChoice {
    fn from(shows: RoomShows) -> Self {
        Self { shows, without_groups: false }
    }
}
