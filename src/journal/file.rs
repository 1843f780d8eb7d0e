//! The one writer of one session: its file, its lock, and the file that carries it on after a fault. Must
//! not know what the events mean.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use crate::domain::{Record, Seq};
use crate::journal::{
    append::{AppendError, End, Log, Replaced, Storage},
    codec, disk,
    error::{Doing, StoreError},
    library::{self, Library, MAX_FILE},
    lock::{self, LockedFile},
    scan::Scan,
};

/// A session being written. Nobody else can write to it while this lives.
#[derive(Debug)]
pub struct SessionFile {
    log: Log<DiskFile>,
    /// The session's own file, also when another carries it on.
    home: PathBuf,
    /// The logs that this one carries on: held, never looked at again.
    before: Vec<DiskFile>,
    /// The lock, held for life and let go last.
    #[expect(dead_code, reason = "held, never looked at")]
    lock: LockedFile,
}

impl SessionFile {
    /// Open a new session with its first records. After a crash it is there whole or not at all.
    ///
    /// # Errors
    /// The folder cannot be made, written to, or locked.
    pub fn create(
        library: &Library,
        day: NaiveDate,
        opened: impl FnOnce(&str) -> Vec<Record>,
    ) -> Result<(Self, String), StoreError> {
        library.prepare()?;
        let (id, lock) = reserve(library, day)?;
        let home = library.path_of(&id);
        let log = start(&home, &opened(&id))?;
        Ok((Self { log, home, lock, before: vec![] }, id))
    }

    /// Go on with a session, after its last record. A cut end is sealed by the next append.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when somebody writes to it, [`StoreError::Newer`], [`StoreError::NotASession`]
    /// when it has no record to go on from, or the disk's.
    pub fn resume(path: &Path) -> Result<(Self, Scan), StoreError> {
        let home = home_of(path);
        let mut files = open_all(&home)?;
        let lock = disk::open_lock(&lock_path(&home), false)
            .map_err(StoreError::io(Doing::Open, &lock_path(&home)))?;
        let lock = LockedFile::lock(lock, &home)?;
        let read = library::read(&home, MAX_FILE)?;
        let last = read.scan.records.last().map(|r| r.seq);
        // Gone, or carried on by somebody, between the look and the lock.
        let storage = files.pop().filter(|file| Some(&file.path) == read.files.last());
        let storage = storage.ok_or_else(|| StoreError::Locked { path: home.clone() })?;
        if last.is_none() {
            return Err(StoreError::NotASession { path: home });
        }
        let end = End::after(read.scan.tail, read.ends_with_newline);
        let log = Log::new(storage, read.last_len, end, last);
        Ok((Self { log, home, lock, before: files }, read.scan))
    }

    /// The session's own file, also when another carries it on.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The file that is written to.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.log.storage().path
    }

    /// The last record known to survive a power cut.
    #[must_use]
    pub fn saved(&self) -> Option<Seq> {
        self.log.saved()
    }

    /// Put records at the end and come back when they are on the disk; see [`Log::append`].
    ///
    /// # Errors
    /// [`AppendError`]: whether to try again or to [`SessionFile::rescue`].
    pub fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
        self.log.append(records)
    }

    /// Write all records of the session to a new file beside the old one, or else in `fallback`, and go
    /// on there. The old file is left as it is.
    ///
    /// # Errors
    /// No new file could be made. It may be tried again.
    pub fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError> {
        let beside = self.start_rescue(disk::parent(&self.home), all);
        let log = match (beside, fallback) {
            (Err(_), Some(folder)) => {
                disk::make_folder(folder)?;
                self.start_rescue(folder, all)?
            }
            (beside, _) => beside?,
        };
        let old = std::mem::replace(&mut self.log, log);
        self.before.push(old.into_storage());
        Ok(self.path().to_owned())
    }

    /// Put all records in the place of the session's own file, the only thing that ever changes what was recorded, and
    /// go on there. After a crash the session is as it was or as it is now; files that carried it on are gone, or
    /// count no more ([`library::overtaken`]).
    ///
    /// # Errors
    /// It is as it was, and may be tried again.
    pub fn rewrite(&mut self, all: &[Record]) -> Result<(), StoreError> {
        let bytes = crate::journal::traces::bytes(all);
        disk::replace(&self.home, &bytes)?;
        let storage = DiskFile::open(&self.home)?;
        let last = all.last().map(|r| r.seq);
        let elsewhere = self.path().to_owned();
        // The old files are let go, so that the disk may use their place for something else.
        self.log = Log::new(storage, bytes.len() as u64, End::default(), last);
        self.before.clear();
        let carried_on = (elsewhere != self.home).then_some(elsewhere);
        for path in library::rescues(&self.home).into_iter().chain(carried_on) {
            disk::delete(&path)?;
        }
        disk::sync_folder(disk::parent(&self.home))
    }

    fn start_rescue(&self, folder: &Path, all: &[Record]) -> Result<Log<DiskFile>, StoreError> {
        let no_name = || StoreError::NotASession { path: self.home.clone() };
        let stem = library::stem(&self.home).ok_or_else(no_name)?;
        let taken = library::rescues(&folder.join(format!("{stem}.jsonl")));
        let numbers = taken.iter().filter_map(|p| library::rescue_number(p.file_name()?.to_str()?, &stem));
        let mut number = numbers.max().unwrap_or(0) + 1;
        loop {
            match start(&folder.join(library::rescue_name(&stem, number)), all) {
                Err(StoreError::Io { source, .. }) if source.kind() == io::ErrorKind::AlreadyExists => {
                    number += 1;
                }
                outcome => return outcome,
            }
        }
    }
}

