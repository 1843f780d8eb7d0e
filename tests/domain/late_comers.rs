//! People who come after what we record was read out: nobody can tell which turns are theirs until they say yes.

use airtime::{
    domain::{
        Event, Floor, Intent, PersonId, decide,
        people::{
            agreement::Consent,
            draft::PersonDraft,
            joining::{NotTimed, Seat},
        },
        preparation::{
            charter::{Charter, SessionKind},
            decide::PreparationIntent,
        },
        queue::decide::HandsIntent,
        record::{ids::Who, opening::Source},
    },
    report::Detail,
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
};

const EXPECTED: u16 = 8;
const ADDED: u16 = 9;

fn read_out(m: &mut Meeting) {
    m.at(0, Event::Consent(Box::new(Consent { words: "We time talk.".into() })));
}

/// Three and three with a facilitator, one more expected; what we record was read out.
fn begun() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.person(0, EXPECTED, LIVED, LIVED, false);
    read_out(&mut m);
    m
}

fn added(name: Option<&str>) -> Intent {
    let name = name.map(str::to_owned);
    Intent::Add(PersonDraft { name, role: STAFF.into(), group: STAFF.into(), ..PersonDraft::default() })
}

fn until_answer(n: u16) -> Event {
    Event::NotTimed(NotTimed::until_answer(PersonId(n)))
}

/// Does it, as a key would.
fn act(m: &mut Meeting, ms: u64, intent: Intent) {
    let now = airtime::domain::Moment::from_ms(ms);
    let events = decide(&m.history, intent, now).unwrap();
    m.history.record(events, now);
}

fn waiting(m: &Meeting) -> Vec<u16> {
    m.history.session().late_comers().map(|p| p.handle.0).collect()
}

#[test]
fn whoever_comes_after_the_read_out_is_someone_until_they_say_yes() {
    let mut m = begun();
    let arrived = Event::Arrived(Who { person: PersonId(EXPECTED) });
    let arrival = vec![arrived, until_answer(EXPECTED)];
    let tap = Intent::Floor(PersonId(EXPECTED));
    assert_eq!(decided(&m, Intent::Arrive(PersonId(EXPECTED))), Ok(arrival.clone()));
    assert_eq!(decided(&m, Intent::Heard(PersonId(EXPECTED))), Ok(arrival.clone()));
    let with = |event| Ok(arrival.iter().cloned().chain([event]).collect::<Vec<_>>());
    assert_eq!(decided(&m, tap.clone()), with(Event::Someone));
    let report = Intent::Hands(HandsIntent::ReportBack(PersonId(EXPECTED)));
    assert_eq!(decided(&m, report), with(Event::Someone));
    let hand = decided(&m, Intent::Hand(PersonId(EXPECTED))).unwrap();
    assert_eq!((&hand[..2], hand.len()), (&arrival[..], 3));

    act(&mut m, 1_000, tap.clone());
    assert_eq!((m.history.session().floor(), waiting(&m)), (Floor::Someone, vec![EXPECTED]));
    assert_eq!(decided(&m, tap.clone()), Ok(vec![]), "still someone");
    act(&mut m, 61_000, Intent::Preparation(PreparationIntent::Timed(PersonId(EXPECTED))));
    assert!(waiting(&m).is_empty());
    act(&mut m, 62_000, tap);
    act(&mut m, 92_000, Intent::Open);
    let report = m.report(Detail::People);
    let theirs = report.people.iter().find(|p| p.id == "p8").unwrap();
    assert!((theirs.speaking_time_s - 30.0).abs() < 1e-9 && theirs.turns == 1, "{theirs:?}");
    assert!((report.time.someone_s - 61.0).abs() < 1e-9, "{:?}", report.time);
}

