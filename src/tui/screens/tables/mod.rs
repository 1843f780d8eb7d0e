//! The lead's screen: each table as a tile.

pub mod state;
pub mod update;
pub mod view;
