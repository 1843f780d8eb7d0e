//! Texts about many tables and their lead.

pub use crate::text::messages::rooms::*;
