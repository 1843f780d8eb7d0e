//! Finds and reads the sessions that commands work on. Writes nothing.

use std::path::{Path, PathBuf};

use crate::{
    commands::{Context, NOTICES_SHOWN},
    domain::History,
    error::{AppError, Exit},
    journal::{Library, library},
    lines::reader::LogContents,
    text::{damage::damage as damage_words, report as words, store},
};

/// The library in the context's data folder.
#[must_use]
pub fn open_library(ctx: &Context<'_>) -> Library {
    Library::new(ctx.data_dir.clone())
}

/// What names a session in a command that is given now, where its id alone does not: a file by its path as it was typed,
/// and after an id the data folder that was typed. Quoted where a shell needs that.
#[must_use]
pub fn named_in_command(typed: &str, session: &LoadedSession, ctx: &Context<'_>) -> Option<String> {
    let folder = ctx
        .typed_data_dir
        .as_ref()
        .map(|folder| format!(" --data-dir {}", quoted(&folder.to_string_lossy())));
    let is_file = !session.path.starts_with(&ctx.data_dir);
    (is_file || folder.is_some()).then(|| {
        let name = if is_file { quoted(typed) } else { session.id.clone() };
        name + &folder.unwrap_or_default()
    })
}

/// A word as a shell takes it.
fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "_-./:@%+=,".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

/// A session that was found and read.
pub struct LoadedSession {
    /// The name of its file, which identifies the session even if its first line is damaged.
    pub id: String,
    pub path: PathBuf,
    pub contents: LogContents,
}

impl LoadedSession {
    /// Finds a session by id, by the beginning of its id or by path, and reads it.
    ///
    /// # Errors
    /// It does not exist, cannot be read, or was written by a newer version.
    pub fn find(library: &Library, name: &str) -> Result<Self, AppError> {
        let path = library.find(name)?;
        let contents = library.read(&path)?.contents;
        Ok(Self { id: id_from_path(&path), path, contents })
    }

    /// Reads a session that is found already.
    ///
    /// # Errors
    /// It cannot be read, or was written by a newer version.
    pub fn read(library: &Library, found: &library::SessionEntry) -> Result<Self, AppError> {
        let contents = library.read_entry(found, &mut Vec::new())?.contents;
        Ok(Self { id: id_from_path(&found.path), path: found.path.clone(), contents })
    }

    #[must_use]
    pub fn history(&self) -> History {
        History::from_records(self.contents.records.iter().cloned())
    }

    /// As [`history`](Self::history), and leaves no records here: no copy of them is made.
    #[must_use]
    pub fn take_history(&mut self) -> History {
        History::from_records(std::mem::take(&mut self.contents.records))
    }

    /// Whether part of the file cannot be read.
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        self.contents.is_damaged()
    }

    /// A notice for each damaged place in the file.
    #[must_use]
    pub fn damage_words(&self) -> Vec<String> {
        self.contents.damage.iter().map(|damage| damage_words(damage, &self.id)).collect()
    }
}

/// Writes notices about damaged sessions, and returns how the command ends.
pub fn report_damage(sessions: &[LoadedSession], ctx: &mut Context<'_>) -> Exit {
    let damaged: Vec<&LoadedSession> = sessions.iter().filter(|session| session.is_damaged()).collect();
    for session in damaged.iter().take(NOTICES_SHOWN) {
        ctx.notice(&words::some_damage(&session.id));
        ctx.notices(&session.damage_words());
    }
    ctx.more_notices(damaged.len());
    if damaged.is_empty() { Exit::Done } else { Exit::Damaged }
}

/// The name of a session's file up to the first dot.
#[must_use]
pub fn id_from_path(path: &Path) -> String {
    let name = path.file_name().map(|n| store::printable_path(Path::new(n))).unwrap_or_default();
    name.split('.').next().unwrap_or_default().to_owned()
}
