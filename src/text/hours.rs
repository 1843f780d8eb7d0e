//! Texts of the hours of involvement.

pub use crate::text::messages::hours::*;

/// The lines above the table: its purpose, what it counts, and who is not in it.
#[must_use]
pub fn about(not_timed: usize) -> [String; 4] {
    [purpose().to_owned(), names_people().to_owned(), what_counts().to_owned(), left_out(not_timed)]
}
