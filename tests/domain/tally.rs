//! What the tally counts, in figures worked out by hand.

use airtime::domain::{
    Event, Group, Hat, Moment, PersonId, Speaker,
    agenda::items::ItemKind,
    floor::{
        recent::{Fade, Recent},
        state::Floor,
        tally::Tally,
        voices::Run,
    },
    measures::{heard::heard, shares::top_share, talk_behind::talk_behind, waits::waits},
    notes::kind::NoteKind,
    people::joining::{Headcount, NotTimed, PersonAdded, Seat},
    record::opening::Source,
};

use crate::meeting::{LIVED, Meeting, STAFF, near};

/// The tally at `ms`.
fn tally(m: &mut Meeting, ms: u64) -> &Tally {
    m.at(ms, Event::StillHere);
    &m.history.session().tally
}

fn group_seat(n: u16, group: &str, people: Option<u16>) -> PersonAdded {
    let nameless = PersonAdded::nameless(PersonId(n), &Hat::new(group, group));
    PersonAdded { seat: Seat::Group, people, ..nameless }
}

/// People who wore a hat of lived experience, and of staff.
fn members(m: &Meeting) -> [usize; 2] {
    [0, 1].map(|g| m.history.session().tally.groups()[g].people.len())
}

#[test]
fn presence_counts_from_arriving_to_leaving() {
    let mut m = Meeting::live(2, 3);
    m.person(0, 9, LIVED, LIVED, false);
    m.arrived(60_000, 9);
    m.at(70_000, Event::Break);
    m.at(75_000, Event::Open);
    m.left(105_000, 9);
    let t = tally(&mut m, 205_000);
    assert_eq!(t.present_ms(6), 40_000, "45 s, less a break of 5 s");
    assert_eq!(t.group_present_ms(0), 2 * 200_000 + 40_000);
    assert_eq!(t.clock(), 200_000);
    m.arrived(205_000, 9);
    assert_eq!(tally(&mut m, 210_000).present_ms(6), 45_000);
}

#[test]
fn a_hat_that_was_put_right_at_once_was_never_worn() {
    let mut m = Meeting::live(3, 3);
    m.hat(0, 1, STAFF, STAFF);
    assert_eq!(members(&m), [2, 4]);
    m.hat(60_000, 2, STAFF, STAFF);
    assert_eq!(members(&m), [2, 5], "she was here in the other for a minute");
    m.person(60_000, 9, LIVED, LIVED, true);
    m.heard(60_000, 9);
    m.hat(60_000, 9, STAFF, STAFF);
    assert_eq!(members(&m), [3, 6], "she was heard in it");
}

#[test]
fn a_seat_counts_for_the_people_behind_it() {
    let mut m = Meeting::opened(Source::Live, true);
    m.at(0, Event::Person(Box::new(group_seat(1, LIVED, Some(4)))));
    m.at(0, Event::Person(Box::new(group_seat(2, STAFF, None))));
    m.floor(0, 1);
    let t = tally(&mut m, 10_000);
    assert_eq!((t.heads(0), t.heads(1)), (Some(4), None));
    assert_eq!((t.group_present_ms(0), t.group_present_ms(1)), (40_000, 0));
    m.at(10_000, Event::Headcount(Headcount { person: PersonId(2), people: 3 }));
    m.at(10_000, Event::Headcount(Headcount { person: PersonId(1), people: 5 }));
    let t = tally(&mut m, 12_000);
    assert_eq!((t.group_present_ms(0), t.group_present_ms(1)), (40_000 + 10_000, 36_000));
}

#[test]
fn a_seat_belongs_to_the_group_it_speaks_for_and_a_person_to_their_own() {
    let mut m = Meeting::opened(Source::Live, true);
    m.at(0, Event::Person(Box::new(group_seat(1, LIVED, Some(4)))));
    m.person(0, 2, LIVED, LIVED, true);
    for n in [1, 2] {
        m.at(0, Event::Floor(Speaker { person: PersonId(n), hat: Hat::new(STAFF, STAFF) }));
    }
    let groups = m.history.session().tally.groups();
    let people = [0, 1].map(|g| groups[g].people.iter().copied().collect::<Vec<_>>());
    assert_eq!(people, [vec![0, 1], vec![0]]);
}

