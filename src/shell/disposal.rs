//! Deletes a session that the group decided not to keep, with or without saving its totals.

use std::path::Path;

use crate::{
    domain::{Session, closing::answers::Keep},
    error::{AppError, Exit},
    journal::library::{self, Library},
    report,
    text::{closing as words, store},
};

/// Deletes the closed session in the file `home`. With [`Keep::Totals`] its totals are written to disk first.
/// Returns a sentence that says what was done.
///
/// # Errors
/// The totals could not be written (then nothing is deleted), or a file could not be deleted.
pub fn dispose(
    library: &Library,
    id: &str,
    home: &Path,
    session: &Session,
    keep: Keep,
) -> Result<String, AppError> {
    let mut outcome = words::binned().to_owned();
    if keep == Keep::Totals {
        let json = report::format::json::json(&report::model::totals(session))
            .map_err(|error| AppError::new(Exit::Failed, error.to_string(), ""))?;
        library.keep_totals(id, json.as_bytes())?;
        outcome = words::totals_kept(id);
    }
    let was_there = library::delete(home)?;
    Ok(if was_there { outcome } else { words::not_there(&store::printable_path(home)) })
}
