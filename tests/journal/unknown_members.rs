//! Members and events of a later program: they are no damage, and stay as they were written.

use airtime::{
    domain::{Event, floor::turn_events::HandTurn},
    lines::{
        codec,
        fast_path::{self, Hats},
        reader::{self, Keep},
    },
};
use serde_json::{Value, json};

/// A line with its checksum, without its newline.
pub fn line(seq: u32, rest: &str) -> String {
    let body = format!("{{\"v\":1,\"seq\":{seq},\"t\":0,{rest}");
    format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()))
}

/// Every kind of event, and every way in which the data of one may be nested.
const KINDS: &[(&str, &str)] = &[
    (
        "opened",
        r#"{"format":"airtime-session","program":"0","id":"20260501-abc234","wall":"2026-05-01T10:00:00Z","source":"csv","groups":[{"id":"staff","label":"staff","weighed":true}],"centred":"staff","rules":{"voice_ms":1000},"import":{"digest":"00","overlap_known":true}}"#,
    ),
    ("person", r#"{"person":"p1","name":"Bea","role":"staff","group":"staff"}"#),
    ("ready", ""),
    ("floor", r#"{"person":"p1","role":"staff","group":"staff"}"#),
    ("open", ""),
    ("someone", ""),
    ("crosstalk", ""),
    ("break", ""),
    ("off_record", ""),
    ("small_groups", ""),
    ("report_back", r#"{"person":"p1"}"#),
    ("heard", r#"{"person":"p1","role":"staff","group":"staff"}"#),
    ("supported", ""),
    ("spoke", r#"{"speaker":{"person":"p1","role":"staff","group":"staff"},"length_ms":5,"text":"x"}"#),
    ("hat", r#"{"person":"p1","role":"staff","group":"staff"}"#),
    ("hand", r#"{"person":"p1","up":true}"#),
    ("hand_note", r#"{"person":"p1","words":"x"}"#),
    ("hand_moved", r#"{"person":"p1","place":"hold"}"#),
    ("gave_way", r#"{"person":"p1","to":"p2"}"#),
    ("hand_list", r#"{"open":false}"#),
    ("last_word", r#"{"person":"p1"}"#),
    ("policy", r#"{"policy":"in_order"}"#),
    ("round_started", r#"{"order":["p1"]}"#),
    ("passed", r#"{"person":"p1"}"#),
    ("round_ended", ""),
    ("arrived", r#"{"person":"p1"}"#),
    ("left", r#"{"person":"p1"}"#),
    ("renamed", r#"{"person":"p1","name":"Bea"}"#),
    ("rekeyed", r#"{"person":"p1","key":"b"}"#),
    ("observers", r#"{"accepted":true}"#),
    ("place", r#"{"person":"p1","place":"online"}"#),
    ("keeper", r#"{"person":"p1"}"#),
    (
        "chair",
        r#"{"to":{"person":"p1","role":"facilitator","group":"apart"},"from":[{"person":"p2","role":"staff","group":"staff"}]}"#,
    ),
    ("not_timed", r#"{"person":"p1"}"#),
    ("not_timed", r#"{"person":"p1","awaits_answer":true}"#),
    ("headcount", r#"{"person":"p1","people":3}"#),
    ("marks_support", r#"{"person":"p1","on":true}"#),
    ("group", r#"{"id":"staff","label":"staff","weighed":true}"#),
    ("aim", r#"{"mode":"custom","shares":{"staff":1.0},"agreed":true}"#),
    ("agreement", r#"{"by_person":true}"#),
    ("agreement", r#"{"hides_facilitator":true,"recognition":false,"phones":true,"agreed_by":"us"}"#),
    ("room_shows", r#"{"shows":"always"}"#),
    ("consent", r#"{"words":"x"}"#),
    ("charter", r#"{"purpose":"x"}"#),
    ("rule", r#"{"rule":1,"text":"x"}"#),
    ("rules_agreed", ""),
    ("item", r#"{"item":1,"title":"x"}"#),
    ("item_started", r#"{"item":1}"#),
    ("item_not_ready", r#"{"item":1}"#),
    ("item_closed", r#"{"item":1}"#),
    ("note", r#"{"kind":"note","text":"x"}"#),
    ("about_note", r#"{"note":1,"about":"text","is":"x"}"#),
    ("about_note", r#"{"note":1,"about":"how","is":"vote"}"#),
    ("about_note", r#"{"note":1,"about":"agrees","is":{"group":"staff","agrees":"yes"}}"#),
    ("about_note", r#"{"note":1,"about":"owner","is":{"person":"p1"}}"#),
    ("about_note", r#"{"note":1,"about":"said_by","is":{"named":"x"}}"#),
    ("about_note", r#"{"note":1,"about":"in_our_hands","is":"ours"}"#),
    ("about_note", r#"{"note":1,"about":"in_our_hands","is":{"needs_help_from":"x"}}"#),
    ("about_note", r#"{"note":1,"about":"due","is":"2026-05-01"}"#),
    ("card", r#"{"colour":"red"}"#),
    ("cut_in", r#"{"turn":1,"by_role":"a","by_group":"a","on_role":"b","on_group":"b"}"#),
    ("given", r#"{"turn":1,"to":{"person":"p1","role":"staff","group":"staff"}}"#),
    ("moved", r#"{"turn":1,"start":5}"#),
    ("inserted", r#"{"start":1,"end":5,"speaker":{"person":"p1","role":"staff","group":"staff"}}"#),
    ("split", r#"{"turn":1,"at":5,"to":{"person":"p1","role":"staff","group":"staff"}}"#),
    ("joined", r#"{"turn":1}"#),
    ("dropped", r#"{"turn":1}"#),
    ("hands_were_turns", r#"{"turns":[{"hand":1,"to":{"person":"p1","role":"staff","group":"staff"}}]}"#),
    ("undone", r#"{"seq":1}"#),
    ("redone", r#"{"seq":1}"#),
    ("afterwards", r#"{"wall":"2026-05-01T10:00:00Z","by":{"person":"p1"}}"#),
    ("rule_kept", r#"{"rule":1,"kept":"kept"}"#),
    ("check_out", r#"{"question":"listened","yes":1,"partly":0,"no":0,"skip":0}"#),
    ("said_aloud", r#"{"question":"one_word","words":"x"}"#),
    ("guess", "{}"),
    ("reflection", r#"{"question":"surprised","words":"x"}"#),
    ("choice", r#"{"keep":"record"}"#),
    ("still_here", ""),
    ("interrupted", r#"{"why":"quit"}"#),
    ("resumed", r#"{"wall":"2026-05-01T10:00:00Z","since":0}"#),
    ("unattended", r#"{"since":0,"why":"slept"}"#),
    ("clock_stepped", r#"{"by_ms":5,"wall":"2026-05-01T10:00:00Z"}"#),
    ("ended", ""),
    ("shared", r#"{"level":"full"}"#),
    ("taken_out", "{}"),
    ("forgotten", r#"{"wall":"2026-05-01T10:00:00Z","handles":"p3"}"#),
];

/// The data with one unknown member more, in each object of it in turn.
fn grown(data: &Value) -> Vec<Value> {
    let mut all = Vec::new();
    match data {
        Value::Object(members) => {
            let mut more = members.clone();
            more.insert("aa_new".to_owned(), json!({"type": "open", "list": [1, null, {"person": "p9"}]}));
            all.push(Value::Object(more));
            for (name, value) in members.iter().filter(|(name, _)| *name != "shares") {
                for value in grown(value) {
                    let mut inner = members.clone();
                    inner.insert(name.clone(), value);
                    all.push(Value::Object(inner));
                }
            }
        }
        Value::Array(values) => {
            for (n, value) in values.iter().enumerate() {
                for value in grown(value) {
                    let mut inner = values.clone();
                    inner[n] = value;
                    all.push(Value::Array(inner));
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    all
}

fn read(line: &str) -> Event {
    let long = codec::decode(line.as_bytes());
    assert_eq!(fast_path::decode(line.as_bytes(), &mut Hats::default()), long, "{line}");
    long.unwrap_or_else(|bad| panic!("{bad:?}: {line}")).record.event
}

#[test]
fn a_member_that_is_not_known_takes_nothing_from_a_known_event() {
    for (kind, data) in KINDS {
        let with_data = |data: &str| {
            let data = if data.is_empty() { String::new() } else { format!(",\"data\":{data}") };
            format!("\"type\":\"{kind}\"{data}")
        };
        let known = read(&line(7, &with_data(data)));
        assert!(!matches!(known, Event::Unknown(_)), "{kind} {data}");
        let value: Value = serde_json::from_str(if data.is_empty() { "{}" } else { data }).unwrap();
        for grown in grown(&value) {
            assert_eq!(read(&line(7, &with_data(&grown.to_string()))), known);
        }
        let beside = r#""new":{"x":[1],"type":"ended","data":{"y":",\"type\":\"ended\""}}"#;
        assert_eq!(read(&line(7, &format!("{},{beside}", with_data(data)))), known, "after the rest");
        assert_eq!(read(&line(7, &format!("{beside},{}", with_data(data)))), known, "before the type");
    }
}

#[test]
fn no_text_in_front_of_the_type_is_taken_for_the_line_itself() {
    for text in ["}", "{", "]}", r#"a\"}"#, r#"a\"{"#, r"a\\", r#"\\\"}"#, r#",\"type\":\"open\""#] {
        let line = line(1, &format!(r#""new":"{text}","type":"someone""#));
        assert_eq!(read(&line), Event::Someone, "{line}");
    }
}

/// Two of the elements say the same as far as it is known, and something is written otherwise than we do.
#[test]
fn each_element_of_an_array_keeps_its_own_when_another_goes_or_changes() {
    let element = |hand: u32, said: &str| {
        let to = r#"{"person":"p1","role":"st\u0061ff","group":"staff"}"#;
        format!(r#"{{"hand":{hand},"to":{to},"said":"{said}"}}"#)
    };
    let whole = |elements: &[String]| {
        let turns = elements.join(",");
        line(0, &format!(r#""type":"hands_were_turns","data":{{"turns":[{turns}]}}"#)) + "\n"
    };
    let elements = [element(1, "a"), element(2, "b"), element(2, "c"), element(3, "d")];
    let read = reader::read_files(&[whole(&elements).as_bytes()], Keep::Originals);
    let written = |change: &dyn Fn(&mut Vec<HandTurn>)| {
        let mut record = read.records[0].clone();
        let Event::HandsWereTurns(hands) = &mut record.event else { panic!() };
        change(&mut hands.turns);
        String::from_utf8(read.originals.encode_all(&[record])).unwrap()
    };
    let none: &[String] = &[];
    assert_eq!(written(&|_| ()), whole(&elements));
    assert_eq!(written(&|turns| drop(turns.remove(0))), whole(&elements[1..]));
    assert_eq!(written(&|turns| drop(turns.remove(3))), whole(&elements[..3]));
    assert_eq!(written(&|turns| drop(turns.drain(..3))), whole(&elements[3..]));
    assert_eq!(written(&|turns| turns.clear()), whole(none));
    let changed = [&[element(7, "a")], &elements[1..]].concat();
    assert_eq!(written(&|turns| turns[0].hand = 7), whole(&changed));
}

/// A rescue file is what was recorded; but where it says the same, what a later version put beside it stays.
#[test]
fn what_is_not_known_stays_only_beside_what_it_was_written_with() {
    let rule = |text: &str, more: &str| {
        line(0, &format!(r#""type":"rule","data":{{"rule":1,"text":"{text}"{more}}}"#)) + "\n"
    };
    let (home, new) = (rule("a", r#","new":1"#), r#","new":2"#);
    for (rescue, expected) in [
        (rule("a", ""), home.clone()),
        (rule("b", ""), rule("b", "")),
        (rule("b", new), rule("b", new)),
        (rule("a", new), rule("a", new)),
    ] {
        let read = reader::read_files(&[home.as_bytes(), rescue.as_bytes()], Keep::Originals);
        assert_eq!(String::from_utf8(read.originals.encode_all(&read.records)).unwrap(), expected);
    }
}
