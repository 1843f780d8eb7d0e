//! The names of the files that airtime makes.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{sessions::LARGE, support::House};

pub const VTT: &str =
    "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Canary>Hello\n\n00:06.000 --> 00:09.000\n<v Bea>Hello\n";

/// Every path below a folder, from there.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(below(&path));
        }
        found.push(path);
    }
    found
}

/// A day and the six letters behind it.
fn is_id(text: &str) -> bool {
    let (day, letters) = text.split_at_checked(9).unwrap_or_default();
    day.ends_with('-')
        && day[..8].chars().all(|c| c.is_ascii_digit())
        && letters.len() == 6
        && letters.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}

#[test]
fn no_file_is_named_after_a_topic_or_a_person() {
    let house = House::new();
    let script = house.put("Canary script.txt", LARGE);
    let people =
        house.put("Canary people.csv", "id,name,role\ncanary,Canary,staff\nkai,Kai,lived_experience\n");
    let meeting = ["rehearse", script.to_str().unwrap(), "--people", people.to_str().unwrap()];
    let said = house.run([&meeting[..], &["--title", "The canary", "--series", "canary"]].concat());
    assert_eq!(said.code, Some(0), "{}", said.err);
    let talk = house.put("Canary talk.vtt", VTT);
    let said = house.run(["import", talk.to_str().unwrap(), "--title", "Canary", "--series", "canary"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(house.run(["trend", "--all"]).code, Some(0));
    let made = below(&house.data());
    assert!(made.len() > 4, "{made:?}");
    for path in made {
        let name = path.strip_prefix(house.data()).unwrap().to_str().unwrap().to_lowercase();
        assert!(!name.contains("canary"), "{name}");
        if let Some(id) = name.strip_prefix("sessions/").and_then(|name| name.strip_suffix(".jsonl")) {
            assert!(is_id(id), "{name}");
        }
    }
    assert_eq!(house.sessions().len(), 2);
}
