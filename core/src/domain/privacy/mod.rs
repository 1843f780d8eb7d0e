//! Removing a person, and copies that may be shared.

mod apply;
pub mod contents;
pub mod level;
pub mod lookup;
mod mentions;
pub mod name_forms;
mod outdated;
pub mod redact;
pub mod remaining;
pub mod removal;
pub mod removed;
mod rewrite;
pub mod share;
pub mod shared_copy;
mod their_lines;
