//! How many people felt that their ideas were heard, as they answered by themselves at the end.
//!
//! yes of (yes + partly + no) for *Did you feel your ideas were heard?*, on cards and phones together. Whoever skipped the
//! question is not counted. Fewer than three answers are no figure.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{closing::answers::Counts, measures::shares::SMALL_GROUP};

/// How many of the room felt that their ideas were heard, of those who did not skip the question.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FeltHeard {
    pub yes: u32,
    pub partly: u32,
    pub of: u32,
}

impl FeltHeard {
    /// From the room's answers. `None`: fewer than three answered.
    #[must_use]
    pub fn from_counts(room: Counts) -> Option<Self> {
        let of = room.answered();
        (of as usize >= SMALL_GROUP).then_some(Self { yes: room.yes, partly: room.partly, of })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_skipped_is_not_counted_and_two_answers_are_no_figure() {
        let felt = |yes, partly, no, skip| FeltHeard::from_counts(Counts { yes, partly, no, skip });
        assert_eq!(felt(2, 1, 0, 4), Some(FeltHeard { yes: 2, partly: 1, of: 3 }));
        assert_eq!(felt(1, 0, 1, 9), None);
    }
}
