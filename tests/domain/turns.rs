//! Turns as they stand, and what the correcting keys come to.

use airtime::domain::{
    Event, Hat, Intent, Moment, PersonId, Refusal, Speaker,
    agenda::items::{ItemClosed, ItemKind},
    floor::{
        correct::CorrectIntent,
        state::Floor,
        turn_events::{HandTurn, HandsWereTurns, Inserted, Split},
    },
    people::joining::NotTimed,
    record::ids::{EventRef, TurnRef, Who},
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
};

fn turn(seq: u32) -> TurnRef {
    TurnRef { turn: seq, part: 0 }
}

/// A missed turn as it is put in: its times, whose, and whether the floor is open after it.
fn put_in(start: u64, end: u64, speaker: Speaker, then_open: bool) -> Vec<Event> {
    let (start, end) = (Moment::from_ms(start), Moment::from_ms(end));
    vec![Event::Inserted(Box::new(Inserted { start, end, speaker: Some(speaker), then_open }))]
}

fn not_timed(person: u16, on: bool) -> Event {
    Event::NotTimed(NotTimed {
        person: PersonId(person),
        on,
        from_start: false,
        counted_as: None,
        awaits_answer: false,
    })
}

#[test]
fn a_turn_is_split_in_the_middle() {
    let mut m = Meeting::live(3, 3);
    let a = m.floor(0, 1);
    let b = m.floor(10_000, 4);
    m.floor(10_001, 5);
    m.at(16_001, Event::StillHere);
    let split = |seq| decided(&m, Intent::Correct(CorrectIntent::Split { turn: seq, to: PersonId(2) }));
    let at = |turn, part, ms| {
        let to = Some(m.speaker(2));
        Ok(vec![Event::Split(Box::new(Split { turn, part, at: Moment::from_ms(ms), to }))])
    };
    assert_eq!(split(Some(turn(a))), at(a, 0, 5_000));
    assert_eq!(split(Some(turn(b))), Err(Refusal::TooShort));
    assert_eq!(split(None), at(b + 1, 0, 13_001), "it is still running");
}

#[test]
fn a_turn_is_joined_to_the_one_before_it_if_there_is_one() {
    let mut m = Meeting::live(3, 3);
    let first = m.floor(0, 1);
    let second = m.floor(10_000, 4);
    m.at(20_000, Event::Open);
    let after_quiet = m.floor(25_000, 2);
    m.at(30_000, Event::Break);
    let after_break = m.floor(40_000, 5);
    let join = |seq| decided(&m, Intent::Correct(CorrectIntent::Join { turn: Some(turn(seq)) }));
    assert_eq!(join(first), Err(Refusal::NothingBefore));
    assert_eq!(join(second), Ok(vec![Event::Joined(turn(second))]));
    assert_eq!(join(after_quiet), Ok(vec![Event::Joined(turn(after_quiet))]));
    assert_eq!(join(after_break), Err(Refusal::NothingBefore));
}

#[test]
fn a_missed_turn_has_the_last_ten_seconds() {
    let mut m = Meeting::live(3, 3);
    let long = m.floor(0, 1);
    let short = m.floor(30_000, 4);
    m.floor(34_000, 5);
    let missed =
        |m: &Meeting, turn| decided(m, Intent::Correct(CorrectIntent::Missed { turn, person: PersonId(2) }));
    assert_eq!(missed(&m, None), Err(Refusal::TooShort));
    m.at(46_000, Event::StillHere);
    assert_eq!(missed(&m, Some(turn(long))), Ok(put_in(20_000, 30_000, m.speaker(2), false)));
    assert_eq!(missed(&m, Some(turn(short))), Ok(put_in(30_000, 34_000, m.speaker(2), false)));
    assert_eq!(missed(&m, None), Ok(put_in(36_000, 46_000, m.speaker(2), true)));
}

