//! Who has the floor and for how long: a line, or the same in large letters.

use ratatui::{
    layout::{Constraint, Layout, Margin, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::floor::state::Floor,
    text::{messages::commands, screen as words},
    tui::{
        meeting::view::MeetingView,
        surface::{Focus, Surface},
        theme::Sign,
        widget::{
            big,
            line::{self, two_ends},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Below this height the line of the save word may be left out.
const LOW: u16 = 6;
/// Rows of large letters, at least.
const LARGE: u16 = 4;
/// Lines of them, at most.
const LARGE_LINES: usize = 2;
/// Columns of the time beside a name: four or five letters of the second size. Where the name needs more room, of the
/// smallest.
const CLOCK_COLUMNS: u16 = 40;
const SMALL_CLOCK_COLUMNS: u16 = 20;

pub fn line(meeting: &MeetingView<'_>, area: Rect) -> Line<'static> {
    let theme = meeting.theme;
    let (what, style) = meeting.floor_label();
    let mut left = vec![Span::raw(" ")];
    if meeting.session.floor() == Floor::Held {
        left.push(Span::styled(format!("{} ", theme.sign(Sign::Speaking)), style));
    }
    left.push(Span::styled(what, style));
    left.extend(meeting.floor_note().map(|note| Span::styled(format!("  {note}"), theme.quiet())));
    let supported = meeting.live.support_shown == Some(meeting.session.tally.floor_since());
    if supported && meeting.session.floor() == Floor::Held {
        left.push(Span::raw(format!("  ({})", commands::support::short())));
    }
    let mut right = vec![Span::styled(meeting.floor_time(), theme.strong()), Span::raw(" ")];
    // On a window of one line this line is all there is, so it says that the record is not saved too.
    if meeting.live.saving.trouble.is_some() && area.height < LOW {
        right.push(meeting.status_span());
    }
    two_ends(left, right, area.width, theme.ascii)
}

/// The panel of whoever has the floor: their name and the time in letters as large as there is room for.
pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let theme = meeting.theme;
    buf.focus(Focus::Part, area.x, area.y);
    let large = in_short(meeting);
    if frame == Frame::TitleRow || area.height < LARGE + frame.rows() {
        let below = space::inner(Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area });
        line::put(buf, (area.x, area.y), &line(meeting, area), area.width);
        if big::fits(below, &large, LARGE_LINES, theme) {
            big::draw(below, buf, &large, LARGE_LINES, theme.strong(), theme);
        }
        return;
    }
    let inner = space::inner(area.inner(Margin::new(1, 1)));
    let columns = |clock: u16| {
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(clock)]).spacing(2).areas(inner)
    };
    let clocks = [CLOCK_COLUMNS.min(inner.width / 2), SMALL_CLOCK_COLUMNS];
    let fits = |[name, _]: &[Rect; 2]| big::fits(*name, &large, LARGE_LINES, theme);
    let [name, clock] = clocks.map(columns).into_iter().find(fits).unwrap_or_else(|| columns(clocks[0]));
    // Large letters are pictures: the same stands in words for whoever searches or listens. Where they have no room, the
    // words stand in their place.
    let note = meeting.floor_note();
    let is_large = big::fits(name, &large, LARGE_LINES, theme);
    let state = if is_large { with_note(meeting, note) } else { note.unwrap_or_default() };
    Panel { title: words::panel_speaking(), state: &state, focused: false }.draw(frame, area, buf, theme);
    if is_large {
        big::draw(name, buf, &large, LARGE_LINES, theme.strong(), theme);
    } else {
        let label = with_note(meeting, None);
        line::lines(name, buf, &line::wrapped(&label, usize::from(name.width), 0, theme.strong()));
    }
    big::draw(clock, buf, &meeting.floor_time(), 1, Style::new(), theme);
}

/// What the floor is, in a word that can be large.
fn in_short(meeting: &MeetingView<'_>) -> String {
    match meeting.session.floor() {
        Floor::Open if !meeting.session.ended => words::quiet_short().to_owned(),
        Floor::Someone if meeting.reporter().is_none() => words::someone_short().to_owned(),
        Floor::Crosstalk if !meeting.session.ended => words::several_short().to_owned(),
        Floor::Open
        | Floor::Someone
        | Floor::Held
        | Floor::Crosstalk
        | Floor::SmallGroups
        | Floor::Break
        | Floor::OffRecord
        | Floor::Unattended => meeting.floor_label().0,
    }
}

/// Who has the floor, and what there is to say of it, in words.
fn with_note(meeting: &MeetingView<'_>, note: Option<String>) -> String {
    let mark = if meeting.session.floor() == Floor::Held { meeting.theme.sign(Sign::Speaking) } else { "" };
    let what = meeting.floor_label().0;
    let text = note.map_or_else(|| what.clone(), |note| format!("{what}, {note}"));
    format!("{mark} {text}").trim_start().to_owned()
}
