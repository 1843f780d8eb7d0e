//! The meeting that a screen shows: its state, and how intents change it.

pub mod act;
pub mod answers;
pub mod ask;
pub mod check_out;
pub mod context;
mod floor;
pub mod keys;
pub mod late_comers;
pub mod leave;
pub mod open_list;
pub mod page_links;
pub mod panel;
pub mod panel_keys;
pub mod phone_acts;
pub mod phones;
pub mod saving;
pub mod serving;
pub mod state;
pub mod typing;
pub mod update;
pub mod view;
