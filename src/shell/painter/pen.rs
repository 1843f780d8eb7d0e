//! Cells as a terminal reads them: where they stand, how they look, and their characters.
//!
//! ratatui's backend formats each cell, each place and each change of style by itself, which took a seventh of the
//! instructions of a frame.

use ratatui::{
    buffer::Cell,
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

/// Takes back all that a style sets.
pub const NO_STYLE: &[u8] = b"\x1b[0m";

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
        bytes.extend_from_slice(NO_STYLE);
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
    set_colour(bytes, b";38", cell.fg);
    set_colour(bytes, b";48", cell.bg);
    bytes.push(b'm');
}

/// Sets a colour of the foreground or the background: one of 256, or a mixture of red, green and blue.
fn set_colour(bytes: &mut Vec<u8>, ground: &[u8], colour: Color) {
    let codes: &[u8] = match colour {
        Color::Reset => return,
        Color::Black => &[5, 0],
        Color::Red => &[5, 1],
        Color::Green => &[5, 2],
        Color::Yellow => &[5, 3],
        Color::Blue => &[5, 4],
        Color::Magenta => &[5, 5],
        Color::Cyan => &[5, 6],
        Color::Gray => &[5, 7],
        Color::DarkGray => &[5, 8],
        Color::LightRed => &[5, 9],
        Color::LightGreen => &[5, 10],
        Color::LightYellow => &[5, 11],
        Color::LightBlue => &[5, 12],
        Color::LightMagenta => &[5, 13],
        Color::LightCyan => &[5, 14],
        Color::White => &[5, 15],
        Color::Indexed(n) => &[5, n],
        Color::Rgb(red, green, blue) => &[2, red, green, blue],
    };
    bytes.extend_from_slice(ground);
    for code in codes {
        bytes.push(b';');
        number(bytes, u16::from(*code));
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;

    fn written(cells: &[(u16, u16, &Cell)]) -> String {
        let mut bytes = Vec::new();
        write(&mut bytes, cells);
        String::from_utf8(bytes).expect("symbols and codes are text")
    }

    #[test]
    fn what_stands_side_by_side_in_one_style_is_written_at_once() {
        let mut cell = Cell::new("█");
        cell.set_style(Style::new().fg(Color::LightRed).bg(Color::Rgb(1, 20, 255)));
        cell.set_style(Modifier::BOLD | Modifier::REVERSED);
        let plain = Cell::new("a");
        assert_eq!(
            written(&[(8, 0, &cell), (9, 0, &cell), (119, 39, &plain), (0, 40, &cell)]),
            "\u{1b}[1;9H\u{1b}[0;1;7;38;5;9;48;2;1;20;255m██\u{1b}[40;120H\u{1b}[0ma\
             \u{1b}[41;1H\u{1b}[0;1;7;38;5;9;48;2;1;20;255m█\u{1b}[0m"
        );
    }

    #[test]
    fn nothing_to_write_is_no_bytes() {
        assert_eq!(written(&[]), "");
    }
}
