//! What the documents say is true: the example can be read, and the script works out the same times.

use std::{fs, io::ErrorKind, path::PathBuf, process::Command};

use airtime::{
    domain::{
        Event, Moment, PersonId,
        people::{
            group::Group,
            joining::{PersonAdded, Seat, SeatPlace},
        },
        record::{
            continuity::{Gap, Unattended},
            opening::{FORMAT, Opened, Source, TurnThresholds},
        },
    },
    lines::reader,
};
use chrono::DateTime;

use crate::meeting::{LIVED, Meeting, STAFF, person};

fn document() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/session-format.md");
    #[expect(clippy::disallowed_methods, reason = "the documents are files")]
    fs::read_to_string(path).unwrap()
}

/// The first fenced block after a heading that is marked with `fence`.
fn block<'a>(document: &'a str, heading: &str, fence: &str) -> &'a str {
    let section = document.split_once(heading).unwrap().1;
    section.split_once(fence).unwrap().1.split_once("```").unwrap().0.trim_start_matches('\n')
}

fn example() -> Meeting {
    let mut m = Meeting::default();
    let wall = DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap();
    m.at(
        0,
        Event::Opened(Box::new(Opened {
            format: FORMAT.into(),
            program: "0.1.0".into(),
            id: "20260501-abc234".into(),
            wall,
            boot: None,
            source: Source::Live,
            title: Some("The new ward".into()),
            series: None,
            groups: vec![Group::new(LIVED), Group::new(STAFF)],
            centred: LIVED.into(),
            rules: TurnThresholds::LIVE,
            import: None,
            protocol: None,
            questions: None,
        })),
    );
    for (n, name, role) in [(1, Some("Bea"), LIVED), (2, None, STAFF)] {
        let (name, role) = (name.map(str::to_owned), role.to_owned());
        let key = name.as_ref().map_or('j', |_| 'b');
        let group = role.clone();
        let person = PersonAdded {
            person: PersonId(n),
            id: None,
            name,
            role,
            group,
            key: Some(key),
            here: true,
            seat: Seat::Person,
            people: None,
            place: SeatPlace::Room,
        };
        m.at(0, Event::Person(Box::new(person)));
    }
    m.at(0, Event::Ready);
    m.floor(5_000, 2);
    m.floor(66_500, 1);
    m.at(96_500, Event::Open);
    m.at(100_000, Event::Ended);
    m
}

#[test]
fn the_example_in_the_specification_is_a_session() {
    let made = String::from_utf8(example().bytes()).unwrap();
    let document = document();
    let shown = block(&document, "## 6. An example", "```\n");
    assert!(shown == made, "the example should read\n{made}");
    assert!(!reader::read(shown.as_bytes()).is_damaged());
}

#[test]
fn the_specifications_script_works_out_the_same_times() {
    let mut m = Meeting::live(2, 2);
    m.floor(5_000, 1);
    m.floor(15_000, 3);
    m.at(20_000, Event::Break);
    m.floor(40_000, 2);
    let since = Moment::from_ms(45_000);
    m.at(60_000, Event::Unattended(Unattended { since, why: Gap::Slept }));
    m.floor(61_000, 4);
    m.left(63_500, 4);
    m.floor(70_000, 1);
    m.at(75_250, Event::Ended);
    let dir = tempfile::tempdir().unwrap();
    let (script, session) = (dir.path().join("times.py"), dir.path().join("session.jsonl"));
    #[expect(clippy::disallowed_methods, reason = "a test puts down files")]
    for (path, text) in
        [(&script, block(&document(), "## 7.", "```python\n").as_bytes()), (&session, &m.bytes())]
    {
        fs::write(path, text).unwrap();
    }
    let output = match Command::new("python3").arg(&script).arg(&session).output() {
        Err(e) if e.kind() == ErrorKind::NotFound => return eprintln!("skipped: no python3 here"),
        output => output.unwrap(),
    };
    let said = String::from_utf8(output.stdout).unwrap();
    let report = m.by_person();
    let expected: Vec<String> = ["p1", "p2", "p3", "p4"]
        .map(|id| format!("{id}\t{:.3}", person(&report, id).speaking_time_s))
        .to_vec();
    assert_eq!(said.lines().collect::<Vec<_>>(), expected, "{}", String::from_utf8_lossy(&output.stderr));
}
