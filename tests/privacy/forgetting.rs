//! Removing a person from the record and from everything else that airtime wrote.

use std::{fs, path::PathBuf};

use crate::{
    sessions::{CANARY, SCRIPT, forget, naming},
    support::{House, put, read},
};

fn totals(house: &House, id: &str) -> serde_json::Value {
    let said = house.run(["report", id, "--format", "json"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    report["time"].clone()
}

#[test]
fn nothing_that_airtime_wrote_names_somebody_who_was_taken_out() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    assert!(!naming(&house.data(), "canary").is_empty(), "or the test can not fail");
    let path = house.session(&id);
    // What a sync program, a cut and a fault left.
    fs::copy(&path, path.with_file_name(format!("{id} (conflicted copy).jsonl"))).unwrap();
    fs::copy(&path, path.with_file_name(".new-abc.part")).unwrap();
    fs::copy(&path, path.with_file_name(format!("{id}.rescue.jsonl"))).unwrap();
    fs::create_dir_all(house.data().join("cache")).unwrap();
    put(house.data().join("cache").join("any.json"), "{\"title\":\"Canary N\u{e4}me\"}");
    let before = totals(&house, &id);

    let output = house.path("Canary N\u{e4}me.txt");
    let said = house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);

    let said = forget(&house, &[&id, "canary na\u{308}me"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(
        said.out.contains("N\u{e4}me.txt") && said.out.contains("report"),
        "the export is listed: {}",
        said.out
    );
    assert!(said.out.contains("backups") && !said.out.contains("secure"), "{}", said.out);

    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
    assert_eq!(naming(&house.path("home"), "canary"), Vec::<PathBuf>::new());
    assert_eq!(
        house.files("sessions").iter().filter(|f| f.contains("rescue") || f.contains("part")).count(),
        0
    );
    let said = house.run(["check", &id]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);

    let after = totals(&house, &id);
    let sum =
        |time: &serde_json::Value| time["speaking_s"].as_f64().unwrap() + time["someone_s"].as_f64().unwrap();
    assert!((sum(&before) - sum(&after)).abs() < 1e-9);
    for state in ["span_s", "silence_s", "break_s", "unattended_s"] {
        assert_eq!(before[state], after[state], "{state}");
    }
    let told = house.events(&id).into_iter().filter(|e| e["type"] == "forgotten").count();
    assert_eq!(told, 1);

    // Again finds nobody, and changes nothing.
    let bytes = read(&path);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(6), "{}", said.out);
    assert_eq!(read(&path), bytes);
}

#[test]
fn a_line_of_the_register_that_was_cut_short_names_nobody_and_hides_no_other() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let register = house.data().join("exports.jsonl");
    put(&register, "{\"at\":\"x\",\"path\":\"/home/a/Canary N\u{e4}me.csv\",\"what\":\"rep");
    let output = house.path("minutes.txt");
    let said = house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("minutes.txt"), "the export after it is listed: {}", said.out);
    let first = said.out.lines().position(|line| line.starts_with("These files were made from this record."));
    let listed = first.and_then(|at| said.out.lines().nth(at + 1)).unwrap_or_default();
    assert!(listed.ends_with("minutes.txt"), "each on a line of its own: {}", said.out);
    assert!(said.out.ends_with('\n'), "{}", said.out);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn their_time_stays_in_the_total_of_their_group_if_they_say_so() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let groups = |id: &str| {
        let said = house.run(["report", id, "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let groups = report["groups"].as_array().unwrap().clone();
        groups.into_iter().map(|g| (g["id"].clone(), g["speaking_time_s"].clone())).collect::<Vec<_>>()
    };
    let before = groups(&id);
    assert_eq!(forget(&house, &[&id, CANARY, "--keep-in-group"]).code, Some(0));
    assert_eq!(groups(&id), before);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn a_voice_of_a_recording_is_taken_out_too() {
    let house = House::new();
    let vtt = "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Canary N\u{e4}me>I am Canary N\u{e4}me\n\n00:06.000 --> 00:09.000\n<v Bea>Thank you CANARY NA\u{308}ME\n";
    let file = house.put("call.vtt", vtt);
    let said = house.run([
        "import".as_ref(),
        file.as_os_str(),
        "--keep-text".as_ref(),
        "--title".as_ref(),
        "With Canary N\u{e4}me".as_ref(),
    ]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(!naming(&house.data(), "canary").is_empty());
    let said = forget(&house, &["latest", CANARY]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn show_lists_every_line_and_changes_nothing() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let said = forget(&house, &[&id, "canary n\u{e4}me", "--show"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let naming =
        before.lines().filter(|l| l.contains("\"p3\"") || l.to_lowercase().contains("canary")).count();
    assert!(said.out.lines().count() >= naming && naming > 6, "{}", said.out);
    assert!(said.out.contains("1:01") || said.out.contains("0:01"), "{}", said.out);
    assert_eq!(read(house.session(&id)), before);
}

#[test]
fn who_is_not_there_or_not_clear_is_said() {
    let house = House::new();
    let id = house.rehearsed("0 !add Zoe l\n0 !add Zo\u{eb} staff\n0 !add Bea l\n9000 <end>\n");
    let said = forget(&house, &[&id, "zoe"]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("p3") && said.err.contains("p4"), "{}", said.err);
    assert_eq!(forget(&house, &[&id, "p4"]).code, Some(0));
    assert_eq!(forget(&house, &[&id, "Nobody"]).code, Some(6));
    assert_eq!(forget(&house, &["20990101-aaaaaa", "Bea"]).code, Some(1));
    let newer = house.session(&id);
    let body = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{}"#;
    put(&newer, format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes())));
    let bytes = read(&newer);
    assert_eq!(forget(&house, &[&id, "Bea"]).code, Some(4));
    assert_eq!(read(&newer), bytes);
}

#[test]
fn other_sessions_are_told_of_and_changed_only_everywhere() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let other = house.rehearsed("0 !add Bea l\n0 !add CANARY N\u{e4}me l\n5000 !note hello\n9000 <end>\n");
    let words = house.rehearsed("0 !add Bea l\n5000 !note Ask Canary N\u{e4}me\n9000 <end>\n");
    let unlike = house.rehearsed("0 !add Bea l\n5000 !note a canary sang\n9000 <end>\n");
    let before = read(house.session(&other));
    let said = forget(&house, &[&id, CANARY]);
    assert!(
        said.out.contains(&other) && said.out.contains(&words) && !said.out.contains(&unlike),
        "{}",
        said.out
    );
    assert_eq!(read(house.session(&other)), before);
    let before = read(house.session(&unlike));
    let said = forget(&house, &[&other, CANARY, "--everywhere"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert_eq!(naming(&house.data(), "canaryname"), Vec::<PathBuf>::new());
    assert_eq!(read(house.session(&unlike)), before);
}
