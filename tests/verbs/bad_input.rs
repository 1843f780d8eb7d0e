//! Scripts and lists of people that are refused, with every bad line named.

use crate::{SCRIPT, refused, support::House};

#[test]
fn every_bad_line_of_a_script_is_named_and_nothing_is_written() {
    let house = House::new();
    let script =
        house.put("bad.txt", "10 a\n5 b\nx\n20\n30 <nope>\n40 !dance\n50 \"open\n60 ab\n70 <end>\n80 a\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str()]);
    refused(&said, 6);
    for line in [2, 3, 4, 5, 6, 7, 8, 10] {
        assert!(said.err.contains(&format!("bad.txt:{line}: ")), "line {line}: {}", said.err);
    }
    assert_eq!(house.sessions(), Vec::<String>::new());
}

#[test]
fn every_fault_of_a_list_of_people_is_named_and_nothing_is_written() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT);
    let people = house.put("people.csv", "id,name,key,colour\na,Bea,b,red\na,Kai,b,blue\n,Jo,jj,green\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("people.csv:1: ") && said.err.contains("colour"), "{}", said.err);
    assert_eq!(house.sessions(), Vec::<String>::new());
    let fine_columns = house.put("people.csv", "id,name,key\na,Bea,b\na,Kai,b\n,Jo,jj\n");
    let said =
        house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), fine_columns.as_os_str()]);
    refused(&said, 6);
    for line in [3, 4] {
        assert!(said.err.contains(&format!("people.csv:{line}: ")), "line {line}: {}", said.err);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let house = House::new();
    let said = house.run(["rehearse", "/nowhere/script.txt"]);
    refused(&said, 6);
    assert!(said.err.contains("/nowhere/script.txt"));
    let said = house.run(["start", "--people", "/nowhere/people.csv", "--show-keys"]);
    refused(&said, 6);
}

#[test]
fn a_script_that_would_fill_the_disk_is_refused() {
    let house = House::new();
    let script = house.put("long.txt", "0 a\n9223372036854775808 j\n");
    let said = house.run(["rehearse", script.to_str().unwrap()]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("long.txt:2"), "{}", said.err);
}

#[test]
fn a_name_of_ten_thousand_characters_is_refused_with_its_line() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT);
    let people = house.put("people.csv", format!("id,name\na,Bea\nb,{}\n", "x".repeat(10_000)));
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("people.csv:3: "), "{}", said.err);
    assert!(said.err.len() < 1_000, "the name is not echoed whole");
}

#[test]
fn a_thousand_people_can_meet_and_one_more_cannot() {
    let house = House::new();
    let script = house.put("script.txt", "0 p\n5000 :\n5000 \"p999\"\n5000 <enter>\n9000 <end>\n");
    let csv = |n: usize| {
        let rows =
            (1..=n).map(|i| format!("p{i},p{i},{}\n", if i % 2 == 0 { "staff" } else { "lived_experience" }));
        format!("id,name,role\n{}", rows.collect::<String>())
    };
    let run = |people: &str| {
        let people = house.put("people.csv", people);
        house.run([
            "rehearse".as_ref(),
            script.as_os_str(),
            "--people".as_ref(),
            people.as_os_str(),
            "--print".as_ref(),
        ])
    };
    let said = run(&csv(1000));
    assert_eq!(said.code, Some(0), "{}", said.err);
    let id = said.out.lines().next().unwrap();
    let report = house.run(["report", id, "--format", "json", "--by-person"]);
    let report: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(report["people"].as_array().unwrap().len(), 1000);
    assert_eq!(report["people"][998]["speaking_time_s"], 4.0);
    refused(&run(&csv(1001)), 6);
}

/// The hint of an agenda speaks of the agenda, whatever else was given.
#[test]
fn a_fault_in_the_agenda_is_to_be_corrected_in_the_agenda() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT).display().to_string();
    let people = house.put("people.csv", "id\nnoor\nivo\n").display().to_string();
    let agenda =
        house.put("agenda.csv", "title,kind,minutes\nBeans,,10\nPeas,,a while\n").display().to_string();
    let dance = house.put("dance.csv", "title,kind\nBeans,dance\n").display().to_string();
    let other = house.put("other.csv", b"title\nZo\xeb\n").display().to_string();
    for (agenda, line) in [(&agenda, 3), (&dance, 2), (&other, 2)] {
        for command in [
            vec!["start", "--agenda", agenda],
            vec!["start", "--people", &people, "--agenda", agenda],
            vec!["rehearse", &script, "--people", &people, "--agenda", agenda],
        ] {
            let said = house.run(&command);
            refused(&said, 6);
            assert!(said.err.contains(&format!("{agenda}:{line}: ")), "{command:?}: {}", said.err);
            assert!(
                said.err.contains("in the agenda") && !said.err.contains("list of people"),
                "{}",
                said.err
            );
        }
    }
    let said = house.run(["start", "--people", &agenda]);
    assert!(said.err.contains("list of people") && !said.err.contains("agenda and"), "{}", said.err);
}
