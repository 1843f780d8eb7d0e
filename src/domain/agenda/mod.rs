//! Agenda items and go-rounds.

pub mod decide;
pub mod items;
pub mod round;
