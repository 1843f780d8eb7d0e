//! `rehearse`: a script is played into a session, and acknowledged or printed.

use std::path::Path;

use crate::{
    SCRIPT, clean, refused,
    support::{House, read},
};

#[test]
fn a_rehearsal_prints_its_id_and_twice_gives_two_sessions() {
    let house = House::new();
    let (first, second) = (house.rehearsed(SCRIPT), house.rehearsed(SCRIPT));
    assert_ne!(first, second);
    let mut both = vec![first, second];
    both.sort();
    assert_eq!(house.sessions(), both);
    let list = house.run(["list"]);
    assert_eq!(list.code, Some(0));
    assert!(both.iter().all(|id| list.out.contains(id)), "{}", list.out);
}

#[test]
fn acknowledgements_come_once_in_order_and_are_in_the_file() {
    let house = House::new();
    let script = house.put(
        "script.txt",
        "0 a\n1000 j\n2000 ,\n2000 a\n3000 !note One thing\n4000 <backspace>\n90000 <space>\n95000 <end>\n",
    );
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--acks".as_ref()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let (id, acks) = said.out.split_once('\n').unwrap();
    let acks: Vec<u64> = acks.lines().map(|l| l.strip_prefix("ack ").unwrap().parse().unwrap()).collect();
    assert_eq!(acks, (0..acks.len() as u64).collect::<Vec<_>>());
    let written: Vec<u64> = house.events(id).iter().map(|e| e["seq"].as_u64().unwrap()).collect();
    assert_eq!(written, acks);
    let still_here = house.events(id).iter().filter(|e| e["type"] == "still_here").count();
    assert_eq!(still_here, 2, "4 to 90 s holds two half minutes");
    let checked = house.run(["check", id, "--seqs"]);
    assert_eq!(checked.out.lines().count(), acks.len());
}

#[test]
fn print_shows_the_last_screen_in_the_size_asked_for() {
    let house = House::new();
    let script = house.put("script.txt", "0 a\n61000 j\n90000 <end>\n");
    let said = house.run([
        "rehearse".as_ref(),
        script.as_os_str(),
        "--print".as_ref(),
        "--size".as_ref(),
        "80x24".as_ref(),
    ]);
    let lines: Vec<&str> = said.out.lines().skip(1).collect();
    assert_eq!((said.code, lines.len()), (Some(0), 24));
    assert!(lines.iter().all(|l| unicode_width::UnicodeWidthStr::width(*l) <= 80));
    assert!(said.out.contains("staff 1"), "{}", said.out);
    clean(&said);
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--size".as_ref(), "big".as_ref()]);
    refused(&said, 64);
}

#[test]
fn acknowledged_and_printed_at_once() {
    let house = House::new();
    let script = house.put("acks.txt", "0 a\n61000 j\n62000 <end>\n");
    let said = house.run(["rehearse", script.to_str().unwrap(), "--acks", "--print", "--size", "80x24"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("ack 6\n") && said.out.contains("saved"), "{}", said.out);
}

#[test]
fn names_never_drive_the_terminal() {
    let house = House::new();
    let script = house.put("script.txt", "0 b\n5000 k\n9000 !note \u{1b}[2Jwiped\n61000 <end>\n");
    let name = "B\u{1b}]0;owned\u{7}ea\u{9b}31m\u{202e}";
    let people = house
        .put("people.csv", format!("id,name,role,key\nb,{name},staff,b\nk,Kai\u{200b},lived_experience,k\n"));
    let rehearse = [
        "rehearse".as_ref(),
        script.as_os_str(),
        "--people".as_ref(),
        people.as_os_str(),
        "--print".as_ref(),
    ];
    let said = house.run(rehearse);
    assert_eq!(said.code, Some(0), "{}", said.err);
    clean(&said);
    let id = said.out.lines().next().unwrap().to_owned();
    let calls: [&[&str]; 6] = [
        &["list"],
        &["report", &id],
        &["report", &id, "--by-person"],
        &["report", &id, "--format", "json", "--by-person"],
        &["check", &id],
        &["glance", &id, "--once", "--view", "facilitator"],
    ];
    for args in calls {
        let said = house.run(args);
        assert_eq!(said.code, Some(0), "{args:?} {}", said.err);
        clean(&said);
        for hidden in ['\u{202e}', '\u{200b}', '\u{9b}'] {
            assert!(!said.out.contains(hidden), "{args:?}");
        }
    }
    let odd = read(house.session(&id)).chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}');
    assert!(!odd, "cat of the file is safe");
}

/// The last minutes of a year, which end a day, a month and a week of the calendar's year too.
#[test]
fn a_meeting_over_midnight_at_the_end_of_a_year_is_one_meeting_of_the_day_it_began() {
    let house = House::new();
    let script = house.put("script.txt", "0 a\n60000 j\n600000 !note After midnight\n720000 <end>\n");
    let rehearse = |now: &str| {
        let said = house.run(["--now", now, "rehearse", script.to_str().unwrap(), "--series", "Ward"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out.trim().to_owned()
    };
    let (first, second) = (rehearse("2026-12-31T23:58:00+00:00"), rehearse("2027-01-01T00:30:00+00:00"));
    assert_eq!((&first[..9], &second[..9]), ("20261231-", "20270101-"));
    assert_eq!(house.sessions(), [first.clone(), second.clone()]);
    let report = house.run(["report", &first, "--format", "json"]).out;
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["session"]["opened_at"], "2026-12-31T23:58:00+00:00");
    assert_eq!((&report["time"]["span_s"], &report["time"]["speaking_s"]), (&720.0.into(), &720.0.into()));
    assert_eq!(report["notes"][0]["at_s"], 600.0);
    let list = house.run(["list"]).out;
    let days: Vec<&str> = list.lines().filter(|l| l.contains("202")).collect();
    assert!(days[0].contains("  1 Jan 2027 ") && days[1].contains(" 31 Dec 2026 "), "{list}");
    let trend = house.run(["trend", "--series", "Ward", "--format", "json"]).out;
    let trend: serde_json::Value = serde_json::from_str(&trend).unwrap();
    let days: Vec<&str> =
        trend["sessions"].as_array().unwrap().iter().map(|s| s["day"].as_str().unwrap()).collect();
    assert_eq!(days, ["2026-12-31", "2027-01-01"]);
}

/// A computer whose battery is flat begins in 1970, each time it is switched on.
#[test]
fn a_clock_at_1970_is_said_recorded_with_and_gives_no_name_twice() {
    let house = House::new();
    let (script, begun) = (house.put("script.txt", SCRIPT), house.put("begun.txt", "1000 <end>\n"));
    let at = |now: &str, script: &Path| {
        let args = ["--now", now, "rehearse", script.to_str().unwrap(), "--print", "--size", "120x40"];
        let said = house.run(args);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out
    };
    for now in ["1970-01-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00", "1969-12-31T23:59:59-01:00"] {
        let shown = at(now, &begun);
        assert!(
            shown.contains("clock says ") && shown.contains("so this meeting has the wrong date"),
            "{shown}"
        );
        let id = at(now, &script).lines().next().unwrap().to_owned();
        assert!(id.starts_with("19700101-") || id.starts_with("19691231-"), "{id}");
        assert_eq!(house.run(["check", &id]).code, Some(0));
        let floors = house.events(&id).iter().filter(|e| e["type"] == "floor").count();
        assert_eq!(floors, 2);
    }
    assert_eq!(house.sessions().len(), 6);
    assert!(!at("2026-05-01T10:00:00+01:00", &begun).contains("clock says"));
}
