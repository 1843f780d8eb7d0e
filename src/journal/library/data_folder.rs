//! Where the data folder is, and what airtime keeps in it.

use std::path::{Path, PathBuf};

use crate::journal::{
    error::StoreError,
    folder,
    library::synced,
    names, permissions,
    session_files::{self, MAX_FILE, StoredSession},
};

/// What the codes for phones are made from, while a meeting has them.
pub(super) const PHONE_CODES: &str = "phone-codes";
/// The folders that airtime keeps in the data folder.
pub const OWN_FOLDERS: &[&str] = &["sessions", "totals", "cache"];
/// The files that airtime keeps in the data folder.
pub const OWN_FILES: &[&str] = &["exports.jsonl", PHONE_CODES];

/// The data folder.
#[derive(Clone, Debug)]
pub struct Library {
    pub(super) data_dir: PathBuf,
    /// Largest file read, bytes.
    pub(super) limit: u64,
}

impl Library {
    #[must_use]
    pub fn new(data_dir: PathBuf) -> Self {
        Self { data_dir, limit: MAX_FILE }
    }

    /// The same folder, reading files of up to so many bytes.
    #[must_use]
    pub fn with_limit(self, limit: u64) -> Self {
        Self { limit, ..self }
    }

    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    #[must_use]
    pub fn sessions_dir(&self) -> PathBuf {
        self.data_dir.join("sessions")
    }

    #[must_use]
    pub fn path_of(&self, id: &str) -> PathBuf {
        names::session_path(&self.sessions_dir(), id)
    }

    /// Creates the folders, for their owner only.
    ///
    /// # Errors
    /// [`StoreError::Io`] names the folder.
    pub fn prepare(&self) -> Result<PathBuf, StoreError> {
        let sessions = self.sessions_dir();
        folder::make(&sessions)?;
        Ok(sessions)
    }

    /// The folders that others on this computer may look into.
    #[must_use]
    pub fn loose_folders(&self) -> Vec<PathBuf> {
        [self.data_dir.clone(), self.sessions_dir()]
            .into_iter()
            .filter(|p| permissions::is_loose(p))
            .collect()
    }

    /// The service that copies the data folder to other computers, if one does.
    #[must_use]
    pub fn copied_by(&self) -> Option<&'static str> {
        synced::service(&self.data_dir)
    }

    /// Reads everything intact in a session, from its file and those that continue it.
    ///
    /// # Errors
    /// It cannot be read, is no regular file or too large, or a newer program wrote it.
    pub fn read(&self, path: &Path) -> Result<StoredSession, StoreError> {
        session_files::read(path, self.limit)
    }

    /// As [`Library::read`], with each line that says more than its record.
    ///
    /// # Errors
    /// As [`Library::read`].
    pub fn read_originals(&self, path: &Path) -> Result<StoredSession, StoreError> {
        session_files::read_originals(path, self.limit)
    }
}
