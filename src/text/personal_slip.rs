//! Texts of the personal slip, which shows one person their own time.

use crate::domain::record::opening::{Source, TurnThresholds};
pub use crate::text::messages::personal_slip::*;

#[must_use]
pub fn heads() -> [&'static str; 2] {
    [head_what(), head_yours()]
}

#[must_use]
pub fn item_heads() -> [&'static str; 2] {
    [head_item(), head_time_in_item()]
}

/// A file that was imported had no note-taker.
#[must_use]
pub fn rights(source: Source) -> [&'static str; 2] {
    [if source.is_import() { right_correct_import() } else { right_correct() }, right_no()]
}

/// What the number of turns that count is called: those of so many seconds.
#[must_use]
pub fn voices_of(source: Source) -> String {
    let seconds = TurnThresholds::of(source).voice_ms / 1_000;
    if source.is_import() { voices_import(seconds) } else { voices(seconds) }
}
