//! What a lead says to one table: a small file between the program that hears it and the running meeting. It is there as
//! long as that program runs. No part of any record.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::journal::{
    disk,
    error::{Doing, StoreError},
    folder, names,
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

/// What is in the file. `None`: there is none, or it is something else.
#[must_use]
pub fn read(path: &Path) -> Option<LeadLines> {
    serde_json::from_slice(&disk::read(path, MAX_BYTES).ok()?).ok()
}

/// Puts the lines into the file.
///
/// # Errors
/// It cannot be written.
pub fn write(path: &Path, lines: &LeadLines) -> Result<(), StoreError> {
    folder::make(folder::parent(path))?;
    let bytes = serde_json::to_vec(lines).unwrap_or_default();
    let write = || {
        let mut file = WholeFile::begin(path)?;
        file.write_all(&bytes)?;
        file.replace()
    };
    write().map_err(StoreError::io(Doing::Write, path))
}

/// Removes the file: nobody listens any more.
#[expect(clippy::disallowed_methods, reason = "it is no record, and its program ends")]
pub fn remove(path: &Path) {
    // Without it the meeting only learns a moment later that nobody listens.
    let _ = fs::remove_file(path);
}
