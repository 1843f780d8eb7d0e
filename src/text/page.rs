//! Texts of the page for phones and projectors.

pub use crate::text::messages::page::*;

use crate::domain::notes::marks::Colour;

/// What is said of a card from a phone.
#[must_use]
pub fn card_from_phone(colour: Colour) -> String {
    match colour {
        Colour::Red => card_red_from_phone(),
        Colour::Yellow => card_yellow_from_phone(),
        Colour::Green => card_green_from_phone(),
    }
    .to_owned()
}
