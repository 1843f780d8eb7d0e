//! The turns around the chosen one as a list: when, who, how long.

use std::ops::Range;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{is_free, ribbon::caption};
use crate::{
    domain::record::moment::clock,
    text::{review as words, screen},
    tui::{
        meeting::view::MeetingView,
        screens::review::state::Review,
        surface::Surface,
        theme::Sign,
        widget::{
            line,
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Columns of a moment and of a length.
const TIME: usize = 8;

pub fn draw(meeting: &MeetingView<'_>, review: &Review, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let theme = meeting.theme;
    let shown = review.shown();
    let chosen = shown.iter().position(|at| *at == review.ribbon.cursor);
    let state = chosen.map(|n| screen::row_of(n + 1, shown.len())).unwrap_or_default();
    let panel = Panel { title: words::turns(), state: &state, focused: true };
    let framed = panel.draw(frame, area, buf, theme);
    let inner = space::inner(framed);
    let room = usize::from(inner.height);
    let from = chosen.unwrap_or(0).saturating_sub(room / 2).min(shown.len().saturating_sub(room));
    let columns = usize::from(inner.width);
    let row = |(n, at): (usize, &usize)| {
        let stretch = &review.ribbon.line[*at];
        let here = Some(n) == chosen;
        let mark = if here { theme.sign(Sign::Cursor) } else { " " };
        let who = caption::who(meeting, review, stretch);
        let pattern = review.group_of(stretch).filter(|g| caption::is_told(review, *g));
        let (sign, colour) = pattern.map_or((" ", Style::new()), |g| {
            let index = meeting.pattern_index(g);
            (theme.pattern(index), theme.group(index))
        });
        let who = line::cell(&who, columns.saturating_sub(2 * TIME + 5), theme.ascii);
        let length = clock(stretch.end.since(stretch.start));
        let style = if here { theme.marked() } else { Style::new() };
        Line::from(vec![
            Span::raw(format!("{mark} {:>TIME$} ", clock(stretch.start.ms()))),
            Span::styled(sign, colour),
            Span::raw(" "),
            Span::styled(format!("{who}{length:>TIME$}"), style),
        ])
    };
    let rows: Vec<Line<'static>> = shown.iter().enumerate().skip(from).take(room).map(row).collect();
    line::lines(inner, buf, &rows);
    if is_free(review) {
        let all: Vec<Range<usize>> = (0..shown.len()).map(|n| n..n + 1).collect();
        buf.list(inner, from, &all, chosen.unwrap_or(usize::MAX));
        buf.scrolls(inner);
    }
    if shown.len() > room {
        let bar = if frame == Frame::Border { Rect { width: framed.width + 1, ..framed } } else { framed };
        scrollbar::draw(bar, buf, shown.len(), chosen.unwrap_or(0), theme);
    }
}
