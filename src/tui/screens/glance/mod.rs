//! The glance screen.

pub mod facilitator;
pub mod room;
