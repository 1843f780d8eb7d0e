//! Parses people typed on one line: `Bea l me; Kai l; Jo s; 3 l; Ann c expected`.
//!
//! Each entry is a name, then a role (its abbreviation or its name of one or two words), then `me` for the note-taker,
//! `online` for somebody who is not in the room, and `expected` for somebody who is not here yet. `@volunteers` names a group. A role without a name is an unnamed
//! person; a number before it means several.

use crate::{
    domain::{
        Hat,
        people::{draft::PersonDraft, group::UNASSIGNED, joining::SeatPlace},
        record::plain_text,
    },
    settings::{Settings, identifier},
};

/// Something on the line that is not as it should be. The line can be used all the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PeopleProblem {
    /// The beginning of the name.
    NameTooLong(String),
    /// A second person is marked `me`.
    TwoKeepers(String),
    /// More people than a session can hold; the rest is ignored.
    TooMany,
    /// Two people have this name. They are accepted, but look alike on the screen.
    SameName(String),
}

/// The people of a line.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ParsedPeople {
    pub people: Vec<PersonDraft>,
    /// Index of the note-taker in `people`.
    pub keeper: Option<usize>,
    pub problems: Vec<PeopleProblem>,
}

/// Parses a line, or a pasted block of lines.
#[must_use]
pub fn parse(text: &str, settings: &Settings) -> ParsedPeople {
    let mut out = ParsedPeople::default();
    for entry in text.split([';', '\n', '\r']).map(str::trim).filter(|e| !e.is_empty()) {
        if out.people.len() >= plain_text::MOST_PEOPLE {
            out.problems.push(PeopleProblem::TooMany);
            break;
        }
        parse_entry(entry, settings, &mut out);
    }
    out
}

fn parse_entry(entry: &str, settings: &Settings, out: &mut ParsedPeople) {
    let mut words: Vec<&str> = entry.split_whitespace().collect();
    let [expected, me, online] = take_words(&mut words, ["expected", "me", "online"]);
    let group = take_group(&mut words, settings);
    let role = take_role(&mut words, settings);
    let count = if role.is_some() || group.is_some() { take_count(&mut words) } else { None };
    let name = read_name(&words.join(" "), out);
    if me && out.keeper.is_some() {
        out.problems.push(PeopleProblem::TwoKeepers(name.clone()));
    } else if me {
        out.keeper = Some(out.people.len());
    }
    let hat = match (role, group) {
        (Some(role), Some(group)) => Hat { role, group },
        (Some(role), None) => settings.hat(&role),
        (None, group) => {
            let group = group.unwrap_or_else(|| UNASSIGNED.to_owned());
            Hat { role: group.clone(), group }
        }
    };
    let hat = hat.placed();
    let person = PersonDraft {
        id: None,
        name: Some(name).filter(|n| !n.is_empty()),
        role: hat.role,
        group: hat.group,
        key: None,
        expected,
        place: if online { SeatPlace::Online } else { SeatPlace::Room },
        ..PersonDraft::default()
    };
    let free = plain_text::MOST_PEOPLE.saturating_sub(out.people.len());
    out.people.extend(std::iter::repeat_n(person, count.unwrap_or(1).min(free)));
}

/// Cleans a name, and notes problems with it.
fn read_name(typed: &str, out: &mut ParsedPeople) -> String {
    let name = plain_text::clean_name(typed);
    if plain_text::too_long(typed) {
        out.problems.push(PeopleProblem::NameTooLong(name.chars().take(20).collect()));
    }
    let same =
        |p: &PersonDraft| p.name.as_deref().is_some_and(|n| plain_text::fold(n) == plain_text::fold(&name));
    if !name.is_empty() && out.people.iter().any(same) {
        out.problems.push(PeopleProblem::SameName(name.clone()));
    }
    name
}

/// Removes these words from the end of an entry, in whatever order. Returns which of them were there.
fn take_words<const N: usize>(words: &mut Vec<&str>, marks: [&str; N]) -> [bool; N] {
    let mut found = [false; N];
    while let Some(last) = words.last().filter(|_| words.len() > 1)
        && let Some(at) = marks.iter().position(|mark| last.eq_ignore_ascii_case(mark))
    {
        found[at] = true;
        words.pop();
    }
    found
}

/// Removes `@volunteers` from the end of an entry. Returns the id of the group of that name, or of a new one.
fn take_group(words: &mut Vec<&str>, settings: &Settings) -> Option<String> {
    let from = words.iter().rposition(|w| w.starts_with('@'))?;
    let named = words[from..].join(" ");
    let named = named.trim_start_matches('@');
    let id = settings.group_named(named).unwrap_or_else(|| identifier(named));
    words.truncate(if id.is_empty() { words.len() } else { from });
    Some(id).filter(|id| !id.is_empty())
}