/// Whether somebody is recording in this session now. Makes and changes nothing.
#[must_use]
pub fn is_locked(path: &Path) -> bool {
    let home = home_of(path);
    lock::is_held(&lock_path(&home)) || (cfg!(unix) && files_of(&home).iter().any(|path| lock::is_held(path)))
}

/// A log on the disk.
#[derive(Debug)]
struct DiskFile {
    file: LockedFile,
    path: PathBuf,
}

impl DiskFile {
    /// On Unix the log itself is locked too, so that it has one writer by whatever name it is opened.
    /// (Elsewhere that would keep readers out.)
    fn open(path: &Path) -> Result<Self, StoreError> {
        let file = disk::open_to_append(path)?;
        let file = if cfg!(unix) { LockedFile::lock(file, path)? } else { LockedFile::unlocked(file) };
        Ok(Self { file, path: path.to_owned() })
    }
}

impl Storage for DiskFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.file().write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.file.file().sync_data()
    }

    fn check(&self) -> Result<u64, Replaced> {
        let there = fs::metadata(&self.path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Replaced::Gone,
            kind => Replaced::Hidden(kind),
        })?;
        let ours = self.file.file().metadata().map_err(|error| Replaced::Hidden(error.kind()))?;
        if same_file(&there, &ours) { Ok(ours.len()) } else { Err(Replaced::Another) }
    }
}

#[cfg(unix)]
fn same_file(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    (a.dev(), a.ino()) == (b.dev(), b.ino())
}

/// Elsewhere an open file cannot be replaced.
#[cfg(not(unix))]
fn same_file(a: &fs::Metadata, b: &fs::Metadata) -> bool {
    a.is_file() && a.len() == b.len()
}

/// A new log that holds these records, ready to go on.
fn start(path: &Path, records: &[Record]) -> Result<Log<DiskFile>, StoreError> {
    let mut bytes = Vec::new();
    for record in records {
        codec::encode(record, None, &mut bytes);
    }
    let last = records.last().map(|r| r.seq);
    disk::create(path, &bytes)?;
    Ok(Log::new(DiskFile::open(path)?, bytes.len() as u64, End::default(), last))
}

/// An id nobody has, held by its lock, which is made with it.
fn reserve(library: &Library, day: NaiveDate) -> Result<(String, LockedFile), StoreError> {
    loop {
        let id = library.new_id(day)?;
        let path = library.path_of(&id);
        let lock = lock_path(&path);
        match disk::open_lock(&lock, true) {
            Ok(file) if !path.exists() => return Ok((id, LockedFile::lock(file, &path)?)),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(StoreError::io(Doing::Open, &lock)(error));
            }
            _ => {}
        }
    }
}

/// The files of a session that are there.
fn files_of(home: &Path) -> Vec<PathBuf> {
    let rescues = library::carrying_on(home);
    let own = (rescues.is_empty() || home.exists()).then(|| home.to_owned());
    own.into_iter().chain(rescues).collect()
}

fn open_all(home: &Path) -> Result<Vec<DiskFile>, StoreError> {
    files_of(home).iter().map(|path| DiskFile::open(path)).collect()
}

/// Where the session really is, whatever link led there.
fn home_of(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

pub(super) fn lock_path(home: &Path) -> PathBuf {
    let stem = library::stem(home).unwrap_or_default();
    home.with_file_name(format!(".{stem}.lock"))
}
