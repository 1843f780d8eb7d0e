//! The one error on top: what happened, what to do, and the exit code.
//!
//! Rooms have errors of their own; here they become two plain sentences. The words stand in [`crate::text`].

/// How the program ends.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    Done = 0,
    /// File or disk.
    CouldNot = 1,
    /// Something was damaged; what is whole was shown.
    Damage = 2,
    NoTerminal = 3,
    /// Written by a newer version.
    Newer = 4,
    /// Another program has it.
    Locked = 5,
    BadInput = 6,
    Usage = 64,
    /// Stopped with Ctrl+C.
    CutShort = 130,
}

#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    pub exit: Exit,
    /// What happened. May have several lines, one a problem.
    pub message: String,
    /// What to do next. May be empty.
    pub hint: String,
}

impl AppError {
    #[must_use]
    pub fn new(exit: Exit, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { exit, message: message.into(), hint: hint.into() }
    }
}

/// What a command comes to.
pub type Outcome = Result<Exit, AppError>;
