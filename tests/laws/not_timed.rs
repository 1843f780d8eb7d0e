//! Somebody who does not want to be timed costs nobody else a figure.

use airtime::{
    domain::{
        Event, History, Intent, PersonId, Record, Speaker, decide::decide,
        preparation::decide::PreparationIntent,
    },
    report::{SessionReport, model},
};
use proptest::prelude::*;

use crate::{
    keys::{keys, press},
    meeting::{adds_up, in_range, meeting, report, set_up},
    with,
};

/// Whether an event names this person as the speaker.
fn names_speaker(event: &Event, person: PersonId) -> bool {
    let is = |speaker: &Option<Speaker>| speaker.as_ref().is_some_and(|s| s.person == person);
    match event {
        Event::Floor(s) | Event::Heard(s) => s.person == person,
        Event::Given(g) => is(&g.to),
        Event::Split(s) => is(&s.to),
        Event::Inserted(i) => is(&i.speaker),
        _ => false,
    }
}

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn a_no_from_the_start_costs_nobody_else(keys in keys(24), who in 1u16..6, keep_total: bool) {
        let mut history = meeting(&keys);
        let before = report(&history);
        let (now, person) = (history.session().now(), PersonId(who));
        let no = PreparationIntent::NotTimed { person, from_start: true, keep_total };
        if let Ok(events) = decide(&history, Intent::Preparation(no), now) {
            history.record(events, now);
            let after = report(&history);
            prop_assert!(adds_up(&after.time) && in_range(&after), "{after:?}");
            let id = person.to_string();
            prop_assert!(after.people.iter().all(|p| p.id != id), "no figure of theirs is left");
            let own = |p: &&model::PersonPart| p.id != id;
            let figures = |p: &model::PersonPart| {
                let spoke = (p.first_spoke_s, p.last_spoke_s);
                (p.id.clone(), p.present_s, p.speaking_time_s, p.turns, p.longest_turn_s, spoke)
            };
            let others = |r: &SessionReport| r.people.iter().filter(own).map(figures).collect::<Vec<_>>();
            prop_assert_eq!(others(&before), others(&after));
            let heads = |r: &SessionReport| r.groups.iter().filter_map(|g| g.people).sum::<usize>();
            prop_assert!(heads(&after) <= heads(&before));
            // Who had said no before, out of the total, and now says that all of it may stay, adds to it.
            let said_no = |r: &Record| matches!(&r.event, Event::NotTimed(n) if n.person == person);
            if keep_total && history.records().iter().filter(|r| said_no(r)).count() == 1 {
                let total = |r: &SessionReport| r.time.speaking_s;
                prop_assert_eq!(total(&before), total(&after));
            }
            // From then on no event of the floor names them.
            let said = history.records().len();
            for key in [(0, who, 1_000), (17, who, 1_000), (36, who, 1_000), (39, who, 1_000), (27, who, 9)] {
                press(&mut history, key);
            }
            prop_assert!(!history.records()[said..].iter().any(|r| names_speaker(&r.event, person)));
        }
    }

    #[test]
    fn whoever_has_not_answered_yet_is_named_by_no_turn(keys in keys(40)) {
        let mut history = set_up();
        let now = history.session().now();
        history.record(decide(&history, Intent::ReadOut("We time talk.".into()), now).unwrap(), now);
        for key in keys {
            let before = history.records().len();
            press(&mut history, key);
            let s = history.session();
            for person in s.roster.people().iter().filter(|p| p.awaits_answer) {
                prop_assert!(!person.timed && !person.counts());
                let named = |r: &Record| names_speaker(&r.event, person.handle);
                prop_assert!(!history.records()[before..].iter().any(named), "{:?}", person.handle);
                prop_assert!(s.holder() != Some(person.handle));
            }
        }
        prop_assert!(adds_up(&report(&history).time));
        let again = History::from_records(history.records().to_vec());
        let answers = |h: &History| h.session().late_comers().map(|p| p.handle).collect::<Vec<_>>();
        prop_assert_eq!(answers(&history), answers(&again));
    }
}
