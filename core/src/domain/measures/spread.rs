//! How evenly talk is spread over people. `docs/measures.md` gives each formula and source.

use crate::domain::{measures::aim::ratio, order::Ordered as _, record::moment::total};

/// How evenly talk is spread over people in the balance; the silent count with 0.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Spread {
    pub people: usize,
    /// exp(−Σ p ln p): as if so many spoke equally.
    pub effective_voices: Option<f64>,
    /// Σ|T_i−T_j| / (2 n ΣT).
    pub gini: Option<f64>,
    /// gini × n/(n−1).
    pub gini_corrected: Option<f64>,
    /// −Σ p ln p / ln n.
    pub entropy_normalised: Option<f64>,
    /// (Σp² − 1/n) / (1 − 1/n).
    pub hhi_normalised: Option<f64>,
}

/// The spread of these times, ms.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting are far below 2^53")]
pub fn spread(times: &[u64]) -> Spread {
    let all = total(times.iter().copied());
    if all == 0 {
        return Spread { people: times.len(), ..Spread::default() };
    }
    let n = times.len() as f64;
    let mut sorted = times.to_vec();
    sorted.order();
    // Σ over ordered pairs |T_i−T_j| = 2 Σ (2i − n + 1) T_(i), i from 0 in rising order.
    let pairs: f64 =
        sorted.iter().enumerate().map(|(i, &t)| (2.0 * i as f64 - n + 1.0) * t as f64).sum::<f64>() * 2.0;
    let shares = || times.iter().filter_map(|&t| ratio(t, all)).filter(|p| *p > 0.0);
    let entropy: f64 = -shares().map(|p| p * p.ln()).sum::<f64>();
    let gini = pairs / (2.0 * n * all as f64);
    let several = times.len() > 1;
    Spread {
        people: times.len(),
        effective_voices: Some(entropy.exp()),
        gini: Some(gini),
        gini_corrected: several.then(|| gini * n / (n - 1.0)),
        entropy_normalised: several.then(|| entropy / n.ln()),
        hhi_normalised: several.then(|| (shares().map(|p| p * p).sum::<f64>() - 1.0 / n) / (1.0 - 1.0 / n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_times_are_spread_evenly() {
        let s = spread(&[5, 5, 5, 5]);
        assert!((s.effective_voices.unwrap() - 4.0).abs() < 1e-12);
        assert_eq!(s.gini, Some(0.0));
        assert!((s.entropy_normalised.unwrap() - 1.0).abs() < 1e-12);
        assert!(s.hhi_normalised.unwrap().abs() < 1e-12);
    }

    #[test]
    fn one_voice_among_four() {
        let s = spread(&[8, 0, 0, 0]);
        assert_eq!(s.effective_voices, Some(1.0));
        assert_eq!((s.gini, s.gini_corrected), (Some(0.75), Some(1.0)));
        assert_eq!(s.hhi_normalised, Some(1.0));
    }

    #[test]
    fn one_person_has_no_normalised_figures() {
        let s = spread(&[8]);
        assert_eq!((s.gini, s.effective_voices), (Some(0.0), Some(1.0)));
        assert_eq!((s.gini_corrected, s.entropy_normalised, s.hhi_normalised), (None, None, None));
        assert_eq!(spread(&[0, 0]).gini, None);
    }

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn gini_matches_its_definition() {
        let t = [3u64, 9, 1, 7, 7];
        let pairs: f64 = t.iter().flat_map(|&a| t.iter().map(move |&b| a.abs_diff(b) as f64)).sum();
        let expected = pairs / (2.0 * 5.0 * t.iter().sum::<u64>() as f64);
        assert!((spread(&t).gini.unwrap() - expected).abs() < 1e-12);
    }
}
