//! What was understood of agenda and ground rules, what is read out, and how things are typed.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::{
    FormView,
    part::{self, Part},
};
use crate::{
    domain::preparation::charter::GroundRule,
    setup::{ItemDraft, agenda_line},
    text::{item, messages::setup as texts, people, preparation, screen as words},
    tui::{
        frame::text_panel::{self, Shown},
        screens::setup::state::Field,
        widget::{
            line::{self, plain},
            panel::{Frame, Panel},
        },
    },
};

/// Columns that a border and blanks take.
const EDGES: u16 = 4;

/// The rows of the agenda.
pub fn agenda_rows(view: &FormView<'_>, width: u16) -> usize {
    lines(view, Part::Agenda, width).len()
}

/// The rows of the ground rules.
pub fn rule_rows(view: &FormView<'_>, width: u16) -> usize {
    lines(view, Part::Rules, width).len()
}

/// The rows of what is read out.
pub fn read_out_rows(view: &FormView<'_>, width: u16) -> usize {
    lines(view, Part::ReadOut, width).len()
}

/// Draws one of the parts that are lines of text. That of the field being filled in shows what it was scrolled to.
pub fn draw(view: &FormView<'_>, part: Part, frame: Frame, area: Rect, buf: &mut Buffer) {
    let panel = Panel { title: title(part), state: "", focused: false };
    let is_of_field = part::of_field(view.setup.focus) == part;
    let shown = if is_of_field { Shown::From(view.setup.scroll) } else { Shown::First };
    text_panel::draw(panel, &lines(view, part, area.width), shown, view.theme, frame, area, buf);
}

fn title(part: Part) -> &'static str {
    match part {
        Part::Agenda => words::panel_agenda(),
        Part::Rules => words::panel_rules(),
        Part::ReadOut => texts::words_to_read_out(),
        Part::Hints => texts::how_to_type(),
        Part::Form | Part::People => "",
    }
}

/// All lines of a part in a panel of this width; none of the form and of the people, which are no text.
pub fn lines(view: &FormView<'_>, part: Part, width: u16) -> Vec<Line<'static>> {
    let theme = view.theme;
    let columns = usize::from(width.saturating_sub(EDGES));
    let wrapped = |texts: Vec<String>, style: Style| -> Vec<Line<'static>> {
        texts.iter().flat_map(|text| line::wrapped(text, columns, 0, style)).collect()
    };
    match part {
        Part::Agenda => {
            let mut lines = wrapped(stray_texts(view), theme.strong());
            lines.extend(item_texts(view).iter().flat_map(|text| item_lines(text, columns)));
            lines
        }
        Part::Rules => wrapped(rule_texts(view), Style::new()),
        Part::ReadOut => {
            let is_read = view.setup.focus == Field::ReadOut;
            let style = if is_read { theme.strong() } else { Style::new() };
            wrapped(vec![view.setup.read_out_words(view.settings)], style)
        }
        Part::Hints => hint_lines(width, theme.quiet()),
        Part::Form | Part::People => vec![],
    }
}

/// An item after its number, on as many lines as it needs.
fn item_lines(text: &str, columns: usize) -> Vec<Line<'static>> {
    let (number, rest) = text.split_once("  ").unwrap_or(("", text));
    let indent = line::width(number) + 2;
    let lines = line::wrap(rest, columns.saturating_sub(indent)).into_iter().enumerate();
    let row = |(n, line)| {
        if n == 0 { format!("{number}  {line}") } else { format!("{}{line}", " ".repeat(indent)) }
    };
    lines.map(|line| plain(row(line), Style::new())).collect()
}

/// The agenda as it was understood, and words in brackets that are no kind of item.
pub fn agenda_texts(view: &FormView<'_>) -> Vec<String> {
    stray_texts(view).into_iter().chain(item_texts(view)).collect()
}

fn item_texts(view: &FormView<'_>) -> Vec<String> {
    let items = view.draft.agenda.iter().enumerate().map(|(n, i): (usize, &ItemDraft)| {
        let asked_by = i.asked_by.as_ref().map(|id| people::in_this_language(&view.settings.group(id)).label);
        item::parsed_item(n + 1, &i.title, i.kind, i.planned_ms, asked_by)
    });
    items.collect()
}

fn stray_texts(view: &FormView<'_>) -> Vec<String> {
    let strays = agenda_line::unknown_kinds(&view.setup.typed(Field::Agenda), view.settings);
    strays.iter().map(|word| item::no_kind(word)).collect()
}

/// The ground rules as they were understood, or the file they are in.
pub fn rule_texts(view: &FormView<'_>) -> Vec<String> {
    let file = view.draft.rules_file.iter().map(|file| file.display().to_string());
    file.chain(view.draft.rules.iter().map(GroundRule::typed)).collect()
}

/// The rows of what is said about typing.
pub fn hint_rows(width: u16) -> usize {
    hint_lines(width, Style::new()).len()
}

fn hint_lines(width: u16, style: Style) -> Vec<Line<'static>> {
    let columns = usize::from(width.saturating_sub(EDGES));
    let hints = [preparation::people_help(), preparation::agenda_help(), preparation::rules_help()];
    let hints = hints.into_iter().map(|text| line::wrapped(text, columns, 0, style));
    hints.collect::<Vec<_>>().join(&Line::default())
}
