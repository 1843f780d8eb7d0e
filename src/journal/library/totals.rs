//! Totals that were kept when their session was deleted.

use std::{fs, path::PathBuf};

use super::{data_folder::Library, lookup::LATEST};
use crate::{
    domain::order::Ordered as _,
    journal::{disk, error::StoreError, folder},
};

impl Library {
    /// The folder of kept totals.
    pub(in crate::journal) fn totals_dir(&self) -> PathBuf {
        self.data_dir.join("totals")
    }

    /// The file of the kept totals of a session.
    #[must_use]
    pub fn totals_path(&self, id: &str) -> PathBuf {
        self.totals_dir().join(format!("{id}.json"))
    }

    /// The ids of the sessions of which only the totals were kept.
    #[must_use]
    pub fn totals_ids(&self) -> Vec<String> {
        let entries = fs::read_dir(self.totals_dir()).into_iter().flatten().flatten();
        let id = |e: fs::DirEntry| Some(e.file_name().to_str()?.strip_suffix(".json")?.to_owned());
        let mut ids: Vec<String> = entries.filter_map(id).collect();
        ids.order();
        ids
    }

    /// The kept totals of the session that `text` means: its id, the beginning of it if no other begins so, or
    /// `latest` if no session is newer. `None`: there are none.
    ///
    /// # Errors
    /// The disk's.
    pub fn read_totals(&self, text: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut ids = self.totals_ids();
        match (text == LATEST).then(|| self.newest_totals()).flatten() {
            Some(latest) => ids.retain(|id| *id == latest),
            None => ids.retain(|id| !text.is_empty() && id.starts_with(text)),
        }
        match ids.as_slice() {
            [only] => disk::read(&self.totals_path(only), self.limit).map(Some),
            [] | [_, _, ..] => Ok(None),
        }
    }

    /// Keeps the totals of a session, whole or not at all.
    ///
    /// # Errors
    /// They are not on the disk.
    pub fn keep_totals(&self, id: &str, totals: &[u8]) -> Result<PathBuf, StoreError> {
        let path = self.totals_path(id);
        folder::make(folder::parent(&path))?;
        disk::replace(&path, totals)?;
        Ok(path)
    }
}
