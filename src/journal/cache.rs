//! What was worked out from session files, kept beside them so that files that did not change need not be
//! read again. Never needed: in any doubt it is left out or thrown away, and made anew.
//!
//! One file, one line an entry, each with its own checksum; an entry counts only as long as every file of its
//! session is, to the folder, the very same. What the entries say is not this room's business.

use std::{collections::HashMap, ops::Range, path::PathBuf};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::journal::{
    disk,
    error::StoreError,
    library::{Found, Library, Stamp},
};

/// Largest cache that is read, bytes.
const MOST: u64 = 256 * 1024 * 1024;
/// A file that changed so shortly before it was looked at may change again without looking different, ns.
const TOO_FRESH: i128 = 2_000_000_000;
/// Lines that say nothing any more are borne up to so many, and up to as many as the others.
const SOME_USELESS: usize = 1_000;
/// Length of `00000000 `.
const SUM: usize = 9;

/// What is kept of the sessions in a folder, as it stands in the file: an entry is looked at when it is asked for.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    bytes: Vec<u8>,
    /// The latest line about each session.
    lines: HashMap<String, Range<usize>>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
struct Entry<T> {
    id: String,
    files: Vec<Stamp>,
    kept: T,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
struct Head {
    format: String,
    /// Version of what the entries say.
    version: u32,
    program: String,
}

impl Head {
    fn of(version: u32) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: "airtime-cache".to_owned(), version, program }
    }
}

/// Where the cache of a library stands.
#[must_use]
pub fn path(library: &Library) -> PathBuf {
    library.data_dir().join("cache").join("summaries")
}

/// Throw it away.
///
/// # Errors
/// It is still there.
pub fn forget(library: &Library) -> Result<bool, StoreError> {
    disk::delete(&path(library))
}

impl Cache {
    /// What is kept. Nothing, when the cache is missing, damaged, or of another version; one that is mostly out of
    /// date is thrown away.
    #[must_use]
    pub fn read(library: &Library, version: u32) -> Self {
        let path = path(library);
        let Ok(bytes) = disk::read(&path, MOST) else { return Self::default() };
        let mut lines = HashMap::new();
        let (mut head, mut useless, mut start) = (None, 0, 0);
        while start < bytes.len() {
            let rest = &bytes[start..];
            let line = &rest[..memchr::memchr(b'\n', rest).unwrap_or(rest.len())];
            let place = start..start + line.len();
            start = place.end + 1;
            match () {
                () if line.is_empty() => {}
                () if head.is_none() => head = Some(checked::<Head>(line) == Some(Head::of(version))),
                () => match id_of(line) {
                    Some(id) => useless += usize::from(lines.insert(id.to_owned(), place).is_some()),
                    None => useless += 1,
                },
            }
        }
        if head != Some(true) || useless > lines.len() + SOME_USELESS {
            let _ = disk::delete(&path);
            return Self::default();
        }
        Self { bytes, lines }
    }

    /// What is kept of a session, if the line is whole and none of the session's files changed since.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, found: &Found) -> Option<T> {
        let line = self.bytes.get(self.lines.get(&found.id)?.clone())?;
        let entry: Entry<T> = checked(line)?;
        (entry.id == found.id && entry.files == found.files).then_some(entry.kept)
    }
}

/// The session a line is about, before it is known to be whole.
fn id_of(line: &[u8]) -> Option<&str> {
    let rest = line.get(SUM..)?.strip_prefix(b"{\"id\":\"")?;
    let end = rest.iter().position(|b| *b == b'"')?;
    std::str::from_utf8(&rest[..end]).ok()
}

/// Keep these too. Lines are only ever put at the end: the latest about a session counts.
///
/// # Errors
/// The disk's: then they are made again another time.
pub fn keep<'a, T: Serialize + 'a>(
    library: &Library,
    version: u32,
    entries: impl Iterator<Item = (&'a Found, &'a T)>,
) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Borrowed<'a, T> {
        id: &'a str,
        files: &'a [Stamp],
        kept: &'a T,
    }
    let path = path(library);
    disk::make_folder(disk::parent(&path))?;
    let mut file = disk::open_cache(&path)?;
    // Written before anything is judged by it: the disk's own clock, as in the stamps.
    let mut out = Vec::new();
    if disk::is_empty(&file) {
        put(&mut out, &Head::of(version));
    }
    out.push(b'\n');
    disk::append(&mut file, &path, &out)?;
    let now = disk::modified(&path).unwrap_or_default();
    let settled = |file: &Stamp| file.modified.max(file.changed) + TOO_FRESH < now;
    out.clear();
    let as_read = |found: &&Found| library.is_as_listed(found);
    let mut written = Vec::new();
    for (found, kept) in entries.filter(|(found, _)| found.files.iter().all(settled) && as_read(found)) {
        put(&mut out, &Borrowed { id: &found.id, files: &found.files, kept });
        written.push(found);
    }
    disk::append(&mut file, &path, &out)?;
    // Whoever was taken out meanwhile is not to stand here: they empty the cache once the record is rewritten.
    if !written.iter().all(as_read) {
        forget(library)?;
    }
    Ok(())
}

fn put(out: &mut Vec<u8>, value: &impl Serialize) {
    let start = out.len();
    out.extend_from_slice(&[0; SUM]);
    if serde_json::to_writer(&mut *out, value).is_err() {
        return out.truncate(start);
    }
    let sum = crc32c::crc32c(&out[start + SUM..]);
    out[start..start + SUM].copy_from_slice(format!("{sum:08x} ").as_bytes());
    out.push(b'\n');
}

/// A line whose checksum is right and which says what is expected.
fn checked<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    let (sum, json) = line.split_at_checked(SUM)?;
    let sum = std::str::from_utf8(sum.strip_suffix(b" ")?).ok()?;
    let right = u32::from_str_radix(sum, 16).ok()? == crc32c::crc32c(json);
    right.then(|| serde_json::from_slice(json).ok()).flatten()
}
