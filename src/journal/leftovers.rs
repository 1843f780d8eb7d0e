//! What else holds parts of a session in the data folder: copies that a sync program or an editor made, files that were
//! half written when the power failed, kept totals, the cache. Must not know what the events mean.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    domain::{Record, order::Ordered as _},
    journal::{
        disk,
        error::{Doing, StoreError},
        fault, folder,
        library::Library,
        names,
        session_files::MAX_FILE,
        whole_file::is_temporary_name,
    },
    lines::{
        escape::unescaped,
        originals::Originals,
        reader::{self, Keep, LogContents},
    },
};

/// A copy of a session that is no session of its own.
#[derive(Debug)]
pub struct SessionCopy {
    pub path: PathBuf,
    /// What was read of it as a session; absent: it is something else.
    pub contents: Option<LogContents>,
    /// Its content as text.
    pub text: String,
}

impl Library {
    /// The copies of a session beside it.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn copies_of(&self, home: &Path) -> Result<Vec<SessionCopy>, StoreError> {
        let Some(id) = names::stem(home) else { return Ok(vec![]) };
        let mut copies = Vec::new();
        for path in files_in(folder::parent(home))? {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let own = path == home || names::rescue_number(&name, &id).is_some();
            if !own && name.contains(&id) && path.extension().is_none_or(|e| e != "lock") {
                copies.push(copy(path)?);
            }
        }
        Ok(copies)
    }

    /// Temporary files of an interrupted write that hold a session of this id or something that `names` finds. They were
    /// never in use.
    ///
    /// # Errors
    /// A folder cannot be read.
    pub fn partial_files(&self, id: &str, names: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, StoreError> {
        let own = format!("\"id\":\"{id}\"");
        let mut found = Vec::new();
        for folder in [self.sessions_dir(), self.data_dir().to_owned(), self.totals_dir()] {
            for path in files_in(&folder)? {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                if !is_temporary_name(&name) {
                    continue;
                }
                let text = String::from_utf8_lossy(&disk::read(&path, MAX_FILE)?).into_owned();
                if text.contains(&own) || names(&unescaped(&text)) {
                    found.push(path);
                }
            }
        }
        Ok(found)
    }

    /// The files of sessions and totals, whatever they are; no link is followed.
    ///
    /// # Errors
    /// A folder cannot be read.
    pub fn known_files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut files = files_in(&self.sessions_dir())?;
        files.extend(files_in(&self.totals_dir())?);
        files.retain(|path| fs::symlink_metadata(path).is_ok_and(|about| about.is_file()));
        Ok(files)
    }

    /// Empties the cache: everything in it is computed again when it is needed.
    ///
    /// # Errors
    /// Something in it could not be deleted.
    pub fn empty_cache(&self) -> Result<(), StoreError> {
        let folder = self.data_dir().join("cache");
        let is_folder = fs::symlink_metadata(&folder).is_ok_and(|about| about.is_dir());
        if is_folder {
            fault::call()
                .and_then(|()| fs::remove_dir_all(&folder))
                .map_err(StoreError::io(Doing::Delete, &folder))?;
        }
        Ok(())
    }

    /// Changes the texts in the kept totals of a session, where `change` returns another. Returns whether any changed.
    ///
    /// # Errors
    /// They are as they were.
    pub fn change_totals(
        &self,
        id: &str,
        change: impl Fn(&str) -> Option<String>,
    ) -> Result<bool, StoreError> {
        let path = self.totals_path(id);
        if fs::symlink_metadata(&path).is_err() {
            return Ok(false);
        }
        let text = String::from_utf8_lossy(&disk::read(&path, MAX_FILE)?).into_owned();
        let Ok(mut json) = serde_json::from_str::<serde_json::Value>(&text) else { return Ok(false) };
        if !change_json(&mut json, &change) {
            return Ok(false);
        }
        let mut bytes = serde_json::to_vec_pretty(&json).unwrap_or_default();
        bytes.push(b'\n');
        disk::replace(&path, &bytes)?;
        Ok(true)
    }
}

/// Replaces a file by whole records, and what their lines say besides.
///
/// # Errors
/// The old file is as it was.
pub fn replace(path: &Path, records: &[Record], originals: &Originals) -> Result<(), StoreError> {
    disk::replace(path, &originals.encode_all(records))
}

/// The content of a file as text, to search what cannot be read as a session. Empty when it is larger than any session.
#[must_use]
pub fn text_of(path: &Path) -> String {
    unescaped(&String::from_utf8_lossy(&disk::read(path, MAX_FILE).unwrap_or_default()))
}

fn copy(path: PathBuf) -> Result<SessionCopy, StoreError> {
    let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
    let bytes = if is_file { disk::read(&path, MAX_FILE)? } else { Vec::new() };
    let contents = reader::read_files(&[&bytes], Keep::Originals);
    let text = unescaped(&String::from_utf8_lossy(&bytes));
    let readable = !contents.records.is_empty() && contents.newer.is_none();
    Ok(SessionCopy { path, contents: readable.then_some(contents), text })
}

fn change_json(value: &mut serde_json::Value, change: &impl Fn(&str) -> Option<String>) -> bool {
    match value {
        serde_json::Value::String(text) => match change(text) {
            Some(other) => {
                *text = other;
                true
            }
            None => false,
        },
        serde_json::Value::Array(values) => {
            values.iter_mut().fold(false, |any, v| change_json(v, change) | any)
        }
        serde_json::Value::Object(members) => {
            members.values_mut().fold(false, |any, v| change_json(v, change) | any)
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => false,
    }
}

/// The files in a folder, in order; none when it is not there.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fault::call().and_then(|()| fs::read_dir(folder)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
        entries => entries.map_err(StoreError::io(Doing::List, folder))?,
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| !p.is_dir()).collect();
    paths.order();
    Ok(paths)
}
