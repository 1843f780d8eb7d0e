//! Everybody who comes, as they were understood: letter, name, role.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::FormView;
use crate::{
    domain::people::{
        draft::PersonDraft,
        joining::{Seat, SeatPlace},
    },
    settings::Settings,
    text::{
        messages::{lines, setup as texts},
        people::role as role_words,
        preparation, screen as words,
    },
    tui::{
        screens::setup::state::Field,
        theme::Sign,
        widget::{
            line,
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Fewest columns for a person, where they stand side by side.
const PERSON: u16 = 27;
/// Columns for the mark and the letter.
const LETTER: usize = 4;

pub fn draw(view: &FormView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let people = &view.draft.people;
    let chosen = view.setup.row.min(people.len().saturating_sub(1));
    let state = if people.is_empty() { String::new() } else { words::row_of(chosen + 1, people.len()) };
    let panel = Panel { title: preparation::field_people(), state: &state, focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, theme));
    if people.is_empty() {
        let none = line::wrapped(texts::nobody_yet(), usize::from(inner.width), 0, theme.quiet());
        return line::lines(inner, buf, &none);
    }
    let room = usize::from(inner.height).max(1);
    let across = across(people.len(), inner.width, room);
    let from = first_row(people.len().div_ceil(across), chosen / across, room);
    let scrolls = people.len().div_ceil(across) > room;
    let width = (inner.width.saturating_sub(u16::from(scrolls))) / space::rows(across);
    let keys = view.draft.keys();
    let shown = people.iter().zip(keys).enumerate().skip(from * across).take(room * across);
    for (n, (person, key)) in shown {
        let marked = n == chosen && view.setup.focus == Field::People;
        let text = row(view, (n, person, key), usize::from(width.saturating_sub(1)), marked);
        let at = (inner.x + space::rows(n % across) * width, inner.y + space::rows(n / across - from));
        let style = if marked { theme.strong() } else { Style::new() };
        line::put_text(buf, at, text, width, style);
    }
    if scrolls {
        scrollbar::draw(inner, buf, people.len(), chosen, theme);
    }
}

/// Whether there are more people than fit into a panel.
pub fn scrolls(view: &FormView<'_>, area: Rect, frame: Frame) -> bool {
    let edges = match frame {
        Frame::Border => 2,
        Frame::TitleRow => 0,
    };
    let width = area.width.saturating_sub(2 + edges);
    let room = usize::from(area.height.saturating_sub(frame.rows())).max(1);
    let people = view.draft.people.len();
    people.div_ceil(across(people, width, room).max(1)) > room
}

/// How many stand side by side: one, unless they need more rows than there are.
fn across(people: usize, width: u16, room: usize) -> usize {
    let fitting = usize::from(width / PERSON).max(1);
    people.div_ceil(room).clamp(1, fitting)
}

/// The first row to show, so that the chosen one is in view.
fn first_row(rows: usize, chosen: usize, room: usize) -> usize {
    chosen.saturating_sub(room / 2).min(rows.saturating_sub(room))
}

/// Everybody with their letter, name and role.
pub fn sentences(view: &FormView<'_>) -> Vec<String> {
    let people = view.draft.people.iter().zip(view.draft.keys()).enumerate();
    let sentence = |(n, (person, key)): (usize, (&PersonDraft, Option<char>))| {
        let (name, about) = facts(view, n, person);
        match key {
            Some(key) => lines::person(&about, &key.to_string(), &name),
            None => lines::person_without_key(&about, &name),
        }
    };
    people.map(sentence).collect()
}

/// Name and role of somebody; of a group, its role and how many they are.
fn facts(view: &FormView<'_>, n: usize, person: &PersonDraft) -> (String, String) {
    let about = match person.seat {
        Seat::Group => heads(person),
        Seat::Person | Seat::Someone => about(person, view.draft.keeper == Some(n), view.settings),
    };
    (name_or_role(person), about)
}

fn name_or_role(person: &PersonDraft) -> String {
    match person.seat {
        Seat::Group => role_words(&person.role).into_owned(),
        Seat::Person | Seat::Someone => name(person),
    }
}

fn row(
    view: &FormView<'_>,
    (n, person, key): (usize, &PersonDraft, Option<char>),
    columns: usize,
    marked: bool,
) -> String {
    let mark = if marked { view.theme.sign(Sign::Cursor) } else { " " };
    let (name, about) = facts(view, n, person);
    let names = view.draft.people.iter().map(|person| line::width(&name_or_role(person))).max().unwrap_or(0);
    let names = names.min(columns.saturating_sub(LETTER) * 2 / 5);
    let rest = columns.saturating_sub(LETTER + names + 2);
    let ascii = view.theme.ascii;
    let key = key.unwrap_or(' ');
    format!("{mark}{key}  {}  {}", line::cell(&name, names, ascii), line::fit(&about, rest, ascii))
}

/// How many there are in a group that shares one key.
fn heads(person: &PersonDraft) -> String {
    person.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount)
}

fn name(person: &PersonDraft) -> String {
    let name = person.name.clone().or_else(|| person.id.clone());
    name.unwrap_or_else(|| words::no_name().to_owned())
}

/// What sets somebody apart, then what they come as, which is what a narrow window may cut; the group where it does not
/// follow from the role.
fn about(person: &PersonDraft, keeper: bool, settings: &Settings) -> String {
    let named = person.role != person.group && settings.hat(&person.role).group != person.group;
    let facts = [
        keeper.then(|| words::keeper_mark().to_owned()),
        (person.place == SeatPlace::Online).then(|| preparation::online_person().to_owned()),
        person.expected.then(|| preparation::expected_person().to_owned()),
        Some(role_words(&person.role).into_owned()),
        named.then(|| role_words(&person.group).into_owned()),
    ];
    facts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_stand_side_by_side_only_where_they_do_not_fit_below_one_another() {
        assert_eq!([(5, 8), (9, 8), (40, 8)].map(|(people, room)| across(people, 76, room)), [1, 2, 2]);
        assert_eq!(across(40, 20, 3), 1);
    }

    #[test]
    fn the_chosen_row_is_in_view() {
        for chosen in 0..20 {
            let from = first_row(20, chosen, 7);
            assert!((from..from + 7).contains(&chosen) && from + 7 <= 20, "{chosen}: from {from}");
        }
    }
}
