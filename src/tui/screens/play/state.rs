//! A saved session as it is played: how far it has come, and how fast it goes.

use crate::{
    domain::{Moment, Record},
    tui::{meeting::state::Live, screens::review::state::Review},
};

#[derive(Clone, Debug)]
pub struct Play {
    pub all: Vec<Record>,
    /// How many of them have happened.
    pub next: usize,
    pub live: Live,
    pub position: Moment,
    pub end: Moment,
    pub speed: f64,
    pub paused: bool,
    /// The shell's time at which `position` was right.
    pub at: Moment,
    /// What the room saw is shown beside the keeper's view.
    pub both: bool,
    /// It is played while looking back, and stopping goes back there.
    pub back: Option<Box<Review>>,
}
