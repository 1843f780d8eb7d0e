//! The meeting that a screen shows: its state, and how intents change it.

pub mod act;
pub mod answers;
pub mod ask;
pub mod context;
pub mod keys;
pub mod late_comers;
pub mod leave;
pub mod open_list;
pub mod panel;
pub mod panel_keys;
pub mod saving;
pub mod state;
pub mod typing;
pub mod update;
pub mod view;
