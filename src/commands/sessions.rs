//! Where the verbs that read sessions find them.
//!
//! Nothing here writes.

use std::path::{Path, PathBuf};

use crate::{
    commands::Context,
    domain::History,
    error::AppError,
    journal::{Library, library, scan::Scan},
    text::report as words,
};

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
    pub fn read(library: &Library, what: &str) -> Result<Self, AppError> {
        let path = library.find(what)?;
        let scan = library.read(&path)?.scan;
        Ok(Self { id: id_of(&path), path, scan })
    }

    /// A session that was found before.
    ///
    /// # Errors
    /// It cannot be read, or was written by a newer version.
    pub fn of(library: &Library, found: &library::Found) -> Result<Self, AppError> {
        let scan = library.read_found(found)?.scan;
        Ok(Self { id: id_of(&found.path), path: found.path.clone(), scan })
    }

    #[must_use]
    pub fn history(&self) -> History {
        History::from_records(self.scan.records.iter().cloned())
    }

    /// Say on standard error where it is damaged.
    pub fn tell_damage(&self, ctx: &mut Context<'_>) {
        for damage in &self.scan.damage {
            ctx.notice(&damage.words(&self.id));
        }
    }
}

/// The name of a session's file, without what follows the first dot.
#[must_use]
pub fn id_of(path: &Path) -> String {
    let name = path.file_name().map(|n| words::shown(Path::new(n))).unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_owned()
}
