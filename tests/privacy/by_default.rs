//! What airtime keeps without being asked to, and what it never does by itself.

use std::{collections::BTreeMap, fs, path::PathBuf};

use crate::{
    sessions::{CANARY, LARGE, SCRIPT, forget, naming},
    support::{House, Said, put, read},
};

/// Every file below the data folder, with what is in it.
fn everything(house: &House) -> BTreeMap<PathBuf, String> {
    let sessions = house.files("sessions").into_iter().map(|name| house.data().join("sessions").join(name));
    let totals = house.files("totals").into_iter().map(|name| house.data().join("totals").join(name));
    sessions.chain(totals).map(|path| (path.clone(), read(path))).collect()
}

fn ran(said: &Said) {
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
}

#[test]
fn a_meeting_nobody_set_up_names_nobody() {
    let house = House::new();
    let script = house.put("script.txt", "0 a\n5000 j\n9000 s\n12000 <end>\n");
    let mut command = house.airtime();
    // What the computer knows of whoever sits at it.
    for name in ["USER", "LOGNAME", "USERNAME", "HOSTNAME", "NAME", "EMAIL"] {
        command.env(name, "canary");
    }
    let said = Said::from(&command.arg("rehearse").arg(script).output().unwrap());
    ran(&said);
    let people: Vec<_> =
        house.events(said.out.trim()).into_iter().filter(|event| event["type"] == "person").collect();
    assert!(people.len() > 2, "{people:?}");
    for person in &people {
        assert_eq!(person["data"].get("name"), None, "{person}");
        assert!(person["data"]["role"].is_string(), "{person}");
    }
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn a_name_that_is_given_stands_in_one_line_and_no_other_file() {
    let house = House::new();
    let id = house.rehearsed(
        "0 !add Canary N\u{e4}me l\n0 !add Jo s\n1000 !floor canary\n9000 !floor jo\n20000 <end>\n",
    );
    let text = read(house.session(&id));
    assert_eq!(text.lines().filter(|line| line.contains("Canary")).count(), 1, "{text}");
    assert_eq!(naming(&house.data(), "canary"), vec![house.session(&id)]);
}

#[test]
fn no_date_makes_airtime_delete_anything() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    fs::create_dir_all(house.data().join("totals")).unwrap();
    put(house.data().join("totals").join("20200101-abcdef.json"), "{}");
    let before = everything(&house);
    for now in ["2036-05-01T10:00:00+00:00", "1970-01-01T00:00:00+00:00", "9999-12-31T23:59:59+00:00"] {
        let out = house.path(&format!("{}.out", &now[..4]));
        for args in [
            &["list"][..],
            &["report", &id],
            &["report", &id, "--format", "html", "--output", out.to_str().unwrap()],
            &["trend", "--all"],
            &["hours", &id],
            &["check", &id],
            &["glance", &id, "--once"],
            &["forget", &id, CANARY, "--show"],
            &["config"],
        ] {
            ran(&house.run([&["--now", now], args].concat()));
        }
        let kept = everything(&house);
        assert!(before.iter().all(|(path, text)| kept.get(path) == Some(text)), "{now}");
        let script = house.put("script.txt", SCRIPT);
        ran(&house.run(["--now", now, "rehearse", script.to_str().unwrap()]));
        let kept = everything(&house);
        assert!(
            before.iter().all(|(path, text)| kept.get(path) == Some(text)),
            "{now}, after another meeting"
        );
    }
}

#[test]
fn a_no_is_recorded_with_who_and_when_and_never_why() {
    let house = House::new();
    let id = house.rehearsed(
        "0 !add Bea l\n0 !add Kai l\n0 !add Jo s\n1000 !floor bea\n9000 !not-timed bea\n9000 1\n9000 2\n\
         12000 !floor bea\n20000 <end>\n",
    );
    let events = house.events(&id);
    let no = events.iter().position(|event| event["type"] == "not_timed").unwrap();
    let members: Vec<&String> = events[no]["data"].as_object().unwrap().keys().collect();
    assert_eq!(events[no]["t"], 9_000);
    assert!(
        members.iter().all(|name| ["person", "on", "from_start", "counted_as"].contains(&name.as_str())),
        "{members:?}"
    );
    let who = &events[no]["data"]["person"];
    let later = events[no + 1..].iter().filter(|event| event["data"]["person"] == *who);
    assert_eq!(later.count(), 0, "from then on no line is about them");
}

#[test]
fn every_file_that_was_made_of_a_record_is_listed_and_what_is_out_of_reach_is_said() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let made = ["report", "trend", "digest", "hours", "share", "slip"];
    for what in made {
        let file = house.path(&format!("the {what}.txt"));
        let verb: &[&str] = match what {
            "slip" => &["report", &id, "--slip", "Bea"],
            "share" => &["share", &id, "--yes"],
            _ => &[what, &id],
        };
        let output = ["--now", "2026-05-01T10:00:00+01:00", "--output", file.to_str().unwrap()];
        ran(&house.run([verb, &output].concat()));
    }
    let said = forget(&house, &[&id, "Kai"]);
    ran(&said);
    for what in made {
        let line = said.out.lines().find(|line| line.contains(&format!("the {what}.txt")));
        let line = line.unwrap_or_else(|| panic!("{what}: {}", said.out));
        assert!(line.contains("1 May 2026") || line.contains("2026-05-01"), "{what}: {line}");
        assert!(house.path(&format!("the {what}.txt")).exists(), "it is theirs: {what}");
    }
    for word in ["cannot", "backups", "emails", "A disk may still hold"] {
        assert!(said.out.contains(word), "{word}: {}", said.out);
    }
    for promise in ["secure", "erased", "unrecoverable", "permanently"] {
        assert!(!said.out.to_lowercase().contains(promise), "{promise}: {}", said.out);
    }
}
