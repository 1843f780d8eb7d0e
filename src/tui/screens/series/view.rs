//! A series of sessions: how it goes, as a picture and in the words of `airtime trend`; and the ledger of what was said
//! and what came of it, where an open line can be closed.

mod trend;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    report::model::series::LedgerLine,
    text::{review as words, screen, series as series_words},
    tui::{
        command::{Command, Place},
        frame::key_row::KeyRow,
        keymap::Keymap,
        screens::series::state::{Asking, Series},
        surface::{Focus, Lines, Surface, Target},
        theme::{Sign, Theme},
        widget::{
            cards::Page,
            input,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space, tabs,
        },
    },
};

/// Rows of the head: the name, and the two parts.
const HEAD_ROWS: u16 = 2;

pub fn draw(series: &Series, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
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
        draw_tabs(series, keymap, theme, Rect { y: area.y + 1, height: 1, ..area }, buf);
    }
    buf.text(foot, &bottom);
}

/// The two parts; the one that is not open can be clicked unless something is asked.
fn draw_tabs(series: &Series, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
    let titles = [words::trend(), words::ledger()].map(str::to_owned).to_vec();
    let open = usize::from(series.ledger);
    let key = keymap.keys(Command::Ledger).first().filter(|_| series.asking.is_none());
    for (n, place) in tabs::draw(area, buf, titles, open, 1, theme).into_iter().enumerate() {
        if n == open {
            buf.focus(Focus::Part, place.x, place.y);
        } else if let Some(key) = key {
            buf.target(place, Target::Key(*key));
        }
    }
}

/// The area between the head and so many lines at the bottom.
fn room(area: Rect, bottom: usize) -> Rect {
    let (body, _) = space::split_foot(area, bottom);
    let head = HEAD_ROWS.min(body.height);
    Rect { y: body.y + head, height: body.height - head, ..body }
}

fn page(series: &Series, theme: Theme, window: Rect, room: Rect) -> Page<'_> {
    Page::in_room(Frame::of(window), room, |grid| trend::cards(&series.report, grid, theme))
}

/// How far the open part can be scrolled.
#[must_use]
pub fn last_scroll(series: &Series, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    let bottom = bottom(series, keymap, theme, area).len();
    page(series, theme, area, room(area, bottom)).last_scroll()
}

/// How the series goes; returns which rows of it are in view, when not all are.
fn draw_trend(series: &Series, theme: Theme, window: Rect, room: Rect, buf: &mut Surface<'_>) -> String {
    let page = page(series, theme, window, room);
    page.draw(room, buf, series.scroll, theme);
    if series.asking.is_none() {
        buf.scrolls(room);
    }
    if !page.is_scrolled() {
        return String::new();
    }
    let from = series.scroll.min(page.last_scroll());
    screen::rows_of(from + 1, from + usize::from(room.height), page.rows)
}

/// What was said, line by line; the chosen one stays in view.
fn draw_ledger(series: &Series, frame: Frame, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
    let entries = series.lines();
    let state =
        if entries.is_empty() { String::new() } else { screen::row_of(series.cursor + 1, entries.len()) };
    let panel = Panel { title: series_words::commitments_heading(), state: &state, focused: true };
    let framed = panel.draw(frame, area, buf, theme);
    let inner = space::inner(framed);
    let width = usize::from(inner.width).saturating_sub(2);
    let (mut lines, mut chosen, mut places) = (vec![], 0..0, vec![]);
    for (n, entry) in entries.iter().enumerate() {
        let here = n == series.cursor;
        let first = lines.len();
        lines.extend(entry_lines(entry, here, theme, width));
        if here {
            chosen = first..lines.len();
        }
        places.push(first..lines.len());
    }
    if lines.is_empty() {
        lines.push(plain(words::nothing_said(), theme.quiet()));
    }
    let height = usize::from(inner.height);
    let from = (chosen.end + height / 3).saturating_sub(height).min(chosen.start);
    let from = from.min(lines.len().saturating_sub(height));
    line::lines(inner, buf, lines.iter().skip(from));
    if series.asking.is_none() {
        buf.list(inner, from, &places, series.cursor);
        buf.scrolls(inner);
    }
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
fn bottom(series: &Series, keymap: &Keymap, theme: Theme, area: Rect) -> Lines {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = series.notice.iter();
    let notice = notice.flat_map(|notice| line::wrapped(notice, columns, 1, theme.strong()));
    let mut out = Lines::from(notice.collect::<Vec<_>>());
    if let Some(asking) = &series.asking {
        let [question, keys] = question(asking, theme, columns);
        out.extend(Lines::typed(question, 2));
        out.extend(keys);
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
