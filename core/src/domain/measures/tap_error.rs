//! How far off a share may be, because one tap a turn is not exact.
//!
//! With T minutes of talk and keys that come L seconds late, 95 of 100 shares are within
//! `√((20 + 870 / T) · (1 + L² / 30))` points of the true one. `docs/measures.md` says where that comes from;
//! `tests/tap_error.rs` holds it with replays of recorded meetings.

use std::f64::consts::LN_2;

use crate::domain::{floor::recent::HALF_LIFE_MS, measures::taps::Practised};

/// How late keys are, ms, where the note-taker has not measured it.
pub const USUAL_LAG_MS: u64 = 1_000;
/// What is left of the error in a long meeting, as its square: people talk at once, and short turns have no tap.
const LASTING: f64 = 20.0;
/// The square of what one minute of talk adds; it gets less as talk adds up.
const PER_MINUTE: f64 = 870.0;
/// Seconds², at which a lag doubles the square.
const LAG: f64 = 30.0;

/// How exact the taps of a note-taker are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TapError {
    pub lag_ms: u64,
}

impl Default for TapError {
    fn default() -> Self {
        Self { lag_ms: USUAL_LAG_MS }
    }
}

impl TapError {
    /// That of a practice, or the usual one.
    #[must_use]
    pub fn of(practised: Option<Practised>) -> Self {
        practised.map_or_else(Self::default, |practised| Self { lag_ms: practised.delay_ms })
    }

    /// So many points of 100, either way, a share of so much talk may be off. `None`: there is no talk.
    #[must_use]
    pub fn points(self, talk_ms: u64) -> Option<f64> {
        (talk_ms > 0).then(|| self.points_of_minutes(milliseconds(talk_ms) / 60_000.0))
    }

    /// The same for a share of talk that fades, of which so much is left, ms. E of it is worth `E / (1 − λE/2)` of talk
    /// that counts whole: (∫w)² / ∫w² with the weights w = exp(−λt). `None`: there is none.
    #[must_use]
    pub fn points_of_faded(self, faded_ms: f64) -> Option<f64> {
        let most = HALF_LIFE_MS / LN_2;
        let left = (faded_ms / most).min(1.0);
        (faded_ms > 0.0).then(|| self.points_of_minutes(left * most / (1.0 - left / 2.0) / 60_000.0))
    }

    fn points_of_minutes(self, talk: f64) -> f64 {
        let lag = milliseconds(self.lag_ms) / 1_000.0;
        ((LASTING + PER_MINUTE / talk) * (1.0 + lag * lag / LAG)).sqrt().min(100.0)
    }
}

#[expect(clippy::cast_precision_loss, reason = "the length of a meeting")]
fn milliseconds(ms: u64) -> f64 {
    ms as f64
}

/// The lowest and the highest that a share may be: so many points either way, and from 0 to 1.
#[must_use]
pub fn range(share: f64, points: f64) -> (f64, f64) {
    ((share - points / 100.0).max(0.0), (share + points / 100.0).min(1.0))
}

/// With a larger error, points, *close to the aim* would say too much: the true share could be so far off that it would be
/// called *talking more*.
pub const MOST_FOR_CLOSE: f64 = 15.0;
/// With a larger error, whole points, a share says nothing: it is that of a minute of talk, before which screens show none.
const MOST_FOR_SHARE: f64 = 30.0;

/// How a share compares with its aim, as far as its error lets anybody say.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// No further from it than the share may be off.
    Close,
    Apart,
    /// The share may be so far off that neither can be said.
    TooLittleTalk,
}

/// What can be said of a gap that may be off by so much. Without an error every gap is one.
#[must_use]
pub fn compare(gap_points: f64, error_points: Option<f64>) -> Comparison {
    match error_points {
        None => Comparison::Apart,
        Some(error) if !is_share_told(Some(error)) => Comparison::TooLittleTalk,
        Some(error) if gap_points.abs() > error => Comparison::Apart,
        Some(error) if error > MOST_FOR_CLOSE => Comparison::TooLittleTalk,
        Some(_) => Comparison::Close,
    }
}

