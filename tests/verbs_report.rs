//! `report` in its formats, slips and hours, with the real binary.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use support::{House, Said, read};

/// Whoever `a` and `j` are, set up by their keys.
const SCRIPT: &str = "0 a\n60000 j\n120000 <space>\n180000 <end>\n";

fn refused(said: &Said, code: i32) {
    assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{}", said.err);
    assert!(said.err.starts_with("airtime: ") || code == 64, "{}", said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[test]
fn each_format_goes_to_standard_output_and_nothing_else_does() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for (format, beginning) in [
        ("text", "This shows how time was shared."),
        ("json", "{\n  \"notice\": \"This shows how time was shared."),
        ("csv", "\"This shows how time was shared."),
        ("markdown", "This shows how time was shared."),
        ("html", "<!doctype html>"),
    ] {
        let said = house.run(["report", &id, "--format", format]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{format}");
        assert!(said.out.starts_with(beginning), "{format}: {:.80}", said.out);
        assert!(said.out.ends_with('\n'), "{format}");
    }
}

#[test]
fn what_does_not_go_together_is_refused_with_what_to_do() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for (args, code, word) in [
        (&["--format", "csv", "--rows", "people"][..], 6, "--by-person"),
        (&["--rows", "sessions"], 6, "--format csv"),
        (&["--format", "json", "--easy-read"], 6, "text, HTML and PDF"),
        (&["--format", "csv", "--slip", "p1"], 6, "text, HTML or PDF"),
        (&["--slip", "p1", "--by-person"], 64, "--by-person"),
        (&["--slip", "nobody\u{1b}[31m"], 6, "nobody called"),
    ] {
        let said = house.run(["report", &id].into_iter().chain(args.iter().copied()));
        refused(&said, code);
        assert!(said.err.contains(word) && !said.err.contains('\u{1b}'), "{args:?}: {}", said.err);
    }
}

#[test]
fn a_draft_is_marked_by_the_day_it_is_asked_for() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT);
    let args = ["--now", "2026-05-01T10:00:00+01:00", "rehearse", script.to_str().unwrap()];
    let id = house.run(args).out.trim().to_owned();
    let on = |day: &str| house.run(["--now", &format!("{day}T10:00:00+01:00"), "report", &id]).out;
    assert!(on("2026-05-08").contains("Until 8 May 2026"), "{}", on("2026-05-08"));
    assert!(!on("2026-05-09").contains("Draft"));
}

#[test]
fn a_slip_needs_no_agreement_and_a_report_by_person_does() {
    let house = House::new();
    let id = house.live(SCRIPT);
    refused(&house.run(["report", &id, "--by-person"]), 6);
    let said = house.run(["report", &id, "--slip", "p1"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("Your own time") && said.out.contains("You spoke for: 1:00"), "{}", said.out);
    let html = house.run(["report", &id, "--slip", "p1", "--format", "html"]);
    assert!(html.out.contains("<h1>Your own time"), "{}", html.out);
}

#[test]
fn hours_say_who_may_stand_in_them_twice() {
    let house = House::new();
    let typed = house.rehearsed("0 !add rosa l\n0 !add Kai l\n60000 <end>\n");
    let script = house.put("script.txt", "60000 <end>\n");
    let people =
        house.put("people.csv", "id,name,group\nr1,Rosa,lived_experience\nr2,Kim,staff\nr3,Kim,staff\n");
    let listed =
        house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]).out;
    let twice = "Listed more than once: Rosa. They were added in different ways";
    let said = house.run(["hours", &typed, listed.trim()]);
    assert!(said.out.split_whitespace().collect::<Vec<_>>().join(" ").contains(twice), "{}", said.out);
    let said = house.run(["hours", &typed, listed.trim(), "--format", "csv"]);
    assert!(said.out.lines().nth(3).unwrap().contains(twice), "{}", said.out);
    assert!(!house.run(["hours", &typed]).out.contains("more than once"));
}

