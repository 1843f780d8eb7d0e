//! airtime: a mirror of whose voices fill a room.
pub mod domain;
