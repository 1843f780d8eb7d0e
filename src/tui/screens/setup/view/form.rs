//! The fields, each with what is in it and what is wrong with it.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::FormView;
use crate::{
    domain::preparation::charter::SessionKind,
    setup::people_line::PeopleProblem,
    text::{
        messages::{lines, setup as texts},
        preparation, screen as words,
    },
    tui::{
        screens::setup::state::{Field, Setup},
        surface::{Focus, Surface, Target},
        theme::Sign,
        widget::{
            input,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Lines of the form: the fields and two headings.
pub const LINES: usize = Field::ALL.len() + 2;
/// Columns for a field's label with its mark, and the fewest for what is in it.
const LABEL: usize = 26;
const SHORT_FIELD: usize = 8;

/// Draws as many fields as there is room for, the one being filled in among them.
pub fn draw(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let focus = view.setup.focus;
    let state = words::row_of(focus.index() + 1, Field::ALL.len());
    let inner =
        Panel { title: texts::form(), state: &state, focused: true }.draw(frame, area, buf, view.theme);
    let room = usize::from(inner.height);
    let (mut lines, mut fields) = (vec![], vec![]);
    let mut at = 0;
    for field in Field::ALL {
        if frame == Frame::Border {
            lines.extend(heading(field).map(|text| plain(format!("  {text}"), view.theme.quiet())));
        }
        if field == focus {
            at = lines.len();
        }
        fields.push(lines.len());
        lines.push(row(view, field, usize::from(inner.width)));
        lines.extend(problems(view, field, usize::from(inner.width)));
    }
    let from = at.saturating_sub(room / 2).min(lines.len().saturating_sub(room));
    line::lines(inner, buf, lines.iter().skip(from));
    let row = |line: usize| Rect { y: inner.y + space::rows(line - from), height: 1, ..inner };
    for (n, line) in fields.into_iter().enumerate().filter(|(_, line)| (from..from + room).contains(line)) {
        buf.target(row(line), Target::Row(n));
    }
    if at < from + room {
        let spans = &lines[at].spans[..lines[at].spans.len().min(if focus.is_typed() { 2 } else { 1 })];
        let before: usize = spans.iter().map(|span| line::width(&span.content)).sum();
        let x = inner.x.saturating_add(space::rows(before)).min(inner.right().saturating_sub(1));
        buf.focus(if focus.is_typed() { Focus::Text } else { Focus::Row }, x, row(at).y);
    }
    if lines.len() > room {
        scrollbar::draw(inner, buf, Field::ALL.len(), focus.index(), view.theme);
    }
}

/// What stands over the fields from this one on.
fn heading(field: Field) -> Option<&'static str> {
    match field {
        Field::People => Some(texts::who_and_what()),
        Field::Aim => Some(texts::what_we_agreed()),
        Field::Title
        | Field::Purpose
        | Field::Series
        | Field::Kind
        | Field::Template
        | Field::Agenda
        | Field::AimAgreed
        | Field::Rules
        | Field::RulesAgreed
        | Field::Holder
        | Field::Viewers
        | Field::Until
        | Field::ByPerson
        | Field::ShowsFacilitator
        | Field::Recognition
        | Field::AgreedBy
        | Field::ReadOut
        | Field::Start => None,
    }
}

/// What a field is called.
pub fn label(field: Field) -> &'static str {
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
        Field::ShowsFacilitator => preparation::field_shows_facilitator(),
        Field::Recognition => preparation::field_recognition(),
        Field::AgreedBy => preparation::field_agreed_by(),
        Field::ReadOut => preparation::field_read_out(),
        Field::Start => "",
    }
}

/// What is said of a field while it is being filled in.
pub fn help(setup: &Setup, field: Field) -> &'static str {
    match field {
        Field::People if setup.kind == SessionKind::GroupsOnly => preparation::heads_help(),
        Field::People => preparation::people_help(),
        Field::Title => texts::title_help(),
        Field::Purpose => preparation::purpose_help(),
        Field::Series => preparation::series_help(),
        Field::Kind | Field::RulesAgreed => preparation::choice_help(),
        Field::Template => preparation::template_help(),
        Field::Agenda => preparation::agenda_help(),
        Field::Aim => texts::aim_help(),
        Field::AimAgreed => texts::aim_agreed_help(),
        Field::Rules => preparation::rules_help(),
        Field::Holder | Field::Viewers => texts::record_help(),
        Field::Until => texts::until_help(),
        Field::ByPerson => texts::by_person_help(),
        Field::ShowsFacilitator => texts::facilitator_help(),
        Field::Recognition => texts::recognition_help(),
        Field::AgreedBy => texts::agreed_by_help(),
        Field::ReadOut => preparation::read_out_help(),
        Field::Start => texts::start_help(),
    }
}

