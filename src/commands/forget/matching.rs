//! Finds the people that a name or a handle refers to, and removes them from records.

use std::collections::HashSet;

use super::{Target, printable_name};
use crate::{
    domain::{
        Event, PersonId, Record, Seq, Session,
        order::Ordered as _,
        privacy::{
            lookup,
            name_forms::NameForms,
            redact,
            remaining::{self, Remaining},
            removal::RemovedTime,
            removed::{Redacted, Removed},
        },
    },
    error::{AppError, Exit},
    journal::leftovers::SessionCopy,
    lines::{originals::Originals, reader::LogContents},
    text::{people, privacy as words},
};

/// The person that the text refers to; `None` if nobody.
///
/// # Errors
/// Several people answer to it.
pub(super) fn find_person(records: &[Record], person: &str) -> Result<Option<PersonId>, AppError> {
    match lookup::find_people(records, person).as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => Err(ambiguous_error(records, person, several)),
    }
}

fn ambiguous_error(records: &[Record], person: &str, several: &[PersonId]) -> AppError {
    let roster = &Session::from_records(records).roster;
    let line = |p: &PersonId| {
        let role = roster.person(*p).map_or("", |p| p.hat.role.as_str());
        words::candidate(&p.to_string(), &people::name(roster, *p), role)
    };
    let candidates: Vec<String> = several.iter().map(line).collect();
    let first = words::several_called(candidates.len(), &printable_name(person));
    let what = format!("{first}\n  {}", candidates.join("\n  "));
    AppError::new(Exit::BadInput, what, words::several_called_hint())
}

/// Everybody whom the target means in these records.
///
/// # Errors
/// The target is one person, and several answer to it.
pub(super) fn find_people(records: &[Record], target: &Target<'_>) -> Result<Vec<PersonId>, AppError> {
    match target {
        Target::Person(person) => Ok(find_person(records, person)?.into_iter().collect()),
        Target::Names(names) => Ok(people_named(records, names)),
    }
}

pub(super) fn has_match(records: &[Record], target: &Target<'_>) -> bool {
    find_people(records, target).is_ok_and(|people| !people.is_empty())
}

/// Everybody who has one of these names.
pub(super) fn people_named(records: &[Record], names: &[String]) -> Vec<PersonId> {
    let mut found: Vec<PersonId> =
        names.iter().flat_map(|name| lookup::people_named(records, name)).collect();
    found.order();
    found.dedup();
    found
}

/// All names of these people, in the record and in its copies.
pub(super) fn collect_names(
    records: &[Record],
    people: &[PersonId],
    copies: &[SessionCopy],
    target: &Target<'_>,
) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |found: Vec<String>| {
        for name in found {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    };
    for person in people {
        add(lookup::names_of(records, *person));
    }
    for scan in copies.iter().filter_map(|copy| copy.contents.as_ref()) {
        for person in find_people(&scan.records, target).unwrap_or_default() {
            add(lookup::names_of(&scan.records, person));
        }
    }
    match target {
        // A handle such as `p3` is no name.
        Target::Person(person) if PersonId::try_from(person.trim().to_lowercase()).is_err() => {
            add(vec![person.trim().to_owned()]);
        }
        Target::Person(_) => {}
        Target::Names(known) => add(known.to_vec()),
    }
    names
}

/// What was read of a session, without somebody.
pub struct Removal {
    pub redacted: Redacted,
    /// What its lines say that the records do not.
    pub originals: Originals,
    /// The lines that changed.
    pub changed: HashSet<Seq>,
}

/// Removes these people and names from what was read.
#[must_use]
pub fn remove_from(
    contents: &LogContents,
    people: &[PersonId],
    names: &[String],
    kept: RemovedTime,
) -> Removal {
    let before = &contents.records;
    let mut records = before.clone();
    let mut removed = Removed::nobody(words::somebody());
    for person in people {
        removed.add_person(&records, *person);
        records = redact::take_out(&records, *person, kept, words::somebody());
    }
    let forms = NameForms::of_names(names).beside(&records);
    records = redact::without_words(&records, &forms, words::somebody());
    removed.add_names(forms);
    let mut originals = contents.originals.clone();
    let mut changed = originals.remove(&records, &removed);
    changed.extend(before.iter().zip(&records).filter(|(b, a)| b != a).map(|(b, _)| b.seq));
    Removal { redacted: Redacted { records, removed }, originals, changed }
}

/// What of the names a removal leaves.
#[must_use]
pub fn left_of(removal: &Removal, names: &[String]) -> Vec<Remaining> {
    remaining::remaining(&removal.redacted.records, &removal.originals.texts(), names)
}

/// Whether somebody was taken out before and the target is what was left of their name: it is on no list, and stands in
/// words. A short name, or a part of a name that somebody has, is more likely a slip of the keys.
pub(super) fn was_left(
    records: &[Record],
    removal: &Removal,
    left: &[Remaining],
    target: &Target<'_>,
) -> bool {
    let Target::Person(name) = target else { return false };
    let is_whole = name.split_whitespace().count() > 1
        || name.chars().count() > 2 && !lookup::is_in_a_name(records, name);
    let is_in_words = if removal.changed.is_empty() { !left.is_empty() } else { is_whole };
    is_in_words && records.iter().any(|record| matches!(record.event, Event::Forgotten(_)))
}
