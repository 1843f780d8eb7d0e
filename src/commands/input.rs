//! Reads files named on the command line, up to a maximum size.
//!
//! Never blocks: a pipe, a device or a folder is refused at once. Knows no file format.

use std::{
    fs::{File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
    time::SystemTime,
};

use crate::{
    domain::order::Ordered as _,
    error::{AppError, Exit},
    journal::fault,
    text::{format, import as words, store},
};

/// How much is read before it is looked at.
const PART_BYTES: usize = 1024 * 1024;

/// Reads a regular file of at most `max_bytes`.
///
/// # Errors
/// The file does not exist, is not a regular file, is too large, cannot be read, or changes while it is read.
pub fn read(path: &Path, max_bytes: u64) -> Result<Vec<u8>, AppError> {
    read_while(path, max_bytes, |_| true)
}

/// As [`read`], in parts: reading ends with the first part that `goes_on` says no to, however long the file is.
///
/// # Errors
/// As [`read`].
pub fn read_while(
    path: &Path,
    max_bytes: u64,
    mut goes_on: impl FnMut(&[u8]) -> bool,
) -> Result<Vec<u8>, AppError> {
    let failed = |e: io::Error| cannot_open(path, &e);
    let mut file = open_checked(path, max_bytes)?.take(max_bytes.saturating_add(1));
    let before = version(file.get_ref()).map_err(failed)?;
    let mut bytes = Vec::new();
    loop {
        let start = bytes.len();
        bytes.try_reserve(PART_BYTES).map_err(|_| failed(io::ErrorKind::OutOfMemory.into()))?;
        file.by_ref().take(PART_BYTES as u64).read_to_end(&mut bytes).map_err(failed)?;
        let part = bytes.get(start..).unwrap_or_default();
        if part.is_empty() || !goes_on(part) {
            break;
        }
    }
    if bytes.len() as u64 > max_bytes {
        return Err(too_large(path, max_bytes));
    }
    // Half of what stood there and half of what stands there now is neither.
    if version(file.get_ref()).map_err(failed)? == before { Ok(bytes) } else { Err(changed(path)) }
}

/// What differs when somebody has written to a file: its length, and when that was.
fn version(file: &File) -> io::Result<(u64, Option<SystemTime>)> {
    let metadata = file.metadata()?;
    Ok((metadata.len(), metadata.modified().ok()))
}

fn changed(path: &Path) -> AppError {
    AppError::new(Exit::BadInput, words::file_changed(&shown(path)), words::hint_changed())
}

/// Opens a regular file of at most `max_bytes`.
///
/// # Errors
/// As [`read`].
pub fn open_checked(path: &Path, max_bytes: u64) -> Result<File, AppError> {
    let failed = |e: io::Error| cannot_open(path, &e);
    // Checked before opening, since opening a pipe may block, and again after, since the file may have changed.
    check(path, &std::fs::metadata(path).map_err(failed)?, max_bytes)?;
    let file = open(path).map_err(failed)?;
    check(path, &file.metadata().map_err(failed)?, max_bytes)?;
    Ok(file)
}

/// Opens a file without blocking, whatever kind of file it is.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    fault::call()?;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "the only place where commands read files")]
fn open(path: &Path) -> io::Result<File> {
    fault::call()?;
    File::open(path)
}

fn check(path: &Path, metadata: &Metadata, max_bytes: u64) -> Result<(), AppError> {
    if !metadata.is_file() {
        return Err(AppError::new(Exit::BadInput, words::file_not_regular(&shown(path)), ""));
    }
    if metadata.len() > max_bytes { Err(too_large(path, max_bytes)) } else { Ok(()) }
}

fn too_large(path: &Path, max_bytes: u64) -> AppError {
    AppError::new(
        Exit::BadInput,
        words::file_too_large(&shown(path), &format::size(max_bytes)),
        words::hint_large(),
    )
}

fn cannot_open(path: &Path, error: &io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::NotFound => AppError::new(Exit::BadInput, words::file_not_found(&shown(path)), ""),
        _ => AppError::new(Exit::Failed, words::file_cannot_read(&shown(path), &error.to_string()), ""),
    }
}

fn shown(path: &Path) -> String {
    store::printable_path(path)
}

/// The files in a folder that have this extension, sorted; empty if the folder does not exist.
#[must_use]
pub fn files_in(folder: &Path, wanted: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|e| e.path()).filter(|p| extension(p) == wanted).collect();
    files.order();
    files
}

/// The extension of a file name, in lower case.
#[must_use]
pub fn extension(path: &Path) -> String {
    path.extension().map_or_else(String::new, |e| e.to_string_lossy().to_lowercase())
}
