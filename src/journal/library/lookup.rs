//! From what a person types to a session: a path, an id, the beginning of an id, or `latest`, the newest meeting.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use super::{data_folder::Library, listing::SessionEntry};
use crate::journal::{error::StoreError, lock, names};

pub(super) const LATEST: &str = "latest";

impl Library {
    /// The session that `text` means: a path, an id, the only id that begins so, or `latest`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::NoSessions`], [`StoreError::Ambiguous`] with the candidates.
    pub fn find(&self, text: &str) -> Result<PathBuf, StoreError> {
        if text == LATEST {
            return self.latest();
        }
        let path = Path::new(text);
        if path.components().count() > 1 || text.ends_with(std::path::is_separator) || path.exists() {
            return Ok(path.to_owned());
        }
        self.find_id(text)
    }

    /// As [`find`](Self::find), but `latest` is the newest meeting that is being recorded, if any is: an older one may be
    /// gone on with after a newer one ended.
    ///
    /// # Errors
    /// As [`Library::find`].
    pub fn find_to_follow(&self, text: &str) -> Result<PathBuf, StoreError> {
        let sessions = if text == LATEST { self.newest(usize::MAX)? } else { vec![] };
        let running = sessions.into_iter().find(|entry| lock::is_locked(&entry.path));
        running.map_or_else(|| self.find(text), |entry| Ok(entry.path))
    }

    /// The sessions that these texts mean, in their order. Lists the folder once.
    ///
    /// # Errors
    /// As [`Library::find`], for the first that does not exist.
    pub fn find_all(&self, texts: &[String]) -> Result<Vec<SessionEntry>, StoreError> {
        let listed = self.list()?.sessions.into_iter();
        let mut listed: HashMap<String, SessionEntry> =
            listed.map(|entry| (entry.id.clone(), entry)).collect();
        let one = |text: &String| {
            if let Some(entry) = listed.remove(text) {
                return Ok(entry);
            }
            let path = self.find(text)?;
            let id = names::stem(&path).unwrap_or_default();
            match listed.remove(&id) {
                Some(entry) if entry.path == path => Ok(entry),
                other => {
                    listed.extend(other.map(|entry| (id, entry)));
                    self.entry_at(&path)
                }
            }
        };
        texts.iter().map(one).collect()
    }

    fn find_id(&self, text: &str) -> Result<PathBuf, StoreError> {
        let mut sessions = self.list()?.sessions;
        sessions.retain(|entry| !text.is_empty() && entry.id.starts_with(text));
        match sessions.as_slice() {
            [] => Err(StoreError::NotFound { text: text.to_owned(), sessions: self.sessions_dir() }),
            [only] => Ok(only.path.clone()),
            [_, _, ..] => {
                let candidates = sessions.into_iter().map(|entry| entry.id).collect();
                Err(StoreError::Ambiguous { text: text.to_owned(), candidates })
            }
        }
    }

    /// The newest meeting, by the day and time at which it began.
    fn latest(&self) -> Result<PathBuf, StoreError> {
        if self.newest_totals().is_some() {
            // Only its totals remain. No other session is meant.
            return Err(StoreError::NotFound { text: LATEST.to_owned(), sessions: self.sessions_dir() });
        }
        match self.newest(1)?.first() {
            Some(entry) => Ok(entry.path.clone()),
            None => Err(StoreError::NoSessions { sessions: self.sessions_dir() }),
        }
    }
}
