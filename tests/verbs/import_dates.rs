//! The day of an imported meeting, by the clocks of the place where it was.

use crate::support::House;

/// British clocks, as a rule that no file of the system is needed for.
const BRITISH: &str = "GMT0BST,M3.5.0/1,M10.5.0";

/// When a meeting of this day began, and how long each spoke.
fn imported(zone: &str, date: &str) -> (String, Vec<String>) {
    let house = House::new();
    let turns = house.put("turns.csv", "start,end,person\n0,12,Noor\n12,18,Ivo\n").display().to_string();
    let output = house.airtime().env("TZ", zone).args(["import", &turns, "--date", date]).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let id = String::from_utf8(output.stdout).unwrap();
    let report = house.run(["report", id.trim(), "--format", "json", "--by-person"]);
    let report: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    let people = report["people"].as_array().unwrap().iter();
    let spoken =
        people.map(|p| format!("{} {}", p["label"].as_str().unwrap(), p["speaking_time_s"])).collect();
    (report["session"]["opened_at"].as_str().unwrap().to_owned(), spoken)
}

#[test]
fn the_clock_is_that_of_the_day_of_the_meeting_not_of_today() {
    let spoken = vec!["Noor 12.0".to_owned(), "Ivo 6.0".to_owned()];
    let began = |zone: &str, date: &str| {
        let (began, people) = imported(zone, date);
        assert_eq!(people, spoken);
        began
    };
    assert_eq!(began(BRITISH, "2026-01-15T10:00"), "2026-01-15T10:00:00+00:00");
    assert_eq!(began(BRITISH, "2026-07-01T10:00"), "2026-07-01T10:00:00+01:00");
    assert_eq!(began(BRITISH, "2026-07-01"), "2026-07-01T00:00:00+01:00");
    assert_eq!(began(BRITISH, "2026-07-01T10:00:00+05:30"), "2026-07-01T10:00:00+05:30");
    // The day on which clocks change, before and after.
    assert_eq!(began(BRITISH, "2026-03-29T00:30"), "2026-03-29T00:30:00+00:00");
    assert_eq!(began(BRITISH, "2026-03-29T02:30"), "2026-03-29T02:30:00+01:00");
    assert_eq!(began("EST5EDT,M3.2.0,M11.1.0", "2026-07-01T10:00"), "2026-07-01T10:00:00-04:00");
    assert_eq!(began("<+0530>-5:30", "2026-07-01T10:00"), "2026-07-01T10:00:00+05:30");
}

/// Whichever was imported first, and whatever their ids are.
#[test]
fn a_trend_has_meetings_of_one_moment_in_the_order_of_their_titles() {
    for titles in [["Table 1", "Table 2", "Table 3"], ["Table 3", "Table 1", "Table 2"]] {
        let house = House::new();
        for title in titles {
            // A file twice is one meeting.
            let turns = house.put("turns.csv", format!("start,end,person\n0,12,{title}\n12,18,Ivo\n"));
            let said =
                house.run(["import", turns.to_str().unwrap(), "--title", title, "--date", "2026-05-01"]);
            assert_eq!(said.code, Some(0), "{}", said.err);
        }
        let trend = house.run(["trend", "--all", "--format", "json"]).out;
        let at = |title: &str| trend.find(&format!("\"{title}\"")).unwrap();
        assert!(at("Table 1") < at("Table 2") && at("Table 2") < at("Table 3"), "{trend}");
    }
}
