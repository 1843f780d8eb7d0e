//! The terminal's cursor around a frame: hidden while cells are written, then shown where the keys go.

use crossterm::{
    cursor::{Hide, MoveTo, Show},
    queue,
};

/// Column and row; `None`: it is hidden.
pub type Cursor = Option<(u16, u16)>;

/// The bytes of a frame with what moves the cursor. `is_known`: the terminal has it as `shown` says.
pub fn around(cells: &[u8], shown: Cursor, next: Cursor, is_known: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(cells.len() + 32);
    if cells.is_empty() && shown == next && is_known {
        return bytes;
    }
    // Writing to memory cannot fail.
    if shown.is_some() || !is_known {
        let _ = queue!(bytes, Hide);
    }
    bytes.extend_from_slice(cells);
    if let Some((x, y)) = next {
        let _ = queue!(bytes, MoveTo(x, y), Show);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(cells: &str, shown: Cursor, next: Cursor, is_known: bool) -> String {
        String::from_utf8_lossy(&around(cells.as_bytes(), shown, next, is_known)).into_owned()
    }

    #[test]
    fn the_cursor_is_hidden_while_cells_are_written_and_stands_at_its_place_after() {
        let at = Some((4, 1));
        assert_eq!(text("cells", at, at, true), "\u{1b}[?25lcells\u{1b}[2;5H\u{1b}[?25h");
        assert_eq!(text("cells", None, at, true), "cells\u{1b}[2;5H\u{1b}[?25h");
        assert_eq!(text("cells", at, None, true), "\u{1b}[?25lcells");
    }

    #[test]
    fn nothing_is_written_when_nothing_changed() {
        assert_eq!(text("", Some((4, 1)), Some((4, 1)), true), "");
        assert_eq!(text("", None, None, true), "");
        assert_eq!(text("", None, None, false), "\u{1b}[?25l");
    }
}
