//! Whether a series of figures rises or falls: the Mann–Kendall test, with ties.
//!
//! H. B. Mann, *Nonparametric tests against trend*, Econometrica 13 (1945); M. G. Kendall, *Rank Correlation Methods*,
//! 4th ed. (1975), for the variance with ties and the continuity correction; W. R. Knight, JASA 61 (1966), for counting
//! in n log n. The normal approximation is used for every n: from [`ENOUGH`] figures on, with the correction, it never
//! says *trend* more often than 1 in 20 in the exact distribution either, as a test of this file works out.

/// Under so many figures nothing is said.
pub const ENOUGH: usize = 8;
/// A trend is named below this two-sided p.
pub const SIGNIFICANT: f64 = 0.05;

/// The outcome of the test.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MannKendall {
    /// Pairs that rise less pairs that fall, in order of time.
    pub score: i64,
    /// Two-sided.
    pub p: f64,
}

impl MannKendall {
    #[must_use]
    pub fn is_significant(self) -> bool {
        self.p < SIGNIFICANT
    }
}

/// Tests figures in order of time. Figures are equal when they are to the sixth place.
#[must_use]
pub fn mann_kendall(figures: &[f64]) -> MannKendall {
    #[expect(clippy::cast_possible_truncation, reason = "points of a hundred; anything else saturates")]
    let mut sorted: Vec<i64> = figures.iter().map(|figure| (figure * 1e6).round() as i64).collect();
    let falling = sort_counting(&mut sorted);
    let pairs = |n: usize| n * n.saturating_sub(1) / 2;
    let ties = || sorted.chunk_by(|a, b| a == b).map(<[i64]>::len);
    let equal: usize = ties().map(pairs).sum();
    let score = whole(pairs(sorted.len()) - equal) - 2 * whole(falling);
    let variance = (spread(sorted.len()) - ties().map(spread).sum::<f64>()) / 18.0;
    MannKendall { score, p: two_sided(score, variance) }
}

