//! Texts of practice with the keys.

use crate::text::format;
pub use crate::text::messages::practise::*;

/// Milliseconds as seconds with one decimal: `0.9`.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few minutes at most")]
pub fn in_seconds(ms: u64) -> String {
    format::decimal(ms as f64 / 1000.0)
}
