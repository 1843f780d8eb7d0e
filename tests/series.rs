//! A series of meetings: what `trend`, `digest` and `list` say of them, whatever lies in the folder.

#![expect(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "tests: a failure is a finding")]

mod support;

use serde_json::Value;
use support::{House, Said, put, read};

const PEOPLE: &str = "id,name,role,group,key\n\
    a,Amina,lived_experience,,a\nb,Bela,lived_experience,,b\nc,Carys,carer,,c\n\
    d,Dev,staff,,d\ne,Erin,manager,,e\nf,Femi,staff,,f\n";

/// One meeting of the series: lived experience speaks for `lived` seconds of a hundred.
fn meeting(house: &House, day: &str, people: &str, lived: u64, notes: &str) -> String {
    held(
        house,
        day,
        people,
        &format!("0 d\n{} a\n100000 <space>\n{notes}200000 <end>\n", 100_000 - lived * 1_000),
    )
}

/// One with enough talk to say what is close to the aim: lived experience speaks for so many percent of 500 seconds.
fn long_meeting(house: &House, day: &str, people: &str, lived: u64) -> String {
    held(house, day, people, &format!("0 d\n{} a\n500000 <space>\n600000 <end>\n", 500_000 - lived * 5_000))
}

fn held(house: &House, day: &str, people: &str, script: &str) -> String {
    let people = house.put("people.csv", people);
    let script = house.put("script.txt", script);
    // A time of day may stand with the day.
    let now = if day.contains('T') { format!("{day}:00+00:00") } else { format!("{day}T10:00:00+00:00") };
    let args = ["--now", &now, "rehearse", script.to_str().unwrap(), "--people", people.to_str().unwrap()];
    let said = house.run(args.iter().copied().chain(["--series", "The ward", "--title", day]));
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out.trim().to_owned()
}

fn trend(house: &House, more: &[&str]) -> Value {
    let said =
        house.run(["--now", "2026-06-01T10:00:00+00:00", "trend", "--format", "json"].iter().chain(more));
    assert_eq!(said.code, Some(0), "{}", said.err);
    serde_json::from_str(&said.out).unwrap()
}

fn text(house: &House, args: &[&str]) -> Said {
    house.run(["--now", "2026-06-01T10:00:00+00:00"].iter().chain(args))
}

/// As many copies of a meeting, each with an id of its own. Returns the ids, in order.
fn copies(house: &House, id: &str, n: usize) -> Vec<String> {
    let text = read(house.session(id));
    let (opening, rest) = text.split_once('\n').unwrap();
    let (body, _) = opening.rsplit_once(",\"crc\"").unwrap();
    let digit = |n: usize| char::from(b'a' + (n % 10) as u8);
    let ids = (0..n).map(|n| {
        let letters: String = [n / 1_000, n / 100, n / 10, n].map(digit).into_iter().collect();
        let copy = format!("20260102-aa{letters}");
        let body = body.replace(id, &copy);
        let opening = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
        put(house.session(&copy), opening + rest);
        copy
    });
    ids.collect()
}

#[test]
fn of_more_meetings_than_stay_in_memory_each_is_as_among_a_few() {
    let house = House::new();
    let id = meeting(&house, "2026-01-01", PEOPLE, 40, "");
    let ids = copies(&house, &id, 1_030);
    let sessions = |report: Value| report["sessions"].as_array().unwrap().clone();
    let (all, few) = (trend(&house, &["--all"]), trend(&house, &[&id, &ids[0], &ids[1], &ids[2]]));
    let (all, few) = (sessions(all), sessions(few));
    assert_eq!((all.len(), few.len()), (1_031, 4));
    assert_eq!(all[..4], few);
}