/// Eighteen times the variance of the score of `n` figures.
#[expect(clippy::cast_precision_loss, reason = "a number of sessions")]
fn spread(n: usize) -> f64 {
    let n = n as f64;
    n * (n - 1.0) * (2.0 * n + 5.0)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// The score is brought one nearer to 0: it is whole, and the normal distribution is not.
#[expect(clippy::cast_precision_loss, reason = "a number of pairs")]
fn two_sided(score: i64, variance: f64) -> f64 {
    let corrected = score.unsigned_abs().saturating_sub(1) as f64;
    if variance <= 0.0 { 1.0 } else { libm::erfc(corrected / (2.0 * variance).sqrt()) }
}

/// Sorts, and counts the pairs of which the later is smaller.
fn sort_counting(values: &mut [i64]) -> usize {
    let middle = values.len() / 2;
    if middle == 0 {
        return 0;
    }
    let (left, right) = values.split_at_mut(middle);
    let mut falling = sort_counting(left) + sort_counting(right);
    let mut merged = Vec::with_capacity(values.len());
    let (left, right) = values.split_at(middle);
    let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        if a <= b {
            merged.extend(left.next());
        } else {
            falling += left.len();
            merged.extend(right.next());
        }
    }
    merged.extend(left.chain(right));
    values.copy_from_slice(&merged);
    falling
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fixed stream of numbers from 0 to 1 (splitmix64).
    struct Dice(u64);

    impl Dice {
        #[expect(clippy::cast_precision_loss, reason = "53 bits")]
        fn roll(&mut self) -> f64 {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = self.0;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
        }

        /// About normal, with this standard deviation.
        fn spread(&mut self, deviation: f64) -> f64 {
            ((0..12).map(|_| self.roll()).sum::<f64>() - 6.0) * deviation
        }
    }

    /// How often *trend* is said of 4,000 series without one.
    fn false_alarms(n: usize, figure: impl Fn(&mut Dice) -> f64) -> f64 {
        let mut dice = Dice(20_261_129);
        let alarm = |_: &usize| {
            let series: Vec<f64> = (0..n).map(|_| figure(&mut dice)).collect();
            mann_kendall(&series).is_significant()
        };
        #[expect(clippy::cast_precision_loss, reason = "at most 4,000")]
        let count = (0..4_000).filter(alarm).count() as f64;
        count / 4_000.0
    }

    #[test]
    fn of_series_without_a_trend_fewer_than_one_in_twenty_is_called_one() {
        for n in [8, 9, 10, 12, 16, 24] {
            let rate = false_alarms(n, |dice| dice.spread(8.0));
            assert!(rate < 0.05 && rate > 0.02, "{n} sessions: {rate}");
            let tied = false_alarms(n, |dice| (dice.roll() * 4.0).floor());
            assert!(tied < 0.05, "{n} sessions, four values: {tied}");
        }
    }

    #[test]
    fn the_exact_distribution_is_not_beyond_one_in_twenty_either() {
        // Of the orders of n figures, the part with so many falling pairs: each further figure may fall below any.
        let mut orders = vec![1.0];
        for n in 2..=60_usize {
            let mut next = vec![0.0; orders.len() + n - 1];
            for (falling, part) in orders.iter().enumerate() {
                for more in 0..n {
                    #[expect(clippy::cast_precision_loss, reason = "at most 60")]
                    let each = part / n as f64;
                    next[falling + more] += each;
                }
            }
            orders = next;
            let said = |falling: usize| {
                let score = whole(n * (n - 1) / 2) - 2 * whole(falling);
                two_sided(score, spread(n) / 18.0) < SIGNIFICANT
            };
            let rate: f64 = orders.iter().enumerate().filter(|(f, _)| said(*f)).map(|(_, part)| part).sum();
            assert!(n < ENOUGH || rate < 0.05, "{n} sessions: {rate}");
        }
    }

    #[test]
    fn a_steady_rise_is_found_and_noise_is_not_taken_for_it() {
        let rising = [-40.0, -38.0, -20.0, -22.0, -9.0, -12.0, -3.0, 1.0];
        let found = mann_kendall(&rising);
        assert!(found.score == 24 && found.is_significant(), "{found:?}");
        let falling: Vec<f64> = rising.iter().map(|gap| -gap).collect();
        assert_eq!(mann_kendall(&falling), MannKendall { score: -24, ..found });
        assert!(!mann_kendall(&[-5.0, 7.0, -9.0, 3.0, 8.0, -6.0, 1.0, -2.0]).is_significant());
    }

    #[test]
    fn scores_and_p_values_are_those_of_other_programs() {
        // pymannkendall 1.4.3, `original_test`.
        for (series, score, p) in PYMANNKENDALL {
            let found = mann_kendall(series);
            assert!(found.score == *score && (found.p - p).abs() < 1e-9, "{series:?}: {found:?}");
        }
    }

    const PYMANNKENDALL: &[(&[f64], i64, f64)] = &[
        (&[-40.0, -38.0, -20.0, -22.0, -9.0, -12.0, -3.0, 1.0], 24, 0.004_434_008_303_100_7),
        (&[1.0, 2.0, 2.0, 3.0, 3.0, 3.0, 4.0, 2.0], 14, 0.087_825_095_630_194_9),
        (&[5.0, 4.0, 4.0, 3.0, 3.0, 2.0, 2.0, 1.0, 1.0], -32, 0.000_951_082_707_254_5),
        (&[12.0, 11.0, 13.0, 9.0, 8.0, 10.0, 7.0, 7.0, 6.0, 9.0, 5.0, 5.0], -47, 0.001_488_974_370_291_3),
    ];

    #[test]
    fn counting_pairs_by_sorting_is_counting_them_one_by_one() {
        let mut dice = Dice(7);
        for n in 0..40 {
            let series: Vec<f64> = (0..n).map(|_| (dice.roll() * 9.0).floor()).collect();
            let pairs =
                series.iter().enumerate().flat_map(|(at, a)| series[at + 1..].iter().map(move |b| (a, b)));
            let score = pairs.map(|(a, b)| if b > a { 1 } else { -i64::from(b < a) }).sum::<i64>();
            assert_eq!(mann_kendall(&series).score, score, "{series:?}");
        }
    }

    #[test]
    fn nothing_is_said_of_nothing_or_of_figures_that_are_all_the_same() {
        for series in [&[][..], &[1.0], &[3.0; 9]] {
            assert_eq!(mann_kendall(series), MannKendall { score: 0, p: 1.0 });
        }
    }
}
