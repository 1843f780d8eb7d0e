//! Finds the people that a name or a handle refers to, and removes them from records.

use super::{Target, printable_name};
use crate::{
    domain::{
        History, PersonId, Record,
        privacy::{lookup, name_forms::NameForms, redact, removal::RemovedTime},
    },
    error::{AppError, Exit},
    journal::leftovers::SessionCopy,
    text::privacy as words,
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
    let history = History::from_records(records.iter().cloned());
    let roster = &history.session().roster;
    let line = |p: &PersonId| {
        let known = roster.person(*p);
        let (label, role) = known.map_or(("", ""), |p| (p.label.as_str(), p.hat.role.as_str()));
        words::candidate(&p.to_string(), label, role)
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
    found.sort();
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

/// The records without these people and names, and the number of lines that changed.
pub(super) fn remove_from_records(
    records: &[Record],
    people: &[PersonId],
    names: &[String],
    kept: RemovedTime,
) -> (Vec<Record>, usize) {
    let mut out = records.to_vec();
    for person in people {
        out = redact::take_out(&out, *person, kept, words::somebody());
    }
    out = redact::without_words(&out, &NameForms::of_names(names).beside(&out), words::somebody());
    let lines = records.iter().zip(&out).filter(|(before, after)| before != after).count();
    (out, lines)
}