#[test]
fn each_gap_stands_with_its_error_and_no_direction_is_named_before_the_eighth_session() {
    let house = House::new();
    for (n, lived) in [10, 12, 30, 41].into_iter().enumerate() {
        long_meeting(&house, &format!("2026-01-{:02}", n + 1), PEOPLE, lived);
    }
    let four = trend(&house, &[]);
    assert_eq!(four["trend"], Value::Null);
    // 8:20 of talk: √((20 + 870 / 8.333) · (1 + 1 / 30)).
    let errors: Vec<f64> =
        four["sessions"].as_array().unwrap().iter().map(|s| s["error_points"].as_f64().unwrap()).collect();
    assert!(errors.iter().all(|error| (error - 11.34).abs() < 0.05), "{errors:?}");
    assert_eq!(four["band_points"], errors[0]);
    let gaps: Vec<f64> =
        four["sessions"].as_array().unwrap().iter().map(|s| s["gap_points"].as_f64().unwrap()).collect();
    assert_eq!(gaps.iter().map(|g| g.round() as i64).collect::<Vec<_>>(), [-40, -38, -20, -9]);
    assert!(text(&house, &["trend"]).out.contains("too early to say"));

    for (n, lived) in [44, 43, 47].into_iter().enumerate() {
        long_meeting(&house, &format!("2026-01-{:02}", n + 5), PEOPLE, lived);
    }
    assert_eq!(trend(&house, &[])["trend"], Value::Null, "seven");
    long_meeting(&house, "2026-01-08", PEOPLE, 49);
    let eight = trend(&house, &[]);
    assert_eq!(eight["trend"]["direction"], "up");
    assert!((eight["trend"]["first_points"].as_f64().unwrap() + 39.0).abs() < 0.5, "{}", eight["trend"]);
    assert_eq!((&eight["trend"]["score"], &eight["trend"]["mean_of"]), (&Value::from(26), &Value::from(2)));
    assert!((eight["trend"]["p"].as_f64().unwrap() - 0.001_98).abs() < 1e-4, "{}", eight["trend"]);
    let page = text(&house, &["trend"]).out;
    assert!(page.contains("1 Jan 2026  [") && page.contains("10% (0 to 21), 40 under 50%"), "{page}");
    assert!(page.contains("close to 50%") && !page.contains("too little talk"), "{page}");
    assert!(page.contains("Trend: a larger share of the talk than at first for lived experience"), "{page}");
    let sentence = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        sentence.contains(
            "then: 39 points under (mean of the first 2 meetings). Now: 2 points under (mean of the last 2)."
        ),
        "{page}"
    );
    // The table after the chart has the whole names of groups.
    let chart = page.split("WHO CAME").next().unwrap();
    assert!(chart.lines().all(|line| line.chars().count() <= 72), "{page}");
    for name in ["Amina", "Dev", "Erin"] {
        assert!(!page.contains(name) && !eight.to_string().contains(name));
    }
}

#[test]
fn a_meeting_with_too_little_talk_counts_in_no_trend_and_says_nobody_led() {
    let house = House::new();
    for n in 1..=7 {
        long_meeting(&house, &format!("2026-01-{n:02}"), PEOPLE, 10 + 5 * n);
    }
    // 3:20 of talk: long enough to look at who led, but the error is over 15 points, whatever the gap.
    let short = |day: &str, lived: u64| {
        held(
            &house,
            day,
            PEOPLE,
            &format!("0 d\n{} a\n200000 <space>\n210000 <end>\n", 200_000 - lived * 2_000),
        )
    };
    let id = short("2026-01-08", 48);
    short("2026-01-09", 90);
    let nine = trend(&house, &[]);
    assert_eq!((&nine["trend"], &nine["too_little_talk"]), (&Value::Null, &2.into()), "{nine}");
    let sessions = nine["sessions"].as_array().unwrap();
    assert!(sessions[6]["talk_sharing"].is_object() && sessions[7]["talk_sharing"].is_null(), "{nine}");
    let words = |args: &[&str]| text(&house, args).out.split_whitespace().collect::<Vec<_>>().join(" ");
    let page = words(&["trend"]);
    assert!(page.contains("48% (31 to 65), too little talk to compare"), "{page}");
    let left_out = "2 meetings had too little talk to count for the trend, or to say who led.";
    assert!(page.contains(left_out) && page.contains("too early to say"), "{page}");
    // Nor does its own page say who led.
    let (own, longer) = (words(&["report", &id]), words(&["report", sessions[6]["id"].as_str().unwrap()]));
    assert!(!own.contains(" led") && longer.contains(" led"), "{own}\n{longer}");

    long_meeting(&house, "2026-01-10", PEOPLE, 50);
    let ten = trend(&house, &[]);
    assert_eq!((&ten["trend"]["sessions"], &ten["trend"]["direction"]), (&8.into(), &"up".into()), "{ten}");
}

#[test]
fn the_parts_of_who_led_add_up_to_a_hundred() {
    let demo = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/demo.jsonl");
    let page = text(&House::new(), &["trend", demo]).out;
    let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
    let led = page.split("Who led: ").nth(1).unwrap().split(" Trend").next().unwrap();
    let parts = led.split('%').filter_map(|part| part.rsplit(' ').next()?.parse::<u64>().ok());
    let parts: Vec<u64> = parts.collect();
    assert!(parts.len() == 3 && parts.iter().sum::<u64>() == 100, "{led}");
}

