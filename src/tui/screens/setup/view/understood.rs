//! What was understood of agenda and ground rules, what is read out, and how things are typed.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::FormView;
use crate::{
    domain::preparation::charter::GroundRule,
    setup::{ItemDraft, agenda_line},
    text::{item, messages::setup as texts, preparation, screen as words},
    tui::{
        screens::setup::state::Field,
        theme::Theme,
        widget::{
            line::{self, plain},
            panel::{Frame, Panel},
            space,
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
    let typed = view.setup.typed(Field::Agenda);
    let items = view.draft.agenda.iter().enumerate().map(|(n, i): (usize, &ItemDraft)| {
        let asked_by = i.asked_by.as_ref().map(|id| view.settings.group(id).label);
        plain(item::parsed_item(n + 1, &i.title, i.kind, i.planned_ms, asked_by), Style::new())
    });
    let strays = agenda_line::unknown_kinds(&typed, view.settings);
    let strays = strays.iter().map(|word| plain(item::no_kind(word), theme.strong()));
    let lines: Vec<Line<'static>> = strays.chain(items).collect();
    let at_end = view.setup.focus == Field::Agenda;
    listed(
        Panel { title: words::panel_agenda(), state: "", focused: false },
        &lines,
        at_end,
        theme,
        frame,
        area,
        buf,
    );
}

/// The ground rules, or the file they are in.
pub fn rules(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let columns = usize::from(area.width.saturating_sub(EDGES));
    let file = view.draft.rules_file.iter().map(|file| file.display().to_string());
    let rules = view.draft.rules.iter().map(GroundRule::typed);
    let lines: Vec<Line<'static>> =
        file.chain(rules).flat_map(|text| line::wrapped(&text, columns, 0, Style::new())).collect();
    let panel = Panel { title: words::panel_rules(), state: "", focused: false };
    listed(panel, &lines, view.setup.focus == Field::Rules, theme, frame, area, buf);
}

/// The rows of what is read out.
pub fn read_out_rows(view: &FormView<'_>, width: u16) -> usize {
    line::wrap(&view.setup.read_out_words(), usize::from(width.saturating_sub(EDGES))).len()
}

pub fn read_out(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let style = if view.setup.focus == Field::ReadOut { theme.strong() } else { Style::new() };
    let columns = usize::from(area.width.saturating_sub(EDGES));
    let lines = line::wrapped(&view.setup.read_out_words(), columns, 0, style);
    let panel = Panel { title: texts::words_to_read_out(), state: "", focused: false };
    listed(panel, &lines, false, theme, frame, area, buf);
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
    listed(panel, &lines, false, view.theme, frame, area, buf);
}

/// A panel with lines. Where there are more than fit, its last line says which are shown.
fn listed(
    panel: Panel<'_>,
    lines: &[Line<'static>],
    at_end: bool,
    theme: Theme,
    frame: Frame,
    area: Rect,
    buf: &mut Buffer,
) {
    let inner = space::inner(panel.draw(frame, area, buf, theme));
    if lines.is_empty() {
        return line::put_text(buf, (inner.x, inner.y), words::list_empty(), inner.width, theme.quiet());
    }
    let room = usize::from(inner.height);
    if lines.len() <= room {
        return line::lines(inner, buf, lines);
    }
    let shown = room.saturating_sub(1);
    let from = if at_end { lines.len() - shown } else { 0 };
    line::lines(inner, buf, lines.iter().skip(from).take(shown));
    if room > 0 {
        let of = words::rows_of(from + 1, from + shown, lines.len());
        let at = (inner.x, inner.bottom().saturating_sub(1));
        line::put_text(buf, at, of, inner.width, theme.quiet());
    }
}
