//! Taking somebody out of everything that airtime wrote, and a copy that is made to be shared.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests: a failure is a finding, and they look at files"
)]

mod support;

use std::{
    fs,
    path::{Path, PathBuf},
};

use support::{House, Said, put, read};
use unicode_normalization::UnicodeNormalization as _;

const CANARY: &str = "Canary N\u{e4}me";

/// A meeting in which somebody with a name speaks, is given things to do, and stands in what is written.
const SCRIPT: &str = "\
0 !add Canary N\u{e4}me @staff
0 !add Bea l
0 !add Kai l
0 !add Jo staff
0 !add Lee l
0 !add Sam staff
0 !keeper canary
1000 !floor canary
61000 !floor bea
70000 !hand canary
75000 !note CANARY NA\u{308}ME asked for a ramp
76000 !decision We ask canary n\u{e4}me again
80000 !floor canary
90000 !left canary
95000 !someone
99000 !rename jo = Joe
100000 <end>
";

/// Every byte in a folder that names them, whatever the case and the accents.
fn naming(folder: &Path, what: &str) -> Vec<PathBuf> {
    let fold = |text: &str| text.nfd().filter(|c| c.is_alphanumeric() && c.is_ascii()).collect::<String>();
    let wanted = fold(&what.to_lowercase());
    let mut found = Vec::new();
    for path in files(folder) {
        let bytes = fs::read(&path).unwrap();
        let text = String::from_utf8_lossy(&bytes).replace("\\u00e4", "\u{e4}").replace("\\u0308", "");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if fold(&text.to_lowercase()).contains(&wanted) || fold(&name.to_lowercase()).contains(&wanted) {
            found.push(path);
        }
    }
    found
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return vec![] };
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

fn forget(house: &House, args: &[&str]) -> Said {
    house.run([&["forget"], args].concat())
}

