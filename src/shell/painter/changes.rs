//! The bytes that turn one frame into another, by ratatui's search for the cells to write.

use crossterm::{
    queue,
    style::{Attribute, SetAttribute},
};
use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::{Buffer, Cell},
    layout::Rect,
};

use super::Redraw;

/// The bytes that turn one frame into another.
pub fn encode(shown: &Buffer, next: &Buffer, redraw: Redraw) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4096);
    let mut backend = CrosstermBackend::new(&mut bytes);
    let rows = changed_rows(shown, next);
    let mut changes = rows.iter().flat_map(|(old, new)| old.diff_iter(new)).peekable();
    // Writing to memory cannot fail.
    let _ = match redraw {
        Redraw::Changes => Ok(()),
        // What wrote there may have left its colours.
        Redraw::EveryCell => queue!(backend, SetAttribute(Attribute::Reset)),
        Redraw::Cleared => backend.clear(),
    };
    let _ = if changes.peek().is_some() { backend.draw(changes) } else { Ok(()) };
    bytes
}

/// The part of each row that differs, as it was and as it is to be. Most cells of most frames are the same, and to see
/// that costs a third of ratatui's search for the cells to write.
fn changed_rows(shown: &Buffer, next: &Buffer) -> Vec<(Buffer, Buffer)> {
    let width = usize::from(next.area.width).max(1);
    let cells = shown.content.chunks(width).zip(next.content.chunks(width));
    let changed = |(row, (old, new))| changed_part(row, old, new);
    next.area.rows().zip(cells).filter_map(changed).collect()
}

/// From the first cell that differs to the last, with one more on either side: the half of a wide character.
fn changed_part(row: Rect, old: &[Cell], new: &[Cell]) -> Option<(Buffer, Buffer)> {
    let differs = |(old, new): (&Cell, &Cell)| !is_same(old, new);
    let first = old.iter().zip(new).position(differs)?;
    let last = old.iter().zip(new).rposition(differs)?;
    let (first, end) = (first.saturating_sub(1), (last + 2).min(new.len()));
    let [x, width] = [first, end - first].map(|columns| u16::try_from(columns).unwrap_or(u16::MAX));
    let area = Rect { x: row.x + x, width, ..row };
    let part = |cells: &[Cell]| Buffer { area, content: cells.get(first..end).unwrap_or_default().to_vec() };
    Some((part(old), part(new)))
}

/// Whether two cells look the same: all of a cell that the screens set. Nearly every symbol is one byte, and to compare those
/// as text, with what no screen sets, was a quarter of the work of a frame.
fn is_same(old: &Cell, new: &Cell) -> bool {
    let is_same_symbol = match (old.symbol().as_bytes(), new.symbol().as_bytes()) {
        ([old], [new]) => old == new,
        (old, new) => old == new,
    };
    is_same_symbol && old.fg == new.fg && old.bg == new.bg && old.modifier == new.modifier
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*, sample::select};
    use ratatui::style::{Color, Modifier, Style};

    use super::*;

    /// Rows of pieces of text at any place, some of them of two columns, some with a style that shows on blanks.
    fn picture() -> impl Strategy<Value = Buffer> {
        let texts = select(vec!["a", "ab ", "会", "会议", "👍🏽", "e\u{301}", "☎\u{fe0f}", "  "]);
        let styles = select(vec![
            Style::new(),
            Style::new().fg(Color::Red),
            Style::new().add_modifier(Modifier::REVERSED),
        ]);
        let piece = (0..12_u16, 0..3_u16, texts, styles);
        vec(piece, 0..12).prop_map(|pieces| {
            let mut buf = Buffer::empty(Rect::new(0, 0, 12, 3));
            for (x, y, text, style) in pieces {
                buf.set_stringn(x, y, text, usize::from(12 - x), style);
            }
            buf
        })
    }

    proptest! {
        #[test]
        fn what_is_written_of_changed_rows_is_what_ratatui_writes_of_the_whole(old in picture(), new in picture()) {
            let whole: Vec<_> = old.diff_iter(&new).map(|(x, y, cell)| (x, y, cell.clone())).collect();
            let rows = changed_rows(&old, &new);
            let parts: Vec<_> =
                rows.iter().flat_map(|(old, new)| old.diff_iter(new)).map(|(x, y, cell)| (x, y, cell.clone())).collect();
            prop_assert_eq!(whole, parts);
        }
    }
}
