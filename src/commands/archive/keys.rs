//! Passphrases, from the terminal or from standard input, and keys. No argument and no variable holds a secret.

use std::{
    io::{self, BufRead as _, Read as _},
    path::Path,
};

use crate::{
    cli,
    commands::{Context, input},
    error::{AppError, Exit},
    journal::archive::{OpenKey, SealKey},
    shell::passphrase,
    text::{messages::archive as words, store},
};

/// Longest passphrase read from standard input, bytes.
const MAX_PASSPHRASE: u64 = 4096;
/// Largest file of keys, bytes.
const MAX_KEYS: u64 = 1024 * 1024;

/// What to encrypt with: the keys on the command line, or a passphrase that is typed twice.
///
/// # Errors
/// A key is none; there is no passphrase, or nowhere to ask for it; or the two are not the same.
pub(super) fn to_seal(args: &cli::ArchiveArgs, ctx: &mut Context<'_>) -> Result<SealKey, AppError> {
    if !args.recipient.is_empty() {
        return SealKey::recipients(&args.recipient).map_err(|key| {
            AppError::new(Exit::Usage, words::not_a_recipient(key), words::not_a_recipient_hint())
        });
    }
    if args.passphrase_stdin {
        return first_line().map(SealKey::passphrase);
    }
    let [first, again] = ask([words::ask(), words::ask_again()], ctx)?;
    if first != again {
        return Err(AppError::new(Exit::BadInput, words::not_the_same(), words::nothing_written()));
    }
    not_empty(first).map(SealKey::passphrase)
}

/// The passphrase of an archive.
///
/// # Errors
/// There is none, or nowhere to ask for it.
pub(super) fn passphrase_to_open(
    args: &cli::ArchiveArgs,
    ctx: &mut Context<'_>,
) -> Result<OpenKey, AppError> {
    if args.passphrase_stdin {
        return first_line().map(OpenKey::passphrase);
    }
    let [passphrase] = ask([words::ask_to_open()], ctx)?;
    not_empty(passphrase).map(OpenKey::passphrase)
}

/// The keys in a file.
///
/// # Errors
/// It cannot be read, or there is no key in it.
pub(super) fn identities(path: &Path) -> Result<OpenKey, AppError> {
    let file = input::read(path, MAX_KEYS)?;
    OpenKey::identities(&file).ok_or_else(|| {
        let what = words::not_an_identity(&store::printable_path(path));
        AppError::new(Exit::BadInput, what, words::not_an_identity_hint())
    })
}

fn not_empty(passphrase: String) -> Result<String, AppError> {
    if passphrase.is_empty() { Err(no_passphrase()) } else { Ok(passphrase) }
}

fn no_passphrase() -> AppError {
    AppError::new(Exit::BadInput, words::no_passphrase(), words::nothing_written())
}

fn ask<const N: usize>(questions: [&str; N], ctx: &mut Context<'_>) -> Result<[String; N], AppError> {
    let no_terminal = |_| AppError::new(Exit::NoTerminal, words::no_terminal(), words::no_terminal_hint());
    let answers = passphrase::ask(questions, ctx.err).map_err(no_terminal)?;
    answers.ok_or_else(|| AppError::new(Exit::Cancelled, words::cancelled(), ""))
}

/// The first line of standard input.
fn first_line() -> Result<String, AppError> {
    let mut line = String::new();
    io::stdin().lock().take(MAX_PASSPHRASE).read_line(&mut line).map_err(|_| no_passphrase())?;
    let ended = line.strip_suffix('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
    not_empty(ended.unwrap_or(&line).to_owned())
}
