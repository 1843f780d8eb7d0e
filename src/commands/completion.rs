//! Completes command lines for shells: what clap knows, and the meetings, series and people of the data folder.
//!
//! A shell asks by starting the program with [`VARIABLE`] set to its name. Nothing is written, not even a cache.

use std::{
    ffi::{OsStr, OsString},
    io,
    path::PathBuf,
    sync::Arc,
};

use clap::{Arg, Command};
use clap_complete::{
    CompleteEnv, Shell,
    engine::{ArgValueCompleter, CompletionCandidate, PathCompleter, ValueCompleter as _},
    env::Shells,
};

use crate::{
    commands::{sessions::LoadedSession, usage},
    domain::{order::Ordered as _, record::plain_text},
    journal::Library,
    shell::batch::{self, BatchEntry},
    text::{format, people},
};

/// Set by a shell that asks for completions, to its own name.
pub const VARIABLE: &str = "AIRTIME_COMPLETE";

/// Most meetings that are offered. A longer list helps nobody.
const MEETINGS_OFFERED: usize = 40;
/// Most meetings, the newest ones, whose series are offered. More would take longer than a key press may.
const MEETINGS_SEARCHED: usize = 1_000;

/// Completes a command line, if that is what the program was started for. Returns whether it was.
///
/// # Errors
/// The shell is not known, or the result cannot be written.
pub fn complete(
    args: &[OsString],
    data_dir: impl Fn(Option<PathBuf>) -> Option<PathBuf>,
) -> Result<bool, clap::Error> {
    let Some(shell) = std::env::var_os(VARIABLE).filter(|name| !name.is_empty()) else { return Ok(false) };
    let words: Vec<OsString> = args.iter().skip_while(|arg| *arg != "--").skip(1).cloned().collect();
    let in_environment = || std::env::var_os("AIRTIME_DATA_DIR").filter(|folder| !folder.is_empty());
    let named = value_after(&words, "--data-dir").or_else(in_environment).map(PathBuf::from);
    let line = Arc::new(Line {
        library: data_dir(named).map(Library::new),
        words,
        quotes: if shell == "bash" { Quotes::Backslash } else { Quotes::ByShell },
    });
    let folder = std::env::current_dir().ok();
    CompleteEnv::with_factory(|| with_completers(usage::definition(), &line))
        .var(VARIABLE)
        .try_complete(args, folder.as_deref())
}

/// The script that makes a shell ask for completions.
///
/// # Errors
/// The shell is not supported, or the script cannot be written.
pub fn registration(shell: Shell) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    let shells = Shells::builtins();
    let shell = shells.completer(&shell.to_string()).ok_or(io::ErrorKind::Unsupported)?;
    shell.write_registration(VARIABLE, "airtime", "airtime", "airtime", &mut out)?;
    Ok(out)
}

/// Who puts quotes around what is completed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// The shell does.
    ByShell,
    /// We do: bash takes each word as it is.
    Backslash,
}

/// The command line that is completed.
struct Line {
    words: Vec<OsString>,
    /// `None`: no folder is known.
    library: Option<Library>,
    quotes: Quotes,
}

fn with_completers(program: Command, line: &Arc<Line>) -> Command {
    program.mut_subcommands(|verb| verb.mut_args(|arg| with_completer(arg, line)))
}

/// Adds to an argument what completes it, by what it is.
fn with_completer(arg: Arg, line: &Arc<Line>) -> Arg {
    let candidates: fn(&Line, &OsStr) -> Vec<CompletionCandidate> = match arg.get_id().as_str() {
        "session" | "sessions" | "first" | "second" => Line::meetings,
        "series" => Line::series,
        "person" | "slip" => Line::people,
        _ => return arg,
    };
    let line = Arc::clone(line);
    arg.add(ArgValueCompleter::new(move |current: &OsStr| candidates(&line, current)))
}

impl Line {
    /// Ids of meetings, the newest first, each with its day and title; then files.
    fn meetings(&self, current: &OsStr) -> Vec<CompletionCandidate> {
        let mut out = self.own_meetings(current);
        out.extend(PathCompleter::file().complete(current));
        out
    }

