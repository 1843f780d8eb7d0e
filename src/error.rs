//! The application's error type: what happened, what to do next, and the exit code.
//!
//! Each room has its own errors and converts them to this one. The words come from [`crate::text`].

/// How the program ends. The value is the exit code.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    Done = 0,
    /// A file or disk operation failed.
    Failed = 1,
    /// A file is damaged; its intact part was processed.
    Damaged = 2,
    NoTerminal = 3,
    /// The file was written by a newer version of the program.
    Newer = 4,
    /// Another program has the file open.
    Locked = 5,
    BadInput = 6,
    Usage = 64,
    /// Cancelled with Ctrl+C.
    Cancelled = 130,
}

/// An error for the person at the terminal.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    pub exit: Exit,
    /// What happened; one line for each problem.
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

/// Result of a subcommand.
pub type CommandResult = Result<Exit, AppError>;
