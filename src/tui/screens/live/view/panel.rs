//! A panel in place of the people: its title, its rows, and the row that is chosen.

mod agenda;
mod hands;
mod notes;
mod rules;
mod turns;

use std::ops::Range;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{preparation, screen as words},
    tui::{
        keymap::Keymap,
        meeting::{
            panel::{List, Panel as OpenList},
            state::Mode,
            view::MeetingView,
        },
        surface::Surface,
        widget::{
            line,
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// A row of a panel.
pub struct PanelRow {
    pub text: String,
    pub style: Style,
}

/// What a list shows: its title, its keys, its rows.
pub struct PanelContent {
    pub title: &'static str,
    pub keys: &'static str,
    pub rows: Vec<PanelRow>,
}

/// Most lines of one row of a list of sentences; other rows have one.
const MOST_LINES: usize = 3;
/// Columns for the mark at the edge, and one at the right.
const EDGES: usize = 3;
/// Blanks before the further lines of a row.
const INDENT: usize = 2;

pub fn draw(meeting: &MeetingView<'_>, open: OpenList, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let PanelContent { title, keys, rows } = content(meeting, open.list);
    let theme = meeting.theme;
    let cursor = open.cursor.min(rows.len().saturating_sub(1));
    let state = if rows.is_empty() { String::new() } else { words::row_of(cursor + 1, rows.len()) };
    let inner = Panel { title, state: &state, focused: true }.draw(frame, area, buf, theme);
    let (inner, foot) = space::split_foot(inner, 1);
    line::put_text(buf, (foot.x + 1, foot.y), keys, foot.width.saturating_sub(1), theme.quiet());
    if rows.is_empty() {
        let none = format!("  {}", empty(meeting.keymap, open.list));
        return line::put_text(buf, (inner.x, inner.y), none, inner.width, theme.quiet());
    }
    let room = usize::from(inner.height);
    let columns = usize::from(inner.width).saturating_sub(EDGES);
    let most = if is_prose(open.list) { MOST_LINES } else { 1 };
    let folded: Vec<(Vec<String>, Style)> =
        rows.into_iter().map(|row| (fold(&row.text, columns, most, theme.ascii), row.style)).collect();
    let heights: Vec<usize> = folded.iter().map(|(lines, _)| lines.len()).collect();
    let from = first_shown(&heights, cursor, room);
    let lines = folded.into_iter().enumerate().skip(from).flat_map(|(n, (lines, style))| {
        let chosen = n == cursor;
        marked(lines, if chosen { style.patch(theme.marked()) } else { style }, chosen)
    });
    let shown: Vec<Line<'static>> = lines.take(room).collect();
    line::lines(inner, buf, &shown);
    places(meeting, inner, &heights, (from, cursor), buf);
    if heights.iter().sum::<usize>() > room {
        scrollbar::draw(inner, buf, heights.len(), cursor, theme);
    }
}

/// The rows in view, from the first one, can be clicked as long as the arrows go to them.
fn places(
    meeting: &MeetingView<'_>,
    inner: Rect,
    heights: &[usize],
    (from, cursor): (usize, usize),
    buf: &mut Surface<'_>,
) {
    let mut line = 0;
    let row = |height: &usize| {
        line += height;
        line - height..line
    };
    let rows: Vec<Range<usize>> = heights.iter().map(row).collect();
    if matches!(meeting.live.mode, Mode::Floor) {
        buf.list(inner, rows.get(from).map_or(0, |row| row.start), &rows, cursor);
        buf.scrolls(inner);
    }
}

/// The lines of a row; the chosen one has a mark at the edge of the first.
fn marked(lines: Vec<String>, style: Style, chosen: bool) -> impl Iterator<Item = Line<'static>> {
    lines.into_iter().enumerate().map(move |(n, text)| {
        let mark = if chosen && n == 0 { ">" } else { " " };
        Line::from(vec![Span::raw(format!("{mark} ")), Span::styled(text, style)])
    })
}

/// Lists of sentences, which are shown whole: nobody should have to guess how one ends.
pub fn is_prose(list: List) -> bool {
    match list {
        List::Rules | List::LastTime => true,
        List::Turns | List::Notes | List::Hands | List::Agenda => false,
    }
}

/// A text in at most so many lines; what does not fit is cut on the last.
fn fold(text: &str, columns: usize, most: usize, ascii: bool) -> Vec<String> {
    if most < 2 || line::width(text) <= columns {
        return vec![line::fit(text, columns, ascii)];
    }
    let columns = columns.saturating_sub(INDENT);
    let mut lines = line::wrap(text, columns);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(line::fit(&rest, columns, ascii));
    }
    let indented =
        |(n, text): (usize, String)| if n == 0 { text } else { format!("{}{text}", " ".repeat(INDENT)) };
    lines.into_iter().enumerate().map(indented).collect()
}

/// The first row to show so that the chosen one is in view, and as many before it as after it.
fn first_shown(heights: &[usize], cursor: usize, room: usize) -> usize {
    if heights.iter().sum::<usize>() <= room {
        return 0;
    }
    let mut used = heights.get(cursor).copied().unwrap_or(0);
    let mut from = cursor;
    let after: usize = heights.iter().skip(cursor + 1).sum();
    let keep = room.saturating_sub(after.min(room / 2));
    while from > 0 && used + heights[from - 1] <= keep {
        from -= 1;
        used += heights[from];
    }
    from
}

pub fn empty(keymap: &Keymap, list: List) -> String {
    match list {
        List::Rules => preparation::rules_none(keymap),
        List::LastTime => preparation::last_time_none().to_owned(),
        List::Turns | List::Notes | List::Hands | List::Agenda => words::list_empty().to_owned(),
    }
}

/// The title of a list, and its rows in words; what there is to say, if it has none.
pub fn sentences(meeting: &MeetingView<'_>, list: List) -> (&'static str, Vec<String>) {
    let PanelContent { title, rows, .. } = content(meeting, list);
    let sentences = match list {
        List::Hands => hands::sentences(meeting),
        List::Agenda => agenda::sentences(meeting),
        List::Turns | List::Notes | List::Rules | List::LastTime => {
            rows.into_iter().map(|row| row.text).collect()
        }
    };
    (title, sentences)
}

/// The keys of a list.
pub fn keys(meeting: &MeetingView<'_>, list: List) -> &'static str {
    content(meeting, list).keys
}

fn content(meeting: &MeetingView<'_>, list: List) -> PanelContent {
    let listed = |title, rows| PanelContent { title, keys: words::list_keys(), rows };
    match list {
        List::Turns => listed(words::timeline(), turns::rows(meeting)),
        List::Notes => listed(words::panel_notes(), notes::rows(meeting)),
        List::Hands => listed(words::panel_hands(), hands::rows(meeting)),
        List::Agenda => listed(words::panel_agenda(), agenda::rows(meeting)),
        List::Rules => rules::ground_rules(meeting),
        List::LastTime => rules::last_time(meeting),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_row_is_in_view_whatever_the_others_are() {
        for cursor in 0..20 {
            let heights: Vec<usize> = (0..20).map(|n| 1 + n % 3).collect();
            let from = first_shown(&heights, cursor, 7);
            let until: usize = heights[from..=cursor].iter().sum();
            assert!(from <= cursor && until <= 7, "{cursor}: from {from}, {until} lines");
        }
        assert_eq!(first_shown(&[1; 20], 0, 7), 0);
        assert_eq!(first_shown(&[1; 20], 19, 7), 13);
    }
}
