//! Pipes, terminals of every kind, and input that makes no sense.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
};

use serde_json::Value;

use crate::{
    reader,
    support::{BINARY, House, Said},
    terminal::Terminal,
};

/// A meeting with two people, from its set-up to its end, in lines of keys.
const MEETING: &str = "Rosa l; Helen m\nEvenings\n<ctrl-g>\nr\nh\n,r\n/Lights are loud\n\n<enter>\n \n\
                       <ctrl-c>\n4\n\n1\nq\n";

fn piped(house: &House, lines: &str) -> Said {
    let mut command = house.airtime();
    command.args(["start", "--plain"]).write_stdin(lines);
    Said::from(&command.output().unwrap())
}

fn only(house: &House) -> Vec<Value> {
    let ids = house.sessions();
    assert_eq!(ids.len(), 1, "{ids:?}");
    house.events(&ids[0])
}

/// What happened, without when.
fn happened(events: &[Value]) -> Vec<(String, Value)> {
    let events = events.iter().filter(|event| event["type"] != "still_here");
    let mut happened: Vec<(String, Value)> =
        events.map(|event| (event["type"].as_str().unwrap().to_owned(), event["data"].clone())).collect();
    for fresh in ["id", "wall", "boot"] {
        happened[0].1.as_object_mut().unwrap().remove(fresh);
    }
    happened
}

#[test]
fn a_meeting_through_a_pipe_is_recorded_as_on_the_screen() {
    let (pipe, screen) = (House::new(), House::new());
    let said = piped(&pipe, MEETING);
    assert_eq!(said.code, Some(0), "{}", said.err);
    reader::read(&said.out);
    assert!(said.out.contains("Rosa, lived experience."), "{}", said.out);
    assert!(said.out.contains("You typed: Lights are loud\n"), "{}", said.out);
    let mut t = Terminal::start(&screen, &["start"], &[]);
    t.wait_for("Set up a meeting");
    t.send("Rosa l; Helen m\rEvenings\r\u{7}");
    t.wait_for("saved");
    t.send("rh,r/Lights are loud\r");
    t.wait_for("Noted");
    t.send("\r \u{3}");
    t.wait_for("Leave the meeting?");
    t.send("4\r");
    t.wait_for("keep this record");
    t.send("1");
    t.wait_for("over and saved");
    t.send("q");
    assert!(t.end().success());
    assert_eq!(happened(&only(&pipe)), happened(&only(&screen)));
}

#[test]
fn a_terminal_gives_single_keys_and_gets_not_one_escape_sequence() {
    let house = House::new();
    let mut t = Terminal::start(&house, &["--plain"], &[]);
    t.wait_for("start a meeting now");
    t.send("n");
    t.wait_for("quiet: thinking time. 0:00");
    t.send("a");
    t.wait_for("lived experience 1, lived experience.");
    t.send("\u{c}");
    t.wait_for("Others have talked");
    t.send("\u{3}");
    t.wait_for("Type a number, then Enter.");
    t.send("2");
    t.wait_for("2 of 4");
    t.send("\r");
    assert!(t.end().success());
    t.assert_restored();
    assert!(!t.raw.contains(&0x1b), "{}", String::from_utf8_lossy(&t.raw));
    assert_eq!(only(&house).last().unwrap()["data"]["why"], "keeper");
}

/// How often a line begins so in what was written.
fn count(t: &Terminal, beginning: &str) -> usize {
    String::from_utf8_lossy(&t.raw).lines().filter(|line| line.starts_with(beginning)).count()
}

#[test]
fn a_meeting_that_is_played_says_who_speaks_and_no_clock() {
    let house = House::new();
    let mut t = Terminal::start(&house, &["demo", "--plain", "--speed", "60"], &[]);
    t.wait_for("Karolina, staff.");
    assert_eq!(count(&t, "Saved again"), 0);
    assert_eq!(count(&t, "playing"), 1);
    t.send("q");
    t.wait_for("start a meeting now");
}

