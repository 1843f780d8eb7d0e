//! A list in place of the people: its name, its rows, and the row that is chosen.

mod before;
mod turns;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::scene::Scene;
use crate::{
    text::{before as before_words, screen as words},
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
    let (title, keys, rows) = rows(scene, panel.list);
    let room = usize::from(area.height.saturating_sub(1));
    let cursor = panel.cursor.min(rows.len().saturating_sub(1));
    let from = (cursor + 1)
        .saturating_sub(room.max(1))
        .max((cursor + room / 2 + 1).min(rows.len()).saturating_sub(room));
    let width = usize::from(area.width).saturating_sub(3);
    let head = line::two_ends(
        vec![Span::styled(format!(" {title}"), scene.theme.strong())],
        vec![Span::styled(format!("{keys} "), scene.theme.quiet())],
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
        out.push(plain(format!("  {}", empty(panel.list)), scene.theme.quiet()));
    }
    out.extend(rows.into_iter().enumerate().skip(from).take(room).map(one));
    line::lines(area, buf, &out);
}

fn empty(list: List) -> &'static str {
    match list {
        List::Rules => before_words::RULES_NONE,
        List::LastTime => before_words::LAST_TIME_NONE,
        _ => words::LIST_EMPTY,
    }
}

/// What a list is called, its keys, its rows.
fn rows(scene: &Scene<'_>, list: List) -> (&'static str, &'static str, Vec<Row>) {
    match list {
        List::Turns => (words::TIMELINE, words::LIST_KEYS, turns::rows(scene)),
        List::Notes => (words::NOTES, words::LIST_KEYS, vec![]),
        List::Hands => (words::HANDS, words::LIST_KEYS, vec![]),
        List::Agenda => (words::AGENDA, words::LIST_KEYS, vec![]),
        List::Rules => before::rules(scene),
        List::LastTime => before::last_time(scene),
    }
}
