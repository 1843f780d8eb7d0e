//! What is settled before a meeting: purpose, kind, ground rules.

pub mod charter;
pub mod decide;
