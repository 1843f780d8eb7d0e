//! Words of the store room: what happened, and what to do about it.

pub use crate::text::messages::store::*;

use std::{io, path::Path};

use crate::domain::record::plain_text;

/// A path as it can be shown: whatever could drive a terminal is taken out.
#[must_use]
pub fn path(path: &Path) -> String {
    plain_text::clean(&path.to_string_lossy(), 4096)
}

/// Why the disk or the system said no. What has no message here is told as the system tells it.
#[must_use]
pub fn because(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match error.kind() {
        Kind::StorageFull => disk_full(),
        Kind::QuotaExceeded => because_quota_exceeded(),
        Kind::FileTooLarge => because_file_too_large(),
        Kind::PermissionDenied => because_not_allowed(),
        Kind::ReadOnlyFilesystem => because_read_only(),
        Kind::NotFound => because_not_there(),
        Kind::NotADirectory => because_not_a_folder(),
        Kind::AlreadyExists => because_already_there(),
        Kind::InvalidFilename => because_bad_name(),
        _ => return error.to_string(),
    };
    words.to_owned()
}