#[test]
fn meetings_of_one_day_are_told_apart_and_each_has_its_own_aim() {
    let house = House::new();
    let more = format!("{PEOPLE}g,Gil,staff,,g\n");
    let uneven = more.replace("c,Carys,carer,,c\n", "");
    for (time, people) in
        [("09:00", PEOPLE), ("11:30", uneven.as_str()), ("14:00", PEOPLE), ("16:15", PEOPLE)]
    {
        long_meeting(&house, &format!("2026-01-01T{time}"), people, 40);
    }
    let page = text(&house, &["trend", "--by-person"]).out;
    for time in ["09:00", "11:30", "14:00", "16:15"] {
        assert!(page.matches(&format!("1 Jan 2026, {time}")).count() >= 2, "{time}: {page}");
    }
    assert!(page.contains("close to 50%") && page.contains("close to 33%"), "{page}");
    // The table after that has the whole names of groups.
    let chart = page.split("WHO CAME").next().unwrap();
    assert!(chart.lines().all(|line| line.chars().count() <= 72), "{page}");
    let narrow = text(&house, &["trend", "--by-person", "--width", "40"]).out;
    assert!(narrow.lines().all(|line| line.chars().count() <= 40), "{narrow}");
    assert!(narrow.contains("40% (29 to 51), close to 33%"), "{narrow}");
    let html = text(&house, &["trend", "--by-person", "--format", "html"]).out;
    assert_eq!(html.matches("class=\"aim dashed\"").count(), 4, "{html}");
    let picture = html.split("role=\"img\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(picture.contains("1 Jan 2026, 11:30: 40% (29 to 51), close to 33%;"), "{picture}");
    // What the meeting before was is said in the same words.
    let ids: Vec<String> = trend(&house, &[])["sessions"].as_array().unwrap().iter().map(id_of).collect();
    let page = text(&house, &["report", &ids[3], "--summary"]).out;
    assert!(page.contains("On 1 Jan 2026, 14:00, lived experience"), "{page}");
    // Days are added up for those who are paid by them.
    let hours = text(&house, &["hours", &ids[0], &ids[3]]).out;
    assert!(hours.contains("1 Jan 2026, 09:00 and 1 Jan 2026, 16:15"), "{hours}");
}

fn id_of(session: &Value) -> String {
    session["id"].as_str().unwrap().to_owned()
}

#[test]
fn meetings_that_began_nobody_knows_when_are_told_apart_by_title_or_number() {
    let house = House::new();
    let import = |more: &[&str]| {
        // Each is another meeting: the same file is not imported twice.
        let seconds = 300 + more.concat().len() + house.sessions().len();
        let turns = house.put("turns.csv", format!("start,end,person\n0,200,Ann\n200,{seconds},Bo\n"));
        let said = house.run(["import", turns.to_str().unwrap(), "--series", "Ward"].iter().chain(more));
        assert_eq!(said.code, Some(0), "{}", said.err);
    };
    for title in ["Ramps", "Doors", "Doors"] {
        import(&["--date", "2026-01-01", "--title", title]);
    }
    import(&["--title", "Ramps"]);
    import(&["--date", "2026-01-02"]);
    let data = trend(&house, &[]);
    let ids: Vec<String> = data["sessions"].as_array().unwrap().iter().map(id_of).collect();
    for format in ["text", "html", "markdown"] {
        let page = text(&house, &["trend", "--format", format]).out;
        for name in ["1 Jan 2026, Ramps", "2 Jan 2026", "no day"] {
            assert!(page.contains(name), "{format}, {name}: {page}");
        }
        // Nobody knows which of a day was first.
        let numbered = (1..=3).filter(|n| page.contains(&format!("1 Jan 2026 ({n})"))).count();
        assert_eq!(numbered, 2, "{format}: {page}");
        assert!(!page.contains("00:00") && ids.iter().all(|id| !page.contains(id)), "{page}");
    }
    // In a table for programs a date is a date.
    let rows = text(&house, &["trend", "--format", "csv", "--plain"]).out;
    let dates: Vec<&str> = rows.lines().skip(1).filter_map(|row| row.split(',').nth(1)).collect();
    assert_eq!(dates, ["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-02", ""], "{rows}");
}

#[test]
fn who_came_back_is_told_by_group_and_two_spellings_join_only_when_told() {
    let house = House::new();
    let named = |names: [&str; 6]| {
        let roles = ["lived_experience", "lived_experience", "lived_experience", "staff", "staff", "staff"];
        let rows: Vec<String> = names
            .iter()
            .zip(roles)
            .zip('a'..)
            .map(|((name, role), key)| format!("{name},{name},{role},{key}"))
            .collect();
        format!("id,name,role,key\n{}\n", rows.join("\n"))
    };
    meeting(&house, "2026-01-01", &named(["Ann", "Bea", "Cid", "Dot", "Eva", "Flo"]), 50, "");
    meeting(&house, "2026-01-02", &named(["Annie", "BEA", "Gus", "Dot", "Eva", "Hal"]), 50, "");
    let before = |more: &[&str]| trend(&house, more)["sessions"][1]["came_before"].clone();
    assert_eq!(trend(&house, &[])["sessions"][0]["came_before"], Value::Null);
    assert_eq!(before(&[])["lived_experience"]["k"], 1);
    assert_eq!(before(&[])["staff"]["k"], 2);
    assert_eq!(before(&["--same", "Ann=Annie"])["lived_experience"]["k"], 2);
    let page = text(&house, &["trend"]).out;
    assert!(page.contains("came before: 1 of 3 lived experience, 2 of 3 staff"), "whole, not cut: {page}");
    let said = text(&house, &["trend", "--same", "Ann"]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("--same \"Ann=Annie\""), "{}", said.err);
}

#[test]
fn a_small_group_has_no_gap_on_the_page() {
    let house = House::new();
    let few = "id,role,key\na,lived_experience,a\nd,staff,d\ne,staff,e\nf,staff,f\n";
    long_meeting(&house, "2026-01-01", few, 30);
    let page = text(&house, &["trend"]).out;
    assert!(page.contains("1 Jan 2026  too few people to show"), "{page}");
    assert!(!page.contains(" under 50%\n"), "{page}");
    // A rehearsal has no group to ask.
    let page = text(&house, &["trend", "--by-person"]).out;
    assert!(page.contains("), close to "), "{page}");
}

#[test]
fn what_was_said_is_open_until_a_later_meeting_says_what_came_of_it() {
    let house = House::new();
    let said = "110000 !action Ask for two ramps\n111000 <esc>\n112000 !idea Tea at ten\n113000 <esc>\n";
    let first = meeting(&house, "2026-01-01", PEOPLE, 50, said);
    let ledger = trend(&house, &[])["ledger"].clone();
    assert_eq!(ledger.as_array().unwrap().len(), 2, "{ledger}");
    assert!(ledger.as_array().unwrap().iter().all(|l| l["open"] == true && l["age_days"] == 151), "{ledger}");

    // Said again word for word in a later meeting, it is the same line.
    meeting(&house, "2026-02-01", PEOPLE, 50, "110000 !action ask for two RAMPS\n111000 <esc>\n");
    let all = trend(&house, &[]);
    assert_eq!(all["ledger"].as_array().unwrap().len(), 2);
    assert_eq!(all["ledger"][0]["session"], first, "it keeps where it was first said");
    assert_eq!(all["commitments"]["open"], 2);
    let digest = text(&house, &["digest"]).out;
    assert!(digest.starts_with("You said, we did\n"), "{digest}");
    assert!(
        digest.contains("Tea at ten (said on 1 Jan 2026)") && digest.contains("Open for 151 days"),
        "{digest}"
    );
    assert!(digest.lines().all(|line| line.chars().count() <= 72));
}

#[test]
fn which_series_is_asked_when_there_is_more_than_one() {
    let house = House::new();
    assert_eq!(text(&house, &["trend"]).code, Some(1), "none yet");
    let id = meeting(&house, "2026-01-01", PEOPLE, 50, "");
    let other = house.rehearsed("0 a\n5000 <end>\n");
    assert_eq!(trend(&house, &[])["series"], "The ward", "a session without a series is no second one");
    assert_eq!(trend(&house, &["--series", " the WARD "])["sessions"][0]["id"], id);
    assert_eq!(trend(&house, &[&id])["sessions"].as_array().unwrap().len(), 1);
    assert_eq!(trend(&house, &[&other])["sessions"][0]["id"], other);
    assert_eq!(trend(&house, &["--all"])["sessions"].as_array().unwrap().len(), 2);
    let said = text(&house, &["trend", "--series", "Elsewhere"]);
    assert!(said.code == Some(1) && said.err.contains("Elsewhere"), "{}", said.err);
}

#[test]
fn foreign_damaged_newer_double_and_empty_files_are_named_and_stop_nothing() {
    let house = House::new();
    let whole = meeting(&house, "2026-01-01", PEOPLE, 50, "");
    let damaged = meeting(&house, "2026-01-02", PEOPLE, 50, "");
    let bytes = read(house.session(&damaged)).replacen("\"t\":100000", "\"t\":100001", 1);
    put(house.session(&damaged), bytes);
    let dir = house.data().join("sessions");
    put(dir.join("20260103-aaaaaa.jsonl"), "");
    put(dir.join("20260103-bbbbbb.jsonl"), "this is a shopping list\n");
    let newer = "{\"v\":99,\"seq\":0,\"t\":0,\"type\":\"opened\"";
    let crc = crc32c::crc32c(newer.as_bytes());
    put(dir.join("20260103-cccccc.jsonl"), format!("{newer},\"crc\":\"{crc:08x}\"}}\n"));
    put(dir.join(format!("{whole} (conflicted copy).jsonl")), read(house.session(&whole)));
    put(dir.join("20260104-dddddd.jsonl"), read(house.session(&whole)));
    put(dir.join("notes.txt"), "foreign");
    for round in ["without the cache", "with it"] {
        let said = text(&house, &["trend", "--all", "--format", "json"]);
        assert_eq!(said.code, Some(2), "{round}: {}", said.err);
        let sessions = serde_json::from_str::<Value>(&said.out).unwrap()["sessions"].clone();
        let ids: Vec<&str> = sessions.as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap()).collect();
        assert_eq!(ids, [whole.as_str(), damaged.as_str()], "{round}");
        for (id, why) in [
            ("20260103-aaaaaa", "nothing in it can be read"),
            ("20260103-bbbbbb", "nothing in it can be read"),
            ("20260103-cccccc", "newer"),
            ("20260104-dddddd", "it is a copy of"),
            (damaged.as_str(), "damaged"),
        ] {
            let told = said.err.lines().any(|line| line.contains(id) && line.contains(why));
            assert!(told, "{round}: {id} {why}\n{}", said.err);
        }
    }
    assert_eq!(text(&house, &["list"]).code, Some(0));
}