#[test]
fn the_note_taker_spoke_at_the_end_of_the_last_turn() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Keeper(Who { person: PersonId(2) }));
    let at = |m: &mut Meeting, ms| {
        m.at(ms, Event::StillHere);
        decided(m, Intent::SpokeJustNow)
    };
    let keeper = m.speaker(2);
    assert_eq!(at(&mut m, 0), Err(Refusal::NoTurnYet));
    m.floor(0, 4);
    m.floor(0, 5);
    assert_eq!(at(&mut m, 2_000), Err(Refusal::NoTurnYet), "the turn before has no length");
    assert_eq!(at(&mut m, 30_000), Ok(put_in(20_000, 30_000, keeper.clone(), true)));
    m.floor(30_000, 6);
    assert_eq!(at(&mut m, 39_999), Ok(put_in(20_000, 30_000, keeper.clone(), false)), "before them");
    assert_eq!(at(&mut m, 40_000), Ok(put_in(30_000, 40_000, keeper.clone(), true)));
    m.floor(41_000, 5);
    m.at(45_000, Event::Open);
    assert_eq!(at(&mut m, 46_000), Ok(put_in(41_000, 45_000, keeper, false)));
    m.at(50_000, Event::Break);
    m.floor(60_000, 5);
    assert_eq!(at(&mut m, 62_000), Err(Refusal::NoTurnYet), "nobody spoke before");
    m.at(62_000, Event::Open);
    m.floor(70_000, 4);
    m.at(70_000, Event::Open);
    assert_eq!(at(&mut m, 70_000), Err(Refusal::NoTurnYet), "it has no length");
}

#[test]
fn a_turn_goes_on_to_the_next_change_of_the_floor() {
    let mut m = Meeting::live(3, 3);
    let first = m.floor(0, 1);
    let second = m.at(10_000, Event::Someone);
    let third = m.at(15_000, Event::ReportBack(Who { person: PersonId(2) }));
    let open = m.at(20_000, Event::Open);
    let fourth = m.floor(25_000, 4);
    m.at(30_000, Event::StillHere);
    let turns = m.history.turns();
    let seen: Vec<_> = turns
        .iter()
        .map(|t| {
            let (person, reporter) = (t.person.map(|p| p.0), t.reporter.map(|p| p.0));
            (t.turn.turn, t.start.ms(), t.end.map(Moment::ms), person, reporter)
        })
        .collect();
    assert_eq!(
        seen,
        [
            (first, 0, Some(10_000), Some(1), None),
            (second, 10_000, Some(15_000), None, None),
            (third, 15_000, Some(20_000), None, Some(2)),
            (fourth, 25_000, None, Some(4), None),
        ]
    );
    assert_eq!(
        [first, second, third, fourth].map(|seq| m.history.turn(turn(seq))).to_vec(),
        turns.into_iter().map(Some).collect::<Vec<_>>()
    );
    assert_eq!(m.history.turn(turn(open)), None);
}

#[test]
fn the_turn_that_was_corrected_last_is_known_and_amended() {
    let mut m = Meeting::live(3, 3);
    let hand = m.at(0, Event::Hand(airtime::domain::queue::hand::Hand::up(PersonId(6))));
    let first = m.floor(0, 1);
    let second = m.floor(20_000, 4);
    let third = m.floor(40_000, 5);
    let fourth = m.floor(60_000, 4);
    m.at(80_000, Event::Open);
    let corrected = |m: &Meeting| m.history.corrected_turn().map(|t| t.turn.turn);
    let amended = |m: &Meeting, seqs: &[u32]| {
        seqs.iter().map(|seq| m.history.was_amended(turn(*seq))).collect::<Vec<_>>()
    };
    assert_eq!((corrected(&m), amended(&m, &[first, second, third, fourth])), (None, vec![false; 4]));
    m.give(80_000, first, Some(2));
    assert_eq!(
        (corrected(&m), amended(&m, &[first, second, third, fourth])),
        (Some(first), vec![true, false, false, false])
    );
    m.move_start(80_000, second, 19_000);
    assert_eq!(
        (corrected(&m), amended(&m, &[first, second, third, fourth])),
        (Some(second), vec![true, true, false, false])
    );
    let to = Some(m.speaker(6));
    let split =
        Event::Split(Box::new(Split { turn: third, part: 0, at: Moment::from_ms(50_000), to: to.clone() }));
    let half = m.at(80_000, split);
    assert_eq!((corrected(&m), amended(&m, &[third, half, fourth])), (Some(half), vec![true, true, false]));
    m.insert(80_000, 65_000, 70_000, 3);
    let inserted = m.history.next_seq() - 1;
    assert_eq!((corrected(&m), amended(&m, &[inserted, fourth])), (Some(inserted), vec![true, false]));
    m.at(80_000, Event::Undone(EventRef { seq: inserted }));
    assert_eq!(amended(&m, &[inserted, fourth]), [false, false]);
    let turns = vec![HandTurn { hand, to }];
    m.at(80_000, Event::HandsWereTurns(Box::new(HandsWereTurns { turns })));
    assert_eq!(amended(&m, &[hand, fourth]), [true, false]);
}

