//! The set-up form: one line of people is enough, and every step can wait.

mod understood;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::preparation::charter::SessionKind,
    settings::Settings,
    text::{preparation, screen as words},
    tui::{
        screens::setup::state::{Field, Setup},
        theme::{Sign, Theme},
        widget::{
            input,
            line::{self, plain},
        },
    },
};

/// Columns for a field's label, and the fewest for what is in it.
const LABEL: usize = 24;
const SHORT_FIELD: usize = 8;

pub fn draw(setup: &Setup, settings: &Settings, theme: Theme, area: Rect, buf: &mut Buffer) {
    let columns = usize::from(area.width).saturating_sub(4);
    let mut out = vec![title(setup, theme, area.width), Line::default()];
    out.extend(fields(setup, theme, area.width));
    out.push(Line::default());
    out.extend(setup.notice.iter().flat_map(|n| line::wrapped(n, columns, 2, theme.strong())));
    if setup.focus == Field::ReadOut {
        out.extend(line::wrapped(&setup.read_out_words(settings), columns, 2, theme.strong()));
        out.push(Line::default());
    }
    if setup.focus.page() == 0 {
        out.extend(understood::lines(setup, settings, theme, area.width));
    }
    let keys = if theme.ascii { words::setup_keys_ascii() } else { words::setup_keys() };
    let body = Rect { height: area.height.saturating_sub(1), ..area };
    line::lines(body, buf, &out);
    line::put(buf, (area.x, area.bottom() - 1), &plain(format!("  {keys}"), theme.quiet()), area.width);
}

fn title(setup: &Setup, theme: Theme, width: u16) -> Line<'static> {
    let page = preparation::page(setup.focus.page() + 1, Field::PAGES.len());
    let left = vec![Span::styled(format!("  {}", words::setup_title()), theme.strong())];
    let right = vec![Span::styled(format!("{page} "), theme.quiet())];
    line::two_ends(left, right, width, theme.ascii)
}

/// The fields of the open page, with help under the one that is being filled in.
fn fields(setup: &Setup, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let columns = usize::from(width).saturating_sub(4);
    let mut out = vec![];
    for field in Field::all().filter(|field| field.page() == setup.focus.page()) {
        out.push(row(setup, field, theme, width));
        if let Some(help) = help(setup, field).filter(|_| setup.focus == field) {
            out.extend(line::wrapped(help, columns, 2, theme.quiet()));
        }
    }
    out
}

fn label(field: Field) -> &'static str {
    match field {
        Field::People => preparation::field_people(),
        Field::Title => preparation::field_title(),
        Field::Purpose => preparation::field_purpose(),
        Field::Series => preparation::field_series(),
        Field::Kind => preparation::field_kind(),
        Field::Template => preparation::field_template(),
        Field::Agenda => preparation::field_agenda(),
        Field::Aim => preparation::field_aim(),
        Field::AimAgreed => preparation::field_aim_agreed(),
        Field::Rules => preparation::field_rules(),
        Field::RulesAgreed => preparation::field_rules_agreed(),
        Field::Holder => preparation::field_holder(),
        Field::Viewers => preparation::field_viewers(),
        Field::Until => preparation::field_until(),
        Field::ByPerson => preparation::field_by_person(),
        Field::ReadOut => preparation::field_read_out(),
        Field::Start => "",
    }
}

/// What is said under a field while it is being filled in.
fn help(setup: &Setup, field: Field) -> Option<&'static str> {
    match field {
        Field::People if setup.kind == SessionKind::GroupsOnly => Some(preparation::heads_help()),
        Field::People => Some(preparation::people_help()),
        Field::Purpose => Some(preparation::purpose_help()),
        Field::Series => Some(preparation::series_help()),
        Field::Kind | Field::AimAgreed | Field::RulesAgreed | Field::ByPerson => {
            Some(preparation::choice_help())
        }
        Field::ReadOut => Some(preparation::read_out_help()),
        Field::Template => Some(preparation::template_help()),
        Field::Agenda => Some(preparation::agenda_help()),
        Field::Rules => Some(preparation::rules_help()),
        Field::Title | Field::Aim | Field::Holder | Field::Viewers | Field::Until | Field::Start => None,
    }
}

fn row(setup: &Setup, field: Field, theme: Theme, width: u16) -> Line<'static> {
    let focus = setup.focus == field;
    let mark = if focus { theme.sign(Sign::Cursor) } else { " " };
    if field == Field::Start {
        let style = if focus { theme.alert() } else { Style::new() };
        let button = Span::styled(format!("[{}]", words::start()), style);
        return Line::from(vec![Span::raw(format!("{mark} ")), button]);
    }
    let style = if focus { theme.strong() } else { Style::new() };
    let label = line::cell(label(field), LABEL, theme.ascii);
    let mut spans = vec![Span::styled(format!("{mark} {label}"), style)];
    match chosen(setup, field) {
        Some(text) => spans.push(Span::styled(text, style)),
        None => spans.extend(typed(setup, field, theme, width)),
    }
    Line::from(spans)
}

/// What is chosen in a field that is not typed in.
fn chosen(setup: &Setup, field: Field) -> Option<String> {
    let choose = |yes: bool, then: &'static str, otherwise: &'static str| {
        Some(if yes { then } else { otherwise }.to_owned())
    };
    match field {
        Field::AimAgreed => choose(setup.aim_agreed, words::agreed(), words::suggested()),
        Field::RulesAgreed => {
            choose(setup.rules_agreed, preparation::rules_agreed_yes(), preparation::rules_agreed_no())
        }
        Field::ByPerson => choose(setup.by_person, words::yes(), words::no()),
        Field::ReadOut => choose(setup.read_out, words::read_out_yes(), words::read_out_no()),
        Field::Kind => Some(preparation::kind(setup.kind).to_owned()),
        Field::Template => {
            Some(setup.template.clone().unwrap_or_else(|| preparation::no_template().to_owned()))
        }
        Field::People
        | Field::Title
        | Field::Purpose
        | Field::Series
        | Field::Agenda
        | Field::Aim
        | Field::Rules
        | Field::Holder
        | Field::Viewers
        | Field::Until
        | Field::Start => None,
    }
}

/// What was typed in a field; while it is being typed, scrolled so that the cursor is in view.
fn typed(setup: &Setup, field: Field, theme: Theme, width: u16) -> Vec<Span<'static>> {
    let room = usize::from(width).saturating_sub(LABEL + 4).max(SHORT_FIELD);
    let Some((_, input)) = setup.inputs.iter().find(|(f, _)| *f == field) else { return vec![] };
    if setup.focus != field {
        return vec![Span::raw(line::fit(&input::text(input), room, theme.ascii))];
    }
    let (before, after) = input::around_cursor(input);
    line::typed(&before, &after, room, theme)
}
