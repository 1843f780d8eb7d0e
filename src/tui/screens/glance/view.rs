//! What is read from a distance: the facilitator's view, and the room's on a shared screen.

pub mod announce;
pub mod facilitator;
pub mod room;
mod tile;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::measures::shares::GroupShare,
    text::{format, screen as words},
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
    if area.is_empty() {
        return 0;
    }
    line::put_text(buf, (area.x, area.y), text, area.width, style);
    1
}

/// Whether the last few minutes are shown: as soon as there was enough talk in them.
fn is_recent(meeting: &MeetingView<'_>) -> bool {
    meeting.balance.enough_recent
}

/// The bar of the balance on so many rows, and the rows it takes.
fn bar_rows(meeting: &MeetingView<'_>, rows: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let recent = is_recent(meeting);
    let segments = meeting.bar_segments(|g| if recent { g.recent } else { g.share });
    let area = Rect { height: rows.min(area.height), ..area };
    bar::draw(area, buf, &segments, meeting.aim_mark(), meeting.theme);
    area.height
}

/// A group in the balance, as the bar shows it.
struct Legend {
    /// Index of its pattern in the theme, and the pattern.
    pattern: usize,
    sign: &'static str,
    style: Style,
    label: String,
    percent: String,
    aim: Option<String>,
}

impl Legend {
    fn in_a_line(&self) -> Line<'static> {
        Line::from(vec![self.sign(), Span::raw(format!(" {}", self.label_and_percent()))])
    }

    fn sign(&self) -> Span<'static> {
        Span::styled(self.sign, self.style)
    }

    fn label_and_percent(&self) -> String {
        format!("{} {}", self.label, self.percent)
    }
}

fn legend(meeting: &MeetingView<'_>) -> Vec<Legend> {
    let recent = is_recent(meeting);
    let entry = |g: &GroupShare| {
        let share = if recent { g.recent } else { g.share };
        let pattern = meeting.pattern_index(g.group);
        Legend {
            pattern,
            sign: meeting.theme.pattern(pattern),
            style: meeting.theme.group(pattern),
            label: meeting.group_label(g.group),
            percent: share.map(format::percent).unwrap_or_default(),
            aim: g.target.map(words::aim_is),
        }
    };
    meeting.in_balance().into_iter().map(entry).collect()
}
