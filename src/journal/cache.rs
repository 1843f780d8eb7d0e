//! Results derived from session files, so that unchanged files need not be read again. Never required: in any doubt an
//! entry is ignored or the cache deleted, and computed again.
//!
//! One file of entries, each after its length and its own checksum; an entry is valid only while every file of its
//! session is, to the folder, the very same. What the entries hold is up to the caller.

use std::{
    collections::HashMap,
    fs::File,
    io::{BufRead as _, BufReader, Read, Seek as _, SeekFrom},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use serde::{Deserialize, Serialize};

use crate::journal::{
    disk,
    error::StoreError,
    folder,
    library::{FileAttributes, FileStamp, Library, SessionEntry},
};

/// Largest cache that is read, bytes.
const MOST: u64 = 256 * 1024 * 1024;
/// A file that changed so shortly before it was looked at may change again without looking different, ns.
const TOO_FRESH: i64 = 2_000_000_000;
/// The cache is thrown away once stale entries exceed both this number and the live ones.
const STALE_ENTRIES: usize = 1_000;
/// What stands before an entry: its length and its checksum, of 4 bytes each, the lowest first.
const HEAD: usize = 8;

/// How much is written at once, bytes.
const WRITE_BYTES: usize = 64 * 1024;

/// Longest entry that is read, bytes.
const MAX_ENTRY: usize = 1024 * 1024;

/// What is kept of sessions in a folder. It stays in the file: an entry is read when it is asked for.
#[derive(Debug, Default)]
pub struct Cache {
    file: Option<Mutex<File>>,
    /// The latest entry about each of the sessions that were listed, in their order. The file may claim any number of
    /// others: nothing is kept in memory of those.
    places: Vec<Option<Place>>,
}

/// Where an entry is in the file, with what stands before it, bytes.
#[derive(Clone, Copy, Debug)]
struct Place {
    start: u64,
    len: usize,
}

#[derive(Serialize, Deserialize, PartialEq, Eq, Debug)]
struct CacheHead {
    format: String,
    /// What the entries are, in words of the caller's own.
    form: String,
    program: String,
}

impl CacheHead {
    fn of(form: &str) -> Self {
        let program = env!("CARGO_PKG_VERSION").to_owned();
        Self { format: "airtime-cache".to_owned(), form: form.to_owned(), program }
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
    /// What is kept of these sessions. Nothing, when the cache is missing, damaged, too large, or of another form; it is
    /// thrown away then, and when it is mostly out of date.
    #[must_use]
    pub fn read(library: &Library, form: &str, sessions: &[SessionEntry]) -> Self {
        let path = path(library);
        let read = match disk::open_to_read(&path, MOST) {
            Ok(file) => {
                let places = index(&file, form, sessions);
                places.map(|places| Self { file: Some(Mutex::new(file)), places })
            }
            Err(StoreError::TooLarge { .. }) => None,
            Err(_) => return Self::default(),
        };
        read.unwrap_or_else(|| {
            let _ = disk::delete(&path);
            Self::default()
        })
    }

    /// What is kept of a session, the one at `at` in the list that the cache was read for, if the entry is whole and
    /// none of the session's files changed since.
    #[must_use]
    pub fn get(&self, at: usize, session: &SessionEntry) -> Option<Box<[u8]>> {
        let bytes = self.read_at((*self.places.get(at)?)?)?;
        let stands_for = postcard::to_stdvec(&subject(session)).ok()?;
        checked(&bytes)?.strip_prefix(stands_for.as_slice()).map(Into::into)
    }

    fn read_at(&self, Place { start, len }: Place) -> Option<Vec<u8>> {
        let mut bytes = vec![0; len];
        let mut file = self.file.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(start)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

/// What an entry begins with: whose it is, and of which files.
fn subject(session: &SessionEntry) -> (&str, &[FileStamp]) {
    (&session.id, &session.files)
}

/// Where the latest entry about each of these sessions is. `None`: of another form, damaged, or mostly out of date.
fn index(file: &File, form: &str, sessions: &[SessionEntry]) -> Option<Vec<Option<Place>>> {
    let mut reader = BufReader::with_capacity(64 * 1024, file);
    let mut bytes = Vec::new();
    let listed: HashMap<&str, usize> =
        sessions.iter().enumerate().map(|(at, s)| (s.id.as_str(), at)).collect();
    let mut places = vec![None; sessions.len()];
    // Any entry about another session may be the latest about it.
    let (mut live, mut stale, mut start) = (0_usize, 0, 0);
    read_entry(&mut reader, &mut bytes)?;
    if postcard::from_bytes::<CacheHead>(checked(&bytes)?).ok()? != CacheHead::of(form) {
        return None;
    }
    loop {
        start += bytes.len() as u64;
        if reader.fill_buf().ok()?.is_empty() {
            break;
        }
        read_entry(&mut reader, &mut bytes)?;
        let entry = bytes.get(HEAD..)?;
        if !entry.is_empty() {
            // Before it is known to be whole.
            let (id, _) = postcard::take_from_bytes::<&str>(entry).ok()?;
            let place = listed.get(id).and_then(|at| places.get_mut(*at));
            match place.and_then(|place| place.replace(Place { start, len: bytes.len() })) {
                Some(_) => stale += 1,
                None => live += 1,
            }
        }
    }
    (stale <= live + STALE_ENTRIES).then_some(places)
}

/// Reads the next entry, with what stands before it. `None`: there is none that is whole.
fn read_entry(file: &mut impl Read, bytes: &mut Vec<u8>) -> Option<()> {
    bytes.resize(HEAD, 0);
    file.read_exact(bytes).ok()?;
    let len = usize::try_from(u32::from_le_bytes(*bytes.first_chunk()?)).ok()?;
    bytes.resize(HEAD + Some(len).filter(|len| *len <= MAX_ENTRY)?, 0);
    file.read_exact(bytes.get_mut(HEAD..)?).ok()
}

/// Keep these too. Entries are only ever put at the end: the latest about a session counts.
///
/// # Errors
/// The disk's: then they are made again another time.
pub fn keep<'a>(
    library: &Library,
    form: &str,
    entries: impl Iterator<Item = (&'a SessionEntry, &'a [u8])>,
) -> Result<(), StoreError> {
    let path = path(library);
    folder::make(folder::parent(&path))?;
    let mut file = disk::open_cache(&path)?;
    let mut out = Vec::new();
    if disk::is_empty(&file) {
        put(&mut out, &CacheHead::of(form), &[]);
    }
    // Written before anything is judged by it: the disk's own clock, as in the stamps.
    put(&mut out, &(), &[]);
    append_all(&mut out, &mut file, &path)?;
    let now = disk::modified(&path).unwrap_or_default();
    let settled = |file: &FileStamp| {
        let FileAttributes { modified, changed, .. } = file.attributes;
        modified.max(changed).saturating_add(TOO_FRESH) < now
    };
    let as_read = |session: &&SessionEntry| library.is_as_listed(session);
    let mut written = Vec::new();
    let entries = entries.filter(|(session, _)| session.files.iter().all(settled) && as_read(session));
    let appended = entries.map(|(session, kept)| {
        put(&mut out, &subject(session), kept);
        written.push(session);
        if out.len() < WRITE_BYTES { Ok(()) } else { append_all(&mut out, &mut file, &path) }
    });
    let appended = appended.collect::<Result<(), _>>().and_then(|()| append_all(&mut out, &mut file, &path));
    // Whoever was taken out meanwhile is not to stand here: they empty the cache once the record is rewritten. The look
    // before leaves little time for that, if the program is killed before it looks again.
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

/// Appends an entry, or nothing if it cannot be read back.
fn put(out: &mut Vec<u8>, subject: &impl Serialize, kept: &[u8]) {
    let start = out.len();
    out.extend([0; HEAD]);
    let is_written = postcard::to_io(subject, &mut *out).is_ok();
    out.extend_from_slice(kept);
    match out.get_mut(start..).and_then(|bytes| bytes.split_first_chunk_mut()) {
        Some((head, entry)) if is_written && entry.len() <= MAX_ENTRY => *head = head_of(entry),
        _ => out.truncate(start),
    }
}

/// What stands in an entry, if its checksum is right.
fn checked(bytes: &[u8]) -> Option<&[u8]> {
    let (head, entry) = bytes.split_first_chunk::<HEAD>()?;
    (head_of(entry) == *head).then_some(entry)
}

fn head_of(entry: &[u8]) -> [u8; HEAD] {
    let [len, sum] = [u32::try_from(entry.len()).unwrap_or(u32::MAX), crc32c::crc32c(entry)];
    (u64::from(sum) << 32 | u64::from(len)).to_le_bytes()
}
