//! The live screen.

pub mod panel_view;
pub mod people;
pub mod update;
pub mod view;
