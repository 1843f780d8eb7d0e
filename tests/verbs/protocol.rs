//! Protocols: exported, checked, locked, and a meeting by one.

use crate::{
    refused,
    support::{House, put, read},
};

const OURS: &str = "protocol = 1\nname = \"The ward\"\n\n[groups.volunteers]\nlabel = \"helping hands\"\n\n\
                    [roles.volunteer]\ngroup = \"volunteers\"\nshort = \"vo\"\n\n[meeting]\n\
                    purpose = \"Nights that people can sleep through\"\nagenda = \"Welcome 5; Nights 20\"\n\
                    hands = \"groups take turns\"\n\
                    rules = [\"One person speaks at a time\"]\n";

#[test]
fn an_exported_protocol_can_be_checked_locked_and_used() {
    let house = House::new();
    let exported = house.run(["config", "--export", "--template", "first-meeting"]);
    assert_eq!((exported.code, exported.err.as_str()), (Some(0), ""));
    assert!(!exported.out.contains("people"), "it names nobody: {}", exported.out);
    let file = house.put("ours.toml", &exported.out);
    let file = file.to_str().unwrap();
    let said = house.run(["config", "--check", file]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("It is not locked."), "{}", said.out);

    let locked = house.run(["config", "--lock", file]);
    assert_eq!((locked.code, locked.err.as_str()), (Some(0), ""));
    let file = house.put("locked.toml", &locked.out);
    let said = house.run(["config", "--check", file.to_str().unwrap()]);
    assert!(said.out.contains("nobody has changed it since"), "{}", said.out);

    put(&file, locked.out.replace("[prompts]", "[prompts] # and"));
    for args in [&["config", "--check"][..], &["start", "--show-keys", "--protocol"]] {
        let said = house.run(args.iter().copied().chain([file.to_str().unwrap()]));
        refused(&said, 6);
        assert!(said.err.contains("somebody changed this protocol"), "{}", said.err);
    }
    assert!(!house.data().exists(), "none of this writes anything");
}

#[test]
fn a_meeting_by_a_protocol_has_its_words_agenda_and_rules() {
    let house = House::new();
    let protocol = house.put("ours.toml", OURS);
    // Three in each group: a copy to share may be made.
    let roles = ["lived_experience", "volunteer", "staff"];
    let person = |(n, key): (usize, char)| format!("{n},{key},{}\n", roles[n % 3]);
    let rows: String = "bvjcwkdxl".chars().enumerate().map(person).collect();
    let people = house.put("people.csv", format!("id,key,role\n{rows}"));
    let script = house.put("script.txt", "0 b\n5000 v\n9000 <space>\n12000 <end>\n");
    let args = ["rehearse".as_ref(), script.as_os_str(), "--protocol".as_ref(), protocol.as_os_str()];
    let said = house.run(args.into_iter().chain(["--people".as_ref(), people.as_os_str()]));
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let report = house.run(["report", "latest", "--format", "json"]).out;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    let labels: Vec<&str> =
        report["groups"].as_array().unwrap().iter().map(|group| group["label"].as_str().unwrap()).collect();
    assert!(labels.contains(&"helping hands"), "{labels:?}");
    let titles: Vec<&str> =
        report["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect();
    assert_eq!(titles, ["Welcome", "Nights"]);
    assert_eq!(report["queue"]["policy"], "alternate_groups", "{}", report["queue"]);
    let record = read(house.session(said.out.trim()));
    for text in ["Nights that people can sleep through", "One person speaks at a time"] {
        assert!(record.contains(text), "{text}");
    }
    // Which protocol it was, as `config --check` says it of the file.
    let checked = house.run(["config".as_ref(), "--check".as_ref(), protocol.as_os_str()]).out;
    let fingerprint = report["session"]["protocol"]["fingerprint"].as_str().unwrap();
    assert_eq!(report["session"]["protocol"]["name"], "The ward");
    assert!(fingerprint.len() == 64 && checked.contains(fingerprint), "{checked}");
    let line = format!("Protocol: The ward (its fingerprint begins {}).", &fingerprint[..12]);
    for format in ["text", "markdown", "html"] {
        let report = house.run(["report", "latest", "--format", format]).out;
        assert!(report.contains(&line), "{format}: {report}");
    }
    let copy = house.path("copy.jsonl");
    let share = ["share", "latest", "--level", "pseudonyms", "--yes", "--output", copy.to_str().unwrap()];
    let shared = house.run(share);
    assert_eq!(shared.code, Some(0), "{}", shared.err);
    for text in ["The ward", fingerprint] {
        assert!(!read(&copy).contains(text), "{text}");
    }
}

#[test]
fn a_meeting_without_a_protocol_names_none() {
    let house = House::new();
    let script = house.put("script.txt", "0 n\n1000 a\n5000 <end>\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str()]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(!read(house.session(said.out.trim())).contains("protocol"));
    assert!(!house.run(["report", "latest"]).out.contains("Protocol"));
}

#[test]
fn a_protocol_that_cannot_be_used_is_told_line_by_line() {
    let house = House::new();
    let file = house.put("bad.toml", "protocol = 1\n\n[keys]\nundo = []\n\n[meeting]\nagenda = 3\n");
    let said = house.run(["start".as_ref(), "--show-keys".as_ref(), "--protocol".as_ref(), file.as_os_str()]);
    refused(&said, 6);
    for line in ["bad.toml:3:", "bad.toml:7:"] {
        assert!(said.err.contains(line), "{line}: {}", said.err);
    }
    let settings = house.put("settings.toml", "[screen]\nascii = true\n");
    let said = house.run(["config".as_ref(), "--check".as_ref(), settings.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("this is no protocol"), "{}", said.err);
    refused(&house.run(["config", "--check", "missing.toml"]), 6);
}
