//! Texts of practice with the keys.

pub use crate::text::messages::practise::*;
use crate::{domain::measures::taps::Practised, text::format};

/// Milliseconds as seconds with one decimal: `0.9`.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few minutes at most")]
pub fn in_seconds(ms: u64) -> String {
    format::decimal(ms as f64 / 1000.0)
}

/// How a practice went, beside the figures of a meeting.
#[must_use]
pub fn practised(practised: Practised) -> String {
    let (day, late) = (format::weekday_and_day(practised.date), in_seconds(practised.delay_ms));
    practised.points.map_or_else(|| note_taker(&day, &late), |points| note_taker_shares(&day, &late, points))
}