#[test]
fn the_cache_is_never_trusted_over_the_files() {
    let house = House::new();
    let id = meeting(&house, "2026-01-01", PEOPLE, 50, "");
    let fresh = trend(&house, &[]);
    let cache = house.data().join("cache").join("summaries");
    assert!(cache.exists());
    for spoilt in ["", "\0\0\0\0", "garbage\nmore", "{\"format\":\"airtime-cache\"}\n"] {
        put(&cache, spoilt);
        assert_eq!(trend(&house, &[]), fresh, "{spoilt:?}");
    }
    // What the file says counts, whatever the cache knew of it.
    let other = meeting(&house, "2026-01-02", PEOPLE, 20, "");
    let _ = trend(&house, &[]);
    put(house.session(&id), read(house.session(&other)));
    let gaps: Vec<i64> = trend(&house, &[])["sessions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s["gap_points"].as_f64().unwrap().round() as i64)
        .collect();
    assert_eq!(gaps, [-30], "what stood there is gone; the other meeting is counted once");
}

#[test]
fn a_great_many_reports_come_one_by_one_and_whole_or_not_at_all() {
    let house = House::new();
    let id = meeting(&house, "2026-01-01", PEOPLE, 50, "");
    let ids: Vec<&str> = vec![id.as_str(); 70];
    let report = |format: &[&str], more: &[&str]| {
        text(&house, &[&["report"], ids.as_slice(), &["--format"], format, more].concat())
    };
    let said = report(&["json"], &[]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let all: Value = serde_json::from_str(&said.out).unwrap();
    let one: Value = serde_json::from_str(&text(&house, &["report", &id, "--format", "json"]).out).unwrap();
    assert_eq!(all["sessions"].as_array().unwrap().len(), 70);
    assert!(all["sessions"].as_array().unwrap().iter().all(|s| *s == one));
    let rows = report(&["csv"], &["--rows", "sessions"]).out;
    assert_eq!(rows.lines().count(), 4 + 1 + 70);

    // A file has its name only when it is whole.
    let target = house.path("all.json");
    let newer = "{\"v\":99,\"seq\":0,\"t\":0,\"type\":\"opened\"";
    let crc = crc32c::crc32c(newer.as_bytes());
    let last = house.data().join("sessions").join("20260103-cccccc.jsonl");
    put(&last, format!("{newer},\"crc\":\"{crc:08x}\"}}\n"));
    let output = target.to_str().unwrap();
    let said = report(&["json"], &["20260103-cccccc", "--output", output]);
    assert_eq!(said.code, Some(4), "{}", said.err);
    assert!(!target.exists());
    let said = report(&["json"], &["--output", output]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""), "{}", said.err);
    assert_eq!(serde_json::from_str::<Value>(&read(&target)).unwrap(), all);
}

/// What a group of one or two said is the sum of all tables less those that are shown: so it is in no sum.
#[test]
fn on_a_day_of_many_tables_a_small_group_cannot_be_worked_out_from_the_sum() {
    let house = House::new();
    let few = PEOPLE.replace("e,Erin,manager,,e\nf,Femi,staff,,f\n", "");
    let tables = [(PEOPLE, 20), (PEOPLE, 40), (few.as_str(), 90)];
    let ids = tables.map(|(people, lived)| meeting(&house, "2026-01-01", people, lived, ""));
    let said = text(&house, &["report", "--day", "--format", "json", &ids[0], &ids[1], &ids[2]]);
    let day: Value = serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}{}", said.out, said.err));
    let lived = |part: &Value| {
        let groups = part.as_array().unwrap();
        groups.iter().find(|group| group["id"] == "lived_experience").unwrap()["speaking_time_s"].clone()
    };
    let shown: Vec<&Value> = day["tables"].as_array().unwrap().iter().collect();
    let small: Vec<&&Value> = shown.iter().filter(|table| table["small_group"] == true).collect();
    assert_eq!(small.len(), 1, "{day}");
    assert_eq!(small[0]["groups"], Value::Array(vec![]));
    assert_eq!((day["tables_together"].clone(), lived(&day["together"])), (2.into(), 60.0.into()));
    let page = text(&house, &["report", "--day", &ids[0], &ids[1], &ids[2]]).out;
    assert!(page.contains("30%") && !page.contains("90%") && !page.contains("50%"), "{page}");
}

