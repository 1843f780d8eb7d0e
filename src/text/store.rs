//! Words of the store room: what happened, and what to do about it.

pub use super::messages::store::*;

use std::{io, path::Path};

use crate::domain::names;

/// What was being done when a file would not.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doing {
    MakeFolder,
    List,
    Read,
    Open,
    Write,
    Look,
    Delete,
}

impl Doing {
    fn words(self) -> &'static str {
        match self {
            Self::MakeFolder => "make the folder",
            Self::List => "look into",
            Self::Read => "read",
            Self::Open => "open",
            Self::Write => "write",
            Self::Look => "look at",
            Self::Delete => "delete",
        }
    }
}

/// A path as it can be shown: whatever could drive a terminal is taken out.
pub fn path(path: &Path) -> String {
    names::clean(&path.to_string_lossy(), 4096)
}

pub fn could_not(doing: Doing, at: &Path, error: &io::Error) -> String {
    format!("could not {} {}: {}", doing.words(), path(at), because(error))
}

/// Why the disk or the system said no.
pub fn because(error: &io::Error) -> String {
    use io::ErrorKind as Kind;
    let words = match error.kind() {
        Kind::StorageFull => "the disk is full",
        Kind::QuotaExceeded => "your share of the disk is used up",
        Kind::FileTooLarge => "the file may not grow any further",
        Kind::PermissionDenied => "this account is not allowed to",
        Kind::ReadOnlyFilesystem => "the disk can only be read",
        Kind::NotFound => "it is not there",
        Kind::NotADirectory => "part of the path is a file, not a folder",
        Kind::AlreadyExists => "something with that name is there already",
        Kind::InvalidFilename => "the name is too long or not allowed",
        _ => return error.to_string(),
    };
    words.to_owned()
}

pub fn could_not_hint(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull | Kind::QuotaExceeded | Kind::FileTooLarge => {
            "make some room on the disk, then try again"
        }
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => {
            "check who may use that folder, or choose another one with --data-dir"
        }
        Kind::NotADirectory => "choose another folder with --data-dir",
        _ => "",
    }
}

pub fn not_found(text: &str, sessions: &Path) -> String {
    format!("there is no session `{}` in {}", names::clean(text, 256), path(sessions))
}

pub fn no_sessions(sessions: &Path) -> String {
    format!("there are no sessions yet in {}", path(sessions))
}

pub fn ambiguous(text: &str, candidates: &[String]) -> String {
    let text = names::clean(text, 256);
    format!("`{text}` could be any of {}:\n  {}", candidates.len(), candidates.join("\n  "))
}

pub fn not_a_file(at: &Path) -> String {
    format!("{} is not a file that can hold a session (it is a folder, a pipe or a device)", path(at))
}

pub fn too_large(at: &Path, most: u64) -> String {
    format!("{} is larger than {} MiB, too large for a session", path(at), most / (1024 * 1024))
}

pub fn not_a_session(at: &Path) -> String {
    format!("there is nothing in {} that airtime can go on from", path(at))
}

pub fn not_a_session_hint(at: &Path) -> String {
    format!("`airtime check {}` says what is in it", path(at))
}

pub fn newer(at: &Path, version: u32) -> String {
    format!("{} was written by a newer airtime (format {version}) and is left as it is", path(at))
}

pub fn locked(at: &Path) -> String {
    format!("another airtime is recording in {}", path(at))
}

pub fn cannot_lock(at: &Path, error: &io::Error) -> String {
    let folder = at.parent().unwrap_or(at);
    format!("the folder {} cannot keep two programs apart: {}", path(folder), because(error))
}

pub fn no_thread(error: &io::Error) -> String {
    format!("could not start the part of airtime that saves: {}", because(error))
}
