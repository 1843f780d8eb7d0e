//! Messages about files and disks: what happened, and what to do about it.

pub use crate::text::messages::store::*;

use std::{io, path::Path};

use crate::domain::record::plain_text;

/// A path without control characters, safe to print on a terminal.
#[must_use]
pub fn printable_path(path: &Path) -> String {
    plain_text::clean(&path.to_string_lossy(), 4096)
}

/// The reason for an I/O error. Kinds without a message of ours use the system's.
#[must_use]
pub fn io_error_reason(error: &io::Error) -> String {
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
