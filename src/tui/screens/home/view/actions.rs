//! What can be done here, with its key; and how a first meeting goes.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::HomeView;
use crate::{
    text::{
        messages::{home as texts, lines as words_of_lines},
        screen as words,
    },
    tui::{
        command::{Command, Place},
        frame::text_panel::{self, Shown},
        ops::{operation::Operation, operations},
        surface::{Focus, Lines, Surface, Target},
        widget::{
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Columns for a key, and those that a border and blanks take.
const KEY: usize = 3;
const EDGES: u16 = 4;

/// The lines in a panel of this width.
pub fn lines(view: HomeView<'_>, width: u16) -> Lines {
    let left_out = view.left_out();
    let shown = |r: &&Operation| r.place() == Place::Home && !left_out.contains(&r.command);
    let columns = usize::from(width.saturating_sub(EDGES)).saturating_sub(KEY);
    let mut lines = Lines::default();
    for row in operations().filter(shown) {
        let action = action(view, row, columns);
        let place = Rect::new(0, space::rows(lines.len()), width, space::rows(action.len()));
        if let Some(key) = view.keymap.keys(row.command).first() {
            lines.target(place, Target::Key(*key));
        }
        lines.extend(action);
    }
    lines
}

/// What can be done, each with its key.
pub fn sentences(view: HomeView<'_>) -> Vec<String> {
    let left_out = view.left_out();
    let shown = |r: &&Operation| r.place() == Place::Home && !left_out.contains(&r.command);
    let sentence = |row: &Operation| {
        let key = view.keymap.keys(row.command).first().map(ToString::to_string).unwrap_or_default();
        words_of_lines::choice_on_key(&key, title(view, row))
    };
    operations().filter(shown).map(sentence).collect()
}

fn title(view: HomeView<'_>, row: &Operation) -> &'static str {
    let kept = row.command == Command::SetUp && view.home.has_kept_form;
    if kept { words::kept_form() } else { (row.title)() }
}

fn action(view: HomeView<'_>, row: &Operation, columns: usize) -> Vec<Line<'static>> {
    let key = view.keymap.keys(row.command).first().map(ToString::to_string).unwrap_or_default();
    let title = title(view, row);
    let line = |(n, text): (usize, String)| {
        let key = if n == 0 { key.clone() } else { String::new() };
        Line::from(vec![Span::styled(format!("{key:<KEY$}"), view.theme.strong()), Span::raw(text)])
    };
    line::wrap(title, columns).into_iter().enumerate().map(line).collect()
}

pub fn draw(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let panel = Panel { title: texts::what_to_do(), state: "", focused: false };
    let lines = lines(view, area.width);
    let shown = text_panel::draw(panel, &lines.lines, Shown::First, view.theme, frame, area, buf);
    buf.places_of(shown, &lines);
    buf.focus(Focus::Part, shown.x, shown.y);
}

/// Three lines that say what to do, and the demo, in a panel of this width.
pub fn steps(view: HomeView<'_>, width: u16) -> Vec<Line<'static>> {
    let columns = usize::from(width.saturating_sub(EDGES));
    step_texts(view).iter().flat_map(|step| line::wrapped(step, columns, 0, Style::new())).collect()
}

pub fn step_texts(view: HomeView<'_>) -> [String; 4] {
    [
        texts::first_start(view.keymap),
        texts::first_letters().to_owned(),
        texts::first_end().to_owned(),
        texts::first_demo(view.keymap),
    ]
}

pub fn first_time(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let lines = steps(view, area.width);
    let panel = Panel { title: texts::first_meeting(), state: words::home_none(), focused: false };
    text_panel::draw(panel, &lines, Shown::First, view.theme, frame, area, buf);
}
