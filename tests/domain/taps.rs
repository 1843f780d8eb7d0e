//! What one tap comes to: who is here, whose hat it is, and who speaks out of turn.

use airtime::domain::{
    Event, Hat, Intent, PersonId, Refusal, Speaker,
    agenda::round::RoundStarted,
    floor::{
        state::Floor,
        turn_events::{HandTurn, HandsWereTurns},
    },
    people::changes::{MarksSupport, Renamed},
    privacy::removal::TakenOut,
    queue::{
        decide::HandsIntent,
        hand::{Hand, HandKind},
    },
    record::{ids::Who, opening::Source},
};

use crate::{
    decided, lines,
    meeting::{LIVED, Meeting, STAFF},
};

#[test]
fn somebody_comes_goes_and_is_renamed() {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, STAFF, STAFF, false);
    let who = |n| Who { person: PersonId(n) };
    let arrive = |m: &Meeting, n| decided(m, Intent::Arrive(PersonId(n)));
    let leave = |m: &Meeting, n| decided(m, Intent::Leave(PersonId(n)));
    assert_eq!(arrive(&m, 8), Ok(vec![Event::Arrived(who(8))]));
    assert_eq!(arrive(&m, 1), Err(Refusal::AlreadyHere(PersonId(1))));
    assert_eq!(leave(&m, 1), Ok(vec![Event::Left(who(1))]));
    m.left(0, 1);
    assert_eq!(leave(&m, 1), Err(Refusal::AlreadyLeft(PersonId(1))));
    let name = Some("Bea".to_owned());
    let renamed = Renamed { person: PersonId(2), name: name.clone() };
    assert_eq!(decided(&m, Intent::Rename(PersonId(2), name)), Ok(vec![Event::Renamed(Box::new(renamed))]));
    assert_eq!(decided(&m, Intent::Keeper(PersonId(2))), Ok(vec![Event::Keeper(who(2))]));
    assert_eq!(decided(&m, Intent::Keeper(PersonId(50))), Err(Refusal::NoSuchPerson));
    let agreement = m.history.session().agreement.clone();
    assert_eq!(
        decided(&m, Intent::Agreement(agreement.clone())),
        Ok(vec![Event::Agreement(Box::new(agreement))])
    );
}

#[test]
fn support_is_marked_for_whoever_asked_for_it() {
    let mut m = Meeting::live(3, 3);
    let marks = |on| MarksSupport { person: PersonId(1), on };
    let toggle = |m: &Meeting| decided(m, Intent::MarksSupport(PersonId(1)));
    assert_eq!(decided(&m, Intent::Support), Err(Refusal::NobodySpeaking));
    m.floor(0, 1);
    assert_eq!(decided(&m, Intent::Support), Ok(vec![]));
    assert_eq!(toggle(&m), Ok(vec![Event::MarksSupport(marks(true))]));
    m.at(0, Event::MarksSupport(marks(true)));
    assert_eq!(decided(&m, Intent::Support), Ok(vec![Event::Supported]));
    assert_eq!(toggle(&m), Ok(vec![Event::MarksSupport(marks(false))]));
}

#[test]
fn the_other_hat_is_the_one_worn_before() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    assert_eq!(decided(&m, Intent::OtherHat), Err(Refusal::NoOtherHat(PersonId(1))));
    m.hat(1_000, 1, STAFF, STAFF);
    let before = Speaker { person: PersonId(1), hat: Hat::new(LIVED, LIVED) };
    assert_eq!(decided(&m, Intent::OtherHat), Ok(vec![Event::Hat(before)]));
}

#[test]
fn only_hands_that_went_up_were_turns() {
    let mut m = Meeting::live(3, 3);
    let hand = m.at(0, Event::Hand(Hand::up(PersonId(4))));
    let down = m.at(0, Event::Hand(Hand::down(PersonId(4))));
    let were = |hands: &[u32]| decided(&m, Intent::HandsWereTurns(hands.to_vec()));
    let turns = vec![HandTurn { hand, to: Some(m.speaker(4)) }];
    assert_eq!(were(&[hand, down]), Ok(vec![Event::HandsWereTurns(Box::new(HandsWereTurns { turns }))]));
    assert_eq!(were(&[down]), Err(Refusal::NoHandsToTurn));
}

