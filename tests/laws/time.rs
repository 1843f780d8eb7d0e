//! Every moment is counted once, whatever is pressed and written down.

use airtime::{
    domain::{
        Event, Floor, Hat, History, Moment, PersonId, Record, Speaker, decide::decide,
        floor::trail::TrailSpeaker,
    },
    report::SessionReport,
};
use proptest::prelude::*;

use crate::{
    keys::{Key, intent, jot, keys},
    meeting::{meeting, report, set_up},
    with,
};

proptest! {
    #![proptest_config(with(8_000))]

    #[test]
    fn the_day_adds_up(keys in keys(24), rest in 0u64..100_000) {
        let history = meeting(&keys);
        let s = history.session();
        prop_assert_eq!(s.tally.totals().sum(), s.now().ms());
        let later = s.now().plus(rest);
        prop_assert_eq!(s.tally.at(later).totals().sum(), later.ms());
    }
}

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn the_timeline_is_the_whole_meeting_without_a_gap(keys in keys(24), rest in 0u64..100_000) {
        let mut history = meeting(&keys);
        let end = history.session().now().plus(rest);
        history.record(vec![Event::Ended], end);
        let line = history.timeline();
        let s = history.session();
        let mut at = Moment::ZERO;
        for stretch in &line {
            prop_assert_eq!(stretch.start, at);
            at = stretch.end;
        }
        prop_assert_eq!(at, s.end_so_far());
        for (seat, person) in s.roster.people().iter().enumerate() {
            let own = line.iter().filter(|x| x.speaker.as_ref().is_some_and(|p| p.person == person.handle));
            let sum: u64 = own.map(airtime::domain::floor::timeline::Stretch::ms).sum();
            prop_assert_eq!(sum, s.tally.people()[seat].ms, "{:?}", line);
        }
        let someone: u64 = line.iter().filter(|x| x.floor == Floor::Someone).map(airtime::domain::floor::timeline::Stretch::ms).sum();
        prop_assert_eq!(someone, s.tally.totals().someone);
    }

    #[test]
    fn the_trail_that_is_kept_up_is_the_timeline(keys in keys(24), rest in 0u64..100_000) {
        let mut history = meeting(&keys);
        let end = history.session().now().plus(rest);
        history.record(vec![Event::Ended], end);
        let s = history.session();
        let seat = |person: PersonId| s.roster.people().iter().position(|p| p.handle == person);
        let line = history.timeline();
        let told = line.iter().map(|x| (x.start, x.floor, x.speaker.as_ref().and_then(|p| seat(p.person))));
        let trail = s.trail.stretches().iter().filter(|x| x.end != Some(x.start));
        let kept = trail.map(|x| (x.start, x.floor, x.speaker.map(TrailSpeaker::seat)));
        let changes = |all: Vec<(Moment, Floor, Option<usize>)>| {
            let mut all = all;
            all.dedup_by_key(|(_, floor, seat)| (*floor, *seat));
            all
        };
        prop_assert_eq!(changes(kept.collect()), changes(told.collect()));
    }

    #[test]
    fn notes_and_marks_move_no_time(keys in keys(24), notes in proptest::collection::vec((0u8..12, 0u8..9), 24)) {
        // What the floor is, and nothing that depends on what was done last.
        let floor: Vec<Key> = keys.into_iter().filter(|k| k.0 <= 26 || k.0 == 34).collect();
        let (mut with, mut without) = (set_up(), set_up());
        for (key, (note, detail)) in floor.into_iter().zip(notes) {
            let before = without.session().now();
            jot(&mut with, note, detail, before.plus(key.2 / 2));
            for history in [&mut with, &mut without] {
                if let Ok(events) = decide(history, intent(history, key), before.plus(key.2)) {
                    history.record(events, before.plus(key.2));
                }
                history.record(vec![Event::StillHere], before.plus(key.2));
            }
        }
        let (with, without) = (report(&with), report(&without));
        prop_assert_eq!(&with.time, &without.time);
        prop_assert_eq!(&with.people, &without.people);
        prop_assert_eq!(&with.groups, &without.groups);
        prop_assert_eq!(&with.queue, &without.queue);
        let spent = |r: &SessionReport| r.items.iter().map(|i| (i.spent_s, i.heard)).collect::<Vec<_>>();
        prop_assert_eq!(spent(&with), spent(&without));
    }

    #[test]
    fn looking_ahead_changes_nothing(keys in keys(16), ahead in 0u64..100_000) {
        let history = meeting(&keys);
        let s = history.session();
        let before = format!("{:?}", s.tally);
        let _ = s.tally.at(s.now().plus(ahead));
        prop_assert_eq!(format!("{:?}", s.tally), before);
    }
}

/// A frame copies the tally: nothing in it may grow with the number of turns.
#[test]
fn the_tally_does_not_grow_with_the_turns() {
    let size = |turns: u32| {
        let speaker = |n: u32| Speaker {
            person: PersonId(1 + u16::try_from(n % 2).unwrap()),
            hat: Hat::new("staff", "staff"),
        };
        let record = |n: u32| Record {
            seq: n,
            t: Moment::from_ms(u64::from(n) * 6_000),
            event: Event::Floor(speaker(n)),
        };
        let history = History::from_records((0..turns).map(record));
        format!("{:?}", history.session().tally).len()
    };
    assert!(size(2_000) < size(20) + 300, "{} and {}", size(20), size(2_000));
}
