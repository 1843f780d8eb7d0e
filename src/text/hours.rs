//! Words of the hours of involvement.

pub use crate::text::messages::hours::*;

/// Who it is for, what counts, and who is not in it: four lines.
#[must_use]
pub fn about(not_timed: usize) -> [String; 4] {
    [purpose().to_owned(), names_people().to_owned(), what_counts().to_owned(), left_out(not_timed)]
}
