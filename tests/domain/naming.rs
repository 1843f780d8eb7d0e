//! Who is meant by a name, an id or a handle, and which words of a record name somebody.

use airtime::{
    domain::{
        Event, Group, History, PersonId, Record,
        people::{
            joining::{PersonAdded, Seat},
            label::PersonLabel,
        },
        privacy::{
            lookup,
            name_forms::NameForms,
            redact,
            removal::{Forgotten, RemovedTime},
        },
    },
    lines::codec,
};
use chrono::DateTime;

use crate::{
    forgetting::rename,
    lines,
    meeting::{LIVED, Meeting, STAFF},
};

fn forms(m: &Meeting, n: u16) -> NameForms {
    NameForms::of(m.history.records(), PersonId(n))
}

#[test]
fn a_part_of_a_name_that_others_have_too_names_nobody() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Bea Marlow");
    rename(&mut m, 2, "Kai Marlow");
    let bea = forms(&m, 1);
    let out = |text| bea.out_of(text, "somebody");
    assert_eq!(out("Bea asked").as_deref(), Some("somebody asked"));
    assert_eq!(out("Bea Marlow asked").as_deref(), Some("somebody asked"));
    assert_eq!(out("Marlow asked"), None);
    assert_eq!(out("Kai Marlow asked"), None);
    assert!(!bea.is_empty() && bea.are_in("ask BEA") && !bea.are_in("Marlow asked"));
    assert!(
        forms(&m, 3).is_empty() && NameForms::of_names(&["B".to_owned()]).is_empty(),
        "nobody is called so"
    );
}

#[test]
fn beside_other_records_only_the_words_nobody_there_has_are_theirs() {
    let mut elsewhere = Meeting::live(3, 3);
    rename(&mut elsewhere, 2, "Bea Jones");
    elsewhere.person(0, 8, "marlow", STAFF, true);
    let names = ["Bea Marlow".to_owned()];
    let bea = NameForms::of_names(&names).beside(elsewhere.history.records());
    let out = |text| bea.out_of(text, "somebody");
    assert_eq!(out("Bea asked"), None, "who that is cannot be known here");
    assert_eq!(out("Bea Jones asked"), None);
    assert_eq!(out("Bea Marlow asked").as_deref(), Some("somebody asked"));
    assert_eq!(out("Marlow asked").as_deref(), Some("somebody asked"));
    let left = lines(&redact::without_words(elsewhere.history.records(), &bea, "somebody"));
    assert!(left.contains("\"role\":\"marlow\""), "a role that is worn there: {left}");
}

#[test]
fn a_role_that_was_only_spoken_in_is_worn_too() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Bea");
    m.hat(1_000, 4, "bea", STAFF);
    m.floor(2_000, 4);
    let records = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody");
    assert_eq!(lines(&records).matches("\"role\":\"bea\"").count(), 2);
}

#[test]
fn a_handle_is_somebody_where_it_stands_for_one_person() {
    let mut m = Meeting::live(3, 3);
    let seat = m.speaker(4);
    let seat = PersonAdded { seat: Seat::Someone, ..PersonAdded::nameless(PersonId(9), &seat.hat) };
    m.at(0, Event::Person(Box::new(seat)));
    // Older files may name somebody whom no line added.
    let speaker = airtime::domain::Speaker { person: PersonId(12), hat: m.speaker(4).hat };
    m.at(1_000, Event::Floor(speaker));
    let records = m.history.records();
    let found = |n| lookup::has_person(records, PersonId(n));
    assert!(found(1) && found(12) && !found(9) && !found(50));
    assert_eq!(lookup::find_people(records, " P12 "), [PersonId(12)]);
    assert!(lookup::find_people(records, "p9").is_empty() && lookup::find_people(records, "p50").is_empty());

    // Nobody knows which group such a person is of: their time cannot stay in one.
    let out = redact::take_out(records, PersonId(12), RemovedTime::InGroupTotal, "somebody");
    assert_eq!(out.last().map(|r| &r.event), Some(&Event::Someone));
    let out = redact::take_out(records, PersonId(1), RemovedTime::InGroupTotal, "somebody");
    let kept = |r: &&Record| matches!(&r.event, Event::Person(p) if p.person == PersonId(1));
    assert_eq!(out.iter().filter(kept).count(), 1);
}

