//! What is read from a distance: the facilitator's view, and the room's on a shared screen.

pub mod facilitator;
pub mod room;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::measures::shares::GroupShare,
    text::format,
    tui::{
        meeting::view::MeetingView,
        widget::{bar, line},
    },
};

/// From this height on what the meeting is for is shown too.
const ROOMY: u16 = 20;

/// What the meeting is for, if it was said and the window has room for it.
fn purpose<'a>(meeting: &MeetingView<'a>, window: u16) -> Option<&'a str> {
    meeting.session.charter.purpose.as_deref().filter(|_| window >= ROOMY)
}

/// One line at the top of an area, and the row it takes.
fn put_row(area: Rect, buf: &mut Buffer, text: impl Into<String>, style: Style) -> u16 {
    line::put_text(buf, (area.x, area.y), text, area.width, style);
    1
}

/// The bar of the balance on so many rows: of the last few minutes, once there was enough talk in them.
fn draw_bar(meeting: &MeetingView<'_>, rows: u16, area: Rect, buf: &mut Buffer) {
    let recent = meeting.balance.enough_recent;
    let segments = meeting.bar_segments(|g| if recent { g.recent } else { g.share });
    let area = Rect { height: rows.min(area.height), ..area };
    bar::draw(area, buf, &segments, meeting.aim_mark(), meeting.theme);
}

/// Each group in the balance: its pattern's index, and its pattern, name and share in words.
fn legend(meeting: &MeetingView<'_>) -> Vec<(usize, String)> {
    let recent = meeting.balance.enough_recent;
    let entry = |g: &GroupShare| {
        let share = if recent { g.recent } else { g.share };
        let percent = share.map(format::percent).unwrap_or_default();
        let pattern = meeting.pattern_index(g.group);
        let label = meeting.session.roster.group_label(g.group);
        (pattern, format!("{} {label} {percent}", meeting.theme.pattern(pattern)))
    };
    meeting.in_balance().into_iter().map(entry).collect()
}
