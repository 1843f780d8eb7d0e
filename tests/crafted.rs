//! Records that nobody honest would write: every checksum is right, and what they say cannot be.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use support::{House, Said, put};

const OPENED: &str = r#""type":"opened","data":{"format":"airtime-session","program":"0.1.0","id":"20260501-abcdef","wall":"2026-05-01T10:00:00Z","source":"live","groups":[{"id":"staff","label":"staff","weighed":true}],"centred":"staff","rules":{"voice_ms":1000}}"#;

fn floor(person: &str) -> String {
    format!(r#""type":"floor","data":{{"person":"{person}","role":"staff","group":"staff"}}"#)
}

/// A session of these lines: when each is, and its type and data.
fn record(lines: &[(u64, &str)]) -> String {
    let line = |(seq, (t, event)): (usize, &(u64, &str))| {
        let body = format!(r#"{{"v":1,"seq":{seq},"t":{t},{event}"#);
        format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()))
    };
    lines.iter().enumerate().map(line).collect()
}

fn crafted() -> Vec<(&'static str, String, &'static str)> {
    let (p1, p6) = (floor("p1"), floor("p6"));
    let person = r#""type":"person","data":{"person":"p1","role":"staff","group":"staff"}"#;
    let moved = |turn: u32| format!(r#""type":"moved","data":{{"turn":{turn},"start":5}}"#);
    let inserted = r#""type":"inserted","data":{"start":7,"end":3,"speaker":{"person":"p9","role":"staff","group":"staff"}}"#;
    vec![
        (
            "20260501-aaaaaa",
            record(&[(0, &p1), (0, OPENED), (10, &p1)]),
            "line 1, byte 0: the first event does not open",
        ),
        (
            "20260501-bbbbbb",
            record(&[(9000, OPENED), (9000, &p6), (9000, &moved(1))]),
            "line 1, byte 0: the meeting begins later",
        ),
        (
            "20260501-cccccc",
            record(&[(9000, OPENED), (9000, person), (9000, &p6), (9000, &moved(2)), (9000, &p1)]),
            "line 1, byte 0: the meeting begins later",
        ),
        (
            "20260501-dddddd",
            record(&[(0, OPENED), (500, &p1), (20, &p6)]),
            "event 2 is earlier than the event before it",
        ),
        (
            "20260501-eeeeee",
            record(&[(0, OPENED), (500, &p1), (900, inserted), (900, OPENED), (950, &p6)]),
            "",
        ),
    ]
}

fn said_calmly(said: &Said, code: i32) {
    assert_eq!(said.code, Some(code), "{}{}", said.out, said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[test]
fn no_command_falls_over_a_crafted_record_and_each_names_what_is_wrong() {
    for (id, text, fault) in crafted() {
        let house = House::new();
        house.run(["list"]);
        std::fs::create_dir_all(house.data().join("sessions")).unwrap();
        put(house.session(id), &text);
        let code = if fault.is_empty() { 0 } else { 2 };
        let check = house.run(["check", id]);
        said_calmly(&check, code);
        assert!(check.err.contains(fault), "{id}: {}", check.err);
        for format in ["text", "html", "json", "csv", "markdown"] {
            said_calmly(&house.run(["report", id, "--format", format]), code);
        }
        for args in [&["list"][..], &["trend", "--all"], &["digest"]] {
            let said = house.run(args.iter().copied());
            assert!(
                !said.err.contains("panicked") && said.code.is_some_and(|c| c < 10),
                "{id} {args:?}: {said:?}"
            );
        }
    }
}

/// The same with records kept outside the project, if they are there.
#[test]
fn crafted_records_kept_elsewhere_are_read() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/records");
    let Ok(found) = std::fs::read_dir(&folder) else {
        #[expect(clippy::print_stderr, reason = "what was not tried is part of the result")]
        {
            eprintln!("skipped: {} is not there", folder.display());
        }
        return;
    };
    let house = House::new();
    std::fs::create_dir_all(house.data().join("sessions")).unwrap();
    for entry in found.map(Result::unwrap) {
        put(house.data().join("sessions").join(entry.file_name()), support::read(entry.path()));
    }
    for id in house.sessions() {
        said_calmly(&house.run(["check", &id]), 2);
        said_calmly(&house.run(["report", &id]), 2);
    }
    for args in [&["list"][..], &["trend", "--all"], &["digest"]] {
        let said = house.run(args.iter().copied());
        assert!(!said.err.contains("panicked"), "{args:?}: {}", said.err);
    }
}
