//! Texts of an export for other programs.

pub use crate::text::messages::export::*;
