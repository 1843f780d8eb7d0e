//! The record: ids, moments, events, and the history that folds them.

pub mod amendment;
mod apply;
pub mod continuity;
mod corrected;
mod corrections;
pub mod dates;
pub mod deadline;
pub(in crate::domain) mod effective;
pub mod event;
mod event_class;
pub mod history;
pub mod ids;
pub mod moment;
pub mod opening;
pub mod plain_text;
pub mod undo;
pub mod wall_clock;
