//! What the screen of two records knows.

use crate::report::model::comparison::Comparison;

#[derive(Clone, Debug)]
pub struct ComparedRecords {
    pub found: Comparison,
    pub scroll: usize,
    pub notice: Option<String>,
}

impl ComparedRecords {
    #[must_use]
    pub fn new(found: Comparison) -> Self {
        Self { found, scroll: 0, notice: None }
    }
}
