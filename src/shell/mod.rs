//! The thin shell around the core: the clock, the terminal, signals, and the one loop.

pub mod app;
pub mod before;
pub mod clock;
pub mod desk;
pub mod follow;
pub mod happening;
pub mod lists;
pub mod many;
pub mod painter;
pub mod parting;
pub mod review;
pub mod session_clock;
pub mod stop;
pub mod terminal;
