//! Texts of two records of one meeting beside each other.

use crate::{
    domain::record::moment,
    text::format::{decimal, time},
};

pub use crate::text::messages::comparison::*;

/// How long after the first record the second one began, ms.
#[must_use]
pub fn offset(ms: i64) -> String {
    let by = short_time(ms.unsigned_abs());
    match ms {
        0 => offset_none().to_owned(),
        1.. => offset_after(&by),
        _ => offset_before(&by),
    }
}

/// Under a minute, seconds to one decimal: a clock would tell 0.4 s as nothing.
fn short_time(ms: u64) -> String {
    if ms < 60_000 { seconds(&decimal(moment::seconds(ms))) } else { time(ms) }
}

/// How much later the second record is: median and quartiles, s.
#[must_use]
pub fn lag(median: f64, lower: f64, upper: f64) -> String {
    let (lower, upper) = (signed(lower), signed(upper));
    match () {
        () if [&lower, &upper].iter().all(|n| **n == signed(0.0)) => lag_same().to_owned(),
        () if median.abs() < 0.05 => lag_none(&lower, &upper),
        () if median < 0.0 => lag_earlier(&lower, &decimal(-median), &upper),
        () => lag_later(&lower, &decimal(median), &upper),
    }
}

/// A number to one decimal that may be below 0.
#[must_use]
pub fn signed(number: f64) -> String {
    if number < -0.05 { format!("−{}", decimal(-number)) } else { decimal(number.abs()) }
}

/// Kappa to two decimals.
#[must_use]
pub fn kappa_figure(kappa: f64) -> String {
    format!("{kappa:.2}").replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_under_a_second_is_told() {
        assert_eq!(offset(400), "The second record began 0.4 s after the first.");
        assert_eq!(offset(-59_900), "The second record began 59.9 s before the first.");
        assert_eq!(offset(75_000), "The second record began 1:15 after the first.");
        assert_eq!(offset(0), "Both records began at the same moment.");
    }
}
