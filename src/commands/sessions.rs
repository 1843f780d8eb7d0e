//! Where the verbs that read sessions find them.
//!
//! The verbs know only [`Sessions`], so that tests can hand them a folder of bytes. Nothing here writes.

use std::path::{Path, PathBuf};

use super::Context;
use crate::{
    domain::History,
    error::{AppError, Exit},
    journal::{file::is_locked, library::Library, scan::Scan},
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
pub fn open(ctx: &Context<'_>) -> Library {
    Library::new(ctx.data_dir.clone())
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

impl Sessions for Library {
    fn find(&self, what: &str) -> Result<PathBuf, AppError> {
        Ok(Self::find(self, what)?)
    }

    fn read(&self, path: &Path) -> Result<Scan, AppError> {
        Ok(Self::read(self, path)?.scan)
    }

    fn list(&self) -> Result<Vec<(String, PathBuf)>, AppError> {
        Ok(Self::list(self)?.sessions.into_iter().map(|found| (found.id, found.path)).collect())
    }

    fn is_running(&self, id: &str) -> bool {
        is_locked(&self.path_of(id))
    }
}
