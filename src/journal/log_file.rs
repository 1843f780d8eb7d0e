//! One log file on the disk, as [`append`](crate::lines::append) needs it: locked, written at its end, and checked
//! to be still the file its path names.

use std::{
    fs,
    io::{self, Read as _, Seek as _, SeekFrom, Write as _},
    path::{Path, PathBuf},
};

use crate::domain::Record;
use crate::{
    journal::{
        disk,
        error::StoreError,
        fault::{self, Step},
        lock::LockedFile,
    },
    lines::{
        append::{Log, LogEnd, Replaced, Storage},
        originals::Originals,
    },
};

/// A log file, open for as long as this lives.
#[derive(Debug)]
pub(super) struct LogFile {
    file: LockedFile,
    path: PathBuf,
}

impl LogFile {
    /// Opens a log to write at its end. On Unix it is locked, so that it has one writer by whatever name it is opened. (Elsewhere that
    /// would keep readers out.)
    pub fn lock(path: &Path) -> Result<Self, StoreError> {
        let file = disk::open_to_append(path)?;
        let file = if cfg!(unix) { LockedFile::lock(file, path)? } else { LockedFile::unlocked(file) };
        Ok(Self { file, path: path.to_owned() })
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Creates a log that holds these records, and what their lines say besides, ready to continue.
pub(super) fn create(
    path: &Path,
    records: &[Record],
    originals: &Originals,
) -> Result<Log<LogFile>, StoreError> {
    let bytes = originals.encode_all(records);
    disk::create(path, &bytes)?;
    whole_log(path, &bytes, records)
}

/// Puts these records, and what their lines say besides, in the place of a log, in one step, ready to continue.
pub(super) fn replace(
    path: &Path,
    records: &[Record],
    originals: &Originals,
) -> Result<Log<LogFile>, StoreError> {
    let bytes = originals.encode_all(records);
    disk::replace(path, &bytes)?;
    whole_log(path, &bytes, records)
}

fn whole_log(path: &Path, bytes: &[u8], records: &[Record]) -> Result<Log<LogFile>, StoreError> {
    let last = records.last().map(|r| r.seq);
    Ok(Log::new(LogFile::lock(path)?, bytes.len() as u64, LogEnd::default(), last))
}

impl Storage for LogFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        fault::step(Step::Write)?;
        self.file.file().write(bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        fault::step(Step::Sync)?;
        self.file.file().sync_data()
    }

    fn check(&self) -> Result<u64, Replaced> {
        let there =
            fault::call().and_then(|()| fs::metadata(&self.path)).map_err(|error| match error.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Replaced::Gone,
                kind => Replaced::Hidden(kind),
            })?;
        let ours = self.file.file().metadata().map_err(|error| Replaced::Hidden(error.kind()))?;
        if same_file(&there, &ours) { Ok(ours.len()) } else { Err(Replaced::Another) }
    }

    fn tail(&self, len: usize) -> io::Result<Vec<u8>> {
        let mut file = self.file.file();
        fault::call()?;
        let whole = file.metadata()?.len();
        // Moving the position does not matter to a file that is written at its end.
        file.seek(SeekFrom::Start(whole.saturating_sub(len as u64)))?;
        let mut bytes = Vec::with_capacity(len);
        file.take(len as u64).read_to_end(&mut bytes)?;
        Ok(bytes)
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