/// Removes a role from the end of an entry: `l`, `staff`, or two words like `lived experience`.
fn take_role(words: &mut Vec<&str>, settings: &Settings) -> Option<String> {
    for n in [2, 1] {
        let Some(from) = words.len().checked_sub(n) else { continue };
        if let Some(role) = settings.role(&words[from..].join(" ")) {
            words.truncate(from);
            return Some(role.id.clone());
        }
    }
    None
}

/// The number of unnamed people: `3` in `3 l`.
fn take_count(words: &mut Vec<&str>) -> Option<usize> {
    let [only] = words.as_slice() else { return None };
    let count = only.parse().ok().filter(|n| (1..=plain_text::MOST_PEOPLE).contains(n))?;
    words.clear();
    Some(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(Option<String>, String, String)> {
        parse(text, &Settings::shipped()).people.into_iter().map(|p| (p.name, p.role, p.group)).collect()
    }

    fn person(name: Option<&str>, role: &str, group: &str) -> (Option<String>, String, String) {
        (name.map(str::to_owned), role.to_owned(), group.to_owned())
    }

    #[test]
    fn one_line_is_enough() {
        let line = "Bea l me; Kai l; Jo s; Ann c";
        let people = parse(line, &Settings::shipped());
        assert_eq!(people.keeper, Some(0));
        assert_eq!(read(line)[2], person(Some("Jo"), "staff", "staff"));
        assert_eq!(read(line)[3], person(Some("Ann"), "carer", "lived_experience"));
    }

    #[test]
    fn names_may_have_several_words_and_roles_two() {
        assert_eq!(
            read("Mary Ann lived experience")[0],
            person(Some("Mary Ann"), "lived_experience", "lived_experience")
        );
    }

    #[test]
    fn a_role_alone_is_an_unnamed_person() {
        assert_eq!(read("l; s").len(), 2);
        assert_eq!(read("3 l; 2 s").len(), 5);
        assert_eq!(read("3 l")[2], person(None, "lived_experience", "lived_experience"));
    }

    #[test]
    fn a_new_group_is_named_with_an_at() {
        assert_eq!(read("Bea @volunteers")[0], person(Some("Bea"), "volunteers", "volunteers"));
        assert_eq!(read("3 @Peer workers")[2], person(None, "peer_workers", "peer_workers"));
        assert_eq!(read("Bea l @carers me")[0], person(Some("Bea"), "lived_experience", "carers"));
        assert_eq!(read("Jo @s")[0], person(Some("Jo"), "staff", "staff"));
        assert_eq!(read("Kai @")[0], person(Some("Kai @"), "unassigned", "unassigned"));
        let line = parse("Kai @volunteers expected me", &Settings::shipped());
        assert_eq!((line.keeper, line.people[0].expected), (Some(0), true));
    }

    #[test]
    fn who_is_online_is_said_after_the_role() {
        let people = parse("Bea l online me; Kai l expected online; Jo s; 2 s online", &Settings::shipped());
        let places: Vec<_> = people.people.iter().map(|p| p.place == SeatPlace::Online).collect();
        assert_eq!((people.keeper, places), (Some(0), vec![true, true, false, true, true]));
        assert!(people.people[1].expected);
    }

    #[test]
    fn an_observer_is_in_no_group_whatever_was_named() {
        assert_eq!(read("Zoe o; Ola observer @staff")[0], person(Some("Zoe"), "observer", "apart"));
        assert_eq!(read("Zoe o; Ola observer @staff")[1], person(Some("Ola"), "observer", "apart"));
    }

    #[test]
    fn a_name_alone_is_unassigned_and_a_pasted_list_works() {
        assert_eq!(read("Bea\r\nKai s\n")[0], person(Some("Bea"), "unassigned", "unassigned"));
        assert_eq!(read("Bea\r\nKai s\n").len(), 2);
    }

    #[test]
    fn problems_are_reported() {
        let people = parse(&format!("Bea l me; Kai l me; {} s", "x".repeat(10_000)), &Settings::shipped());
        assert_eq!(people.problems.len(), 2, "{:?}", people.problems);
        assert_eq!(people.people[2].name.as_ref().unwrap().chars().count(), 200);
    }

    #[test]
    fn a_thousand_people_are_the_most() {
        let people = parse("900 l; 900 s; Bea l", &Settings::shipped());
        assert_eq!(people.people.len(), 1000);
        assert!(people.problems.contains(&PeopleProblem::TooMany));
    }
}
