//! `airtime practise`: the keys of a meeting, with an invented one.

use crate::{
    commands::{
        Context,
        screens::{DEFAULT_SPEEDS, run_screens},
    },
    error::CommandResult,
    shell::app::StartupAction,
    tui::screen::Screen,
};

/// `airtime practise`
///
/// # Errors
/// There is no terminal.
pub fn practise(ctx: &mut Context<'_>) -> CommandResult {
    run_screens(ctx, |_| Screen::Practise(Box::default()), StartupAction::None, DEFAULT_SPEEDS)
}
