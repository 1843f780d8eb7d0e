//! What `airtime publish` and `airtime rooms` share: how to get into the server.

use crate::{
    cli,
    commands::input,
    error::{AppError, Exit},
    rooms::{server::Login, trouble::Trouble},
    text::rooms as words,
};

/// Largest file with a key, bytes.
const KEY_BYTES: u64 = 64 * 1024;

/// Reads the files with keys.
pub(in crate::commands) fn login(args: &cli::RoomsServerArgs) -> Result<Login, AppError> {
    let read = |path: &std::path::PathBuf| {
        let bytes = input::read(path, KEY_BYTES)?;
        String::from_utf8(bytes).map_err(|_| as_error(&Trouble::KeyFile(path.display().to_string()), ""))
    };
    Ok(Login {
        credentials: args.creds.as_ref().map(read).transpose()?,
        nkey: args.nkey.as_ref().map(read).transpose()?,
        authority: args.ca.clone(),
    })
}

/// A trouble that ends the command.
pub(in crate::commands) fn as_error(trouble: &Trouble, server: &str) -> AppError {
    AppError::new(Exit::BadInput, trouble.words(server), words::address_hint())
}
