//! What can go wrong with session files. The words stand in [`crate::text::store`].

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    error::{AppError, Exit},
    text::store::{self as words, Doing},
};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("{}", words::could_not(*.doing, .path, .source))]
    Io { doing: Doing, path: PathBuf, source: io::Error },
    /// Nothing goes by this name in the folder of sessions.
    #[error("{}", words::not_found(.text, .sessions))]
    NotFound { text: String, sessions: PathBuf },
    #[error("{}", words::no_sessions(.sessions))]
    NoSessions { sessions: PathBuf },
    #[error("{}", words::ambiguous(.text, .candidates))]
    Ambiguous { text: String, candidates: Vec<String> },
    /// A folder, a pipe, a device.
    #[error("{}", words::not_a_file(.path))]
    NotAFile { path: PathBuf },
    #[error("{}", words::too_large(.path, *.most))]
    TooLarge { path: PathBuf, most: u64 },
    /// No record in it, so that there is nothing to go on from.
    #[error("{}", words::not_a_session(.path))]
    NotASession { path: PathBuf },
    #[error("{}", words::newer(.path, *.version))]
    Newer { path: PathBuf, version: u32 },
    #[error("{}", words::locked(.path))]
    Locked { path: PathBuf },
    /// The file system has no locks. Two programs could write at once, so none does.
    #[error("{}", words::cannot_lock(.path, .source))]
    CannotLock { path: PathBuf, source: io::Error },
    #[error("{}", words::no_random())]
    NoRandom,
    /// The system would not start another thread.
    #[error("{}", words::no_thread(.0))]
    NoThread(io::Error),
}

impl StoreError {
    pub(super) fn io(doing: Doing, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { doing, path, source }
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
            _ => Exit::CouldNot,
        }
    }

    /// What to do next. May be empty.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Io { source, .. } => words::could_not_hint(source).to_owned(),
            Self::NotFound { .. } => words::not_found_hint().to_owned(),
            Self::NoSessions { .. } => words::no_sessions_hint().to_owned(),
            Self::Ambiguous { .. } => words::ambiguous_hint().to_owned(),
            Self::Newer { .. } => words::newer_hint().to_owned(),
            Self::Locked { .. } => words::locked_hint().to_owned(),
            Self::CannotLock { .. } => words::cannot_lock_hint().to_owned(),
            Self::NoThread(_) => words::no_thread_hint().to_owned(),
            Self::NotASession { path } => words::not_a_session_hint(path),
            Self::NotAFile { .. } | Self::TooLarge { .. } | Self::NoRandom => String::new(),
        }
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        Self::new(error.exit(), error.to_string(), error.hint())
    }
}
