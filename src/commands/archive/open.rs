//! Takes the sessions out of an archive, and checks them.

use std::path::Path;

use super::keys;
use crate::{
    cli,
    commands::{Context, check, input, sessions, sessions::LoadedSession},
    error::{AppError, CommandResult, Exit},
    journal::archive::{OpenKey, SealedArchive},
    text::{messages::archive as words, store},
};

pub(super) fn open(path: &Path, args: &cli::ArchiveArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = sessions::open_library(ctx);
    let folder = args.to.clone().unwrap_or_else(|| library.sessions_dir());
    let sealed = SealedArchive::read(input::open_checked(path, u64::MAX)?).map_err(|e| e.of(path))?;
    let key = key(path, sealed.has_passphrase(), args, ctx)?;
    let mut archive = sealed.unlock(&key).map_err(|e| e.of(path))?;
    let homes = archive.check(&folder).map_err(|e| e.of(path))?;
    archive.extract(&folder).map_err(|e| e.of(path))?;
    let mut exit = Exit::Done;
    for home in &homes {
        let checked = match LoadedSession::read(&library, &library.entry_at(home)?) {
            Ok(session) => check::write_check(&session, false, ctx)?,
            Err(error) => {
                ctx.notice(&error.message);
                error.exit
            }
        };
        exit = check::worse(exit, checked);
    }
    ctx.notice(&words::opened(&store::printable_path(&folder), homes.len()));
    Ok(exit)
}

/// What opens this archive.
fn key(
    path: &Path,
    has_passphrase: bool,
    args: &cli::ArchiveArgs,
    ctx: &mut Context<'_>,
) -> Result<OpenKey, AppError> {
    let wrong = |what: String, hint| Err(AppError::new(Exit::Usage, what, hint));
    let shown = store::printable_path(path);
    match &args.identity {
        Some(_) if has_passphrase => wrong(words::needs_passphrase(&shown), words::needs_passphrase_hint()),
        Some(file) => keys::identities(file),
        None if has_passphrase => keys::passphrase_to_open(args, ctx),
        None => wrong(words::needs_key(&shown), words::needs_key_hint()),
    }
}
