//! The cells of a row at once. To look each cell up and to make its symbol anew was a quarter of the work of a frame:
//! here a row is found once, and symbols are copied from cells that have them.

use std::sync::LazyLock;

use ratatui::{
    buffer::{Buffer, Cell},
    style::Style,
};

/// The printable characters of ASCII, each a column wide.
static PRINTABLE: LazyLock<Vec<Cell>> =
    LazyLock::new(|| (' '..='~').map(|c| Cell::default().set_char(c).clone()).collect());

/// The cells of a row from column `x` to before `end`, as far as the buffer has them.
pub fn of_row(buf: &mut Buffer, (x, y): (u16, u16), end: u16) -> &mut [Cell] {
    let area = buf.area;
    let columns = usize::from(end.min(area.right()).saturating_sub(x));
    if columns == 0 || x < area.left() || !(area.top()..area.bottom()).contains(&y) {
        return &mut [];
    }
    let from = buf.index_of(x, y);
    buf.content.get_mut(from..from + columns).unwrap_or_default()
}

/// A cell with this symbol, of one column.
#[must_use]
pub fn styled(symbol: &'static str, style: Style) -> Cell {
    let mut cell = Cell::new(symbol);
    cell.set_style(style);
    cell
}

/// Whether every byte of a text is a character of one column.
#[must_use]
pub fn is_printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Writes a text of which [`is_printable`] is true, as far as there are cells, over what the style leaves as it was.
/// Returns how many columns it took.
pub fn write(cells: &mut [Cell], text: &str, style: Style) -> usize {
    let symbols = text.bytes().filter_map(|byte| PRINTABLE.get(usize::from(byte.checked_sub(b' ')?)));
    for (cell, symbol) in cells.iter_mut().zip(symbols) {
        let mut written = symbol.clone();
        (written.fg, written.bg, written.modifier) = (cell.fg, cell.bg, cell.modifier);
        written.set_style(style);
        *cell = written;
    }
    text.len().min(cells.len())
}
