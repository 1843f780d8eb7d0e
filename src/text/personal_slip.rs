//! Texts of the personal slip, which shows one person their own time.

pub use crate::text::messages::personal_slip::*;

#[must_use]
pub fn heads() -> [&'static str; 2] {
    [head_what(), head_yours()]
}

#[must_use]
pub fn item_heads() -> [&'static str; 2] {
    [head_item(), head_time_in_item()]
}

#[must_use]
pub fn rights() -> [&'static str; 2] {
    [right_correct(), right_no()]
}
