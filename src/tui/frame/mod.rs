//! What stands around every screen: key row, help, palette.

pub mod help;
pub mod key_row;
pub mod lines;
pub mod palette;
