//! Which way the gap of a series goes, as far as that can be said.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::measures::trend::{ENOUGH, mann_kendall};

/// Whether the gap rises or falls by the Mann–Kendall test, and means of it over the first and the last third of the
/// sessions (two at the least).
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Trend {
    /// So many sessions have a gap and enough talk.
    pub sessions: usize,
    /// So many sessions are in each of the two means.
    pub mean_of: usize,
    pub first_points: f64,
    pub last_points: f64,
    /// How far off the difference of the two means may be, because taps are not exact.
    pub band_points: f64,
    /// Pairs of sessions in which the gap rises less those in which it falls.
    pub score: i64,
    /// Of the Mann–Kendall test with ties, two-sided.
    pub p: f64,
    pub direction: Direction,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// The centred group has more of the talk than at first.
    Up,
    Down,
    /// No change that could not be chance.
    Same,
}

/// `gaps`: of each session with enough talk in order of time, with its error.
pub(super) fn trend(gaps: &[(f64, Option<f64>)]) -> Option<Trend> {
    if gaps.len() < ENOUGH {
        return None;
    }
    let points: Vec<f64> = gaps.iter().map(|(points, _)| *points).collect();
    let mean_of = (gaps.len() / 3).max(2);
    let (first, last) = (gaps.get(..mean_of)?, gaps.get(gaps.len() - mean_of..)?);
    let (first_points, last_points) = (mean(first), mean(last));
    let band_points = error_of_mean(first).hypot(error_of_mean(last));
    let test = mann_kendall(&points);
    let change = last_points - first_points;
    let direction = match test.score.signum() {
        1 if test.is_significant() && change > band_points => Direction::Up,
        -1 if test.is_significant() && change < -band_points => Direction::Down,
        _ => Direction::Same,
    };
    Some(Trend {
        sessions: gaps.len(),
        mean_of,
        first_points,
        last_points,
        band_points,
        score: test.score,
        p: test.p,
        direction,
    })
}

fn mean(of: &[(f64, Option<f64>)]) -> f64 {
    of.iter().map(|(points, _)| points).sum::<f64>() / number(of.len())
}

/// Errors of several sessions have nothing to do with each other.
fn error_of_mean(of: &[(f64, Option<f64>)]) -> f64 {
    let squares: f64 = of.iter().filter_map(|(_, error)| *error).map(|error| error * error).sum();
    squares.sqrt() / number(of.len())
}

#[expect(clippy::cast_precision_loss, reason = "a number of sessions")]
fn number(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    const RISING: [f64; 9] = [-14.0, -12.0, -13.0, -9.0, -10.0, -6.0, -7.0, -5.0, -3.0];

    fn found(gaps: impl IntoIterator<Item = f64>, error: Option<f64>) -> Option<Trend> {
        trend(&gaps.into_iter().map(|gap| (gap, error)).collect::<Vec<_>>())
    }

    #[test]
    fn a_direction_is_named_from_eight_sessions_on() {
        assert_eq!(found(RISING.into_iter().take(7), None), None);
        let trend = found(RISING, None).unwrap();
        assert_eq!((trend.sessions, trend.mean_of, trend.direction), (9, 3, Direction::Up));
        assert_eq!((trend.first_points, trend.last_points, trend.band_points), (-13.0, -5.0, 0.0));
        assert_eq!(found(RISING.map(|gap| -gap), None).unwrap().direction, Direction::Down);
        // Many meetings that differ among themselves: the first and the last third do too, by chance.
        let noise = [-20.0, 8.0, -16.0, 9.0, -2.0, -11.0, 12.0, -15.0, 10.0];
        assert_eq!(found(noise, None).unwrap().direction, Direction::Same);
    }

    #[test]
    fn a_change_within_the_error_of_taps_is_none() {
        // Each of the means is off by e / √3, their difference by e · √(2/3): 8 points from e = 9.8 on.
        assert_eq!(found(RISING, Some(9.7)).unwrap().direction, Direction::Up);
        let trend = found(RISING, Some(9.9)).unwrap();
        assert_eq!(trend.direction, Direction::Same);
        assert!(trend.band_points > 8.0 && trend.p < 0.05, "{trend:?}");
    }
}
