//! The lines of a session: what each says, which of them are intact, and when one counts as saved.
//!
//! [`codec`], [`escape`], `range` and [`fast_path`] (a line is an event), [`originals`] (what else a line says), [`reader`]
//! (the lines of a session's files are its records), [`append`] (when a record counts as saved).

pub mod append;
pub mod codec;
pub mod escape;
pub mod fast_path;
pub mod originals;
mod range;
mod raw_json;
pub mod reader;
