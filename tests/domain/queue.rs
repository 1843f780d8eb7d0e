//! The order of hands, what becomes of them, and go-rounds.

use airtime::domain::{
    Event, Intent, PersonId, Refusal,
    agenda::{
        items::{ItemClosed, ItemKind},
        round::RoundStarted,
    },
    people::joining::{NotTimed, PersonAdded, Seat},
    queue::{
        decide::HandsIntent,
        hand::{GaveWay, Hand, HandKind, HandMoved, HandNote, HandPlace},
        order::{Reason, suggested},
        policy::{Policy, PolicyChosen},
    },
    record::{ids::Who, opening::Source},
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
};

fn hands(m: &mut Meeting, policy: Policy, people: &[u16]) {
    m.at(0, Event::Policy(PolicyChosen { policy, for_now: false }));
    let now = m.history.session().now().ms();
    for n in people {
        m.hand(now, *n, true);
    }
}

fn kind(m: &mut Meeting, ms: u64, n: u16, kind: HandKind) {
    m.at(ms, Event::Hand(Hand { kind, ..Hand::up(PersonId(n)) }));
}

fn order(m: &Meeting) -> Vec<(u16, Reason)> {
    let s = m.history.session();
    suggested(s, &s.tally).iter().map(|next| (next.person.0, next.reason)).collect()
}

fn intend(m: &Meeting, intent: HandsIntent) -> Result<Vec<Event>, Refusal> {
    decided(m, Intent::Hands(intent))
}

fn up(m: &Meeting) -> Vec<u16> {
    m.history.session().queue.waiting().iter().map(|r| r.person.0).collect()
}

/// Staff 4 spoke for 30 s, staff 5 for 20 s and lived experience 1 for 10 s; the last voice is staff's.
fn spoken() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.floor(30_000, 1);
    m.floor(40_000, 5);
    m.at(60_000, Event::Open);
    m
}

#[test]
fn each_policy_has_its_order_and_its_reasons() {
    use Reason::{Asked, AskedFirst, CentredGroup, LeastTime, MoreTime, NotComeIn, OtherGroup};
    let of = |policy, people: &[u16]| {
        let mut m = spoken();
        hands(&mut m, policy, people);
        order(&m)
    };
    assert_eq!(of(Policy::InOrder, &[4, 2, 5]), [(4, AskedFirst), (2, Asked), (5, Asked)]);
    let not_yet = of(Policy::NotComeInFirst, &[4, 2, 7, 5]);
    assert_eq!(not_yet, [(2, NotComeIn), (4, AskedFirst), (7, Asked), (5, Asked)]);
    let least = of(Policy::LeastTimeFirst, &[4, 1, 5]);
    assert_eq!(least, [(1, LeastTime), (5, MoreTime), (4, MoreTime)]);
    let lived = of(Policy::LivedExperienceFirst, &[4, 1, 5, 2]);
    assert_eq!(lived, [(1, CentredGroup), (2, CentredGroup), (4, AskedFirst), (5, Asked)]);
    let turns = of(Policy::AlternateGroups, &[4, 5, 1, 7]);
    assert_eq!(turns, [(1, OtherGroup), (4, OtherGroup), (7, Asked), (5, Asked)]);

    let mut m = Meeting::live(3, 3);
    hands(&mut m, Policy::AlternateGroups, &[4, 1]);
    assert_eq!(order(&m), [(4, AskedFirst), (1, OtherGroup)], "nobody has spoken");
}

fn not_timed(n: u16) -> Event {
    Event::NotTimed(NotTimed {
        person: PersonId(n),
        on: true,
        from_start: false,
        counted_as: None,
        awaits_answer: false,
    })
}

