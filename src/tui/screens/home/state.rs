//! What the home screen knows: the sessions there are, and which is chosen.

use chrono::NaiveDate;

use crate::domain::{notes::carried::Carried, record::opening::Source};

/// A session in the list of the home screen.
#[derive(Clone, PartialEq, Debug)]
pub struct Listed {
    pub id: String,
    /// The day of the meeting; absent if the record does not say.
    pub day: Option<NaiveDate>,
    pub title: Option<String>,
    pub length_ms: u64,
    pub source: Source,
    pub ended: bool,
    /// Another program has it open.
    pub running: bool,
    /// How the groups in the balance shared the talk, where that may be shown.
    pub shares: Vec<GroupTalk>,
    /// How far out each share may be, points. `None`: nobody pressed keys.
    pub error_points: Option<f64>,
    /// What was said there, left open or closed.
    pub carried: Vec<Carried>,
}

/// A group's share of the talk.
#[derive(Clone, PartialEq, Debug)]
pub struct GroupTalk {
    pub label: String,
    /// 0 to 1.
    pub share: f64,
}

impl Listed {
    #[must_use]
    pub fn can_resume(&self) -> bool {
        !self.ended && !self.running && !self.source.is_import()
    }

    /// How much of what was said still waits for somebody.
    #[must_use]
    pub fn open(&self) -> usize {
        self.carried.iter().filter(|carried| carried.is_open()).count()
    }
}

impl Home {
    /// Whether the last one is marked, and there are older ones.
    #[must_use]
    pub fn is_at_end_of_more(&self) -> bool {
        self.others > 0 && self.cursor + 1 >= self.sessions.len()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Home {
    pub sessions: Vec<Listed>,
    /// Older meetings, which are not among them.
    pub others: usize,
    pub cursor: usize,
    pub notice: Option<String>,
    /// A set-up form was left with something in it.
    pub has_kept_form: bool,
}
