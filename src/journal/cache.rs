//! Results derived from session files, so that unchanged files need not be read again. Never required: in any doubt an
//! entry is ignored or the cache deleted, and computed again.
//!
//! One file, one line an entry, each with its own checksum; an entry is valid only while every file of its session is,
//! to the folder, the very same. What the entries hold is up to the caller.

use std::{collections::HashMap, ops::Range, path::PathBuf};

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::journal::{
    disk,
    error::StoreError,
    folder,
    library::{FileStamp, Library, SessionEntry},
};

/// Largest cache that is read, bytes.
const MOST: u64 = 256 * 1024 * 1024;
/// A file that changed so shortly before it was looked at may change again without looking different, ns.
const TOO_FRESH: i128 = 2_000_000_000;
/// The cache is thrown away once stale lines exceed both this number and the live ones.
const STALE_LINES: usize = 1_000;
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
struct CacheLine<T> {
    id: String,
    files: Vec<FileStamp>,
    kept: T,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
struct CacheHead {
    format: String,
    /// Version of what the entries say.
    version: u32,
    program: String,
}

impl CacheHead {
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
        let (mut head, mut stale, mut start) = (None, 0, 0);
        while let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
            let line = memchr::memchr(b'\n', rest).and_then(|end| rest.get(..end)).unwrap_or(rest);
            let place = start..start + line.len();
            start = place.end + 1;
            match () {
                () if line.is_empty() => {}
                () if head.is_none() => {
                    head = Some(checked::<CacheHead>(line) == Some(CacheHead::of(version)));
                }
                () => match id_of(line) {
                    Some(id) => stale += usize::from(lines.insert(id.to_owned(), place).is_some()),
                    None => stale += 1,
                },
            }
        }
        if head != Some(true) || stale > lines.len() + STALE_LINES {
            let _ = disk::delete(&path);
            return Self::default();
        }
        Self { bytes, lines }
    }

    /// What is kept of a session, if the line is whole and none of the session's files changed since.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, session: &SessionEntry) -> Option<T> {
        let line = self.bytes.get(self.lines.get(&session.id)?.clone())?;
        let entry: CacheLine<T> = checked(line)?;
        (entry.id == session.id && entry.files == session.files).then_some(entry.kept)
    }
}

/// The session a line is about, before it is known to be whole.
fn id_of(line: &[u8]) -> Option<&str> {
    let rest = line.get(SUM..)?.strip_prefix(b"{\"id\":\"")?;
    let end = rest.iter().position(|b| *b == b'"')?;
    std::str::from_utf8(rest.get(..end)?).ok()
}

/// Keep these too. Lines are only ever put at the end: the latest about a session counts.
///
/// # Errors
/// The disk's: then they are made again another time.
pub fn keep<'a, T: Serialize + 'a>(
    library: &Library,
    version: u32,
    entries: impl Iterator<Item = (&'a SessionEntry, &'a T)>,
) -> Result<(), StoreError> {
    #[derive(Serialize)]
    struct Borrowed<'a, T> {
        id: &'a str,
        files: &'a [FileStamp],
        kept: &'a T,
    }
    let path = path(library);
    folder::make(folder::parent(&path))?;
    let mut file = disk::open_cache(&path)?;
    // Written before anything is judged by it: the disk's own clock, as in the stamps.
    let mut out = Vec::new();
    if disk::is_empty(&file) {
        put(&mut out, &CacheHead::of(version));
    }
    out.push(b'\n');
    disk::append(&mut file, &path, &out)?;
    let now = disk::modified(&path).unwrap_or_default();
    let settled = |file: &FileStamp| file.modified.max(file.changed) + TOO_FRESH < now;
    out.clear();
    let as_read = |session: &&SessionEntry| library.is_as_listed(session);
    let mut written = Vec::new();
    for (session, kept) in
        entries.filter(|(session, _)| session.files.iter().all(settled) && as_read(session))
    {
        put(&mut out, &Borrowed { id: &session.id, files: &session.files, kept });
        written.push(session);
    }
    disk::append(&mut file, &path, &out)?;
    // Whoever was taken out meanwhile is not to stand here: they empty the cache once the record is rewritten.
    if !written.iter().all(as_read) {
        forget(library)?;
    }
    Ok(())
}

fn put(out: &mut Vec<u8>, value: &impl Serialize) {
    let Ok(json) = serde_json::to_vec(value) else { return };
    let sum = crc32c::crc32c(&json);
    out.extend_from_slice(format!("{sum:08x} ").as_bytes());
    out.extend_from_slice(&json);
    out.push(b'\n');
}

/// A line whose checksum is right and which says what is expected.
fn checked<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    let (sum, json) = line.split_at_checked(SUM)?;
    let sum = std::str::from_utf8(sum.strip_suffix(b" ")?).ok()?;
    let right = u32::from_str_radix(sum, 16).ok()? == crc32c::crc32c(json);
    right.then(|| serde_json::from_slice(json).ok()).flatten()
}
