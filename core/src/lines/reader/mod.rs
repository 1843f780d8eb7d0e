//! A session from the bytes of its files: every intact record, and what is wrong with the rest. Pure.
//!
//! Nothing here changes a file. A torn last line is no damage (a crash while writing leaves one); anything else that
//! does not check is, and is reported with its place.

mod contents;
mod index;
mod reading;
#[cfg(test)]
mod tests;
mod torn;

pub use contents::{Damage, LogContents, Reason, Tail};
pub use reading::{Keep, read, read_files, read_session};
