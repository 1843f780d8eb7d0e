//! A break, small groups, off the record: what it is, very large, and how the meeting goes on. Nothing about anybody.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::Floor,
    tui::{
        meeting::{state::View, view::MeetingView},
        widget::{
            big, line,
            space::{self, take},
        },
    },
};

/// The words have so much of the space, in fifths, on at most so many lines.
const LABEL_FIFTHS: u16 = 3;
const LABEL_LINES: usize = 2;

/// Whether the meeting has stopped for something that the group chose.
pub fn is_stopped(meeting: &MeetingView<'_>) -> bool {
    let chosen = match meeting.session.floor() {
        Floor::Break | Floor::OffRecord | Floor::SmallGroups => true,
        Floor::Held | Floor::Open | Floor::Someone | Floor::Crosstalk | Floor::Unattended => false,
    };
    chosen && !meeting.session.ended
}

pub fn draw(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) {
    let theme = meeting.theme;
    let mut left = space::inner(area);
    let free = left.height / 6;
    take(&mut left, |_| free);
    let label = Rect { height: left.height * LABEL_FIFTHS / 5, ..left };
    take(&mut left, |_| {
        big::draw_in(window, label, buf, &meeting.floor_label().0, LABEL_LINES, theme.strong(), theme)
    });
    take(&mut left, |r| u16::from(r.height > 3));
    let clock = Rect { height: left.height.saturating_sub(2), ..left };
    if has_clock(meeting) {
        take(&mut left, |_| big::draw_in(window, clock, buf, &meeting.floor_time(), 1, Style::new(), theme));
    }
    let note = meeting.floor_note().unwrap_or_default();
    let lines = line::wrapped(&note, usize::from(left.width), 0, Style::new());
    take(&mut left, |r| u16::from(r.height > space::rows(lines.len())));
    line::lines(left, buf, &lines);
}

/// Off the record nothing is timed, and the room sees no clock of what people do.
fn has_clock(meeting: &MeetingView<'_>) -> bool {
    match meeting.session.floor() {
        Floor::Break => true,
        Floor::SmallGroups => meeting.view != View::Room,
        Floor::OffRecord
        | Floor::Held
        | Floor::Open
        | Floor::Someone
        | Floor::Crosstalk
        | Floor::Unattended => false,
    }
}
