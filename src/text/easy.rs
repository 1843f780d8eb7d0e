//! Texts of the easy-read report: short sentences with one idea each.

use chrono::{DateTime, FixedOffset};

pub use crate::text::messages::easy::*;
use crate::{domain::measures::tap_error, text::format};

/// What people can ask for about the record.
#[must_use]
pub fn you_can() -> [&'static str; 3] {
    [can_ask(), can_say_no(), can_take_out()]
}

#[must_use]
pub fn met(at: DateTime<FixedOffset>) -> String {
    met_on(&format::weekday_and_long_day(at.date_naive()))
}

/// Milliseconds rounded to whole minutes.
#[must_use]
pub fn minutes(ms: u64) -> u64 {
    ms.saturating_add(30_000) / 60_000
}

/// A share from 0 to 1, rounded to tenths.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
pub fn tenths(share: f64) -> u64 {
    (share * 10.0).round() as u64
}

/// From where to where a share may be. None: it is the same number of minutes.
#[must_use]
pub fn range(share: f64, error: f64) -> Option<String> {
    let (low, high) = tap_error::range(share, error);
    (tenths(low) < tenths(high)).then(|| could_be(tenths(high), tenths(low)))
}

#[must_use]
pub fn aim(aim: f64, agreed: bool) -> String {
    if agreed { aim_agreed(tenths(aim)) } else { aim_suggested(tenths(aim)) }
}

#[must_use]
pub fn longest_absence(group: &str, ms: u64) -> String {
    match minutes(ms) {
        0 | 1 => absence_short(group),
        n => absence(group, n),
    }
}