#[test]
fn a_turn_ends_where_whoever_had_it_was_taken_out() {
    let ends = |ends_turn, floor: Event| {
        let mut m = Meeting::live(3, 3);
        m.at(0, floor);
        m.at(5_000, Event::TakenOut(Box::new(TakenOut { ends_turn, numbered: None })));
        m.at(9_000, Event::Ended);
        m.history.timeline().iter().map(|s| (s.floor, s.end.ms())).collect::<Vec<_>>()
    };
    assert_eq!(ends(true, Event::Someone), [(Floor::Someone, 5_000), (Floor::Open, 9_000)]);
    assert_eq!(ends(false, Event::Someone), [(Floor::Someone, 9_000)]);
    assert_eq!(ends(true, Event::Break), [(Floor::Break, 9_000)]);
}

#[test]
fn whoever_speaks_out_of_turn_has_their_turn_in_the_round_still() {
    let mut m = Meeting::live(3, 3);
    let order = [4, 1, 2].map(PersonId).to_vec();
    m.floor(0, 4);
    m.at(0, Event::RoundStarted(Box::new(RoundStarted { order })));
    let offered = |m: &Meeting| m.history.session().round_now().unwrap().offered.clone();
    m.at(1_000, Event::Hand(Hand { kind: HandKind::ProcessPoint, ..Hand::up(PersonId(1)) }));
    m.floor(2_000, 1);
    assert_eq!(offered(&m), [], "on a point about how we talk");
    m.hand(2_500, 4, true);
    let queue = &m.history.session().queue;
    assert_eq!((queue.len(), queue.is_empty()), (1, false), "the hand is of whoever goes on");
    m.floor(3_000, 4);
    assert_eq!(offered(&m), [], "going on after it");
    m.floor(4_000, 2);
    assert_eq!(offered(&m), [PersonId(2)]);
}

#[test]
fn a_hand_for_a_point_is_written_without_a_kind() {
    let mut m = Meeting::live(3, 3);
    m.hand(0, 1, true);
    m.at(0, Event::Hand(Hand { kind: HandKind::Question, ..Hand::up(PersonId(4)) }));
    let written = lines(&m.history.records()[m.history.records().len() - 2..]);
    assert_eq!((written.matches("\"kind\"").count(), written.matches("\"question\"").count()), (1, 1));
}

#[test]
fn the_same_letter_again_means_still_speaking() {
    let mut m = Meeting::live(3, 3);
    m.hand(0, 1, true);
    m.floor(0, 1);
    assert_eq!(decided(&m, Intent::Floor(PersonId(1))), Ok(vec![]));
    m.hand(1_000, 1, true);
    assert_eq!(decided(&m, Intent::Floor(PersonId(1))), Ok(vec![]));
}

#[test]
fn each_meeting_begins_its_rounds_elsewhere_and_a_rehearsal_with_the_first() {
    let first = |source| {
        let mut m = Meeting::opened(source, true);
        for n in 1..=3 {
            m.person(0, n, LIVED, LIVED, true);
        }
        let events = decided(&m, Intent::Hands(HandsIntent::GoRound(None))).unwrap();
        let Event::RoundStarted(round) = &events[0] else { panic!("it begins") };
        round.order[0].0
    };
    assert_eq!((first(Source::Live), first(Source::Rehearsal)), (3, 1));
}

#[test]
fn a_go_round_never_begins_with_a_supporter_and_asks_them_too() {
    let mut m = Meeting::opened(Source::Rehearsal, true);
    m.person(0, 1, "supporter", "apart", true);
    for n in 2..=3 {
        m.person(0, n, LIVED, LIVED, true);
    }
    m.person(0, 4, "facilitator", "apart", true);
    let mut begin = |from| {
        let events = decided(&m, Intent::Hands(HandsIntent::GoRound(from))).unwrap();
        let Event::RoundStarted(round) = &events[0] else { panic!("it begins") };
        let order = round.order.iter().map(|p| p.0).collect::<Vec<_>>();
        m.at(0, events[0].clone());
        m.at(0, Event::RoundEnded);
        order
    };
    assert_eq!([None; 4].map(&mut begin), [[2, 3, 4, 1], [3, 4, 1, 2], [4, 1, 2, 3], [2, 3, 4, 1]]);
    assert_eq!(begin(Some(PersonId(1))), [1, 2, 3, 4], "asked for by name");
}

#[test]
fn a_point_that_waited_since_before_theirs_cuts_off_nobody_who_goes_on() {
    let mut m = Meeting::live(3, 3);
    let point = |n| Event::Hand(Hand { kind: HandKind::ProcessPoint, ..Hand::up(PersonId(n)) });
    m.at(1_000, point(4));
    m.at(1_500, point(5));
    m.floor(2_000, 4);
    m.at(2_500, point(2));
    assert_eq!(m.history.session().queue.waiting().len(), 2);
    m.floor(3_000, 2);
    m.floor(4_000, 4);
    m.floor(5_000, 5);
    assert_eq!(m.history.session().queue.owed().count(), 0);
}
