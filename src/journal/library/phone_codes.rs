//! What the codes for phones are made from: one small file beside the sessions, and never in them. It names nobody.

use std::path::PathBuf;

use super::data_folder::{Library, PHONE_CODES};
use crate::journal::{disk, error::StoreError, folder};

/// Largest such file, bytes.
const MOST: u64 = 64 * 1024;

impl Library {
    fn phone_codes_path(&self) -> PathBuf {
        self.data_dir.join(PHONE_CODES)
    }

    /// What was saved. `None`: nothing was.
    ///
    /// # Errors
    /// The disk's.
    pub fn read_phone_codes(&self) -> Result<Option<String>, StoreError> {
        let path = self.phone_codes_path();
        if !path.exists() {
            return Ok(None);
        }
        disk::read(&path, MOST).map(|bytes| Some(String::from_utf8_lossy(&bytes).into_owned()))
    }

    /// Saves it, for its owner only, in the place of what was there.
    ///
    /// # Errors
    /// It is not on the disk.
    pub fn save_phone_codes(&self, text: &str) -> Result<(), StoreError> {
        folder::make(&self.data_dir)?;
        disk::replace(&self.phone_codes_path(), text.as_bytes())
    }

    /// Deletes it: no code of it is good any more.
    ///
    /// # Errors
    /// It is still there.
    pub fn delete_phone_codes(&self) -> Result<(), StoreError> {
        disk::delete(&self.phone_codes_path()).map(drop)
    }
}
