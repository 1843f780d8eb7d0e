//! Room on the screen: given out from the top. Plain rectangles.

use ratatui::layout::Rect;

/// A column free on either side.
pub fn inner(area: Rect) -> Rect {
    Rect { x: area.x + 1.min(area.width), width: area.width.saturating_sub(2), ..area }
}

/// Draw at the top of what is left, and leave what is below.
pub fn take(room: &mut Rect, draw: impl FnOnce(Rect) -> u16) {
    let used = if room.is_empty() { 0 } else { draw(*room).min(room.height) };
    room.y += used;
    room.height -= used;
}