#[test]
fn a_no_leaves_a_late_comer_out_and_no_answer_changes_nothing() {
    for answered in [true, false] {
        let mut m = begun();
        act(&mut m, 1_000, added(Some("Zed")));
        assert_eq!(waiting(&m), [ADDED]);
        if answered {
            let no =
                PreparationIntent::NotTimed { person: PersonId(ADDED), from_start: false, keep_total: false };
            act(&mut m, 2_000, Intent::Preparation(no));
        }
        assert_eq!(waiting(&m).is_empty(), answered);
        act(&mut m, 3_000, Intent::Floor(PersonId(ADDED)));
        act(&mut m, 93_000, Intent::End);
        let report = m.report(Detail::People);
        assert!(report.people.iter().all(|p| p.id != "p9"), "no figure of theirs");
        assert!((report.time.someone_s - 90.0).abs() < 1e-9);
        assert!(!crate::lines(m.history.records()).contains(r#""type":"floor","data":{"person":"p9""#));
    }
}

#[test]
fn nobody_is_late_where_nothing_was_read_out_or_nobody_is_told_apart() {
    let mut m = Meeting::live(3, 3);
    let one = |m: &Meeting, intent| decided(m, intent).unwrap().len() == 1;
    assert!(one(&m, added(Some("Zed"))), "nobody set the meeting up");
    m.person(0, EXPECTED, LIVED, LIVED, false);
    assert!(one(&m, Intent::Floor(PersonId(EXPECTED))));
    read_out(&mut m);
    let Intent::Add(draft) = added(None) else { unreachable!() };
    assert!(one(&m, Intent::Add(PersonDraft { expected: true, ..draft.clone() })), "asked when they come");
    let was_there = PersonDraft { heard_read_out: true, ..draft.clone() };
    assert!(one(&m, Intent::Add(was_there)));
    assert!(one(&m, Intent::Add(PersonDraft { seat: Seat::Group, ..draft })));
    for n in 1..=7 {
        assert!(decided(&m, Intent::Floor(PersonId(n))).unwrap().len() == 1, "they heard it");
    }
    m.at(0, Event::Charter(Box::new(Charter { kind: SessionKind::GroupsOnly, ..Charter::default() })));
    assert!(one(&m, added(None)));

    let mut rehearsal = Meeting::opened(Source::Rehearsal, true);
    read_out(&mut rehearsal);
    assert!(one(&rehearsal, added(Some("Zed"))), "there is nobody to ask");
}

#[test]
fn the_note_taker_can_say_of_anybody_that_they_came_late() {
    let mut m = Meeting::live(3, 3);
    let late = Intent::Preparation(PreparationIntent::CameLate(PersonId(4)));
    m.floor(1_000, 4);
    assert_eq!(decided(&m, late.clone()), Ok(vec![until_answer(4)]));
    act(&mut m, 5_000, late.clone());
    assert_eq!((m.history.session().floor(), waiting(&m)), (Floor::Someone, vec![4]));
    assert_eq!(decided(&m, late), Ok(vec![]));
    m.left(6_000, 4);
    assert!(waiting(&m).is_empty(), "nobody who left is asked");
}

#[test]
fn what_a_late_comers_tap_recorded_is_undone_as_one() {
    for intent in [Intent::Floor(PersonId(EXPECTED)), Intent::Hand(PersonId(EXPECTED)), added(Some("Zed"))] {
        let mut m = begun();
        act(&mut m, 500, Intent::Floor(PersonId(1)));
        act(&mut m, 1_000, intent);
        assert_eq!(waiting(&m).len(), 1);
        act(&mut m, 2_000, Intent::Undo);
        let s = m.history.session();
        assert!(waiting(&m).is_empty() && s.holder() == Some(PersonId(1)));
        act(&mut m, 3_000, Intent::Redo);
        assert_eq!(waiting(&m).len(), 1);
    }
}

#[test]
fn a_late_comer_is_in_the_file_as_somebody_who_is_not_timed() {
    let mut m = begun();
    act(&mut m, 1_000, Intent::Arrive(PersonId(EXPECTED)));
    act(&mut m, 2_000, Intent::Preparation(PreparationIntent::Timed(PersonId(EXPECTED))));
    let lines = crate::lines(m.history.records());
    assert!(lines.contains(r#""type":"not_timed","data":{"person":"p8","awaits_answer":true}"#), "{lines}");
    assert!(lines.contains(r#""type":"not_timed","data":{"person":"p8","on":false}"#), "{lines}");
}
