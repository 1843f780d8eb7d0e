//! Words of the program around the screens: no terminal, settings that cannot be used, leaving.

pub use crate::text::messages::shell::*;

use std::path::Path;

use unicode_width::UnicodeWidthStr;

use crate::text::store::path as shown;

/// What is wrong with a line of a file.
#[must_use]
pub fn in_file(path: &Path, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", shown(path))
}

/// The card of letters that lies on the table: letter, name, role.
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
