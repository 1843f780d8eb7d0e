//! Words and clocks that can be read from three metres away.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line, widgets::Widget};
use tui_big_text::{BigText, PixelSize};

use crate::tui::{
    theme::Theme,
    widget::{line, space},
};

/// Draws a text as large as it fits, on at most `most` lines of it, and returns the rows used. Scripts without
/// large letters, and ASCII mode, get ordinary ones.
pub fn draw(area: Rect, buf: &mut Buffer, text: &str, most: usize, style: Style, theme: Theme) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() || text.is_empty() {
        return 0;
    }
    let sizes: &[(PixelSize, u16, u16)] = if theme.ascii || !text.is_ascii() {
        &[]
    } else {
        &[(PixelSize::HalfHeight, 8, 4), (PixelSize::Quadrant, 4, 4)]
    };
    for &(size, columns, rows) in sizes {
        let lines = line::wrap(text, usize::from(area.width / columns));
        let height = rows.saturating_mul(space::rows(lines.len()));
        let whole = lines.join(" ") == text.split_whitespace().collect::<Vec<_>>().join(" ");
        if whole && lines.len() <= most && height <= area.height {
            let lines: Vec<Line<'_>> = lines.into_iter().map(Line::from).collect();
            BigText::builder().pixel_size(size).style(style).lines(lines).build().render(area, buf);
            return height;
        }
    }
    let lines = line::wrap(text, usize::from(area.width));
    let strong = style.patch(theme.strong());
    for (y, text) in (area.top()..area.bottom()).zip(&lines) {
        buf.set_stringn(area.x, y, text, usize::from(area.width), strong);
    }
    space::rows(lines.len()).min(area.height)
}

/// Below this height of the window everything is shown in ordinary letters, so that all of it fits.
const LOW: u16 = 16;

/// As [`draw`], but in ordinary letters when the `window` is low.
pub fn draw_in(
    window: u16,
    area: Rect,
    buf: &mut Buffer,
    text: &str,
    most: usize,
    style: Style,
    theme: Theme,
) -> u16 {
    let most = if window < LOW { 0 } else { most };
    draw(area, buf, text, most, style, theme)
}