/// Whether there was enough talk to compare a meeting with others, or its sides with each other: with a larger error a
/// gap is called *close* in none. It looks at the error alone. Leaving out only the meetings whose gap is small beside it
/// would bend every trend.
#[must_use]
pub fn is_comparable(error_points: Option<f64>) -> bool {
    error_points.is_none_or(|error| error <= MOST_FOR_CLOSE)
}

/// Whether a share that may be off by so much says anything.
#[must_use]
pub fn is_share_told(error_points: Option<f64>) -> bool {
    error_points.is_none_or(|error| error.round() <= MOST_FOR_SHARE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(lag_ms: u64, minutes: u64) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "at most 100")]
        let points = TapError { lag_ms }.points(minutes * 60_000).unwrap().round() as i64;
        points
    }

    #[test]
    fn a_longer_meeting_has_a_smaller_error_and_late_keys_a_larger_one() {
        assert_eq!([5, 10, 20, 40, 60, 120].map(|minutes| whole(1_000, minutes)), [14, 11, 8, 7, 6, 5]);
        assert_eq!([0, 1_000, 2_000, 3_000, 6_000].map(|lag| whole(lag, 20)), [8, 8, 8, 9, 12]);
        assert_eq!(TapError::default().points(0), None);
        assert_eq!(TapError { lag_ms: u64::MAX }.points(1), Some(100.0));
    }

    #[test]
    fn recent_talk_is_never_worth_more_than_a_quarter_of_an_hour() {
        let points = |faded_ms: f64| TapError::default().points_of_faded(faded_ms);
        // Of long talk 7.2 minutes are left, worth twice as many. A minute is worth little more than one.
        let whole = |minutes: f64| TapError::default().points_of_minutes(minutes);
        assert!((points(432_808.5).unwrap() - whole(14.427)).abs() < 0.001);
        assert!((points(60_000.0).unwrap() - whole(1.0745)).abs() < 0.01);
        assert_eq!((points(1e9), points(0.0)), (points(432_808.6), None));
    }

    #[test]
    fn a_practice_says_how_late_the_keys_are() {
        let practised = Practised::new("2026-11-28".parse().unwrap(), 2_500, None);
        assert_eq!(TapError::of(Some(practised)), TapError { lag_ms: 2_500 });
        assert_eq!(TapError::of(None), TapError { lag_ms: 1_000 });
    }

    #[test]
    fn a_range_stays_between_nothing_and_everything() {
        assert_eq!(range(0.5, 25.0), (0.25, 0.75));
        assert_eq!(range(0.25, 50.0), (0.0, 0.75));
        assert_eq!(range(0.75, 50.0), (0.25, 1.0));
    }

    #[test]
    fn where_there_is_no_error_every_difference_is_one() {
        assert_eq!([-5.0, 5.1].map(|gap| compare(gap, Some(5.0))), [Comparison::Close, Comparison::Apart]);
        assert_eq!(compare(0.1, None), Comparison::Apart);
    }

    #[test]
    fn a_share_of_little_talk_is_not_close_to_anything() {
        let error = |minutes: f64| Some(TapError::default().points_of_minutes(minutes));
        assert_eq!(compare(0.0, error(4.5)), Comparison::Close);
        assert_eq!(compare(0.0, error(4.3)), Comparison::TooLittleTalk);
        assert_eq!(compare(16.0, error(4.3)), Comparison::Apart);
        // As the screens do, from a minute on.
        assert_eq!([0.9, 1.0].map(|minutes| is_share_told(error(minutes))), [false, true]);
        assert_eq!(
            [0.9, 1.0].map(|minutes| compare(50.0, error(minutes))),
            [Comparison::TooLittleTalk, Comparison::Apart]
        );
        assert!(is_share_told(None));
        assert_eq!([4.3, 4.5].map(|minutes| is_comparable(error(minutes))), [false, true]);
        assert!(is_comparable(None));
    }
}
