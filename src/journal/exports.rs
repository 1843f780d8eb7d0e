//! The register of exports: which files were made of which sessions, so that whoever asks to be taken out can be
//! told where else they may stand. It names nobody.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{
    journal::{disk, error::StoreError, folder},
    lines::escape,
};

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
    folder::make(data_dir)?;
    let path = path(data_dir);
    let mut line = line(export);
    // A line that was cut short takes no other with it.
    if !disk::ends_with_newline(&path) {
        line.insert(0, b'\n');
    }
    disk::append_line(&path, &line)
}

/// Every export that was noted; a line that cannot be read is passed over.
#[must_use]
pub fn read(data_dir: &Path) -> Vec<Export> {
    let bytes = disk::read(&path(data_dir), MOST).unwrap_or_default();
    lines(&bytes).filter_map(as_export).collect()
}

/// Leave out the paths that name somebody, and lines that cannot be read and do. How many there were.
///
/// # Errors
/// The register is as it was.
pub fn blank(data_dir: &Path, names: impl Fn(&str) -> bool) -> Result<usize, StoreError> {
    let path = path(data_dir);
    if !path.exists() {
        return Ok(0);
    }
    let bytes = disk::read(&path, MOST)?;
    let (mut out, mut blanked) = (Vec::with_capacity(bytes.len()), 0);
    for old in lines(&bytes) {
        match as_export(old) {
            Some(export) if export.path.as_deref().is_some_and(&names) => {
                out.extend(line(&Export { path: None, ..export }));
                blanked += 1;
            }
            None if names(&escape::unescaped(&String::from_utf8_lossy(old))) => blanked += 1,
            _ => {
                out.extend_from_slice(old);
                out.push(b'\n');
            }
        }
    }
    if blanked > 0 {
        disk::replace(&path, &out)?;
    }
    Ok(blanked)
}

fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split(|b| *b == b'\n').filter(|line| !line.is_empty())
}

/// `None`: it cannot be read.
fn as_export(line: &[u8]) -> Option<Export> {
    serde_json::from_str(str::from_utf8(line).ok()?).ok()
}

fn line(export: &Export) -> Vec<u8> {
    let mut line = serde_json::to_vec(export).unwrap_or_default();
    line.push(b'\n');
    line
}
