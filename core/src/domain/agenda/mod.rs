//! Agenda items and go-rounds.

mod apply;
pub mod decide;
pub mod items;
pub mod round;
