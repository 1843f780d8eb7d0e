//! What a lead says to one table: a small file between the program that hears it and the running meeting. It counts as
//! long as that program holds the lock beside it, which a system lets go of however the program ends. No part of any
//! record.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::journal::{
    disk,
    error::{Doing, StoreError},
    folder,
    lock::{self, LockedFile},
    names,
    whole_file::WholeFile,
};

/// Largest file read, bytes.
const MAX_BYTES: u64 = 64 * 1024;
/// Lines kept: those that were shown are of no use any more.
const KEPT: usize = 8;

/// The last lines, the earlier first.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct LeadLines {
    pub lines: Vec<NumberedLine>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct NumberedLine {
    /// More than that of the line before.
    pub number: u64,
    /// As the meeting shows it.
    pub text: String,
}

impl LeadLines {
    pub fn push(&mut self, number: u64, text: String) {
        self.lines.push(NumberedLine { number, text });
        let too_many = self.lines.len().saturating_sub(KEPT);
        self.lines.drain(..too_many);
    }

    /// The number of the last line; 0: there is none.
    #[must_use]
    pub fn last_number(&self) -> u64 {
        self.lines.last().map_or(0, |line| line.number)
    }
}

/// Where the lines for the meeting of this id are.
#[must_use]
pub fn path(data_dir: &Path, id: &str) -> PathBuf {
    names::session_path(&data_dir.join("lead"), id).with_extension("json")
}

/// What is in the file. `None`: there is none, it is something else, or nobody holds it any more.
#[must_use]
pub fn read(path: &Path) -> Option<LeadLines> {
    if !lock::is_held(&names::lock_path(path)) {
        return None;
    }
    serde_json::from_str(str::from_utf8(&disk::read(path, MAX_BYTES).ok()?).ok()?).ok()
}

/// The file of one meeting while somebody hands lines on to it. Dropped, it is gone.
#[derive(Debug)]
pub struct LeadFile {
    path: PathBuf,
    /// `None`: another program hands lines on to the same meeting, or nothing was written yet.
    lock: Option<LockedFile>,
}

impl LeadFile {
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path, lock: None }
    }

    /// Puts the lines into the file. One program does so at a time; another takes its place when it ends.
    ///
    /// # Errors
    /// It cannot be written; [`StoreError::Locked`]: another program does it.
    pub fn write(&mut self, lines: &LeadLines) -> Result<(), StoreError> {
        folder::make(folder::parent(&self.path))?;
        if self.lock.is_none() {
            let lock_path = names::lock_path(&self.path);
            if lock::is_held(&lock_path) {
                return Err(StoreError::Locked { path: self.path.clone() });
            }
            let file = disk::open_lock(&lock_path, false).map_err(StoreError::io(Doing::Open, &lock_path))?;
            self.lock = Some(LockedFile::lock(file, &self.path)?);
        }
        let bytes = serde_json::to_vec(lines).unwrap_or_default();
        let write = || {
            let mut file = WholeFile::begin(&self.path)?;
            file.write_all(&bytes)?;
            file.replace()
        };
        write().map_err(StoreError::io(Doing::Write, &self.path))
    }
}

impl Drop for LeadFile {
    #[expect(clippy::disallowed_methods, reason = "it is no record, and its program ends")]
    fn drop(&mut self) {
        if self.lock.is_some() {
            // What is left over counts for nothing once the lock is free. The empty lock file stays: a program that
            // waits for it would else hold one that nobody looks at.
            let _ = fs::remove_file(&self.path);
        }
    }
}
