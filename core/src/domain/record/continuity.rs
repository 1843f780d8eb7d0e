//! Events about the recording itself: stops, gaps, clock changes, amendment after the end.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{notes::note::Owner, record::moment::Moment};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Afterwards")]
pub struct AmendmentOpened {
    /// Wall time when they began.
    pub wall: DateTime<FixedOffset>,
    /// Who puts it right. Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Owner>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Interruption {
    Hangup,
    Interrupt,
    Quit,
    Terminate,
    TerminalGone,
    /// The keeper left for now.
    Keeper,
    Fault,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Interrupted {
    pub why: Interruption,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Resumed {
    pub wall: DateTime<FixedOffset>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boot: Option<String>,
    /// Where the record stopped; from here to `t` nobody attended. Measured by the wall clock.
    pub since: Moment,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Unattended {
    pub since: Moment,
    pub why: Gap,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gap {
    /// The machine slept.
    Slept,
    /// The program was held (stopped, or the machine paused).
    Held,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ClockStepped {
    /// How far the wall clock moved, in milliseconds; negative: back.
    pub by_ms: i64,
    /// Wall time and offset afterwards.
    pub wall: DateTime<FixedOffset>,
}
