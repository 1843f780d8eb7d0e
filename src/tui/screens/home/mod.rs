//! The home screen.

pub mod update;
pub mod view;
