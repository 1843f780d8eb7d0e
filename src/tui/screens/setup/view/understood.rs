//! People and agenda as they were understood, under the fields in which they are typed.

use ratatui::{style::Style, text::Line};

use crate::{
    domain::{
        people::{draft::PersonDraft, joining::Seat},
        preparation::charter::SessionKind,
        record::plain_text,
    },
    settings::Settings,
    setup::{
        Draft, ItemDraft, agenda_line,
        people_line::{self, ParsedPeople, PeopleProblem},
    },
    text::{item, preparation, screen as words},
    tui::{
        screens::setup::state::{Field, Setup},
        theme::Theme,
        widget::line::{self, plain},
    },
};

/// Columns for a person, one of them free.
const PERSON: usize = 36;

/// Both, a free line between them; what is being typed comes first, in case there is little room.
pub fn lines(setup: &Setup, settings: &Settings, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let people = people(setup, settings, theme, width);
    let agenda = agenda(setup, settings, theme, width);
    let (mut first, then) = if setup.focus == Field::Agenda { (agenda, people) } else { (people, agenda) };
    if !first.is_empty() && !then.is_empty() {
        first.push(Line::default());
    }
    first.extend(then);
    first
}

/// What was wrong with the people, and each of them: letter, name, role.
fn people(setup: &Setup, settings: &Settings, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let typed = setup.typed(Field::People);
    let people = people_line::parse(&typed, settings);
    let trouble = trouble(&people);
    let mut draft = setup.base.clone();
    if !typed.trim().is_empty() {
        draft.set_people(people);
    }
    if setup.kind == SessionKind::GroupsOnly {
        draft.keep_groups_only();
    }
    let entries = entries(&draft, settings);
    let columns = (usize::from(width) / PERSON).max(1);
    let rows = entries.chunks(columns).map(|row| {
        let cells: String = row.iter().map(|e| line::cell(e, PERSON - 1, theme.ascii) + " ").collect();
        plain(format!("  {cells}"), Style::new())
    });
    trouble.into_iter().map(|t| plain(format!("  {t}"), theme.strong())).chain(rows).collect()
}

fn entries(draft: &Draft, settings: &Settings) -> Vec<String> {
    let people = draft.people.iter().zip(draft.keys()).enumerate();
    let entry = |(n, (person, key)): (usize, (&PersonDraft, Option<char>))| {
        let text = match person.seat {
            Seat::Group => group(person),
            Seat::Person | Seat::Someone => one_person(person, draft.keeper == Some(n), settings),
        };
        format!("{}  {text}", key.unwrap_or(' '))
    };
    people.map(entry).collect()
}

/// A group that shares one key, and how many they are.
fn group(person: &PersonDraft) -> String {
    let heads = person.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount);
    format!("{}, {heads}", plain_text::words(&person.role))
}

fn one_person(person: &PersonDraft, keeper: bool, settings: &Settings) -> String {
    let name = person.name.clone().or_else(|| person.id.clone());
    let name = name.unwrap_or_else(|| words::no_name().to_owned());
    let keeper = if keeper { format!(" ({})", words::keeper_mark()) } else { String::new() };
    let role = plain_text::words(&person.role);
    // The group is named where it does not follow from the role.
    let named = person.role != person.group && settings.hat(&person.role).group != person.group;
    let group = if named { format!(", {}", plain_text::words(&person.group)) } else { String::new() };
    let expected =
        if person.expected { format!(", {}", preparation::expected_person()) } else { String::new() };
    format!("{name}{keeper}, {role}{group}{expected}")
}

fn trouble(people: &ParsedPeople) -> Vec<String> {
    let text = |problem: &PeopleProblem| match problem {
        PeopleProblem::NameTooLong(name) => words::name_too_long(name),
        PeopleProblem::TwoKeepers(name) => words::two_keepers(name),
        PeopleProblem::TooMany => words::too_many().to_owned(),
        PeopleProblem::SameName(name) => words::same_name(name),
    };
    people.problems.iter().map(text).collect()
}

/// Words in brackets that are no kind of item, and the items.
fn agenda(setup: &Setup, settings: &Settings, theme: Theme, width: u16) -> Vec<Line<'static>> {
    let typed = setup.typed(Field::Agenda);
    let columns = usize::from(width).saturating_sub(4);
    let row = |text: String, style| plain(format!("  {}", line::fit(&text, columns, theme.ascii)), style);
    let strays = agenda_line::unknown_kinds(&typed, settings);
    let strays = strays.iter().map(|word| row(item::no_kind(word), theme.strong()));
    let items = agenda_line::parse(&typed, settings);
    let items = items.iter().enumerate().map(|(n, i): (usize, &ItemDraft)| {
        let asked_by = i.asked_by.as_ref().map(|id| settings.group(id).label);
        row(item::parsed_item(n + 1, &i.title, i.kind, i.planned_ms, asked_by), Style::new())
    });
    strays.chain(items).collect()
}
