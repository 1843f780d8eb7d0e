//! Where a key leads: what a screen asks of the program, without knowing any other screen.

use crate::tui::{
    msg::Effect,
    screens::{play::state::Play, setup::state::Setup},
};

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
