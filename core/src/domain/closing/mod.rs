//! The end of a meeting: check-out, guess, reflection.

pub mod answers;
pub mod decide;
