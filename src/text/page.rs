//! Texts of the page for phones and projectors.

pub use crate::text::messages::page::*;
