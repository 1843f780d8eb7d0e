//! What is in the folder of sessions, and whether it has changed since.

use std::{
    collections::HashMap,
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

use super::data_folder::Library;
use crate::journal::{
    error::{Doing, StoreError},
    fault, folder,
    names::{FileName, rescue_number},
    reader::Keep,
    session_files::{self, StoredSession, continuations, rescues},
};

/// A session in the folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionEntry {
    pub id: String,
    pub path: PathBuf,
    pub modified: Option<SystemTime>,
    /// Its files as the folder describes them: its own first (it may be missing), then those that continue it.
    pub files: Vec<FileStamp>,
}

/// A file as its folder describes it. While nothing here changes, its content does not either.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FileStamp {
    pub name: String,
    pub len: u64,
    /// When its content changed, ns since 1970.
    pub modified: i128,
    /// When anything about it changed, ns since 1970: no program can set this. 0 where a system has no such thing.
    pub changed: i128,
    pub inode: u64,
}

/// What is in the folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// Newest first.
    pub sessions: Vec<SessionEntry>,
    /// Copies that a sync program, an editor or a crash left. They are no sessions.
    pub conflicts: Vec<PathBuf>,
}

impl SessionEntry {
    /// Newest last: by day, then by time of change, then by id.
    fn age_key(&self) -> (Option<&str>, Option<SystemTime>, &str) {
        (self.id.get(..8), self.modified, &self.id)
    }
}

impl FileStamp {
    fn of(name: &str, about: Option<&fs::Metadata>) -> Self {
        let name = name.to_owned();
        let Some(about) = about else { return Self { name, ..Self::default() } };
        let since = |at: SystemTime| at.duration_since(SystemTime::UNIX_EPOCH).ok();
        let modified = about.modified().ok().and_then(since);
        let modified = modified.and_then(|d| i128::try_from(d.as_nanos()).ok()).unwrap_or_default();
        let (changed, inode) = change_and_inode(about);
        Self { name, len: about.len(), modified, changed, inode }
    }
}

impl Library {
    /// Lists the folder; nothing when it does not exist. Creates nothing.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn list(&self) -> Result<Listing, StoreError> {
        let mut listing = Listing::default();
        let mut sessions: HashMap<String, SessionEntry> = HashMap::new();
        for (name, path) in self.file_names()? {
            match FileName::parse(&name) {
                FileName::Session(id) | FileName::Rescue(id) => self.add(&mut sessions, id, &name, &path),
                FileName::Conflict => listing.conflicts.push(path),
                FileName::Other => {}
            }
        }
        listing.sessions = sessions.into_values().collect();
        for entry in &mut listing.sessions {
            let id = &entry.id;
            entry.files.sort_by_key(|file| rescue_number(&file.name, id));
        }
        listing.sessions.sort_by(|a, b| b.age_key().cmp(&a.age_key()));
        listing.conflicts.sort();
        Ok(listing)
    }

    fn file_names(&self) -> Result<Vec<(String, PathBuf)>, StoreError> {
        let folder = self.sessions_dir();
        let entries = match fault::call().and_then(|()| fs::read_dir(&folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(StoreError::io(Doing::List, &folder))?,
        };
        Ok(entries.flatten().map(|e| (e.file_name().to_string_lossy().into_owned(), e.path())).collect())
    }

    /// Adds a file to its session, which may have several and may lack its own.
    fn add(&self, sessions: &mut HashMap<String, SessionEntry>, id: &str, name: &str, path: &Path) {
        let entry = sessions.entry(id.to_owned()).or_insert_with(|| SessionEntry {
            id: id.to_owned(),
            path: self.path_of(id),
            modified: None,
            files: Vec::with_capacity(1),
        });
        let about = fs::metadata(path).ok();
        entry.modified = entry.modified.max(about.as_ref().and_then(|about| about.modified().ok()));
        entry.files.push(FileStamp::of(name, about.as_ref()));
    }

    /// The session at a path, as a listing would have it.
    ///
    /// # Errors
    /// There is none.
    pub fn entry_at(&self, path: &Path) -> Result<SessionEntry, StoreError> {
        let about = |path: &Path| {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            (name, fs::metadata(path))
        };
        let rescues = rescues(path);
        let (name, own) = about(path);
        let own = match own {
            Err(_) if !rescues.is_empty() => None,
            own => Some(own.map_err(StoreError::io(Doing::Read, path))?),
        };
        let modified = own.as_ref().and_then(|about| about.modified().ok());
        let mut files: Vec<FileStamp> = own.iter().map(|own| FileStamp::of(&name, Some(own))).collect();
        for rescue in &rescues {
            let (name, about) = about(rescue);
            files.push(FileStamp::of(&name, about.ok().as_ref()));
        }
        let id = name.split('.').next().unwrap_or_default().to_owned();
        Ok(SessionEntry { id, path: path.to_owned(), modified, files })
    }

    /// Whether the files of a listed session are still the very same.
    #[must_use]
    pub fn is_as_listed(&self, entry: &SessionEntry) -> bool {
        let folder = folder::parent(&entry.path);
        entry.files.iter().all(|file| {
            let about = fs::metadata(folder.join(&file.name)).ok();
            about.is_some() && FileStamp::of(&file.name, about.as_ref()) == *file
        })
    }

    /// Reads a listed session without looking through the folder again.
    ///
    /// # Errors
    /// As [`Library::read`].
    pub fn read_entry(&self, entry: &SessionEntry) -> Result<StoredSession, StoreError> {
        let several = entry.files.iter().any(|file| rescue_number(&file.name, &entry.id).is_some());
        let continuations = if several { continuations(&entry.path) } else { vec![] };
        session_files::read_with(&entry.path, continuations, self.limit, Keep::Records)
    }
}

#[cfg(unix)]
fn change_and_inode(about: &fs::Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (i128::from(about.ctime()) * 1_000_000_000 + i128::from(about.ctime_nsec()), about.ino())
}

#[cfg(not(unix))]
fn change_and_inode(_about: &fs::Metadata) -> (i128, u64) {
    (0, 0)
}
