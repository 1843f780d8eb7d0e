//! What the journal thread writes to: a [`SessionFile`], or a fake in tests.

use std::path::{Path, PathBuf};

use crate::domain::{Record, Seq, privacy::removed::Redacted};
use crate::{
    journal::{error::StoreError, file::SessionFile},
    lines::append::AppendError,
};

/// A session that records can be appended to.
pub trait Store: Send {
    /// See [`SessionFile::append`].
    ///
    /// # Errors
    /// [`AppendError`].
    fn append(&mut self, records: &[Record]) -> Result<(), AppendError>;

    /// The last record known to survive a power cut.
    fn saved(&self) -> Option<Seq>;

    /// See [`SessionFile::rescue`].
    ///
    /// # Errors
    /// No new file could be created.
    fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError>;

    /// See [`SessionFile::rewrite`].
    ///
    /// # Errors
    /// The file is as it was.
    fn rewrite(&mut self, redacted: &Redacted) -> Result<(), StoreError>;
}

impl Store for SessionFile {
    fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
        Self::append(self, records)
    }

    fn saved(&self) -> Option<Seq> {
        Self::saved(self)
    }

    fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError> {
        Self::rescue(self, all, fallback)
    }

    fn rewrite(&mut self, redacted: &Redacted) -> Result<(), StoreError> {
        Self::rewrite(self, redacted)
    }
}
