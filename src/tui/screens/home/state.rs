//! What the home screen knows: the sessions there are, and which is chosen.

use crate::domain::record::opening::Source;

/// A session in the list of the home screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    pub id: String,
    pub title: Option<String>,
    pub length_ms: u64,
    pub source: Source,
    pub ended: bool,
    /// Another program has it open.
    pub running: bool,
}

impl Listed {
    #[must_use]
    pub fn can_resume(&self) -> bool {
        !self.ended && !self.running && !self.source.is_import()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Home {
    pub sessions: Vec<Listed>,
    pub cursor: usize,
    pub notice: Option<String>,
    /// A set-up form was left with something in it.
    pub has_kept_form: bool,
}
