//! Decides who is on the list of people, in which role, and on which key.

use std::sync::Arc;

use crate::domain::{
    people::{
        changes::{MarksSupport, Rekeyed},
        draft::PersonDraft,
        hat::{Hat, Speaker},
        joining::{PersonAdded, Seat},
        keys,
        roster::Presence,
    },
    record::{event::Event, ids::PersonId, plain_text},
    refusal::Refusal,
    session::Session,
};

pub(crate) fn known(s: &Session, person: PersonId) -> Result<PersonId, Refusal> {
    s.roster.person(person).map(|p| p.handle).ok_or(Refusal::NoSuchPerson)
}

pub(crate) fn speaker(s: &Session, person: PersonId) -> Result<Speaker, Refusal> {
    s.roster.person(person).map(crate::domain::people::roster::Person::speaker).ok_or(Refusal::NoSuchPerson)
}

pub(crate) fn presence(s: &Session, person: PersonId) -> Result<Presence, Refusal> {
    // Those who are not told apart neither come nor go.
    let person = s.roster.person(person).filter(|p| p.seat != Seat::Someone);
    person.map(|p| p.presence).ok_or(Refusal::NoSuchPerson)
}

/// Whom the record names when this person speaks. Nobody: they would rather not be timed.
pub(crate) fn voice(s: &Session, person: PersonId) -> Result<Option<Speaker>, Refusal> {
    Ok(s.recorded_as(&speaker(s, person)?))
}

pub(crate) fn marks_support(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let on = !s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.marks_support;
    Ok(vec![Event::MarksSupport(MarksSupport { person, on })])
}

pub(crate) fn other_hat(s: &Session) -> Result<Vec<Event>, Refusal> {
    let holder = s.holder().and_then(|p| s.roster.person(p)).ok_or(Refusal::NobodySpeaking)?;
    let hat = holder.other_hat.as_ref().ok_or(Refusal::NoOtherHat(holder.handle))?;
    Ok(vec![Event::Hat(Speaker { person: holder.handle, hat: Arc::clone(hat) })])
}

pub(crate) fn put_on(s: &Session, person: PersonId, hat: Arc<Hat>) -> Result<Vec<Event>, Refusal> {
    let worn = &s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.hat;
    if *worn == hat {
        return Ok(vec![]);
    }
    roles_left(s, &hat)?;
    Ok(vec![Event::Hat(Speaker { person, hat })])
}

pub(crate) fn roles_left(s: &Session, hat: &Hat) -> Result<(), Refusal> {
    let mut hats: Vec<&Hat> = s.roster.people().iter().map(|p| &*p.hat).collect();
    hats.sort_by(|a, b| (&a.role, &a.group).cmp(&(&b.role, &b.group)));
    hats.dedup();
    let full = hats.len() >= plain_text::MOST_ROLES && !hats.contains(&hat);
    if full { Err(Refusal::TooManyRoles) } else { Ok(()) }
}

pub(crate) fn add(s: &Session, mut draft: PersonDraft) -> Result<Vec<Event>, Refusal> {
    if s.roster.people().len() >= plain_text::MOST_PEOPLE {
        return Err(Refusal::TooManyPeople);
    }
    roles_left(s, &Hat { role: draft.role.clone(), group: draft.group.clone() })?;
    if let Some(key) = draft.key {
        free_key(s, key, None)?;
    }
    if !s.times_individuals() {
        if s.roster.seat_for(&draft.group, Seat::Group).is_some() {
            return Err(Refusal::GroupHasKey(draft.group));
        }
        draft = PersonDraft { id: None, name: None, expected: false, seat: Seat::Group, ..draft };
    }
    let taken: Vec<char> = s.roster.people().iter().filter_map(|p| p.key).collect();
    let wish = keys::KeyRequest { name: draft.name.as_deref(), group: &draft.group, key: draft.key };
    let key = keys::assign(&[wish], &taken).pop().flatten();
    Ok(vec![Event::Person(Box::new(PersonAdded {
        person: s.roster.next_handle(),
        id: draft.id,
        name: draft.name,
        role: draft.role,
        group: draft.group,
        key,
        here: !draft.expected,
        seat: draft.seat,
        people: draft.people,
    }))])
}

pub(crate) fn rekey(s: &Session, person: PersonId, key: char) -> Result<Vec<Event>, Refusal> {
    known(s, person)?;
    free_key(s, key, Some(person))?;
    Ok(vec![Event::Rekeyed(Rekeyed { person, key: Some(key) })])
}

pub(crate) fn free_key(s: &Session, key: char, but: Option<PersonId>) -> Result<(), Refusal> {
    if !key.is_ascii_lowercase() {
        return Err(Refusal::KeyNoLetter(key));
    }
    match s.roster.by_key(key) {
        Some(p) if Some(p.handle) != but => Err(Refusal::KeyTaken(key, p.handle)),
        _ => Ok(()),
    }
}