#[test]
fn the_timeline_is_the_floor_stretch_by_stretch() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, 1);
    m.hat(5_000, 2, STAFF, STAFF);
    m.hat(6_000, 1, STAFF, STAFF);
    m.left(9_000, 2);
    m.left(10_000, 1);
    m.floor(12_000, 4);
    m.at(15_000, not_timed(4, true));
    m.at(18_000, not_timed(4, false));
    m.floor(20_000, 4);
    m.at(21_000, Event::ItemClosed(Box::new(ItemClosed::plain(2))));
    m.at(22_000, Event::Crosstalk);
    m.at(23_000, Event::ItemClosed(Box::new(ItemClosed::plain(1))));
    m.floor(24_000, 5);
    m.at(25_000, not_timed(6, true));
    m.floor(26_000, 6);
    m.at(28_000, Event::Break);
    m.at(30_000, Event::Ended);
    let line = m.history.timeline();
    let seen: Vec<_> = line
        .iter()
        .map(|s| (s.start.ms(), s.end.ms(), s.floor, s.speaker.as_ref().map(|s| s.person.0), s.item))
        .collect();
    assert_eq!(
        seen,
        [
            (0, 6_000, Floor::Held, Some(1), Some(1)),
            (6_000, 10_000, Floor::Held, Some(1), Some(1)),
            (10_000, 12_000, Floor::Open, None, Some(1)),
            (12_000, 15_000, Floor::Held, Some(4), Some(1)),
            (15_000, 20_000, Floor::Someone, None, Some(1)),
            (20_000, 22_000, Floor::Held, Some(4), Some(1)),
            (22_000, 24_000, Floor::Crosstalk, None, Some(1)),
            (24_000, 26_000, Floor::Held, Some(5), None),
            (26_000, 28_000, Floor::Someone, None, None),
            (28_000, 30_000, Floor::Break, None, None),
        ]
    );
    let turns: Vec<bool> = line.iter().map(airtime::domain::floor::timeline::Stretch::is_turn).collect();
    assert_eq!(turns, [true, true, false, true, true, true, false, true, true, false]);
}

#[test]
fn lines_of_a_file_are_one_turn_up_to_half_a_second_apart() {
    let stretches =
        [(0, 5_000, 1), (5_500, 8_000, 1), (8_100, 8_400, 2), (8_501, 9_000, 1), (9_200, 9_200, 2)];
    let m = Meeting::import(&[(1, LIVED), (2, STAFF)], &stretches);
    let line = m.history.timeline();
    let seen: Vec<_> = line.iter().map(|s| (s.start.ms(), s.end.ms(), s.joined.len())).collect();
    assert_eq!(seen, [(0, 8_000, 2), (8_100, 8_400, 1), (8_501, 9_000, 1)]);

    let hats = Hat::new(STAFF, STAFF);
    let mut m = Meeting::import(&[(1, LIVED)], &[(0, 5_000, 1)]);
    let spoke = airtime::domain::floor::turn_events::Spoke {
        speaker: Some(Speaker { person: PersonId(1), hat: hats }),
        length_ms: 1_000,
        text: None,
    };
    m.at(5_200, Event::Spoke(Box::new(spoke)));
    assert_eq!(m.history.timeline().len(), 2, "in another hat");
}
