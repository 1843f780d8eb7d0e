//! Texts of the report on a day of several tables.

pub use crate::text::messages::day::*;
