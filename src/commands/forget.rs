//! `airtime forget`: removes a person from a record, or lists every line about them.
//!
//! The record itself is rewritten last: if the command is interrupted at any point, running it again finds the
//! person again and completes the work.

pub mod matching;
mod other_sessions;
mod removal;
mod show;

use std::{collections::HashSet, path::PathBuf};

use crate::{
    cli,
    commands::{Context, sessions},
    domain::{
        privacy::{name_forms::NameForms, removal::RemovedTime},
        record::plain_text,
    },
    error::{AppError, CommandResult, Exit},
    journal::Library,
    text::privacy as words,
};

/// `airtime forget SESSION PERSON`
///
/// # Errors
/// The session or the person does not exist; the session is being recorded; it was written by a newer version; or a
/// file cannot be read or written.
pub fn forget(args: &cli::ForgetArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = sessions::open_library(ctx);
    let home = match library.find(&args.session) {
        Ok(home) => home,
        Err(error) => return forget_in_totals(&library, args, ctx)?.ok_or(error.into()),
    };
    if args.show {
        return show::show_lines(&library, &home, &args.person, ctx);
    }
    let kept = if args.keep_in_group { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
    let mut work = Forgetting { library: &library, kept, exit: Exit::Done, report: vec![], ctx };
    let result = work.run(&home, args);
    // Reports what was done even if an error stopped the rest.
    work.ctx.result(&join_lines(&work.report))?;
    result?;
    work.ctx.result(&join_lines(&[words::not_reached()]))?;
    Ok(work.exit)
}

/// Handles a session of which only the totals are kept: they hold no people, but a label may hold a name.
fn forget_in_totals(
    library: &Library,
    args: &cli::ForgetArgs,
    ctx: &mut Context<'_>,
) -> Result<Option<Exit>, AppError> {
    let ids = library.totals_ids();
    let mut ids = ids.iter().filter(|id| !args.session.is_empty() && id.starts_with(&args.session));
    let (Some(id), None) = (ids.next(), ids.next()) else { return Ok(None) };
    let forms = NameForms::of_names(std::slice::from_ref(&args.person));
    if !args.show {
        library.change_totals(id, |text| forms.out_of(text, words::somebody()))?;
    }
    ctx.result(&join_lines(&[words::only_totals(id)]))?;
    Ok(Some(Exit::Done))
}

/// One run of the command.
struct Forgetting<'a, 'c> {
    library: &'a Library,
    kept: RemovedTime,
    exit: Exit,
    /// What was done, one line each, written at the end.
    report: Vec<String>,
    ctx: &'a mut Context<'c>,
}

/// Whom to remove from a session.
enum Target<'a> {
    /// The one person that a name, id or handle on the command line refers to.
    Person(&'a str),
    /// Everybody with one of these names, and the names wherever they occur in text.
    Names(&'a [String]),
}

/// Another session in which a name or id occurs.
struct OtherSession {
    id: String,
    path: PathBuf,
    /// Somebody with the name or id is on its list of people.
    on_list: bool,
    /// Number of lines that hold the name.
    lines: usize,
}

/// What a search through the other sessions found.
#[derive(Default)]
struct OtherSessions {
    sessions: Vec<OtherSession>,
    /// Files that were read completely, so that a name in them was not missed.
    intact_files: HashSet<PathBuf>,
}

/// A name from the command line, made safe to print.
fn printable_name(person: &str) -> String {
    plain_text::clean(person, plain_text::NAME_BYTES)
}

fn join_lines(lines: &[impl AsRef<str>]) -> String {
    lines.iter().flat_map(|line| [line.as_ref(), "\n"]).collect()
}

fn nobody_error(person: &str, id: &str) -> AppError {
    let what = words::nobody_called(id, &printable_name(person));
    AppError::new(Exit::BadInput, what, words::nobody_called_hint(id))
}
