//! Protocols: exported, checked, locked, and a meeting by one.

use crate::{
    refused,
    support::{House, put, read},
};

const OURS: &str = "protocol = 1\nname = \"The ward\"\n\n[groups.volunteers]\nlabel = \"helping hands\"\n\n\
                    [roles.volunteer]\ngroup = \"volunteers\"\nshort = \"vo\"\n\n[meeting]\n\
                    purpose = \"Nights that people can sleep through\"\nagenda = \"Welcome 5; Nights 20\"\n\
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
    let people =
        house.put("people.csv", "id,name,role\n1,Bea,lived_experience\n2,Vi,volunteer\n3,Jo,staff\n");
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
    let record = read(house.session(said.out.trim()));
    for text in ["Nights that people can sleep through", "One person speaks at a time"] {
        assert!(record.contains(text), "{text}");
    }
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
