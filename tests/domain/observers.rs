//! Those who look on: here, accepted by the group or not, and counted nowhere.

use airtime::domain::{
    Event, Hat, Intent, PersonId, Refusal,
    measures::{balance::balance, heard::heard},
    people::{agreement::ObserversAccepted, draft::PersonDraft},
    record::ids::EventRef,
};

use crate::{
    decided, lines,
    meeting::{LIVED, Meeting, STAFF},
};

/// Three with lived experience, three staff, a facilitator, and p8 who looks on.
fn observed() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, "observer", "apart", true);
    m
}

fn said(accepted: bool) -> Event {
    Event::Observers(ObserversAccepted { accepted })
}

#[test]
fn an_observer_is_in_no_count() {
    let mut m = observed();
    m.floor(0, 4);
    m.at(60_000, Event::Open);
    let mut plain = Meeting::live(3, 3);
    plain.floor(0, 4);
    plain.at(60_000, Event::Open);
    let (s, without) = (m.history.session(), plain.history.session());
    assert_eq!(balance(s, &s.tally), balance(without, &without.tally));
    assert_eq!(heard(s, &s.tally).of, 6);
    assert_eq!((s.people_here(), s.observers_here()), (without.people_here(), 1));
    let apart = s.roster.group_index("apart").unwrap();
    assert_eq!((s.tally.headcount(apart), s.roster.here_in(apart)), (Some(1), 1), "the facilitator");
    assert!(m.history.attendance().iter().any(|a| a.person == PersonId(8)), "they were here");
}

#[test]
fn a_go_round_does_not_ask_them() {
    let m = observed();
    let round =
        decided(&m, Intent::Hands(airtime::domain::queue::decide::HandsIntent::GoRound(None))).unwrap();
    let Event::RoundStarted(started) = &round[0] else { panic!("{round:?}") };
    assert!(!started.order.contains(&PersonId(8)) && started.order.contains(&PersonId(7)));
}

#[test]
fn time_they_speak_stands_beside_the_balance_and_makes_them_no_head() {
    let mut m = observed();
    m.floor(0, 4);
    m.floor(30_000, 8);
    m.at(40_000, Event::Open);
    let s = m.history.session();
    let apart = s.roster.group_index("apart").unwrap();
    assert_eq!((s.tally.groups()[apart].ms, s.tally.headcount(apart)), (10_000, Some(1)));
    let shares: Vec<_> = balance(s, &s.tally).groups.iter().filter_map(|g| g.share).collect();
    assert_eq!(shares, [0.0, 1.0]);
}

#[test]
fn whoever_only_looks_on_from_now_was_counted_until_then() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.hat(60_000, 4, "observer", "apart");
    m.at(90_000, Event::Ended);
    let s = m.history.session();
    let staff = s.roster.group_index(STAFF).unwrap();
    let apart = s.roster.group_index("apart").unwrap();
    assert_eq!((s.tally.groups()[staff].ms, s.tally.groups()[apart].ms), (60_000, 30_000));
    assert_eq!(s.tally.group_present_ms(staff), 90_000 * 2 + 60_000);
    assert_eq!((s.tally.headcount(staff), s.tally.headcount(apart)), (Some(3), Some(1)));
}

#[test]
fn what_the_group_says_counts_until_another_observer_comes() {
    let mut m = observed();
    assert_eq!(decided(&Meeting::live(3, 3), Intent::Observers(true)), Err(Refusal::NoObservers));
    assert_eq!(decided(&m, Intent::Observers(false)), Ok(vec![said(false)]));
    let seq = m.at(0, said(false));
    assert_eq!(decided(&m, Intent::Observers(false)), Ok(vec![]));
    assert_eq!(m.history.session().observers_accepted, Some(false));
    assert!(lines(m.history.records()).contains(r#""type":"observers","data":{"accepted":false}"#));
    m.at(0, Event::Undone(EventRef { seq }));
    assert_eq!(m.history.session().observers_accepted, None);
    m.at(0, said(true));
    m.person(0, 9, STAFF, STAFF, true);
    assert_eq!(m.history.session().observers_accepted, Some(true));
    m.hat(0, 9, "observer", "apart");
    assert_eq!(m.history.session().observers_accepted, None);
}

#[test]
fn an_observer_is_beside_the_balance_whatever_group_is_named() {
    let m = observed();
    let draft = PersonDraft { role: "observer".into(), group: STAFF.into(), ..PersonDraft::default() };
    let added = decided(&m, Intent::Add(draft)).unwrap();
    assert!(matches!(&added[0], Event::Person(p) if p.group == "apart"));
    let worn = decided(&m, Intent::Hat(PersonId(1), Hat::new("observer", LIVED))).unwrap();
    assert!(matches!(&worn[0], Event::Hat(s) if s.hat.group == "apart"));
}
