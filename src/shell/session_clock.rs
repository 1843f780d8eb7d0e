//! The session's own time, and detection of sleep, of a suspended process, and of changes to the wall clock.

use crate::{
    domain::{Moment, record::continuity::Gap},
    shell::clock::Reading,
};

/// A wait this much longer than planned means that the process was suspended, ms.
const HELD_MS: u64 = 5_000;
/// Minimum length of machine sleep that counts as a gap, ms.
const SLEPT_MS: u64 = 2_000;
/// Minimum drift of the wall clock against the boot clock that counts as a change of the time of day, ms.
const STEPPED_MS: i64 = 2_000;

#[derive(Clone, Copy, Debug)]
pub struct SessionClock {
    boot_ms: u64,
    start: Moment,
    last: Reading,
}

/// What the clocks show to have happened since the last observation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct ClockAnomalies {
    /// Since when the program did not run, and why.
    pub gap: Option<(Moment, Gap)>,
    /// By how much the wall clock was set forward (or back, if negative), ms.
    pub stepped_ms: Option<i64>,
}

impl SessionClock {
    /// A clock that shows `start` at this reading.
    #[must_use]
    pub fn starting(reading: Reading, start: Moment) -> Self {
        Self { boot_ms: reading.boot_ms, start, last: reading }
    }

    /// The session's moment at a reading of the boot clock; its start for one before that.
    #[must_use]
    pub fn at(&self, boot_ms: u64) -> Moment {
        self.start.plus(boot_ms.saturating_sub(self.boot_ms))
    }

    /// Takes what passed until now for no anomaly: the program was waiting for the disk, and keys kept their own time.
    pub fn waited_until(&mut self, now: Reading) {
        self.last = now;
    }

    /// Compares a reading with the last one, after a wait that was planned to last at most `planned_ms`.
    pub fn observe(&mut self, reading: Reading, planned_ms: u64) -> ClockAnomalies {
        let last = std::mem::replace(&mut self.last, reading);
        let passed = reading.boot_ms.saturating_sub(last.boot_ms);
        let awake = reading.awake_ms.saturating_sub(last.awake_ms);
        let slept = passed.saturating_sub(awake) >= SLEPT_MS;
        let held = passed > planned_ms.saturating_add(HELD_MS);
        let why = if slept { Gap::Slept } else { Gap::Held };
        let wall = reading.wall.signed_duration_since(last.wall).num_milliseconds();
        let drift = wall.saturating_sub(i64::try_from(passed).unwrap_or(i64::MAX));
        ClockAnomalies {
            gap: (slept || held).then(|| (self.at(last.boot_ms), why)),
            stepped_ms: (drift.abs() > STEPPED_MS).then_some(drift),
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
    fn ordinary_time_has_no_anomaly() {
        let mut clock = SessionClock::starting(reading(500, 500, 0), Moment::ZERO);
        assert_eq!(clock.observe(reading(1_500, 1_500, 1_000), 1_000), ClockAnomalies::default());
        assert_eq!(clock.at(1_500), Moment::from_ms(1_000));
    }

    #[test]
    fn sleep_is_seen_from_where_it_began() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        clock.observe(reading(10_000, 10_000, 10_000), 1_000);
        clock.observe(reading(11_000, 11_000, 11_000), 1_000);
        let anomalies = clock.observe(reading(3_611_000, 11_200, 3_611_000), 1_000);
        assert_eq!(anomalies.gap, Some((Moment::from_ms(11_000), Gap::Slept)));
        assert_eq!(anomalies.stepped_ms, None);
    }

    #[test]
    fn a_held_program_is_seen_by_its_late_tick() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        let anomalies = clock.observe(reading(30_000, 30_000, 30_000), 1_000);
        assert_eq!(anomalies.gap, Some((Moment::ZERO, Gap::Held)));
    }

    #[test]
    fn a_wall_clock_that_is_set_is_no_gap() {
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        let anomalies = clock.observe(reading(1_000, 1_000, -3_599_000), 1_000);
        assert_eq!(anomalies.stepped_ms, Some(-3_600_000));
        assert_eq!(anomalies.gap, None);
    }

    /// A time server that corrects the time of day slowly, by 500 millionths: over three hours that is 5.4 s.
    #[test]
    fn a_time_of_day_that_is_corrected_slowly_is_no_step_and_bends_no_turn() {
        for drift in [-500_i64, 500] {
            let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
            let mut wall_ms = 0_i64;
            for second in 1..=3 * 3600 {
                wall_ms = second * 1_000 + second * drift / 1_000;
                let ms = second.unsigned_abs() * 1_000;
                assert_eq!(clock.observe(reading(ms, ms, wall_ms), 1_000), ClockAnomalies::default());
            }
            assert_eq!(wall_ms - 3 * 3_600_000, if drift < 0 { -5_400 } else { 5_400 });
            assert_eq!(clock.at(3 * 3_600_000), Moment::from_ms(3 * 3_600_000));
        }
    }

    #[test]
    fn spring_forward_moves_no_clock() {
        // 2026-03-29 01:00 UTC: local time jumps, the moment does not.
        let mut clock = SessionClock::starting(reading(0, 0, 0), Moment::ZERO);
        for minute in 1..60 {
            let ms = minute * 60_000;
            #[expect(clippy::cast_sign_loss, reason = "a test")]
            let anomalies = clock.observe(reading(ms as u64, ms as u64, ms), 60_000);
            assert_eq!(anomalies, ClockAnomalies::default());
        }
    }
}
