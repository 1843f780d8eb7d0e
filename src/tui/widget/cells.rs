//! The cells of a row at once, so that a row is found once. Symbols are made anew: to copy one from a cell that has it
//! takes more than twice the time.

use ratatui::{
    buffer::{Buffer, Cell},
    style::Style,
};

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

/// Writes a symbol of one column, whatever was there.
pub fn replace(cell: &mut Cell, symbol: &str, style: Style) {
    cell.reset();
    cell.set_symbol(symbol).set_style(style);
}

/// Whether every byte of a text is a character of one column.
#[must_use]
pub fn is_printable(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Writes a text of which [`is_printable`] is true, as far as there are cells, over what the style leaves as it was.
/// Returns how many columns it took.
pub fn write(cells: &mut [Cell], text: &str, style: Style) -> usize {
    for (cell, c) in cells.iter_mut().zip(text.chars()) {
        cell.set_char(c).set_style(style);
    }
    text.len().min(cells.len())
}
