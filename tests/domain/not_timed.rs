//! Somebody would rather not have been timed, from the start.

use airtime::domain::{
    Event, Hat, PersonId,
    agenda::items::{ItemClosed, ItemKind},
    measures::balance::balance,
    notes::kind::NoteKind,
    people::joining::{NotTimed, PersonAdded, Seat},
    record::ids::Who,
};

use crate::{
    corrections::floor,
    meeting::{LIVED, Meeting, group},
};

/// They would rather not be timed, from the start; `seat` keeps their time.
fn not_timed(m: &mut Meeting, t: u64, n: u16, seat: Option<u16>) {
    let not = NotTimed {
        person: PersonId(n),
        on: true,
        from_start: true,
        counted_as: seat.map(PersonId),
        awaits_answer: false,
    };
    m.at(t, Event::NotTimed(not));
}

#[test]
fn whoever_was_never_timed_is_someone_all_along() {
    let mut m = Meeting::live(3, 3);
    m.hand(1_000, 1, true);
    m.floor(2_000, 1);
    m.left(5_000, 3);
    m.at(8_000, Event::ReportBack(Who { person: PersonId(1) }));
    m.at(10_000, Event::ReportBack(Who { person: PersonId(2) }));
    m.floor(12_000, 4);
    m.left(15_000, 1);
    m.hand(16_000, 5, true);
    m.at(20_000, Event::StillHere);
    not_timed(&mut m, 20_000, 1, None);
    assert_eq!(floor(&m), ["open 0-2", "someone 2-8", "someone 8-10", "someone 10-12", "4 12-20"]);
    let reporters: Vec<_> = m.history.timeline().into_iter().filter_map(|s| s.reporter).collect();
    assert_eq!(reporters, [PersonId(2)]);
    let named = |change: &Event| matches!(change, Event::Floor(speaker) if speaker.person == PersonId(1));
    assert!(!m.history.floor_changes().iter().any(|change| named(&change.event)));
    let queue = &m.history.session().queue;
    assert!(!queue.has(PersonId(1)) && queue.never_served().iter().all(|n| n.person != PersonId(1)));
    assert!(queue.has(PersonId(5)), "nobody else's hand goes down");
}

/// A seat that keeps the time of those of lived experience who are not timed.
fn seat(m: &mut Meeting, t: u64, n: u16) {
    let hat = Hat::new(LIVED, LIVED);
    let seat = PersonAdded { seat: Seat::Someone, ..PersonAdded::nameless(PersonId(n), &hat) };
    m.at(t, Event::Person(Box::new(seat)));
}

/// Talk of lived experience and of someone, ms.
fn talk(m: &Meeting) -> (u64, u64) {
    let s = m.history.session();
    let group = s.roster.group_index(LIVED).unwrap();
    (s.tally.groups().iter().nth(group).unwrap().ms, s.tally.totals().someone)
}

#[test]
fn the_seat_that_keeps_their_time_is_there_before_it_is_spoken_from() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(10_000, 4);
    m.note(12_000, NoteKind::Decision, "Open the garden");
    m.floor(15_000, 1);
    m.floor(18_000, 4);
    seat(&mut m, 20_000, 9);
    not_timed(&mut m, 20_000, 1, Some(9));
    assert_eq!(talk(&m), (13_000, 0));
    let s = m.history.session();
    assert_eq!(s.roster.person(PersonId(9)).map(|p| p.seat), Some(Seat::Someone));
    assert_eq!(m.by_person().heard.map(|h| (h.heard, h.of)), Some((1, 5)));
    assert_eq!(group(&m.by_person(), LIVED).people, Some(2));
    assert_eq!(m.by_person().decisions[0].present[LIVED], 2, "no seat was one of those here");
    assert_eq!(floor(&m), ["9 0-10", "4 10-15", "9 15-18", "4 18-20"]);
}

#[test]
fn what_they_said_before_about_their_time_counts_no_more() {
    let mut m = Meeting::live(3, 3);
    seat(&mut m, 0, 9);
    m.floor(0, 1);
    let before = NotTimed {
        person: PersonId(1),
        on: true,
        from_start: false,
        counted_as: Some(PersonId(9)),
        awaits_answer: false,
    };
    m.at(10_000, Event::NotTimed(before));
    m.floor(10_000, 1);
    m.floor(20_000, 4);
    not_timed(&mut m, 30_000, 1, None);
    assert_eq!(talk(&m), (0, 20_000));
}

#[test]
fn heard_without_a_voice_counts_for_nobody_who_was_never_timed() {
    let mut m = Meeting::live(3, 3);
    m.heard(5_000, 1);
    m.heard(6_000, 2);
    let heard = |m: &Meeting| m.by_person().heard.map(|h| (h.heard, h.of));
    assert_eq!(heard(&m), Some((2, 6)));
    not_timed(&mut m, 9_000, 1, None);
    assert_eq!(heard(&m), Some((1, 5)));
}

#[test]
fn hands_that_were_answered_are_down() {
    let not_reached = |by_voice: bool, kept: Option<u16>| {
        let mut m = Meeting::live(3, 3);
        m.add_item(0, 1, "The ramp", ItemKind::Discussion);
        m.start_item(0, 1);
        m.hand(1_000, 1, true);
        m.hand(1_500, 2, true);
        if by_voice {
            m.floor(2_000, 1);
        } else {
            m.heard(2_000, 1);
        }
        m.floor(5_000, 4);
        m.at(6_000, Event::ItemClosed(Box::new(ItemClosed::plain(1))));
        if let Some(n) = kept {
            seat(&mut m, 9_000, n);
        }
        not_timed(&mut m, 9_000, 1, kept);
        m.history.session().queue.not_reached(0).map(|person| person.0).collect::<Vec<_>>()
    };
    for (by_voice, kept) in [(true, None), (true, Some(9)), (false, None), (false, Some(9))] {
        assert_eq!(not_reached(by_voice, kept), [2], "{by_voice} {kept:?}");
    }
}

#[test]
fn that_they_were_glad_to_be_timed_for_a_while_counts_no_more() {
    let mut m = Meeting::live(3, 3);
    let not =
        |on| NotTimed { person: PersonId(1), on, from_start: false, counted_as: None, awaits_answer: false };
    m.at(5_000, Event::NotTimed(not(true)));
    m.at(10_000, Event::NotTimed(not(false)));
    not_timed(&mut m, 30_000, 1, None);
    let s = m.history.session();
    // Two people of lived experience were here for half a minute.
    assert_eq!(balance(s, &s.tally).groups[0].present_ms, 60_000);
}
