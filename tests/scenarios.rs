//! Every folder in `tests/scenarios` is a meeting: keys, people, and the figures worked out by hand.
//!
//! `script.txt` and `people.csv` are what `airtime rehearse` takes. In `expected.toml`, `[report]` holds
//! JSON pointers into `report --format json --by-person` (in a list, an id may stand for the place; the
//! word "null" for null), `[screen]` what the last picture contains or lacks, `[file]` what the session's
//! file lacks, `target` is the aim, and `args` is what else `rehearse` is told. A bug report can be put here as it is.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]

mod support;

use std::{fs, path::Path};

use serde_json::Value;
use support::{House, read};

const TOLERANCE: f64 = 1e-6;

#[test]
fn every_scenario_gives_the_figures_worked_out_by_hand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let mut cases: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    cases.sort();
    let findings: Vec<String> = cases.iter().filter(|c| c.is_dir()).flat_map(|c| play(c)).collect();
    assert!(cases.len() >= 40, "the scenarios are there: {}", cases.len());
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// What is not as expected, one line each.
fn play(case: &Path) -> Vec<String> {
    let name = case.file_name().unwrap().to_string_lossy().into_owned();
    let expected: toml::Table = read(case.join("expected.toml")).parse().expect(&name);
    let house = House::new();
    let mut rehearse = house.airtime();
    rehearse.arg("rehearse").arg(case.join("script.txt")).arg("--print");
    let people = case.join("people.csv");
    if people.exists() {
        rehearse.arg("--people").arg(people);
    }
    if let Some(args) = expected.get("args") {
        rehearse.args(args.as_array().unwrap().iter().map(|a| a.as_str().unwrap()));
    }
    if let Some(target) = expected.get("target") {
        rehearse.args(["--target", target.as_str().unwrap()]);
    }
    let said = support::Said::from(&rehearse.output().unwrap());
    if said.code != Some(0) {
        return vec![format!("{name}/script.txt: exit {:?}: {}", said.code, said.err)];
    }
    let (id, screen) = said.out.split_once('\n').unwrap();
    let report = house.run(["report", id, "--format", "json", "--by-person"]);
    let report: Value = serde_json::from_str(&report.out).expect(&report.err);
    let mut found = vec![];
    for (pointer, wanted) in table(&expected, "report") {
        let got = at(&report, pointer);
        if !got.is_some_and(|got| same(got, wanted)) {
            found.push(format!("{name}/expected.toml: {pointer}: expected {wanted}, got {got:?}"));
        }
    }
    let file = read(house.session(id));
    for (part, text) in [("screen", screen), ("file", &file)] {
        for (key, words) in table(&expected, part) {
            for word in words.as_array().unwrap().iter().map(|w| w.as_str().unwrap()) {
                if text.contains(word) != (key == "contains") {
                    found.push(format!("{name}/expected.toml: {part} {key}: {word}\n{text}"));
                }
            }
        }
    }
    assert!(
        expected.keys().all(|k| ["report", "screen", "file", "target", "args"].contains(&k.as_str())),
        "{name}"
    );
    found
}

fn table<'a>(expected: &'a toml::Table, key: &str) -> impl Iterator<Item = (&'a String, &'a toml::Value)> {
    expected.get(key).and_then(toml::Value::as_table).into_iter().flatten()
}

/// A JSON pointer; in a list of things that have an id, the id is as good as the place.
fn at<'a>(value: &'a Value, pointer: &str) -> Option<&'a Value> {
    pointer.split('/').skip(1).try_fold(value, |value, part| match value {
        Value::Array(list) => match part.parse::<usize>() {
            Ok(place) => list.get(place),
            Err(_) => list.iter().find(|e| e["id"] == part || e["group"] == part),
        },
        other => other.get(part),
    })
}

fn same(got: &Value, wanted: &toml::Value) -> bool {
    match wanted {
        toml::Value::Float(f) => got.as_f64().is_some_and(|g| (g - f).abs() <= TOLERANCE),
        toml::Value::Integer(n) => got.as_i64() == Some(*n),
        toml::Value::Boolean(b) => got.as_bool() == Some(*b),
        toml::Value::String(s) if s == "null" => got.is_null(),
        toml::Value::String(s) => got.as_str() == Some(s),
        toml::Value::Array(list) => got
            .as_array()
            .is_some_and(|got| got.len() == list.len() && got.iter().zip(list).all(|(g, w)| same(g, w))),
        _ => false,
    }
}

#[test]
fn a_wrong_figure_would_be_found() {
    assert!(!same(&Value::from(10.1), &toml::Value::Float(10.0)));
    assert!(same(&Value::from(10.000_000_4), &toml::Value::Float(10.0)));
    assert!(!same(&Value::Null, &toml::Value::Float(0.0)));
    assert!(at(&Value::from(vec![1]), "/3").is_none());
}
