//! How far two records of one meeting agree on who had the floor.
//!
//! Both are read at the points of a grid. At each point each record says one of: nobody, *someone*, several at once, or
//! one voice (a person, or a group). Points at which either record had stopped its clocks are not compared. The
//! agreement beyond chance is Cohen's kappa (J. Cohen 1960, *Educational and Psychological Measurement* 20, 37–46):
//! κ = (p_o − p_e) / (1 − p_e), where p_o is the share of points at which both say the same, and p_e the sum over all
//! voices of the product of their shares in either record. It is undefined where p_e = 1: both records say one and the
//! same all the time.

use std::collections::BTreeMap;

use crate::domain::measures::voice_grid::{GRID_MS, Grid, Overlap, Voice};

/// Up to this kappa the agreement is called *slight* (J. R. Landis and G. G. Koch 1977, *Biometrics* 33, 159–174).
pub const SLIGHT: f64 = 0.2;

/// How far two records agree over the time that both have.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Agreement {
    /// Points compared.
    pub points: u64,
    /// Share of points at which both say the same. `None`: there are no points.
    pub observed: Option<f64>,
    /// Cohen's kappa, −1 to 1. `None`: both say one and the same all the time, or there are no points.
    pub kappa: Option<f64>,
    /// How many points each voice has in the first record and in the second.
    pub voices: BTreeMap<Voice, (u64, u64)>,
    /// Where they differ: points of the first record, from and up to.
    pub differences: Vec<(i64, i64)>,
}

/// `offset_ms`: how long after the first record the second one began.
#[must_use]
pub fn agreement(first: &Grid, second: &Grid, offset_ms: i64) -> Agreement {
    let mut found = Agreement::default();
    let mut same = 0;
    for Overlap { from, to, voices } in first.overlaps(second, offset_ms / GRID_MS) {
        let (Some(one), Some(other)) = voices else { continue };
        let points = to.abs_diff(from);
        found.points += points;
        found.voices.entry(one).or_default().0 += points;
        found.voices.entry(other).or_default().1 += points;
        match found.differences.last_mut() {
            _ if one == other => same += points,
            Some(last) if last.1 == from => last.1 = to,
            _ => found.differences.push((from, to)),
        }
    }
    if found.points > 0 {
        (found.observed, found.kappa) = found.beyond_chance(same);
    }
    found
}

impl Agreement {
    /// Agreement and kappa, where both say the same at so many points.
    #[expect(clippy::cast_precision_loss, reason = "a session has far fewer than 2^53 points")]
    fn beyond_chance(&self, same: u64) -> (Option<f64>, Option<f64>) {
        let share = |points: u64| points as f64 / self.points as f64;
        let chance: f64 = self.voices.values().map(|(one, other)| share(*one) * share(*other)).sum();
        // One voice alone has all points of both, in whole numbers.
        let is_constant = self.voices.values().any(|counts| *counts == (self.points, self.points));
        let room = 1.0 - chance;
        let kappa = (!is_constant && room > 0.0).then(|| (share(same) - chance) / room);
        (Some(share(same)), kappa)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Moment, measures::voice_grid::Piece};

    fn grid(said: &str) -> Grid {
        let voice = |letter| match letter {
            '-' => Some(Voice::Nobody),
            '?' => Some(Voice::Someone),
            '+' => Some(Voice::Several),
            '.' => None,
            letter => Some(Voice::One(letter as u16)),
        };
        let at = |n: usize| Moment::from_ms(n as u64 * GRID_MS.unsigned_abs());
        let piece = |(n, letter)| Piece { start: at(n), end: at(n + 1), voice: voice(letter) };
        Grid::new(&said.chars().enumerate().map(piece).collect::<Vec<_>>(), at(said.len()))
    }

    fn near(one: Option<f64>, other: f64) -> bool {
        one.is_some_and(|one| (one - other).abs() < 1e-12)
    }

    #[test]
    fn kappa_is_what_is_worked_out_by_hand() {
        // Same at 8 of 10.
        let found = agreement(&grid("aaaaabbbb-"), &grid("aaaaaab-b-"), 0);
        assert_eq!(found.points, 10);
        assert!(near(found.observed, 0.8), "{found:?}");
        // a: 5 and 6 points, b: 4 and 2, nobody: 1 and 2. p_e = (30 + 8 + 2) / 100; (0.8 − 0.4) / 0.6.
        assert!(near(found.kappa, 2.0 / 3.0), "{found:?}");
        assert_eq!(found.differences, [(5, 6), (7, 8)]);
    }

    #[test]
    fn opposite_records_agree_less_than_by_chance() {
        let found = agreement(&grid("abab"), &grid("baba"), 0);
        assert!(near(found.observed, 0.0) && near(found.kappa, -1.0), "{found:?}");
    }

    #[test]
    fn two_records_of_one_voice_have_no_kappa() {
        let found = agreement(&grid("aaaa"), &grid("aaaa"), 0);
        assert!(near(found.observed, 1.0) && found.kappa.is_none());
        let found = agreement(&grid("aaaa"), &grid("bbbb"), 0);
        assert!(near(found.kappa, 0.0));
        assert_eq!(agreement(&grid(""), &grid("a"), 0), Agreement::default());
    }

    #[test]
    fn stopped_clocks_are_not_compared() {
        let found = agreement(&grid("aa..bb"), &grid("aabb.b"), 0);
        assert_eq!((found.points, found.differences.len()), (3, 0));
    }

    #[test]
    fn an_offset_moves_the_second_record() {
        let found = agreement(&grid("--aabb"), &grid("aabb"), 200);
        assert_eq!((found.points, found.observed), (4, Some(1.0)));
        let found = agreement(&grid("aabb"), &grid("--aabb"), -200);
        assert_eq!((found.points, found.observed), (4, Some(1.0)));
    }
}
