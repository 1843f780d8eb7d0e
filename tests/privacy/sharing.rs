//! A copy to share: what each level keeps, and who must have agreed to it.

use std::{fs, path::PathBuf};

use crate::{
    sessions::{CANARY, LARGE, forget},
    support::{House, Said, read},
};

fn shared(house: &House, id: &str, level: &str) -> (Said, PathBuf) {
    let output = house.path(&format!("{level}.jsonl"));
    let args = ["share".as_ref(), id.as_ref(), "--level".as_ref(), level.as_ref(), "--yes".as_ref()];
    let said = house.run([&args[..], &["--output".as_ref(), output.as_os_str()]].concat());
    (said, output)
}

#[test]
fn a_shared_copy_is_a_session_that_tells_nobody() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    for level in ["groups", "pseudonyms"] {
        let (said, path) = shared(&house, &id, level);
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(said.err.contains("Left out: names") && said.err.contains(level), "{}", said.err);
        let text = read(&path);
        for word in ["anary", "Bea", "Kai", "Jo", "Sam", "Lee", "ramp", "20", "note", "card", "left", &id] {
            // Lengths of time may hold any digits.
            let found = if word == "20" {
                text.contains("\"wall\":\"20") || text.contains("\"id\":\"20")
            } else {
                text.contains(word)
            };
            assert!(!found, "{level}: {word} in {text}");
        }
        let said = house.run(["check".as_ref(), path.as_os_str()]);
        assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
        let report = house.run(["report".as_ref(), path.as_os_str()]);
        assert_eq!(report.code, Some(0), "{}", report.err);
        let year = "1970-01-01";
        assert!(report.out.contains("A shared copy") && !report.out.contains(year), "{}", report.out);
        let json = house.run(["report".as_ref(), path.as_os_str(), "--format".as_ref(), "json".as_ref()]);
        let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
        assert!(json["session"]["opened_at"].is_null());
        let own = house.run(["report", &id, "--format", "json"]);
        let own: serde_json::Value = serde_json::from_str(&own.out).unwrap();
        for state in ["span_s", "speaking_s", "silence_s", "someone_s"] {
            assert_eq!(json["time"][state], own["time"][state], "{level} {state}");
        }
        let talk = |r: &serde_json::Value| {
            let groups = r["groups"].as_array().unwrap().iter();
            groups
                .map(|g| {
                    (g["label"].clone(), g["speaking_time_s"].clone(), g["share"].clone(), g["turns"].clone())
                })
                .collect::<Vec<_>>()
        };
        assert_eq!(talk(&json), talk(&own), "{level}");
    }
    let noted = read(house.data().join("exports.jsonl"));
    assert_eq!(noted.lines().filter(|l| l.contains("\"share\"")).count(), 2);
    let said = forget(&house, &[&id, CANARY]);
    assert!(said.out.contains("groups.jsonl") && said.out.contains("pseudonyms.jsonl"), "{}", said.out);
}

#[test]
fn a_full_copy_keeps_words_and_no_time_of_day() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let (said, path) = shared(&house, &id, "full");
    assert_eq!(said.code, Some(0), "{}", said.err);
    let text = read(&path);
    assert!(
        text.contains("Canary") && text.contains("\"wall\":\"1970-01-01T00:00:00Z\"") && !text.contains(&id)
    );
    let report = house.run(["report".as_ref(), path.as_os_str(), "--by-person".as_ref()]);
    assert!(report.out.contains("Bea") && !report.out.contains("1970-01-01"), "{}", report.out);
}

#[test]
fn names_leave_only_where_the_group_agreed_to_it() {
    let house = House::new();
    let id = house.live(LARGE);
    for level in ["pseudonyms", "full"] {
        let (said, path) = shared(&house, &id, level);
        assert_eq!((said.code, path.exists()), (Some(6), false), "{level}: {}", said.err);
    }
    assert_eq!(shared(&house, &id, "groups").0.code, Some(0));
}