#[test]
fn practice_says_its_lines_and_no_clock() {
    let house = House::new();
    let mut t = Terminal::start(&house, &["practise", "--plain"], &[]);
    t.wait_for("How it works");
    t.send("\r");
    t.wait_for("Today is about the drop-in");
    assert_eq!(count(&t, "Practise the keys, "), 1);
}

#[test]
fn a_dumb_terminal_gives_lines_of_keys() {
    let house = House::new();
    let mut t = Terminal::start(&house, &["start", "--plain"], &[("TERM", "dumb")]);
    t.wait_for("Field 1 of 20");
    t.send("Rosa l; Helen m\r<ctrl-g>\r");
    t.wait_for("quiet: thinking time. 0:00");
    t.send("r\r");
    t.wait_for("Rosa, lived experience.");
    assert!(t.is_cooked(), "what is typed is echoed as in any program");
    t.send("<ctrl-c>\r");
    t.wait_for("Leave the meeting?");
    t.send("2\r");
    t.wait_for("2 of 4");
    t.send("\r");
    assert!(t.end().success());
    assert!(!t.raw.contains(&0x1b), "{}", String::from_utf8_lossy(&t.raw));
}

#[test]
fn when_the_keys_end_the_meeting_is_kept_and_can_go_on() {
    let house = House::new();
    let said = piped(&house, "Rosa l; Helen m\n<ctrl-g>\nr\nh\n");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("airtime resume"), "{}", said.err);
    let events = only(&house);
    assert_eq!(events.last().unwrap()["type"], "interrupted");
    assert_eq!(events.iter().filter(|event| event["type"] == "floor").count(), 2);
    let mut command = house.airtime();
    command.args(["resume", "--plain"]).write_stdin("r\n");
    assert_eq!(Said::from(&command.output().unwrap()).code, Some(0));
    assert_eq!(only(&house).iter().filter(|event| event["type"] == "floor").count(), 3);
}

#[test]
fn when_nobody_reads_any_more_the_record_is_kept() {
    let house = House::new();
    let mut child = Command::new(BINARY)
        .args(["start", "--plain"])
        .env_clear()
        .env("HOME", house.path("home"))
        .env("AIRTIME_DATA_DIR", house.data())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut keys = child.stdin.take().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    keys.write_all(b"Rosa l; Helen m\n<ctrl-g>\nr\n").unwrap();
    lines.find(|line| line.as_ref().unwrap().starts_with("Rosa, lived experience.")).unwrap().unwrap();
    drop(lines);
    // The first answer that cannot be written ends it; whatever comes after that finds nobody.
    for _ in 0..1_000 {
        if keys.write_all(b"h\nr\n").is_err() {
            break;
        }
    }
    drop(keys);
    let status = child.wait().unwrap();
    assert!(status.success(), "{status:?}");
    let events = only(&house);
    assert_eq!(events.last().unwrap()["type"], "interrupted");
    assert!(events.iter().any(|event| event["type"] == "floor"));
}

#[test]
fn a_flood_of_keys_loses_none() {
    let house = House::new();
    let said = piped(&house, &format!("Rosa l; Helen m\n<ctrl-g>\n{}", "rh".repeat(5_000) + "\n"));
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(only(&house).iter().filter(|event| event["type"] == "floor").count(), 10_000);
    reader::read(&said.out);
}

#[test]
fn long_names_and_nonsense_are_answered_in_lines() {
    let house = House::new();
    let long = "Wilhelmina".repeat(30);
    let nonsense =
        "<<<>>>\n<nope>\n<ctrl-c>\n9\nxyz\n\u{1b}[31mred\u{7}\n<esc>\n:no such thing\n,\n?\nzz\n<esc>\n";
    let said = piped(&house, &format!("{long} l; 李小龍 m\n<ctrl-g>\nw\n{nonsense}<ctrl-r>\n"));
    assert_eq!(said.code, Some(0), "{}", said.err);
    reader::read(&said.out);
    let letters = said.out.replace('\n', "");
    assert!(letters.contains("WilhelminaWilhelmina") && letters.contains("李小龍"), "{}", said.out);
    assert_eq!(only(&house).last().unwrap()["type"], "interrupted");
}
