//! `airtime publish`: sends the record of a running meeting to a lead who looks after several tables.
//!
//! It is in the program only with the feature `rooms`. Without it the command says so.

#[cfg(feature = "rooms")]
mod open;

use crate::{cli, commands::Context, error::CommandResult};

/// `airtime publish [SESSION] --to URL`
///
/// # Errors
/// The session does not exist; the address is none; the server cannot be used at all.
#[cfg(feature = "rooms")]
pub fn publish(args: &cli::PublishArgs, ctx: &mut Context<'_>) -> CommandResult {
    open::publish(args, ctx)
}

/// Says that this program cannot send anything.
///
/// # Errors
/// Always.
#[cfg(not(feature = "rooms"))]
pub fn publish(_: &cli::PublishArgs, _: &mut Context<'_>) -> CommandResult {
    use crate::{
        error::{AppError, Exit},
        text::rooms as words,
    };
    Err(AppError::new(Exit::Usage, words::not_built(), words::not_built_hint()))
}
