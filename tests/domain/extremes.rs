//! Numbers and names that a record can hold, and hardly any meeting has.

use airtime::domain::{
    Event, Group, Hat, History, Moment, PersonId,
    agenda::round::Round,
    measures::balance::balance,
    people::joining::{PersonAdded, Seat},
    privacy::{redact, removal::RemovedTime},
    record::{opening::Source, wall_clock::moment_at},
};
use chrono::{DateTime, TimeDelta};

use crate::{
    forgetting::rename,
    meeting::{LIVED, Meeting},
};

/// The latest moment a line can have: a hundred years.
const MAX_MS: u64 = 100 * 366 * 86_400_000;

#[test]
fn a_hundred_crowds_in_a_hundred_years_are_as_present_as_can_be_counted() {
    let mut m = Meeting::opened(Source::Live, true);
    for n in 1..=100 {
        let hat = Hat { role: LIVED.into(), group: LIVED.into() };
        let nameless = PersonAdded::nameless(PersonId(n), &hat);
        let crowd = PersonAdded { seat: Seat::Group, people: Some(u16::MAX), here: true, ..nameless };
        m.at(0, Event::Person(Box::new(crowd)));
    }
    m.at(MAX_MS, Event::StillHere);
    let s = m.history.session();
    assert_eq!(balance(s, &s.tally).groups[0].present_ms, u64::MAX);
    m.left(MAX_MS, 1);
    m.by_person();
}

#[test]
fn a_round_begins_somewhere_whatever_the_session_is_called() {
    let people = vec![PersonId(1), PersonId(2)];
    assert_eq!(Round::order(people, "slt~ecxe~mmk|a", 0).len(), 2);
}

#[test]
fn a_sign_that_holds_a_name_twice_is_taken_out_once() {
    let mut m = Meeting::live(2, 2);
    rename(&mut m, 1, "\u{222B}");
    m.at(0, Event::Group(Box::new(Group { label: "\u{222C} of them".into(), ..Group::new("more") })));
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody");
    let label = out.iter().find_map(|r| if let Event::Group(g) = &r.event { Some(&g.label) } else { None });
    assert_eq!(label.map(String::as_str), Some("somebody of them"));
}

#[test]
fn the_last_day_of_the_calendar_is_followed_by_none() {
    let wall = serde_json::from_str::<DateTime<_>>("\"+262142-12-31T23:00:00+12:00\"").unwrap();
    let mut m = Meeting::opened(Source::Live, true);
    let mut records = m.history.records().to_vec();
    if let Event::Opened(opened) = &mut records[0].event {
        opened.wall = wall;
    }
    m.history = History::from_records(records);
    for hours in 0..14 {
        let now = Moment::from_ms(hours * 3_600_000);
        let day = m.history.wall_at(now).map(|wall| wall.date_naive());
        assert_eq!((day.is_some(), m.history.session().today(now)), (hours == 0, day));
    }
    m.by_person();
}

#[test]
fn a_clock_that_was_years_wrong_makes_no_gap_of_years() {
    let m = Meeting::opened(Source::Live, true);
    let mut records = m.history.records().to_vec();
    let last = records.last().unwrap().t;
    let Event::Opened(opened) = &records[0].event else { panic!("it opens") };
    let wall = opened.wall;
    assert_eq!(moment_at(&records, wall + TimeDelta::days(2)), Moment::from_ms(2 * 86_400_000));
    assert_eq!(moment_at(&records, wall + TimeDelta::days(365 * 5000)), last);
    if let Event::Opened(opened) = &mut records[0].event {
        opened.wall = "0001-01-01T00:00:00Z".parse().unwrap();
    }
    assert_eq!(moment_at(&records, wall), last);
}
