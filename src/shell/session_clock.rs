//! The session's own time, and what clocks do behind its back: sleep, holds, and a wall clock that is set.

use crate::{
    domain::{Moment, record::continuity::Gap},
    shell::clock::Reading,
};

/// A wait that took this much longer than asked means that the program was held, ms.
const HELD_MS: u64 = 5_000;
/// Sleep of at least this long is a gap, ms.
const SLEPT_MS: u64 = 2_000;
/// A wall clock that moved by more than this against the others was set, ms.
const STEPPED_MS: i64 = 2_000;

#[derive(Clone, Copy, Debug)]
pub struct SessionClock {
    boot_ms: u64,
    start: Moment,
    last: Reading,
}

/// What the clocks say happened since the last look.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Surprises {
    pub away: Option<(Moment, Gap)>,
    pub stepped_ms: Option<i64>,
}

impl SessionClock {
    /// The session's time is `start` at this reading.
    #[must_use]
    pub fn starting(reading: Reading, start: Moment) -> Self {
        Self { boot_ms: reading.boot_ms, start, last: reading }
    }

    #[must_use]
    pub fn at(&self, reading: &Reading) -> Moment {
        self.start.plus(reading.boot_ms.saturating_sub(self.boot_ms))
    }

    /// Look again, after having meant to wait for `meant_ms` at the most.
    pub fn look(&mut self, reading: Reading, meant_ms: u64) -> Surprises {
        let last = std::mem::replace(&mut self.last, reading);
        let passed = reading.boot_ms.saturating_sub(last.boot_ms);
        let awake = reading.awake_ms.saturating_sub(last.awake_ms);
        let slept = passed.saturating_sub(awake) >= SLEPT_MS;
        let held = passed > meant_ms.saturating_add(HELD_MS);
        let why = if slept { Gap::Slept } else { Gap::Held };
        let wall = reading.wall.signed_duration_since(last.wall).num_milliseconds();
        let by = wall.saturating_sub(i64::try_from(passed).unwrap_or(i64::MAX));
        Surprises {
            away: (slept || held).then(|| (self.at(&last), why)),
            stepped_ms: (by.abs() > STEPPED_MS).then_some(by),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, FixedOffset, TimeDelta};

    fn reading(boot_ms: u64, awake_ms: u64, wall_ms: i64) -> Reading {
        let start: DateTime<FixedOffset> = "2026-03-29T00:30:00+00:00".parse().unwrap();
        Reading { boot_ms, awake_ms, wall: start + TimeDelta::milliseconds(wall_ms) }
    }

    #[test]
    fn ordinary_time_holds_no_surprise() {
        let mut clock = SessionClock::starting(reading(500, 500, 0), Moment::ZERO);
        assert_eq!(clock.look(reading(1_500, 1_500, 1_000), 1_000), Surprises::default());
        assert_eq!(clock.at(&reading(1_500, 1_500, 1_000)), Moment::from_ms(1_000));
    }

    #[test]
    fn sleep_is_seen_from_where_it_began() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        clock.look(reading(10_000, 10_000, 10_000), 1_000);
        clock.look(reading(11_000, 11_000, 11_000), 1_000);
        let surprises = clock.look(reading(3_611_000, 11_200, 3_611_000), 1_000);
        assert_eq!(surprises.away, Some((Moment::from_ms(11_000), Gap::Slept)));
        assert_eq!(surprises.stepped_ms, None);
    }

    #[test]
    fn a_held_program_is_seen_by_its_late_tick() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        let surprises = clock.look(reading(30_000, 30_000, 30_000), 1_000);
        assert_eq!(surprises.away, Some((Moment::ZERO, Gap::Held)));
    }

    #[test]
    fn a_wall_clock_that_is_set_is_no_gap() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        let surprises = clock.look(reading(1_000, 1_000, -3_599_000), 1_000);
        assert_eq!(surprises.stepped_ms, Some(-3_600_000));
        assert_eq!(surprises.away, None);
    }

    #[test]
    fn spring_forward_moves_no_clock() {
        // 2026-03-29 01:00 UTC: local time jumps, the moment does not.
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        for minute in 1..60 {
            let ms = minute * 60_000;
            #[expect(clippy::cast_sign_loss, reason = "a test")]
            let surprises = clock.look(reading(ms as u64, ms as u64, ms), 60_000);
            assert_eq!(surprises, Surprises::default());
        }
    }
}
