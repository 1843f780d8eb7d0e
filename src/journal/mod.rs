//! The journal: how events get onto the disk and back.
//!
//! Pure: [`append`] (when a record counts as saved), [`codec`], [`escape`], `range` and [`fast_path`] (a line is an event), [`originals`] (what else a line says),
//! [`reader`] (the lines of a session's files are its records). Files: [`mod@fault`] (a test makes a call fail), [`disk`], [`folder`], [`whole_file`] and [`permissions`] (the calls), [`names`],
//! [`session_files`], [`lock`], `log_file` and [`mod@file`] (one session and its only writer), [`library`] (all of them),
//! [`leftovers`], [`exports`], [`cache`], `archive` (encrypted copies, with the feature `encrypt`). [`writer`] is the thread.

pub mod append;
#[cfg(feature = "encrypt")]
pub mod archive;
pub mod cache;
pub mod codec;
pub mod disk;
pub mod error;
pub mod escape;
pub mod exports;
pub mod fast_path;
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
pub mod originals;
pub mod permissions;
pub mod practice_file;
mod range;
mod raw_json;
pub mod reader;
pub mod session_files;
pub mod whole_file;
pub mod writer;

pub use error::StoreError;
pub use file::SessionFile;
pub use library::Library;
pub use writer::{Writer, WriterEvent};
