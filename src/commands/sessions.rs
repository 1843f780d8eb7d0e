//! Where the verbs that read sessions find them.
//!
//! The verbs know only [`Sessions`], so that tests can hand them a folder of bytes. Nothing here writes.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use super::Context;
use crate::{
    domain::History,
    error::{AppError, Exit},
    journal::scan::{self, Scan},
    text::report as words,
};

/// The sessions there are, to read.
pub trait Sessions {
    /// The file that is meant: a path, an id, the beginning of one, or `latest`.
    ///
    /// # Errors
    /// There is none, or several.
    fn find(&self, what: &str) -> Result<PathBuf, AppError>;

    /// What a file holds, with whatever carries it on.
    ///
    /// # Errors
    /// It cannot be read at all.
    fn read(&self, path: &Path) -> Result<Scan, AppError>;

    /// Id and file of every session, in no order.
    ///
    /// # Errors
    /// The folder cannot be read.
    fn list(&self) -> Result<Vec<(String, PathBuf)>, AppError>;

    /// Whether some program is recording it now.
    fn is_running(&self, id: &str) -> bool {
        let _ = id;
        false
    }
}

/// The sessions of this context.
#[must_use]
pub fn open(ctx: &Context<'_>) -> Box<dyn Sessions> {
    Box::new(Folder { sessions: ctx.data_dir.join("sessions") })
}

/// A session that was found and read.
pub struct Found {
    /// The name of its file: what the session is called even if its first line is damaged.
    pub id: String,
    pub path: PathBuf,
    pub scan: Scan,
}

impl Found {
    /// The session that is meant.
    ///
    /// # Errors
    /// It is not there, cannot be read, or was written by a newer version.
    pub fn read(sessions: &dyn Sessions, what: &str) -> Result<Self, AppError> {
        let path = sessions.find(what)?;
        let scan = sessions.read(&path)?;
        let found = Self { id: id_of(&path), path, scan };
        match found.scan.newer {
            None => Ok(found),
            Some(version) => {
                let (what, hint) = words::newer(&found.id, version);
                Err(AppError::new(Exit::Newer, what, hint))
            }
        }
    }

    #[must_use]
    pub fn history(&self) -> History {
        History::from_records(self.scan.records.iter().cloned())
    }

    /// Say on standard error where it is damaged.
    pub fn tell_damage(&self, ctx: &mut Context<'_>) {
        for damage in &self.scan.damage {
            ctx.notice(&words::damage(&self.id, damage));
        }
    }
}

/// The name of a session's file, without what follows the first dot.
#[must_use]
pub fn id_of(path: &Path) -> String {
    let name = path.file_name().map(|n| words::shown(Path::new(n))).unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_owned()
}

/// Session files in one folder.
struct Folder {
    sessions: PathBuf,
}

impl Folder {
    fn latest(&self) -> Result<PathBuf, AppError> {
        let opened = |path: &PathBuf| {
            let scan = self.read(path).ok()?;
            History::from_records(scan.records).session().opened_at
        };
        let files = self.list()?.into_iter().map(|(_, path)| path);
        files.max_by_key(|p| (opened(p), p.clone())).ok_or_else(|| not_found("latest"))
    }
}

impl Sessions for Folder {
    fn find(&self, what: &str) -> Result<PathBuf, AppError> {
        let path = Path::new(what);
        if path.is_file() {
            return Ok(path.to_owned());
        }
        if what == "latest" {
            return self.latest();
        }
        let meant = |(id, _): &(String, PathBuf)| !what.is_empty() && id.starts_with(what);
        let mut found: Vec<_> = self.list()?.into_iter().filter(meant).collect();
        if let Some(at) = found.iter().position(|(id, _)| id == what) {
            return Ok(found.swap_remove(at).1);
        }
        match found.pop() {
            Some((_, path)) if found.is_empty() => Ok(path),
            _ => Err(not_found(what)),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "commands may read files")]
    fn read(&self, path: &Path) -> Result<Scan, AppError> {
        let mut bytes = Vec::new();
        let read = std::fs::File::open(path).and_then(|mut f| f.read_to_end(&mut bytes));
        read.map_err(|e| AppError::new(Exit::CouldNot, words::cannot_read(path, &e), ""))?;
        Ok(scan::scan(&bytes))
    }

    fn list(&self) -> Result<Vec<(String, PathBuf)>, AppError> {
        let entries = match std::fs::read_dir(&self.sessions) {
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => {
                return Err(AppError::new(Exit::CouldNot, words::cannot_read(&self.sessions, &e), ""));
            }
            Ok(entries) => entries,
        };
        let session = |path: PathBuf| {
            let id = path.file_name()?.to_str()?.strip_suffix(".jsonl")?.to_owned();
            let ours = id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            ours.then_some((id, path))
        };
        Ok(entries.filter_map(|e| session(e.ok()?.path())).collect())
    }
}

fn not_found(what: &str) -> AppError {
    let (what, hint) = words::not_found(what);
    AppError::new(Exit::BadInput, what, hint)
}
