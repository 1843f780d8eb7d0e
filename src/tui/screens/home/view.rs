//! The first screen: start, set up, go on, watch an example.

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
        command::{COMMANDS, Place},
        keymap::Keymap,
        screens::home::state::{Home, Listed},
        theme::{Sign, Theme},
        widget::line::{self, plain},
    },
};

pub fn draw(home: &Home, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let mut out = vec![
        Line::default(),
        plain(format!("  {}", words::home_title()), theme.strong()),
        plain(format!("  {}", words::home_line()), Style::new()),
        Line::default(),
    ];
    for row in COMMANDS.iter().filter(|r| r.place == Place::Home) {
        let key = keymap.keys(row.command).first().map(ToString::to_string).unwrap_or_default();
        let what = (row.title)();
        out.push(Line::from(vec![Span::styled(format!("  {key}  "), theme.strong()), Span::raw(what)]));
    }
    out.push(Line::default());
    if let Some(notice) = &home.notice {
        let wrapped = line::wrap(notice, usize::from(area.width).saturating_sub(4));
        out.extend(wrapped.into_iter().map(|l| plain(format!("  {l}"), theme.strong())));
        out.push(Line::default());
    }
    if home.sessions.is_empty() {
        out.push(plain(format!("  {}", words::home_none()), theme.quiet()));
    } else {
        out.push(plain(format!("  {}", words::home_sessions()), theme.quiet()));
        let room = usize::from(area.height).saturating_sub(out.len()).max(1);
        let from = (home.cursor + 1).saturating_sub(room);
        let rows = home.sessions.iter().enumerate().skip(from).take(room);
        out.extend(rows.map(|(n, s)| session(s, n == home.cursor, theme)));
    }
    line::lines(area, buf, &out);
}

fn session(s: &Listed, chosen: bool, theme: Theme) -> Line<'static> {
    let mark = if chosen { theme.sign(Sign::Cursor) } else { " " };
    let title = s.title.clone().unwrap_or_else(|| words::untitled().to_owned());
    let state = match s.source {
        _ if s.running => words::running(),
        _ if s.can_resume() => words::cut_off(),
        Source::Live => words::ended_state(),
        Source::Rehearsal => words::rehearsed(),
        _ => words::imported(),
    };
    let day = s.id.split('-').next().unwrap_or_default();
    let date = match (day.get(..4), day.get(4..6), day.get(6..8)) {
        (Some(y), Some(m), Some(d)) => format!("{y}-{m}-{d}"),
        _ => s.id.clone(),
    };
    let style = if chosen { theme.strong() } else { Style::new() };
    Line::from(vec![
        Span::styled(format!("{mark} {date}  {}", line::cell(&title, 26, theme.ascii)), style),
        Span::styled(format!("  {:>8}  {state}", clock(s.length_ms)), theme.quiet()),
    ])
}
