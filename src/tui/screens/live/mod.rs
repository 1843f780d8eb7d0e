//! The live screen, in the note-taker's view.

pub mod update;
pub mod view;
