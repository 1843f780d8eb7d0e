//! A copy to share: the figures by group, no day, no name and no small group.

use airtime::{
    domain::{
        Event, History, Intent, Moment, PersonId,
        floor::turn_events::Spoke,
        notes::{
            kind::NoteKind,
            note::{About, AboutNote, Note},
        },
        privacy::{
            level::Level,
            redact,
            share::{self, Mirror, MirrorLevel},
            shared_copy::{ShareRefusal, ShareTexts, SharedCopy},
        },
        record::{
            continuity::AmendmentOpened,
            opening::{Source, TurnThresholds},
        },
    },
    text::people,
};
use chrono::DateTime;
use proptest::prelude::*;

use crate::{
    keys::{keys, press},
    meeting::{added, lines, now_decide, opened, report, set_up},
    with,
};

fn share(history: &History, level: Level) -> Result<SharedCopy, ShareRefusal> {
    let item = |n: u16| format!("Item {n}");
    let together = |labels: &[String]| labels.join(" and ");
    let words =
        ShareTexts { item: &item, together: &together, somebody: "somebody", group: people::group_label };
    share::copy(history, "19700101-abc234", level, &words)
}

fn mirror(history: &History) -> Mirror {
    let item = |n: u16| format!("Item {n}");
    let together = |labels: &[String]| labels.join(" and ");
    let words =
        ShareTexts { item: &item, together: &together, somebody: "somebody", group: people::group_label };
    share::mirror(history, MirrorLevel::Groups, "Table 4", &words).unwrap()
}

/// What talk comes to by group, by its label.
fn by_group(s: &airtime::domain::Session) -> Vec<(String, u64, u32, u32, u64)> {
    let groups = s.tally.groups().iter().enumerate().filter(|(_, g)| g.ms > 0 || g.turns > 0);
    groups.map(|(g, t)| (s.roster.groups()[g].label.clone(), t.ms, t.turns, t.voices, t.longest_ms)).collect()
}

#[test]
fn a_full_copy_tells_no_day_not_even_that_of_a_correction() {
    let mut history = set_up();
    let action = Note::new(NoteKind::Action, "two ramps".to_owned());
    history.record(vec![Event::Note(Box::new(action)), Event::Ended], Moment::from_ms(9_000));
    let note = history.next_seq() - 2;
    let wall = DateTime::parse_from_rfc3339("2026-05-08T09:30:00+01:00").unwrap();
    let closed = AboutNote { note, about: About::Closed("they came".to_owned()) };
    let after = Event::AmendmentOpened(Box::new(AmendmentOpened { wall, by: None }));
    history.record(vec![after, Event::AboutNote(Box::new(closed))], Moment::from_ms(9_000));
    let forgotten = redact::removal_record(history.records(), wall).unwrap();
    history.push(forgotten);

    let copy = share(&history, Level::Full).unwrap();
    assert!(!lines(&copy.records).contains("2026"), "{}", lines(&copy.records));
    let copy = History::from_records(copy.records);
    let figures = serde_json::to_string(&report(&copy)).unwrap();
    assert!(!figures.contains("1970-"), "no day is made up either: {figures}");
    assert_eq!(
        airtime::domain::notes::carried::entries(copy.session(), people::group_label)[0].closed_on,
        None
    );
}

