//! A table of turns, imported again, has the figures of the meeting it was made of.

use std::collections::BTreeMap;

use airtime::{
    domain::{Event, History, Moment, PersonId, floor::turn_events::Spoke, record::opening::Source},
    import::{self, ImportOptions, LabelChoices},
    report::{
        Detail, SessionReport,
        format::csv::{self, RowKind},
        model::{GroupPart, PersonPart, Time, TimelinePart, history_report, table_report},
    },
    settings::Settings,
};
use proptest::prelude::*;

use crate::{
    keys::keys,
    meeting::{added, meeting, opened},
    with,
};

/// The keys by which somebody takes the chair or becomes an observer.
const HAT_KEYS: [u8; 2] = [53, 57];

/// The report on what comes back of a table; nothing where nobody spoke.
fn again(report: &SessionReport, detail: Detail) -> Option<SessionReport> {
    let table = csv::csv(std::slice::from_ref(report), detail, RowKind::Turns).unwrap();
    let parsed = import::read(table.as_bytes(), "csv", false).ok()?;
    let (settings, choices) = (Settings::shipped(), LabelChoices::default());
    let options = ImportOptions {
        agreed: true,
        ..ImportOptions::plain(&settings, &choices, "2026-05-01T10:00:00Z".parse().unwrap())
    };
    let session = import::build(&parsed.recordings[0], &options).unwrap();
    Some(history_report(&History::from_records(session.records("20260501-aaaaaa")), detail))
}

type Figures = BTreeMap<String, (f64, Option<f64>, u32, f64)>;

fn of_groups(report: &SessionReport) -> Figures {
    let figures = |g: &GroupPart| (g.id.clone(), (g.speaking_time_s, g.share, g.turns, g.longest_turn_s));
    report.groups.iter().filter(|g| g.speaking_time_s > 0.0).map(figures).collect()
}

fn of_people(report: &SessionReport) -> Figures {
    let figures = |p: &PersonPart| (p.id.clone(), (p.speaking_time_s, p.share, p.turns, p.longest_turn_s));
    report.people.iter().filter(|p| p.speaking_time_s > 0.0).map(figures).collect()
}

/// The items are not in the table.
fn timeline(report: &SessionReport) -> Vec<TimelinePart> {
    report.timeline.iter().map(|part| TimelinePart { item: None, spoken_s: vec![], ..part.clone() }).collect()
}

fn is_the_same(report: &SessionReport, again: &SessionReport) -> Result<(), TestCaseError> {
    prop_assert_eq!(timeline(again), timeline(report));
    // A state that lasted no time divides a quiet stretch, and is no row.
    let time = |report: &SessionReport| Time { quiet_stretches: None, ..report.time.clone() };
    prop_assert_eq!(time(again), time(report));
    prop_assert_eq!(again.error_points, report.error_points);
    prop_assert_eq!(of_groups(again), of_groups(report));
    let (before, mut after) = (of_people(report), of_people(again));
    // Those of a group who are not timed are one voice in the table, and no person in a report.
    after.retain(|id, _| before.contains_key(id));
    // A share follows from the hat at the end, which may have been put on after the last turn.
    let figures = |people: &Figures| people.values().map(|f| (f.0, f.2, f.3)).collect::<Vec<_>>();
    prop_assert_eq!(figures(&after), figures(&before));
    Ok(())
}

proptest! {
    #![proptest_config(with(500))]

    #[test]
    fn a_meeting_comes_back_from_its_table_of_turns(keys in keys(40), rest in 0u64..100_000) {
        // A hat that is put on later counts for a hand raised before, whose turn may be older than its seat: then the
        // figures of groups and the row disagree.
        let keys: Vec<_> = keys.into_iter().filter(|key| !HAT_KEYS.contains(&key.0)).collect();
        let mut history = meeting(&keys);
        let end = history.session().now().plus(rest);
        history.record(vec![Event::Ended], end);
        let report = table_report(&history, Detail::People);
        prop_assume!(!report.session.agreement.hides_facilitator);
        if let Some(again) = again(&report, Detail::People) {
            is_the_same(&report, &again)?;
        }
    }

    #[test]
    fn an_import_comes_back_from_its_table_of_turns(
        stretches in proptest::collection::vec((1u64..5_000, 1u64..20_000, 0u16..5), 1..24),
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, airtime::domain::record::opening::TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=5).map(added).collect(), Moment::ZERO);
        let (mut at, mut most) = (0, 0);
        for (step, length_ms, who) in stretches {
            at += step;
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            history.record(vec![Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None }))], Moment::from_ms(at));
            most = most.max(at + length_ms);
        }
        history.record(vec![Event::Ended], Moment::from_ms(most));
        let report = table_report(&history, Detail::People);
        let again = again(&report, Detail::People).unwrap();
        prop_assert_eq!(again.time.span_s, report.time.span_s);
        prop_assert_eq!(timeline(&again), timeline(&report));
        prop_assert_eq!(of_people(&again), of_people(&report));
        prop_assert_eq!(of_groups(&again), of_groups(&report));
        prop_assert_eq!(&again.time, &report.time);
        prop_assert_eq!((again.error_points, report.error_points), (None, None));
    }

    #[test]
    fn groups_come_back_where_people_are_withheld(keys in keys(40)) {
        let mut history = meeting(&keys);
        history.record(vec![Event::Ended], history.session().now());
        let report = table_report(&history, Detail::Groups);
        if let Some(again) = again(&report, Detail::Groups) {
            prop_assert_eq!(again.time.span_s, report.time.span_s);
            prop_assert_eq!(again.time.break_s, report.time.break_s);
        }
    }
}
