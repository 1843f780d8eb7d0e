//! What can go wrong with session files. The words stand in [`crate::text::store`].

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::record::plain_text,
    error::{AppError, Exit},
    text::{
        format::size,
        store as words,
        store::{io_error_reason, printable_path as shown},
    },
};

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
    fn could_not(self, path: &Path, error: &io::Error) -> String {
        let (path, why) = (shown(path), io_error_reason(error));
        match self {
            Self::MakeFolder => words::could_not_make_folder(&path, &why),
            Self::List => words::could_not_list(&path, &why),
            Self::Read => words::could_not_read(&path, &why),
            Self::Open => words::could_not_open(&path, &why),
            Self::Write => words::could_not_write(&path, &why),
            Self::Look => words::could_not_look(&path, &why),
            Self::Delete => words::could_not_delete(&path, &why),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{}", .doing.could_not(.path, .source))]
    Io { doing: Doing, path: PathBuf, source: io::Error },
    /// Nothing goes by this name in the folder of sessions.
    #[error("{}", words::not_found(&shown(.sessions), &plain_text::clean(.text, 256)))]
    NotFound { text: String, sessions: PathBuf },
    #[error("{}", words::no_sessions(&shown(.sessions)))]
    NoSessions { sessions: PathBuf },
    #[error("{}", ambiguous(.text, .candidates))]
    Ambiguous { text: String, candidates: Vec<String> },
    /// A folder, a pipe, a device.
    #[error("{}", words::not_a_file(&shown(.path)))]
    NotAFile { path: PathBuf },
    #[error("{}", words::too_large(&size(*.most), &shown(.path)))]
    TooLarge { path: PathBuf, most: u64 },
    /// No record in it, so that there is nothing to go on from.
    #[error("{}", words::not_a_session(&shown(.path)))]
    NotASession { path: PathBuf },
    #[error("{}", words::newer(&shown(.path), *.version))]
    Newer { path: PathBuf, version: u32 },
    #[error("{}", words::locked(&shown(.path)))]
    Locked { path: PathBuf },
    /// The file system has no locks. Two programs could write at once, so none does.
    #[error("{}", cannot_lock(.path, .source))]
    CannotLock { path: PathBuf, source: io::Error },
    #[error("{}", words::no_random())]
    NoRandom,
    /// The system would not start another thread.
    #[error("{}", words::no_thread(&io_error_reason(.0)))]
    NoThread(io::Error),
}

impl StoreError {
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Io { doing, path: path.to_owned(), source }
    }

    #[must_use]
    pub fn exit(&self) -> Exit {
        match self {
            Self::Newer { .. } => Exit::Newer,
            Self::Locked { .. } => Exit::Locked,
            Self::Ambiguous { .. }
            | Self::NotAFile { .. }
            | Self::TooLarge { .. }
            | Self::NotASession { .. } => Exit::BadInput,
            Self::Io { .. }
            | Self::NotFound { .. }
            | Self::NoSessions { .. }
            | Self::CannotLock { .. }
            | Self::NoRandom
            | Self::NoThread(_) => Exit::Failed,
        }
    }

    /// What to do next. May be empty.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Io { source, .. } => io_hint(source).to_owned(),
            Self::NotFound { .. } => words::not_found_hint().to_owned(),
            Self::NoSessions { .. } => words::no_sessions_hint().to_owned(),
            Self::Ambiguous { .. } => words::ambiguous_hint().to_owned(),
            Self::Newer { .. } => words::newer_hint().to_owned(),
            Self::Locked { .. } => words::locked_hint().to_owned(),
            Self::CannotLock { .. } => words::cannot_lock_hint().to_owned(),
            Self::NoThread(_) => words::no_thread_hint().to_owned(),
            Self::NotASession { path } => words::not_a_session_hint(&shown(path)),
            Self::NotAFile { .. } | Self::TooLarge { .. } | Self::NoRandom => String::new(),
        }
    }
}

fn ambiguous(text: &str, candidates: &[String]) -> String {
    let first = words::ambiguous(candidates.len(), &plain_text::clean(text, 256));
    format!("{first}\n  {}", candidates.join("\n  "))
}

fn cannot_lock(path: &Path, error: &io::Error) -> String {
    words::cannot_lock(&shown(path.parent().unwrap_or(path)), &io_error_reason(error))
}

fn io_hint(error: &io::Error) -> &'static str {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::StorageFull => words::no_room_hint(),
        Kind::QuotaExceeded => words::quota_hint(),
        Kind::FileTooLarge => words::file_limit_hint(),
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => words::not_allowed_hint(),
        Kind::NotADirectory => words::not_a_folder_hint(),
        _ => "",
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        Self::new(error.exit(), error.to_string(), error.hint())
    }
}
