//! The page that people's phones and a projector show of a running meeting: read-only, groups and totals only.
//!
//! It follows the session's file as a second terminal does, on a thread of its own: the recorder does not know of it.
//! `picture` says what is shown, `guard` who may see it, `server` sends it.

mod access;
mod connections;
mod guard;
pub mod picture;
pub mod server;

pub use access::Access;
