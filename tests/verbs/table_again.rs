//! A table of turns that airtime wrote, imported again with the real binary: the same figures, and what it cannot carry.

use airtime::domain::order::Ordered as _;
use serde_json::Value;

use crate::support::House;

/// The report on a meeting, and on what its table of turns becomes.
fn twice(house: &House, id: &str) -> [Value; 2] {
    let table = house.path("turns.csv").display().to_string();
    let said = house.run([
        "report",
        id,
        "--format",
        "csv",
        "--rows",
        "turns",
        "--plain",
        "--by-person",
        "-o",
        &table,
        "--force",
    ]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let again = house.run(["import", &table, "--date", "2026-05-01", "--agreed"]);
    assert_eq!(again.code, Some(0), "{}", again.err);
    assert!(again.err.contains("when people came and left are not in it"), "{}", again.err);
    [id, again.out.trim()].map(|id| {
        let report = house.run(["report", id, "--format", "json", "--by-person"]).out;
        serde_json::from_str(&report).unwrap()
    })
}

/// Time, share, turns and voices by group.
fn groups(report: &Value) -> Vec<Value> {
    let mut groups = report["groups"].as_array().unwrap().clone();
    groups.order_by_key(|group| group["id"].to_string());
    let figures = ["id", "speaking_time_s", "share", "turns", "substantive_turns", "longest_turn_s"];
    groups.iter().map(|group| figures.map(|figure| group[figure].clone()).to_vec().into()).collect()
}

#[test]
fn a_meeting_that_was_tapped_keeps_its_figures_and_how_exact_they_are() {
    let house = House::new();
    let people = house.put("people.csv", "id,name,group\nn,Noor,lived_experience\ni,Ivo,staff\n");
    let script = "0 n\n61000 i\n62500 n\n130000 <space>\n140000 i\n200000 <end>\n";
    let script = house.put("script.txt", script);
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    let [first, again] = twice(&house, said.out.trim());
    assert_eq!(groups(&again), groups(&first));
    assert_eq!(again["time"], first["time"]);
    assert!(first["error_points"].is_number() && again["error_points"] == first["error_points"]);
    assert_eq!(
        (&first["session"]["made_of"], &again["session"]["made_of"]),
        (&Value::Null, &"rehearsal".into())
    );
}

#[test]
fn a_transcript_keeps_its_pauses_and_that_it_cannot_show_overlap() {
    let house = House::new();
    let cue = |from: &str, to: &str, who: &str| format!("{from} --> {to}\n<v {who}>word\n\n");
    let vtt = "WEBVTT\n\n".to_owned()
        + &cue("00:00.000", "00:10.000", "Noor")
        + &cue("00:10.400", "00:15.250", "Noor")
        + &cue("00:16.000", "00:30.125", "Ivo")
        + &cue("00:30.125", "00:31.000", "Noor");
    let vtt = house.put("meeting.vtt", vtt).display().to_string();
    let said = house.run(["import", &vtt, "--date", "2026-05-01", "--agreed"]);
    let [first, again] = twice(&house, said.out.trim());
    assert_eq!(groups(&again), groups(&first));
    assert_eq!(
        again["time"], first["time"],
        "the pause of 0.4 s is none of the speech, and overlap is not known"
    );
    assert!(first["time"]["overlap_s"].is_null() && again["error_points"].is_null());
    assert_eq!(again["session"]["made_of"], "webvtt");
}

#[test]
fn a_table_by_group_does_not_claim_that_all_its_quiet_was_quiet() {
    let house = House::new();
    let whole = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/whole.jsonl");
    let table = house.path("turns.csv").display().to_string();
    assert_eq!(house.run(["report", whole, "-o", &table]).code, Some(0));
    let said = house.run(["import", &table]);
    let page = house.run(["report", said.out.trim()]).out;
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("What it has as quiet may also be someone who is not counted"), "{page}");
    assert!(!page.contains("talking over each other:"), "{page}");
}
