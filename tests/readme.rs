//! What the README shows is what the program does: its keys, its screen, and the promise, word for word.
//!
//! `AIRTIME_BLESS=1 cargo test --test readme` writes the key table and the screen anew.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the README")]

use std::{collections::BTreeMap, fmt::Write as _, fs, path::PathBuf, process::Command, sync::Mutex};

use airtime::tui::{
    Keymap,
    command::{COMMANDS, Place, other_keys},
};

const PROMISE: &str = "When the screen says *saved*, the event survives kill -9, power loss and a full disk. If it cannot be saved, the screen says so until it can. Nothing you recorded is ever overwritten by a repair, an upgrade or an index. A damaged log opens, shows everything that is intact, and tells you what is not. The follower never writes. Nothing leaves the machine unless you start the page.";

/// Two tests write to the file when blessed.
static README: Mutex<()> = Mutex::new(());

/// How far into the example the screen is shown, ms.
const SHOWN_AT: u64 = 955_000;
const SHOWN_SIZE: &str = "100x18";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    fs::read_to_string(root().join("README.md")).unwrap()
}

/// Hold what stands between two markers against what it has to be.
fn hold(marker: &str, wanted: &str) {
    let _one_at_a_time = README.lock().unwrap();
    let (open, close) = (format!("<!-- {marker} -->\n"), format!("<!-- /{marker} -->"));
    let text = readme();
    let start = text.find(&open).unwrap() + open.len();
    let end = start + text[start..].find(&close).unwrap();
    if std::env::var_os("AIRTIME_BLESS").is_some() {
        let blessed = format!("{}{wanted}{}", &text[..start], &text[end..]);
        fs::write(root().join("README.md"), blessed).unwrap();
        return;
    }
    let hint = "AIRTIME_BLESS=1 cargo test --test readme writes it anew";
    assert_eq!(&text[start..end], wanted, "{hint}");
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
    let keymap = Keymap::new(&BTreeMap::new()).unwrap();
    let mut out = String::new();
    let places = [
        (Place::Home, "On the first screen"),
        (Place::Live, "While a meeting runs"),
        (Place::Both, "While a meeting runs, and while one is played"),
        (Place::Shown, "Everywhere but on the first screen"),
        (Place::Play, "While a meeting is played"),
        (Place::Review, "When looking back at a meeting"),
        (Place::List, "In the list of meetings to look back at"),
        (Place::Series, "In a series"),
    ];
    for (place, title) in places {
        let _ = write!(out, "\n**{title}**\n");
        if place != Place::Live {
            out.push_str(HEADS);
        }
        let own = |p: Place| p == place || (p == Place::Record && p.covers(place));
        for row in COMMANDS.iter().filter(|r| own(r.place)) {
            if let Some(heading) = row.heading().filter(|_| place == Place::Live) {
                let _ = write!(out, "\n*{heading}*\n{HEADS}");
            }
            if ["floor", "open-session"].contains(&row.id) {
                for (keys, what) in other_keys(place) {
                    let _ = writeln!(out, "| {} | {what} | |", code(keys));
                }
            }
            let keys: Vec<String> = keymap.keys(row.command).iter().map(|k| code(&k.to_string())).collect();
            let found = || format!("{} {}", code(":"), row.id);
            let keys = if keys.is_empty() { found() } else { keys.join(" or ") };
            let _ = writeln!(out, "| {keys} | {} | {} |", (row.title)(), code(row.id));
        }
    }
    out.push('\n');
    out
}

#[test]
fn the_readmes_keys_are_the_programs() {
    hold("keys", &keys());
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
    let _ = write!(script, "\n{SHOWN_AT} <esc>\n");
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
    hold("screen", &format!("\n```text\n{screen}```\n\n"));
}

#[test]
fn the_promise_is_there_word_for_word() {
    let text = readme();
    let promise = text.split("<!-- promise -->").nth(1).unwrap();
    let lines = promise.lines().map(|line| line.trim_start_matches("> ").trim());
    let said = lines.collect::<Vec<_>>().join(" ");
    assert_eq!(said.trim(), PROMISE);
}

#[test]
fn every_command_that_the_readme_runs_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_airtime")).arg("--help").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let text = readme();
    let blocks = text.split("```").skip(1).step_by(2);
    let runs = blocks.flat_map(str::lines).filter_map(|line| line.strip_prefix("airtime "));
    let verbs = runs.filter_map(|rest| rest.split_whitespace().next());
    for verb in verbs.filter(|verb| verb.starts_with(char::is_alphabetic)) {
        assert!(help.contains(&format!("  {verb} ")), "airtime {verb}");
    }
}
