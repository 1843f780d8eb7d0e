//! The chair is handed over: who facilitates from here on, and what becomes of whoever did.

use airtime::{
    domain::{
        Event, Hat, Intent, Moment, PersonId, Refusal, Speaker,
        floor::{state::Floor, turn_events::Moved},
        people::changes::ChairHanded,
        privacy::{redact, removal::RemovedTime},
    },
    lines::codec,
};

use crate::{
    decided, lines,
    meeting::{LIVED, Meeting, STAFF},
};

fn hat(n: u16, role: &str, group: &str) -> Speaker {
    Speaker { person: PersonId(n), hat: Hat::new(role, group) }
}

fn facilitator(n: u16) -> Speaker {
    hat(n, "facilitator", "apart")
}

fn take(m: &Meeting, n: u16) -> Result<Vec<Event>, Refusal> {
    decided(m, Intent::Chair(PersonId(n), Hat::new("facilitator", "apart")))
}

fn handed(to: u16, from: &[Speaker]) -> Event {
    Event::Chair(Box::new(ChairHanded { to: Some(facilitator(to)), from: from.to_vec() }))
}

fn role(m: &Meeting, n: u16) -> String {
    m.history.session().roster.person(PersonId(n)).unwrap().hat.role.clone()
}

/// Three people with lived experience, three staff, and p7 in the chair.
fn meeting() -> Meeting {
    Meeting::live(3, 3)
}

#[test]
fn whoever_was_nothing_else_is_not_counted_until_somebody_says() {
    let mut m = meeting();
    let event = handed(1, &[hat(7, "not_counted", "apart")]);
    assert_eq!(take(&m, 1), Ok(vec![event.clone()]));
    m.at(0, event);
    assert_eq!((role(&m, 1), role(&m, 7)), ("facilitator".into(), "not_counted".into()));
    m.hat(0, 7, STAFF, STAFF);
    m.at(0, handed(2, &[hat(1, LIVED, LIVED)]));
    assert_eq!(role(&m, 1), LIVED, "what they were before");
    assert_eq!(m.history.session().chairs, [7, 1, 2].map(PersonId));
}

#[test]
fn only_one_person_who_is_here_and_does_not_facilitate_takes_the_chair() {
    let mut m = meeting();
    m.left(0, 2);
    assert_eq!(take(&m, 7), Ok(vec![]), "they have it");
    assert_eq!(take(&m, 2), Err(Refusal::NotHere(PersonId(2))));
    assert_eq!(take(&m, 50), Err(Refusal::NoSuchPerson));
}

#[test]
fn time_before_stays_as_it_was_counted_and_a_running_turn_is_split() {
    let mut m = meeting();
    m.floor(0, 7);
    m.at(60_000, handed(1, &[hat(7, STAFF, STAFF)]));
    m.floor(90_000, 1);
    m.at(120_000, Event::Ended);
    let s = m.history.session();
    let ms = |group: &str| s.tally.groups()[s.roster.group_index(group).unwrap()].ms;
    assert_eq!((ms("apart"), ms(STAFF), ms(LIVED)), (90_000, 30_000, 0));
    let held: Vec<_> = m.history.timeline().into_iter().filter(|t| t.floor == Floor::Held).collect();
    let spoken: Vec<_> = held.iter().map(|t| (t.ms(), t.speaker.clone().unwrap())).collect();
    let want = [(60_000, facilitator(7)), (30_000, hat(7, STAFF, STAFF)), (30_000, facilitator(1))];
    assert_eq!(spoken, want);
}

#[test]
fn it_is_undone_like_anything_else_and_read_back_from_the_file() {
    let mut m = meeting();
    let seq = m.at(0, handed(1, &[hat(7, STAFF, STAFF)]));
    assert_eq!(m.history.last_act(), Some(seq));
    let text = lines(m.history.records());
    assert!(
        text.contains(r#""type":"chair","data":{"to":{"person":"p1","role":"facilitator","group":"apart"},"#)
    );
    let read = codec::decode(text.lines().last().unwrap().as_bytes()).unwrap();
    assert_eq!(&read.record, m.history.records().last().unwrap());
    m.at(0, Event::Undone(airtime::domain::record::ids::EventRef { seq }));
    assert_eq!((role(&m, 1), role(&m, 7)), (LIVED.into(), "facilitator".into()));
    assert_eq!(m.history.session().chairs, []);
}

#[test]
fn a_turn_moved_past_it_was_spoken_in_the_hat_of_then() {
    let mut m = meeting();
    let turn = m.floor(1_000, 1);
    m.at(5_000, handed(1, &[hat(7, STAFF, STAFF)]));
    m.at(9_000, Event::Moved(Moved { turn, part: 0, start: Moment::from_ms(6_000) }));
    m.at(10_000, Event::Ended);
    let s = m.history.session();
    let ms = |group: &str| s.tally.groups()[s.roster.group_index(group).unwrap()].ms;
    assert_eq!((ms("apart"), ms(LIVED)), (4_000, 0));
}

#[test]
fn taken_out_of_it_the_others_still_change_what_they_speak_as() {
    let mut m = meeting();
    m.at(0, handed(1, &[hat(7, STAFF, STAFF)]));
    let without = |n| redact::take_out(m.history.records(), PersonId(n), RemovedTime::AsSomeone, "somebody");
    let last = |records: Vec<airtime::domain::Record>| records.last().unwrap().event.clone();
    let gave = ChairHanded { to: None, from: vec![hat(7, STAFF, STAFF)] };
    assert_eq!(last(without(1)), Event::Chair(Box::new(gave)));
    assert_eq!(last(without(7)), handed(1, &[]));
}
