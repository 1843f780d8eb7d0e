//! Records that were received from elsewhere, as files: each is a copy, and another one of the same meeting takes its
//! place.

use std::{io::Write as _, path::Path};

use crate::{
    domain::Record,
    journal::{
        error::{Doing, StoreError},
        names,
        whole_file::WholeFile,
    },
    lines::codec,
};

/// Writes a record into a folder. One whose id is no id is left out.
///
/// # Errors
/// The file cannot be written.
pub fn save(folder: &Path, id: &str, records: &[Record]) -> Result<(), StoreError> {
    if !names::is_id(id) {
        return Ok(());
    }
    let path = names::session_path(folder, id);
    let write = || {
        let mut file = WholeFile::begin(&path)?;
        file.write_all(&codec::encode_all(records))?;
        file.replace()
    };
    write().map_err(StoreError::io(Doing::Write, &path))
}
