//! Words of the program around the screens: no terminal, settings that cannot be used, leaving.

pub use super::messages::shell::*;

use std::{io, path::Path};

use unicode_width::UnicodeWidthStr;

use super::store::path as shown;
use crate::settings::{Problem, ProblemKind};

/// After leaving a meeting for now.
pub fn left_for_now(id: &str) -> String {
    format!("saved. Go on with: airtime resume {id}")
}

pub fn no_terminal(error: &io::Error) -> String {
    format!("the terminal could not be set up: {error}")
}

pub fn cannot_read(path: &Path, error: &io::Error) -> String {
    format!("could not read {}: {}", shown(path), super::store::because(error))
}

pub fn in_file(path: &Path, line: usize, what: &str) -> String {
    format!("{}:{line}: {what}", shown(path))
}

pub fn bad_target(problem: &crate::domain::aim::AimProblem) -> String {
    super::screen::aim_problem(problem)
}

pub fn setting(problem: &Problem) -> String {
    match &problem.what {
        ProblemKind::Syntax(why) => format!("this is no TOML: {why}"),
        ProblemKind::UnknownKey { key, known } => {
            format!("airtime has no setting called {key}. Here it has: {}", known.join(", "))
        }
        ProblemKind::BadValue { key, why } => format!("{key} cannot be used: {why}"),
        ProblemKind::UnknownGroup { role, group } => {
            format!(
                "the role {role} counts for the group {group}, which is not described. Add [groups.{group}]"
            )
        }
        ProblemKind::SameShort { short, roles } => {
            format!("{} and {} are both typed as {short}", roles.0, roles.1)
        }
        ProblemKind::UnknownLanguage(name) => super::messages::cli::unknown_language(name),
        ProblemKind::BadAim(aim) => format!("balance.aim: \"{aim}\" is no aim"),
    }
}

pub fn no_such_command_key(id: &str) -> String {
    format!("keys.{id}: there is no such command. See: airtime config --keys")
}

pub fn no_such_key(command: &str, key: &str) -> String {
    format!("keys.{command}: \"{key}\" is no key")
}

pub fn key_reserved(command: &str, key: &str) -> String {
    format!("keys.{command}: {key} is taken: letters are people, digits are agenda items")
}

pub fn key_conflict(key: &str, a: &str, b: &str) -> String {
    format!("keys: {key} is given to both {a} and {b}")
}

// ---- a line of a rehearsal script that cannot be used ----------------------------------------------

pub fn script_goes_back(before: u64) -> String {
    format!("the time goes back: the line before is at {before}")
}

pub fn script_no_key_called(key: &str) -> String {
    format!("\"{key}\" is no key")
}

pub fn script_no_command(id: &str) -> String {
    format!("there is no command called {id}. See: airtime config --keys")
}

pub fn script_bad_size(size: &str) -> String {
    format!("\"{size}\" is no size. Write it like 80x24")
}

pub fn unknown_groups(groups: &[String]) -> String {
    format!("the aim names groups that nobody is in: {}", groups.join(", "))
}

/// The card of letters that lies on the table: letter, name, role.
pub fn key_card(rows: &[(String, String, String)]) -> String {
    let width = rows.iter().map(|(_, name, _)| name.width()).max().unwrap_or(0);
    let row = |(key, name, role): &(String, String, String)| {
        let pad = " ".repeat(width.saturating_sub(name.width()));
        format!("  {key}  {name}{pad}  {role}\n")
    };
    let rows: String = rows.iter().map(row).collect();
    format!(
        "Whose letter is it?\n\n{rows}\nSpace quiet   . someone   ; several   , then a letter: a hand   \
         0 the note-taker   ? help\n"
    )
}

pub fn settings_file(path: &Path) -> String {
    format!("your own settings go in {}. These are the ones that ship:", shown(path))
}
