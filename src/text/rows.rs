//! Words before the rows for a spreadsheet.

pub use crate::text::messages::rows::*;
