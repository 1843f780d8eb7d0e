//! What a correction makes of the turns: who had the floor from when until when, in seconds.

use airtime::domain::{
    Event, Floor, Intent, Moment, PersonId,
    floor::turn_events::{HandTurn, HandsWereTurns, Split},
    notes::{decide::NotesIntent, marks::CutIn},
    preparation::charter::GroundRule,
    record::{
        continuity::{Gap, Unattended},
        ids::TurnRef,
    },
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
};

/// `1 0-10`: the first person from the beginning until ten seconds later.
pub fn floor(m: &Meeting) -> Vec<String> {
    let seconds = |t: Moment| t.ms() / 1000;
    let line = m.history.timeline().into_iter().map(|stretch| {
        let who = match (stretch.floor, stretch.speaker) {
            (Floor::Held, Some(speaker)) => speaker.person.0.to_string(),
            (floor, _) => format!("{floor:?}").to_lowercase(),
        };
        format!("{who} {}-{}", seconds(stretch.start), seconds(stretch.end))
    });
    line.collect()
}

fn joined(m: &mut Meeting, t: u64, turn: u32) {
    m.at(t, Event::Joined(TurnRef { turn, part: 0 }));
}

#[test]
fn a_turn_goes_on_through_the_quiet_and_the_turn_that_were_none() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(4_000, Event::Open);
    m.floor(6_000, 1);
    m.at(10_000, Event::Open);
    m.hand(11_000, 3, true);
    let cough = m.floor(12_000, 2);
    m.at(20_000, Event::Open);
    m.floor(22_000, 3);
    m.hand(24_000, 4, true);
    joined(&mut m, 30_000, cough);
    assert_eq!(floor(&m), ["1 0-4", "open 4-6", "1 6-20", "open 20-22", "3 22-30"]);
    let s = m.history.session();
    assert!(s.queue.has(PersonId(4)) && s.queue.served().len() == 1, "both hands still count");
    assert_eq!(s.now(), Moment::from_ms(30_000), "it was corrected now");
}

#[test]
fn nothing_goes_on_through_a_break_or_a_gap() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(5_000, Event::Break);
    let turn = m.floor(10_000, 2);
    joined(&mut m, 15_000, turn);
    assert_eq!(floor(&m), ["1 0-5", "break 5-10", "2 10-15"]);

    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(10_000, Event::Unattended(Unattended { since: Moment::from_ms(5_000), why: Gap::Slept }));
    let turn = m.floor(10_000, 2);
    joined(&mut m, 15_000, turn);
    assert_eq!(floor(&m), ["1 0-5", "unattended 5-10", "2 10-15"]);
}

#[test]
fn from_a_moment_in_a_turn_on_somebody_else_spoke() {
    let mut m = Meeting::live(3, 3);
    let turn = m.floor(0, 1);
    m.hat(5_000, 1, "carer", LIVED);
    m.floor(20_000, 2);
    let to = Some(m.speaker(3));
    m.at(30_000, Event::Split(Box::new(Split { turn, part: 0, at: Moment::from_ms(10_000), to })));
    assert_eq!(floor(&m), ["1 0-5", "1 5-10", "3 10-20", "2 20-30"]);
}

#[test]
fn a_turn_that_was_missed_is_put_in_and_what_ran_goes_on_after_it() {
    let put_in = |start: u64, end: u64| {
        let mut m = Meeting::live(3, 3);
        m.floor(0, 1);
        m.floor(20_000, 2);
        m.left(30_000, 2);
        m.insert(40_000, start * 1_000, end * 1_000, 3);
        floor(&m)
    };
    let rest = ["2 20-30", "open 30-40"];
    assert_eq!(put_in(5, 10), [&["1 0-5", "3 5-10", "1 10-20"], &rest[..]].concat());
    assert_eq!(put_in(5, 20), [&["1 0-5", "3 5-20"], &rest[..]].concat());
    assert_eq!(put_in(5, 25), ["1 0-5", "3 5-25", "2 25-30", "open 30-40"]);
    assert_eq!(
        put_in(25, 30),
        ["1 0-20", "2 20-25", "3 25-30", "open 30-40"],
        "who has left goes on no more"
    );
    assert_eq!(put_in(10, 10), [&["1 0-10", "1 10-20"], &rest[..]].concat(), "a turn without length");
}

