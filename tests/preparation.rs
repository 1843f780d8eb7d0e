//! Before a meeting, with the real binary: templates, ground rules in a file, what a series carries on.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use airtime::{error::Exit, journal::Library, settings::Settings, setup::Draft, shell::preparation};
use support::{House, Said, put};

const SCRIPT: &str = "0 a\n5000 j\n9000 <end>\n";

fn refused(said: &Said) {
    assert_eq!((said.code, said.out.as_str()), (Some(6), ""), "{}", said.err);
    assert!(said.err.starts_with("airtime: "), "{}", said.err);
    assert!(!said.err.contains("panicked") && !said.err.contains('\u{1b}'), "{}", said.err);
}

fn own_template(house: &House, name: &str, text: &str) {
    let folder = house.path("home/.config/airtime/templates");
    std::fs::create_dir_all(&folder).unwrap();
    put(folder.join(format!("{name}.toml")), text);
}

/// A rehearsal with this script and these arguments.
fn rehearse(house: &House, script: &str, args: &[&str]) -> Said {
    let script = house.put("script.txt", script);
    house.run(["rehearse", script.to_str().unwrap(), "--print"].into_iter().chain(args.iter().copied()))
}

#[test]
fn every_shipped_template_starts_a_meeting() {
    let house = House::new();
    for name in ["quick", "first-meeting", "working-session", "story-session", "review-of-actions"] {
        let said = rehearse(&house, SCRIPT, &["--template", name]);
        assert_eq!(said.code, Some(0), "{name}: {}", said.err);
    }
    let said = rehearse(&house, "0 j\n1000 <end>\n", &["--template", "first-meeting"]);
    assert!(said.out.contains("How we share power") && said.out.contains("Choosing our aim"), "{}", said.out);
}

#[test]
fn a_broken_template_is_named_with_its_file_and_line() {
    let house = House::new();
    own_template(&house, "ours", "extends = \"working-session\"\npurpos = \"x\"\n");
    own_template(&house, "one", "title = \"One\"\nextends = \"two\"\n");
    own_template(&house, "two", "extends = \"three\"\n");
    own_template(&house, "three", "\n\nextends = \"one\"\n");
    own_template(&house, "aim", "aim = \"fair\"\n");
    own_template(&house, "bytes", "title = \"x\"\n");
    own_template(&house, "lost", "extends = \"nowhere\"\n");
    let told = |name: &str, words: &[&str]| {
        let said = house.run(["start", "--template", name, "--show-keys"]);
        refused(&said);
        for word in words {
            assert!(said.err.contains(word), "{name}: {word}: {}", said.err);
        }
    };
    told("ours", &["ours.toml:2: ", "purpos"]);
    told("one", &["three.toml:3: ", "one > two > three > one"]);
    told("aim", &["aim.toml:1: ", "fair"]);
    told("lost", &["lost.toml:1: ", "no template with that name", "first-meeting"]);
    told("nope", &["nope: ", "first-meeting", "ours"]);
    told("../../ours", &["no template with that name"]);
    let config = house.run(["config"]);
    assert_eq!(config.code, Some(0));
    assert!(config.err.contains("templates") && config.err.contains("yours: aim, bytes"), "{}", config.err);
}

#[test]
fn a_file_of_ground_rules_is_taken_in_or_refused_in_a_sentence() {
    let house = House::new();
    let with = |name: &str, bytes: &[u8]| {
        let path = house.put(name, bytes);
        rehearse(&house, SCRIPT, &["--rules", path.to_str().unwrap()])
    };
    let fine =
        with("rules.txt", "- Be kind \u{1b}[31m\r\n\r\n2. One at a time (mark interruptions)\r\n".as_bytes());
    assert_eq!(fine.code, Some(0), "{}", fine.err);
    assert!(fine.out.contains("still to do: reading out, aim, rules and"), "{}", fine.out);
    let id = fine.out.lines().next().unwrap().to_owned();
    let rules: Vec<_> = house.events(&id).into_iter().filter(|e| e["type"] == "rule").collect();
    assert_eq!(rules.len(), 2);
    assert_eq!(rules[0]["data"]["text"], "Be kind [31m");
    assert_eq!(rules[1]["data"]["marks_interruptions"], true);
    for (name, bytes, word) in [
        ("large.txt", vec![b'a'; 10 * 1024 * 1024], "too large"),
        ("binary.txt", vec![0xff, 0xfe, 0, 1], "not plain text"),
        ("nul.txt", b"a\0b".to_vec(), "not plain text"),
        ("many.txt", "be kind\n".repeat(1000).into_bytes(), "1000 ground rules"),
        ("long.txt", "x".repeat(5000).into_bytes(), "ground rule 1 is longer"),
        ("empty.txt", vec![], "no ground rule"),
    ] {
        let said = with(name, &bytes);
        refused(&said);
        assert!(said.err.contains(word) && said.err.contains(name), "{name}: {}", said.err);
    }
    for (path, word) in [("/nowhere/rules.txt", "not there"), ("/", "folder")] {
        let said = rehearse(&house, SCRIPT, &["--rules", path]);
        refused(&said);
        assert!(said.err.contains(word), "{}", said.err);
    }
    assert_eq!(house.sessions().len(), 1, "what was refused wrote nothing");
}

