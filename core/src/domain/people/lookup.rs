//! The people and groups that an intent names, as the session knows them; or a refusal.

use std::borrow::Cow;

use crate::domain::{
    people::{
        hat::Speaker,
        joining::Seat,
        person::{Person, Presence},
    },
    record::ids::PersonId,
    refusal::Refusal,
    session::Session,
};

pub(in crate::domain) fn known(s: &Session, person: PersonId) -> Result<PersonId, Refusal> {
    s.roster.person(person).map(|p| p.handle).ok_or(Refusal::NoSuchPerson)
}

pub(in crate::domain) fn speaker(s: &Session, person: PersonId) -> Result<Speaker, Refusal> {
    s.roster.person(person).map(Person::speaker).ok_or(Refusal::NoSuchPerson)
}

pub(in crate::domain) fn presence(s: &Session, person: PersonId) -> Result<Presence, Refusal> {
    // A seat for those who are not timed neither comes nor goes.
    let person = s.roster.person(person).filter(|p| p.seat != Seat::Someone);
    person.map(|p| p.presence).ok_or(Refusal::NoSuchPerson)
}

/// Whom the record names when this person speaks. Nobody: they would rather not be timed, or come late and have not
/// said yes.
pub(in crate::domain) fn recorded_speaker(s: &Session, person: PersonId) -> Result<Option<Speaker>, Refusal> {
    let speaker = speaker(s, person)?;
    Ok(if s.comes_late(person) { None } else { s.recorded_as(&speaker).map(Cow::into_owned) })
}

pub(in crate::domain) fn known_group(s: &Session, group: String) -> Result<String, Refusal> {
    if s.roster.group_index(&group).is_some() { Ok(group) } else { Err(Refusal::UnknownGroup(group)) }
}

/// Somebody who is one person, and not a seat of several.
pub(in crate::domain) fn one_person(s: &Session, person: PersonId) -> Result<&Person, Refusal> {
    let found = s.roster.person(person).ok_or(Refusal::NoSuchPerson)?;
    if found.seat == Seat::Person { Ok(found) } else { Err(Refusal::NotOnePerson(person)) }
}

/// What somebody's code for phones is made from: the id or the name they had on the list, else their handle. A new name
/// changes nothing of it. Two of one name are told apart by their order.
#[must_use]
pub fn seat_called(id: Option<&str>, name: Option<&str>, person: PersonId) -> String {
    id.or(name).map_or_else(|| person.to_string(), ToOwned::to_owned)
}
