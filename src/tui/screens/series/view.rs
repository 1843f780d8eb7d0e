//! A series of sessions: how it goes, as a picture and in the words of `airtime trend`; and the ledger of what was said
//! and what came of it, where an open line can be closed.

mod trend;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
    widgets::{Tabs, Widget},
};

use crate::{
    report::model::series::LedgerLine,
    text::{review as words, screen, series as series_words},
    tui::{
        command::{Command, Place},
        frame::key_row::KeyRow,
        keymap::Keymap,
        screens::series::state::{Asking, Series},
        theme::{Sign, Theme},
        widget::{
            cards::{Grid, Page},
            input,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Rows of the head: the name, and the two parts.
const HEAD_ROWS: u16 = 2;

pub fn draw(series: &Series, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let bottom = bottom(series, keymap, theme, area);
    let (_, foot) = space::split_foot(area, bottom.len());
    let room = room(area, bottom.len());
    let place = if series.ledger {
        draw_ledger(series, Frame::of(area), theme, room, buf);
        String::new()
    } else {
        draw_trend(series, theme, area, room, buf)
    };
    let name = vec![Span::styled(format!(" {}", series.name), theme.strong())];
    let place = vec![Span::styled(format!("{place} "), theme.quiet())];
    line::put(buf, (area.x, area.y), &line::two_ends(name, place, area.width, theme.ascii), area.width);
    if room.y > area.y + 1 {
        Tabs::new([words::trend(), words::ledger()])
            .select(usize::from(series.ledger))
            .style(theme.quiet())
            .highlight_style(theme.marked())
            .divider(" ")
            .padding(" ", "")
            .render(Rect { y: area.y + 1, height: 1, ..area }, buf);
    }
    line::lines(foot, buf, &bottom);
}

/// The area between the head and so many lines at the bottom.
fn room(area: Rect, bottom: usize) -> Rect {
    let (body, _) = space::split_foot(area, bottom);
    let head = HEAD_ROWS.min(body.height);
    Rect { y: body.y + head, height: body.height - head, ..body }
}

fn page(series: &Series, theme: Theme, window: Rect, room: Rect) -> Page<'_> {
    let grid = Grid { frame: Frame::of(window), width: room.width };
    Page::new(grid, trend::cards(&series.report, grid, theme), room.height)
}

/// How far the open part can be scrolled.
#[must_use]
pub fn last_scroll(series: &Series, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    let bottom = bottom(series, keymap, theme, area).len();
    page(series, theme, area, room(area, bottom)).last_scroll()
}

/// How the series goes; returns which rows of it are in view, when not all are.
fn draw_trend(series: &Series, theme: Theme, window: Rect, room: Rect, buf: &mut Buffer) -> String {
    let page = page(series, theme, window, room);
    page.draw(room, buf, series.scroll, theme);
    if !page.is_scrolled() {
        return String::new();
    }
    let from = series.scroll.min(page.last_scroll());
    screen::rows_of(from + 1, from + usize::from(room.height), page.rows)
}

/// What was said, line by line; the chosen one stays in view.
fn draw_ledger(series: &Series, frame: Frame, theme: Theme, area: Rect, buf: &mut Buffer) {
    let entries = series.lines();
    let state =
        if entries.is_empty() { String::new() } else { screen::row_of(series.cursor + 1, entries.len()) };
    let panel = Panel { title: series_words::commitments_heading(), state: &state, focused: true };
    let framed = panel.draw(frame, area, buf, theme);
    let inner = space::inner(framed);
    let width = usize::from(inner.width).saturating_sub(2);
    let (mut lines, mut chosen) = (vec![], 0..0);
    for (n, entry) in entries.iter().enumerate() {
        let here = n == series.cursor;
        let first = lines.len();
        lines.extend(entry_lines(entry, here, theme, width));
        if here {
            chosen = first..lines.len();
        }
    }
    if lines.is_empty() {
        lines.push(plain(words::nothing_said(), theme.quiet()));
    }
    let height = usize::from(inner.height);
    let from = (chosen.end + height / 3).saturating_sub(height).min(chosen.start);
    let from = from.min(lines.len().saturating_sub(height));
    line::lines(inner, buf, lines.iter().skip(from));
    if lines.len() > height {
        let bar = if frame == Frame::Border { Rect { width: framed.width + 1, ..framed } } else { framed };
        scrollbar::draw(bar, buf, entries.len(), series.cursor, theme);
    }
}

/// What was said, and what came of it or what it waits for.
fn entry_lines(entry: &LedgerLine, here: bool, theme: Theme, width: usize) -> Vec<Line<'static>> {
    let style = if here { theme.strong() } else { Style::new() };
    let state = if entry.open { words::open_line() } else { words::done() };
    let text = format!("{state}: {}", series_words::quoted_line(&entry.carried));
    let mark = if here { theme.sign(Sign::Cursor) } else { " " };
    let first = |n: usize| if n == 0 { mark } else { " " };
    let said = line::wrap(&text, width).into_iter().enumerate();
    let mut out: Vec<Line<'static>> = said.map(|(n, l)| plain(format!("{} {l}", first(n)), style)).collect();
    let then = match &entry.carried.came_of_it {
        Some(what) => series_words::done(what),
        None => series_words::waiting_for(&entry.carried, entry.age_days),
    };
    out.extend(line::wrapped(&then, width.saturating_sub(2), 4, theme.quiet()));
    out
}

/// The notice, and below it the question or the key row.
fn bottom(series: &Series, keymap: &Keymap, theme: Theme, area: Rect) -> Vec<Line<'static>> {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = series.notice.iter();
    let mut out: Vec<Line<'static>> =
        notice.flat_map(|notice| line::wrapped(notice, columns, 1, theme.strong())).collect();
    if let Some(asking) = &series.asking {
        out.extend(question(asking, theme, columns));
    } else {
        let left_out: &[Command] = if series.ledger { &[] } else { &[Command::CameOfIt] };
        out.extend(KeyRow { keymap, theme, place: Place::Series, left_out }.lines(area.width, 1));
    }
    out
}

/// What is asked about the chosen line, with the answer as it is typed, and the keys.
fn question(asking: &Asking, theme: Theme, columns: usize) -> [Line<'static>; 2] {
    let (question, keys) = match asking {
        Asking::CameOfIt(_) => (words::ask_came_of_it(), words::ask_who_keys()),
        Asking::Who { .. } => (words::ask_who_writes(), words::ask_keys()),
    };
    let (before, after) = input::around_cursor(asking.input());
    let mut spans = vec![Span::styled(format!(" {question}: "), theme.quiet())];
    let room = columns.saturating_sub(question.len() + 2);
    spans.extend(line::typed(&before, &after, room, theme));
    [Line::from(spans), plain(format!(" {keys}"), theme.quiet())]
}
