//! `airtime export`: who spoke when, for other programs.

use airtime::domain::order::Ordered as _;
use serde_json::Value;

use crate::{
    SCRIPT, clean, refused,
    support::{House, read},
};

const FORMATS: [&str; 6] = ["rttm", "webvtt", "textgrid", "eaf", "boris", "convokit"];
const PEOPLE: &str = "id,name,role,key\na,\"Ann <b>&\"\"\",lived experience,a\nb,Bea,lived experience,b\nc,Cai,lived experience,c\nj,Jo,staff,j\nk,Kit,staff,k\nl,Lu,staff,l\n";
const TALK: &str = "0 a\n9000 j\n21000 b\n33000 <space>\n36000 k\n42000 a\n50000 l\n55000 c\n60000 <end>\n";

fn meeting() -> (House, String) {
    let house = House::new();
    let (script, people) = (house.put("script.txt", TALK), house.put("people.csv", PEOPLE));
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let id = said.out.trim().to_owned();
    (house, id)
}

fn exported(house: &House, args: &[&str]) -> String {
    let said = house.run([&["export"], args].concat());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{args:?}");
    said.out
}

#[test]
fn every_format_is_by_group_unless_people_are_asked_for() {
    let (house, id) = meeting();
    for format in FORMATS {
        let by_group = exported(&house, &[&id, "--format", format]);
        assert!(!by_group.contains("Bea") && by_group.contains("lived"), "{format}: {by_group}");
        let by_person = exported(&house, &[&id, "--format", format, "--by-person"]);
        assert!(by_person.contains("Bea"), "{format}: {by_person}");
    }
}

#[test]
fn a_group_that_did_not_agree_is_not_told_by_person() {
    let house = House::new();
    let id = house.live(SCRIPT);
    for format in FORMATS {
        let said = house.run(["export", &id, "--format", format, "--by-person"]);
        refused(&said, 6);
        assert!(said.err.contains(&id), "{}", said.err);
    }
}

#[test]
fn a_small_group_and_a_record_without_talk_are_each_told_why() {
    let house = House::new();
    let two = "id,name,role,key\na,Ann,lived experience,a\nj,Jo,staff,j\n";
    let cases = [
        (two, "0 a\n5000 j\n9000 <end>\n", "one or two people"),
        (PEOPLE, "0 <space>\n9000 <end>\n", "Nobody speaks"),
    ];
    for (people, script, why) in cases {
        let (script, people) = (house.put("script.txt", script), house.put("people.csv", people));
        let args = ["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()];
        let said = house.run(args);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let said = house.run(["export", said.out.trim()]);
        refused(&said, 6);
        assert!(said.err.contains(why), "{why}: {}", said.err);
    }
}

#[test]
fn the_name_of_the_file_chooses_the_format() {
    let (house, id) = meeting();
    let begins = [
        ("a.rttm", "SPEAKER "),
        ("a.vtt", "WEBVTT\n"),
        ("a.TextGrid", "File type = \"ooTextFile\""),
        ("a.eaf", "<?xml"),
        ("a.tsv", "Observation id\t"),
        ("a.jsonl", "{\"id\":"),
    ];
    for (name, begin) in begins {
        let path = house.path(name);
        exported(&house, &[&id, "-o", path.to_str().unwrap()]);
        assert!(read(&path).starts_with(begin), "{name}: {}", read(&path));
    }
    let said = house.run(["export", &id, "-o", house.path("a.docx").to_str().unwrap()]);
    refused(&said, 6);
    assert!(said.err.contains("rttm, webvtt, textgrid"), "{}", said.err);
    let said = house.run(["export", &id, "-o", house.path("a.rttm").to_str().unwrap()]);
    refused(&said, 6);
}

#[test]
fn names_are_escaped_as_each_format_has_it() {
    let (house, id) = meeting();
    let of = |format| exported(&house, &[&id, "--format", format, "--by-person"]);
    assert!(of("eaf").contains("TIER_ID=\"Ann &#60;b&#62;&#38;&#34;\""), "{}", of("eaf"));
    assert!(of("webvtt").contains("<v Ann &#60;b&#62;&#38;&#34;>"), "{}", of("webvtt"));
    assert!(of("textgrid").contains("name = \"Ann <b>&\"\"\""), "{}", of("textgrid"));
    assert!(of("rttm").contains(" Ann_<b>&\" "), "{}", of("rttm"));
    let first: Value = serde_json::from_str(of("convokit").lines().next().unwrap()).unwrap();
    assert_eq!(first["speaker"], "Ann <b>&\"");
}

#[test]
fn an_export_by_group_is_imported_with_the_time_of_each_group() {
    let (house, id) = meeting();
    let report = |id: &str, args: &[&str]| -> Value {
        let said = house.run([&["report", id, "--format", "json"], args].concat());
        assert_eq!(said.code, Some(0), "{}", said.err);
        clean(&said);
        serde_json::from_str(&said.out).unwrap()
    };
    let times = |report: &Value, list: &str| -> Vec<f64> {
        let rows = report[list].as_array().unwrap().iter();
        let mut times: Vec<f64> = rows.map(|row| row["speaking_time_s"].as_f64().unwrap()).collect();
        times.order_by(f64::total_cmp);
        times.retain(|time| *time > 0.0);
        times
    };
    let groups = times(&report(&id, &[]), "groups");
    assert_eq!(groups.len(), 2);
    for name in ["group.rttm", "group.vtt"] {
        let path = house.path(name);
        exported(&house, &[&id, "-o", path.to_str().unwrap()]);
        let said = house.run(["import", path.to_str().unwrap(), "--date", "2026-05-01"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let back = report(said.out.trim(), &["--by-person"]);
        assert_eq!(times(&back, "people"), groups, "{name}");
    }
}
