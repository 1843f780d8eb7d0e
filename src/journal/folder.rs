//! Folders: made for their owner only, and synced so that the names in them last. Must not know what a session is.

#![cfg_attr(unix, expect(clippy::disallowed_methods, reason = "syncs folders; reads nothing"))]

#[cfg(unix)]
use std::fs::File;
use std::{fs, io, path::Path};

use crate::journal::{
    error::{Doing, StoreError},
    fault::{self, Step},
    permissions::{folder_builder, restore_owner_mode},
};

/// Creates a folder and those above it that are missing.
///
/// # Errors
/// [`StoreError::Io`] names the folder that could not be made.
pub fn make(path: &Path) -> Result<(), StoreError> {
    match fs::metadata(path) {
        Ok(about) if about.is_dir() => return Ok(()),
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        // It cannot even be looked at, so nothing can be made in it.
        Err(error) => return Err(StoreError::io(Doing::MakeFolder, path)(error)),
    }
    let parent = parent(path);
    make(parent)?;
    match fault::call().and_then(|()| folder_builder().create(path)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists || !path.is_dir() => {
            Err(StoreError::io(Doing::MakeFolder, path)(error))
        }
        Err(_) => Ok(()),
        Ok(()) => {
            restore_owner_mode(path, 0o700).map_err(StoreError::io(Doing::MakeFolder, path))?;
            sync(parent)
        }
    }
}

/// The folder a path stands in.
#[must_use]
pub fn parent(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Syncs a folder: from here on the names in it survive a power cut.
///
/// # Errors
/// The disk's.
pub fn sync(path: &Path) -> Result<(), StoreError> {
    sync_names(path).map_err(StoreError::io(Doing::Write, path))
}

#[cfg(unix)]
pub(super) fn sync_names(folder: &Path) -> io::Result<()> {
    match fault::step(Step::SyncNames).and_then(|()| File::open(folder)).and_then(|folder| folder.sync_all())
    {
        // Some file systems have no such thing; there is nothing more to be done on them.
        Err(error) if !matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Err(error)
        }
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Windows needs no sync of folders.
#[cfg(not(unix))]
pub(super) fn sync_names(_: &Path) -> io::Result<()> {
    fault::step(Step::SyncNames)
}
