//! Labels that look the same on a screen.

use crate::support::House;

/// Captions of one second each, each with its label.
fn captions(house: &House, labels: &[&str]) -> String {
    let cue =
        |(at, label): (usize, &&str)| format!("00:0{at}.000 --> 00:0{}.000\n<v {label}>yes</v>\n\n", at + 1);
    let cues: String = labels.iter().enumerate().map(cue).collect();
    house.put("a.vtt", format!("WEBVTT\n\n{cues}")).display().to_string()
}

/// Labels and seconds, by the report.
fn people(house: &House, id: &str) -> Vec<String> {
    let report = house.run(["report", id.trim(), "--format", "json", "--by-person"]);
    let report: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    let people = report["people"].as_array().unwrap().iter();
    people.map(|p| format!("{} {}", p["label"].as_str().unwrap(), p["speaking_time_s"])).collect()
}

#[test]
fn what_a_screen_hides_and_no_name_needs_is_no_other_person() {
    let house = House::new();
    let marks = |n: usize| format!("No{}or", "\u{301}".repeat(n));
    let file =
        captions(&house, &[&marks(20), &marks(25), "Zo\u{eb}", "Zoe\u{308}", "Z\u{200b}o\u{eb}", "Ivo"]);
    let said = house.run(["import", &file, "--date", "2026-05-01"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(!said.err.contains("--same"), "{}", said.err);
    let people = people(&house, &said.out);
    assert_eq!(people.len(), 3, "{people:?}");
    assert!(people[0].ends_with(" 2.0") && people[1] == "Zo\u{eb} 3.0", "{people:?}");
}

#[test]
fn labels_that_only_a_joiner_tells_apart_stay_two_and_are_shown_apart() {
    let house = House::new();
    let file = captions(&house, &["Noor", "No\u{200d}or", "Noor", "Ivo"]);
    let import = ["import", &file, "--date", "2026-05-01"];
    let said = house.run(import);
    assert_eq!(people(&house, &said.out).len(), 3);
    let offered = "`No\u{200d}or (with U+200D)` and `Noor` look like one person; if they are, add: --same 'No\u{200d}or=Noor'";
    assert!(said.err.contains(offered), "{}", said.err);
    assert!(said.err.contains("no group: Noor, No\u{200d}or (with U+200D) and Ivo"), "{}", said.err);
    let said = house.run(import.iter().chain(&["--same", "No\u{200d}or=Noor"]));
    assert_eq!(people(&house, &said.out), ["Noor 3.0", "Ivo 1.0"]);
    let said = house.run(import.iter().chain(&["--same", "Nor=Noor"]));
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("No\u{200d}or (with U+200D)"), "{}", said.err);
}
