//! What the journal thread can be asked to do.

use std::path::PathBuf;

use crate::domain::{Record, privacy::removed::Redacted};

/// What the thread is asked to do.
pub(super) enum Request {
    Append(Vec<Record>),
    Retry,
    Rescue(Rescue),
    Rewrite(Redacted),
    Close,
    #[cfg(debug_assertions)]
    Panic,
}

/// Continue in a new file that holds all records.
pub(super) struct Rescue {
    pub all: Vec<Record>,
    pub fallback: Option<PathBuf>,
}