#[test]
fn hours_name_the_people_and_count_a_meeting_once() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let said = house.run(["hours", &id, &id]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("must not go into anything that is shared"), "{}", said.out);
    assert!(said.out.contains("0:03"), "three minutes, once: {}", said.out);
    let out = house.path("hours.csv");
    let to = ["hours", &id, "--format", "csv", "--output", out.to_str().unwrap()];
    assert_eq!(house.run(to).code, Some(0));
    assert!(read(&out).lines().nth(4).unwrap().starts_with("person,name,meetings"));
    refused(&house.run(to), 6);
}

const PRACTICE: &str = "date = 2026-11-28\nmedian_delay_ms = 900\ngroup_share_points = 1.4\n";
const PRACTISED: &str = "The note-taker practised on Sat 28 Nov 2026. Their keys were usually 0.9 s late, and shares were \
                         within 2 points of 100.";

/// A report by somebody with these settings and this practice.
fn with_practice(settings: &str, practice: &str, args: &[&str]) -> Said {
    let house = House::new();
    let id = house.live(SCRIPT);
    house.put("practice.toml", practice);
    let config = house.put("mine.toml", settings);
    let mut airtime = house.airtime();
    let said = airtime.arg("--config").arg(config).args(["report", &id]).args(args).output().unwrap();
    Said::from(&said)
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn practice_stands_beside_the_figures_only_for_somebody_who_chose_that() {
    let on = "[reports]\nshow_practice = true\n";
    for format in ["text", "html", "markdown"] {
        let said = with_practice(on, PRACTICE, &["--format", format]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{format}");
        assert!(on_one_line(&said.out).contains(PRACTISED), "{format}: {}", said.out);
        for settings in ["# nothing\n", "[reports]\nshow_practice = false\n"] {
            let said = with_practice(settings, PRACTICE, &["--format", format]);
            assert_eq!(said.code, Some(0), "{}", said.err);
            assert!(!said.out.contains("practised"), "{format}: {}", said.out);
        }
    }
    for args in [&["--format", "json"][..], &["--format", "csv"], &["--easy-read"], &["--slip", "p1"]] {
        let said = with_practice(on, PRACTICE, args);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{args:?}");
        assert!(
            !said.out.contains("practised") && !said.out.contains("median_delay"),
            "{args:?}: {}",
            said.out
        );
    }
}

#[test]
fn late_keys_in_practice_make_errors_larger_where_that_may_be_shown() {
    let errors = |settings: &str| {
        let said = with_practice(settings, &PRACTICE.replace("= 900", "= 6000"), &["--format", "json"]);
        let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        (report["error_points"].as_f64().unwrap(), report["tap_lag_s"].as_f64().unwrap())
    };
    let (usual, own) = (errors("# nothing\n"), errors("[reports]\nshow_practice = true\n"));
    assert_eq!((usual.1, own.1), (1.0, 6.0));
    // √(1 + 36 / 30) beside √(1 + 1 / 30).
    assert!((own.0 / usual.0 - 1.459_14).abs() < 1e-3, "{usual:?} {own:?}");
}

#[test]
fn a_broken_practice_file_is_named_once_and_stops_nothing() {
    for broken in ["", "date = soon\n", "\u{0}\u{1b}[31m", "date = 2026-11-28\n"] {
        let said = with_practice("[reports]\nshow_practice = true\n", broken, &[]);
        assert_eq!(said.code, Some(0), "{broken:?}: {}", said.err);
        assert!(said.out.starts_with("This shows how time was shared.") && !said.out.contains("practised"));
        assert_eq!(said.err.matches("practice.toml cannot be read").count(), 1, "{}", said.err);
        assert!(!said.err.contains('\u{1b}'), "{}", said.err);
        // Somebody who does not show it need not mend it.
        assert_eq!(with_practice("# nothing\n", broken, &[]).err, "");
    }
}

#[test]
fn the_name_of_the_file_chooses_the_format_unless_one_is_given() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let written = |args: &[&str], name: &str| {
        let path = house.path(name);
        let said = house.run(["report", &id].iter().chain(args).chain(&["-o", path.to_str().unwrap()]));
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{name}");
        read(&path)
    };
    for (name, format) in [
        ("a.html", "html"),
        ("a.HTM", "html"),
        ("a.md", "markdown"),
        ("a.csv", "csv"),
        ("a.json", "json"),
        ("a.txt", "text"),
        ("a", "text"),
    ] {
        assert_eq!(written(&[], name), house.run(["report", &id, "--format", format]).out, "{name}");
    }
    let markdown = house.run(["report", &id, "--format", "md"]).out;
    assert_eq!(written(&["--format", "md"], "b.csv"), markdown);
    assert_eq!(written(&["--format", "md"], "b.docx"), markdown);
    for verb in ["report", "hours", "trend"] {
        let path = house.path("c.docx");
        let said = house.run([verb, &id, "-o", path.to_str().unwrap()]);
        refused(&said, 6);
        assert!(said.err.contains("docx") && said.err.contains("csv"), "{verb}: {}", said.err);
        assert!(!path.exists());
    }
}

#[test]
fn a_plain_csv_begins_with_its_heads_and_one_for_excel_with_a_mark() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for verb in ["report", "hours", "trend"] {
        let written = |args: &[&str]| {
            let said = house.run([verb, &id, "--format", "csv"].iter().chain(args));
            assert_eq!(said.code, Some(0), "{verb}: {}", said.err);
            said.out
        };
        let (usual, plain) = (written(&[]), written(&["--plain"]));
        let rows: Vec<&str> = usual.split_inclusive("\r\n").collect();
        assert_eq!(plain, rows[4..].concat(), "{verb}");
        assert!(plain.starts_with("session,") || plain.starts_with("person,"), "{verb}: {plain}");
        assert_eq!(plain.matches('\n').count(), plain.matches("\r\n").count(), "{verb}");
        assert_eq!(written(&["--excel"]), format!("\u{feff}{usual}"), "{verb}");
        assert_eq!(written(&["--excel", "--plain"]), format!("\u{feff}{plain}"), "{verb}");
        let said = house.run([verb, &id, "--excel"]);
        refused(&said, 6);
        assert!(said.err.contains("--format csv"), "{verb}: {}", said.err);
    }
    refused(&house.run(["report", &id, "--format", "json", "--plain"]), 6);
    let many = vec![id.as_str(); 65];
    let said = house.run(["report", "--format", "csv", "--plain"].into_iter().chain(many));
    assert!(said.out.starts_with("session,") && said.out.matches("session,").count() == 1);
}

