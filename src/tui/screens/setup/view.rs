//! The set-up form: one line of people is enough, and every step can wait.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{people::joining::Seat, preparation::charter::SessionKind},
    settings::Settings,
    setup::{
        ItemDraft, agenda_line,
        people_line::{self, ParsedPeople, PeopleProblem},
    },
    text::{item, preparation, screen as words},
    tui::{
        screens::setup::state::{Field, Setup},
        theme::{Sign, Theme},
        widget::{
            input,
            line::{self, plain},
        },
    },
};

const LABEL: usize = 24;

pub fn draw(setup: &Setup, settings: &Settings, theme: Theme, area: Rect, buf: &mut Buffer) {
    let page = setup.focus.page();
    let nth = preparation::page(page + 1, Field::PAGES.len());
    let mut out = vec![
        line::two_ends(
            vec![Span::styled(format!("  {}", words::setup_title()), theme.strong())],
            vec![Span::styled(format!("{nth} "), theme.quiet())],
            area.width,
            theme.ascii,
        ),
        Line::default(),
    ];
    for field in Field::all() {
        if field.page() != page {
            continue;
        }
        out.push(row(setup, field, label(field), theme, area.width));
        if let Some(help) = help(setup, field).filter(|_| setup.focus == field) {
            out.extend(wrapped(help, theme.quiet(), area.width));
        }
    }
    out.push(Line::default());
    if let Some(notice) = &setup.notice {
        out.extend(wrapped(notice, theme.strong(), area.width));
    }
    if setup.focus == Field::ReadOut {
        out.extend(wrapped(&setup.read_out_words(settings), theme.strong(), area.width));
        out.push(Line::default());
    }
    if page == 0 {
        let (people, agenda) =
            (card(setup, settings, theme, area.width), agenda(setup, settings, theme, area.width));
        // With little room, what is being typed is read back first.
        let (first, then) = if setup.focus == Field::Agenda { (agenda, people) } else { (people, agenda) };
        let between = !first.is_empty() && !then.is_empty();
        out.extend(first);
        out.extend(between.then(Line::default));
        out.extend(then);
    }
    let keys = if theme.ascii { words::setup_keys_ascii() } else { words::setup_keys() };
    let body = Rect { height: area.height.saturating_sub(1), ..area };
    line::lines(body, buf, &out);
    line::put(buf, (area.x, area.bottom() - 1), &plain(format!("  {keys}"), theme.quiet()), area.width);
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

/// What is said under the field that is being filled in.
fn help(setup: &Setup, field: Field) -> Option<&'static str> {
    Some(match field {
        Field::People if setup.kind == SessionKind::GroupsOnly => preparation::heads_help(),
        Field::People => preparation::people_help(),
        Field::Purpose => preparation::purpose_help(),
        Field::Series => preparation::series_help(),
        Field::Kind | Field::AimAgreed | Field::RulesAgreed | Field::ByPerson => preparation::choice_help(),
        Field::ReadOut => preparation::read_out_help(),
        Field::Template => preparation::template_help(),
        Field::Agenda => preparation::agenda_help(),
        Field::Rules => preparation::rules_help(),
        _ => return None,
    })
}

fn wrapped(text: &str, style: Style, width: u16) -> Vec<Line<'static>> {
    let lines = line::wrap(text, usize::from(width).saturating_sub(4));
    lines.into_iter().map(|l| plain(format!("  {l}"), style)).collect()
}

fn row(setup: &Setup, field: Field, label: &str, theme: Theme, width: u16) -> Line<'static> {
    let focus = setup.focus == field;
    let mark = if focus { theme.sign(Sign::Cursor) } else { " " };
    let style = if focus { theme.strong() } else { Style::new() };
    if field == Field::Start {
        let style = if focus { theme.alert() } else { Style::new() };
        return Line::from(vec![
            Span::raw(format!("{mark} ")),
            Span::styled(format!("[{}]", words::start()), style),
        ]);
    }
    let room = usize::from(width).saturating_sub(LABEL + 4).max(8);
    let mut spans = vec![Span::styled(format!("{mark} {}", line::cell(label, LABEL, theme.ascii)), style)];
    match field {
        Field::AimAgreed => {
            spans.push(Span::styled(choose(setup.aim_agreed, words::agreed(), words::suggested()), style));
        }
        Field::RulesAgreed => {
            spans.push(Span::styled(
                choose(setup.rules_agreed, preparation::rules_agreed_yes(), preparation::rules_agreed_no()),
                style,
            ));
        }
        Field::Kind => spans.push(Span::styled(preparation::kind(setup.kind), style)),
        Field::Template => {
            let name = setup.template.clone().unwrap_or_else(|| preparation::no_template().to_owned());
            spans.push(Span::styled(name, style));
        }
        Field::ByPerson => {
            spans.push(Span::styled(choose(setup.by_person, words::yes(), words::no()), style));
        }
        Field::ReadOut => {
            spans.push(Span::styled(
                choose(setup.read_out, words::read_out_yes(), words::read_out_no()),
                style,
            ));
        }
        _ => spans.extend(typed(setup, field, focus, room, theme)),
    }
    Line::from(spans)
}

