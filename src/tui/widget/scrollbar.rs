//! Where in a long list the eye is.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{Scrollbar, ScrollbarOrientation, ScrollbarState, StatefulWidget},
};

use crate::tui::theme::Theme;

/// Draws it at the right edge of an area, for so many rows, of which this one is chosen.
pub fn draw(area: Rect, buf: &mut Buffer, rows: usize, at: usize, theme: Theme) {
    let (track, thumb) = if theme.ascii { ("|", "#") } else { ("│", "█") };
    let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
        .begin_symbol(None)
        .end_symbol(None)
        .track_symbol(Some(track))
        .thumb_symbol(thumb)
        .style(theme.quiet());
    bar.render(area.intersection(buf.area), buf, &mut ScrollbarState::new(rows).position(at));
}
