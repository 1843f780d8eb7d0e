//! The example meetings of `sessions/`, and a folder of damaged files: what each must come to.
//!
//! `AIRTIME_BLESS=1 cargo test --test corpus` writes the expected reports anew.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test runs the program on files")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use airtime::{
    domain::History,
    lines::reader::{LogContents, Tail, read as read_log},
};
use serde_json::Value;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Names of the example meetings.
fn meetings() -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(root().join("sessions"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    assert!(names.len() >= 3, "{names:?}");
    names
}

fn path(name: &str) -> PathBuf {
    root().join("sessions").join(format!("{name}.jsonl"))
}

fn read(name: &str) -> LogContents {
    read_log(&fs::read(path(name)).unwrap())
}

/// The real program, in an empty data folder.
fn airtime(data: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_airtime"))
        .arg("--data-dir")
        .arg(data)
        .args(args)
        .env_remove("AIRTIME_CONFIG")
        .env_remove("AIRTIME_NOW")
        .env("XDG_CONFIG_HOME", data)
        .output()
        .unwrap()
}

fn out(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn every_example_is_whole_and_was_ended() {
    for name in meetings() {
        let scan = read(&name);
        assert!(!scan.is_damaged() && scan.newer.is_none(), "{name}: {:?}", scan.damage);
        assert_eq!((scan.tail, scan.sealed.len()), (Tail::Whole, 0), "{name}");
        let history = History::from_records(scan.records);
        assert!(history.session().ended, "{name}");
        let data = tempfile::tempdir().unwrap();
        let said = out(&airtime(data.path(), &["check", path(&name).to_str().unwrap()]));
        assert!(said.contains("no damage"), "{said}");
    }
}

fn report(name: &str) -> String {
    let data = tempfile::tempdir().unwrap();
    let file = path(name);
    out(&airtime(data.path(), &["report", "--format", "json", "--by-person", file.to_str().unwrap()]))
}

fn ms(value: &Value) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole milliseconds of a short meeting")]
    let ms = (value.as_f64().unwrap() * 1000.0).round() as i64;
    ms
}

#[test]
fn the_parts_of_each_example_add_up_to_its_length() {
    for name in meetings() {
        let report: Value = serde_json::from_str(&report(&name)).unwrap();
        let time = &report["time"];
        let parts = [
            "speaking_s",
            "silence_s",
            "someone_s",
            "small_groups_s",
            "break_s",
            "off_record_s",
            "unattended_s",
        ];
        let sum: i64 = parts.iter().map(|part| ms(&time[part])).sum();
        assert_eq!(sum, ms(&time["span_s"]), "{name}");
        let people: i64 =
            report["people"].as_array().unwrap().iter().map(|p| ms(&p["speaking_time_s"])).sum();
        assert_eq!(people, ms(&time["person_seconds_s"]), "{name}");
    }
}

#[test]
fn each_report_equals_the_one_that_is_kept() {
    for name in meetings() {
        let kept = root().join("sessions/golden").join(format!("{name}.json"));
        let now = report(&name);
        if std::env::var_os("AIRTIME_BLESS").is_some() {
            fs::write(&kept, &now).unwrap();
        }
        assert_eq!(now, fs::read_to_string(&kept).unwrap_or_default(), "{name}");
    }
}

#[test]
fn each_example_comes_back_from_its_table_of_turns() {
    for name in meetings() {
        let data = tempfile::tempdir().unwrap();
        let (file, table) = (path(&name), data.path().join("turns.csv"));
        let (file, table) = (file.to_str().unwrap(), table.to_str().unwrap());
        let rows =
            ["report", file, "--by-person", "--format", "csv", "--rows", "turns", "--plain", "-o", table];
        out(&airtime(data.path(), &rows));
        let id = out(&airtime(data.path(), &["import", table])).trim().to_owned();
        let again = out(&airtime(data.path(), &["report", &id, "--by-person", "--format", "json"]));
        let (before, again): (Value, Value) =
            (serde_json::from_str(&report(&name)).unwrap(), serde_json::from_str(&again).unwrap());
        let spoke = |report: &Value, of: &str| {
            let all = report[of].as_array().unwrap().iter();
            let figures = |one: &Value| {
                let id = one["id"].as_str().unwrap().to_owned();
                (
                    id,
                    ["speaking_time_s", "share", "turns", "longest_turn_s"].map(|figure| one[figure].clone()),
                )
            };
            all.filter(|one| one["turns"] != 0).map(figures).collect::<BTreeMap<_, _>>()
        };
        assert_eq!(again["time"], before["time"], "{name}");
        assert_eq!(spoke(&again, "groups"), spoke(&before, "groups"), "{name}");
        assert_eq!(spoke(&again, "people"), spoke(&before, "people"), "{name}");
        let second = data.path().join("again.csv");
        let rows =
            ["report", &id, "--by-person", "--format", "csv", "--plain", "-o", second.to_str().unwrap()];
        out(&airtime(data.path(), &rows));
        let rows = |file: &Path| {
            let text = fs::read_to_string(file).unwrap();
            let without_ids = |line: &str| {
                let cells: Vec<&str> = line.split(',').collect();
                [&cells[1..2], &cells[3..]].concat().join(",")
            };
            text.lines().map(without_ids).collect::<Vec<_>>()
        };
        assert_eq!(rows(&second), rows(Path::new(table)), "{name}");
    }
}

/// Events without what differs from one run to the next.
fn events(bytes: &[u8]) -> Vec<Value> {
    let text = std::str::from_utf8(bytes).unwrap();
    let event = |line: &str| {
        let mut event: Value = serde_json::from_str(line).unwrap();
        let members = event.as_object_mut().unwrap();
        members.remove("crc");
        if members["type"] == "opened" {
            let data = members["data"].as_object_mut().unwrap();
            for fresh in ["id", "wall", "boot", "program"] {
                data.remove(fresh);
            }
        }
        // What was read out is recorded in the words of that time.
        if members["type"] == "consent" {
            members["data"].as_object_mut().unwrap().remove("words");
        }
        event
    };
    text.lines().map(event).collect()
}

#[test]
fn each_script_still_makes_the_same_meeting() {
    for name in meetings() {
        let kept = fs::read(path(&name)).unwrap();
        let title = events(&kept)[0]["data"]["title"].as_str().unwrap().to_owned();
        let scripts = root().join("sessions/scripts");
        let (script, people) =
            (scripts.join(format!("{name}.txt")), scripts.join(format!("{name}-people.csv")));
        let data = tempfile::tempdir().unwrap();
        let args = [
            "rehearse",
            script.to_str().unwrap(),
            "--people",
            people.to_str().unwrap(),
            "--title",
            &title,
            "--now",
            "2026-05-06T14:00:00+01:00",
        ];
        let id = out(&airtime(data.path(), &args)).trim().to_owned();
        let made = fs::read(data.path().join("sessions").join(format!("{id}.jsonl"))).unwrap();
        let (made, kept) = (events(&made), events(&kept));
        for (n, (made, kept)) in made.iter().zip(&kept).enumerate() {
            assert_eq!(made, kept, "{name}, event {n}");
        }
        assert_eq!(made.len(), kept.len(), "{name}");
    }
}

/// Rows of `verdicts.txt`: the file, the exit code of `check`, and words it must say.
fn verdicts() -> Vec<(String, i32, String)> {
    let text = fs::read_to_string(root().join("tests/corpus/verdicts.txt")).unwrap();
    let row = |line: &str| {
        let mut cells = line.splitn(3, '|').map(|cell| cell.trim().to_owned());
        let mut next = || cells.next().unwrap();
        let (file, code) = (next(), next().parse().unwrap());
        (file, code, next())
    };
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(row).collect()
}

#[test]
fn each_damaged_file_gets_its_verdict_and_is_left_alone() {
    let bad = root().join("tests/corpus/bad");
    for (file, code, words) in verdicts() {
        let data = tempfile::tempdir().unwrap();
        let (file, original) = (data.path().join(&file), bad.join(&file));
        let bytes = fs::read(&original).unwrap();
        fs::write(&file, &bytes).unwrap();
        let output = airtime(data.path(), &["check", file.to_str().unwrap()]);
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).unwrap();
        assert_eq!(output.status.code(), Some(code), "{}: {said}", original.display());
        assert!(said.contains(&words), "{}: {said}", original.display());
        assert!(!said.contains("panicked"), "{said}");
        assert_eq!(fs::read(&file).unwrap(), bytes, "{} was changed", original.display());
    }
}

#[test]
fn every_damaged_file_has_a_verdict() {
    let listed: Vec<String> = verdicts().into_iter().map(|(file, ..)| file).collect();
    for entry in fs::read_dir(root().join("tests/corpus/bad")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(listed.contains(&name), "{name} is not in verdicts.txt");
    }
}
