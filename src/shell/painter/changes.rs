//! The bytes that turn one frame into another: what moves the cursor to the cells that differ, and what they show.

use crossterm::{
    queue,
    terminal::{Clear, ClearType},
};
use ratatui::buffer::{Buffer, Cell, CellWidth};

use super::{Redraw, pen};

/// The bytes that turn one frame into another.
pub fn encode(shown: &Buffer, next: &Buffer, redraw: Redraw) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4096);
    match redraw {
        Redraw::Changes => {}
        // What wrote there may have left its colours.
        Redraw::EveryCell => bytes.extend_from_slice(pen::NO_STYLE),
        Redraw::Cleared => {
            bytes.extend_from_slice(pen::NO_STYLE);
            // Writing to memory cannot fail.
            drop(queue!(bytes, Clear(ClearType::All)));
        }
    }
    pen::write(&mut bytes, &changes(shown, next));
    bytes
}

/// The cells to write, with their columns and rows. Where every character takes one column, these are the cells that
/// differ, and to see that costs a third of ratatui's search. That search knows what wider ones hide and leave behind.
fn changes<'a>(shown: &Buffer, next: &'a Buffer) -> Vec<(u16, u16, &'a Cell)> {
    narrow_changes(shown, next).unwrap_or_else(|| shown.diff_iter(next).collect())
}

/// The cells that differ. `None`: not every character takes one column.
fn narrow_changes<'a>(shown: &Buffer, next: &'a Buffer) -> Option<Vec<(u16, u16, &'a Cell)>> {
    let width = usize::from(next.area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width));
    let mut changes = Vec::with_capacity(512);
    for (y, (old, new)) in (next.area.y..).zip(rows) {
        for (x, (old, new)) in (next.area.x..).zip(old.iter().zip(new)) {
            let (was, is) = (old.symbol(), new.symbol());
            let is_same_symbol = match (was.as_bytes(), is.as_bytes()) {
                // Nearly all. To compare these as text too was a quarter of the work of a frame.
                ([was], [is]) => was == is,
                _ if !is_narrow(was) || !is_narrow(is) => return None,
                (was, is) => was == is,
            };
            if !is_same_symbol || !pen::is_same_style(old, new) {
                changes.push((x, y, new));
            }
        }
    }
    Some(changes)
}

/// Whether a symbol takes one column.
fn is_narrow(symbol: &str) -> bool {
    match symbol.as_bytes() {
        // ASCII, and lines and blocks from U+2500 to U+25BF: nearly all there is.
        [_] | [0xe2, 0x94..=0x96, _] => true,
        _ => symbol.cell_width() == 1,
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use proptest::{collection::vec, prelude::*, sample::select};
    use ratatui::{
        layout::{Position, Rect},
        style::{Color, Modifier, Style},
    };

    use super::*;

    const NARROW: [&str; 5] = ["a", "ab ", "e\u{301}", "│█▄", "  "];
    const WIDE: [&str; 4] = ["会", "会议", "👍🏽", "☎\u{fe0f}"];

    /// Two pictures with characters of one column, or of others too.
    fn two_pictures() -> impl Strategy<Value = (Buffer, Buffer)> {
        let all = || picture([NARROW.as_slice(), &WIDE].concat());
        prop_oneof![(narrow_picture(), narrow_picture()), (all(), all())]
    }

    fn narrow_picture() -> impl Strategy<Value = Buffer> {
        picture(NARROW.to_vec())
    }

    /// Rows of pieces of text at any place, some with a style that shows on blanks.
    fn picture(texts: Vec<&'static str>) -> impl Strategy<Value = Buffer> {
        let styles = select(vec![
            Style::new(),
            Style::new().fg(Color::Red).add_modifier(Modifier::BOLD | Modifier::DIM),
            Style::new().fg(Color::Rgb(1, 20, 255)).bg(Color::Indexed(208)).add_modifier(Modifier::ITALIC),
            Style::new().add_modifier(Modifier::REVERSED),
        ]);
        let piece = (0..12_u16, 0..3_u16, select(texts), styles);
        vec(piece, 0..12).prop_map(|pieces| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
            for (x, y, text, style) in pieces {
                buf.set_stringn(x, y, text, usize::from(12 - x), style);
            }
            buf
        })
    }

    /// The cells of a terminal that took these bytes.
    fn shown(bytes: &[u8]) -> Vec<String> {
        let [rows, columns] = [3, 12].map(|cells| NonZeroU16::new(cells).expect("not 0"));
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        terminal.process(bytes);
        let look = |at: Position| {
            let cell = terminal.screen().cell(at.y, at.x).expect("on the screen");
            let text = if cell.has_contents() { cell.contents() } else { " " };
            let (colours, weight) = ((cell.fgcolor(), cell.bgcolor()), (cell.bold(), cell.dim()));
            format!("{:?}", (text, colours, weight, cell.italic(), cell.inverse()))
        };
        Rect::new(0, 0, 12, 3).positions().map(look).collect()
    }

    #[test]
    fn a_screen_is_cleared_without_the_colours_that_it_was_left_with() {
        let empty = Buffer::empty(Rect::new(0, 0, 12, 3));
        assert_eq!(encode(&empty, &empty, Redraw::Cleared), b"\x1b[0m\x1b[2J");
    }

    proptest! {
        #[test]
        fn the_cells_written_are_those_that_ratatui_writes((old, new) in two_pictures()) {
            let theirs: Vec<_> = old.diff_iter(&new).collect();
            prop_assert_eq!(changes(&old, &new), theirs);
        }

        #[test]
        fn after_the_changes_a_terminal_shows_the_picture(old in narrow_picture(), new in narrow_picture()) {
            let nothing = Buffer::empty(new.area);
            let mut bytes = encode(&nothing, &old, Redraw::Cleared);
            bytes.extend(encode(&old, &new, Redraw::Changes));
            prop_assert_eq!(shown(&bytes), shown(&encode(&nothing, &new, Redraw::Cleared)));
        }
    }

    #[test]
    fn lines_and_blocks_take_one_column() {
        assert!(('\u{2500}'..='\u{25bf}').all(|c| c.to_string().cell_width() == 1));
    }
}
