//! Checks README.md and docs/ against the program: the screen, the promise word for word, the table of keys, and
//! the commands that examples run.
//!
//! `AIRTIME_BLESS=1 cargo test --test readme` writes the screen and the table of keys again.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the documents")]

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf, process::Command};

use airtime::tui::{
    command::Place,
    ops::{self, other_keys},
};

const PROMISE: &str = "When the screen says *saved*, the event survives kill -9, power loss and a full disk. If it cannot be saved, the screen says so until it can. Nothing you recorded is ever overwritten by a repair, an upgrade or an index. A damaged log opens, shows everything that is intact, and tells you what is not. The follower never writes. Nothing leaves the machine unless you start the page.";

const README: &str = "README.md";
const KEYS: &str = "docs/keys.md";

/// How far into the example the screen is shown, ms.
const SHOWN_AT: u64 = 898_000;
const SHOWN_SIZE: &str = "100x18";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(document: &str) -> String {
    fs::read_to_string(root().join(document)).unwrap()
}

/// Checks the text between two markers of a document, or writes it when blessed.
fn check_section(document: &str, marker: &str, wanted: &str) {
    let (open, close) = (format!("<!-- {marker} -->\n"), format!("<!-- /{marker} -->"));
    let text = read(document);
    let start = text.find(&open).unwrap() + open.len();
    let end = start + text[start..].find(&close).unwrap();
    if std::env::var_os("AIRTIME_BLESS").is_some() {
        let blessed = format!("{}{wanted}{}", &text[..start], &text[end..]);
        fs::write(root().join(document), blessed).unwrap();
        return;
    }
    let hint = "AIRTIME_BLESS=1 cargo test --test readme writes it again";
    assert_eq!(&text[start..end], wanted, "{document}: {hint}");
}

fn code(text: &str) -> String {
    match text {
        "`" => "`` ` ``".to_owned(),
        "|" => "`\\|`".to_owned(),
        _ => format!("`{text}`"),
    }
}

fn keys() -> String {
    const HEADS: &str = "\n| key | what it does | command |\n|---|---|---|\n";
    let keymap = ops::bindings::keymap(&BTreeMap::new()).unwrap();
    let mut out = String::new();
    let places = [
        (Place::Home, "On the first screen"),
        (Place::Live, "While a meeting runs"),
        (Place::Both, "While a meeting runs, and while one is played"),
        (Place::Everywhere, "Everywhere"),
        (Place::Play, "While a meeting is played"),
        (Place::Review, "When you review a meeting"),
        (Place::List, "In the list of meetings"),
        (Place::Series, "In a series"),
        (Place::Comparison, "When you compare two records"),
    ];
    for (place, title) in places {
        let _ = write!(out, "\n## {title}\n");
        if place != Place::Live {
            out.push_str(HEADS);
        }
        let own = |p: Place| p == place || (p == Place::Record && p.covers(place));
        for row in ops::operations().filter(|r| own(r.place())) {
            if let Some(heading) = row.heading().filter(|_| place == Place::Live) {
                let _ = write!(out, "\n### {heading}\n{HEADS}");
            }
            if ["floor", "open-session"].contains(&row.id()) {
                for (keys, what) in other_keys(place) {
                    let _ = writeln!(out, "| {} | {what} | |", code(keys));
                }
            }
            let keys: Vec<String> = keymap.keys(row.command).iter().map(|k| code(&k.to_string())).collect();
            let found = || format!("{} {}", code(":"), row.id());
            let keys = if keys.is_empty() { found() } else { keys.join(" or ") };
            let _ = writeln!(out, "| {keys} | {} | {} |", (row.title)(), code(row.id()));
        }
    }
    out.push('\n');
    out
}

#[test]
fn the_table_of_keys_is_the_programs() {
    check_section(KEYS, "keys", &keys());
}