#[test]
fn the_line_mode_is_never_the_layout_of_a_csv() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let owned = |args: &[&str]| -> Vec<String> { args.iter().map(|arg| (*arg).to_owned()).collect() };
    let always =
        |args: &[String]| Said::from(&house.airtime().env("AIRTIME_PLAIN", "1").args(args).output().unwrap());
    for verb in ["report", "hours", "trend", "digest", "list", "check"] {
        let named: Vec<&str> = if verb == "list" { vec![verb] } else { vec![verb, &id] };
        let before: Vec<&str> = std::iter::once("--plain").chain(named.iter().copied()).collect();
        let after: Vec<&str> = named.iter().copied().chain(["--plain"]).collect();
        for said in [always(&owned(&named)), house.run(&before), house.run(&after)] {
            assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{verb}");
        }
        if ["digest", "check"].contains(&verb) {
            continue;
        }
        let csv = |args: &[&str]| [owned(args), owned(&["--format", "csv"])].concat();
        let usual = house.run(csv(&named)).out;
        assert!(usual.starts_with("\"This shows how time was shared.") || verb == "hours", "{verb}: {usual}");
        assert_eq!(always(&csv(&named)).out, usual, "{verb}");
        assert_eq!(house.run(csv(&before)).out, usual, "{verb}");
        let heads_first = house.run(csv(&after)).out;
        assert!(usual.ends_with(&heads_first) && heads_first.len() < usual.len(), "{verb}: {heads_first}");
        assert_eq!(always(&csv(&after)).out, heads_first, "{verb}");
    }
    let help = house.run(["report", "--help"]).out;
    assert_eq!(help.matches("\n      --plain").count(), 1, "{help}");
    assert!(help.contains("airtime --plain report"), "{help}");
}

