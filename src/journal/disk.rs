//! The few calls that touch a disk, each with its modes, flags and syncs right. Must not know what a session is.
//!
//! Everything created here is for its owner only, from the moment it exists: the mode is given on creation and is never
//! wider, whatever the umask; rights of the owner that the umask removes are restored.

#![cfg_attr(
    unix,
    expect(clippy::disallowed_methods, reason = "one of the files of the journal that touch files")
)]

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::Path,
};

use crate::journal::{
    error::{Doing, StoreError},
    fault::{self, Step},
    permissions::{private, restore_owner_mode, without_waiting},
    whole_file::WholeFile,
};

/// Replaces a whole file: after a crash it is the old one or the new one.
///
/// # Errors
/// The old file is as it was.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_whole(path, bytes).and_then(WholeFile::replace).map_err(StoreError::io(Doing::Write, path))
}

/// Deletes a file. Returns whether it existed.
///
/// # Errors
/// It is still there.
pub fn delete(path: &Path) -> Result<bool, StoreError> {
    match fault::call().and_then(|()| fs::remove_file(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(StoreError::io(Doing::Delete, path)(error)),
    }
}

/// Creates a whole file: after a crash it is whole or does not exist.
///
/// # Errors
/// [`io::ErrorKind::AlreadyExists`] when there is one.
pub fn create(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_whole(path, bytes).and_then(WholeFile::create).map_err(StoreError::io(Doing::Write, path))
}

/// Appends a whole line to a file, which is created if it does not exist.
///
/// # Errors
/// The disk's.
pub fn append_line(path: &Path, line: &[u8]) -> Result<(), StoreError> {
    let written = open_private(OpenOptions::new().append(true).create(true), path).and_then(|mut file| {
        fault::step(Step::Write)?;
        file.write_all(line)?;
        fault::step(Step::Sync)?;
        file.sync_data()
    });
    written.map_err(StoreError::io(Doing::Write, path))
}

/// Whether the last line of a file is whole, as it is in one that is empty or missing.
#[must_use]
pub fn ends_with_newline(path: &Path) -> bool {
    let last = || {
        let (mut file, len) = open_regular(path, Doing::Look).ok()?;
        file.seek(SeekFrom::Start(len.checked_sub(1)?)).ok()?;
        let mut byte = [0];
        file.read_exact(&mut byte).ok()?;
        Some(byte[0])
    };
    last().is_none_or(|byte| byte == b'\n')
}

fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<WholeFile> {
    let mut file = WholeFile::begin(path)?;
    file.write_all(bytes)?;
    Ok(file)
}

/// Reads a whole regular file of at most `most` bytes. Anything else is refused at once: opening never waits for the
/// other end of a pipe.
///
/// # Errors
/// [`StoreError::NotAFile`], [`StoreError::TooLarge`], or the disk's.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, StoreError> {
    let mut bytes = Vec::new();
    read_onto(path, most, &mut bytes).map(|()| bytes)
}

/// As [`read`], appended to `bytes`.
///
/// # Errors
/// As [`read`].
pub fn read_onto(path: &Path, most: u64, bytes: &mut Vec<u8>) -> Result<(), StoreError> {
    let (file, len) = open_regular(path, Doing::Read)?;
    let too_large = || StoreError::TooLarge { path: path.to_owned(), most };
    if len > most {
        return Err(too_large());
    }
    bytes.reserve(usize::try_from(len).unwrap_or(0));
    let mut file = file.take(most + 1);
    let read =
        fault::call().and_then(|()| file.read_to_end(bytes)).map_err(StoreError::io(Doing::Read, path))?;
    if read as u64 > most { Err(too_large()) } else { Ok(()) }
}

/// Opens a regular file of at most `most` bytes, to read parts of it.
///
/// # Errors
/// As [`read`].
pub fn open_to_read(path: &Path, most: u64) -> Result<File, StoreError> {
    let (file, len) = open_regular(path, Doing::Read)?;
    if len > most { Err(StoreError::TooLarge { path: path.to_owned(), most }) } else { Ok(file) }
}

/// Opens a derived file to append to it; created if it does not exist.
///
/// # Errors
/// The disk's.
pub fn open_cache(path: &Path) -> Result<File, StoreError> {
    open_private(OpenOptions::new().append(true).create(true), path)
        .map_err(StoreError::io(Doing::Open, path))
}

#[must_use]
pub fn is_empty(file: &File) -> bool {
    file.metadata().is_ok_and(|about| about.len() == 0)
}

/// Appends bytes, in one write where the system takes them at once. Not synced.
///
/// # Errors
/// The disk's.
pub fn append(file: &mut File, path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    fault::call().and_then(|()| file.write_all(bytes)).map_err(StoreError::io(Doing::Write, path))
}

/// When a file's content changed, ns since 1970, by the clock of the disk it is on.
#[must_use]
pub fn modified(path: &Path) -> Option<i64> {
    let at = fs::metadata(path).and_then(|about| about.modified()).ok()?;
    i64::try_from(at.duration_since(std::time::SystemTime::UNIX_EPOCH).ok()?.as_nanos()).ok()
}

/// The first line of a regular file, if it ends within `most` bytes.
#[must_use]
pub fn first_line(path: &Path, most: usize) -> Option<Vec<u8>> {
    let (file, _) = open_regular(path, Doing::Read).ok()?;
    let mut bytes = Vec::new();
    file.take(most as u64 + 1).read_to_end(&mut bytes).ok()?;
    let end = bytes.iter().position(|b| *b == b'\n')?;
    bytes.truncate(end);
    Some(bytes)
}

pub(super) fn open_regular(path: &Path, doing: Doing) -> Result<(File, u64), StoreError> {
    let mut options = OpenOptions::new();
    options.read(true);
    // A folder cannot even be opened on some systems: say what it is, not what the system said.
    let file = match fault::call().and_then(|()| without_waiting(&mut options).open(path)) {
        Err(_) if path.is_dir() => return Err(StoreError::NotAFile { path: path.to_owned() }),
        opened => opened.map_err(StoreError::io(doing, path))?,
    };
    let about = file.metadata().map_err(StoreError::io(doing, path))?;
    if about.is_file() {
        Ok((file, about.len()))
    } else {
        Err(StoreError::NotAFile { path: path.to_owned() })
    }
}

/// Opens a log to append to it.
///
/// # Errors
/// [`StoreError::NotAFile`], or the disk's.
pub fn open_to_append(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).append(true);
    let opened = fault::call().and_then(|()| without_waiting(&mut options).open(path));
    let file = opened.map_err(StoreError::io(Doing::Open, path))?;
    let about = file.metadata().map_err(StoreError::io(Doing::Open, path))?;
    if about.is_file() { Ok(file) } else { Err(StoreError::NotAFile { path: path.to_owned() }) }
}

/// Opens a lock file; created if it does not exist (`fresh`: it must not exist).
///
/// # Errors
/// The disk's.
pub fn open_lock(path: &Path, fresh: bool) -> io::Result<File> {
    open_private(OpenOptions::new().read(true).write(true).create(true).create_new(fresh), path)
}

/// Opens a file that may be created by that, for its owner only.
fn open_private(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let missing = !path.exists();
    fault::call()?;
    let file = private(options).open(path)?;
    if missing {
        restore_owner_mode(path, 0o600)?;
    }
    Ok(file)
}

/// Opens a file to test its lock. Creates and changes nothing.
#[must_use]
pub fn open_to_look(path: &Path) -> Option<File> {
    open_regular(path, Doing::Look).ok().map(|(file, _)| file)
}
