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
/// `codes`: for phones, one a row; none, if there are none.
pub fn letter_card(rows: &[(String, String, String)], codes: &[String]) -> String {
    let width = rows.iter().map(|(_, name, _)| name.width()).max().unwrap_or(0);
    let row = |(n, (key, name, role)): (usize, &(String, String, String))| {
        let code = codes.get(n).map(|code| format!("{code}  ")).unwrap_or_default();
        let pad = " ".repeat(width.saturating_sub(name.width()));
        format!("  {key}  {code}{name}{pad}  {role}\n")
    };
    let rows: String = rows.iter().enumerate().map(row).collect();
    let about =
        if codes.is_empty() { String::new() } else { format!("{}\n", crate::text::page::key_card_code()) };
    format!("{}\n\n{rows}\n{about}{}\n", key_card(), key_card_keys())
}
