//! `airtime archive`: an encrypted copy of meetings, and the way back.
//!
//! Encryption is in the program only with the feature `encrypt`. Without it the command says so.

#[cfg(feature = "encrypt")]
mod keys;
#[cfg(feature = "encrypt")]
mod open;
#[cfg(feature = "encrypt")]
mod seal;

use crate::{
    cli,
    commands::Context,
    error::{AppError, CommandResult, Exit},
    text::messages::archive as words,
};

/// `airtime archive SESSION… --encrypt`, `airtime archive --open FILE`
///
/// # Errors
/// A session does not exist; there is no passphrase, or the wrong one; the archive is damaged; or a file exists or
/// cannot be written.
#[cfg(feature = "encrypt")]
pub fn archive(args: &cli::ArchiveArgs, ctx: &mut Context<'_>) -> CommandResult {
    match &args.open {
        Some(path) => open::open(path, args, ctx),
        None if args.encrypt => seal::seal(args, ctx),
        None => Err(AppError::new(Exit::Usage, words::needs_encrypt(), words::needs_encrypt_hint())),
    }
}

/// Says that this program has no encryption.
///
/// # Errors
/// Always.
#[cfg(not(feature = "encrypt"))]
pub fn archive(_: &cli::ArchiveArgs, _: &mut Context<'_>) -> CommandResult {
    Err(AppError::new(Exit::Usage, words::not_built(), ""))
}
