//! Deleting a session with everything that belongs to it.

use std::path::Path;

use crate::journal::{disk, error::StoreError, folder, names, session_files::rescues};

/// Deletes a session: its rescue files, its own file `home`, and its lock. What a disk or a backup still holds of it
/// is out of reach. Returns whether there was anything to delete.
///
/// # Errors
/// The first file that could not be deleted; those before it are gone.
pub fn delete(home: &Path) -> Result<bool, StoreError> {
    let own = names::home_of_rescue(home).unwrap_or_else(|| home.to_owned());
    let mut gone = false;
    for path in rescues(&own).into_iter().chain([own.clone()]) {
        gone |= disk::delete(&path)?;
    }
    for path in [home, &own] {
        disk::delete(&names::lock_path(path))?;
    }
    folder::sync(folder::parent(home))?;
    Ok(gone)
}
