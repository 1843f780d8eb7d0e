//! The room's view, for a shared screen: the item, the balance, how many hands are up. No prompt, nobody who has not
//! spoken, nobody's time, no clock on a person.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::{draw_bar, legend, purpose, put_row};
use crate::{
    domain::agenda::round::Round,
    text::{hand, screen as words},
    tui::{
        frame::bottom,
        meeting::{state::Mode, view::MeetingView},
        widget::{
            big, line,
            space::{self, inner, take},
        },
    },
};

/// With more rows than these left, there is a free row before the headline, and before the bar.
const HEADLINE_GAP_FROM: u16 = 12;
const BAR_GAP_FROM: u16 = 6;
/// With more rows than this, the bar has three of them.
const HIGH_BAR_FROM: u16 = 8;

pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = bottom_lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let mut left = inner(body);
    let quiet = meeting.theme.quiet();
    let item = meeting.session.agenda.current().map(|i| i.title.clone());
    let title = item.or_else(|| meeting.session.title.clone()).unwrap_or_default();
    take(&mut left, |r| big::draw_in(area.height, r, buf, &title, 2, quiet, meeting.theme));
    take(&mut left, |r| purpose_rows(meeting, area.height, r, buf));
    take(&mut left, |r| u16::from(r.height > HEADLINE_GAP_FROM));
    let may_look = meeting.session.room_sees_balance(&meeting.tally);
    let headline = headline(meeting, may_look);
    take(&mut left, |r| big::draw_in(area.height, r, buf, &headline, 2, Style::new(), meeting.theme));
    if !may_look {
        let when = words::room_shows(meeting.session.room_shows);
        take(&mut left, |r| put_row(r, buf, when, quiet));
    }
    take(&mut left, |r| u16::from(r.height > BAR_GAP_FROM));
    if meeting.balance.enough && !meeting.has_small_group() && may_look {
        take(&mut left, |r| balance_rows(meeting, r, buf));
    }
    take(&mut left, |r| put_row(r, buf, hands(meeting), meeting.theme.strong()));
    line::lines(foot, buf, &bottom);
}

/// Nothing, unless something is asked or the record is not saved.
fn bottom_lines(meeting: &MeetingView<'_>, area: Rect) -> Vec<Line<'static>> {
    let idle = matches!(meeting.live.mode, Mode::Floor) && meeting.trouble().is_none();
    if idle { vec![] } else { bottom::lines(meeting, area) }
}

/// What the meeting is for, on as many rows as it takes.
fn purpose_rows(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = purpose(meeting, window) else { return 0 };
    let lines = line::wrapped(purpose, usize::from(area.width), 0, meeting.theme.quiet());
    line::lines(area, buf, &lines);
    space::rows(lines.len())
}

fn headline(meeting: &MeetingView<'_>, may_look: bool) -> String {
    if meeting.tally.floor().is_stopped() || meeting.session.ended {
        meeting.floor_label().0
    } else if !may_look {
        String::new()
    } else if meeting.has_small_group() {
        words::too_few().to_owned()
    } else {
        meeting.balance_headline()
    }
}

/// The bar, and below it each group on a row of its own.
fn balance_rows(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let bar_rows = if area.height > HIGH_BAR_FROM { 3 } else { 1 };
    draw_bar(meeting, bar_rows, area, buf);
    let group = |(pattern, text)| line::plain(text, meeting.theme.group(pattern));
    let groups: Vec<Line<'static>> = legend(meeting).into_iter().map(group).collect();
    let mut below = area;
    take(&mut below, |_| bar_rows);
    line::lines(below, buf, &groups);
    bar_rows + space::rows(groups.len()) + 1
}

/// How many hands are up; in a go-round, how far it is.
fn hands(meeting: &MeetingView<'_>) -> String {
    match meeting.session.round_now().map(Round::progress) {
        Some((offered, of)) => hand::round_progress(offered, of),
        None => words::hands_up(meeting.session.queue.waiting().len()),
    }
}
