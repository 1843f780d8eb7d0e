//! Why an archive cannot be opened, and what that is called.

use std::path::{Path, PathBuf};

use crate::{
    domain::record::plain_text,
    error::{AppError, Exit},
    journal::error::StoreError,
    text::{messages::archive as words, store::printable_path as shown},
};

#[derive(Debug)]
pub enum ArchiveError {
    /// No header of the age format, or one that was changed.
    NotAnArchive,
    /// What follows the header is not what was written: changed, or cut off.
    Damaged,
    WrongPassphrase,
    WrongKey,
    /// Made so that each try of a passphrase takes more memory than we give it.
    TooMuchWork,
    /// It is empty, or what was encrypted is no tar archive.
    NoMeetings,
    /// This file in it is no session, or part of one that is there twice.
    NotAMeeting(String),
    /// A session with this file is there already.
    Exists(PathBuf),
    Store(StoreError),
}

impl From<StoreError> for ArchiveError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl ArchiveError {
    /// The error for the person at the terminal. `archive`: the file that was to be opened.
    #[must_use]
    pub fn of(self, archive: &Path) -> AppError {
        let path = shown(archive);
        let (message, hint) = match self {
            Self::NotAnArchive => (words::not_an_archive(&path), ""),
            Self::Damaged => (words::damaged(&path), ""),
            Self::WrongPassphrase => (words::wrong_passphrase(&path), words::wrong_passphrase_hint()),
            Self::WrongKey => (words::wrong_key(&path), words::wrong_key_hint()),
            Self::TooMuchWork => (words::too_much_work(&path), ""),
            Self::NoMeetings => (words::no_meetings(&path), ""),
            Self::NotAMeeting(name) => {
                (words::not_a_meeting(&plain_text::clean(&name, plain_text::NAME_BYTES), &path), "")
            }
            Self::Exists(path) => (words::exists(&shown(&path)), words::exists_hint()),
            Self::Store(error) => return error.into(),
        };
        AppError::new(Exit::BadInput, message, hint)
    }
}