#[test]
fn the_readmes_screen_is_the_programs() {
    let data = tempfile::tempdir().unwrap();
    let scripts = root().join("sessions/scripts");
    let demo = fs::read_to_string(scripts.join("demo.txt")).unwrap();
    let soon = |line: &&str| {
        let ms = line.split_whitespace().next().and_then(|ms| ms.parse::<u64>().ok());
        ms.is_some_and(|ms| ms <= SHOWN_AT)
    };
    let mut script = demo.lines().filter(soon).collect::<Vec<_>>().join("\n");
    let _ = write!(script, "\n{SHOWN_AT} <up>\n");
    let file = data.path().join("script.txt");
    fs::write(&file, script).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_airtime"))
        .args(["--data-dir", data.path().to_str().unwrap(), "--now", "2026-05-06T14:00:00+01:00"])
        .args(["rehearse", file.to_str().unwrap(), "--people"])
        .arg(scripts.join("demo-people.csv"))
        .args(["--title", "Evenings on the ward", "--size", SHOWN_SIZE, "--print"])
        .env_remove("AIRTIME_CONFIG")
        .env("XDG_CONFIG_HOME", data.path())
        .env("LANG", "C.UTF-8")
        .env_remove("LC_ALL")
        .env_remove("LC_CTYPE")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = String::from_utf8(output.stdout).unwrap();
    let (_id, screen) = printed.split_once('\n').unwrap();
    check_section(README, "screen", &format!("\n```text\n{screen}```\n\n"));
}

#[test]
fn the_promise_is_there_word_for_word() {
    for document in [README, "docs/trust.md"] {
        let text = read(document);
        let promise = text.split("<!-- promise -->").nth(1).unwrap();
        let lines = promise.lines().map(|line| line.trim_start_matches("> ").trim());
        let said = lines.collect::<Vec<_>>().join(" ");
        assert_eq!(said.trim(), PROMISE, "{document}");
    }
}

/// README.md and every page in docs/.
fn documents() -> Vec<String> {
    let files = fs::read_dir(root().join("docs")).unwrap().flatten().map(|entry| entry.path());
    let pages = files.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let names = pages.map(|path| format!("docs/{}", path.file_name().unwrap().to_str().unwrap()));
    std::iter::once(README.to_owned()).chain(names).collect()
}

/// The word after `airtime` in each code block and each code span.
fn verbs(text: &str) -> Vec<&str> {
    let blocks = text.split("```").skip(1).step_by(2);
    let in_blocks = blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("airtime "));
    let in_spans = text.match_indices("`airtime ").map(|(at, found)| &text[at + found.len()..]);
    let word = |rest: &str| rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    in_blocks.chain(in_spans).map(|rest| &rest[..word(rest)]).filter(|verb| !verb.is_empty()).collect()
}

#[test]
fn every_command_that_the_documents_run_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_airtime")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let mut found = 0;
    for document in documents() {
        for verb in verbs(&read(&document)) {
            assert!(help.contains(&format!("\n  {verb} ")), "{document}: airtime {verb}");
            found += 1;
        }
    }
    assert!(found > 100, "only {found} commands were found");
}

/// A test or a fuzz target that `docs/trust.md` names is there: a renamed one is renamed there too.
#[test]
fn every_test_that_the_page_on_trust_names_is_there() {
    let page = read("docs/trust.md");
    let mut code = String::new();
    for folder in ["core/src", "src", "tests"] {
        add_code(&root().join(folder), &mut code);
    }
    let is_test = |name: &&str| name.len() > 8 && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(is_test).collect();
    assert!(named.len() > 60, "{named:?}");
    let is_target = |name: &str| root().join(format!("fuzz/fuzz_targets/{name}.rs")).exists();
    let is_there = |name: &str| code.contains(&format!("fn {name}(")) || is_target(name);
    let missing: Vec<&str> = named.into_iter().filter(|name| !is_there(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn add_code(folder: &std::path::Path, code: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            add_code(&path, code);
        } else if path.extension().is_some_and(|e| e == "rs") {
            code.push_str(&fs::read_to_string(path).unwrap());
        }
    }
}
