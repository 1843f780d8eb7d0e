//! The rule by which records get to the end of a log, over anything that can write and sync.
//!
//! This is the heart of the promise: what is acknowledged here survives a power cut. It must not know
//! paths, locks or threads, so that tests can put a disk under it that lies, tears and forgets.

use std::io;

use crate::{
    domain::{Record, Seq},
    lines::{codec, reader::Tail},
};

/// What the rule needs of a log.
pub trait Storage {
    /// One write at the end of the log. It may take fewer bytes than it was given.
    ///
    /// # Errors
    /// Nothing was taken.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// All bytes taken so far survive a power cut once this returns.
    ///
    /// # Errors
    /// They may or may not; and a later success says nothing about them.
    fn sync(&mut self) -> io::Result<()>;

    /// The log's length, once it is certain that its path still names it.
    ///
    /// # Errors
    /// It is not what it was.
    fn check(&self) -> Result<u64, Replaced>;

    /// The last `len` bytes of the log; fewer when it is shorter.
    ///
    /// # Errors
    /// They cannot be read.
    fn tail(&self, len: usize) -> io::Result<Vec<u8>>;
}

/// How much of the end of a log is compared before each append, bytes: several lines, and nothing for a disk to read.
const TAIL: usize = 4096;

/// Why a log is no longer the one that was opened.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Replaced {
    /// Removed, or its folder was.
    Gone,
    /// Another file stands in its place.
    Another,
    /// Somebody cut it or wrote to it.
    Length { expected: u64, found: u64 },
    /// Somebody wrote over its end, at the same length.
    Overwritten,
    /// It cannot be looked at.
    Hidden(io::ErrorKind),
}

/// Why records are not on the disk.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The disk took none or only some of it. The same append may be tried again.
    #[error("not written: {0}")]
    NotWritten(#[source] io::Error),
    /// The disk took it and then could not say that it keeps it. Trying again proves nothing (the
    /// system may have dropped the bytes and forgotten): only a new file can go on.
    #[error("not synced: {0}")]
    NotSynced(#[source] io::Error),
    /// The file is no longer ours to write to: only a new file can go on.
    #[error("the file was replaced: {0:?}")]
    Replaced(Replaced),
}

impl AppendError {
    /// Whether only a new file, with everything in it, can go on.
    #[must_use]
    pub fn needs_rescue(&self) -> bool {
        !matches!(self, Self::NotWritten(_))
    }
}

/// How the log ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct LogEnd {
    /// The last byte is not a newline: one has to come first.
    pub newline_due: bool,
    /// Bytes after the last record that are no record, for the next line to declare.
    pub torn: u64,
}

impl LogEnd {
    /// The end of a log that was read.
    #[must_use]
    pub fn after(tail: Tail, ends_with_newline: bool) -> Self {
        let torn = match tail {
            Tail::Torn { bytes, .. } => bytes as u64,
            Tail::Whole | Tail::NoNewline => 0,
        };
        Self { newline_due: !ends_with_newline, torn }
    }

    /// The last record whose newline is in the file too. Without it, bytes that a power cut turns into
    /// zeros behind the line would spoil it: such a record is not acknowledged yet.
    fn complete(self, written: Option<Seq>) -> Option<Seq> {
        let only_newline_due = self.newline_due && self.torn == 0;
        written.and_then(|seq| if only_newline_due { seq.checked_sub(1) } else { Some(seq) })
    }
}

/// The one writer of a log.
#[derive(Debug)]
pub struct Log<S> {
    storage: S,
    len: u64,
    /// The last bytes of the log, at most [`TAIL`]. Empty when they could not be read.
    tail: Vec<u8>,
    end: LogEnd,
    /// The last record whose line is complete in the file; its newline may be missing.
    written: Option<Seq>,
    /// The last record that survives a power cut.
    saved: Option<Seq>,
    broken: Option<Broken>,
}

#[derive(Clone, Debug)]
enum Broken {
    SyncFailed(io::ErrorKind),
    Replaced(Replaced),
}

/// Lines ready to be written, and where each ends.
struct Lines {
    bytes: Vec<u8>,
    ends: Vec<(Seq, usize)>,
    /// 1 when a newline comes first.
    lead: usize,
}

impl<S: Storage> Log<S> {
    /// A log of `len` bytes that ends so, the last of its records being `last`.
    pub fn new(storage: S, len: u64, end: LogEnd, last: Option<Seq>) -> Self {
        let tail = storage.tail(TAIL).unwrap_or_default();
        Self { storage, len, tail, end, written: last, saved: end.complete(last), broken: None }
    }

