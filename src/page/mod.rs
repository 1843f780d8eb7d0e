//! The page that people's phones and a projector show of a running meeting: groups and totals only.
//!
//! It has a thread of its own, and is told what to show: by a running meeting after each picture of its screen, or by
//! `airtime serve`, which follows the session's file as a second terminal does. The recorder never waits for it.
//! `picture` says what is shown, `guard` who may see it, `server` sends it.

mod access;
mod acts;
pub mod address;
mod ballots;
pub mod code;
mod connections;
mod guard;
pub mod open;
pub mod picture;
pub mod seat_codes;
mod seats;
pub mod server;
mod state;

pub use access::{Access, Doors, Viewer};
pub use open::OpenPage;
pub use seats::Seats;
pub use state::Inbox;
