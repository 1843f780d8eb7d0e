//! What the journal thread reports, and why records are not on the disk.

use std::{fmt, io, path::PathBuf};

use crate::{
    domain::{Moment, Seq},
    text::store as words,
};
use crate::{
    journal::error::StoreError,
    lines::append::{AppendError, Replaced},
};

/// What the journal thread reports.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WriterEvent {
    /// Everything up to here survives a power cut.
    Saved(Seq),
    /// Something is not on the disk. It is kept and tried again with the next append or
    /// retry; with `needs_all` only a rescue can continue.
    NotSaved { why: NotSaved, needs_all: bool },
    /// The session continues in this new file. *Saved* follows.
    CarriedOn(PathBuf),
    /// A person was removed from the file, which now holds nothing about them. *Saved* follows.
    Rewritten,
    /// The thread panicked and nothing will be saved any more.
    Stopped(String),
}

/// Why something is not on the disk. Displays as words for the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotSaved {
    DiskFull,
    /// Removed or moved.
    FileGone,
    /// Another file stands in its place, or somebody else wrote to it.
    FileReplaced,
    SyncFailed,
    Other(String),
}

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DiskFull => words::disk_full(),
            Self::FileGone => words::file_gone(),
            Self::FileReplaced => words::file_replaced(),
            Self::SyncFailed => words::sync_failed(),
            Self::Other(why) => why,
        })
    }
}

impl From<&AppendError> for NotSaved {
    fn from(error: &AppendError) -> Self {
        match error {
            AppendError::NotWritten(error) => error.into(),
            AppendError::NotSynced(_) => Self::SyncFailed,
            AppendError::Replaced(Replaced::Gone) => Self::FileGone,
            AppendError::Replaced(
                Replaced::Another | Replaced::Length { .. } | Replaced::Overwritten | Replaced::Hidden(_),
            ) => Self::FileReplaced,
        }
    }
}

impl From<&io::Error> for NotSaved {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::WriteZero => Self::DiskFull,
            _ => Self::Other(words::io_error_reason(error)),
        }
    }
}

impl From<&StoreError> for NotSaved {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Io { source, .. } if Self::from(source) == Self::DiskFull => Self::DiskFull,
            other => Self::Other(other.to_string()),
        }
    }
}

/// How closing failed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotClosed {
    /// The last records are not on the disk: how many, since when, and why.
    Unsaved { records: usize, since: Moment, why: NotSaved },
    /// A person is still in the file.
    NotRemoved { why: NotSaved },
    /// The disk is still busy.
    StillSaving,
    /// The thread had stopped.
    Stopped,
}

impl fmt::Display for NotClosed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unsaved { records, since, why } => {
                f.write_str(&words::not_closed_unsaved(*records, since.ms(), &why.to_string()))
            }
            Self::NotRemoved { why } => f.write_str(&words::not_closed_removal(&why.to_string())),
            Self::StillSaving => f.write_str(words::not_closed_still_saving()),
            Self::Stopped => f.write_str(words::stopped()),
        }
    }
}
