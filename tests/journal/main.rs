//! The journal on a real disk: created, locked, replaced under its feet, and carried on.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "these are tests; they do harm to files and say how often"
)]

#[cfg(unix)]
mod caching;
mod leftovers;
mod library;
mod locking;
mod million;
mod place;
mod practice;
mod recording;
mod removal;
mod rescue;
#[cfg(unix)]
mod unix;
mod unknown_members;
