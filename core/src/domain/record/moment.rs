//! Time inside a session: whole milliseconds since it opened.
//!
//! A moment says nothing about the wall clock; that stands only in *opened*, *resumed* and *clock stepped*.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::order::Ordered as _;

/// Milliseconds since the session opened, on a clock that goes on while the machine sleeps.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize, JsonSchema,
)]
#[serde(transparent)]
pub struct Moment(u64);

impl Moment {
    pub const ZERO: Self = Self(0);

    #[must_use]
    pub const fn from_ms(ms: u64) -> Self {
        Self(ms)
    }

    #[must_use]
    pub const fn ms(self) -> u64 {
        self.0
    }

    /// Milliseconds from `earlier` to here; 0 when `earlier` is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    #[must_use]
    pub const fn plus(self, ms: u64) -> Self {
        Self(self.0.saturating_add(ms))
    }

    /// `ms` earlier, but never before the session opened.
    #[must_use]
    pub const fn minus(self, ms: u64) -> Self {
        Self(self.0.saturating_sub(ms))
    }
}

/// Milliseconds together. More than can be counted is as much as can be.
#[must_use]
pub fn total(ms: impl IntoIterator<Item = u64>) -> u64 {
    ms.into_iter().fold(0, u64::saturating_add)
}

/// Milliseconds as seconds, for figures that leave the program.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a session is far shorter than 2^53 ms")]
pub fn seconds(ms: u64) -> f64 {
    ms as f64 / 1000.0
}

/// `m:ss`, or `h:mm:ss` from an hour on. Whole seconds, rounded down as clocks do.
#[must_use]
pub fn clock(ms: u64) -> String {
    let s = ms / 1000;
    let (h, m, s) = (s / 3600, s / 60 % 60, s % 60);
    if h > 0 { format!("{h}:{m:02}:{s:02}") } else { format!("{m}:{s:02}") }
}

/// The parts of a length of time in whole seconds, ms, so that what [`clock`] shows of them adds up to what it shows of
/// `whole`.
#[must_use]
pub fn clock_parts(whole: u64, parts: &[u64]) -> Vec<u64> {
    parts_in(1000, whole, parts).into_iter().map(|second| second * 1000).collect()
}

/// The parts of a whole in whole units of so much, so that they add up to the whole, cut to such units: those that lose
/// most by being cut get the units that are left over. A part is off by less than a unit, which is more than 0.
#[must_use]
pub fn parts_in(unit: u64, whole: u64, parts: &[u64]) -> Vec<u64> {
    let mut units: Vec<u64> = parts.iter().map(|part| part / unit).collect();
    let left_over = (whole / unit).saturating_sub(total(units.iter().copied()));
    let rest = |part: u64| part % unit;
    let mut cut: Vec<_> = parts.iter().zip(&mut units).filter(|(part, _)| rest(**part) > 0).collect();
    cut.order_by_key(|(part, _)| std::cmp::Reverse(rest(**part)));
    cut.into_iter().zip(0..left_over).for_each(|((_, unit), _)| *unit += 1);
    units
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_time_add_up_to_it_as_they_are_shown() {
        assert_eq!(clock_parts(720_000, &[359_600, 359_500, 900]), [360_000, 359_000, 1_000]);
        assert_eq!(clock_parts(2_999, &[1_000, 1_999, 0]), [1_000, 1_000, 0], "the whole is cut too");
        assert_eq!(clock_parts(0, &[0, 0]), [0, 0]);
        // 13, 12 and 8 of 33 in percent.
        assert_eq!(parts_in(33, 3_300, &[1_300, 1_200, 800]), [40, 36, 24]);
        // What is no sum is off by less than a second each.
        assert_eq!(clock_parts(90_000, &[1_500, 2_000]), [2_000, 2_000]);
        assert_eq!(clock_parts(1_000, &[1_500, 2_000]), [1_000, 2_000]);
    }

    #[test]
    fn a_clock_shows_hours_only_when_there_are_any() {
        assert_eq!(clock(0), "0:00");
        assert_eq!(clock(59_999), "0:59");
        assert_eq!(clock(3_600_000), "1:00:00");
    }

    #[test]
    fn time_never_goes_below_the_opening() {
        assert_eq!(Moment::from_ms(5).minus(9), Moment::ZERO);
        assert_eq!(Moment::from_ms(5).since(Moment::from_ms(9)), 0);
    }
}