#[test]
fn a_turn_that_is_put_over_another_from_its_beginning_leaves_its_end_to_be_moved() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    let turn = m.floor(20_000, 2);
    m.floor(40_000, 1);
    m.insert(50_000, 20_000, 30_000, 3);
    assert_eq!(floor(&m), ["1 0-20", "3 20-30", "2 30-40", "1 40-50"]);
    m.move_start(50_000, turn, 25_000);
    assert_eq!(floor(&m), ["1 0-20", "3 20-25", "2 25-30", "2 30-40", "1 40-50"]);
}

#[test]
fn a_turn_that_is_put_in_right_before_another_counts_once_and_so_does_the_other() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(20_000, 2);
    m.insert(40_000, 10_000, 20_000, 3);
    let turns: Vec<_> = m.history.turns().iter().map(|turn| turn.person.map(|p| p.0)).collect();
    assert_eq!(turns, [Some(1), Some(3), Some(2)]);
    assert_eq!(m.by_person().time.quiet_stretches, Some(0));
}

#[test]
fn a_turn_that_began_after_a_change_of_hat_was_spoken_in_the_new_one() {
    let moved_to = |start: u64| {
        let mut m = Meeting::live(3, 3);
        m.hat(2_000, 1, "chair", STAFF);
        let turn = m.floor(5_000, 1);
        m.hat(10_000, 1, "carer", LIVED);
        m.hand(11_000, 3, true);
        m.hat(15_000, 1, STAFF, STAFF);
        m.floor(20_000, 2);
        m.move_start(30_000, turn, start * 1_000);
        let line = m.history.timeline().into_iter().take_while(|s| s.start < Moment::from_ms(20_000));
        let spoken = line.filter_map(|s| Some((s.start.ms() / 1_000, s.speaker?.hat.role.clone())));
        spoken.collect::<Vec<_>>()
    };
    let spoken = |of: &[(u64, &str)]| of.iter().map(|(t, role)| (*t, (*role).to_owned())).collect::<Vec<_>>();
    assert_eq!(moved_to(7), spoken(&[(7, "chair"), (10, "carer"), (15, STAFF)]));
    assert_eq!(moved_to(10), spoken(&[(10, "carer"), (15, STAFF)]));
    assert_eq!(moved_to(12), spoken(&[(12, "carer"), (15, STAFF)]));
    assert_eq!(moved_to(17), spoken(&[(17, STAFF)]));
}

#[test]
fn the_hand_that_was_meant_becomes_a_turn_and_no_other() {
    let mut m = Meeting::live(3, 3);
    m.hand(2_000, 1, true);
    m.hand(4_000, 2, true);
    let hand = m.history.next_seq() - 1;
    let to = Some(m.speaker(2));
    m.at(9_000, Event::HandsWereTurns(Box::new(HandsWereTurns { turns: vec![HandTurn { hand, to }] })));
    assert_eq!(floor(&m), ["open 0-4", "2 4-9"]);
    assert!(m.history.session().queue.has(PersonId(1)));
}

#[test]
fn between_a_turn_that_was_put_in_and_the_next_there_is_no_quiet() {
    let mut m = Meeting::live(3, 3);
    let rule = GroundRule { rule: 1, text: "One at a time".into(), marks_interruptions: true };
    m.at(0, Event::Rule(Box::new(rule)));
    m.floor(0, 1);
    let turn = m.floor(20_000, 2);
    m.insert(25_000, 10_000, 20_000, 4);
    let [by_role, by_group, on_role, on_group] = [LIVED, LIVED, STAFF, STAFF].map(str::to_owned);
    let cut_in = CutIn { turn, by_role, by_group, on_role, on_group, invited: false };
    assert_eq!(decided(&m, Intent::Notes(NotesIntent::CutIn)), Ok(vec![Event::CutIn(Box::new(cut_in))]));
}
