//! A series of sessions: how it goes, in the words of `airtime trend`; and the ledger of what was said and what came
//! of it, where an open line can be closed.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    report::{self, model::series::LedgerLine},
    text::{review as words, series as series_words},
    tui::{
        command::{Command, Place},
        frame::key_row::KeyRow,
        keymap::Keymap,
        screens::series::state::{Asking, Series},
        theme::{Sign, Theme},
        widget::{
            input,
            line::{self, plain},
            space::{self, inner, take},
        },
    },
};

/// Rows of the head, one of them free.
const HEAD_ROWS: u16 = 2;

pub fn draw(series: &Series, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let bottom = bottom(series, keymap, theme, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let tab = if series.ledger { words::ledger() } else { words::trend() };
    let head = Line::from(vec![
        Span::styled(format!(" {}", series.name), theme.strong()),
        Span::styled(format!("  {tab}"), theme.quiet()),
    ]);
    line::lines(area, buf, &[head]);
    let mut room = inner(body);
    take(&mut room, |_| HEAD_ROWS);
    let (lines, from) = if series.ledger { ledger(series, theme, room) } else { trend(series, room) };
    line::lines(room, buf, lines.iter().skip(from));
    line::lines(foot, buf, &bottom);
}

/// How far the open part can be scrolled.
#[must_use]
pub fn last_scroll(series: &Series, area: Rect) -> usize {
    let room = usize::from(area.height.saturating_sub(3));
    report::format::text::text(&report::document::series::document(&series.report))
        .lines()
        .count()
        .saturating_sub(room)
}

/// How the series goes, and the first line to show.
fn trend(series: &Series, room: Rect) -> (Vec<Line<'static>>, usize) {
    let page = report::format::text::text(&report::document::series::document(&series.report));
    let width = usize::from(room.width);
    let lines: Vec<Line<'static>> =
        page.lines().map(|l| plain(line::fit(l, width, false), Style::new())).collect();
    let last = lines.len().saturating_sub(usize::from(room.height));
    (lines, series.scroll.min(last))
}

/// What was said, line by line, and the first one to show: the chosen one stays in view.
fn ledger(series: &Series, theme: Theme, room: Rect) -> (Vec<Line<'static>>, usize) {
    let width = usize::from(room.width).saturating_sub(2);
    let (mut lines, mut chosen) = (vec![], 0..0);
    for (n, entry) in series.lines().into_iter().enumerate() {
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
    let height = usize::from(room.height);
    let from = (chosen.end + height / 3).saturating_sub(height).min(chosen.start);
    let last = lines.len().saturating_sub(height);
    (lines, from.min(last))
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
