//! Where else a session leaves traces in the data folder: copies that a sync program or an editor made, files that were
//! half written when the power went, kept totals, the cache. Must not know what the events mean.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    domain::Record,
    journal::{
        codec, disk,
        error::{Doing, StoreError},
        library::{self, Library, MAX_FILE},
        scan::{self, Scan},
    },
};

/// A copy of a session that is no session of its own.
#[derive(Debug)]
pub struct Copy {
    pub path: PathBuf,
    /// What could be read of it as a session; nothing: it is something else.
    pub scan: Option<Scan>,
    /// Its text, as far as it is any.
    pub text: String,
}

impl Library {
    /// The copies of a session that lie beside it.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn copies_of(&self, home: &Path) -> Result<Vec<Copy>, StoreError> {
        let Some(id) = library::stem(home) else { return Ok(vec![]) };
        let mut copies = Vec::new();
        for path in files_in(disk::parent(home))? {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let own = path == home || library::rescue_number(&name, &id).is_some();
            if !own && name.contains(&id) && path.extension().is_none_or(|e| e != "lock") {
                copies.push(copy(path)?);
            }
        }
        Ok(copies)
    }

    /// Files that were being written when something cut it short, which hold a session of this id or what `names`
    /// finds. They were never in use.
    ///
    /// # Errors
    /// A folder cannot be read.
    pub fn leftovers(&self, id: &str, names: impl Fn(&str) -> bool) -> Result<Vec<PathBuf>, StoreError> {
        let own = format!("\"id\":\"{id}\"");
        let mut found = Vec::new();
        for folder in [self.sessions_dir(), self.data_dir().to_owned(), self.data_dir().join("totals")] {
            for path in files_in(&folder)? {
                let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
                if !(name.starts_with(".new-") && path.extension().is_some_and(|e| e == "part")) {
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
    pub fn own_files(&self) -> Result<Vec<PathBuf>, StoreError> {
        let mut files = files_in(&self.sessions_dir())?;
        files.extend(files_in(&self.data_dir().join("totals"))?);
        files.retain(|path| fs::symlink_metadata(path).is_ok_and(|about| about.is_file()));
        Ok(files)
    }

    /// Empty the cache: everything in it is made again when it is needed.
    ///
    /// # Errors
    /// Something in it could not be deleted.
    pub fn empty_cache(&self) -> Result<(), StoreError> {
        let folder = self.data_dir().join("cache");
        let is_folder = fs::symlink_metadata(&folder).is_ok_and(|about| about.is_dir());
        if is_folder {
            fs::remove_dir_all(&folder).map_err(StoreError::io(Doing::Delete, &folder))?;
        }
        Ok(())
    }

    /// Change the kept totals of a session, if there are any and `change` finds something. Whether it did.
    ///
    /// # Errors
    /// They are as they were.
    pub fn change_totals(
        &self,
        id: &str,
        change: impl Fn(&str) -> Option<String>,
    ) -> Result<bool, StoreError> {
        let path = self.totals_of(id);
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

/// Put whole records in the place of a file.
///
/// # Errors
/// The old file is as it was.
pub fn replace(path: &Path, records: &[Record]) -> Result<(), StoreError> {
    disk::replace(path, &bytes(records))
}

/// What stands in a file, as far as it is text: for words in what cannot be read as a session. Nothing of one that
/// is too large for any.
#[must_use]
pub fn text_of(path: &Path) -> String {
    unescaped(&String::from_utf8_lossy(&disk::read(path, MAX_FILE).unwrap_or_default()))
}

/// Records as the bytes of a file.
#[must_use]
pub fn bytes(records: &[Record]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records {
        codec::encode(record, None, &mut bytes);
    }
    bytes
}

fn copy(path: PathBuf) -> Result<Copy, StoreError> {
    let is_file = fs::symlink_metadata(&path).is_ok_and(|about| about.is_file());
    let bytes = if is_file { disk::read(&path, MAX_FILE)? } else { Vec::new() };
    let scan = scan::scan(&bytes);
    let text = unescaped(&String::from_utf8_lossy(&bytes));
    let readable = !scan.records.is_empty() && scan.newer.is_none();
    Ok(Copy { path, scan: readable.then_some(scan), text })
}

/// Text in which `\u00e4` stands as what it means, as far as that is easily told.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let digits = rest.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let (c, after) = digits.and_then(char::from_u32).map_or(('\\', at + 1), |c| (c, at + 6));
        out.push(c);
        rest = &rest[after..];
    }
    out.push_str(rest);
    out
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
        _ => false,
    }
}

/// The files in a folder, in order; none when it is not there.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(vec![]),
        entries => entries.map_err(StoreError::io(Doing::List, folder))?,
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|e| e.path()).filter(|p| !p.is_dir()).collect();
    paths.sort();
    Ok(paths)
}
