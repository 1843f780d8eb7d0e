//! The message files: what is wrong with one is said with file and line, and plural forms are each language's own.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the message files")]

#[path = "../build/arguments.rs"]
mod arguments;
#[path = "../build/body.rs"]
mod body;
#[path = "../build/catalog.rs"]
mod catalog;
#[path = "../build/codegen.rs"]
mod codegen;
#[path = "../build/pseudo.rs"]
mod pseudo;
mod support;

use std::{collections::BTreeSet, fmt::Write as _, fs, path::PathBuf};

use airtime::text::{
    format,
    language::{Language, within},
    messages::report,
};
use support::House;

// ---- faults in message files -------------------------------------------------------------------------

/// The problems of a language, beside this English.
fn problems(english: &str, other: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    for (tag, source) in [("en", english), ("xx", other)] {
        fs::create_dir(folder.path().join(tag)).unwrap();
        fs::write(folder.path().join(tag).join("words.ftl"), source).unwrap();
    }
    let shown = |problem: &catalog::Problem| {
        let file = PathBuf::from(&problem.file);
        let file = file.strip_prefix(folder.path()).unwrap_or(&file).display().to_string();
        format!("{file}:{}: {}", problem.line, problem.what)
    };
    match catalog::read(folder.path()).and_then(|catalog| codegen::generate(&catalog)) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(shown).collect(),
    }
}

#[test]
fn a_language_may_lack_messages_but_not_have_others() {
    let english = "hello = Hello, { $name }\nbye = Bye\n";
    assert_eq!(problems(english, "bye = Hwyl\n"), [""; 0]);
    assert_eq!(
        problems(english, "bye = Hwyl\n\nthanks = Diolch\n"),
        ["xx/words.ftl:3: there is no message `thanks` in English"]
    );
    assert_eq!(
        problems(english, "hello = Helo, { $nam }\n"),
        ["xx/words.ftl:1: `$nam` is no argument of the English text (it has: name)"]
    );
}

#[test]
fn a_fault_in_a_file_is_said_with_its_line() {
    let found = problems("good = Good\nbad = { $name\n", "good = Da\n");
    assert!(found[0].starts_with("en/words.ftl:2: "), "{found:?}");
    assert_eq!(
        problems("twice = A\nother = B\ntwice = C\n", ""),
        ["en/words.ftl:1: `twice` is here and on line 1"]
    );
    assert_eq!(
        problems("late = { TIME($ms) } { PERCENT($ms) }\n", ""),
        ["en/words.ftl:1: `$ms` is used as Time and as Percent"]
    );
    assert_eq!(
        problems("see = { other }\n", ""),
        ["en/words.ftl:1: there is no message `other` in this file"]
    );
    assert_eq!(problems("date = { DATE($day) }\n", ""), ["en/words.ftl:1: DATE() does not fit `$day`"]);
}

#[test]
fn without_english_nothing_is_built() {
    let folder = tempfile::tempdir().unwrap();
    let found = catalog::read(folder.path()).err().unwrap();
    assert_eq!(found[0].what, "there are no texts in en");
    let found = catalog::read(&folder.path().join("nowhere")).err().unwrap();
    assert!(found[0].file.ends_with("nowhere"), "{}", found[0]);
}

// ---- plural forms ------------------------------------------------------------------------------------

#[test]
fn welsh_has_its_six_plural_forms() {
    let people: Vec<String> = within(Language::Cy, || (0u8..8).map(report::people).collect());
    assert_eq!(
        people,
        ["neb", "1 person", "2 berson", "3 pherson", "4 o bobl", "5 o bobl", "6 pherson", "7 o bobl"]
    );
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    assert_eq!(within(Language::Cy, || format::time(65_000)), "1:05");
    // Sizes are written alike in both: Welsh leaves them out.
    assert_eq!(within(Language::Cy, || format::size(2048)), "2 KiB");
}

// ---- the pseudo-language -------------------------------------------------------------------------------

#[test]
fn the_pseudo_language_is_english_in_disguise() {
    within(Language::Qps, || {
        assert_eq!(report::people(2u8), "⟦2 ṕééóóṕĺéé⟧");
        assert!(Language::Qps.coverage() >= 1.0, "nothing is left in English");
    });
}