#[test]
fn whoever_is_not_timed_keeps_the_place_in_which_they_asked() {
    let mut m = spoken();
    m.at(60_000, not_timed(4));
    hands(&mut m, Policy::NotComeInFirst, &[5, 4, 2]);
    assert_eq!(order(&m), [(2, Reason::NotComeIn), (4, Reason::Asked), (5, Reason::AskedFirst)]);
    // A voice that is not named answers the first hand of theirs.
    m.at(61_000, Event::Someone);
    assert_eq!(up(&m), [5, 2]);
    m.hand(62_000, 4, true);
    assert_eq!(decided(&m, Intent::Floor(PersonId(4))), Ok(vec![Event::Someone]));
    m.hand(62_000, 4, false);
    assert_eq!(decided(&m, Intent::Floor(PersonId(4))), Ok(vec![]));
    m.hand(63_000, 4, true);
    m.at(64_000, Event::ReportBack(Who { person: PersonId(1) }));
    assert_eq!(up(&m), [5, 2, 4], "who reports is named");
    assert_eq!(intend(&m, HandsIntent::ReportBack(PersonId(4))), Ok(vec![]));
    m.floor(65_000, 5);
    assert_eq!(intend(&m, HandsIntent::ReportBack(PersonId(4))), Ok(vec![Event::Someone]));
    assert_eq!(up(&m), [2, 4]);
    let seat = PersonAdded::nameless(PersonId(9), &m.speaker(5).hat);
    m.at(66_000, Event::Person(Box::new(PersonAdded { seat: Seat::Someone, ..seat })));
    m.floor(67_000, 9);
    assert_eq!(up(&m), [2], "the seat of those who are not timed");
    assert_eq!(decided(&m, Intent::Heard(PersonId(4))), Err(Refusal::NotTimed(PersonId(4))));
}

#[test]
fn a_hand_that_three_later_ones_went_before_is_next() {
    for (policy, first) in [
        (Policy::LivedExperienceFirst, (4, Reason::WaitingLongest)),
        (Policy::InOrder, (4, Reason::AskedFirst)),
    ] {
        let mut m = Meeting::live(4, 3);
        m.hat(0, 4, STAFF, STAFF);
        hands(&mut m, policy, &[4, 1, 2, 3]);
        m.floor(1_000, 1);
        m.floor(2_000, 2);
        m.hand(3_000, 1, true);
        assert_ne!(order(&m)[0], (4, Reason::WaitingLongest));
        m.floor(3_000, 3);
        assert_eq!(order(&m)[0], first);
        assert_eq!(m.history.session().queue.get(PersonId(4)).unwrap().passed_over, 3);
        let later = HandMoved { person: PersonId(4), place: HandPlace::Later };
        m.at(4_000, Event::HandMoved(later));
        assert_eq!(up(&m), [1, 4]);
        assert_eq!(m.history.session().queue.get(PersonId(4)).unwrap().passed_over, 0);
    }
}

#[test]
fn after_a_process_point_whoever_was_speaking_goes_on() {
    use Reason::{AskedFirst, HadTheFloor, ProcessPoint};
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.hand(1_000, 6, true);
    kind(&mut m, 1_000, 4, HandKind::ProcessPoint);
    kind(&mut m, 1_000, 5, HandKind::ProcessPoint);
    assert_eq!(order(&m), [(5, ProcessPoint), (4, ProcessPoint), (6, AskedFirst)]);
    m.floor(2_000, 4);
    assert_eq!(order(&m), [(5, ProcessPoint), (1, HadTheFloor), (6, AskedFirst)]);
    m.floor(3_000, 5);
    let owed = |m: &Meeting| m.history.session().queue.owed().map(|p| p.0).collect::<Vec<_>>();
    assert_eq!(owed(&m), [1], "this one waited already");
    kind(&mut m, 4_000, 2, HandKind::ProcessPoint);
    m.floor(5_000, 2);
    assert_eq!(owed(&m), [5, 1], "this one cut in");
    m.hand(5_000, 1, true);
    assert_eq!(m.history.session().queue.len(), 3, "1, 5 and 6");
    assert_eq!(decided(&m, Intent::Hand(PersonId(5))), Ok(vec![Event::Hand(Hand::down(PersonId(5)))]));
    m.hand(6_000, 5, false);
    assert_eq!(owed(&m), [1]);
    m.floor(7_000, 1);
    assert_eq!((owed(&m), up(&m)), (vec![], vec![6]));
    m.hand(8_000, 6, false);
    assert!(m.history.session().queue.is_empty());
}

