//! `airtime serve`: a page that phones and a projector show of a running meeting.
//!
//! It is in the program only with the feature `page`. Without it the command says so.

#[cfg(feature = "page")]
mod open;

use crate::{cli, commands::Context, error::CommandResult};

/// `airtime serve [SESSION]`
///
/// # Errors
/// The session does not exist or is over; the address cannot be used.
#[cfg(feature = "page")]
pub fn serve(args: &cli::ServeArgs, ctx: &mut Context<'_>) -> CommandResult {
    open::serve(args, ctx)
}

/// Says that this program has no page.
///
/// # Errors
/// Always.
#[cfg(not(feature = "page"))]
pub fn serve(_: &cli::ServeArgs, _: &mut Context<'_>) -> CommandResult {
    use crate::{
        error::{AppError, Exit},
        text::page as words,
    };
    Err(AppError::new(Exit::Usage, words::not_built(), ""))
}
