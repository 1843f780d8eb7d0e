//! Follows a running session from a second terminal by reading what was appended to its file.
//!
//! Never writes to, locks or touches the file.
#![expect(clippy::disallowed_methods, reason = "the follower opens the session's file to read it")]

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::PathBuf,
};

use crate::{
    domain::{History, Moment, record::wall_clock::moment_at},
    lines::codec,
    shell::clock::Clock,
};

/// How far past the last record the clock is shown, ms. A running session writes a *still here* record every 30 s;
/// without one for longer than that, the session may have stopped.
const MAX_AHEAD_MS: u64 = 35_000;

#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    offset: u64,
    /// Bytes after the last line break.
    partial_line: Vec<u8>,
    inode: Option<u64>,
    pub history: History,
    pub file: FileState,
}

/// What became of the file that is followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FileState {
    AsBefore,
    /// It was not there yet.
    Missing,
    /// It is not there any more, or not to be read. What was read of it stays.
    Gone,
    /// Another file has its name, or it was cut: it is read again from its start. So until something more comes.
    Restarted,
}

impl Follower {
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        let history = History::default();
        Self { path, offset: 0, partial_line: Vec::new(), inode: None, history, file: FileState::AsBefore }
    }

    /// Reads what was appended since the last call.
    pub fn read_appended(&mut self) {
        if self.read_new().is_none() {
            self.file = if self.inode.is_none() { FileState::Missing } else { FileState::Gone };
        }
    }

    /// `None`: the file is not there, or cannot be read.
    fn read_new(&mut self) -> Option<()> {
        let mut file = File::open(&self.path).ok()?;
        let metadata = file.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let current = inode(&metadata);
        if metadata.len() < self.offset || self.inode.is_some_and(|known| known != current) {
            *self = Self { file: FileState::Restarted, ..Self::new(self.path.clone()) };
        } else if matches!(self.file, FileState::Missing | FileState::Gone)
            || (metadata.len() > self.offset && self.offset > 0)
        {
            self.file = FileState::AsBefore;
        }
        self.inode = Some(current);
        if metadata.len() == self.offset {
            return Some(());
        }
        file.seek(SeekFrom::Start(self.offset)).ok()?;
        let mut new = Vec::new();
        let limit = metadata.len().saturating_sub(self.offset);
        self.offset += file.take(limit).read_to_end(&mut new).ok()? as u64;
        self.partial_line.extend_from_slice(&new);
        self.push_complete_lines();
        Some(())
    }

    /// Adds the records of complete lines to the history. An incomplete line waits for its rest.
    fn push_complete_lines(&mut self) {
        let Some(end) = self.partial_line.iter().rposition(|b| *b == b'\n') else { return };
        let lines: Vec<u8> = self.partial_line.drain(..=end).collect();
        let records = lines.split(|b| *b == b'\n').filter_map(|line| codec::decode(line).ok());
        for line in records {
            if line.record.seq >= self.history.next_seq() {
                self.history.push(line.record);
            }
        }
    }

    /// The current moment of the session, estimated from the wall clock. For display only: no figure is computed
    /// from it.
    #[must_use]
    pub fn now(&self, clock: &dyn Clock) -> Moment {
        let last = self.history.session().now();
        if self.history.session().ended || self.history.session().interrupted.is_some() {
            return last;
        }
        moment_at(self.history.records(), clock.read().wall).min(last.plus(MAX_AHEAD_MS))
    }
}

#[cfg(unix)]
fn inode(metadata: &std::fs::Metadata) -> u64 {
    use std::os::unix::fs::MetadataExt;
    metadata.ino()
}

#[cfg(not(unix))]
fn inode(_: &std::fs::Metadata) -> u64 {
    0
}