#[test]
fn a_day_says_which_it_was_and_how_far_out_each_share_may_be() {
    let house = House::new();
    let [one, two] = [20, 40].map(|lived| meeting(&house, "2026-01-01", PEOPLE, lived, ""));
    let report = day(&house, &[&one, &two], &[]);
    assert_eq!((&report["days"], &report["undated"]), (&serde_json::json!(["2026-01-01"]), &0.into()));
    let errors =
        [&report["tables"][0], &report["tables"][1], &report].map(|part| part["error_points"].as_f64());
    assert!(errors[2] > Some(0.0) && errors[2] < errors[0] && errors[2] < errors[1], "{errors:?}");
    let page = text(&house, &["report", "--day", &one, &two]).out;
    assert!(page.contains("Thu 1 Jan 2026") && page.contains("30% ("), "{page}");
    let html = text(&house, &["report", "--day", "--format", "html", &one, &two]).out;
    assert!(html.contains("Thu 1 Jan 2026") && html.contains("30% ("), "{html}");
    let other = meeting(&house, "2026-01-02", PEOPLE, 20, "");
    let page = text(&house, &["report", "--day", &one, &other]).out;
    assert!(page.contains("These tables are not of one day: 1 Jan 2026 and 2 Jan 2026."), "{page}");
}

