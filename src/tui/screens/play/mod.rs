//! The play screen.

pub mod update;
