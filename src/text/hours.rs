//! Texts of the hours of involvement.

pub use crate::text::messages::hours::*;

/// The lines above the table: its purpose, what it counts, and who is not in it or may be in it twice.
#[must_use]
pub fn about(not_timed: usize, alike: &[&str]) -> [String; 4] {
    let twice = (!alike.is_empty()).then(|| may_be_one(alike));
    let who = std::iter::once(left_out(not_timed)).chain(twice).collect::<Vec<_>>().join(" ");
    [purpose().to_owned(), names_people().to_owned(), what_counts().to_owned(), who]
}
