//! What a later version of the program wrote stays byte for byte where somebody is taken out, unless it names them, and
//! is in no shared copy.

use std::fs;

use airtime::lines::codec::MAX_LINE;

use crate::{
    sessions::forget,
    support::{House, put, read},
};

const OPENED: &str = r#""type":"opened","data":{"format":"airtime-session","zz":1,"program":"9","id":"20260501-abc234","wall":"2026-05-01T10:00:00Z","source":"live","groups":[{"id":"staff","tone":"grey","label":"staff","weighed":true}],"centred":"staff","rules":{"voice_ms":1000}}"#;

/// The rest of each line after `seq` and `t`, in order.
const LINES: &[&str] = &[
    OPENED,
    r#""type":"person","data":{"person":"p1","name":"Canary N\u00e4me","role":"staff","group":"staff","pronouns":"she"},"by":"tablet""#,
    r#""type":"person","data":{"pronouns":"they","person":"p2","name":"Bea","role":"staff","group":"staff"},"by":"tablet""#,
    r#""room":"Caf\u00e9","type":"floor","data":{"person":"p2","device":{"z":1.50,"a":[]},"role":"staff","group":"staff"}"#,
    r#""type":"note","data":{"mood":"good","kind":"note","text":"Canary N\u00e4me asked","author":"Canary N\u00e4me","z":[1,2]}"#,
    r#""type":"note","data":{"kind":"note","text":"a ramp","author":"CANARY N\u00c4ME","seen_by":["p1"],"z":{"b":1,"a":2}}"#,
    r#""type":"floor","data":{"person":"p1","role":"staff","group":"staff","transcript":"mine"}"#,
    r#""type":"round_started","data":{"pace":"slow","order":["p1","p2"],"x":"y"}"#,
    r#""type":"about_note","data":{"note":4,"about":"owner","is":{"person":"p1","sure":true},"at":"4pm"}"#,
    r#""type":"dance","data":{"z":1,"a":{"y":2,"b":"Caf\u00e9"}},"with":"music""#,
    r#""type":"dance","data":{"z":1,"a":{"y":"Canary N\u00e4me","b":2.0}},"with":"music""#,
    r#""type":"dance","data":{"who":["p1"]}"#,
    r#""type":"open","data":{"quiet":true}"#,
    r#""type":"ended","data":{}"#,
];

fn line(seq: usize, rest: &str) -> String {
    let body = format!("{{\"v\":1,\"seq\":{seq},\"t\":{},{rest}", seq * 1000);
    format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()))
}

/// A session as a later version wrote it.
fn written() -> (House, String, String) {
    let house = House::new();
    fs::create_dir_all(house.data().join("sessions")).unwrap();
    let id = "20260501-abc234".to_owned();
    let text: String = LINES.iter().enumerate().map(|(seq, rest)| line(seq, rest)).collect();
    put(house.session(&id), &text);
    (house, id, text)
}

