//! The message files: what is wrong with one is said with file and line, and plural forms are each language's own.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the message files")]

#[path = "../build/catalog.rs"]
mod catalog;
#[path = "../build/codegen.rs"]
mod codegen;
#[path = "../build/pseudo.rs"]
mod pseudo;

use std::{fs, path::PathBuf};

use airtime::text::{
    format,
    language::{Language, within},
    messages::report,
};

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
    assert_eq!(within(Language::Cy, report::first), report::first());
}

// ---- the pseudo-language -------------------------------------------------------------------------------

#[test]
fn the_pseudo_language_is_english_in_disguise() {
    within(Language::Qps, || {
        assert_eq!(report::people(2u8), "⟦2 ṕééóóṕĺéé⟧");
        assert!(Language::Qps.coverage() >= 1.0, "nothing is left in English");
    });
}
