//! Results derived from session files, so that unchanged files need not be read again. Never required: in any doubt an
//! entry is ignored or the cache deleted, and computed again.
//!
//! One file, one line an entry, each with its own checksum; an entry is valid only while every file of its session is,
//! to the folder, the very same. What the entries hold is up to the caller.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

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
const TOO_FRESH: i64 = 2_000_000_000;
/// The cache is thrown away once stale lines exceed both this number and the live ones.
const STALE_LINES: usize = 1_000;
/// Length of `00000000 `.
const SUM: usize = 9;

/// How much is written at once, bytes.
const WRITE_BYTES: usize = 64 * 1024;

/// Longest line that is read, bytes.
const MAX_LINE: u64 = 1024 * 1024;

/// What is kept of the sessions in a folder. It stays in the file: an entry is read when it is asked for.
#[derive(Debug, Default)]
pub struct Cache {
    file: Option<Mutex<File>>,
    /// The latest line about each session.
    lines: HashMap<Box<str>, Place>,
}

/// Where a line is in the file, bytes.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: u64,
    len: u64,
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
        let Ok(file) = disk::open_to_read(&path, MOST) else { return Self::default() };
        let Some(lines) = index(&file, version) else {
            let _ = disk::delete(&path);
            return Self::default();
        };
        Self { file: Some(Mutex::new(file)), lines }
    }

    /// What is kept of a session, if the line is whole and none of the session's files changed since.
    #[must_use]
    pub fn get<T: DeserializeOwned>(&self, session: &SessionEntry) -> Option<T> {
        let line = self.line(*self.lines.get(session.id.as_str())?)?;
        let entry: CacheLine<T> = checked(&line)?;
        (entry.id == session.id && entry.files == session.files).then_some(entry.kept)
    }

    fn line(&self, Place { start, len }: Place) -> Option<Vec<u8>> {
        let mut line = vec![0; usize::try_from(len).ok()?];
        let mut file = self.file.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(start)).ok()?;
        file.read_exact(&mut line).ok()?;
        Some(line)
    }
}

/// Where the latest line about each session is. `None`: of another version, or mostly out of date.
fn index(file: &File, version: u32) -> Option<HashMap<Box<str>, Place>> {
    let mut lines: HashMap<Box<str>, Place> = HashMap::new();
    let (mut has_head, mut stale, mut start) = (false, 0, 0);
    let mut reader = BufReader::with_capacity(64 * 1024, file);
    let mut line = Vec::new();
    loop {
        line.clear();
        let len = reader.by_ref().take(MAX_LINE).read_until(b'\n', &mut line).ok()? as u64;
        if len == 0 {
            break;
        }
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let place = Place { start, len: text.len() as u64 };
        start += len;
        match () {
            () if text.is_empty() => {}
            () if !has_head => {
                has_head = checked::<CacheHead>(text) == Some(CacheHead::of(version));
                if !has_head {
                    return None;
                }
            }
            () => match id_of(text) {
                Some(id) => stale += usize::from(lines.insert(id.into(), place).is_some()),
                None => stale += 1,
            },
        }
    }
    (has_head && stale <= lines.len() + STALE_LINES).then_some(lines)
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
    append_all(&mut out, &mut file, &path)?;
    let now = disk::modified(&path).unwrap_or_default();
    let settled = |file: &FileStamp| file.modified.max(file.changed).saturating_add(TOO_FRESH) < now;
    let as_read = |session: &&SessionEntry| library.is_as_listed(session);
    let mut written = Vec::new();
    let lines = entries.filter(|(session, _)| session.files.iter().all(settled) && as_read(session));
    let appended = lines.map(|(session, kept)| {
        put(&mut out, &Borrowed { id: &session.id, files: &session.files, kept });
        written.push(session);
        if out.len() < WRITE_BYTES { Ok(()) } else { append_all(&mut out, &mut file, &path) }
    });
    let appended = appended.collect::<Result<(), _>>().and_then(|()| append_all(&mut out, &mut file, &path));
    // Whoever was taken out meanwhile is not to stand here: they empty the cache once the record is rewritten.
    if !written.iter().all(as_read) {
        forget(library)?;
    }
    appended
}

fn append_all(out: &mut Vec<u8>, file: &mut File, path: &Path) -> Result<(), StoreError> {
    let appended = disk::append(file, path, out);
    out.clear();
    appended
}

fn put(out: &mut Vec<u8>, value: &impl Serialize) {
    let start = out.len();
    out.extend_from_slice(&[b' '; SUM]);
    if serde_json::to_writer(&mut *out, value).is_err() {
        return out.truncate(start);
    }
    if let Some((sum, json)) = out.get_mut(start..).and_then(|line| line.split_at_mut_checked(SUM)) {
        let digits = format!("{:08x}", crc32c::crc32c(json));
        sum.iter_mut().zip(digits.bytes()).for_each(|(at, digit)| *at = digit);
    }
    out.push(b'\n');
}

/// A line whose checksum is right and which says what is expected.
fn checked<T: DeserializeOwned>(line: &[u8]) -> Option<T> {
    let (sum, json) = str::from_utf8(line).ok()?.split_at_checked(SUM)?;
    let right = u32::from_str_radix(sum.strip_suffix(' ')?, 16).ok()? == crc32c::crc32c(json.as_bytes());
    right.then(|| serde_json::from_str(json).ok()).flatten()
}
