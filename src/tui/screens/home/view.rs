//! The home screen: what can be started, and the latest sessions.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::record::{moment::clock, opening::Source},
    text::screen as words,
    tui::{
        command::{Command, Place},
        keymap::Keymap,
        ops::{operation::Operation, operations},
        screens::home::state::{Home, Listed},
        theme::{Sign, Theme},
        widget::line::{self, plain},
    },
};

/// Columns for a title.
const TITLE: usize = 26;

pub fn draw(home: &Home, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let mut out = vec![
        Line::default(),
        plain(format!("  {}", words::home_title()), theme.strong()),
        plain(format!("  {}", words::home_line()), Style::new()),
        Line::default(),
    ];
    out.extend(operations().filter(|r| r.place() == Place::Home).map(|r| command(home, r, keymap, theme)));
    out.push(Line::default());
    if let Some(notice) = &home.notice {
        let columns = usize::from(area.width).saturating_sub(4);
        out.extend(line::wrapped(notice, columns, 2, theme.strong()));
        out.push(Line::default());
    }
    let heading = if home.sessions.is_empty() { words::home_none() } else { words::home_sessions() };
    out.push(plain(format!("  {heading}"), theme.quiet()));
    let room = usize::from(area.height).saturating_sub(out.len()).max(1);
    let from = (home.cursor + 1).saturating_sub(room);
    let rows = home.sessions.iter().enumerate().skip(from).take(room);
    out.extend(rows.map(|(n, s)| session(s, n == home.cursor, theme)));
    line::lines(area, buf, &out);
}

fn command(home: &Home, row: &Operation, keymap: &Keymap, theme: Theme) -> Line<'static> {
    let key = keymap.keys(row.command).first().map(ToString::to_string).unwrap_or_default();
    let kept = row.command == Command::SetUp && home.has_kept_form;
    let title = if kept { words::kept_form() } else { (row.title)() };
    Line::from(vec![Span::styled(format!("  {key}  "), theme.strong()), Span::raw(title)])
}

/// A session of the list: its date, title and length, and what became of it.
fn session(s: &Listed, chosen: bool, theme: Theme) -> Line<'static> {
    let mark = if chosen { theme.sign(Sign::Cursor) } else { " " };
    let title = s.title.clone().unwrap_or_else(|| words::untitled().to_owned());
    let date = date(&s.id);
    let style = if chosen { theme.strong() } else { Style::new() };
    Line::from(vec![
        Span::styled(format!("{mark} {date}  {}", line::cell(&title, TITLE, theme.ascii)), style),
        Span::styled(format!("  {:>8}  {}", clock(s.length_ms), state(s)), theme.quiet()),
    ])
}

fn state(s: &Listed) -> &'static str {
    if s.running {
        words::running()
    } else if s.can_resume() {
        words::cut_off()
    } else if s.source.is_import() {
        words::imported()
    } else if s.source == Source::Rehearsal {
        words::rehearsed()
    } else {
        words::ended_state()
    }
}

/// The date in a session's id, `20260519-…`; the id itself, if it has none.
fn date(id: &str) -> String {
    let day = id.split('-').next().unwrap_or_default();
    match (day.get(..4), day.get(4..6), day.get(6..8)) {
        (Some(y), Some(m), Some(d)) => format!("{y}-{m}-{d}"),
        _ => id.to_owned(),
    }
}
