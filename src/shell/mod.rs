//! The thin shell around the core: the clock, the terminal, signals, and the one loop.

pub mod clock;