#[test]
fn everybody_who_is_called_so_is_found_once() {
    let mut m = Meeting::live(3, 3);
    for n in [1, 1, 2] {
        rename(&mut m, n, "Be\u{e1} M");
    }
    rename(&mut m, 1, "Bea");
    rename(&mut m, 3, "Kai");
    let records = m.history.records();
    assert_eq!(lookup::people_named(records, "BEA M"), [PersonId(1), PersonId(2)]);
    assert_eq!(lookup::people_named(records, "kai"), [PersonId(3)]);
    assert!(lookup::people_named(records, "p1").is_empty());
    assert_eq!(lookup::names_of(records, PersonId(1)), ["Be\u{e1} M", "Bea"]);
    assert!(lookup::names_of(records, PersonId(4)).is_empty());
}

/// A record as the file has it.
pub fn read(kind: &str, data: &str) -> Record {
    let body = format!("{{\"v\":1,\"seq\":0,\"t\":0,\"type\":\"{kind}\",\"data\":{data}");
    let line = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
    codec::decode(line.as_bytes()).unwrap().record
}

#[test]
fn every_line_that_names_a_handle_keeps_it_from_being_given_again() {
    let speaker = r#"{"person":"p77","role":"staff","group":"staff"}"#;
    let with_speaker = |before: &str| format!("{{{before}:{speaker}}}");
    let kinds = [
        ("person", speaker.replace('}', ",\"key\":\"b\"}")),
        ("floor", speaker.to_owned()),
        ("heard", speaker.to_owned()),
        ("hat", speaker.to_owned()),
        ("spoke", with_speaker("\"length_ms\":5,\"speaker\"")),
        ("report_back", r#"{"person":"p77"}"#.to_owned()),
        ("last_word", r#"{"person":"p77"}"#.to_owned()),
        ("passed", r#"{"person":"p77"}"#.to_owned()),
        ("arrived", r#"{"person":"p77"}"#.to_owned()),
        ("left", r#"{"person":"p77"}"#.to_owned()),
        ("keeper", r#"{"person":"p77"}"#.to_owned()),
        ("hand", r#"{"person":"p77","up":true}"#.to_owned()),
        ("hand", r#"{"person":"p1","up":true,"kind":"reply","to":"p77"}"#.to_owned()),
        ("hand_note", r#"{"person":"p77","words":"x"}"#.to_owned()),
        ("hand_moved", r#"{"person":"p77","place":"hold"}"#.to_owned()),
        ("gave_way", r#"{"person":"p77","to":"p1"}"#.to_owned()),
        ("gave_way", r#"{"person":"p1","to":"p77"}"#.to_owned()),
        ("round_started", r#"{"order":["p1","p77"]}"#.to_owned()),
        ("renamed", r#"{"person":"p77"}"#.to_owned()),
        ("rekeyed", r#"{"person":"p77"}"#.to_owned()),
        ("not_timed", r#"{"person":"p77"}"#.to_owned()),
        ("not_timed", r#"{"person":"p1","counted_as":"p77"}"#.to_owned()),
        ("headcount", r#"{"person":"p77","people":3}"#.to_owned()),
        ("marks_support", r#"{"person":"p77","on":true}"#.to_owned()),
        ("given", with_speaker("\"turn\":1,\"to\"")),
        ("inserted", with_speaker("\"start\":0,\"end\":5,\"speaker\"")),
        ("split", with_speaker("\"turn\":1,\"at\":5,\"to\"")),
        ("hands_were_turns", format!("{{\"turns\":[{{\"hand\":1,\"to\":{speaker}}}]}}")),
        ("about_note", r#"{"note":1,"about":"owner","is":{"person":"p77"}}"#.to_owned()),
        ("about_note", r#"{"note":1,"about":"said_by","is":{"person":"p77"}}"#.to_owned()),
        ("afterwards", r#"{"wall":"2026-05-01T10:00:00Z","by":{"person":"p77"}}"#.to_owned()),
    ];
    for (kind, data) in kinds {
        let record = read(kind, &data);
        assert!(!matches!(record.event, Event::Unknown(_)), "{kind} {data}");
        let line = redact::removal_record(&[record], DateTime::UNIX_EPOCH.fixed_offset());
        let handles = line.map(|r| r.event);
        assert!(
            matches!(handles, Some(Event::Forgotten(Forgotten { handles: PersonId(77), .. }))),
            "{kind} {data}: {handles:?}"
        );
    }
}

#[test]
fn handles_that_were_given_before_somebody_was_taken_out_stay_given() {
    let mut m = Meeting::live(3, 3);
    let wall = DateTime::UNIX_EPOCH.fixed_offset();
    m.at(1_000, Event::Forgotten(Forgotten { wall, handles: PersonId(20) }));
    let out = redact::forget(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody", wall);
    let last = &out.last().unwrap().event;
    assert!(matches!(last, Event::Forgotten(Forgotten { handles: PersonId(20), .. })), "{last:?}");
}

/// What everybody is called when somebody is taken out.
fn labels(m: &Meeting, n: u16, kept: RemovedTime) -> Vec<PersonLabel> {
    let history = History::from_records(redact::take_out(m.history.records(), PersonId(n), kept, "somebody"));
    let people = history.session().roster.people().iter().filter(|p| p.handle != PersonId(n));
    people.map(|p| p.label.clone()).collect()
}

#[test]
fn people_without_a_name_keep_their_numbers_when_one_of_them_is_taken_out() {
    let m = Meeting::live(1, 3);
    let all: Vec<PersonLabel> = m.history.session().roster.people().iter().map(|p| p.label.clone()).collect();
    for n in 1..=5 {
        let mut others = all.clone();
        others.remove(usize::from(n) - 1);
        for kept in [RemovedTime::AsSomeone, RemovedTime::InGroupTotal] {
            assert_eq!(labels(&m, n, kept), others, "p{n} {kept:?}");
        }
    }
    // The last of a role leaves no number behind: nothing tells that there was one.
    let numbered = |n| {
        let out = redact::take_out(m.history.records(), PersonId(n), RemovedTime::AsSomeone, "somebody");
        lines(&out).contains("\"numbered\"")
    };
    assert_eq!([2, 3, 4].map(numbered), [true, true, false]);
}

#[test]
fn the_seat_that_keeps_somebodys_time_tells_no_role_of_theirs() {
    let role = |others_in_group: bool, named: bool| {
        let mut m = Meeting::opened(airtime::domain::record::opening::Source::Live, true);
        m.at(0, Event::Group(Box::new(Group::new(STAFF))));
        m.person(0, 1, "manager", STAFF, true);
        m.person(0, 2, LIVED, LIVED, true);
        if others_in_group {
            m.person(0, 3, STAFF, STAFF, true);
        }
        if named {
            rename(&mut m, 1, "Bea");
            // The line that adds somebody with a name.
            let records: Vec<Record> = m.history.records().iter().cloned().map(with_a_name).collect();
            m.history = History::from_records(records);
        }
        let records = redact::take_out(m.history.records(), PersonId(1), RemovedTime::InGroupTotal, "x");
        let seat = records.into_iter().find_map(|r| match r.event {
            Event::Person(p) if p.person == PersonId(1) => Some(p.role),
            _ => None,
        });
        seat.unwrap()
    };
    assert_eq!(role(false, true), STAFF);
    assert_eq!(role(true, true), "not_told", "a number more would shift those of the others");
    assert_eq!(role(true, false), "manager", "without a name their role is their number's");
}

fn with_a_name(record: Record) -> Record {
    let event = match record.event {
        Event::Person(p) if p.person == PersonId(1) => {
            Event::Person(Box::new(PersonAdded { name: Some("Bea".to_owned()), ..*p }))
        }
        event => event,
    };
    Record { event, ..record }
}