// ---- every text of the program is in the files -----------------------------------------------------------

/// Words that are the same in every language: names of commands, formats and roles, and what is to be typed.
const SAME: &str = "airtime rttm webvtt srt csv xlsx json html pdf markdown text utf iso toml kib mib rows turns people sessions \
    groups pseudonyms full room facilitator bash elvish fish powershell zsh equal headcount none lived experience \
    carers carer staff manager clinician supporter interpreter visitor unassigned options command commands sessions \
    session files person title note decision taken help config completions demo digest compare export \
    archive forget glance publish rooms serve hours import list man play practise rehearse resume review share trend abcdef nowhere tea quick actions \
    meeting story working first";

/// The words of what was printed that are neither in disguise, nor from the record, nor to be typed.
fn english(printed: &str, record: &str) -> BTreeSet<String> {
    let words = |text: &str| -> BTreeSet<String> {
        text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase).collect()
    };
    let known: BTreeSet<String> = words(SAME).union(&words(record)).cloned().collect();
    // What is to be typed stands between back quotes, and on a line of its own among the examples.
    let printed: Vec<&str> = printed.lines().filter(|line| !line.starts_with("  airtime ")).collect();
    let printed: String = printed.join("\n").split('`').step_by(2).collect::<Vec<_>>().join(" ");
    let is_typed = |word: &&str| {
        let caps = word.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
        caps || word.contains(['/', '_', '=', '<', '>'])
            || word.trim_start_matches(['(', '[']).starts_with('-')
    };
    let texts: Vec<&str> = printed.split_whitespace().filter(|word| !is_typed(word)).collect();
    let found = texts.join(" ");
    let letters = found.split(|c: char| !c.is_alphabetic());
    let plain = letters.filter(|word| word.is_ascii() && word.len() > 2).map(str::to_lowercase);
    plain.filter(|word| !known.contains(word)).collect()
}

/// What a page says, without its tags and its style.
fn without_tags(html: &str) -> String {
    let body = html.split("<body").nth(1).unwrap_or(html);
    let mut out = String::new();
    for part in body.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
        out.push(' ');
    }
    out
}

#[test]
fn every_text_of_reports_help_and_errors_is_in_the_files() {
    let house = House::new();
    let record = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/whole.jsonl")).unwrap();
    let file = house.put("20260506-abcdef.jsonl", &record);
    let file = file.to_str().unwrap();
    let missing = house.data().join("missing.csv");
    let missing = missing.to_str().unwrap();
    let commands: &[&[&str]] = &[
        &["--help"],
        &["report", "--help"],
        &["import", "-h"],
        &["report", file],
        &["report", file, "--format", "markdown"],
        &["report", file, "--format", "html"],
        &["report", file, "--easy-read"],
        &["report", file, "--easy-read", "--format", "html"],
        &["report", file, "--by-person"],
        &["report", file, "--slip", "p1"],
        &["report", file, "--slip", "nobody"],
        &["report", file, "--rows", "turns"],
        &["trend", file],
        &["trend", file, "--format", "html"],
        &["trend", "--series", "nowhere"],
        &["digest", file],
        &["compare", file, file],
        &["compare", "--help"],
        &["hours", file],
        &["check", file],
        &["share", file],
        &["forget", file, "p1", "--show"],
        &["forget", file, "nobody"],
        &["archive", "--help"],
        &["archive", file, "--encrypt"],
        &["archive", "--open", file],
        &["practise", "--help"],
        &["list"],
        &["dance"],
        &["report"],
        &["report", file, "--format", "poem"],
        &["report", "latest"],
        &["resume"],
        &["import", missing],
        &["start", "--people", missing, "--show-keys"],
        &["start", "--target", "fair", "--show-keys"],
        &["start", "--template", "nowhere", "--show-keys"],
        &["play", file, "--speed", "0"],
    ];
    let mut found = String::new();
    for command in commands {
        let said = house.run(["--language", "qps"].iter().chain(*command));
        let printed = if said.out.contains("<html") { without_tags(&said.out) } else { said.out };
        let words = english(&format!("{printed}\n{}", said.err), &record);
        if !words.is_empty() {
            let _ = writeln!(found, "{command:?}: {words:?}");
        }
    }
    assert!(found.is_empty(), "{found}");
}
