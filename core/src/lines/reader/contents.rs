//! What a session file holds: records, damage, and how it ends.

use crate::domain::{Record, Seq};
use crate::lines::{codec::BadLine, originals::Originals};

/// What was read from a session's files.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LogContents {
    /// In order of seq, each once.
    pub records: Vec<Record>,
    pub damage: Vec<Damage>,
    /// How the last file ends.
    pub tail: Tail,
    /// Torn ends that were sealed while recording: bytes of each. No damage.
    pub sealed: Vec<u64>,
    /// Lines that say more than their records; only where that was asked for.
    pub originals: Originals,
    /// The newest version among lines that only a newer program can read.
    pub newer: Option<u32>,
}

impl LogContents {
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.damage.is_empty()
    }
}

/// The end of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tail {
    /// Ends with a newline, or is empty.
    #[default]
    Whole,
    /// The last record is complete but its newline is missing.
    NoNewline,
    /// The last line is torn, or several in a row are (sealing the first was interrupted too): `bytes` from `offset`
    /// belong to no record. A last newline is not counted.
    Torn { offset: usize, bytes: usize },
}

/// Where a line begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub file: usize,
    pub line: usize,
    pub offset: usize,
}

impl Place {
    pub fn damage(self, reason: Reason) -> Damage {
        Damage { file: self.file, line: self.line, offset: self.offset, reason }
    }
}

/// What is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
    /// 0: the session's own file; from 1: the files that continue it.
    pub file: usize,
    /// From 1.
    pub line: usize,
    /// Byte at which the line begins.
    pub offset: usize,
    pub reason: Reason,
}

/// Why a line is damage.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    Bad(BadLine),
    /// An earlier line has the same seq and says something else.
    Conflict(Seq),
    /// The same record again.
    Repeated(Seq),
    /// The first event is none that opens a session.
    NotOpened,
    /// The session opens later than at 0, or the record is of a moment before the one in front of it.
    BackInTime(Seq),
    /// Records are missing before this one.
    Missing {
        from: Seq,
        to: Seq,
    },
}
