//! What `airtime publish` and `airtime rooms` share: how to get into the server.

use crate::{
    cli,
    commands::input,
    error::{AppError, Exit},
    rooms::{
        server::{KeyFile, Login},
        trouble::Trouble,
    },
};

/// Largest file with a key, bytes.
const KEY_BYTES: u64 = 64 * 1024;

/// Reads the files with keys.
pub(in crate::commands) fn login(args: &cli::RoomsServerArgs) -> Result<Login, AppError> {
    let read = |path: &std::path::PathBuf| {
        let text = String::from_utf8(input::read(path, KEY_BYTES)?);
        let path = path.display().to_string();
        match text {
            Ok(text) => Ok(KeyFile { path, text }),
            Err(_) => Err(as_error(&Trouble::KeyFile(path), "")),
        }
    };
    if let Some(path) = &args.ca {
        check_certificate(path)?;
    }
    Ok(Login {
        credentials: args.creds.as_ref().map(read).transpose()?,
        nkey: args.nkey.as_ref().map(read).transpose()?,
        authority: args.ca.clone(),
    })
}

/// A file without a certificate would be passed over, and then no server be trusted.
fn check_certificate(path: &std::path::Path) -> Result<(), AppError> {
    let bytes = input::read(path, KEY_BYTES)?;
    let has_one = String::from_utf8_lossy(&bytes).contains("-----BEGIN CERTIFICATE-----");
    if has_one { Ok(()) } else { Err(as_error(&Trouble::Certificate(path.display().to_string()), "")) }
}

/// A trouble that ends the command.
pub(in crate::commands) fn as_error(trouble: &Trouble, server: &str) -> AppError {
    AppError::new(Exit::BadInput, trouble.words(server), trouble.hint())
}
