//! The journal: how events get onto the disk and back.
//!
//! [`codec`] is pure: a line is an event and an event is a line. The rest touches files.

pub mod codec;
pub mod scan;
