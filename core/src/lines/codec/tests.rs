//! Lines as the format has them, and lines that are refused.

use super::*;
use crate::domain::{
    Hat, PersonId, Speaker,
    notes::{kind::NoteKind, note::Note},
    record::event::Unknown,
};
use crate::lines::escape::must_escape;

fn line(record: &Record) -> String {
    let mut out = Vec::new();
    encode(record, None, &mut out);
    String::from_utf8(out).unwrap()
}

fn floor() -> Record {
    let speaker = Speaker { person: PersonId(3), hat: Hat::new("staff", "staff") };
    Record { seq: 12, t: Moment::from_ms(61_500), event: Event::Floor(speaker) }
}

#[test]
fn a_turn_reads_as_the_format_says() {
    let text = line(&floor());
    let body =
        r#"{"v":1,"seq":12,"t":61500,"type":"floor","data":{"person":"p3","role":"staff","group":"staff"}"#;
    assert!(text.starts_with(body), "{text}");
    assert_eq!(text.len(), body.len() + TAIL + 1);
    assert_eq!(decode(text.trim_end().as_bytes()).unwrap().record, floor());
}

#[test]
fn the_digits_of_a_checksum_are_those_of_a_number() {
    let checksums =
        (0..32).flat_map(|bit| [1 << bit, u32::MAX << bit, 0x0123_4567 << bit, 0x89ab_cdef << bit]);
    for checksum in checksums.chain([0]) {
        assert_eq!(digits_of(checksum), format!("{checksum:08x}").as_bytes());
    }
}

#[test]
fn spaces_and_members_that_nobody_knows_change_nothing() {
    let expected = line(&floor());
    let data = r#""data":{"person":"p3","role":"staff","group":"staff"}"#;
    for members in [
        format!(r#""type":"floor","later":1,{data}"#),
        format!(r#""type":"floor",{data},"later":{{"type":"open"}}"#),
        format!(r#""type": "floor", {data}"#),
        format!(r#""type":"floor",{data} "#),
    ] {
        let written = with_checksum(format!(r#"{{"v":1,"seq":12,"t":61500,{members}"#).into_bytes());
        let read = decode(written.trim_ascii_end()).unwrap_or_else(|bad| panic!("{bad:?}: {members}"));
        assert_eq!(line(&read.record), expected);
    }
}

#[test]
fn an_event_without_data_is_whole_too() {
    let record = Record { seq: 0, t: Moment::ZERO, event: Event::Open };
    assert_eq!(decode(line(&record).trim_end().as_bytes()).unwrap().record, record);
}

#[test]
fn no_changed_byte_is_accepted() {
    let text = line(&floor());
    let bytes = text.trim_end().as_bytes();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut changed = bytes.to_vec();
            changed[at] ^= 1 << bit;
            assert!(decode(&changed).is_err(), "byte {at} bit {bit}");
        }
    }
}

#[test]
fn the_file_can_be_shown_in_a_terminal() {
    let note = Note::new(NoteKind::Note, "a\u{9b}31m\u{202e}b\u{2028}\u{e0041}\u{1b}".to_owned());
    let record = Record { seq: 1, t: Moment::ZERO, event: Event::Note(Box::new(note)) };
    let text = line(&record);
    assert!(text.trim_end().chars().all(|c| !must_escape(c) && !c.is_control()), "{text:?}");
    assert_eq!(decode(text.trim_end().as_bytes()).unwrap().record, record);
}

#[test]
fn an_unknown_event_of_the_same_version_is_kept() {
    let unknown = Unknown { kind: "dance".to_owned(), data: serde_json::json!({"x": 1}) };
    let record = Record { seq: 1, t: Moment::ZERO, event: Event::Unknown(Box::new(unknown)) };
    assert_eq!(decode(line(&record).trim_end().as_bytes()).unwrap().record, record);
}

#[test]
fn numbers_that_no_meeting_can_have_are_refused() {
    for head in [r#""seq":4294967295,"t":0"#, r#""seq":1,"t":18446744073709551615"#] {
        let body = format!("{{\"v\":1,{head},\"type\":\"open\"");
        let text = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
        assert_eq!(decode(text.as_bytes()), Err(BadLine::OutOfRange), "{head}");
    }
    for data in [
        r#""moved","data":{"turn":5,"start":18446744073709551615}"#,
        r#""split","data":{"turn":5,"at":18446744073709551615}"#,
        r#""inserted","data":{"start":1,"end":9223372036854775808,"speaker":null}"#,
    ] {
        let body = format!("{{\"v\":1,\"seq\":1,\"t\":0,\"type\":{data}");
        let text = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
        assert_eq!(decode(text.as_bytes()), Err(BadLine::OutOfRange), "{data}");
    }
}

#[test]
fn a_newer_version_is_refused() {
    let body = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{}"#;
    let text = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
    assert_eq!(decode(text.as_bytes()), Err(BadLine::Newer(99)));
}

#[test]
fn a_member_given_twice_is_refused() {
    let body = r#"{"v":1,"seq":0,"seq":1,"t":0,"type":"open""#;
    let text = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
    assert!(matches!(decode(text.as_bytes()), Err(BadLine::NotAnEvent(_))));
}
