//! The closing screen: the questions at the end of a meeting, shown to everybody.

pub mod view;
