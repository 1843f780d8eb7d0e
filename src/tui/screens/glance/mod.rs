//! The views of a running meeting that others look at: the facilitator's and the room's.

pub mod view;
