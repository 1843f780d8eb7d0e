//! Reading a file somebody names on the command line: a regular one, whole, and no larger than it may be.
//!
//! Never waits: a pipe that nobody writes to, a device or a folder is refused at once. Knows no format.

use std::{
    fs::{File, Metadata},
    io::{self, Read},
    path::{Path, PathBuf},
};

use crate::{
    error::{AppError, Exit},
    text::{format, import as words},
};

/// The bytes of a regular file of at most `most` bytes.
///
/// # Errors
/// It is not there, not a regular file, too large, or cannot be read.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, AppError> {
    let failed = |e: io::Error| cannot_open(path, &e);
    // Looked at before it is opened, since opening a pipe waits, and after, since it may have changed.
    check(path, &std::fs::metadata(path).map_err(failed)?, most)?;
    let file = open(path).map_err(failed)?;
    check(path, &file.metadata().map_err(failed)?, most)?;
    let mut bytes = Vec::new();
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > most { Err(too_large(path, most)) } else { Ok(bytes) }
}

/// Without waiting, whatever it turns out to be.
#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use rustix::fs::{Mode, OFlags};
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    Ok(File::from(rustix::fs::open(path, flags, Mode::empty())?))
}

#[cfg(not(unix))]
#[expect(clippy::disallowed_methods, reason = "commands read the files they are given, here")]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

fn check(path: &Path, metadata: &Metadata, most: u64) -> Result<(), AppError> {
    if !metadata.is_file() {
        return Err(AppError::new(Exit::BadInput, words::file_not_regular(&shown(path)), ""));
    }
    if metadata.len() > most { Err(too_large(path, most)) } else { Ok(()) }
}

fn too_large(path: &Path, most: u64) -> AppError {
    AppError::new(
        Exit::BadInput,
        words::file_too_large(&shown(path), &format::size(most)),
        words::hint_large(),
    )
}

fn cannot_open(path: &Path, error: &io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::NotFound => AppError::new(Exit::BadInput, words::file_not_found(&shown(path)), ""),
        _ => AppError::new(Exit::CouldNot, words::file_cannot_read(&shown(path), &error.to_string()), ""),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// The files in a folder whose names end so, in order; none when it is not there.
#[must_use]
pub fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|e| e.path()).filter(|p| extension(p) == ending).collect();
    files.sort();
    files
}

/// The extension of a file's name, in lower case.
#[must_use]
pub fn extension(path: &Path) -> String {
    path.extension().map_or_else(String::new, |e| e.to_string_lossy().to_lowercase())
}
