//! Cells as a terminal reads them: where they stand, how they look, and their characters.
//!
//! ratatui's backend formats each cell, each place and each change of style by itself, which took a seventh of the
//! instructions of a frame.

use std::io::Write;

use crossterm::style::Colored;
use ratatui::{
    buffer::Cell,
    prelude::IntoCrossterm,
    style::{Color, Modifier},
};

/// How a cell can look, as the terminal calls it.
const MODIFIERS: [(Modifier, u8); 9] = [
    (Modifier::BOLD, b'1'),
    (Modifier::DIM, b'2'),
    (Modifier::ITALIC, b'3'),
    (Modifier::UNDERLINED, b'4'),
    (Modifier::SLOW_BLINK, b'5'),
    (Modifier::RAPID_BLINK, b'6'),
    (Modifier::REVERSED, b'7'),
    (Modifier::HIDDEN, b'8'),
    (Modifier::CROSSED_OUT, b'9'),
];

/// Writes cells, each with its column and row, to a terminal that has no style set, and leaves it so.
pub fn write(bytes: &mut Vec<u8>, cells: &[(u16, u16, &Cell)]) {
    let mut at = None;
    let mut last = &Cell::EMPTY;
    for &(x, y, cell) in cells {
        if at != Some((x, y)) {
            move_to(bytes, x, y);
        }
        if !is_same_style(last, cell) {
            set_style(bytes, cell);
        }
        bytes.extend_from_slice(cell.symbol().as_bytes());
        (at, last) = (Some((x + 1, y)), cell);
    }
    if !is_same_style(last, &Cell::EMPTY) {
        bytes.extend_from_slice(b"\x1b[0m");
    }
}

/// Whether two cells have the same style: all of it that the screens set.
#[inline]
pub fn is_same_style(one: &Cell, other: &Cell) -> bool {
    one.modifier == other.modifier && one.fg == other.fg && one.bg == other.bg
}

fn move_to(bytes: &mut Vec<u8>, x: u16, y: u16) {
    bytes.extend_from_slice(b"\x1b[");
    number(bytes, y + 1);
    bytes.push(b';');
    number(bytes, x + 1);
    bytes.push(b'H');
}

fn number(bytes: &mut Vec<u8>, n: u16) {
    if n > 9 {
        number(bytes, n / 10);
    }
    bytes.push(b"0123456789"[usize::from(n % 10)]);
}

/// Sets the style of a cell, whatever it was before.
fn set_style(bytes: &mut Vec<u8>, cell: &Cell) {
    bytes.extend_from_slice(b"\x1b[0");
    for (_, code) in MODIFIERS.iter().filter(|(modifier, _)| cell.modifier.contains(*modifier)) {
        bytes.extend_from_slice(&[b';', *code]);
    }
    let colours = [(cell.fg, Colored::ForegroundColor as fn(_) -> _), (cell.bg, Colored::BackgroundColor)];
    for (colour, colored) in colours.into_iter().filter(|(colour, _)| *colour != Color::Reset) {
        // Writing to memory cannot fail.
        let _ = write!(bytes, ";{}", colored(colour.into_crossterm()));
    }
    bytes.push(b'm');
}