fn totals(house: &House, id: &str) -> serde_json::Value {
    let said = house.run(["report", id, "--format", "json"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    report["time"].clone()
}

#[test]
fn nothing_that_airtime_wrote_names_somebody_who_was_taken_out() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    assert!(!naming(&house.data(), "canary").is_empty(), "or the test can not fail");
    let path = house.session(&id);
    // What a sync program, a cut and a fault left.
    fs::copy(&path, path.with_file_name(format!("{id} (conflicted copy).jsonl"))).unwrap();
    fs::copy(&path, path.with_file_name(".new-abc.part")).unwrap();
    fs::copy(&path, path.with_file_name(format!("{id}.rescue.jsonl"))).unwrap();
    fs::create_dir_all(house.data().join("cache")).unwrap();
    put(house.data().join("cache").join("any.json"), "{\"title\":\"Canary N\u{e4}me\"}");
    let before = totals(&house, &id);

    let output = house.path("Canary N\u{e4}me.txt");
    let said = house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);

    let said = forget(&house, &[&id, "canary na\u{308}me"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(
        said.out.contains("N\u{e4}me.txt") && said.out.contains("report"),
        "the export is listed: {}",
        said.out
    );
    assert!(said.out.contains("backups") && !said.out.contains("secure"), "{}", said.out);

    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
    assert_eq!(naming(&house.path("home"), "canary"), Vec::<PathBuf>::new());
    assert_eq!(
        house.files("sessions").iter().filter(|f| f.contains("rescue") || f.contains("part")).count(),
        0
    );
    let said = house.run(["check", &id]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);

    let after = totals(&house, &id);
    let sum =
        |time: &serde_json::Value| time["speaking_s"].as_f64().unwrap() + time["someone_s"].as_f64().unwrap();
    assert!((sum(&before) - sum(&after)).abs() < 1e-9);
    for state in ["span_s", "silence_s", "break_s", "unattended_s"] {
        assert_eq!(before[state], after[state], "{state}");
    }
    let told = house.events(&id).into_iter().filter(|e| e["type"] == "forgotten").count();
    assert_eq!(told, 1);

    // Again finds nobody, and changes nothing.
    let bytes = read(&path);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(6), "{}", said.out);
    assert_eq!(read(&path), bytes);
}

#[test]
fn a_line_of_the_register_that_was_cut_short_names_nobody_and_hides_no_other() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let register = house.data().join("exports.jsonl");
    put(&register, "{\"at\":\"x\",\"path\":\"/home/a/Canary N\u{e4}me.csv\",\"what\":\"rep");
    let output = house.path("minutes.txt");
    let said = house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("minutes.txt"), "the export after it is listed: {}", said.out);
    let first = said.out.lines().position(|line| line.starts_with("These files were made from this record."));
    let listed = first.and_then(|at| said.out.lines().nth(at + 1)).unwrap_or_default();
    assert!(listed.ends_with("minutes.txt"), "each on a line of its own: {}", said.out);
    assert!(said.out.ends_with('\n'), "{}", said.out);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn their_time_stays_in_the_total_of_their_group_if_they_say_so() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let groups = |id: &str| {
        let said = house.run(["report", id, "--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let groups = report["groups"].as_array().unwrap().clone();
        groups.into_iter().map(|g| (g["id"].clone(), g["speaking_time_s"].clone())).collect::<Vec<_>>()
    };
    let before = groups(&id);
    assert_eq!(forget(&house, &[&id, CANARY, "--keep-in-group"]).code, Some(0));
    assert_eq!(groups(&id), before);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn a_voice_of_a_recording_is_taken_out_too() {
    let house = House::new();
    let vtt = "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Canary N\u{e4}me>I am Canary N\u{e4}me\n\n00:06.000 --> 00:09.000\n<v Bea>Thank you CANARY NA\u{308}ME\n";
    let file = house.put("call.vtt", vtt);
    let said = house.run([
        "import".as_ref(),
        file.as_os_str(),
        "--keep-text".as_ref(),
        "--title".as_ref(),
        "With Canary N\u{e4}me".as_ref(),
    ]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(!naming(&house.data(), "canary").is_empty());
    let said = forget(&house, &["latest", CANARY]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn show_lists_every_line_and_changes_nothing() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let said = forget(&house, &[&id, "canary n\u{e4}me", "--show"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let naming =
        before.lines().filter(|l| l.contains("\"p3\"") || l.to_lowercase().contains("canary")).count();
    assert!(said.out.lines().count() >= naming && naming > 6, "{}", said.out);
    assert!(said.out.contains("1:01") || said.out.contains("0:01"), "{}", said.out);
    assert_eq!(read(house.session(&id)), before);
}

#[test]
fn who_is_not_there_or_not_clear_is_said() {
    let house = House::new();
    let id = house.rehearsed("0 !add Zoe l\n0 !add Zo\u{eb} staff\n0 !add Bea l\n9000 <end>\n");
    let said = forget(&house, &[&id, "zoe"]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("p3") && said.err.contains("p4"), "{}", said.err);
    assert_eq!(forget(&house, &[&id, "p4"]).code, Some(0));
    assert_eq!(forget(&house, &[&id, "Nobody"]).code, Some(6));
    assert_eq!(forget(&house, &["20990101-aaaaaa", "Bea"]).code, Some(1));
    let newer = house.session(&id);
    let body = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{}"#;
    put(&newer, format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes())));
    let bytes = read(&newer);
    assert_eq!(forget(&house, &[&id, "Bea"]).code, Some(4));
    assert_eq!(read(&newer), bytes);
}

#[test]
fn a_session_somebody_records_in_is_left_alone() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let held = airtime::journal::SessionFile::resume(&house.session(&id)).unwrap();
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(5));
    drop(held);
    assert_eq!(read(house.session(&id)), before);
}

#[test]
fn other_sessions_are_told_of_and_changed_only_everywhere() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let other = house.rehearsed("0 !add Bea l\n0 !add CANARY N\u{e4}me l\n5000 !note hello\n9000 <end>\n");
    let words = house.rehearsed("0 !add Bea l\n5000 !note Ask Canary N\u{e4}me\n9000 <end>\n");
    let unlike = house.rehearsed("0 !add Bea l\n5000 !note a canary sang\n9000 <end>\n");
    let before = read(house.session(&other));
    let said = forget(&house, &[&id, CANARY]);
    assert!(
        said.out.contains(&other) && said.out.contains(&words) && !said.out.contains(&unlike),
        "{}",
        said.out
    );
    assert_eq!(read(house.session(&other)), before);
    let before = read(house.session(&unlike));
    let said = forget(&house, &[&other, CANARY, "--everywhere"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert_eq!(naming(&house.data(), "canaryname"), Vec::<PathBuf>::new());
    assert_eq!(read(house.session(&unlike)), before);
}

#[test]
fn what_a_cut_left_is_completed_by_the_same_command() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let path = house.session(&id);
    let before = fs::read(&path).unwrap();
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    let after = fs::read(&path).unwrap();
    // Cut after the record, before the file that carried it on was gone.
    let rescue = path.with_file_name(format!("{id}.rescue.jsonl"));
    put(&rescue, &before);
    let said = house.run(["check", &id]);
    assert_eq!(said.code, Some(0), "it counts no more: {}{}", said.out, said.err);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(!rescue.exists());
    assert_eq!(fs::read(&path).unwrap(), after);
    // Cut before the record: a copy was done already.
    put(&path, &before);
    put(path.with_file_name(format!("{id} (copy).jsonl")), &after);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_nothing_leaves_the_record_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let folder = house.data().join("sessions");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    let said = forget(&house, &[&id, CANARY]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    // Whoever may do everything is stopped by nothing.
    if said.code == Some(1) {
        assert_eq!(read(house.session(&id)), before);
    }
    let _ = forget(&house, &[&id, CANARY]);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn lines_that_cannot_be_read_are_left_out_and_that_is_said() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let path = house.session(&id);
    let text = read(&path);
    let note = text.lines().position(|l| l.contains("\"note\"")).unwrap();
    let damaged: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(n, l)| if n == note { l.replace("ramp", "r4mp") } else { l.to_owned() })
        .collect();
    put(&path, damaged.join("\n") + "\n");
    let said = forget(&house, &[&id, CANARY]);
    assert!(said.out.contains("could not be read"), "{}", said.out);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn what_is_rewritten_is_seen_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let output = house.path("report.txt");
    house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    for path in [house.session(&id), house.data().join("exports.jsonl")] {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{path:?}");
    }
}

// ---- a copy to share --------------------------------------------------------------------------------

fn shared(house: &House, id: &str, level: &str) -> (Said, PathBuf) {
    let output = house.path(&format!("{level}.jsonl"));
    let args = ["share".as_ref(), id.as_ref(), "--level".as_ref(), level.as_ref(), "--yes".as_ref()];
    let said = house.run([&args[..], &["--output".as_ref(), output.as_os_str()]].concat());
    (said, output)
}

/// Three of a group and more in each: nobody has to be shown together with others.
const LARGE: &str = "\
0 !add Canary N\u{e4}me staff
0 !add Bea l
0 !add Kai l
0 !add Jo staff
0 !add Lee l
0 !add Sam staff
0 !item-add The ramp of Canary
1000 !floor canary
61000 !floor bea
62000 !item 1
70000 !note Canary N\u{e4}me asked for a ramp
80000 !floor sam
90000 !left canary
95000 !someone
97000 !red-card
100000 <end>
";

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

#[test]
fn what_another_program_kept_meanwhile_does_not_name_them() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    // It had read the record as it was.
    fs::create_dir_all(house.data().join("cache")).unwrap();
    put(house.data().join("cache").join("summaries"), "Canary N\u{e4}me\n");
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(6));
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn a_name_in_what_can_not_be_read_is_told_of_or_goes() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let other = |name: &str, text: &[u8]| put(house.session(&id).with_file_name(name), text);
    let newer = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{"title":"Canary N\u00e4me"}"#;
    other(
        "20990101-aaaaaa.jsonl",
        format!("{newer},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(newer.as_bytes())).as_bytes(),
    );
    other("log (conflicted copy).jsonl", b"{\"name\":\"CANARY NA\xcc\x88ME\"}\n");
    other("20990101-bbbbbb.jsonl", b"nobody here\n");
    // One that is whole but for a line in which the name stands.
    let third = house.rehearsed("0 !add Bea l\n1000 !floor bea\n5000 <end>\n");
    put(house.session(&third), read(house.session(&third)) + "{\"text\":\"Canary N\u{e4}me\"\n");
    fs::create_dir_all(house.data().join("totals")).unwrap();
    put(house.data().join("totals").join("20990101-cccccc.json"), "{\"label\":\"Canary N\u{e4}me\"}");

    let said = forget(&house, &[&id, CANARY, "--everywhere"]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    for left in naming(&house.data(), "canary") {
        let name = left.file_name().unwrap().to_str().unwrap();
        assert!(["20990101-aaaaaa.jsonl", "log (conflicted copy).jsonl"].contains(&name), "{left:?}");
        assert!(said.out.contains(name), "{}", said.out);
    }
    assert!(!said.out.contains("bbbbbb"), "{}", said.out);
}

#[test]
fn nothing_is_written_over_what_airtime_keeps_beside_the_records() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for own in ["totals", "cache"] {
        fs::create_dir_all(house.data().join(own)).unwrap();
        put(house.data().join(own).join("x"), "kept");
    }
    put(house.data().join("exports.jsonl"), "kept");
    let latest = read(house.data().join("latest"));
    for own in ["totals/x", "cache/x", "exports.jsonl", "latest"] {
        let path = house.data().join(own);
        for verb in ["report", "trend", "hours", "share"] {
            let args = [verb, &id, "--force", "--output", path.to_str().unwrap()];
            let said = house.run(args.into_iter().chain((verb == "share").then_some("--yes")));
            assert_eq!(said.code, Some(6), "{verb} {own}: {}", said.err);
        }
        assert!([latest.as_str(), "kept"].contains(&read(&path).as_str()), "{own}");
    }
}

#[test]
fn a_copy_never_goes_over_a_record_a_link_or_what_is_there() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let before = read(house.session(&id));
    let into = |path: &Path, more: &[&str]| {
        let mut args: Vec<&std::ffi::OsStr> =
            vec!["share".as_ref(), id.as_ref(), "--yes".as_ref(), "--output".as_ref(), path.as_os_str()];
        args.extend(more.iter().map(std::ffi::OsStr::new));
        house.run(args).code
    };
    assert_eq!(into(&house.session(&id), &["--force"]), Some(6));
    assert_eq!(into(&house.data().join("sessions").join("copy.jsonl"), &[]), Some(6));
    assert_eq!(into(house.dir.path(), &["--force"]), Some(6));
    let there = house.put("there.jsonl", "old");
    assert_eq!(into(&there, &[]), Some(6));
    assert_eq!(read(&there), "old");
    #[cfg(unix)]
    {
        let link = house.path("link.jsonl");
        std::os::unix::fs::symlink(house.path("elsewhere"), &link).unwrap();
        assert_eq!(into(&link, &["--force"]), Some(6));
        assert!(!house.path("elsewhere").exists());
    }
    assert_eq!(into(&there, &["--force"]), Some(0));
    assert_eq!(read(house.session(&id)), before);
}

#[test]
fn a_record_that_was_rewritten_goes_on_in_the_same_place_under_the_same_lock() {
    use airtime::{
        domain::{Event, Moment, Record},
        journal::{Library, SessionFile, lock::is_locked},
    };
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let path = house.session(&id);
    let library = Library::new(house.data());
    let (mut file, scan) = SessionFile::resume(&path).unwrap();
    let mut all = scan.records;
    // A fault made it go on in another file.
    let rescue = file.rescue(&all, None).unwrap();
    assert!(rescue.exists());
    let last = all.last().unwrap().seq;
    let more = |seq| Record { seq, t: Moment::from_ms(200_000), event: Event::Open };
    all.push(more(last + 1));
    file.rewrite(&all).unwrap();
    assert_eq!((file.path(), file.saved()), (path.as_path(), Some(last + 1)));
    assert!(!rescue.exists() && is_locked(&path));
    assert!(SessionFile::resume(&path).is_err(), "nobody else writes to it");
    file.append(&[more(last + 2)]).unwrap();
    drop(file);
    assert!(!is_locked(&path));
    let read = library.read(&path).unwrap();
    assert!(!read.contents.is_damaged());
    assert_eq!(read.contents.records.last().map(|r| r.seq), Some(last + 2));
}
