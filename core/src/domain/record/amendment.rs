//! What was amended in a record after the end: when, by whom, and what it was about.

use chrono::{DateTime, FixedOffset};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{notes::note::Owner, record::ids::Seq};

/// One time that somebody opened the record after the end and corrected it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amendment {
    /// When, by the clock on the wall. A shared copy does not tell it.
    pub wall: Option<DateTime<FixedOffset>>,
    /// `None`: not said.
    pub by: Option<Owner>,
    /// What they changed, and by which event.
    pub changes: Vec<(Seq, Change)>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A turn was somebody else's.
    Given,
    /// A turn began at another moment.
    Moved,
    /// A turn that was missed was put in.
    Inserted,
    /// A part of a turn was somebody else's.
    Split,
    /// It was no turn of its own.
    Joined,
    /// Nobody spoke then.
    Dropped,
    /// More is known about a note.
    Note,
}
