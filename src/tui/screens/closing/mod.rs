//! The closing screen.

pub mod view;
