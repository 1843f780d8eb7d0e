//! Words before the rows for a spreadsheet.

pub use super::messages::rows::*;
