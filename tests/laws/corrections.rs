//! Corrections and undo, in the meeting and after it: what they change and what they leave.

use airtime::{
    domain::{
        Event, History, Intent, Moment, PersonId,
        decide::decide,
        floor::{correct::CorrectIntent, turn_events::Spoke},
        notes::note::Owner,
        record::{
            continuity::AmendmentOpened,
            opening::{Source, TurnThresholds},
        },
        refusal::Refusal,
    },
    report::SessionReport,
};
use chrono::DateTime;
use proptest::prelude::*;

use crate::{
    keys::{KEYS, Key, intent, keys, press},
    meeting::{added, adds_up, meeting, opened, report},
    with,
};

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn undo_then_redo_changes_nothing(keys in keys(24)) {
        let mut history = meeting(&keys);
        let before = report(&history);
        let now = history.session().now();
        if let Ok(undo) = decide(&history, Intent::Undo, now) {
            history.record(undo, now);
            let redo = decide(&history, Intent::Redo, now).unwrap();
            history.record(redo, now);
            prop_assert_eq!(report(&history), before);
        }
    }

    #[test]
    fn a_correction_keeps_the_span(keys in keys(20), fix in 27u8..KEYS, who in 1u16..6, ms in 0u64..20_000) {
        let mut history = meeting(&keys);
        let now = history.session().now();
        press(&mut history, (fix, who, 0));
        if let Ok(events) = decide(&history, intent(&history, (fix, who, ms)), now) {
            history.record(events, now);
        }
        prop_assert_eq!(history.session().now(), now);
        prop_assert_eq!(history.session().tally.totals().sum(), now.ms());
    }
}

/// A meeting that has ended, and somebody sits down to put things right.
fn sat_down(keys: &[Key]) -> History {
    let mut history = meeting(keys);
    let end = history.session().now().plus(1_000);
    history.record(vec![Event::Ended], end);
    sit_down(&mut history);
    history
}

fn sit_down(history: &mut History) {
    let after =
        AmendmentOpened { wall: DateTime::UNIX_EPOCH.fixed_offset(), by: Some(Owner::Person(PersonId(1))) };
    let events = decide(history, Intent::OpenAmendment(after), Moment::ZERO).unwrap();
    history.record(events, Moment::from_ms(u64::MAX / 2));
}

/// The figures without what says that they were put right.
fn figures(history: &History) -> SessionReport {
    SessionReport { put_right: vec![], ..report(history) }
}

proptest! {
    #![proptest_config(with(1_500))]

    #[test]
    fn afterwards_turns_are_put_right_and_nothing_else(keys in keys(20), fixes in keys(10)) {
        let mut history = sat_down(&keys);
        let (span, before) = (report(&history).time.span_s, figures(&history));
        let mut undoable = 0;
        for fix in fixes {
            let wanted = intent(&history, fix);
            let allowed = matches!(wanted, Intent::Correct(_) | Intent::Undo | Intent::Redo);
            let decided = decide(&history, wanted, Moment::from_ms(u64::MAX / 2));
            prop_assert!(allowed || decided == Err(Refusal::Ended));
            undoable += usize::from(decided.is_ok());
            history.record(decided.unwrap_or_default(), Moment::from_ms(u64::MAX / 2));
            let r = report(&history);
            prop_assert_eq!(r.time.span_s, span, "the day is as long as it was");
            prop_assert!(history.session().ended && adds_up(&r.time), "{:?}", r.time);
            let read = History::from_records(history.records().iter().cloned());
            prop_assert_eq!(report(&read), r, "as a fresh fold");
        }
        prop_assert_eq!(&figures(&history.before_amendments().unwrap()), &before, "the original stays readable");
        for _ in 0..=undoable {
            let undo = decide(&history, Intent::Undo, Moment::ZERO);
            history.record(undo.unwrap_or_default(), Moment::ZERO);
        }
        prop_assert_eq!(&report(&history), &before, "undo goes back to the end, and leaves no trace");
        prop_assert_eq!(decide(&history, Intent::Undo, Moment::ZERO), Err(Refusal::NothingToUndo));
    }

    #[test]
    fn an_imported_turn_changes_hands_and_keeps_its_times(
        spoken in proptest::collection::vec((1u16..6, 0u64..3_000, 1u64..20_000), 1..12),
        nth: usize,
        to in 0u16..6,
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=5).map(added).chain([Event::Ready]).collect(), Moment::ZERO);
        let mut at = Moment::ZERO;
        for (who, gap, length_ms) in spoken {
            at = at.plus(gap);
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            history.record(vec![Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None }))], at);
        }
        history.record(vec![Event::Ended], at.plus(30_000));
        sit_down(&mut history);
        let (line, before) = (history.timeline(), report(&history));
        let turn = &line[nth % line.len()];
        let to = (to > 0).then_some(PersonId(to));
        let give = Intent::Correct(CorrectIntent::Give { turn: Some(turn.turn), to });
        let events = decide(&history, give, Moment::ZERO).unwrap();
        history.record(events, Moment::ZERO);
        let after = history.timeline();
        for line in &turn.joined {
            let now = after.iter().find(|s| s.joined.contains(line)).unwrap();
            prop_assert_eq!(now.speaker.as_ref().map(|s| s.person), to, "every line of it went along");
        }
        prop_assert_eq!(report(&history).time.span_s, before.time.span_s);
        for refused in [
            CorrectIntent::MoveStart { turn: Some(turn.turn), by_ms: 1 },
            CorrectIntent::Drop { turn: Some(turn.turn) },
        ] {
            let decided = decide(&history, Intent::Correct(refused), Moment::ZERO);
            prop_assert_eq!(decided, Err(Refusal::TimesFromFile));
        }
    }
}
