//! Decides who is on the list of people, in which role, and on which key.

use std::sync::Arc;

use crate::domain::{
    order::Ordered as _,
    people::{
        agreement::{Agreement, ObserversAccepted, RoomChoice, RoomShows},
        changes::{ChairHanded, MarksSupport, Rekeyed, Renamed},
        draft::PersonDraft,
        hat::{Hat, Speaker},
        joining::{NotTimed, PersonAdded, PlaceChanged, Seat, SeatPlace},
        keys, late,
        lookup::{known, one_person, presence},
        person::{Person, Presence},
    },
    record::{
        deadline::not_past,
        event::Event,
        ids::{PersonId, Who},
        moment::Moment,
        plain_text,
    },
    refusal::Refusal,
    session::Session,
};

pub(in crate::domain) fn arrive(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    match presence(s, person)? {
        Presence::Here => Err(Refusal::AlreadyHere(person)),
        Presence::Expected if s.comes_late(person) => Ok(late::arrival(s, person)),
        Presence::Expected | Presence::Left => Ok(vec![Event::Arrived(Who { person })]),
    }
}

pub(in crate::domain) fn leave(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    match presence(s, person)? {
        Presence::Left => Err(Refusal::AlreadyLeft(person)),
        Presence::Expected | Presence::Here => Ok(vec![Event::Left(Who { person })]),
    }
}

pub(in crate::domain) fn rename(
    s: &Session,
    person: PersonId,
    name: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Renamed(Box::new(Renamed { person: known(s, person)?, name }))])
}

pub(in crate::domain) fn keep_record(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Keeper(Who { person: known(s, person)? })])
}

pub(in crate::domain) fn agree(
    s: &Session,
    agreement: Agreement,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    agreement.until.map(|date| not_past(s, date, now)).transpose()?;
    Ok(vec![Event::Agreement(Box::new(agreement))])
}

pub(in crate::domain) fn observers(s: &Session, accepted: bool) -> Result<Vec<Event>, Refusal> {
    if !s.roster.people().iter().any(Person::observes) {
        return Err(Refusal::NoObservers);
    }
    let said = s.observers_accepted == Some(accepted);
    Ok(if said { vec![] } else { vec![Event::Observers(ObserversAccepted { accepted })] })
}

pub(in crate::domain) fn room_shows(s: &Session, choice: RoomChoice) -> Result<Vec<Event>, Refusal> {
    if choice.shows == RoomShows::FromHalfTime && s.agenda.planned_ms().is_none() {
        return Err(Refusal::NoHalfTime);
    }
    Ok(vec![Event::RoomShows(choice)])
}

pub(in crate::domain) fn marks_support(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let on = !s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.marks_support;
    Ok(vec![Event::MarksSupport(MarksSupport { person, on })])
}

pub(in crate::domain) fn change_place(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let place = one_person(s, person)?.place.other();
    Ok(vec![Event::Place(PlaceChanged { person, place })])
}

pub(in crate::domain) fn other_hat(s: &Session) -> Result<Vec<Event>, Refusal> {
    let holder = s.holder().and_then(|p| s.roster.person(p)).ok_or(Refusal::NobodySpeaking)?;
    let hat = holder.other_hat.as_ref().ok_or(Refusal::NoOtherHat(holder.handle))?;
    Ok(vec![Event::Hat(Speaker { person: holder.handle, hat: Arc::clone(hat) })])
}

pub(in crate::domain) fn put_on(s: &Session, person: PersonId, hat: Arc<Hat>) -> Result<Vec<Event>, Refusal> {
    let worn = &s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.hat;
    let hat = Arc::new(Arc::unwrap_or_clone(hat).placed());
    if *worn == hat {
        return Ok(vec![]);
    }
    roles_left(s, &hat)?;
    Ok(vec![Event::Hat(Speaker { person, hat })])
}

/// Somebody facilitates from here on, and those who did speak as what they were before. Where they were nothing
/// else, nobody has said yet which group is theirs.
pub(in crate::domain) fn take_chair(
    s: &Session,
    person: PersonId,
    hat: Arc<Hat>,
) -> Result<Vec<Event>, Refusal> {
    let taker = one_person(s, person)?;
    if !taker.is_here() {
        return Err(Refusal::NotHere(person));
    }
    if taker.facilitates() {
        return Ok(vec![]);
    }
    roles_left(s, &hat)?;
    let former = |p: &Person| Speaker { person: p.handle, hat: p.member_hat() };
    let facilitators = s.roster.people().iter().filter(|p| p.is_here() && p.facilitates());
    let from = facilitators.map(former).collect();
    Ok(vec![Event::Chair(Box::new(ChairHanded { to: Some(Speaker { person, hat }), from }))])
}

fn roles_left(s: &Session, hat: &Hat) -> Result<(), Refusal> {
    let mut hats: Vec<&Hat> = s.roster.people().iter().map(|p| &*p.hat).collect();
    hats.order_by(|a, b| (&a.role, &a.group).cmp(&(&b.role, &b.group)));
    hats.dedup();
    let full = hats.len() >= plain_text::MOST_ROLES && !hats.contains(&hat);
    if full { Err(Refusal::TooManyRoles) } else { Ok(()) }
}

pub(in crate::domain) fn add(s: &Session, mut draft: PersonDraft) -> Result<Vec<Event>, Refusal> {
    if s.roster.people().len() >= plain_text::MOST_PEOPLE {
        return Err(Refusal::TooManyPeople);
    }
    let hat = Hat { role: draft.role, group: draft.group }.placed();
    roles_left(s, &hat)?;
    (draft.role, draft.group) = (hat.role, hat.group);
    if let Some(key) = draft.key {
        free_key(s, key, None)?;
    }
    if !s.times_individuals() {
        if s.roster.seat_for(&draft.group, Seat::Group).is_some() {
            return Err(Refusal::GroupHasKey(draft.group));
        }
        draft = PersonDraft {
            id: None,
            name: None,
            expected: false,
            seat: Seat::Group,
            place: SeatPlace::Room,
            ..draft
        };
    }
    let taken: Vec<char> = s.roster.people().iter().filter_map(|p| p.key).collect();
    let wish = keys::KeyRequest { name: draft.name.as_deref(), group: &draft.group, key: draft.key };
    let key = keys::assign(&[wish], &taken).pop().flatten();
    let person = s.roster.next_handle();
    let is_late = !draft.expected && !draft.heard_read_out && late::asks(s, draft.seat);
    let added = Event::Person(Box::new(PersonAdded {
        person,
        id: draft.id,
        name: draft.name,
        role: draft.role,
        group: draft.group,
        key,
        here: !draft.expected,
        seat: draft.seat,
        people: draft.people,
        place: draft.place,
    }));
    let until_answer = is_late.then(|| Event::NotTimed(NotTimed::until_answer(person)));
    Ok(std::iter::once(added).chain(until_answer).collect())
}

pub(in crate::domain) fn rekey(s: &Session, person: PersonId, key: char) -> Result<Vec<Event>, Refusal> {
    known(s, person)?;
    free_key(s, key, Some(person))?;
    Ok(vec![Event::Rekeyed(Rekeyed { person, key: Some(key) })])
}

fn free_key(s: &Session, key: char, but: Option<PersonId>) -> Result<(), Refusal> {
    if !key.is_ascii_lowercase() {
        return Err(Refusal::KeyNoLetter(key));
    }
    match s.roster.by_key(key) {
        Some(p) if Some(p.handle) != but => Err(Refusal::KeyTaken(key, p.handle)),
        _ => Ok(()),
    }
}
