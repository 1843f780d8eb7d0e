//! The one writer of one session: its file, its lock, and the rescue file that continues it after a fault. Must not
//! know what the events mean.

use std::{
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use crate::domain::{Record, Seq, privacy::removed::Redacted};
use crate::{
    journal::{
        disk,
        error::{Doing, StoreError},
        folder,
        library::Library,
        lock::LockedFile,
        log_file::{self, LogFile},
        names::{self, rescue_name, rescue_number},
        session_files::{self, MAX_FILE},
    },
    lines::{
        append::{AppendError, Log, LogEnd},
        originals::Originals,
        reader::LogContents,
    },
};

/// A session being written. Nobody else can write to it while this lives.
#[derive(Debug)]
pub struct SessionFile {
    log: Log<LogFile>,
    /// The session's own file, also when another continues it.
    home: PathBuf,
    /// The logs that this one continues: kept open for their locks.
    earlier: Vec<LogFile>,
    /// What its lines say that the records do not.
    originals: Originals,
    /// The session's lock. The last field, so that it is released last.
    #[expect(dead_code, reason = "held for its lock")]
    lock: LockedFile,
}

impl SessionFile {
    /// Opens a new session with its first records. After a crash it exists whole or not at all.
    ///
    /// # Errors
    /// The folder cannot be created, written to, or locked.
    pub fn create(
        library: &Library,
        day: NaiveDate,
        opened: impl FnOnce(&str) -> Vec<Record>,
    ) -> Result<(Self, String), StoreError> {
        library.prepare()?;
        let (id, lock) = reserve(library, day)?;
        let home = library.path_of(&id);
        let originals = Originals::default();
        let log = log_file::create(&home, &opened(&id), &originals)?;
        Ok((Self { log, home, earlier: vec![], originals, lock }, id))
    }

    /// Resumes a session after its last record. A torn end is sealed by the next append.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when somebody writes to it, [`StoreError::Newer`], [`StoreError::NotASession`]
    /// when it has no record to continue from, or the disk's.
    pub fn resume(path: &Path) -> Result<(Self, LogContents), StoreError> {
        let home = session_files::resolve(path);
        let mut logs = open_logs(&home)?;
        let lock_path = names::lock_path(&home);
        let lock = disk::open_lock(&lock_path, false).map_err(StoreError::io(Doing::Open, &lock_path))?;
        let lock = LockedFile::lock(lock, &home)?;
        let stored = session_files::read_originals(&home, MAX_FILE)?;
        let last = stored.contents.records.last().map(|r| r.seq);
        // The last log may have been deleted or continued by somebody before the lock was taken.
        let current = logs.pop().filter(|log| Some(log.path()) == stored.files.last().map(PathBuf::as_path));
        let current = current.ok_or_else(|| StoreError::Locked { path: home.clone() })?;
        if last.is_none() {
            return Err(StoreError::NotASession { path: home });
        }
        let end = LogEnd::after(stored.contents.tail, stored.ends_with_newline);
        let log = Log::new(current, stored.last_len, end, last);
        let originals = stored.contents.originals.clone();
        Ok((Self { log, home, earlier: logs, originals, lock }, stored.contents))
    }

    /// The session's own file, also when another continues it.
    #[must_use]
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The file that is written to.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.log.storage().path()
    }

    /// The last record known to survive a power cut.
    #[must_use]
    pub fn saved(&self) -> Option<Seq> {
        self.log.saved()
    }

    /// Appends records and returns when they are on the disk; see [`Log::append`].
    ///
    /// # Errors
    /// [`AppendError`]: whether to try again or to [`SessionFile::rescue`].
    pub fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
        self.log.append(records)
    }

    /// Writes all records of the session to a new file beside the old one, or else in `fallback`, and continues
    /// there. The old file is left as it is.
    ///
    /// # Errors
    /// No new file could be created. It may be tried again.
    pub fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError> {
        let beside = self.create_rescue(folder::parent(&self.home), all);
        let log = match (beside, fallback) {
            (Err(_), Some(folder)) => {
                folder::make(folder)?;
                self.create_rescue(folder, all)?
            }
            (beside, _) => beside?,
        };
        let old = std::mem::replace(&mut self.log, log);
        self.earlier.push(old.into_storage());
        Ok(self.path().to_owned())
    }

    /// Puts a record without somebody in the place of the session's own file, the only thing that ever changes what was recorded, and
    /// continues there. After a crash the session is as it was or as it is now; its rescue files are gone, or no longer
    /// part of it ([`session_files::superseded`]).
    ///
    /// # Errors
    /// It is as it was, and may be tried again.
    pub fn rewrite(&mut self, redacted: &Redacted) -> Result<(), StoreError> {
        let Redacted { records: all, removed } = redacted;
        // Whatever comes of this, nothing is written of them again.
        self.originals.remove(all, removed);
        let elsewhere = Some(self.path().to_owned()).filter(|path| *path != self.home);
        // The old files are closed, so that the disk may reuse their blocks.
        self.log = log_file::replace(&self.home, all, &self.originals)?;
        self.earlier.clear();
        for path in session_files::rescues(&self.home).into_iter().chain(elsewhere) {
            disk::delete(&path)?;
        }
        folder::sync(folder::parent(&self.home))
    }

    /// Creates the next rescue file in a folder.
    fn create_rescue(&self, folder: &Path, all: &[Record]) -> Result<Log<LogFile>, StoreError> {
        let no_name = || StoreError::NotASession { path: self.home.clone() };
        let stem = names::stem(&self.home).ok_or_else(no_name)?;
        let taken = session_files::rescues(&folder.join(format!("{stem}.jsonl")));
        let numbers = taken.iter().filter_map(|p| rescue_number(p.file_name()?.to_str()?, &stem));
        let mut number = numbers.max().unwrap_or(0).saturating_add(1);
        loop {
            match log_file::create(&folder.join(rescue_name(&stem, number)), all, &self.originals) {
                Err(StoreError::Io { source, .. })
                    if source.kind() == io::ErrorKind::AlreadyExists && number < u32::MAX =>
                {
                    number += 1;
                }
                outcome => return outcome,
            }
        }
    }
}

/// Reserves an id nobody has by creating and locking its lock file.
fn reserve(library: &Library, day: NaiveDate) -> Result<(String, LockedFile), StoreError> {
    loop {
        let id = names::new_id(day)?;
        let path = library.path_of(&id);
        let lock = names::lock_path(&path);
        match disk::open_lock(&lock, true) {
            Ok(file) if !path.exists() => return Ok((id, LockedFile::lock(file, &path)?)),
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(StoreError::io(Doing::Open, &lock)(error));
            }
            Ok(_) | Err(_) => {}
        }
    }
}

fn open_logs(home: &Path) -> Result<Vec<LogFile>, StoreError> {
    session_files::existing(home).iter().map(|path| LogFile::lock(path)).collect()
}
