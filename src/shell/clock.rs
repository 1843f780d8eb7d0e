//! The one place that reads a clock.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, TimeDelta};

/// One look at the clocks.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reading {
    /// A clock that goes on while the machine sleeps, ms from some start.
    pub boot_ms: u64,
    /// A clock that stops while the machine sleeps, ms from the same start.
    pub awake_ms: u64,
    pub wall: DateTime<FixedOffset>,
}

pub trait Clock {
    fn read(&self) -> Reading;

    /// The wall time it was set to start at, if it was.
    fn set_to(&self) -> Option<DateTime<FixedOffset>> {
        None
    }

    /// Which start of the machine this is; clock readings are never subtracted across two.
    fn boot_id(&self) -> Option<String>;
}

/// The machine's clocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn read(&self) -> Reading {
        use rustix::time::{ClockId, clock_gettime};
        let ms = |t: rustix::time::Timespec| {
            u64::try_from(t.tv_sec).unwrap_or(0) * 1000 + u64::try_from(t.tv_nsec).unwrap_or(0) / 1_000_000
        };
        Reading {
            boot_ms: ms(clock_gettime(ClockId::Boottime)),
            awake_ms: ms(clock_gettime(ClockId::Monotonic)),
            wall: wall(),
        }
    }

    /// Elsewhere on Unix `CLOCK_MONOTONIC` goes on while the machine sleeps, and `Instant` does not (macOS).
    #[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
    fn read(&self) -> Reading {
        let boot = rustix::time::clock_gettime(rustix::time::ClockId::Monotonic);
        let seconds = u64::try_from(boot.tv_sec).unwrap_or(0);
        let boot_ms = seconds * 1000 + u64::try_from(boot.tv_nsec).unwrap_or(0) / 1_000_000;
        Reading { boot_ms, awake_ms: awake_ms(), wall: wall() }
    }

    /// On Windows `Instant` goes on while the machine sleeps: a gap is seen by a late tick.
    #[cfg(not(unix))]
    fn read(&self) -> Reading {
        Reading { boot_ms: awake_ms(), awake_ms: awake_ms(), wall: wall() }
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn wall() -> DateTime<FixedOffset> {
    // Not `Local::now`: it comes to a fault where the clock stands before 1970.
    DateTime::<chrono::Utc>::from(std::time::SystemTime::now()).with_timezone(&chrono::Local).fixed_offset()
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn awake_ms() -> u64 {
    use std::{sync::OnceLock, time::Instant};
    static START: OnceLock<Instant> = OnceLock::new();
    u64::try_from(START.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(0)
}

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "the boot id is part of the clock")]
fn boot_id() -> Option<String> {
    std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok().map(|id| id.trim().to_owned())
}

#[cfg(not(target_os = "linux"))]
fn boot_id() -> Option<String> {
    None
}

/// A clock that stands still until it is told to move: for rehearsals and tests.
#[derive(Debug)]
pub struct VirtualClock {
    start: DateTime<FixedOffset>,
    ms: Cell<u64>,
}

impl VirtualClock {
    #[must_use]
    pub fn starting(start: DateTime<FixedOffset>) -> Self {
        Self { start, ms: Cell::new(0) }
    }

    /// Move to `ms` after the start.
    pub fn set(&self, ms: u64) {
        self.ms.set(ms);
    }
}

impl Clock for VirtualClock {
    fn read(&self) -> Reading {
        let ms = self.ms.get();
        let since = TimeDelta::milliseconds(i64::try_from(ms).unwrap_or(i64::MAX / 2));
        let wall = self.start.checked_add_signed(since).unwrap_or(self.start);
        Reading { boot_ms: ms, awake_ms: ms, wall }
    }

    fn boot_id(&self) -> Option<String> {
        None
    }
}

/// The machine's clocks with the wall clock set to start at a given time: `--now`, for tests.
#[derive(Debug)]
pub struct SetClock {
    start: DateTime<FixedOffset>,
    shift: TimeDelta,
}

impl SetClock {
    #[must_use]
    pub fn starting(start: DateTime<FixedOffset>) -> Self {
        Self { start, shift: start.signed_duration_since(wall()) }
    }
}

impl Clock for SetClock {
    fn read(&self) -> Reading {
        let reading = SystemClock.read();
        let wall = reading.wall.checked_add_signed(self.shift).unwrap_or(reading.wall);
        Reading { wall: wall.with_timezone(self.start.offset()), ..reading }
    }

    fn set_to(&self) -> Option<DateTime<FixedOffset>> {
        Some(self.start)
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}
