//! A list in place of the people: its name, its rows, and the row that is chosen.

mod agenda;
mod hands;
mod notes;
mod turns;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::scene::Scene;
use crate::{
    text::screen as words,
    tui::{
        panel::{List, Panel},
        widget::line::{self, plain},
    },
};

/// A row: what is said, and how.
pub struct Row {
    pub text: String,
    pub style: Style,
}

pub fn draw(scene: &Scene<'_>, panel: Panel, area: Rect, buf: &mut Buffer) {
    let (title, rows) = rows(scene, panel.list);
    let room = usize::from(area.height.saturating_sub(1));
    let cursor = panel.cursor.min(rows.len().saturating_sub(1));
    let from = (cursor + 1)
        .saturating_sub(room.max(1))
        .max((cursor + room / 2 + 1).min(rows.len()).saturating_sub(room));
    let width = usize::from(area.width).saturating_sub(3);
    let head = line::two_ends(
        vec![Span::styled(format!(" {title}"), scene.theme.strong())],
        vec![Span::styled(format!("{} ", words::LIST_KEYS), scene.theme.quiet())],
        area.width,
        scene.theme.ascii,
    );
    let one = |(n, row): (usize, Row)| {
        let mark = if n == cursor { ">" } else { " " };
        let style = if n == cursor { row.style.patch(scene.theme.alert()) } else { row.style };
        Line::from(vec![
            Span::raw(format!("{mark} ")),
            Span::styled(line::fit(&row.text, width, scene.theme.ascii), style),
        ])
    };
    let mut out = vec![head];
    if rows.is_empty() {
        out.push(plain(format!("  {}", words::LIST_EMPTY), scene.theme.quiet()));
    }
    out.extend(rows.into_iter().enumerate().skip(from).take(room).map(one));
    line::lines(area, buf, &out);
}

fn rows(scene: &Scene<'_>, list: List) -> (&'static str, Vec<Row>) {
    match list {
        List::Turns => (words::TIMELINE, turns::rows(scene)),
        List::Notes => (words::NOTES, notes::rows(scene)),
        List::Hands => (words::HANDS, hands::rows(scene)),
        List::Agenda => (words::AGENDA, agenda::rows(scene)),
        List::Rules => (words::GROUND_RULES, vec![]),
        List::LastTime => (words::LAST_TIME, vec![]),
    }
}