    /// The last record known to survive a power cut.
    pub fn saved(&self) -> Option<Seq> {
        self.saved
    }

    pub fn storage(&self) -> &S {
        &self.storage
    }

    pub fn into_storage(self) -> S {
        self.storage
    }

    /// Appends records and returns when they are on the disk.
    ///
    /// Records are numbered on from the last one. A record that an earlier append wrote is not written
    /// again: after [`AppendError::NotWritten`] the same records may be passed again, with more behind them.
    ///
    /// # Errors
    /// [`AppendError`]; [`Log::saved`] then says how far it got.
    pub fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
        self.check()?;
        let new = records.iter().filter(|r| self.written.is_none_or(|w| r.seq > w));
        let lines = Lines::encode(new, self.end);
        let outcome = self.write(&lines);
        if outcome.is_ok() || self.written > self.saved {
            self.sync()?;
        }
        outcome.map_err(AppendError::NotWritten)
    }

    fn check(&mut self) -> Result<(), AppendError> {
        if self.broken.is_none() {
            self.broken = self.changed().map(Broken::Replaced);
        }
        match &self.broken {
            None => Ok(()),
            Some(Broken::SyncFailed(kind)) => Err(AppendError::NotSynced((*kind).into())),
            Some(Broken::Replaced(why)) => Err(AppendError::Replaced(why.clone())),
        }
    }

    fn changed(&self) -> Option<Replaced> {
        match self.storage.check() {
            Ok(found) if found == self.len => self.changed_tail(),
            Ok(found) => Some(Replaced::Length { expected: self.len, found }),
            Err(why) => Some(why),
        }
    }

    fn changed_tail(&self) -> Option<Replaced> {
        match self.storage.tail(self.tail.len()) {
            Ok(found) if found == self.tail => None,
            Ok(_) => Some(Replaced::Overwritten),
            Err(error) => Some(Replaced::Hidden(error.kind())),
        }
    }

    fn write(&mut self, lines: &Lines) -> io::Result<()> {
        let mut taken = 0;
        let outcome = write_all(&mut self.storage, &lines.bytes, &mut taken);
        self.len += taken as u64;
        self.tail.extend(lines.bytes.iter().take(taken));
        self.tail.drain(..self.tail.len().saturating_sub(TAIL));
        self.end = lines.end_after(taken, self.end);
        self.written = self.written.max(lines.whole(taken).last().map(|(seq, _)| *seq));
        outcome
    }

    fn sync(&mut self) -> Result<(), AppendError> {
        if let Err(error) = self.storage.sync() {
            self.broken = Some(Broken::SyncFailed(error.kind()));
            return Err(AppendError::NotSynced(error));
        }
        self.saved = self.end.complete(self.written);
        Ok(())
    }
}

impl Lines {
    fn encode<'a>(records: impl Iterator<Item = &'a Record>, end: LogEnd) -> Self {
        let (mut bytes, mut ends) = (Vec::new(), Vec::new());
        let mut sealed = Some(end.torn).filter(|torn| *torn > 0);
        if end.newline_due {
            bytes.push(b'\n');
        }
        let lead = bytes.len();
        for record in records {
            codec::encode(record, sealed.take(), &mut bytes);
            ends.push((record.seq, bytes.len()));
        }
        Self { bytes, ends, lead }
    }

    /// The lines that are complete when so many bytes were taken. Only a newline may be missing.
    fn whole(&self, taken: usize) -> &[(Seq, usize)] {
        let count = self.ends.iter().take_while(|(_, end)| taken + 1 >= *end).count();
        self.ends.get(..count).unwrap_or_default()
    }

    /// How the log ends after so many bytes, when it ended like `before`.
    fn end_after(&self, taken: usize, before: LogEnd) -> LogEnd {
        if taken == 0 {
            return before;
        }
        let whole = self.whole(taken).last();
        let (from, torn) = whole.map_or((self.lead, before.torn), |(_, end)| (*end, 0));
        let partial = taken.saturating_sub(from) as u64;
        match (torn, partial) {
            (torn, 0) => LogEnd { newline_due: taken < from, torn },
            (0, partial) => LogEnd { newline_due: true, torn: partial },
            (torn, partial) => LogEnd { newline_due: true, torn: torn + 1 + partial },
        }
    }
}

/// Writes until all is taken. An interruption is no failure; a disk that takes nothing is one.
fn write_all(storage: &mut impl Storage, bytes: &[u8], taken: &mut usize) -> io::Result<()> {
    while let Some(rest) = bytes.get(*taken..).filter(|rest| !rest.is_empty()) {
        match storage.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(n) => *taken += n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