fn row(view: &FormView<'_>, field: Field, width: usize) -> Line<'static> {
    let theme = view.theme;
    let focus = view.setup.focus == field;
    let mark = if focus { theme.sign(Sign::Cursor) } else { " " };
    if field == Field::Start {
        let style = if focus { theme.marked() } else { theme.strong() };
        let button = Span::styled(format!("[{}]", words::start()), style);
        return Line::from(vec![Span::raw(format!("{mark} ")), button]);
    }
    let style = if focus { theme.strong() } else { Style::new() };
    let label = line::cell(&format!("{mark} {}", label(field)), LABEL - 1, theme.ascii);
    let room = width.saturating_sub(LABEL + 1).max(SHORT_FIELD);
    let mut spans = vec![Span::styled(format!("{label} "), style)];
    match chosen(view.setup, field) {
        Some(text) => spans.push(Span::styled(line::fit(&text, room, theme.ascii), style)),
        None => spans.extend(typed(view, field, room)),
    }
    Line::from(spans)
}

/// What stands in a field, in words.
pub fn value(setup: &Setup, field: Field) -> String {
    let value = chosen(setup, field).unwrap_or_else(|| setup.typed(field));
    if value.trim().is_empty() { lines::empty().to_owned() } else { value }
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
        Field::ShowsFacilitator => choose(
            setup.hides_facilitator,
            preparation::facilitator_hidden(),
            preparation::facilitator_shown(),
        ),
        Field::Recognition => {
            let said = setup
                .recognition
                .map(|yes| choose(yes, preparation::recognition_yes(), preparation::recognition_no()));
            said.unwrap_or_else(|| Some(preparation::recognition_not_said().to_owned()))
        }
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
        | Field::AgreedBy
        | Field::Start => None,
    }
}

/// What was typed in a field; while it is being typed, scrolled so that the cursor is in view.
fn typed(view: &FormView<'_>, field: Field, room: usize) -> Vec<Span<'static>> {
    let Some((_, input)) = view.setup.inputs.iter().find(|(f, _)| *f == field) else { return vec![] };
    if view.setup.focus != field {
        return vec![Span::raw(line::fit(&input::text(input), room, view.theme.ascii))];
    }
    let (before, after) = input::around_cursor(input);
    line::typed(&before, &after, room, view.theme)
}

/// What is wrong with a field, in sentences.
pub fn problem_texts(view: &FormView<'_>, field: Field) -> Vec<String> {
    match field {
        Field::People => view.parsed.problems.iter().map(people_problem).collect(),
        _ if view.setup.focus == field && !view.setup.tried => vec![],
        _ => view.setup.problem(field).into_iter().collect(),
    }
}

/// What is wrong with a field, below what is in it. An aim or a date is judged when it has been typed.
fn problems(view: &FormView<'_>, field: Field, width: usize) -> Vec<Line<'static>> {
    let texts = problem_texts(view, field);
    let style = view.theme.strong();
    let indent = LABEL.min(width / 3);
    let columns = width.saturating_sub(indent + 3).max(SHORT_FIELD);
    let lines = texts.iter().flat_map(|text| {
        let lines = line::wrap(text, columns).into_iter().enumerate();
        lines.map(|(n, text)| if n == 0 { format!("! {text}") } else { format!("  {text}") })
    });
    lines.map(|text| plain(format!("{}{text}", " ".repeat(indent)), style)).collect()
}

fn people_problem(problem: &PeopleProblem) -> String {
    match problem {
        PeopleProblem::NameTooLong(name) => words::name_too_long(name),
        PeopleProblem::TwoKeepers(name) => words::two_keepers(name),
        PeopleProblem::TooMany => words::too_many().to_owned(),
        PeopleProblem::SameName(name) => words::same_name(name),
    }
}