fn day(house: &House, tables: &[&String], more: &[&str]) -> Value {
    let ids: Vec<&str> = tables.iter().map(|id| id.as_str()).collect();
    let said = text(house, &[&["report", "--day", "--format", "json"], &ids[..], more].concat());
    serde_json::from_str(&said.out).unwrap_or_else(|_| panic!("{}{}", said.out, said.err))
}

/// Three tables: the same six people at the first two, and two of them with four others at the third.
fn tables_with_moves(house: &House) -> [String; 3] {
    let third = "id,name,role,group,key\na,Amina,lived_experience,,a\nb,Bela,lived_experience,,b\n\
        g,Gwen,carer,,g\nd,Hari,staff,,d\n";
    // Somebody else who has the id of another table is another person.
    let third = third.replace("d,Hari", "x,Hari") + "e2,Ines,manager,,e\nf2,Jo,staff,,f\n";
    [("T09:00", PEOPLE), ("T10:00", PEOPLE), ("T11:00", third.as_str())]
        .map(|(at, people)| meeting(house, &format!("2026-01-01{at}"), people, 40, ""))
}

#[test]
fn people_who_moved_between_tables_are_counted_unless_that_would_be_about_one_or_two() {
    let house = House::new();
    let [first, second, third] = tables_with_moves(&house);
    let two = day(&house, &[&second, &first], &[]);
    assert_eq!(two["moves"]["moved"], 6);
    // Which came first is for the clock to say, whatever the order in which they are named.
    let pair = serde_json::json!([{ "from": first, "to": second, "people": 6 }]);
    assert_eq!((&two["moves"]["between"], &two["moves"]["people"]), (&pair, &Value::Array(vec![])));
    let page = text(&house, &["report", "--day", &first, &second]).out;
    assert!(page.contains("6 people were at more than one table."), "{page}");
    assert!(page.contains("From 2026-01-01T09:00 to 2026-01-01T10:00: 6 people"), "{page}");

    // Two went on to the third: no pair is told, since the others less the whole would be those two.
    let three = day(&house, &[&first, &second, &third], &[]);
    assert_eq!((&three["moves"]["moved"], &three["moves"]["between"]), (&6.into(), &Value::Array(vec![])));
    // Two moved at all: not even that.
    let few = day(&house, &[&first, &third], &[]);
    assert_eq!((&few["moves"]["moved"], &few["moves"]["between"]), (&Value::Null, &Value::Array(vec![])));
    // All but one moved.
    let five = meeting(&house, "2026-01-01T12:00", &PEOPLE.replace("f,Femi,staff,,f\n", ""), 40, "");
    assert_eq!(day(&house, &[&first, &five], &[])["moves"]["moved"], Value::Null);
    for format in ["text", "markdown", "html"] {
        let page = text(&house, &["report", "--day", "--format", format, &first, &third]).out;
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains("Too few people moved between tables"), "{page}");
        assert!(!page.contains("Amina") && !page.contains(": 2 people"), "{page}");
    }
    // A table that is named twice is one.
    let same = day(&house, &[&first, &first], &[]);
    assert_eq!((same["tables"].as_array().unwrap().len(), &same["moves"]), (1, &Value::Null));
}

