//! Removing a person from a record: their time moves, their name goes, and nothing else changes.

use airtime::{
    domain::{
        Event, History, Intent, Moment, PersonId, Record,
        decide::decide,
        notes::kind::NoteKind,
        privacy::{lookup, redact, removal::RemovedTime},
    },
    report::{SessionReport, model},
};
use chrono::DateTime;
use proptest::prelude::*;

use crate::{
    keys::{Key, hands, keys, press},
    meeting::{lines, now_decide, report, set_up},
    with,
};

/// A meeting in which people have names, and words name one of them.
fn named_meeting(keys: &[Key], person: PersonId, name: &str) -> History {
    let mut history = set_up();
    let renamed = |person, name: &str| {
        Event::Renamed(Box::new(airtime::domain::people::changes::Renamed {
            person,
            name: Some(name.to_owned()),
        }))
    };
    let words = [format!("{name} asked"), format!("what {} said", name.to_uppercase()), "a ramp".to_owned()];
    history.record(vec![renamed(person, name)], Moment::ZERO);
    for (n, key) in keys.iter().enumerate() {
        press(&mut history, *key);
        let now = history.session().now();
        if n % 5 == 0 {
            let note = Intent::Note(NoteKind::Note, words[n / 5 % 3].clone());
            let _ = now_decide(&mut history, note);
        }
        if n == 3 {
            history.record(vec![renamed(PersonId(person.0 % 5 + 1), "Somebody Else")], now);
        }
    }
    history
}

/// A person's id, time, presence, turns, longest turn, first and last voice.
type Figures = (String, f64, f64, u32, f64, Option<f64>, Option<f64>);

fn others_figures(r: &SessionReport, person: PersonId) -> Vec<Figures> {
    let own = person.to_string();
    let figures = |p: &model::PersonPart| {
        (
            p.id.clone(),
            p.present_s,
            p.speaking_time_s,
            p.turns,
            p.longest_turn_s,
            p.first_spoke_s,
            p.last_spoke_s,
        )
    };
    r.people.iter().filter(|p| p.id != own).map(figures).collect()
}

proptest! {
    #![proptest_config(with(100))]

    #[test]
    fn taking_somebody_out_moves_their_time_and_nothing_else(keys in keys(28), who in 1u16..6, in_total: bool) {
        let person = PersonId(who);
        let kept = if in_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
        let history = named_meeting(&keys, person, "Canary N\u{e4}me");
        let out = redact::take_out(history.records(), person, kept, "somebody");
        let after = History::from_records(out.clone());
        prop_assert_eq!(out.len(), history.records().len());
        let numbers = |records: &[Record]| records.iter().map(|r| (r.seq, r.t)).collect::<Vec<_>>();
        prop_assert_eq!(numbers(&out), numbers(history.records()));

        let (was, is) = (history.session(), after.session());
        let seat = was.roster.index(person).unwrap();
        let theirs = if in_total { 0 } else { was.tally.people()[seat].ms };
        let (a, b) = (was.tally.totals(), is.tally.totals());
        let said_no = |r: &Record| matches!(&r.event, Event::NotTimed(n) if n.person == person);
        prop_assert_eq!(b.speaking + b.someone, a.speaking + a.someone);
        if !history.records().iter().any(said_no) {
            prop_assert_eq!((b.speaking + theirs, b.someone), (a.speaking, a.someone + theirs));
        }
        prop_assert_eq!(
            (b.silence, b.small_groups, b.on_break, b.off_record, b.unattended, b.crosstalk),
            (a.silence, a.small_groups, a.on_break, a.off_record, a.unattended, a.crosstalk)
        );
        prop_assert_eq!(others_figures(&report(&after), person), others_figures(&report(&history), person));
        if in_total && !history.records().iter().any(said_no) {
            let groups = |s: &airtime::domain::Session| s.tally.groups().iter().map(|g| (g.ms, g.turns)).collect::<Vec<_>>();
            prop_assert_eq!(groups(is), groups(was));
        }
        let stretches = |h: &History| h.timeline().iter().map(airtime::domain::floor::timeline::Stretch::ms).sum::<u64>();
        prop_assert_eq!(stretches(&after), stretches(&history));
    }

    #[test]
    fn nothing_of_a_name_is_left_and_twice_is_once(keys in keys(28), who in 1u16..6, in_total: bool, later in keys(6)) {
        let person = PersonId(who);
        let kept = if in_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
        let history = named_meeting(&keys, person, "Canary N\u{e4}me");
        let wall = DateTime::UNIX_EPOCH.fixed_offset();
        let out = redact::forget(history.records(), person, kept, "somebody", wall);
        prop_assert_eq!(out.len(), history.records().len() + 1);
        let text = lines(&out);
        let folded = airtime::domain::record::plain_text::fold(&text);
        prop_assert!(!folded.contains("canary") && !folded.contains("name\\u") && !folded.contains("n\\u00e4me"), "{}", text);
        if !in_total {
            prop_assert!(!text.contains(&format!("\"{person}\"")) || is_last_handle(&out, person), "{}", text);
        }
        prop_assert!(lookup::find_people(&out, "canary name").is_empty());
        prop_assert_eq!(&redact::forget(&out, person, kept, "somebody", wall), &out);
        // Their handle is nobody else's, whoever comes.
        let mut after = History::from_records(out);
        let given = after.records().last().map(|r| r.seq);
        for key in later {
            press(&mut after, key);
        }
        let taken = |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person && Some(r.seq) > given);
        prop_assert!(!after.records().iter().any(taken));
    }
}

#[test]
fn an_undone_hand_becomes_no_turn_when_its_person_is_taken_out() {
    let mut history = set_up();
    let (speaker, person) = (PersonId(1), PersonId(4));
    let at = |history: &mut History, intent, ms| {
        let events = decide(history, intent, Moment::from_ms(ms)).unwrap();
        history.record(events, Moment::from_ms(ms))
    };
    at(&mut history, Intent::Floor(speaker), 0);
    at(&mut history, Intent::Hand(person), 2_000);
    at(&mut history, Intent::Undo, 2_000);
    let undone = hands(&history);
    at(&mut history, Intent::HandsWereTurns(undone), 2_000);
    history.record(vec![Event::StillHere], Moment::from_ms(62_000));
    let before = report(&history);
    assert_eq!(before.time.speaking_s, Some(62.0));

    for kept in [RemovedTime::AsSomeone, RemovedTime::InGroupTotal] {
        let after = report(&History::from_records(redact::take_out(history.records(), person, kept, "x")));
        assert_eq!(after.time, before.time, "{kept:?}");
        assert_eq!(others_figures(&after, person), others_figures(&before, person), "{kept:?}");
    }
}

/// The line that says which handles were given may name the highest.
fn is_last_handle(records: &[Record], person: PersonId) -> bool {
    matches!(&records.last().unwrap().event, Event::Forgotten(f) if f.handles == person)
        && !lines(&records[..records.len() - 1]).contains(&format!("\"{person}\""))
}