#[test]
fn whose_hand_was_not_reached_in_an_item_is_remembered() {
    let mut m = Meeting::live(3, 3);
    let never = |m: &Meeting| {
        let all = m.history.session().queue.never_served().iter();
        all.map(|n| (n.person.0, n.item)).collect::<Vec<_>>()
    };
    for n in [1, 2] {
        m.add_item(0, n, "Item", ItemKind::Discussion);
    }
    m.hand(0, 6, true);
    m.start_item(0, 1);
    m.hand(1_000, 4, true);
    m.hand(1_000, 5, true);
    m.floor(2_000, 4);
    m.at(3_000, Event::ItemClosed(Box::new(ItemClosed::plain(1))));
    assert_eq!((never(&m), up(&m)), (vec![(5, 0)], vec![6, 5]));
    m.start_item(4_000, 2);
    m.hand(5_000, 1, true);
    m.at(6_000, Event::ItemClosed(Box::new(ItemClosed::plain(2))));
    assert_eq!(never(&m), [(5, 0), (1, 1)]);
    m.start_item(7_000, 1);
    assert_eq!(never(&m), [(1, 1)], "it goes on");
    m.at(8_000, Event::ItemClosed(Box::new(ItemClosed::plain(1))));
    assert_eq!(never(&m), [(1, 1), (5, 0)]);
}

#[test]
fn a_hand_has_a_note_waits_gives_way_and_has_the_last_word() {
    let mut m = Meeting::live(3, 3);
    hands(&mut m, Policy::InOrder, &[4, 5, 6]);
    let note = |m: &mut Meeting, words: &str| {
        m.at(0, Event::HandNote(Box::new(HandNote { person: PersonId(4), words: words.into() })));
        m.history.session().queue.get(PersonId(4)).unwrap().note.clone()
    };
    assert_eq!(note(&mut m, "the ramp"), Some("the ramp".to_owned()));
    assert_eq!(note(&mut m, ""), None);
    let gave = |m: &mut Meeting, person, to| {
        m.at(0, Event::GaveWay(GaveWay { person: PersonId(person), to: PersonId(to) }));
        up(m)
    };
    assert_eq!(gave(&mut m, 4, 4), [4, 5, 6]);
    assert_eq!(gave(&mut m, 1, 6), [4, 5, 6], "there is no place to give");
    assert_eq!(gave(&mut m, 4, 6), [6, 5]);
    m.at(0, Event::LastWord(Who { person: PersonId(1) }));
    m.at(0, Event::LastWord(Who { person: PersonId(6) }));
    assert_eq!(order(&m), [(5, Reason::AskedFirst), (1, Reason::Asked), (6, Reason::LastWord)]);
    assert!(m.history.session().queue.closed);
    for n in [1, 5, 6] {
        m.at(0, Event::HandMoved(HandMoved { person: PersonId(n), place: HandPlace::Hold }));
    }
    assert_eq!(decided(&m, Intent::InviteNext), Err(Refusal::OnlyOnHold));
    let ready = HandMoved { person: PersonId(6), place: HandPlace::Ready };
    assert_eq!(intend(&m, HandsIntent::Hold(PersonId(6))), Ok(vec![Event::HandMoved(ready)]));
    assert_eq!(
        intend(&m, HandsIntent::GiveWay(PersonId(6), PersonId(6))),
        Err(Refusal::SamePerson(PersonId(6)))
    );
    m.at(0, Event::HandMoved(ready));
    assert_eq!(decided(&m, Intent::InviteNext), Ok(vec![Event::Floor(m.speaker(6))]));
    assert_eq!(decided(&Meeting::live(3, 3), Intent::InviteNext), Err(Refusal::NobodyWaiting));
}

