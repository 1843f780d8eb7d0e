//! Follow a running session from a second terminal. It looks at the file's length four times a second and
//! reads what was appended. It never writes, locks or touches anything.
#![expect(clippy::disallowed_methods, reason = "the follower opens the session's file to read it")]

use std::{
    fs::File,
    io::{Read, Seek, SeekFrom},
    path::PathBuf,
};

use crate::{
    domain::{History, Moment, record::history::moment_at},
    journal::codec,
    shell::clock::Clock,
};

/// A running clock is shown at most this far past the last line: a *still here* line comes every 30 s.
const TRUSTED_MS: u64 = 35_000;

#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    offset: u64,
    rest: Vec<u8>,
    which: Option<u64>,
    pub history: History,
    /// The file was replaced or cut, and read again from its start.
    pub restarted: bool,
}

impl Follower {
    #[must_use]
    pub fn new(path: PathBuf) -> Self {
        Self { path, offset: 0, rest: Vec::new(), which: None, history: History::default(), restarted: false }
    }

    /// Read what was appended. Returns whether there was anything, or that the file is not there (yet).
    pub fn look(&mut self) -> Option<bool> {
        let mut file = File::open(&self.path).ok()?;
        let metadata = file.metadata().ok().filter(std::fs::Metadata::is_file)?;
        let which = inode(&metadata);
        if metadata.len() < self.offset || self.which.is_some_and(|w| w != which) {
            *self = Self { restarted: true, ..Self::new(self.path.clone()) };
        }
        self.which = Some(which);
        if metadata.len() == self.offset {
            return Some(false);
        }
        file.seek(SeekFrom::Start(self.offset)).ok()?;
        let mut new = Vec::new();
        let limit = metadata.len() - self.offset;
        self.offset += file.take(limit).read_to_end(&mut new).ok()? as u64;
        self.rest.extend_from_slice(&new);
        self.take_lines();
        Some(true)
    }

    /// Only complete lines count; the rest waits for its end.
    fn take_lines(&mut self) {
        let Some(end) = self.rest.iter().rposition(|b| *b == b'\n') else { return };
        let lines: Vec<u8> = self.rest.drain(..=end).collect();
        let records = lines.split(|b| *b == b'\n').filter_map(|line| codec::decode(line).ok());
        for line in records {
            if line.record.seq >= self.history.next_seq() {
                self.history.push(line.record);
            }
        }
    }

    /// About when it is in the session: the wall clock since the last line that told it, never far from the
    /// last line. For showing only; no figure is made from it.
    #[must_use]
    pub fn now(&self, clock: &dyn Clock) -> Moment {
        let last = self.history.session().now();
        if self.history.session().ended || self.history.session().interrupted.is_some() {
            return last;
        }
        moment_at(self.history.records(), clock.read().wall).min(last.plus(TRUSTED_MS))
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