#[test]
fn who_was_at_which_tables_is_told_only_if_all_of_them_agreed() {
    let house = House::new();
    let [first, second, third] = tables_with_moves(&house);
    let told = day(&house, &[&third, &second, &first], &["--by-person"]);
    let people = told["moves"]["people"].as_array().unwrap();
    assert_eq!(people.len(), 6, "{told}");
    let amina = serde_json::json!({ "label": "Amina", "tables": [first, second, third] });
    assert!(people.contains(&amina), "{told}");
    assert_eq!(told["moves"]["between"].as_array().unwrap().len(), 2, "{told}");
    let page = text(&house, &["report", "--day", "--by-person", &first, &second]).out;
    assert!(page.contains("Carys: 2026-01-01T09:00 and 2026-01-01T10:00"), "{page}");

    // One of them was held live, and agreed to nothing.
    let path = house.session(&second);
    let (opened, rest) = read(&path).split_once('\n').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let live = opened.replace("\"rehearsal\"", "\"live\"");
    let (body, _) = live.rsplit_once(",\"crc\"").unwrap();
    put(&path, format!("{body},\"crc\":\"{:08x}\"}}\n{rest}", crc32c::crc32c(body.as_bytes())));
    for format in ["text", "markdown", "html", "json"] {
        let said = text(&house, &["report", "--day", "--by-person", "--format", format, &first, &second]);
        assert_eq!((said.code, said.out.as_str()), (Some(6), ""), "{format}: {}", said.err);
        assert!(said.err.contains(&second), "{}", said.err);
    }
    assert_eq!(day(&house, &[&first, &second], &[])["moves"]["moved"], 6);
}

