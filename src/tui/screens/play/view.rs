//! The picture of a played session where the room's view stands beside the one that was chosen.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    text::review as words,
    tui::{theme::Theme, widget::line},
};

/// From this width on the two views stand side by side.
const WIDE: u16 = 100;

/// The area of the chosen view, three fifths, and that of the room's.
#[must_use]
pub fn split(area: Rect) -> (Rect, Rect) {
    if area.width >= WIDE {
        let width = area.width * 3 / 5;
        let room = Rect { x: area.x + width + 1, width: area.width - width - 1, ..area };
        (Rect { width, ..area }, room)
    } else {
        let height = area.height * 3 / 5;
        let room = Rect { y: area.y + height, height: area.height - height, ..area };
        (Rect { height, ..area }, room)
    }
}

/// Draws the title of the room's view, and returns the area below it.
pub fn draw_title(theme: Theme, area: Rect, buf: &mut Buffer) -> Rect {
    let title = line::plain(format!(" {}", words::room_then()), theme.strong());
    line::lines(area, buf, &[title]);
    Rect { y: area.y + 1.min(area.height), height: area.height.saturating_sub(1), ..area }
}