/// What each line says after its moment, without its checksum.
fn rests(text: &str) -> Vec<String> {
    let rest = |(seq, line): (usize, &str)| {
        let body = &line[..line.len() - ",\"crc\":\"00000000\"}".len()];
        assert_eq!(line[body.len()..], format!(",\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes())));
        let head = format!("{{\"v\":1,\"seq\":{seq},\"t\":{},", seq * 1000);
        body.strip_prefix(&head).unwrap_or_else(|| panic!("{line}")).to_owned()
    };
    text.lines().enumerate().map(rest).collect()
}

fn first_lines(text: &str, count: usize) -> String {
    text.split_inclusive('\n').take(count).collect()
}

#[test]
fn a_session_of_a_later_version_is_no_damage() {
    let (house, id, _) = written();
    let said = house.run(["check", &id]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    let said = house.run(["report", &id]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
}

#[test]
fn what_does_not_name_somebody_who_is_taken_out_stays_byte_for_byte() {
    let (house, id, text) = written();
    let said = forget(&house, &[&id, "Canary N\u{e4}me"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    let after = read(house.session(&id));
    let rests = rests(&first_lines(&after, LINES.len()));
    let expected = [
        (1, r#""type":"taken_out","data":{}"#),
        (
            4,
            r#""type":"note","data":{"mood":"good","kind":"note","text":"someone asked","author":"someone","z":[1,2]}"#,
        ),
        (5, r#""type":"note","data":{"kind":"note","text":"a ramp","author":"someone","z":{"b":1,"a":2}}"#),
        (6, r#""type":"someone""#),
        (7, r#""type":"round_started","data":{"pace":"slow","order":["p2"],"x":"y"}"#),
        (8, r#""type":"about_note","data":{"note":4,"about":"owner","is":{"named":"someone"}}"#),
        (10, r#""type":"dance","data":{"z":1,"a":{"y":"someone","b":2.0}},"with":"music""#),
        (11, r#""type":"taken_out","data":{}"#),
    ];
    for (seq, rest) in rests.iter().enumerate() {
        match expected.iter().find(|(line, _)| *line == seq) {
            Some((_, expected)) => assert_eq!(rest, expected),
            None => assert_eq!(Some(after.lines().nth(seq).unwrap()), text.lines().nth(seq)),
        }
    }
    assert_eq!(after.lines().count(), LINES.len() + 1);
    assert_eq!(house.run(["check", &id]).code, Some(0));
}

#[test]
fn a_name_that_stands_only_in_what_is_not_known_goes_too() {
    let (house, id, _) = written();
    let said = forget(&house, &[&id, "Canary N\u{e4}me", "--show"]);
    assert!(said.out.contains("CANARY N\\u00c4ME"), "{}{}", said.out, said.err);
    // Another meeting, in which nothing but a member that is not known names them.
    let other = "20260502-abc234";
    let lines = [&OPENED.replace("20260501-abc234", other), LINES[2], LINES[5]];
    let text: String = lines.iter().enumerate().map(|(seq, rest)| line(seq, rest)).collect();
    put(house.session(other), &text);
    let said = forget(&house, &[&id, "Canary N\u{e4}me", "--everywhere"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(said.out.contains(other), "{}", said.out);
    assert!(!read(house.session(other)).to_lowercase().contains("canary"), "{}", said.out);
}

#[test]
fn what_is_left_of_a_name_in_what_is_not_known_is_said() {
    let (house, id, _) = written();
    let person = |n: u32, name: &str| {
        format!(
            r#""type":"person","data":{{"person":"p{n}","name":"{name}","role":"staff","group":"staff"}}"#
        )
    };
    let lines = [
        OPENED.to_owned(),
        person(1, "Ann Smith"),
        person(2, "Mum of Ann Smith"),
        r#""type":"open","heard":"Ann asked for a ramp""#.to_owned(),
    ];
    put(house.session(&id), lines.iter().enumerate().map(|(seq, rest)| line(seq, rest)).collect::<String>());
    let said = forget(&house, &[&id, "Ann Smith"]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    let left = "\u{201c}Ann asked for a ramp\u{201d}. `Mum of Ann Smith` has that name too.";
    assert!(said.out.contains(left), "{}", said.out);
}

#[test]
fn a_shared_copy_holds_nothing_of_a_later_version() {
    let (house, id, text) = written();
    let agreed = line(LINES.len() - 1, r#""type":"agreement","data":{"by_person":true}"#);
    let without_end = first_lines(&text, LINES.len() - 1);
    put(house.session(&id), without_end + &agreed);
    let said = house.run(["share", &id, "--level", "full", "--yes"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    let words = [
        "zz",
        "tone",
        "pronouns",
        "by",
        "room",
        "device",
        "mood",
        "author",
        "seen_by",
        "pace",
        "dance",
        "with",
        "transcript",
        "quiet",
        "sure",
        "who",
    ];
    for word in words {
        assert!(!said.out.contains(&format!("\"{word}\"")), "{word}: {}", said.out);
    }
    assert_eq!(house.run(["check", house.put("copy.jsonl", &said.out).to_str().unwrap()]).code, Some(0));
}

#[test]
fn a_session_that_goes_on_in_another_file_takes_what_is_not_known_with_it() {
    use airtime::journal::SessionFile;
    let (house, id, text) = written();
    let (mut file, scan) = SessionFile::resume(&house.session(&id)).unwrap();
    let rescue = file.rescue(&scan.records, None).unwrap();
    assert_eq!(read(&rescue), text);
    drop(file);
    assert_eq!(forget(&house, &[&id, "Canary N\u{e4}me"]).code, Some(0));
    let after = read(house.session(&id));
    assert!(!rescue.exists() && after.contains(r#""room":"Caf\u00e9""#), "{after}");
}

/// A line of which all is kept must still be short enough to be read.
#[test]
fn a_line_that_would_grow_too_long_keeps_what_is_known() {
    let long = |len: usize| {
        let with = |filling: usize| format!(r#""type":"open","x":"Bo {}""#, "a".repeat(filling));
        with(len - (line(2, &with(0)).len() - 1))
    };
    // The word for somebody who was taken out is five letters longer than the name.
    for (len, whole) in [(MAX_LINE - 5, true), (MAX_LINE - 4, false), (MAX_LINE, false)] {
        let (house, id, _) = written();
        let person = r#""type":"person","data":{"person":"p1","name":"Bo","role":"staff","group":"staff"}"#;
        let lines = [OPENED, person, &long(len)];
        put(house.session(&id), lines.iter().enumerate().map(|(n, rest)| line(n, rest)).collect::<String>());
        assert_eq!(house.run(["check", &id]).code, Some(0), "{len}");
        assert_eq!(forget(&house, &[&id, "Bo"]).code, Some(0), "{len}");
        let after = rests(&first_lines(&read(house.session(&id)), 3));
        assert_eq!(after[2] == r#""type":"open""#, !whole, "{len}");
        assert!(after[2].starts_with(r#""type":"open""#) && !after[2].contains("Bo"));
        let said = house.run(["check", &id]);
        assert_eq!(said.code, Some(0), "{len}: {}{}", said.out, said.err);
    }
}
