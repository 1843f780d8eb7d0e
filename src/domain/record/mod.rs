//! The record: ids, moments, events, and the history that folds them.

pub mod amendment;
pub mod change;
pub mod continuity;
pub mod dates;
pub mod event;
pub mod history;
pub mod ids;
pub mod moment;
pub mod opening;
pub mod plain_text;
pub mod undo;
