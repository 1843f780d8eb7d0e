//! What a comparison is made of, and from.

use schemars::JsonSchema;
use serde::Serialize;

use crate::domain::{History, measures::matched_turns::MatchedTurns};

#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ComparedRecord {
    pub id: String,
    pub title: Option<String>,
    pub span_s: f64,
    /// How far off a share of a group may be, points. `null`: nobody pressed keys, or nobody talked.
    pub error_points: Option<f64>,
}

/// Turns within the compared time.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ComparedTurns {
    pub first: usize,
    pub second: usize,
    /// Turns of the same voice that begin within 10 s of each other.
    pub both: usize,
}

/// What one voice had of the talk in the compared time, by each record: of the groups in the balance, or of all people.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct ComparedShare {
    pub id: String,
    pub label: String,
    /// `null`: the record has no talk in the compared time.
    pub first_share: Option<f64>,
    pub second_share: Option<f64>,
    /// (second − first) × 100.
    pub difference_points: Option<f64>,
}

/// When somebody is heard.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
pub struct Speaking {
    /// `null`: anybody.
    pub group: Option<String>,
    pub label: Option<String>,
    pub first: Vec<Stretch>,
    pub second: Vec<Stretch>,
}

#[derive(Clone, Copy, PartialEq, Debug, Serialize, JsonSchema)]
pub struct Stretch {
    pub start_s: f64,
    pub end_s: f64,
}

/// A record, and its id where it has none itself.
#[derive(Clone, Copy)]
pub struct Recorded<'a> {
    pub id: &'a str,
    pub history: &'a History,
}

impl From<MatchedTurns> for ComparedTurns {
    fn from(MatchedTurns { first, second, both, lags: _ }: MatchedTurns) -> Self {
        Self { first, second, both }
    }
}
