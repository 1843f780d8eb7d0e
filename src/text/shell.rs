//! Texts of the program outside the screens: no terminal, unusable settings, leaving.

pub use crate::text::messages::shell::*;

use std::path::Path;

use unicode_width::UnicodeWidthStr;

use crate::text::store::printable_path;

/// A problem in a file, with its place.
#[must_use]
pub fn in_file(path: &Path, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", printable_path(path))
}

/// A card with the letter, name and role of each person, to print.
#[must_use]
pub fn letter_card(rows: &[(String, String, String)]) -> String {
    let width = rows.iter().map(|(_, name, _)| name.width()).max().unwrap_or(0);
    let row = |(key, name, role): &(String, String, String)| {
        let pad = " ".repeat(width.saturating_sub(name.width()));
        format!("  {key}  {name}{pad}  {role}\n")
    };
    let rows: String = rows.iter().map(row).collect();
    format!("{}\n\n{rows}\n{}\n", key_card(), key_card_keys())
}
