//! The journal: how events get onto the disk and back. What a line says and when it counts as saved is in [`crate::lines`].
//!
//! [`mod@fault`] (a test makes a call fail), [`disk`], [`folder`], [`whole_file`] and [`permissions`] (the calls), [`names`],
//! [`session_files`], [`lock`], `log_file` and [`mod@file`] (one session and its only writer), [`library`] (all of them),
//! [`leftovers`], [`exports`], [`cache`], `archive` (encrypted copies, with the feature `encrypt`). [`writer`] is the thread.

#[cfg(feature = "encrypt")]
pub mod archive;
pub mod cache;
pub mod disk;
pub mod error;
pub mod exports;
pub mod fault;
pub mod file;
pub mod folder;
pub mod lead_lines;
pub mod leftovers;
pub mod library;
pub mod lock;
mod log_file;
#[cfg(feature = "rooms")]
pub mod mirrored;
pub mod names;
pub mod permissions;
pub mod practice_file;
pub mod session_files;
pub mod whole_file;
pub mod writer;

pub use error::StoreError;
pub use file::SessionFile;
pub use library::Library;
pub use writer::{Writer, WriterEvent};
