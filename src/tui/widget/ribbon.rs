//! Who spoke when: a row for a group, a column for so much time.
//!
//! ```text
//! lived experience  ██ ▌   ███     ████
//! staff               ▒▒▒▒▒   ▒▒▒▒▒
//! ```

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::tui::{theme::Theme, widget::line};

#[derive(Clone, Debug)]
pub struct Row {
    pub label: String,
    pub pattern: &'static str,
    pub style: Style,
    /// How much of each column is filled, 0 to 1.
    pub filled: Vec<f32>,
}

/// A column filled less than this has a thin mark.
const THIN: f32 = 0.3;

/// Draws a row over the whole height of the area, after a label of so many columns.
pub fn draw(area: Rect, buf: &mut Buffer, label_columns: u16, row: &Row, theme: Theme) {
    let area = area.intersection(buf.area);
    let thin = if theme.ascii { "'" } else { "▏" };
    if area.is_empty() {
        return;
    }
    let label = line::fit(&row.label, usize::from(label_columns.saturating_sub(2)), theme.ascii);
    line::put_text(buf, (area.x, area.y), label, label_columns.min(area.width), Style::new());
    let columns = (area.left().saturating_add(label_columns)..area.right()).zip(&row.filled);
    for (x, filled) in columns.filter(|(_, filled)| **filled > 0.0) {
        let symbol = if *filled < THIN { thin } else { row.pattern };
        for y in area.top()..area.bottom() {
            buf[(x, y)].set_symbol(symbol).set_style(row.style);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    #[test]
    fn a_little_talk_has_a_thin_mark_and_none_has_none() {
        let area = Rect::new(0, 0, 9, 1);
        let mut buf = Buffer::empty(area);
        let row =
            Row { label: "staff".into(), pattern: "=", style: Style::new(), filled: vec![0.0, 0.1, 0.9] };
        draw(area, &mut buf, 6, &row, Theme { palette: Palette::None, ascii: true });
        let text: String = (0..9).map(|x| buf[(x, 0)].symbol().to_owned()).collect();
        assert_eq!(text, "st..   '=");
    }
}
