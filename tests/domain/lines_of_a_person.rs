//! What becomes of each kind of line when the person it is about is taken out.

use airtime::domain::{
    Event, History, PersonId, Record,
    notes::marks::{Card, Colour, CutIn},
    people::joining::NotTimed,
    privacy::{
        redact,
        removal::{RemovedTime, TakenOut},
    },
    record::ids::EventRef,
};

use crate::{
    meeting::{Meeting, STAFF},
    naming::read,
};

const THEIRS: &str = r#"{"person":"p77","role":"manager","group":"staff"}"#;
/// Their turn where their time stays in the total of their group.
const SEAT: &str = r#"{"person":"p77","role":"staff","group":"staff"}"#;

/// What a line becomes: its kind and what it says.
type Line = (&'static str, String);

fn line(kind: &'static str, data: impl Into<String>) -> Line {
    (kind, data.into())
}

fn gone() -> Line {
    line("taken_out", "{}")
}

/// A line that names p77, what it is when their turns become someone's, and when their time stays in the total.
fn kinds() -> Vec<(Line, Line, Line)> {
    let someone = || line("someone", "null");
    let speaker =
        |kind, before: &str, after: &str, speaker: &str| line(kind, format!("{{{before}{speaker}{after}}}"));
    let given = |speaker: &str| speaker_of("given", "\"turn\":1", "to", speaker);
    let inserted = |speaker: &str| speaker_of("inserted", "\"start\":0,\"end\":5", "speaker", speaker);
    let split = |speaker: &str| speaker_of("split", "\"turn\":1,\"at\":5", "to", speaker);
    let turns = |turn: &str| line("hands_were_turns", format!("{{\"turns\":[{turn}]}}"));
    let spoke = |speaker: &str| speaker_of("spoke", "\"length_ms\":5", "speaker", speaker);
    let mut kinds = vec![
        (line("floor", THEIRS), someone(), line("floor", SEAT)),
        (line("heard", THEIRS), gone(), line("heard", SEAT)),
        (line("hat", THEIRS), gone(), line("hat", SEAT)),
        (
            speaker("spoke", "\"length_ms\":5,\"text\":\"my words\",\"speaker\":", "", THEIRS),
            spoke(""),
            spoke(SEAT),
        ),
        (given(THEIRS), given(""), given(SEAT)),
        (inserted(THEIRS), inserted(""), inserted(SEAT)),
        (split(THEIRS), split(""), split(SEAT)),
        (
            turns(&format!("{{\"hand\":0,\"to\":{THEIRS}}}")),
            turns("{\"hand\":0}"),
            turns(&format!("{{\"hand\":0,\"to\":{SEAT}}}")),
        ),
    ];
    let alike = [
        (line("report_back", r#"{"person":"p77"}"#), someone()),
        (line("last_word", r#"{"person":"p77"}"#), line("hand_list", r#"{"open":false}"#)),
        (
            line("round_started", r#"{"order":["p1","p77","p2"]}"#),
            line("round_started", r#"{"order":["p1","p2"]}"#),
        ),
        (
            line("hand", r#"{"person":"p1","up":true,"kind":"reply","to":"p77"}"#),
            line("hand", r#"{"person":"p1","up":true,"kind":"reply"}"#),
        ),
        (
            line("about_note", r#"{"note":1,"about":"owner","is":{"person":"p77"}}"#),
            line("about_note", r#"{"note":1,"about":"owner","is":{"named":"somebody"}}"#),
        ),
        (
            line("about_note", r#"{"note":1,"about":"said_by","is":{"person":"p77"}}"#),
            line("about_note", r#"{"note":1,"about":"said_by","is":{"named":"somebody"}}"#),
        ),
        (
            line("afterwards", r#"{"wall":"2026-05-01T10:00:00Z","by":{"person":"p77"}}"#),
            line("afterwards", r#"{"wall":"2026-05-01T10:00:00Z"}"#),
        ),
    ];
    kinds.extend(alike.map(|(before, after)| (before, after.clone(), after)));
    let none_left = [
        line("left", r#"{"person":"p77"}"#),
        line("passed", r#"{"person":"p77"}"#),
        line("arrived", r#"{"person":"p77"}"#),
        line("keeper", r#"{"person":"p77"}"#),
        line("hand", r#"{"person":"p77","up":true}"#),
        line("hand_note", r#"{"person":"p77","words":"x"}"#),
        line("hand_moved", r#"{"person":"p77","place":"hold"}"#),
        line("gave_way", r#"{"person":"p77","to":"p1"}"#),
        line("gave_way", r#"{"person":"p1","to":"p77"}"#),
        line("renamed", r#"{"person":"p77"}"#),
        line("rekeyed", r#"{"person":"p77"}"#),
        line("not_timed", r#"{"person":"p77"}"#),
        line("headcount", r#"{"person":"p77","people":3}"#),
        line("marks_support", r#"{"person":"p77","on":true}"#),
        line("of_a_later_version", r#"{"who":["p1","p77"]}"#),
        line("of_a_later_version", r#"{"by":{"p77":1}}"#),
        line("of_a_later_version", r#"{"by":{"somebody":"p77"}}"#),
    ];
    kinds.extend(none_left.map(|before| (before, gone(), gone())));
    kinds
}

/// A line with a speaker at its end, or without one.
fn speaker_of(kind: &'static str, before: &str, member: &str, speaker: &str) -> Line {
    let speaker = if speaker.is_empty() { String::new() } else { format!(",\"{member}\":{speaker}") };
    line(kind, format!("{{{before}{speaker}}}"))
}

fn event((kind, data): &Line) -> Event {
    read(kind, data).event
}

/// The line after somebody was taken out of a meeting of three, in which it comes last.
fn left_of(before: &Line, n: u16, kept: RemovedTime) -> Event {
    let staff =
        |n: u16| line("person", format!("{{\"person\":\"p{n}\",\"role\":\"staff\",\"group\":\"staff\"}}"));
    let events = [staff(1), staff(5), staff(77), before.clone()];
    let records: Vec<Record> =
        (0..).zip(&events).map(|(seq, line)| Record { seq, ..read(line.0, &line.1) }).collect();
    redact::take_out(&records, PersonId(n), kept, "somebody").pop().unwrap().event
}

#[test]
fn every_line_about_a_person_becomes_one_about_nobody() {
    for (before, as_someone, in_total) in kinds() {
        assert_eq!(left_of(&before, 77, RemovedTime::AsSomeone), event(&as_someone), "{before:?}");
        assert_eq!(left_of(&before, 77, RemovedTime::InGroupTotal), event(&in_total), "{before:?}");
    }
}

#[test]
fn no_line_about_a_person_changes_when_another_is_taken_out() {
    for (before, ..) in kinds() {
        for kept in [RemovedTime::AsSomeone, RemovedTime::InGroupTotal] {
            assert_eq!(left_of(&before, 5, kept), event(&before), "{before:?}");
        }
    }
}

#[test]
fn who_would_rather_not_be_timed_is_not_timed_whoever_else_is_taken_out() {
    let wish = line("not_timed", r#"{"person":"p1","counted_as":"p77"}"#);
    for kept in [RemovedTime::AsSomeone, RemovedTime::InGroupTotal] {
        assert_eq!(left_of(&wish, 77, kept), event(&wish));
    }
}

fn taken_out(m: &Meeting, n: u16) -> Vec<Event> {
    let records = redact::take_out(m.history.records(), PersonId(n), RemovedTime::AsSomeone, "somebody");
    records.into_iter().map(|r| r.event).collect()
}

/// Whether the line of this number is gone when somebody is taken out.
fn is_gone(m: &Meeting, line: u32, n: u16) -> bool {
    matches!(taken_out(m, n)[line as usize], Event::TakenOut(_))
}

#[test]
fn whoever_leaves_while_they_speak_leaves_an_open_floor() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.left(10_000, 2);
    let other = m.history.next_seq() - 1;
    m.left(20_000, 1);
    let speaker = m.history.next_seq() - 1;
    m.at(30_000, Event::StillHere);
    let ends_turn = |line: u32, n| match &taken_out(&m, n)[line as usize] {
        Event::TakenOut(taken) => taken.ends_turn,
        event => panic!("{event:?}"),
    };
    assert_eq!((ends_turn(other, 2), ends_turn(speaker, 1)), (false, true));
    let line = taken_out(&m, 1)[other as usize].clone();
    assert!(matches!(line, Event::Left(_)), "{line:?}");
}

#[test]
fn where_they_were_never_timed_the_floor_is_open_from_where_they_left() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.left(10_000, 1);
    let line = m.history.next_seq() - 1;
    m.at(
        20_000,
        Event::NotTimed(NotTimed {
            person: PersonId(1),
            on: true,
            from_start: true,
            counted_as: None,
            awaits_answer: false,
        }),
    );
    m.at(30_000, Event::StillHere);
    let before = *m.history.session().tally.totals();
    assert_eq!((before.someone, before.silence), (10_000, 20_000));
    let events = taken_out(&m, 1);
    assert_eq!(
        events[line as usize],
        Event::TakenOut(Box::new(TakenOut { ends_turn: true, numbered: None }))
    );
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody");
    assert_eq!(*History::from_records(out).session().tally.totals(), before);
}

#[test]
fn that_somebody_was_supported_goes_with_them() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(1_000, Event::Card(Card { colour: Colour::Yellow }));
    let line = m.at(2_000, Event::Supported);
    m.floor(5_000, 2);
    let other = m.at(6_000, Event::Supported);
    assert_eq!(
        [1, 2, 3].map(|n| (is_gone(&m, line, n), is_gone(&m, other, n))),
        [(true, false), (false, true), (false, false)]
    );
    // Undone, it still says so.
    m.at(7_000, Event::Undone(EventRef { seq: line }));
    assert!(is_gone(&m, line, 1) && !is_gone(&m, line, 2));
}

#[test]
fn that_a_turn_given_to_somebody_was_supported_goes_with_them() {
    let mut m = Meeting::live(3, 3);
    let turn = m.floor(0, 2);
    let line = m.at(2_000, Event::Supported);
    m.give(3_000, turn, Some(1));
    assert_eq!([1, 2, 3].map(|n| is_gone(&m, line, n)), [true, true, false]);
}

fn cut_in(turn: u32) -> Event {
    let text = || STAFF.to_owned();
    Event::CutIn(Box::new(CutIn {
        turn,
        by_role: text(),
        by_group: text(),
        on_role: text(),
        on_group: text(),
        invited: false,
    }))
}

#[test]
fn that_one_spoke_over_another_goes_with_either_of_them() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    let turn = m.floor(5_000, 2);
    let line = m.at(6_000, cut_in(turn));
    m.floor(9_000, 3);
    assert_eq!([1, 2, 3].map(|n| is_gone(&m, line, n)), [true, true, false]);
}

#[test]
fn that_one_spoke_over_another_goes_with_whom_the_turns_were_given_to() {
    let mut m = Meeting::live(3, 3);
    let over = m.floor(0, 3);
    let turn = m.floor(5_000, 4);
    let line = m.at(6_000, cut_in(turn));
    m.give(7_000, over, Some(1));
    m.give(7_000, turn, Some(2));
    assert_eq!([1, 2, 4, 5].map(|n| is_gone(&m, line, n)), [true, true, true, false]);
}
