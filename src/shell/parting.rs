//! What becomes of a record that the room did not want kept.

use std::path::Path;

use crate::{
    domain::{Session, closing::answers::Keep},
    error::{AppError, Exit},
    journal::library::{self, Library},
    report,
    text::closing as words,
};

/// Delete a session that is closed, whose own file is `home`; with [`Keep::Totals`], after its totals are safe on the disk. Says what was done.
///
/// # Errors
/// The totals could not be kept (then nothing is deleted), or a file could not be deleted.
pub fn dispose(
    library: &Library,
    id: &str,
    home: &Path,
    session: &Session,
    keep: Keep,
) -> Result<String, AppError> {
    let mut said = words::binned().to_owned();
    if keep == Keep::Totals {
        let json = report::json(&report::totals(session))
            .map_err(|error| AppError::new(Exit::CouldNot, error.to_string(), ""))?;
        library.keep_totals(id, json.as_bytes())?;
        said = words::totals_kept(id);
    }
    let gone = library::delete(home)?;
    Ok(if gone { said } else { words::not_there(&library::shown(home)) })
}
