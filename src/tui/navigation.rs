//! Where a key leads: what a screen asks of the program, without knowing any other screen.

use crate::tui::{
    keymap::Code,
    msg::Effect,
    screens::{play::state::Play, setup::state::Setup},
};

/// How far the page keys move.
const PAGE: usize = 10;

/// The row to which a key leads from another. `None`: it is no such key. The caller knows the last row.
#[must_use]
pub fn scrolled(row: usize, code: Code) -> Option<usize> {
    match code {
        Code::Up => Some(row.saturating_sub(1)),
        Code::Down => Some(row + 1),
        Code::PageUp => Some(row.saturating_sub(PAGE)),
        Code::PageDown => Some(row + PAGE),
        Code::Home => Some(0),
        _ => None,
    }
}

/// What is to be done after a key.
#[derive(Debug)]
pub enum Next {
    /// Stay on this screen.
    Stay(Vec<Effect>),
    /// Open another screen over this one.
    Open(Opening),
    /// Close this screen, and show the one it was opened from.
    Close,
    /// Open the help over this screen.
    Help,
}

/// A screen to be opened.
#[derive(Debug)]
pub enum Opening {
    Setup(Box<Setup>),
    Play(Box<Play>),
    /// Practice with the keys.
    Practise,
    /// All sessions of the series with this name.
    Series(String),
}

impl Next {
    /// Stay, with nothing to be done outside.
    #[must_use]
    pub fn stay() -> Self {
        Self::Stay(vec![])
    }
}
