//! A person is taken out of a record.

use airtime::domain::{
    Event, History, Moment, PersonId, Record,
    people::changes::Renamed,
    privacy::{redact, removal::RemovedTime},
    record::ids::EventRef,
};

use crate::{
    lines,
    meeting::{Meeting, STAFF},
};

/// Somebody is called so from here on.
pub fn rename(m: &mut Meeting, n: u16, name: &str) {
    let renamed = Renamed { person: PersonId(n), name: Some(name.to_owned()) };
    m.at(0, Event::Renamed(Box::new(renamed)));
}

fn without(m: &Meeting, n: u16) -> Vec<Record> {
    redact::take_out(m.history.records(), PersonId(n), RemovedTime::AsSomeone, "somebody")
}

#[test]
fn a_role_that_holds_their_name_goes_whoever_wears_it() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Bea");
    m.person(0, 8, "carer_of_bea", STAFF, true);
    m.person(0, 9, "bea", STAFF, true);
    m.floor(1_000, 8);
    m.hat(2_000, 8, "bea_and_others", STAFF);
    let left = lines(&without(&m, 1));
    assert!(left.contains("\"carer_of_somebody\"") && !left.contains("carer_of_bea"), "{left}");
    assert!(left.contains("\"somebody_and_others\"") && !left.contains("bea_and"), "{left}");
    assert!(left.contains("\"role\":\"bea\""), "called so by chance, and worn by somebody else: {left}");
}

#[test]
fn undo_brings_nothing_of_theirs_back_and_goes_on_for_everybody_else() {
    let mut m = Meeting::live(3, 3);
    m.hand(1_000, 1, true);
    let theirs = m.history.next_seq() - 1;
    m.hand(2_000, 2, true);
    let others = m.history.next_seq() - 1;
    let undone = |m: &mut Meeting, seq| m.at(3_000, Event::Undone(EventRef { seq }));
    undone(&mut m, theirs);
    m.at(4_000, Event::Redone(EventRef { seq: theirs }));
    undone(&mut m, theirs);
    undone(&mut m, others);
    let out = without(&m, 1);
    let about: Vec<&Event> =
        out.iter().map(|r| &r.event).filter(|e| matches!(e, Event::Undone(_) | Event::Redone(_))).collect();
    assert_eq!(about, [&Event::Undone(EventRef { seq: others })]);
    let after = History::from_records(out);
    assert_eq!(after.undone_back().collect::<Vec<_>>(), [others]);
    assert_eq!(after.session().now(), Moment::from_ms(4_000));
}
