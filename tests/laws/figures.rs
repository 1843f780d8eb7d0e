//! Figures stay in their range, for meetings, for imports and for any times.

use airtime::{
    domain::{
        Aim, AimMode, Event, History, Moment, PersonId,
        floor::turn_events::Spoke,
        measures::spread,
        record::opening::{Source, TurnThresholds},
    },
    report::model,
};
use proptest::prelude::*;

use crate::{
    keys::keys,
    meeting::{added, adds_up, in_range, is_one_or_nothing, meeting, opened, report},
    with,
};

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn figures_stay_in_their_range(keys in keys(24)) {
        let history = meeting(&keys);
        let r = report(&history);
        prop_assert!(adds_up(&r.time));
        prop_assert!(in_range(&r), "{r:?}");
        let of = |f: fn(&model::GroupPart) -> Option<f64>| r.groups.iter().map(f).collect::<Vec<_>>();
        for shares in [of(|g| g.share), of(|g| g.even_share), of(|g| g.target), of(|g| g.share_of_all)] {
            prop_assert!(is_one_or_nothing(&shares), "{shares:?}");
        }
        let people: Vec<_> = r.people.iter().map(|p| p.share).collect();
        prop_assert!(is_one_or_nothing(&people), "{people:?}");
        let groups: f64 = r.groups.iter().map(|g| g.speaking_time_s).sum();
        prop_assert!((groups - r.time.person_seconds_s.unwrap()).abs() < 1e-6);
        prop_assert!((r.time.speaking_s.unwrap() - r.time.crosstalk_s - groups).abs() < 1e-6, "one voice at a time");
    }

    #[test]
    fn an_import_adds_up_whoever_speaks_at_once(
        stretches in proptest::collection::vec((0u64..5_000, 1u64..20_000, 0u16..6), 0..24),
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=5).map(added).collect(), Moment::ZERO);
        let (mut at, mut most) = (0, 0);
        for (step, length_ms, who) in stretches {
            at += step;
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            let spoke = Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None }));
            history.record(vec![spoke], Moment::from_ms(at));
            most = most.max(at + length_ms);
        }
        let cut_short = report(&history);
        history.record(vec![Event::Ended], Moment::from_ms(most));
        let whole = report(&history);
        prop_assert!(adds_up(&whole.time));
        prop_assert_eq!(whole.time.span_s, most as f64 / 1000.0);
        prop_assert!(whole.time.person_seconds_s.unwrap() + 1e-9 >= whole.time.speaking_s.unwrap());
        prop_assert!(in_range(&whole));
        prop_assert_eq!(cut_short.time, whole.time);
        prop_assert_eq!(cut_short.people, whole.people);
    }

    #[test]
    fn any_times_have_a_spread_in_range(times in proptest::collection::vec(0u64..10_000_000, 0..40)) {
        let s = spread::spread(&times);
        for x in [s.gini, s.gini_corrected, s.entropy_normalised, s.hhi_normalised].into_iter().flatten() {
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&x), "{x}");
        }
    }

    #[test]
    fn aims_sum_to_one(people in proptest::collection::vec((0usize..8, 1u64..1_000_000), 1..5)) {
        let side = |&(people, present_ms): &(usize, u64)| {
            let people = Some(people).filter(|n| *n > 0);
            let present_ms = if people.is_some() { present_ms } else { 0 };
            ("g", airtime::domain::measures::aim::GroupPresence { people, present_ms })
        };
        let sides: Vec<_> = people.iter().map(side).collect();
        for mode in [AimMode::Equal, AimMode::Headcount] {
            prop_assert!(is_one_or_nothing(&Aim::suggested(mode).targets(&sides)));
        }
    }
}
