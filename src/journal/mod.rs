//! The journal: how events get onto the disk and back.
//!
//! [`codec`], [`scan`] and [`append`] are pure: a line is an event, a file is a session, and the rule by
//! which records are acknowledged. [`disk`], [`library`], [`cache`], [`exports`], [`traces`], [`lock`] and [`mod@file`]
//! touch files; [`writer`] is the thread.

pub mod append;
pub mod cache;
pub mod codec;
pub mod disk;
pub mod error;
pub mod exports;
pub mod file;
pub mod library;
pub mod lock;
pub mod quick;
pub mod scan;
pub mod traces;
pub mod writer;

pub use error::StoreError;
pub use file::SessionFile;
pub use library::Library;
pub use writer::{Report, Writer};
