//! What was understood of agenda and ground rules, what is read out, and how things are typed.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::FormView;
use crate::{
    domain::preparation::charter::GroundRule,
    setup::{ItemDraft, agenda_line},
    text::{item, messages::setup as texts, preparation, screen as words},
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
pub fn agenda_rows(view: &FormView<'_>) -> usize {
    view.draft.agenda.len()
}

/// Words in brackets that are no kind of item, and the items.
pub fn agenda(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let items = item_texts(view).into_iter().map(|text| plain(text, Style::new()));
    let strays = stray_texts(view).into_iter().map(|text| plain(text, theme.strong()));
    let lines: Vec<Line<'static>> = strays.chain(items).collect();
    let shown = if view.setup.focus == Field::Agenda { Shown::Last } else { Shown::First };
    text_panel::draw(
        Panel { title: words::panel_agenda(), state: "", focused: false },
        &lines,
        shown,
        theme,
        frame,
        area,
        buf,
    );
}

/// The agenda as it was understood, and words in brackets that are no kind of item.
pub fn agenda_texts(view: &FormView<'_>) -> Vec<String> {
    stray_texts(view).into_iter().chain(item_texts(view)).collect()
}

fn item_texts(view: &FormView<'_>) -> Vec<String> {
    let items = view.draft.agenda.iter().enumerate().map(|(n, i): (usize, &ItemDraft)| {
        let asked_by = i.asked_by.as_ref().map(|id| view.settings.group(id).label);
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

/// The ground rules, or the file they are in.
pub fn rules(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let columns = usize::from(area.width.saturating_sub(EDGES));
    let texts = rule_texts(view);
    let lines: Vec<Line<'static>> =
        texts.iter().flat_map(|text| line::wrapped(text, columns, 0, Style::new())).collect();
    let panel = Panel { title: words::panel_rules(), state: "", focused: false };
    let shown = if view.setup.focus == Field::Rules { Shown::Last } else { Shown::First };
    text_panel::draw(panel, &lines, shown, theme, frame, area, buf);
}

/// The rows of what is read out.
pub fn read_out_rows(view: &FormView<'_>, width: u16) -> usize {
    line::wrap(&view.setup.read_out_words(view.settings), usize::from(width.saturating_sub(EDGES))).len()
}

pub fn read_out(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let style = if view.setup.focus == Field::ReadOut { theme.strong() } else { Style::new() };
    let columns = usize::from(area.width.saturating_sub(EDGES));
    let lines = line::wrapped(&view.setup.read_out_words(view.settings), columns, 0, style);
    let panel = Panel { title: texts::words_to_read_out(), state: "", focused: false };
    text_panel::draw(panel, &lines, Shown::First, theme, frame, area, buf);
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

pub fn hints(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let panel = Panel { title: texts::how_to_type(), state: "", focused: false };
    let lines = hint_lines(area.width, view.theme.quiet());
    text_panel::draw(panel, &lines, Shown::First, view.theme, frame, area, buf);
}
