//! Takes a person out of a record: every line that is about them becomes one that is about nobody.
//!
//! The only thing in airtime that changes what was recorded, and only because the person it is about said so. The
//! lines keep their numbers and moments, so that everything said about other lines still holds.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    privacy::{
        contents,
        lookup::has_person,
        name_forms::NameForms,
        removal::{Forgotten, RemovedTime},
        rewrite::{Removal, nothing},
        their_lines::TheirLines,
    },
    record::{
        event::{Event, Record},
        history::History,
        ids::{PersonId, Seq},
        moment::Moment,
    },
    session::Session,
};

/// The records without a person. `word` stands where words named them.
#[must_use]
pub fn take_out(records: &[Record], person: PersonId, time: RemovedTime, word: &str) -> Vec<Record> {
    take_out_called(records, person, time, &NameForms::of(records, person), word)
}

/// As [`take_out`], where more is known of what they are called than these records tell.
#[must_use]
pub fn take_out_called(
    records: &[Record],
    person: PersonId,
    time: RemovedTime,
    forms: &NameForms,
    word: &str,
) -> Vec<Record> {
    if !has_person(records, person) {
        return without_words(records, forms, word);
    }
    let added = |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person);
    let time = if records.iter().any(added) { time } else { RemovedTime::AsSomeone };
    let lines = TheirLines::of(records, person);
    let role = seat_role(records, person);
    let has_number = time == RemovedTime::AsSomeone && keeps_number(records, person);
    let removal = Removal { person, time, word, lines, role, has_number };
    let mut out: Vec<Record> = records
        .iter()
        .map(|record| {
            let event = removal.event(record);
            let mut record = Record { seq: record.seq, t: record.t, event };
            forms.out_of_record(&mut record, word);
            record
        })
        .collect();
    take_out_lines_about_removed(records, &mut out);
    out
}

/// Takes out lines about lines that are gone: *undone* and *redone*, and that a hand was a turn where it counted no
/// more. Left as they are, they would bring something back, or make a turn where none was.
fn take_out_lines_about_removed(records: &[Record], out: &mut [Record]) {
    let is_taken_out = |record: &Record| matches!(record.event, Event::TakenOut(_));
    let newly = |(before, after): &(&Record, &Record)| is_taken_out(after) && !is_taken_out(before);
    let mut gone: HashSet<Seq> =
        records.iter().zip(out.iter()).filter(newly).map(|(_, after)| after.seq).collect();
    let turned = History::from_records(records.iter().cloned()).hands_turned();
    for record in out {
        let is_void = if let Event::HandsWereTurns(hands) = &mut record.event {
            hands.turns.retain(|turn| !gone.contains(&turn.hand) || turned.contains(&turn.hand));
            hands.turns.is_empty()
        } else {
            matches!(record.event, Event::Undone(e) | Event::Redone(e) if gone.contains(&e.seq))
        };
        if is_void {
            record.event = nothing();
            gone.insert(record.seq);
        }
    }
}

/// The records with `word` wherever words name them. Whoever is on the list stays.
#[must_use]
pub fn without_words(records: &[Record], forms: &NameForms, word: &str) -> Vec<Record> {
    let mut out = records.to_vec();
    for record in &mut out {
        forms.out_of_record(record, word);
    }
    out
}

/// The records without a person, and the line that says that somebody was taken out. As they were, where there is no
/// such person.
#[must_use]
pub fn forget(
    records: &[Record],
    person: PersonId,
    time: RemovedTime,
    word: &str,
    wall: DateTime<FixedOffset>,
) -> Vec<Record> {
    let mut out = take_out(records, person, time, word);
    if out != records {
        out.extend(removal_record(records, wall));
    }
    out
}

/// The record that says that somebody was taken out, to be appended to these.
#[must_use]
pub fn removal_record(records: &[Record], wall: DateTime<FixedOffset>) -> Option<Record> {
    let last = records.last()?;
    let given = records.iter().flat_map(|r| contents::people_in(&r.event)).max().unwrap_or(PersonId(0));
    let before = records.iter().filter_map(|r| {
        let Event::Forgotten(forgotten) = r.event else { return None };
        Some(forgotten.handles)
    });
    let handles = before.fold(given, PersonId::max);
    let t = records.iter().map(|r| r.t).max().unwrap_or(Moment::ZERO);
    Some(Record { seq: last.seq.saturating_add(1), t, event: Event::Forgotten(Forgotten { wall, handles }) })
}

/// The role of the seat that keeps the time of somebody with a name: their group's, unless that would shift the
/// numbers of people without one.
fn seat_role(records: &[Record], person: PersonId) -> Option<String> {
    let added = records.iter().find_map(|r| {
        let Event::Person(added) = &r.event else { return None };
        Some(added).filter(|added| added.person == person)
    })?;
    let counts =
        |r: &Record| matches!(&r.event, Event::Person(p) if p.name.is_none() && p.role == added.group);
    Some(match &added.name {
        None => added.role.clone(),
        Some(_) if records.iter().any(counts) => UNKNOWN_ROLE.to_owned(),
        Some(_) => added.group.clone(),
    })
}

/// The role of a seat whose role is not told.
const UNKNOWN_ROLE: &str = "not_told";

/// Whether their number among people without a name has to stay taken: so that everybody else goes on being called
/// as before.
fn keeps_number(records: &[Record], person: PersonId) -> bool {
    let nameless =
        |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person && p.name.is_none());
    let Some(at) = records.iter().position(nameless) else { return false };
    let labels = |records: &[Record]| {
        let session = Session::from_records(records);
        let people = session.roster.people().iter().filter(|p| p.handle != person);
        people.map(|p| p.label.clone()).collect::<Vec<_>>()
    };
    // Without them, and without a number of theirs; nothing else that is about them gives anybody a label.
    let own = |event: &Event| contents::people_in(event).contains(&person);
    let others = records.iter().enumerate().filter(|(i, r)| *i != at && !own(&r.event));
    let others: Vec<Record> = others.map(|(_, r)| r.clone()).collect();
    labels(&others) != labels(records)
}