fn choose(yes: bool, a: &'static str, b: &'static str) -> &'static str {
    if yes { a } else { b }
}

/// What was typed, scrolled so that the end near the cursor is in view.
fn typed(setup: &Setup, field: Field, focus: bool, room: usize, theme: Theme) -> Vec<Span<'static>> {
    let Some((_, input)) = setup.inputs.iter().find(|(f, _)| *f == field) else { return vec![] };
    let text = input::text(input);
    if !focus {
        return vec![Span::raw(line::fit(&text, room, theme.ascii))];
    }
    let (before, after) = input::around_cursor(input);
    line::typed(&before, &after, room, theme)
}

/// The people as they were understood: letter, name, role.
fn card(setup: &Setup, settings: &Settings, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let typed = setup.typed(Field::People);
    let people = people_line::parse(&typed, settings);
    let mut draft = setup.base.clone();
    if !typed.trim().is_empty() {
        draft.set_people(people.clone());
    }
    if setup.kind == SessionKind::GroupsOnly {
        draft.keep_groups_only();
    }
    let cell = 36;
    let columns = (usize::from(width) / cell).max(1);
    let keys = draft.keys();
    let entries: Vec<String> = draft
        .people
        .iter()
        .zip(keys)
        .enumerate()
        .map(|(n, (p, key))| {
            if p.seat == Seat::Group {
                let heads = p.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount);
                let key = key.map_or(' ', |k| k);
                return format!("{key}  {}, {heads}", crate::domain::record::plain_text::words(&p.role));
            }
            let name = p.name.clone().or_else(|| p.id.clone()).unwrap_or_else(|| words::no_name().to_owned());
            let me =
                if draft.keeper == Some(n) { format!(" ({})", words::keeper_mark()) } else { String::new() };
            let key = key.map_or(' ', |k| k);
            let expected =
                if p.expected { format!(", {}", preparation::expected_person()) } else { String::new() };
            let own = p.role != p.group && settings.hat(&p.role).group != p.group;
            let group = if own {
                format!(", {}", crate::domain::record::plain_text::words(&p.group))
            } else {
                String::new()
            };
            format!(
                "{key}  {name}{me}, {}{group}{expected}",
                crate::domain::record::plain_text::words(&p.role)
            )
        })
        .collect();
    let mut out: Vec<Line<'static>> =
        trouble(&people).into_iter().map(|t| plain(format!("  {t}"), theme.strong())).collect();
    out.extend(entries.chunks(columns).map(|row| {
        let cells: String = row.iter().map(|e| line::cell(e, cell - 1, theme.ascii) + " ").collect();
        plain(format!("  {cells}"), Style::new())
    }));
    out
}

/// The agenda as it was understood, and words in brackets that are no kind of item.
fn agenda(setup: &Setup, settings: &Settings, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let typed = setup.typed(Field::Agenda);
    let columns = usize::from(width).saturating_sub(4);
    let said = |text: String, style| plain(format!("  {}", line::fit(&text, columns, theme.ascii)), style);
    let strays = agenda_line::unknown_kinds(&typed, settings);
    let strays = strays.iter().map(|word| said(item::no_kind(word), theme.strong()));
    let items = agenda_line::parse(&typed, settings);
    let one = |(n, i): (usize, &ItemDraft)| {
        let label = |id: &String| settings.group(id).label;
        said(
            item::parsed_item(n + 1, &i.title, i.kind, i.planned_ms, i.asked_by.as_ref().map(label)),
            Style::new(),
        )
    };
    strays.chain(items.iter().enumerate().map(one)).collect()
}

fn trouble(people: &ParsedPeople) -> Vec<String> {
    people
        .problems
        .iter()
        .map(|t| match t {
            PeopleProblem::NameTooLong(name) => words::name_too_long(name),
            PeopleProblem::TwoKeepers(name) => words::two_keepers(name),
            PeopleProblem::TooMany => words::too_many().to_owned(),
            PeopleProblem::SameName(name) => words::same_name(name),
        })
        .collect()
}
