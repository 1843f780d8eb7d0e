//! What is in the folder of sessions, and whether it has changed since.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

use super::data_folder::Library;
use crate::{
    domain::order::Ordered as _,
    journal::{
        error::{Doing, StoreError},
        fault, folder,
        names::{FileName, rescue_number},
        session_files::{self, StoredSession, continuations, rescues},
    },
    lines::reader::Keep,
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
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FileStamp {
    pub name: String,
    pub attributes: FileAttributes,
}

/// What a folder says of a file besides its name. All 0 where that is not known.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct FileAttributes {
    /// Bytes.
    pub len: u64,
    /// When its content changed, ns since 1970.
    pub modified: i64,
    /// When anything about it changed, ns since 1970: no program can set this. 0 where a system has no such thing.
    pub changed: i64,
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

impl Listing {
    fn sort(&mut self) {
        self.sessions.order_by(|a, b| b.age_key().cmp(&a.age_key()));
        self.conflicts.order();
    }
}

impl SessionEntry {
    /// Newest last: by day, then by time of change, then by id.
    fn age_key(&self) -> (Option<&str>, Option<SystemTime>, &str) {
        (self.id.get(..8), self.modified, &self.id)
    }
}

impl FileAttributes {
    fn of(about: &fs::Metadata) -> Self {
        let since = |at: SystemTime| at.duration_since(SystemTime::UNIX_EPOCH).ok();
        let modified = about.modified().ok().and_then(since);
        let modified = modified.and_then(|d| i64::try_from(d.as_nanos()).ok()).unwrap_or_default();
        let (changed, inode) = change_and_inode(about);
        Self { len: about.len(), modified, changed, inode }
    }

    fn of_known(about: Option<&fs::Metadata>) -> Self {
        about.map(Self::of).unwrap_or_default()
    }
}

impl Library {
    /// Lists the folder; nothing when it does not exist. Creates nothing.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn list(&self) -> Result<Listing, StoreError> {
        let mut listing = self.list_names()?;
        let folder = self.sessions_dir();
        for entry in &mut listing.sessions {
            for file in &mut entry.files {
                let about = fs::metadata(folder.join(&file.name)).ok();
                entry.modified = entry.modified.max(about.as_ref().and_then(|about| about.modified().ok()));
                file.attributes = FileAttributes::of_known(about.as_ref());
            }
        }
        listing.sort();
        Ok(listing)
    }

    /// As [`list`](Self::list), but looks at no file: of all of them only the names are known. Much faster.
    ///
    /// # Errors
    /// As [`list`](Self::list).
    pub fn list_names(&self) -> Result<Listing, StoreError> {
        let mut listing = Listing::default();
        for entry in self.folder_entries()?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            match FileName::parse(&name) {
                FileName::Session(id) | FileName::Rescue(id) => {
                    listing.sessions.push(self.entry_of(id, &name));
                }
                FileName::Conflict => listing.conflicts.push(entry.path()),
                FileName::Other => {}
            }
        }
        join_files(&mut listing.sessions);
        listing.sort();
        Ok(listing)
    }

    /// What is in the folder; nothing when it does not exist.
    fn folder_entries(&self) -> Result<impl Iterator<Item = io::Result<fs::DirEntry>>, StoreError> {
        let folder = self.sessions_dir();
        let entries = match fault::call().and_then(|()| fs::read_dir(&folder)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            entries => Some(entries.map_err(StoreError::io(Doing::List, &folder))?),
        };
        Ok(entries.into_iter().flatten())
    }

    /// A session with one of its files: it may have several, and may lack its own.
    fn entry_of(&self, id: &str, file: &str) -> SessionEntry {
        let file = FileStamp { name: file.to_owned(), attributes: FileAttributes::default() };
        SessionEntry { id: id.to_owned(), path: self.path_of(id), modified: None, files: vec![file] }
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
        let id = name.split('.').next().unwrap_or_default().to_owned();
        let own = own.map(|own| FileStamp { name, attributes: FileAttributes::of(&own) });
        let others = rescues.iter().map(|rescue| {
            let (name, about) = about(rescue);
            FileStamp { name, attributes: FileAttributes::of_known(about.ok().as_ref()) }
        });
        let files = own.into_iter().chain(others).collect();
        Ok(SessionEntry { id, path: path.to_owned(), modified, files })
    }

    /// Whether the files of a listed session are still the very same.
    #[must_use]
    pub fn is_as_listed(&self, entry: &SessionEntry) -> bool {
        let folder = folder::parent(&entry.path);
        entry.files.iter().all(|file| {
            let about = fs::metadata(folder.join(&file.name));
            about.is_ok_and(|about| FileAttributes::of(&about) == file.attributes)
        })
    }

    /// Reads a listed session without looking through the folder again. `bytes` holds its files meanwhile.
    ///
    /// # Errors
    /// As [`Library::read`].
    pub fn read_entry(&self, entry: &SessionEntry, bytes: &mut Vec<u8>) -> Result<StoredSession, StoreError> {
        let several = entry.files.iter().any(|file| rescue_number(&file.name, &entry.id).is_some());
        let continuations = if several { continuations(&entry.path) } else { vec![] };
        session_files::read_with(&entry.path, continuations, self.limit, Keep::Records, bytes)
    }
}

/// Makes one of the entries of each session, with its own file first.
fn join_files(sessions: &mut Vec<SessionEntry>) {
    sessions.order_by(|a, b| a.id.cmp(&b.id));
    sessions.dedup_by(|file, session| {
        let is_same = file.id == session.id;
        if is_same {
            session.files.append(&mut file.files);
        }
        is_same
    });
    for SessionEntry { id, files, .. } in sessions {
        files.order_by_key(|file| rescue_number(&file.name, id));
    }
}

#[cfg(unix)]
fn change_and_inode(about: &fs::Metadata) -> (i64, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (about.ctime().saturating_mul(1_000_000_000).saturating_add(about.ctime_nsec()), about.ino())
}

#[cfg(not(unix))]
fn change_and_inode(_about: &fs::Metadata) -> (i64, u64) {
    (0, 0)
}
