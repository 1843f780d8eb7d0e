//! The latest meetings: day, title, how talk was shared, and what became of them.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::HomeView;
use crate::{
    domain::record::{moment::clock, opening::Source},
    text::{format, messages::home as texts, report, review, screen as words},
    tui::{
        screens::home::state::Listed,
        surface::{Focus, Surface, Target},
        theme::{Sign, Theme},
        widget::{
            bar,
            line::{self, two_ends},
            panel::{Frame, Panel},
            scrollbar,
        },
    },
};

/// Columns for the bar, and from which width of the panel on there is a bar.
const BAR: u16 = 10;
const BAR_FROM: u16 = 60;

pub fn draw(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let (home, theme) = (view.home, view.theme);
    let state = words::row_of(home.cursor + 1, home.sessions.len() + home.others);
    let mut inner =
        Panel { title: texts::meetings(), state: &state, focused: true }.draw(frame, area, buf, theme);
    let room = usize::from(inner.height);
    let from = home.cursor.saturating_sub(room / 2).min(home.sessions.len().saturating_sub(room));
    if home.sessions.len() > room {
        scrollbar::draw(inner, buf, home.sessions.len(), home.cursor, theme);
        inner.width = inner.width.saturating_sub(1);
    }
    let rows = home.sessions.iter().enumerate().skip(from);
    let lines: Vec<Line<'static>> =
        rows.take(room).map(|(n, listed)| row(listed, n == home.cursor, theme, inner.width)).collect();
    line::lines(inner, buf, &lines);
    for (n, row) in (from..home.sessions.len()).zip(inner.rows()) {
        buf.target(row, Target::Row(n));
        if n == home.cursor {
            buf.focus(Focus::Row, row.x, row.y);
        }
    }
    buf.scrolls(inner);
}

fn row(listed: &Listed, chosen: bool, theme: Theme, width: u16) -> Line<'static> {
    let mark = if chosen { theme.sign(Sign::Cursor) } else { " " };
    let style = if chosen { theme.strong() } else { Style::new() };
    let title = listed.title.clone().unwrap_or_else(|| words::untitled().to_owned());
    // The years stand below each other, as in the list of meetings.
    let day = format!("{mark} {:>1$}  ", day(listed), format::day_columns());
    let mut left = vec![Span::styled(day, style)];
    if width >= BAR_FROM {
        left.extend(small_bar(listed, theme));
    }
    left.push(Span::styled(title, style));
    let right = vec![Span::styled(format!("  {} ", state(listed)), theme.quiet())];
    two_ends(left, right, width, theme.ascii)
}

/// Day, title and what became of it.
pub fn sentence(listed: &Listed) -> String {
    let title = listed.title.clone().unwrap_or_else(|| words::untitled().to_owned());
    [day(listed), title, state(listed)].join(", ")
}

/// How talk was shared, in a few columns; blank where that is not known or not to be shown.
fn small_bar(listed: &Listed, theme: Theme) -> Vec<Span<'static>> {
    let mut sum = 0.0;
    let mut used = 0;
    let mut spans = vec![];
    for (n, share) in listed.shares.iter().enumerate() {
        sum += share.share;
        let end = bar::column(sum, BAR).max(used);
        spans.push(Span::styled(theme.pattern(n).repeat(usize::from(end - used)), theme.group(n)));
        used = end;
    }
    spans.push(Span::raw(" ".repeat(usize::from(BAR - used) + 2)));
    spans
}

/// What became of it, or what is open.
fn state(listed: &Listed) -> String {
    let open = listed.open();
    match () {
        () if listed.running => words::running().to_owned(),
        () if listed.can_resume() => words::cut_off().to_owned(),
        () if listed.source.is_import() => words::imported().to_owned(),
        () if listed.source == Source::Rehearsal => words::rehearsed().to_owned(),
        () if open > 0 => review::waiting_lines(open),
        () => clock(listed.length_ms),
    }
}

/// The day of the meeting, if it is known.
fn day(listed: &Listed) -> String {
    listed.day.map_or_else(|| report::no_day().to_owned(), format::day)
}