#[test]
fn a_series_carries_its_rules_and_what_was_left_open() {
    let house = House::new();
    let first = "0 j\n1000 !rule-add Everyone may pass\n1000 !rules-agree\n2000 !action Ask for a ramp\n\
                 3000 !need A quiet room\n4000 !decision Meet on Tuesdays\n5000 !action Order tea\n9000 <end>\n";
    let day = |day: &str| format!("2026-05-{day}T10:00:00+01:00");
    let (one, two, three) = (day("01"), day("08"), day("15"));
    let said = rehearse(&house, first, &["--series", "Ward", "--now", &one]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    rehearse(&house, "0 j\n1000 !action Not ours\n2000 <end>\n", &["--series", "Other", "--now", &one]);
    put(house.session("20260502-zzzzzz"), "no session\n");
    // The second line is open, too: what came of it is told there.
    let second = "100 <down>\n200 <right>\n300 \"Tea is here\"\n300 <enter>\n1000 j\n2000 <end>\n";
    let said = rehearse(&house, second, &["--series", "ward", "--now", &two]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    for word in [
        "Last time",
        "1 May 2026",
        "Ask for a ramp",
        "A quiet room",
        "decided: Meet on Tuesdays",
        "What came of it: Tea is here",
    ] {
        assert!(said.out.contains(word), "{word}: {}", said.out);
    }
    assert!(!said.out.contains("Not ours"), "{}", said.out);
    let id = said.out.lines().next().unwrap().to_owned();
    let rules = house.events(&id).into_iter().filter(|e| e["type"] == "rule" || e["type"] == "rules_agreed");
    assert_eq!(rules.map(|e| e["type"].clone()).collect::<Vec<_>>(), ["rule"], "carried on, not agreed anew");
    let said = rehearse(&house, "100 <end>\n", &["--series", "Ward", "--now", &three]);
    assert!(said.out.contains("we said: Order tea. What came of it: Tea is here"), "{}", said.out);
    assert!(said.out.contains("we said we would: Ask for a ramp"), "{}", said.out);
    assert!(!said.out.contains("Meet on Tuesdays"), "a decision is told once: {}", said.out);
    let said = rehearse(&house, "100 <esc>\n200 <end>\n", &["--series", "Ward", "--now", &three]);
    assert!(
        !said.out.contains("Last time") && said.out.contains("Ground rules, not agreed yet"),
        "{}",
        said.out
    );
}

#[test]
fn a_record_is_not_kept_until_a_day_that_is_over() {
    let house = House::new();
    let library = Library::new(house.data());
    let day = |day| chrono::NaiveDate::from_ymd_opt(2026, 5, day).unwrap();
    let mut draft = Draft::new(&Settings::shipped());
    draft.agreement.until = Some(day(1));
    assert!(preparation::prepare_draft(&library, draft.clone(), day(1)).is_ok(), "today is not over");
    let refused = preparation::prepare_draft(&library, draft, day(2)).unwrap_err();
    assert_eq!(refused.exit, Exit::BadInput);
    assert!(refused.message.contains("1 May 2026 has passed"), "{}", refused.message);
}

#[test]
fn the_key_card_of_groups_only_has_a_key_for_each_group() {
    let house = House::new();
    let said = house.run(["start", "--groups", "--show-keys"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    for row in ["  a  lived experience", "  j  staff", "  f  "] {
        assert!(said.out.contains(row), "{row}: {}", said.out);
    }
}