/// *A* of one shared copy is not *A* of another.
#[test]
fn the_letters_of_shared_copies_are_nobodys_name() {
    let house = House::new();
    let copies = tables_with_moves(&house).map(|id| {
        let copy = house.path(&format!("{id}-copy.jsonl")).to_str().unwrap().to_owned();
        let said = text(&house, &["share", &id, "--level", "pseudonyms", "--yes", "-o", &copy]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        copy
    });
    let [first, second, _] = &copies;
    assert_eq!(day(&house, &[first, second], &[])["moves"], Value::Null);
    let hours = text(&house, &["hours", first, second, "--format", "csv", "--plain"]).out;
    assert!(hours.lines().skip(1).all(|line| line.split(',').nth(2) == Some("1")), "{hours}");
}

#[test]
fn a_summary_says_what_has_changed_since_the_meeting_before() {
    let house = House::new();
    let long = |day: &str, lived: u64, notes: &str| {
        let script = format!("0 d\n{} a\n500000 <space>\n{notes}600000 <end>\n", 500_000 - lived * 5_000);
        held(&house, day, PEOPLE, &script)
    };
    let summary = |id: &str| {
        let said = text(&house, &["report", id, "--summary"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let notes =
        "510000 !action Ask for two ramps\n511000 <esc>\n512000 !need A bus on Sundays\n513000 <esc>\n";
    let first = long("2026-01-05", 20, notes);
    assert!(!summary(&first).contains("SINCE LAST TIME"), "{}", summary(&first));
    let second = long("2026-02-05", 60, "510000 !action Buy lamps\n511000 <esc>\n");
    let page = summary(&second);
    for words in [
        "SINCE LAST TIME On 5 Jan 2026, lived experience and carers had 20% (9 to 31) of the talk. This time they had 60% \
         (49 to 71): more than last time.",
        "Still open: - Ask for two ramps This is still to do. - A bus on Sundays We cannot meet this need yet.",
    ] {
        assert!(page.contains(words), "no {words:?} in\n{page}");
    }
    // Twelve points with an error of eleven each: nobody can say.
    let third = long("2026-03-05", 48, "");
    let page = summary(&third);
    assert!(page.contains("48% (37 to 59). That is not exact enough to say that it changed."), "{page}");
    assert!(page.contains("- Buy lamps") && page.contains("- Ask for two ramps"), "{page}");
    assert!(!page.contains("more than last time") && !page.contains("less than last time"), "{page}");
    // A meeting is compared with the one before it, and not with a later one.
    assert!(summary(&second).contains("On 5 Jan 2026"), "{}", summary(&second));
    assert!(!summary(&second).contains("Buy lamps We said"), "{}", summary(&second));
    // The same file elsewhere: nobody knows whose series it is.
    let copy = house.put("copy.jsonl", read(house.session(&second)));
    let page = summary(copy.to_str().unwrap());
    assert!(!page.contains("SINCE LAST TIME") && page.contains("AT A GLANCE"), "{page}");
    // Nor is the folder of records looked at for it.
    let no_folder = house.put("no-folder", "a file");
    let said =
        house.run(["--data-dir", no_folder.to_str().unwrap(), "report", copy.to_str().unwrap(), "--summary"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    // Beside a small group no share is told.
    let few = "id,role,key\na,lived_experience,a\nd,staff,d\ne,staff,e\nf,staff,f\n";
    let small = long_meeting(&house, "2026-04-05", few, 30);
    let page = summary(&small);
    assert!(page.contains("SINCE LAST TIME Still open:") && !page.contains('%'), "{page}");
}

#[test]
fn markdown_describes_no_picture_and_who_facilitates_is_said_in_words() {
    let house = House::new();
    for month in 1..=2 {
        long_meeting(
            &house,
            &format!("2026-0{month}-05"),
            &format!("{PEOPLE}z,Zoe,facilitator,apart,z\n"),
            40,
        );
    }
    let markdown = text(&house, &["trend", "--format", "markdown"]).out;
    assert!(!markdown.contains("broken line") && !markdown.contains("pale bars"), "{markdown}");
    assert!(
        markdown.contains("| 40% \\(29 to 51\\) |") || markdown.contains("| 40% (29 to 51) |"),
        "{markdown}"
    );
    let words = "Who facilitated: someone who is not counted (2 of 2 meetings).";
    let page = text(&house, &["trend"]).out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains(words) && !page.contains("others in"), "{page}");
    assert!(page.contains("3 lived experience and carers, 3 staff"), "whole names in a pipe: {page}");
}

#[test]
fn tables_with_one_title_are_told_apart() {
    let house = House::new();
    for time in ["09:00", "11:30"] {
        let people = house.put("people.csv", PEOPLE);
        let script = house.put("script.txt", "0 d\n60000 a\n300000 <end>\n");
        let now = format!("2026-01-01T{time}:00+00:00");
        let args =
            ["--now", &now, "rehearse", script.to_str().unwrap(), "--people", people.to_str().unwrap()];
        assert_eq!(house.run(args.iter().chain(&["--title", "Ramps"])).code, Some(0));
    }
    let [first, second] = house.sessions().try_into().unwrap();
    let page = text(&house, &["report", "--day", &first, &second]).out;
    for name in ["Ramps, 09:00", "Ramps, 11:30"] {
        assert!(page.contains(name), "{name}: {page}");
    }
    let said = text(&house, &["trend", "--all", "-o", house.path("x.xlsx").to_str().unwrap()]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("This cannot be written as xlsx."), "{}", said.err);
}

#[test]
fn people_without_a_group_beside_others_and_a_meeting_without_an_aim_are_called_so() {
    let house = House::new();
    let people = format!("{PEOPLE}x,Xia,,,x\ny,Yan,,,y\nz,Zoe,,,z\n");
    long_meeting(&house, "2026-01-01", &people, 40);
    let list = text(&house, &["list"]).out;
    assert!(list.contains("3 with no group") && !list.contains("3 people"), "{list}");
    let people = house.put("people.csv", PEOPLE);
    let script = house.put("script.txt", "0 d\n300000 a\n500000 <space>\n600000 <end>\n");
    let (people, script) = (people.to_str().unwrap(), script.to_str().unwrap());
    let args =
        ["--now", "2026-01-02T10:00:00+00:00", "rehearse", script, "--people", people, "--target", "none"];
    assert_eq!(house.run(args.iter().chain(&["--series", "The ward"])).code, Some(0));
    let page = text(&house, &["trend"]).out;
    assert!(page.contains("3 with no group") && !page.contains("3 people"), "{page}");
    let line = page.lines().find(|line| line.starts_with("2 Jan 2026") && line.contains('%')).unwrap();
    assert!(line.ends_with(", no aim"), "{line}");
}
