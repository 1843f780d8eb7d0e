//! What stands around every screen: the lines at the bottom with questions and keys, help, and the palette.

pub mod announce;
pub mod bottom;
pub mod document_cards;
pub mod help;
pub mod key_row;
pub mod leave;
pub mod page_link;
pub mod palette;
pub mod palette_rows;
pub mod picture;
pub mod question;
pub mod stopped;
pub mod text_panel;
