//! `airtime rooms`: the screen of a lead who looks after several tables.
//!
//! It is in the program only with the feature `rooms`. Without it the command says so.

#[cfg(feature = "rooms")]
pub(super) mod login;
#[cfg(feature = "rooms")]
mod open;
#[cfg(all(feature = "rooms", not(feature = "page")))]
#[path = "rooms/no_page.rs"]
mod page;
#[cfg(all(feature = "rooms", feature = "page"))]
mod page;
#[cfg(feature = "rooms")]
mod screen;

use crate::{cli, commands::Context, error::CommandResult};

/// `airtime rooms --from URL`
///
/// # Errors
/// The address is none; the server cannot be used at all; there is no terminal (unless `--once`); the page cannot be opened; a
/// record cannot be written.
#[cfg(feature = "rooms")]
pub fn rooms(args: &cli::RoomsArgs, ctx: &mut Context<'_>) -> CommandResult {
    open::rooms(args, ctx)
}

/// Says that this program cannot look at tables.
///
/// # Errors
/// Always.
#[cfg(not(feature = "rooms"))]
pub fn rooms(_: &cli::RoomsArgs, _: &mut Context<'_>) -> CommandResult {
    use crate::{
        error::{AppError, Exit},
        text::rooms as words,
    };
    Err(AppError::new(Exit::Usage, words::not_built(), words::not_built_hint()))
}
