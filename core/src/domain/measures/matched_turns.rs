//! Which turns of two records are the same, and how much later the second record has them.
//!
//! A turn of one record is the nearest turn of the same voice in the other that begins within [`WINDOW_MS`] of it and
//! is not taken yet, in order of time. What is left has been missed by the other record. The lag is signed: above 0,
//! the second record is later. Median and quartiles are of all lags.

use std::collections::BTreeMap;

use crate::domain::{measures::voice_grid::Voice, order::Ordered as _};

/// Beginnings further apart are not of one turn, ms.
pub const WINDOW_MS: i64 = 10_000;

/// The beginning of a turn, ms on the clock of the first record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TurnStart {
    pub at: i64,
    pub voice: Voice,
}

/// How much later the second record is, ms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lags {
    pub median: i64,
    pub lower_quartile: i64,
    pub upper_quartile: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct MatchedTurns {
    /// Turns of the first record, and of the second.
    pub first: usize,
    pub second: usize,
    /// Turns that both have.
    pub both: usize,
    /// `None`: no turn is in both.
    pub lags: Option<Lags>,
}

/// Both in order of time.
#[must_use]
pub fn match_turns(first: &[TurnStart], second: &[TurnStart]) -> MatchedTurns {
    let mut free: BTreeMap<Voice, Vec<i64>> = BTreeMap::new();
    for turn in second {
        free.entry(turn.voice).or_default().push(turn.at);
    }
    let mut lags = Vec::new();
    for turn in first {
        let Some(theirs) = free.get_mut(&turn.voice) else { continue };
        let distance = |at: &i64| (at - turn.at).abs();
        let near = theirs.iter().enumerate().filter(|(_, at)| distance(at) <= WINDOW_MS);
        if let Some((place, _)) = near.min_by_key(|(_, at)| distance(at)) {
            lags.push(theirs.remove(place) - turn.at);
        }
    }
    lags.order();
    MatchedTurns { first: first.len(), second: second.len(), both: lags.len(), lags: Lags::of(&lags) }
}

impl Lags {
    fn of(sorted: &[i64]) -> Option<Self> {
        let last = sorted.len().checked_sub(1)?;
        Some(Self {
            median: i64::midpoint(*sorted.get(last / 2)?, *sorted.get(sorted.len() / 2)?),
            lower_quartile: *sorted.get(last / 4)?,
            upper_quartile: *sorted.get(last - last / 4)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(starts: &[(i64, u16)]) -> Vec<TurnStart> {
        starts.iter().map(|&(at, voice)| TurnStart { at, voice: Voice::One(voice) }).collect()
    }

    #[test]
    fn the_lag_is_how_much_later_the_second_record_is() {
        let first = turns(&[(0, 1), (20_000, 2), (40_000, 1), (60_000, 2)]);
        let second = turns(&[(500, 1), (21_000, 2), (40_700, 1), (59_000, 2)]);
        let found = match_turns(&first, &second);
        assert_eq!((found.first, found.second, found.both), (4, 4, 4));
        // Sorted: −1000, 500, 700, 1000.
        let lags = Lags { median: 600, lower_quartile: -1_000, upper_quartile: 1_000 };
        assert_eq!(found.lags, Some(lags));
    }

    #[test]
    fn a_turn_too_far_away_or_of_another_voice_is_missed() {
        let found = match_turns(&turns(&[(0, 1), (30_000, 2)]), &turns(&[(10_001, 1), (30_000, 3)]));
        assert_eq!(found, MatchedTurns { first: 2, second: 2, both: 0, lags: None });
    }

    #[test]
    fn a_turn_of_the_second_record_is_taken_once() {
        let found = match_turns(&turns(&[(0, 1), (1_000, 1)]), &turns(&[(400, 1)]));
        assert_eq!(found.both, 1);
    }
}