#[test]
fn the_closing_line_of_a_page_repeats_what_was_typed() {
    let house = House::new();
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/demo.jsonl");
    let command = |said: &Said| {
        let words = said.out.split_whitespace().collect::<Vec<_>>().join(" ");
        words.rsplit_once("in the full report: ").map(|(_, command)| command.to_owned()).unwrap_or_default()
    };
    let said = house.run(["report", shipped]);
    assert_eq!(command(&said), format!("airtime report {shipped} --format html"));
    let spaced = house.put("Ann's demo.jsonl", read(shipped));
    let said = house.run(["report", spaced.to_str().unwrap()]);
    let quoted = format!("'{}'", spaced.to_str().unwrap().replace('\'', r"'\''"));
    assert_eq!(command(&said), format!("airtime report {quoted} --format html"));
    // An id needs the folder that was named with it.
    let folder = house.path("other");
    std::fs::create_dir_all(folder.join("sessions")).unwrap();
    std::fs::copy(shipped, folder.join("sessions/20260506-p6k2q2.jsonl")).unwrap();
    let folder = folder.to_str().unwrap();
    let said = house.run(["--data-dir", folder, "report", "latest"]);
    let expected = format!("airtime report 20260506-p6k2q2 --data-dir {folder} --format html");
    assert_eq!(command(&said), expected, "{}", said.err);
    let said = Said::from(
        &house.airtime().env("AIRTIME_DATA_DIR", folder).args(["report", "latest"]).output().unwrap(),
    );
    assert_eq!(command(&said), "airtime report 20260506-p6k2q2 --format html");
}

#[test]
fn a_table_says_of_its_shares_only_what_its_columns_say() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for args in
        [&["trend", &id, "--format", "csv"][..], &["report", &id, "--format", "csv", "--rows", "sessions"]]
    {
        let table = house.run(args).out;
        assert!(!table.contains("0.08") && table.contains("The column share_error_points says"), "{table}");
    }
}

#[test]
fn an_item_says_who_asked_for_it_under_a_head_that_means_it() {
    let whole = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/whole.jsonl");
    let page = House::new().run(["report", whole, "--format", "markdown"]).out;
    assert!(page.contains("| more about it |") && page.contains("Asked for by staff."), "{page}");
    assert!(page.contains("asked for them: not said 27:32"), "{page}");
    // The aim is beside the talk that is compared with it.
    let fact = "had 39% (33 to 45). That is 11 points under the suggested aim of 50%. Of the time people were here, theirs \
                was 40%.";
    assert!(page.contains(fact), "{page}");
}

#[test]
fn easy_read_says_of_every_rehearsal_that_it_was_one_and_once() {
    for name in ["demo", "two-sides"] {
        let path = format!("{}/sessions/{name}.jsonl", env!("CARGO_MANIFEST_DIR"));
        let page = House::new().run(["report", &path, "--easy-read"]).out;
        assert_eq!(page.matches("This is a rehearsal, not a real meeting.").count(), 1, "{name}: {page}");
    }
}

#[test]
fn a_side_that_hardly_led_is_not_said_to_lead_by_turns() {
    let hats = concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/hats.jsonl");
    let page = House::new().run(["report", hats, "--format", "markdown"]).out;
    // A minute and a half of it was off the record, and nobody's.
    let led = "For 9 minutes it went to and fro. For 5 minutes lived experience and carers led. For 1 minute staff led.";
    assert!(page.contains(led), "{page}");
}
