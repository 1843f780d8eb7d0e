//! From the seconds of a report to milliseconds.

/// Seconds of a report as the milliseconds they came from.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a session's length is small and ≥ 0"
)]
pub fn ms(seconds: f64) -> u64 {
    (seconds * 1000.0).round() as u64
}
