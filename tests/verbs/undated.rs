//! An import of which nobody said the day has none: in the list, as the newest, in reports, in a trend.

use serde_json::Value;

use crate::support::House;

fn imported(house: &House, name: &str, options: &[&str]) -> String {
    let turns = house.put(name, format!("start,end,person\n0,12,Noor\n12,18,Ivo {name}\n"));
    let said = house.run(["import", turns.to_str().unwrap()].into_iter().chain(options.iter().copied()));
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out.trim().to_owned()
}

fn json(house: &House, args: &[&str]) -> Value {
    let said = house.run(args.iter().chain(&["--format", "json"]));
    assert_eq!(said.code, Some(0), "{}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn a_meeting_whose_day_nobody_said_has_no_day_and_is_never_the_newest() {
    let house = House::new();
    let old = imported(&house, "old.csv", &["--date", "2020-05-01"]);
    let undated = imported(&house, "undated.csv", &[]);
    let list = json(&house, &["list"]);
    let ids: Vec<&str> =
        list["sessions"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    assert_eq!(ids, [&old, &undated], "the newest first, and last what has no day");
    let second = &list["sessions"][1];
    assert!(second["date"].is_null() && second["opened_at"].is_null(), "{second}");
    assert_eq!(json(&house, &["report", "latest"])["session"]["id"], *old);
    let lines = house.run(["list"]).out;
    assert!(lines.lines().nth(1).unwrap().starts_with(&format!("{undated}      no day ")), "{lines}");
    let sentences = house.run(["list", "--plain"]).out;
    assert!(sentences.lines().nth(1).unwrap().starts_with("no day, "), "{sentences}");
}

#[test]
fn of_meetings_of_one_day_the_last_imported_is_the_newest_everywhere() {
    let house = House::new();
    let mut imported: Vec<String> =
        (0..6).map(|n| imported(&house, &format!("{n}.csv"), &["--date", "2020-05-01"])).collect();
    imported.reverse();
    let list = json(&house, &["list"]);
    let ids: Vec<&str> =
        list["sessions"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
    assert_eq!(ids, imported);
    assert_eq!(json(&house, &["report", "latest"])["session"]["id"], *imported[0]);
}

#[test]
fn a_report_on_it_says_when_it_was_imported_and_that_the_day_is_not_known() {
    let house = House::new();
    let id = imported(&house, "undated.csv", &[]);
    let report = json(&house, &["report", &id]);
    assert!(report["session"]["opened_at"].is_null(), "{}", report["session"]);
    let day = report["session"]["imported_on"].as_str().unwrap().to_owned();
    assert_eq!(day.replace('-', ""), id[..8]);
    assert!(report["draft"]["until"].is_string(), "there is a week to ask, from the import on");
    let text = house.run(["report", &id]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("Imported on") && text.contains("Nobody said on which day the meeting was."),
        "{text}"
    );
    let hours = house.run(["hours", &id]).out;
    assert!(hours.contains("1 meeting whose day is not known"), "{hours}");
}

#[test]
fn a_day_that_was_given_is_known_though_it_is_that_of_the_import() {
    let house = House::new();
    let undated = imported(&house, "undated.csv", &[]);
    let today = json(&house, &["report", &undated])["session"]["imported_on"].as_str().unwrap().to_owned();
    let id = imported(&house, "today.csv", &["--date", &today]);
    let session = &json(&house, &["report", &id])["session"];
    assert!(session["opened_at"].as_str().unwrap().starts_with(&today) && session["imported_on"].is_null());
}

#[test]
fn a_trend_puts_it_last_and_counts_it_for_no_direction() {
    let house = House::new();
    let undated = imported(&house, "undated.csv", &["--series", "Ward"]);
    let dated = imported(&house, "dated.csv", &["--series", "Ward", "--date", "2026-05-01"]);
    let trend = json(&house, &["trend", "--series", "Ward"]);
    assert_eq!([&trend["sessions"][0]["id"], &trend["sessions"][1]["id"]], [&dated, &undated]);
    assert!(trend["sessions"][1]["day"].is_null() && trend["sessions"][1]["came_before"].is_null());
    let text = house.run(["trend", "--series", "Ward"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("The day of 1 meeting is not known. It stands last"), "{text}");
}

#[test]
fn meetings_without_a_day_say_no_direction() {
    let house = House::new();
    let people = house.put("people.csv", "id,name,group\nNoor,Noor,lived_experience\nIvo,Ivo,staff\n");
    for n in 1..10 {
        let turns = house.put(&format!("{n}.csv"), format!("start,end,person\n0,{n},Noor\n{n},20,Ivo\n"));
        let said = house.run([
            "import",
            turns.to_str().unwrap(),
            "--series",
            "Ward",
            "--people",
            people.to_str().unwrap(),
        ]);
        assert_eq!(said.code, Some(0), "{}", said.err);
    }
    let trend = json(&house, &["trend", "--series", "Ward", "--by-person"]);
    assert!(trend["trend"].is_null(), "nobody knows which was first: {}", trend["trend"]);
}
