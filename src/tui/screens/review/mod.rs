//! The review screen.

pub mod amend;
pub mod movement;
pub mod ribbon_state;
pub mod state;
pub mod update;
pub mod view;
