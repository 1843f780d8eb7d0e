//! The register of exports: which files were made of which sessions, so that whoever asks to be taken out can be
//! told where else they may stand. It names nobody.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::{disk, error::StoreError};

/// Largest register read, bytes.
const MOST: u64 = 64 * 1024 * 1024;

/// A file that was written from sessions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Export {
    /// When, as the clock on the wall had it.
    pub at: String,
    /// Where. Absent: the path named somebody who was taken out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// By which verb.
    pub what: String,
    /// The ids of the sessions.
    pub sessions: Vec<String>,
    /// It shows each person.
    pub by_person: bool,
}

/// Where the register stands.
#[must_use]
pub fn path(data_dir: &Path) -> PathBuf {
    data_dir.join("exports.jsonl")
}

/// Note an export.
///
/// # Errors
/// The disk's. The export itself stands all the same.
pub fn note(data_dir: &Path, export: &Export) -> Result<(), StoreError> {
    disk::make_folder(data_dir)?;
    disk::append_line(&path(data_dir), &line(export))
}

/// Every export that was noted; a line that cannot be read is passed over.
#[must_use]
pub fn read(data_dir: &Path) -> Vec<Export> {
    let bytes = disk::read(&path(data_dir), MOST).unwrap_or_default();
    bytes.split(|b| *b == b'\n').filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

/// Leave out the paths that name somebody. How many did.
///
/// # Errors
/// The register is as it was.
pub fn blank(data_dir: &Path, names: impl Fn(&str) -> bool) -> Result<usize, StoreError> {
    let mut exports = read(data_dir);
    let mut blanked = 0;
    for export in &mut exports {
        if export.path.as_deref().is_some_and(&names) {
            export.path = None;
            blanked += 1;
        }
    }
    if blanked > 0 {
        let bytes: Vec<u8> = exports.iter().flat_map(line).collect();
        disk::replace(&path(data_dir), &bytes)?;
    }
    Ok(blanked)
}

fn line(export: &Export) -> Vec<u8> {
    let mut line = serde_json::to_vec(export).unwrap_or_default();
    line.push(b'\n');
    line
}
