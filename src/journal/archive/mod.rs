//! Sessions in one encrypted file, byte for byte: a tar archive of their files in the age format
//! (<https://age-encryption.org/v1>). `age -d` and `tar` open it too.
//!
//! A file in the age format can be written only once and whole, so that a record is never kept in one.

mod error;
mod keys;
mod pack;
mod unpack;

pub use error::ArchiveError;
pub use keys::{OpenKey, SealKey};
pub use pack::{has_session_name, pack};
pub use unpack::{OpenArchive, SealedArchive};
