//! Removing a person, and copies that may be shared.

pub mod free_text;
pub mod level;
pub mod mentions;
pub mod redact;
pub mod removal;
pub mod share;