#[test]
fn a_seat_that_spoke_before_it_was_added_is_what_it_was_added_as() {
    let mut m = Meeting::opened(Source::Live, true);
    m.at(0, Event::Floor(Speaker { person: PersonId(9), hat: Hat::new(LIVED, LIVED) }));
    m.at(5_000, Event::Person(Box::new(group_seat(9, LIVED, Some(4)))));
    let t = tally(&mut m, 5_000);
    assert_eq!((t.heads(0), t.people()[0].is_individual), (Some(4), false));
}

#[test]
fn a_break_of_its_own_takes_its_time_and_one_in_between_takes_none() {
    let mut m = Meeting::live(3, 3);
    let kinds = [ItemKind::Break, ItemKind::SmallGroups, ItemKind::Discussion];
    for (n, kind) in (1..).zip(kinds) {
        m.add_item(0, n, "Item", kind);
    }
    for (at, n, event) in [(0, 1, Event::Break), (10_000, 2, Event::SmallGroups), (25_000, 3, Event::Break)] {
        m.start_item(at, n);
        m.at(at, event);
    }
    m.at(30_000, Event::Open);
    let t = tally(&mut m, 34_000);
    let spent: Vec<u64> = t.items().iter().map(|i| i.spent_ms).collect();
    assert_eq!(spent, [10_000, 15_000, 4_000]);
    assert_eq!((t.totals().on_break, t.totals().small_groups, t.totals().silence), (15_000, 15_000, 4_000));
}

#[test]
fn an_unnamed_voice_of_a_file_ends_where_it_ends() {
    let m = Meeting::import(&[(1, LIVED)], &[(0, 5_000, 0), (2_000, 4_000, 0), (8_000, 10_000, 1)]);
    let t = &m.history.session().tally;
    assert_eq!((t.totals().someone, t.totals().silence, t.totals().speaking), (5_000, 3_000, 2_000));
}

#[test]
fn a_turn_in_another_hat_does_not_go_on_in_it() {
    let mut m = Meeting::opened(Source::Rttm, true);
    m.person(0, 1, LIVED, LIVED, true);
    for (at, group) in [(0, LIVED), (5_300, STAFF)] {
        let speaker = Some(Speaker { person: PersonId(1), hat: Hat::new(group, group) });
        let spoke = airtime::domain::floor::turn_events::Spoke { speaker, length_ms: 5_000, text: None };
        m.at(at, Event::Spoke(Box::new(spoke)));
    }
    m.at(10_300, Event::Ended);
    let t = &m.history.session().tally;
    assert_eq!([0, 1].map(|g| (t.groups()[g].turns, t.groups()[g].longest_ms)), [(1, 5_000), (1, 5_000)]);
    assert_eq!(t.people()[0].turns, 2);
}

#[test]
fn the_floor_is_held_since_the_turn_began_and_open_since_it_ended() {
    let mut m = Meeting::live(3, 3);
    m.floor(2_000, 1);
    assert_eq!(tally(&mut m, 6_000).floor_since(), Moment::from_ms(2_000));
    m.at(7_000, Event::Open);
    let t = tally(&mut m, 9_000);
    assert_eq!((t.floor(), t.floor_since()), (Floor::Open, Moment::from_ms(7_000)));
}

#[test]
fn everyone_here_who_is_counted_is_heard_or_not_yet() {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, LIVED, LIVED, false);
    m.floor(0, 1);
    m.floor(2_000, 7);
    m.floor(4_000, 4);
    m.left(4_500, 5);
    m.at(
        4_500,
        Event::NotTimed(NotTimed {
            person: PersonId(6),
            on: true,
            from_start: true,
            counted_as: None,
            awaits_answer: false,
        }),
    );
    m.heard(4_900, 2);
    m.at(4_900, Event::StillHere);
    let s = m.history.session();
    let h = heard(s, &s.tally);
    assert_eq!((h.heard, h.of, h.not_yet), (2, 4, vec![PersonId(3), PersonId(4)]));
}

#[test]
fn two_cards_at_once_are_two_voices() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.heard(5_000, 1);
    m.heard(5_000, 1);
    m.at(6_000, Event::Open);
    assert_eq!(m.history.session().tally.people()[0].voices, 2);
}

