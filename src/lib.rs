//! airtime: a mirror of whose voices fill a room.
//!
//! `ARCHITECTURE.md` draws the rooms and the walls between them.

pub mod cli;
pub mod commands;
pub mod error;
pub mod import;
// What a file says never ends the program: no index in these rooms, nor in the core, can be out of bounds.
#[deny(clippy::indexing_slicing)]
pub mod journal;
#[cfg(feature = "page")]
pub mod page;
#[deny(clippy::indexing_slicing)]
pub mod report;
#[cfg(feature = "rooms")]
pub mod rooms;
pub mod settings;
pub mod setup;
pub mod shell;
pub mod text;
pub mod tui;

pub use airtime_core::{domain, lines};
pub use commands::dispatch::run;
