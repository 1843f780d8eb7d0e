//! The setup screen.

pub mod update;
pub mod view;