#[test]
fn hands_are_taken_as_asked_for_now_and_then_as_agreed() {
    let mut m = Meeting::live(3, 3);
    assert_eq!(intend(&m, HandsIntent::AsAsked), Err(Refusal::AsAskedAlready));
    let least = PolicyChosen { policy: Policy::LeastTimeFirst, for_now: false };
    let as_asked = PolicyChosen { policy: Policy::InOrder, for_now: true };
    for (now, then) in [(least, as_asked), (as_asked, least)] {
        m.at(0, Event::Policy(now));
        assert_eq!(intend(&m, HandsIntent::AsAsked), Ok(vec![Event::Policy(then)]));
    }
    assert_eq!(m.history.session().queue.agreed(), Policy::LeastTimeFirst);
}

#[test]
fn a_reply_is_to_whoever_else_spoke_last() {
    let mut m = Meeting::live(3, 3);
    let reply = |m: &Meeting| intend(m, HandsIntent::For(PersonId(1), HandKind::Reply));
    let to = |n: Option<u16>| {
        let to = n.map(PersonId);
        Ok(vec![Event::Hand(Hand { kind: HandKind::Reply, to, ..Hand::up(PersonId(1)) })])
    };
    m.floor(0, 1);
    assert_eq!(reply(&m), Err(Refusal::NobodyToReplyTo));
    m.floor(1_000, 4);
    m.floor(2_000, 1);
    assert_eq!(reply(&m), to(Some(4)));
    m.at(3_000, Event::Someone);
    assert_eq!(reply(&m), to(None));
}

#[test]
fn a_go_round_asks_everyone_who_is_here_and_begins_with_whom_was_said() {
    let mut m = Meeting::opened(Source::Rehearsal, true);
    for n in 1..=3 {
        m.person(0, n, LIVED, LIVED, n != 3);
    }
    let seat = PersonAdded::nameless(PersonId(4), &m.speaker(1).hat);
    m.at(0, Event::Person(Box::new(PersonAdded { seat: Seat::Group, ..seat })));
    let round = |m: &Meeting, from: Option<u16>| intend(m, HandsIntent::GoRound(from.map(PersonId)));
    let of = |people: &[u16]| {
        let order = people.iter().copied().map(PersonId).collect();
        Ok(vec![Event::RoundStarted(Box::new(RoundStarted { order }))])
    };
    assert_eq!(round(&m, None), of(&[1, 2]));
    assert_eq!(round(&m, Some(2)), of(&[2, 1]));
    assert_eq!(round(&m, Some(3)), of(&[3, 1, 2]), "expected, and asked for");
    assert_eq!(round(&m, Some(4)), of(&[1, 2]), "a seat of several");
    m.at(0, not_timed(1));
    assert_eq!(round(&m, Some(1)), of(&[2]));

    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(0, of(&[1, 4]).unwrap().remove(0));
    assert_eq!(decided(&m, Intent::InviteNext), Ok(vec![Event::Floor(m.speaker(1))]), "begins anew");
    m.heard(1_000, 1);
    assert_eq!(m.history.session().round_now().unwrap().progress(), (1, 2));
    assert_eq!(decided(&m, Intent::InviteNext), Ok(vec![Event::Floor(m.speaker(4))]));
    m.floor(2_000, 4);
    assert_eq!(decided(&m, Intent::InviteNext), Ok(vec![Event::RoundEnded]));
}

#[test]
fn whoever_reports_back_still_does() {
    let mut m = Meeting::live(3, 3);
    let report = |m: &Meeting, n| intend(m, HandsIntent::ReportBack(PersonId(n)));
    let begins = |n| Ok(vec![Event::ReportBack(Who { person: PersonId(n) })]);
    assert_eq!(report(&m, 1), begins(1));
    m.at(0, Event::ReportBack(Who { person: PersonId(1) }));
    assert_eq!((report(&m, 1), report(&m, 2)), (Ok(vec![]), begins(2)));
    m.at(1_000, Event::Open);
    assert_eq!(report(&m, 1), begins(1));
    assert_eq!(m.history.session().reports_back, 1);
}
