//! Encrypts sessions into one file. The sessions stay as they are.

use std::path::{Path, PathBuf};

use super::keys;
use crate::{
    cli,
    commands::{
        Context,
        output::{ExportInfo, OutputFile},
        sessions::{self, LoadedSession},
    },
    error::{AppError, CommandResult, Exit},
    journal::{
        Library, StoreError,
        archive::{self, SealKey},
        lock, session_files,
    },
    text::{messages::archive as words, report, store},
};

pub(super) fn seal(args: &cli::ArchiveArgs, ctx: &mut Context<'_>) -> CommandResult {
    let mut sources = Sources::default();
    let library = sessions::open_library(ctx);
    for name in &args.sessions {
        sources.add(&library, name, ctx)?;
    }
    let path = args.to.clone().unwrap_or_else(|| sources.default_name());
    let data_dir = ctx.data_dir.clone();
    let target =
        OutputFile { path: &path, force: args.force, sources: &sources.sessions, data_dir: &data_dir };
    // Before anybody has to type a passphrase.
    let file = target.begin()?;
    let key = keys::to_seal(args, ctx)?;
    let file = archive::pack(&sources.files, &key, file).map_err(|error| {
        error.downcast::<StoreError>().map_or_else(|error| target.io_error(&error), AppError::from)
    })?;
    target.finish(file, &ExportInfo { verb: "archive", by_person: true }, ctx)?;
    ctx.result(&format!("{}\n", store::printable_path(&path)))?;
    ctx.notice(match key {
        SealKey::Passphrase(_) => words::sealed_passphrase(),
        SealKey::Recipients(_) => words::sealed_key(),
    });
    Ok(sources.exit())
}

/// What goes into the archive.
#[derive(Default)]
struct Sources {
    /// The own file of each session.
    sessions: Vec<PathBuf>,
    /// All files of these sessions.
    files: Vec<PathBuf>,
    damaged: bool,
}

impl Sources {
    /// Adds a session. One that is named twice counts once.
    fn add(&mut self, library: &Library, name: &str, ctx: &mut Context<'_>) -> Result<(), AppError> {
        let session = LoadedSession::find(library, name)?;
        if self.sessions.contains(&session.path) {
            return Ok(());
        }
        if lock::is_locked(&session.path) {
            return Err(StoreError::Locked { path: session.path }.into());
        }
        if session.contents.records.is_empty() {
            return Err(StoreError::NotASession { path: session.path }.into());
        }
        let files = session_files::existing(&session.path);
        if let Some(other) = files.iter().find(|file| !archive::has_session_name(file)) {
            return Err(other_name(other));
        }
        if session.contents.is_damaged() {
            ctx.notice(&report::some_damage(&session.id));
            ctx.notices(&session.damage_words());
            self.damaged = true;
        }
        self.files.extend(files);
        self.sessions.push(session.path);
        Ok(())
    }

    /// `20260501-abc234.airtime.age`, or with two more sessions in it `20260501-abc234+2.airtime.age`.
    fn default_name(&self) -> PathBuf {
        let first = self.sessions.first().map(|path| sessions::id_from_path(path)).unwrap_or_default();
        match self.sessions.len() {
            0 | 1 => format!("{first}.airtime.age"),
            n => format!("{first}+{}.airtime.age", n - 1),
        }
        .into()
    }

    /// A damaged session is archived as it is.
    fn exit(&self) -> Exit {
        if self.damaged { Exit::Damaged } else { Exit::Done }
    }
}

fn other_name(path: &Path) -> AppError {
    AppError::new(Exit::BadInput, words::other_name(&store::printable_path(path)), words::other_name_hint())
}