#[test]
fn of_two_runs_alike_the_first_is_the_longest() {
    let mut m = Meeting::live(3, 3);
    for (at, n) in [(0, 1), (10, 2), (20, 4), (30, 5)] {
        m.floor(at * 1_000, n);
    }
    m.at(40_000, Event::Ended);
    let run = m.history.session().tally.voices().longest_run();
    assert_eq!(run, Some(Run { group: 0, turns: 2, ms: 20_000 }));
}

#[test]
fn quiet_between_talk_is_not_talk_lately() {
    let mut recent = Recent::default();
    recent.span(Fade::over(60_000), [1], true);
    recent.span(Fade::over(100_000), [0], false);
    recent.span(Fade::over(10_000), [1], true);
    assert_eq!(recent.talk_lately(), 70_000);
}

#[test]
fn somebody_has_most_of_the_time_of_a_group_of_two_or_more() {
    let mut m = Meeting::live(1, 2);
    m.person(0, 8, LIVED, LIVED, false);
    m.at(0, Event::Person(Box::new(group_seat(9, LIVED, Some(4)))));
    m.floor(0, 1);
    assert_eq!(top_share(tally(&mut m, 0), 1), None, "nobody spoke");
    m.floor(40_000, 2);
    m.floor(70_000, 3);
    m.floor(80_000, 9);
    let t = tally(&mut m, 90_000);
    assert_eq!(top_share(t, 0), None, "one came, and one seat is of several");
    assert!(near(top_share(t, 1), 0.75));
}

#[test]
fn the_talk_behind_a_note_is_of_every_counted_group_that_is_there() {
    let mut m = Meeting::live(3, 3);
    for id in ["volunteers", "board"] {
        m.at(0, Event::Group(Box::new(Group::new(id))));
    }
    let at = |m: &mut Meeting, ms| {
        let seq = m.note(ms, NoteKind::Decision, "A ramp");
        let s = m.history.session();
        talk_behind(s, s.note(seq).unwrap())
    };
    m.floor(0, 4);
    m.floor(45_000, 7);
    m.at(60_000, Event::Floor(Speaker { person: PersonId(5), hat: Hat::new("v", "volunteers") }));
    assert_eq!(at(&mut m, 74_999), None, "under a minute of talk that is counted");
    let group = |m: &Meeting, id| m.history.session().roster.group_index(id).unwrap();
    let (lived, staff, volunteers) = (group(&m, LIVED), group(&m, STAFF), group(&m, "volunteers"));
    let behind = at(&mut m, 75_000).unwrap();
    assert_eq!(behind.shares, [(lived, 0.0), (staff, 0.75), (volunteers, 0.25)]);
    assert_eq!(behind.talk_ms, 60_000);
}

#[test]
fn the_middle_wait_is_the_middle_one_or_between_the_middle_two() {
    let median = |waited: &[u64]| {
        let mut m = Meeting::live(3, 3);
        for n in (1..=6).take(waited.len()) {
            m.hand(0, n, true);
        }
        for (n, seconds) in (1..).zip(waited) {
            m.floor(seconds * 1_000, n);
        }
        let waits = waits(m.history.session(), None);
        (waits.median_ms, waits.longest_ms)
    };
    assert_eq!(median(&[]), (None, None));
    assert_eq!(median(&[7]), (Some(7_000), Some(7_000)));
    assert_eq!(median(&[1, 2]), (Some(1_500), Some(2_000)));
    assert_eq!(median(&[1, 2, 9]), (Some(2_000), Some(9_000)));
    assert_eq!(median(&[1, 2, 4, 9]), (Some(3_000), Some(9_000)));
    assert_eq!(median(&[1, 2, 4, 9, 20]), (Some(4_000), Some(20_000)));
}

#[test]
fn a_group_that_comes_in_with_a_turn_changes_the_aim() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Group(Box::new(Group::new("volunteers"))));
    let seat = PersonAdded { here: false, ..group_seat(9, "volunteers", None) };
    m.at(0, Event::Person(Box::new(seat)));
    m.floor(0, 4);
    let targets = |m: &Meeting| m.history.session().targets(&m.history.session().tally).len();
    assert_eq!(targets(&m), 2);
    m.floor(5_000, 9);
    assert_eq!(targets(&m), 3);
    m.floor(9_000, 4);
}
