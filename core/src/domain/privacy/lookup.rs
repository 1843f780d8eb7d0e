//! Finds the people of a record by what they are called.

use crate::domain::{
    people::joining::Seat,
    privacy::{contents, mentions::NameForm, name_forms::names_and_ids},
    record::{
        event::{Event, Record},
        ids::PersonId,
    },
};

/// Whether this handle stands for one person in these records.
#[must_use]
pub fn has_person(records: &[Record], person: PersonId) -> bool {
    let mut added = records.iter().filter_map(|r| {
        let Event::Person(p) = &r.event else { return None };
        (p.person == person).then_some(p.seat == Seat::Person)
    });
    let names = |r: &Record| contents::people_in(&r.event).contains(&person);
    added.next().unwrap_or_else(|| records.iter().any(names))
}

/// Whoever answers to `text`: a handle, an id, or any name they had, whatever the case and the accents.
#[must_use]
pub fn find_people(records: &[Record], text: &str) -> Vec<PersonId> {
    let text = text.trim();
    if let Ok(handle) = PersonId::try_from(text.to_lowercase())
        && has_person(records, handle)
    {
        return vec![handle];
    }
    people_named(records, text)
}

/// Everybody who is called just so, by a name or an id; never by a handle, which means somebody else elsewhere.
#[must_use]
pub fn people_named(records: &[Record], text: &str) -> Vec<PersonId> {
    let form = NameForm::new(text);
    let same = |name: &str| {
        name == text || NameForm::new(name).zip(form.as_ref()).is_some_and(|(n, f)| n.is_same(f))
    };
    let mut found: Vec<PersonId> = Vec::new();
    for (person, _) in names_and_ids(records).iter().filter(|(_, name)| same(name)) {
        if !found.contains(person) && has_person(records, *person) {
            found.push(*person);
        }
    }
    found
}

/// Whether somebody is called so, or by a longer name that holds it.
#[must_use]
pub fn is_in_a_name(records: &[Record], text: &str) -> bool {
    let Some(form) = NameForm::new(text) else { return false };
    let holds = |name: &str| NameForm::new(name).is_some_and(|n| form.is_same(&n) || form.is_within(&n));
    names_and_ids(records).iter().any(|(_, name)| holds(name))
}

/// The names and ids a person had here, each once.
#[must_use]
pub fn names_of(records: &[Record], person: PersonId) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, name) in names_and_ids(records).into_iter().filter(|(who, _)| *who == person) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
