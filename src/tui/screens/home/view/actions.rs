//! What can be done here, with its key; and how a first meeting goes.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::HomeView;
use crate::{
    text::{messages::home as texts, screen as words},
    tui::{
        command::{Command, Place},
        frame::text_panel::{self, Shown},
        ops::{operation::Operation, operations},
        widget::{
            line,
            panel::{Frame, Panel},
        },
    },
};

/// Columns for a key, and those that a border and blanks take.
const KEY: usize = 3;
const EDGES: u16 = 4;

/// The lines in a panel of this width.
pub fn lines(view: HomeView<'_>, width: u16) -> Vec<Line<'static>> {
    let left_out = view.left_out();
    let shown = |r: &&Operation| r.place() == Place::Home && !left_out.contains(&r.command);
    let columns = usize::from(width.saturating_sub(EDGES)).saturating_sub(KEY);
    operations().filter(shown).flat_map(|r| action(view, r, columns)).collect()
}

fn action(view: HomeView<'_>, row: &Operation, columns: usize) -> Vec<Line<'static>> {
    let key = view.keymap.keys(row.command).first().map(ToString::to_string).unwrap_or_default();
    let kept = row.command == Command::SetUp && view.home.has_kept_form;
    let title = if kept { words::kept_form() } else { (row.title)() };
    let line = |(n, text): (usize, String)| {
        let key = if n == 0 { key.clone() } else { String::new() };
        Line::from(vec![Span::styled(format!("{key:<KEY$}"), view.theme.strong()), Span::raw(text)])
    };
    line::wrap(title, columns).into_iter().enumerate().map(line).collect()
}

pub fn draw(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let panel = Panel { title: texts::what_to_do(), state: "", focused: false };
    text_panel::draw(panel, &lines(view, area.width), Shown::First, view.theme, frame, area, buf);
}

/// Three lines that say what to do, and the demo.
pub fn first_time(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let columns = usize::from(area.width.saturating_sub(EDGES));
    let steps = [
        texts::first_start(view.keymap),
        texts::first_letters().to_owned(),
        texts::first_end().to_owned(),
        texts::first_demo(view.keymap),
    ];
    let lines: Vec<Line<'static>> =
        steps.iter().flat_map(|step| line::wrapped(step, columns, 0, Style::new())).collect();
    let panel = Panel { title: texts::first_meeting(), state: words::home_none(), focused: false };
    text_panel::draw(panel, &lines, Shown::First, view.theme, frame, area, buf);
}