proptest! {
    #![proptest_config(with(60))]

    #[test]
    fn a_shared_copy_has_the_figures_by_group_and_nothing_else(keys in keys(28), who in 1u16..6, people: bool) {
        let level = if people { Level::Pseudonyms } else { Level::Groups };
        let mut history = set_up();
        history.record((6..=15).map(added).collect(), Moment::ZERO);
        let name = "Canary N\u{e4}me".to_owned();
        let renamed = airtime::domain::people::changes::Renamed { person: PersonId(who), name: Some(name.clone()) };
        history.record(vec![Event::Renamed(Box::new(renamed))], Moment::ZERO);
        for key in &keys {
            press(&mut history, *key);
            let _ = now_decide(&mut history, Intent::Note(NoteKind::Action, format!("{name} does it")));
        }
        let copy = share(&history, level).unwrap();
        let after = History::from_records(copy.records.clone());
        prop_assume!(copy.merged.is_empty() && copy.left_out.is_empty());
        // Whoever was heard another way is told of by group only.
        let told = |s: &airtime::domain::Session| {
            by_group(s).into_iter().map(|(g, ms, n, v, l)| (g, ms, n, v * u32::from(!people), l)).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(after.session()), told(history.session()));
        prop_assert_eq!(after.session().tally.totals(), history.session().tally.totals());
        let spent = |h: &History| h.session().tally.items().iter().map(|i| i.spent_ms).collect::<Vec<_>>();
        prop_assert_eq!(spent(&after), spent(&history));
        let text = airtime::domain::record::plain_text::fold(&lines(&copy.records));
        for word in ["canary", "does it", "20260501", "note", "arrived", "left", "hand", "keeper", "one at a time"] {
            prop_assert!(!text.contains(word), "{} {}", word, text);
        }
        prop_assert!(copy.records.iter().enumerate().all(|(n, r)| r.seq as usize == n));
        prop_assert_eq!(after.session().opened_at, None);
    }

    #[test]
    fn a_mirror_has_at_each_moment_the_figures_of_a_copy_and_goes_on(keys in keys(28)) {
        let mut history = set_up();
        history.record((6..=15).map(added).collect(), Moment::ZERO);
        let mut before: Option<Mirror> = None;
        for key in &keys {
            let known = history.next_seq();
            press(&mut history, *key);
            let (mirror, copy) = (mirror(&history), share(&history, Level::Groups).unwrap());
            let (now, copy) = (History::from_records(mirror.records.clone()), History::from_records(copy.records));
            prop_assert_eq!(by_group(now.session()), by_group(copy.session()));
            prop_assert_eq!(now.session().tally.totals(), copy.session().tally.totals());
            prop_assert_eq!(now.session().now(), history.session().now());
            prop_assert!(mirror.records.iter().enumerate().all(|(n, r)| r.seq as usize == n));
            // Unless something earlier means something else now, the mirror begins with what it was.
            let new = &history.records()[known as usize..];
            let is_talk = new.iter().all(|r| {
                matches!(r.event, Event::Floor(_) | Event::Open | Event::Someone | Event::StillHere | Event::Note(_))
            });
            if let Some(before) = before.filter(|_| is_talk) {
                let is_later = new.iter().all(|r| before.records.last().is_none_or(|last| r.t > last.t));
                let same_opening = mirror.records.starts_with(&before.records[..before.opening]);
                if is_later && same_opening {
                    prop_assert!(mirror.records.starts_with(&before.records));
                }
            }
            before = Some(mirror);
        }
    }

    #[test]
    fn a_shared_import_has_the_figures_by_group(
        stretches in proptest::collection::vec((0u64..5_000, 1u64..20_000, 0u16..12), 0..24), people: bool,
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=11).filter(|n| *n != 5).map(added).collect(), Moment::ZERO);
        let (mut at, mut most) = (0, 0);
        for (step, length_ms, who) in stretches {
            at += step;
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            let spoke = Event::Spoke(Box::new(Spoke { speaker, length_ms, text: Some("Canary".into()) }));
            history.record(vec![spoke], Moment::from_ms(at));
            most = most.max(at + length_ms);
        }
        history.record(vec![Event::Ended], Moment::from_ms(most));
        let copy = share(&history, if people { Level::Pseudonyms } else { Level::Groups }).unwrap();
        let after = History::from_records(copy.records.clone());
        prop_assert_eq!(by_group(after.session()), by_group(history.session()));
        prop_assert_eq!(after.session().tally.totals(), history.session().tally.totals());
        prop_assert!(!lines(&copy.records).contains("Canary"));
    }

    #[test]
    fn no_group_of_a_shared_copy_is_small(keys in keys(20), people: bool, more in 5u16..12) {
        let mut history = set_up();
        history.record((6..=more).map(added).collect(), Moment::ZERO);
        for key in &keys {
            press(&mut history, *key);
        }
        let level = if people { Level::Pseudonyms } else { Level::Groups };
        match share(&history, level) {
            Err(refused) => prop_assert_eq!(refused, ShareRefusal::TooFew),
            Ok(copy) => {
                let after = History::from_records(copy.records);
                let (a, b) = (after.session().tally.totals(), history.session().tally.totals());
                prop_assert_eq!((a.someone, a.sum()), (b.someone, b.sum()));
                prop_assert_eq!(a.speaking + a.silence, b.speaking + b.silence);
                prop_assert!(a.speaking == b.speaking || !copy.left_out.is_empty());
                let s = after.session();
                for (g, t) in s.tally.groups().iter().enumerate().filter(|(_, t)| !t.people.is_empty()) {
                    let heads = s.tally.headcount(g);
                    prop_assert!(people || heads.is_none_or(|n| n >= 3), "{heads:?} {t:?}");
                }
            }
        }
    }
}
