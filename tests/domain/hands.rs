//! The queue of hands.

use airtime::domain::{
    Event, History, Intent, PersonId, Refusal,
    people::agreement::Agreement,
    queue::{
        decide::HandsIntent,
        hand::{Hand, HandKind, HandList},
    },
};

use crate::{decided, meeting::Meeting};

#[test]
fn on_a_closed_list_a_hand_that_is_up_may_change_what_it_is_for() {
    let mut m = Meeting::live(3, 3);
    m.hand(0, 1, true);
    m.at(1_000, Event::HandList(HandList { open: false }));
    let hand_for = |n, kind| decided(&m, Intent::Hands(HandsIntent::For(PersonId(n), kind)));
    let changed = Hand { kind: HandKind::Question, ..Hand::up(PersonId(1)) };
    assert_eq!(hand_for(1, HandKind::Question), Ok(vec![Event::Hand(changed)]));
    assert_eq!(hand_for(2, HandKind::Question), Err(Refusal::ListClosed));
    assert_eq!(decided(&m, Intent::Hand(PersonId(2))), Err(Refusal::ListClosed));
    // How we talk may be spoken of at any time.
    let process = Hand { kind: HandKind::ProcessPoint, ..Hand::up(PersonId(2)) };
    assert_eq!(hand_for(2, HandKind::ProcessPoint), Ok(vec![Event::Hand(process)]));
}

fn from_phone(person: u16, up: Option<HandKind>, words: &str) -> Intent {
    Intent::Hands(HandsIntent::FromPhone { person: PersonId(person), up, words: words.to_owned() })
}

fn with_phones() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Agreement(Box::new(Agreement { phones: true, ..Agreement::default() })));
    m
}

/// Does it, as the meeting would.
fn done(m: &mut Meeting, ms: u64, intent: Intent) -> Result<(), Refusal> {
    for event in decided(m, intent)? {
        m.at(ms, event);
    }
    Ok(())
}

#[test]
fn a_hand_from_a_phone_stands_in_the_queue_as_any_other_and_says_where_it_is_from() {
    let mut m = with_phones();
    m.hand(1_000, 2, true);
    done(&mut m, 2_000, from_phone(1, Some(HandKind::Question), "the rota\u{1b}[2J")).unwrap();
    let queue = &m.history.session().queue;
    let places: Vec<(u16, bool)> = queue.waiting().iter().map(|hand| (hand.person.0, hand.phone)).collect();
    assert_eq!(places, [(2, false), (1, true)]);
    let own = queue.get(PersonId(1)).unwrap();
    assert_eq!(own.kind, HandKind::Question);
    assert_eq!(own.note.as_deref(), Some("the rota[2J"), "nothing in it drives a terminal");
    // The same again changes nothing; the note-taker's key takes it down.
    assert_eq!(decided(&m, from_phone(1, Some(HandKind::Question), "the rota[2J")), Ok(vec![]));
    done(&mut m, 3_000, Intent::Hand(PersonId(1))).unwrap();
    assert!(!m.history.session().queue.has(PersonId(1)));
    assert_eq!(decided(&m, from_phone(1, None, "")), Ok(vec![]), "it is down already");
}

#[test]
fn without_an_agreement_nothing_is_taken_from_phones() {
    let m = Meeting::live(3, 3);
    assert_eq!(decided(&m, from_phone(1, Some(HandKind::Point), "")), Err(Refusal::PhonesNotAgreed));
    assert_eq!(decided(&m, from_phone(1, None, "")), Err(Refusal::PhonesNotAgreed));
    let mut m = with_phones();
    m.at(1_000, Event::HandList(HandList { open: false }));
    assert_eq!(decided(&m, from_phone(1, Some(HandKind::Point), "")), Err(Refusal::ListClosed));
    m.at(2_000, Event::OffRecord);
    assert_eq!(decided(&m, from_phone(1, Some(HandKind::Point), "")), Err(Refusal::OffTheRecord));
}

#[test]
fn undo_takes_back_what_the_note_taker_did_and_never_what_came_from_a_phone() {
    let mut m = with_phones();
    let tap = m.floor(1_000, 4);
    done(&mut m, 2_000, from_phone(1, Some(HandKind::Point), "")).unwrap();
    assert_eq!(m.history.last_act(), Some(tap));
    // Also when the record is read again, as after a crash.
    let read = History::from_records(m.history.records().to_vec());
    assert_eq!(read.last_act(), Some(tap));
    // What names nobody is passed over while the meeting runs.
    let now = m.history.session().now();
    let card = Event::Card(airtime::domain::notes::marks::Card {
        colour: airtime::domain::notes::marks::Colour::Red,
    });
    m.history.record_of_others(vec![card], now);
    assert_eq!(m.history.last_act(), Some(tap));
}