#[test]
fn persons_of_an_import_leave_only_where_somebody_said_that_they_agreed() {
    let house = House::new();
    let rttm = |name: usize| format!("SPEAKER m 1 {name} 1 <NA> <NA> s{name} <NA> <NA>\n");
    let rttm = house.put("m.rttm", (0..6).map(rttm).collect::<String>());
    let import = |args: &[&str]| {
        let said = house.run([&["import", rttm.to_str().unwrap()], args].concat());
        said.out.trim().to_owned()
    };
    let (silent, agreed) = (import(&[]), import(&["--agreed"]));
    let refused = house.run(["report", &silent, "--by-person"]);
    let sentence = refused.err.lines().next().unwrap();
    for level in ["pseudonyms", "full"] {
        let (said, path) = shared(&house, &silent, level);
        assert_eq!((said.code, path.exists()), (Some(6), false), "{level}: {}", said.err);
        assert!(said.err.contains(sentence), "{level}: {}", said.err);
        assert_eq!(shared(&house, &agreed, level).0.code, Some(0), "{level}");
    }
    assert_eq!(shared(&house, &silent, "groups").0.code, Some(0));
}

#[test]
fn nothing_leaves_without_a_yes() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let said = house.run(["share", &id]);
    assert_eq!((said.code, said.out.as_str()), (Some(6), ""), "{}", said.err);
    assert!(said.err.contains("The copy would contain") && said.err.contains("--yes"), "{}", said.err);
    let said = house.run(["share", &id, "--yes"]);
    assert!(said.out.starts_with("{\"v\":1,\"seq\":0"), "{}", said.out);
}

#[test]
fn small_groups_are_told_together_or_not_at_all() {
    let house = House::new();
    let few = house.rehearsed("0 !add Bea l\n0 !add Jo staff\n0 b\n9000 j\n12000 <end>\n");
    let said = house.run(["share", &few, "--yes"]);
    assert_eq!((said.code, said.out.as_str()), (Some(6), ""), "{}", said.err);
    assert!(said.err.contains("fewer than 3"), "{}", said.err);
    let one = LARGE.replace("0 !add Kai l\n0 !add Jo staff\n", "0 !add Kai l\n0 !add Fay facilitator\n");
    let one = house.rehearsed(&one.replace("80000 !floor sam", "80000 !floor fay"));
    let (said, path) = shared(&house, &one, "groups");
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(
        said.err.contains("shown as quiet, because there are fewer than 3 people: others"),
        "{}",
        said.err
    );
    assert!(
        !read(&path).contains("facilitator") && !read(&path).contains("\"group\":\"apart\""),
        "{}",
        read(&path)
    );
}

/// One facilitator, shown apart, speaks for 47 seconds.
const ONE_APART: &str = "\
0 !add Bea l
0 !add Kai l
0 !add Lee l
0 !add Jo staff
0 !add Sam staff
0 !add Ann staff
0 !add Fay facilitator
1000 !floor bea
11000 !floor fay
58000 !floor jo
70000 <space>
80000 !floor kai
90000 <end>
";

#[test]
fn the_time_of_one_person_shown_apart_is_in_no_two_formats_together() {
    let house = House::new();
    let id = house.rehearsed(ONE_APART);
    for format in ["text", "markdown", "html"] {
        let said = house.run(["report", &id, "--format", format]);
        // Everybody's talk less that of the groups, which the rows and the pictures show, is hers.
        assert!(!said.out.contains("Talk: 1:19") && !said.out.contains("0:11"), "{format}: {}", said.out);
        assert!(said.out.contains("together: 1:30"), "{format}: {}", said.out);
    }
    for level in ["groups", "pseudonyms"] {
        let (said, path) = shared(&house, &id, level);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let copy = house.run(["report", path.to_str().unwrap(), "--format", "json"]);
        let copy: serde_json::Value = serde_json::from_str(&copy.out).unwrap();
        let groups = copy["groups"].as_array().unwrap();
        let times: Vec<f64> = groups.iter().map(|g| g["speaking_time_s"].as_f64().unwrap()).collect();
        // With hers among that of staff, the report's share of staff would tell hers.
        assert_eq!(times, [20.0, 12.0], "{level}");
        assert_eq!(copy["time"]["silence_s"], 58.0, "{level}");
        fs::remove_file(path).unwrap();
    }
}
