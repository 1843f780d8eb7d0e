//! Which files a session consists of, and reading them as one. Must not write.
//!
//! A session has its own file (`home`); after a fault it continues in rescue files beside it. Any of them, and the
//! own file too, may be missing.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    domain::order::Ordered as _,
    journal::{
        disk,
        error::StoreError,
        folder,
        names::{rescue_number, stem},
    },
    lines::reader::{self, Keep, LogContents},
};

/// Largest session file read, bytes. (Foreign files have a smaller limit of their own.)
pub const MAX_FILE: u64 = 512 * 1024 * 1024;

/// A session as it was read from its files.
#[derive(Clone, PartialEq, Debug)]
pub struct StoredSession {
    /// Its own file first (it may be missing), then those that continue it. [`reader::Damage::file`] is an index here.
    pub files: Vec<PathBuf>,
    /// Length of the last of them, bytes.
    pub last_len: u64,
    /// Whether the last of them ends with a newline.
    pub ends_with_newline: bool,
    pub contents: LogContents,
}

/// Where the session really is, whatever link led there.
#[must_use]
pub fn resolve(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// The files of a session that exist.
#[must_use]
pub fn existing(home: &Path) -> Vec<PathBuf> {
    let continuations = continuations(home);
    let own = (continuations.is_empty() || home.exists()).then(|| home.to_owned());
    own.into_iter().chain(continuations).collect()
}

/// The rescue files of a session, in order.
#[must_use]
pub fn rescues(home: &Path) -> Vec<PathBuf> {
    let Some(stem) = stem(home) else { return Vec::new() };
    let entries = fs::read_dir(folder::parent(home)).into_iter().flatten().flatten();
    let numbered = entries.filter_map(|entry| {
        let name = entry.file_name();
        Some((rescue_number(name.to_str()?, &stem)?, entry.path()))
    });
    let mut found: Vec<(u32, PathBuf)> = numbered.collect();
    found.order();
    found.into_iter().map(|(_, path)| path).collect()
}

/// The rescue files that are part of the session. One written before a person was removed no longer is: the session's
/// own file holds all of it, without them.
#[must_use]
pub fn continuations(home: &Path) -> Vec<PathBuf> {
    let mut found = rescues(home);
    if !found.is_empty() {
        let superseded = superseded(home);
        found.retain(|rescue| !superseded.contains(rescue));
    }
    found
}

/// The rescue files written before a person was removed from the session. They remain when the removal was
/// interrupted.
#[must_use]
pub fn superseded(home: &Path) -> Vec<PathBuf> {
    let removals = |path: &Path| {
        let bytes = disk::read(path, MAX_FILE).unwrap_or_default();
        bytes.split(|b| *b == b'\n').filter(|line| is_removal(line)).count()
    };
    let found = rescues(home);
    if found.is_empty() {
        return found;
    }
    let own = removals(home);
    found.into_iter().filter(|rescue| removals(rescue) < own).collect()
}

/// Whether a line records that a person was removed.
fn is_removal(line: &[u8]) -> bool {
    const TYPE: &[u8] = b",\"type\":\"forgotten\",";
    // The type follows the numbers near the beginning.
    line.get(..128.min(line.len())).is_some_and(|head| head.windows(TYPE.len()).any(|w| w == TYPE))
}

/// Reads everything intact in a session.
///
/// # Errors
/// It cannot be read, is no regular file or larger than `limit` bytes, or a newer program wrote it.
pub fn read(home: &Path, limit: u64) -> Result<StoredSession, StoreError> {
    read_with(home, continuations(home), limit, Keep::Records, &mut Vec::new())
}

/// As [`read`], with each line that says more than its record: to write the session anew.
///
/// # Errors
/// As [`read`].
pub fn read_originals(home: &Path, limit: u64) -> Result<StoredSession, StoreError> {
    read_with(home, continuations(home), limit, Keep::Originals, &mut Vec::new())
}

/// As [`read`], when the files that continue the session are known. `bytes` holds all of them meanwhile.
///
/// # Errors
/// As [`read`].
pub fn read_with(
    home: &Path,
    continuations: Vec<PathBuf>,
    limit: u64,
    keep: Keep,
    bytes: &mut Vec<u8>,
) -> Result<StoredSession, StoreError> {
    bytes.clear();
    read_own(home, !continuations.is_empty(), limit, bytes)?;
    let mut lengths = vec![bytes.len()];
    for path in &continuations {
        let before = bytes.len();
        disk::read_onto(path, limit, bytes)?;
        lengths.push(bytes.len() - before);
    }
    let mut rest = bytes.as_slice();
    let slices: Vec<&[u8]> =
        lengths.into_iter().map(|len| rest.split_off(..len).unwrap_or_default()).collect();
    let contents = reader::read_session(&slices, keep);
    if let Some(version) = contents.newer {
        return Err(StoreError::Newer { path: home.to_owned(), version });
    }
    let last = slices.last().copied().unwrap_or_default();
    let files = std::iter::once(home.to_owned()).chain(continuations).collect();
    let (last_len, ends_with_newline) = (last.len() as u64, last.last().is_none_or(|b| *b == b'\n'));
    Ok(StoredSession { files, last_len, ends_with_newline, contents })
}

/// Appends the bytes of the session's own file: none when it is missing and the session continues elsewhere.
fn read_own(home: &Path, continued: bool, limit: u64, bytes: &mut Vec<u8>) -> Result<(), StoreError> {
    match disk::read_onto(home, limit, bytes) {
        Err(StoreError::Io { source, .. }) if continued && source.kind() == io::ErrorKind::NotFound => Ok(()),
        read => read,
    }
}
