//! The recent share: talk that fades with a half-life, so that the last minutes count most.
//!
//! `E_g(t) = ∫ x_g(u) · 2^(−(t−u)/h) du` with h = 5 min, where x_g is how many of group g speak.
//! Exponential smoothing in continuous time: constant memory, and no step when old talk drops out.

use std::collections::VecDeque;

/// Half-life h, in milliseconds.
pub const HALF_LIFE_MS: f64 = 300_000.0;
/// How far back "lately" looks, in milliseconds of running time.
const WINDOW_MS: u64 = 300_000;

#[derive(Clone, Debug, Default)]
pub struct Recent {
    /// Faded talk of each group, in milliseconds.
    faded: Vec<f64>,
    /// Stretches of talk in the balance, on `clock`; what is older than the window is dropped.
    stretches: VecDeque<(u64, u64)>,
    /// How much time was added, ms.
    clock: u64,
}

impl Recent {
    /// Adds a span in which so many people of each group spoke; `balanced`: anyone in the balance did. Time that is
    /// never added, as that of a presentation, leaves everything as it was.
    pub fn span(
        &mut self,
        fade: Fade,
        speaking: impl IntoIterator<Item = u32, IntoIter: ExactSizeIterator>,
        balanced: bool,
    ) {
        let speaking = speaking.into_iter();
        self.faded.resize(speaking.len(), 0.0);
        for (e, n) in self.faded.iter_mut().zip(speaking) {
            *e = fade.after(*e, n);
        }
        let start = self.clock;
        self.clock += fade.dt;
        if balanced {
            self.remember(start, self.clock);
        }
        let edge = self.edge();
        while self.stretches.front().is_some_and(|&(_, end)| end <= edge) {
            self.stretches.pop_front();
        }
    }

    fn remember(&mut self, start: u64, end: u64) {
        match self.stretches.back_mut() {
            Some(last) if last.1 == start => last.1 = end,
            _ => self.stretches.push_back((start, end)),
        }
    }

    /// Faded talk of group `g`, in milliseconds.
    #[must_use]
    pub fn faded(&self, g: usize) -> f64 {
        self.faded.get(g).copied().unwrap_or(0.0)
    }

    fn edge(&self) -> u64 {
        self.clock.saturating_sub(WINDOW_MS)
    }

    /// Talk in the balance during the last five minutes that were added, in milliseconds.
    #[must_use]
    pub fn talk_lately(&self) -> u64 {
        let edge = self.edge();
        self.stretches.iter().map(|&(start, end)| end.saturating_sub(start.max(edge))).sum()
    }
}

/// What becomes of faded talk over a span of running time: worked out once a span, for all who are counted over it.
#[derive(Clone, Copy, Debug)]
pub struct Fade {
    /// Length of the span, ms.
    dt: u64,
    /// How much is left of the talk before it, 0 to 1.
    keep: f64,
    /// What one person adds who speaks throughout, ms.
    gain: f64,
}

impl Fade {
    /// Over `dt` ms.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting are far below 2^53")]
    pub fn over(dt: u64) -> Self {
        let keep = (-(dt as f64) / HALF_LIFE_MS).exp2();
        Self { dt, keep, gain: HALF_LIFE_MS / std::f64::consts::LN_2 * (1.0 - keep) }
    }

    /// Length of the span, ms.
    #[must_use]
    pub fn dt(self) -> u64 {
        self.dt
    }

    /// Faded talk at the end, if so many spoke throughout, ms.
    #[must_use]
    pub fn after(self, talk: f64, speaking: u32) -> f64 {
        talk * self.keep + f64::from(speaking) * self.gain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_is_left_after_a_half_life() {
        let mut recent = Recent::default();
        recent.span(Fade::over(60_000), [1], true);
        let before = recent.faded(0);
        recent.span(Fade::over(300_000), [0], false);
        assert!((recent.faded(0) / before - 0.5).abs() < 1e-12);
    }

    #[test]
    fn cutting_a_span_in_two_changes_nothing() {
        let (mut whole, mut halves) = (Recent::default(), Recent::default());
        whole.span(Fade::over(90_000), [1, 0], true);
        halves.span(Fade::over(40_000), [1, 0], true);
        halves.span(Fade::over(50_000), [1, 0], true);
        assert!((whole.faded(0) - halves.faded(0)).abs() < 1e-6);
        assert_eq!(whole.talk_lately(), halves.talk_lately());
    }

    #[test]
    fn only_the_last_five_minutes_are_lately() {
        let mut recent = Recent::default();
        recent.span(Fade::over(60_000), [1], true);
        recent.span(Fade::over(270_000), [0], false);
        assert_eq!(recent.talk_lately(), 30_000);
    }
}