    fn own_meetings(&self, current: &OsStr) -> Vec<CompletionCandidate> {
        let (Some(library), Some(start)) = (&self.library, current.to_str()) else { return Vec::new() };
        let mut newest = library.newest(MEETINGS_SEARCHED).unwrap_or_default();
        let latest = !newest.is_empty() && "latest".starts_with(start);
        newest.retain(|entry| entry.id.starts_with(start));
        newest.truncate(MEETINGS_OFFERED);
        let latest = latest.then(|| CompletionCandidate::new("latest"));
        let entries = batch::summarise_afresh(library, &newest);
        let candidates =
            entries.iter().map(|entry| CompletionCandidate::new(&entry.found.id).help(described(entry)));
        latest.into_iter().chain(candidates).collect()
    }

    /// Names of series.
    fn series(&self, current: &OsStr) -> Vec<CompletionCandidate> {
        let Some(library) = &self.library else { return Vec::new() };
        let newest = library.newest(MEETINGS_SEARCHED).unwrap_or_default();
        let entries = batch::summarise_afresh(library, &newest);
        let mut names: Vec<String> =
            entries.into_iter().filter_map(|entry| entry.summary.ok()?.summary.series).collect();
        names.order();
        names.dedup();
        self.starting_with(current, names.into_iter().map(|name| (name, None)))
    }

    /// Names of the people in the meeting that the line names, or in the newest one.
    fn people(&self, current: &OsStr) -> Vec<CompletionCandidate> {
        let Some(history) = self.meeting().map(|session| session.history()) else { return Vec::new() };
        let people = history.session().roster.people().iter();
        let names = people.map(|person| match &person.name {
            Some(name) => (name.clone(), Some(person.handle.to_string())),
            None => (person.handle.to_string(), Some(people::label(&person.label).into_owned())),
        });
        self.starting_with(current, names)
    }

    /// The first meeting that a word of the line names.
    fn meeting(&self) -> Option<LoadedSession> {
        let library = self.library.as_ref()?;
        let named = self.words.iter().skip(2).filter_map(|word| word.to_str());
        let mut named = named.filter(|word| !word.is_empty() && !word.starts_with('-'));
        named.find_map(|word| LoadedSession::find(library, word).ok())
    }

    /// Candidates that begin with what was typed, without regard to case.
    fn starting_with(
        &self,
        current: &OsStr,
        names: impl Iterator<Item = (String, Option<String>)>,
    ) -> Vec<CompletionCandidate> {
        let typed = plain_text::fold(&current.to_string_lossy().replace(['\\', '"', '\''], ""));
        let fitting = names.filter(|(name, _)| plain_text::fold(name).starts_with(&typed));
        let candidate = |(name, help): (String, Option<String>)| {
            CompletionCandidate::new(self.quoted(&name)).help(help.map(Into::into))
        };
        fitting.map(candidate).collect()
    }

    fn quoted(&self, name: &str) -> String {
        match self.quotes {
            Quotes::ByShell => name.to_owned(),
            Quotes::Backslash => {
                let plain = |c: char| c.is_alphanumeric() || "-_.,:@%+/".contains(c);
                name.chars().flat_map(|c| (!plain(c)).then_some('\\').into_iter().chain([c])).collect()
            }
        }
    }
}

/// The day and title of a meeting.
fn described(entry: &BatchEntry) -> Option<clap::builder::StyledStr> {
    let summary = &entry.summary.as_ref().ok()?.summary;
    let day = summary.opened_at.map(|at| format::day(at.date_naive()));
    let title = summary.title.as_deref().map(plain_text::visible);
    Some(day.into_iter().chain(title).collect::<Vec<_>>().join("  ").into())
}

/// The value of an option that is given as `--option value` or `--option=value`.
fn value_after(words: &[OsString], option: &str) -> Option<OsString> {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if word == option {
            return words.next().cloned();
        }
        if let Some(value) = word.to_str().and_then(|word| word.strip_prefix(option)?.strip_prefix('=')) {
            return Some(value.into());
        }
    }
    None
}
