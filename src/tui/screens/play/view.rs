//! The picture of a played session: how far it has come, and the room's view where it stands beside the chosen one.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{LineGauge, Widget},
};

use crate::{
    domain::{Moment, record::moment::clock},
    text::review as words,
    tui::{
        theme::{Sign, Theme},
        widget::{line, space},
    },
};

/// From this height on the last row says how far the session has come.
const PROGRESS_FROM: u16 = 16;

/// Draws in the last row how far a session has come, and returns the area above it.
#[must_use]
pub fn draw_progress(theme: Theme, (now, end): (Moment, Moment), area: Rect, buf: &mut Buffer) -> Rect {
    if area.height < PROGRESS_FROM {
        return area;
    }
    let (above, row) = space::split_foot(area, 1);
    let filled = if theme.ascii { "=" } else { "━" };
    LineGauge::default()
        .ratio(part(now, end))
        .label(words::played(&clock(end.ms()), &clock(now.ms())))
        .filled_symbol(filled)
        .unfilled_symbol(theme.sign(Sign::Rule))
        .filled_style(theme.strong())
        .unfilled_style(theme.quiet())
        .render(space::inner(row), buf);
    above
}

/// The same in words, after whether it is paused and how fast it goes.
#[must_use]
pub fn progress(state: &str, (now, end): (Moment, Moment)) -> String {
    format!("{state}, {}", words::played(&clock(end.ms()), &clock(now.ms())))
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting")]
fn part(now: Moment, end: Moment) -> f64 {
    (now.ms() as f64 / end.ms().max(1) as f64).clamp(0.0, 1.0)
}

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
