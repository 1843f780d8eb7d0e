//! Texts of the hours of involvement.

use crate::domain::record::opening::Source;
pub use crate::text::messages::hours::*;

/// The lines above the table: its purpose, what it counts, and who is not in it or may be in it twice.
#[must_use]
pub fn about(not_timed: usize, alike: &[&str], sources: &[Source]) -> [String; 4] {
    let twice = (!alike.is_empty()).then(|| may_be_one(alike));
    let all = sources.len();
    let rehearsals = sources.iter().filter(|source| **source == Source::Rehearsal).count();
    let rehearsed = (rehearsals > 0).then(|| of_rehearsals(all, rehearsals));
    let imports = sources.iter().filter(|source| source.is_import()).count();
    let imported = (imports > 0).then(|| of_imports(all, imports));
    let who = std::iter::once(left_out(not_timed)).chain(twice).chain(rehearsed).chain(imported);
    let who = who.collect::<Vec<_>>().join(" ");
    [purpose().to_owned(), names_people().to_owned(), what_counts().to_owned(), who]
}
