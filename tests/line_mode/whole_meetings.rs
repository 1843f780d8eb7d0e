//! The example meetings: said line by line, and recorded as from the screen.

use crate::{
    SCRIPTS, reader, script,
    support::{House, Said, read},
};

fn rehearse(house: &House, name: &str, more: &[&str]) -> Said {
    let (keys, people) = (script(&format!("{name}.txt")), script(&format!("{name}-people.csv")));
    let mut command = house.airtime();
    command.args(["--now", "2026-05-06T14:00:00+01:00", "rehearse"]);
    command.arg(keys).arg("--people").arg(people).args(["--title", "Nights on the ward"]).args(more);
    let said = Said::from(&command.output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{name}");
    said
}

/// The lines of a session but its first, which has the id.
fn record(house: &House, said: &Said) -> (String, String) {
    let id = said.out.lines().next().unwrap();
    let text = read(house.session(id));
    let (first, rest) = text.split_once('\n').unwrap();
    let first = first.replace(id, "").split(",\"crc\"").next().unwrap().to_owned();
    (first, rest.to_owned())
}

#[test]
fn a_whole_meeting_can_be_read_in_its_own_time() {
    for name in SCRIPTS {
        let house = House::new();
        let said = rehearse(&house, name, &["--plain"]);
        let (_, lines) = said.out.split_once('\n').unwrap();
        reader::read(lines);
        let id = said.out.lines().next().unwrap();
        let last = house.events(id).pop().unwrap()["t"].as_u64().unwrap();
        reader::keep_pace(lines, usize::try_from(last / 1_000).unwrap());
    }
}

#[test]
fn the_record_is_byte_for_byte_that_of_the_screen() {
    for name in SCRIPTS {
        let house = House::new();
        let screen = record(&house, &rehearse(&house, name, &[]));
        let lines = record(&house, &rehearse(&house, name, &["--plain"]));
        assert_eq!(lines, screen, "{name}");
    }
}

#[test]
fn a_tap_is_answered_by_the_name_first_and_the_time() {
    let house = House::new();
    let keys = house.put("keys.txt", "0 a\n1192000 a\n1193000 j\n1194000 <ctrl-l>\n1195000 <end>\n");
    let said = house.run(["rehearse".as_ref(), keys.as_os_str(), "--plain".as_ref()]);
    let lines: Vec<&str> = said.out.lines().collect();
    let at = |text: &str| lines.iter().position(|line| *line == text).expect(text);
    let first = at("lived experience 1, lived experience. 0:00");
    let again = at("lived experience 1, lived experience. 19:52");
    assert!(first < again && again < at("staff 1, staff. 19:53"), "{}", said.out);
    assert!(lines.iter().any(|line| line.starts_with("Others have talked")), "{}", said.out);
}

#[test]
fn the_balance_is_read_out_every_few_minutes_if_that_is_asked() {
    let house = House::new();
    let count = |keys: &str| {
        let keys = house.put("keys.txt", keys);
        let said = house.run(["rehearse".as_ref(), keys.as_os_str(), "--plain".as_ref()]);
        said.out.lines().filter(|line| line.starts_with("Others have talked")).count()
    };
    assert_eq!(count("0 a\n60000 j\n620000 <end>\n"), 0);
    assert_eq!(count("0 a\n10000 !read-every 2\n60000 j\n620000 <end>\n"), 5);
    assert_eq!(count("0 a\n10000 !read-every 2\n250000 !read-every 0\n620000 <end>\n"), 2);
}

#[test]
#[cfg(debug_assertions)]
fn that_it_is_not_saved_is_said_at_once() {
    let house = House::new();
    let keys = house.put("keys.txt", "0 a\n1000 j\n2000 a\n3000 j\n40000 a\n41000 <end>\n");
    // Which call to the disk is the one after the meeting has opened may change.
    let tried = (16..28).step_by(4).map(|call| {
        let call = call.to_string();
        let args = ["--test-fail", &call, "rehearse", keys.to_str().unwrap(), "--plain", "--acks"];
        house.run(args).out
    });
    let said: Vec<String> = tried.collect();
    let at = |text: &str, line: &str| text.lines().position(|l| l.starts_with(line));
    let told =
        |text: &String| at(text, "Not saved: ") < at(text, "Saved again.") && text.contains("Not saved: ");
    assert!(said.iter().any(told), "{said:#?}");
}

#[test]
fn a_review_is_read_part_by_part() {
    let house = House::new();
    let said = rehearse(&house, "demo", &[]);
    let id = said.out.trim();
    let mut command = house.airtime();
    command.args(["review", id, "--plain"]);
    command.write_stdin("1\n1\n2\n<right>\n3\n4\n5\n<down>\n6\n7\nn\n8\n9\n?\n<esc>\nq\n");
    let said = Said::from(&command.output().unwrap());
    assert_eq!(said.code, Some(0), "{}", said.err);
    reader::read(&said.out);
    let parts = [
        "How talk was shared:",
        "Turns: ",
        "Item by item:",
        "Who answers whom:",
        "Cards at the end:",
        "Our agreement:",
        "people shown.",
        "People:",
    ];
    let at: Vec<_> = parts.iter().map(|part| said.out.find(part).expect(part)).collect();
    assert!(at.is_sorted(), "{}", said.out);
}

#[test]
fn the_list_is_read_without_columns() {
    let house = House::new();
    rehearse(&house, "demo", &[]);
    let said = house.run(["list", "--plain"]);
    reader::read(&said.out);
    assert!(said.out.starts_with("6 May 2026, Nights on the ward, 36:30, rehearsal, "), "{}", said.out);
    let csv = house.run(["list", "--plain", "--format", "csv"]);
    assert!(csv.out.starts_with("id,date,"), "{}", csv.out);
}

#[test]
fn a_glance_is_read_without_a_picture() {
    let house = House::new();
    rehearse(&house, "demo", &[]);
    for view in ["room", "facilitator"] {
        let said = house.run(["glance", "latest", "--plain", "--once", "--view", view]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        reader::read(&said.out);
        assert!(said.out.contains("lived experience"), "{view}: {}", said.out);
    }
    let mut command = house.airtime();
    command.args(["glance", "latest", "--plain"]).write_stdin("");
    let said = Said::from(&command.output().unwrap());
    assert_eq!(said.code, Some(0), "it ends with the meeting: {}", said.err);
}

#[test]
fn the_line_mode_can_be_chosen_in_three_other_ways() {
    let house = House::new();
    let keys = house.put("keys.txt", "0 a\n1000 <end>\n");
    let settings = house.put("plain.toml", "plain = true\n");
    let lines = |env: Option<(&str, &str)>, args: &[&str]| {
        let mut command = house.airtime();
        command.args(args).arg("rehearse").arg(&keys).envs(env);
        String::from_utf8(command.output().unwrap().stdout).unwrap().lines().count()
    };
    assert_eq!(lines(None, &[]), 1);
    for (name, value) in [("AIRTIME_PLAIN", "1"), ("ACCESSIBLE", "1"), ("ACCESSIBLE", "yes")] {
        assert!(lines(Some((name, value)), &[]) > 1, "{name}");
    }
    for (name, value) in [("AIRTIME_PLAIN", "0"), ("AIRTIME_PLAIN", ""), ("ACCESSIBLE", "0")] {
        assert_eq!(lines(Some((name, value)), &[]), 1, "{name}={value}");
    }
    assert!(lines(None, &["--config", settings.to_str().unwrap()]) > 1);
}
