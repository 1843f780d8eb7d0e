//! `airtime import`: foreign files become sessions, all of what was given or nothing.
//!
//! Everything is read and checked before the first session is written. How sessions are kept is up to the
//! [`SessionStore`]; what a file says is up to [`crate::import`].

mod date;
mod fingerprint;
mod input_files;
mod request;

use chrono::NaiveDate;

use crate::{
    cli,
    commands::Context,
    domain::Record,
    error::{AppError, CommandResult, Exit},
    import::{ImportedSession, Notice},
    journal::{Library, SessionFile},
    text::import as words,
};

use input_files::InputFile;
use request::Request;

/// Where sessions are kept, as far as an import needs to know.
pub trait SessionStore {
    /// The session that was made from this import before, if it still exists.
    ///
    /// # Errors
    /// The sessions cannot be searched.
    fn already_imported(&mut self, digest: &str) -> Result<Option<String>, AppError>;

    /// Writes a new session of this day, whole or not at all; `records` builds it once its id is known.
    ///
    /// # Errors
    /// It could not be written.
    fn create(&mut self, day: NaiveDate, records: &dyn Fn(&str) -> Vec<Record>) -> Result<String, AppError>;
}

impl SessionStore for Library {
    fn already_imported(&mut self, digest: &str) -> Result<Option<String>, AppError> {
        Ok(Self::already_imported(self, digest))
    }

    fn create(&mut self, day: NaiveDate, records: &dyn Fn(&str) -> Vec<Record>) -> Result<String, AppError> {
        let (_, id) = SessionFile::create(self, day, records)?;
        Ok(id)
    }
}

/// `airtime import FILE…`
///
/// # Errors
/// As [`import()`].
pub fn run(args: &cli::ImportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let mut library = Library::new(ctx.data_dir.clone());
    import(args, ctx, &mut library)
}

/// Imports files.
///
/// # Errors
/// Anything about the files or the options that cannot be used (then nothing was written), or a session that
/// could not be written.
pub fn import(args: &cli::ImportArgs, ctx: &mut Context<'_>, store: &mut dyn SessionStore) -> CommandResult {
    let request = Request::read(args, ctx)?;
    let files = input_files::read(args, ctx)?;
    let choices = request.label_choices(args, &files)?;
    let sessions = request.sessions(args, ctx, &files, &choices)?;
    print_notices(args, ctx, &files, &sessions);
    for (name, session) in &sessions {
        if args.dry_run {
            preview_session(ctx, store, name, session)?;
        } else {
            import_session(ctx, store, name, session)?;
        }
    }
    Ok(Exit::Done)
}

fn import_session(
    ctx: &mut Context<'_>,
    store: &mut dyn SessionStore,
    name: &str,
    session: &ImportedSession,
) -> Result<(), AppError> {
    let id = if let Some(id) = store.already_imported(session.digest())? {
        ctx.notice(&words::already_imported(name, &id));
        id
    } else {
        let day = ctx.clock.read().wall.date_naive();
        store.create(day, &|id| session.records(id))?
    };
    ctx.result(&format!("{id}\n"))
}

fn preview_session(
    ctx: &mut Context<'_>,
    store: &mut dyn SessionStore,
    name: &str,
    session: &ImportedSession,
) -> Result<(), AppError> {
    let known = store.already_imported(session.digest())?;
    let (length, people) = (session.end().ms(), session.people().len());
    ctx.notice(&match known {
        None => words::would_take_in(name, length, people),
        Some(id) => words::would_take_in_again(name, &id, length, people),
    });
    Ok(())
}

fn print_notices(
    args: &cli::ImportArgs,
    ctx: &mut Context<'_>,
    files: &[InputFile],
    sessions: &[(String, ImportedSession)],
) {
    if args.target.is_none() {
        ctx.notice(&Notice::DefaultTarget.words());
    }
    if args.date.is_none() {
        ctx.notice(&Notice::DefaultDate.words());
    }
    for file in files.iter().filter(|f| !f.parsed.skipped.is_empty()) {
        let skipped = Notice::Skipped(file.parsed.skipped.clone());
        ctx.notice(&format!("{}: {}", file.path.display(), skipped.words()));
    }
    for file in files {
        if let Some(lacks) = file.parsed.lacks {
            ctx.notice(&format!("{}: {}", file.path.display(), Notice::Lacks(lacks).words()));
        }
    }
    for file in files {
        for assumption in &file.parsed.assumptions {
            ctx.notice(&format!("{}: {}", file.path.display(), assumption.words()));
        }
    }
    for (name, session) in sessions {
        for notice in &session.notices {
            ctx.notice(&format!("{name}: {}", notice.words()));
        }
    }
}
