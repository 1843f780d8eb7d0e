//! Draws the screen as plain text, for `rehearse --print`, `glance --once` and tests.

use ratatui::{buffer::Buffer, layout::Rect};
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::Moment,
    tui::{self, Model},
};

/// The screen of a model as text, without colours.
#[must_use]
pub fn screen_text(model: &Model, now: Moment) -> String {
    let area = Rect::new(0, 0, model.width, model.height);
    let mut buf = Buffer::empty(area);
    tui::draw(model, now, area, &mut buf);
    buffer_text(&buf)
}

/// A buffer as text, without trailing spaces. A wide character fills two cells and is written once.
#[must_use]
pub fn buffer_text(buf: &Buffer) -> String {
    let mut out = String::new();
    for y in buf.area.top()..buf.area.bottom() {
        let (mut line, mut x) = (String::new(), buf.area.left());
        while x < buf.area.right() {
            let symbol = buf[(x, y)].symbol();
            line.push_str(symbol);
            x += u16::try_from(symbol.width().max(1)).unwrap_or(1);
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}
