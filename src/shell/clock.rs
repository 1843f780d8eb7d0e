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

    /// Elsewhere `Instant` goes on in sleep (Windows) or is the best there is (macOS, where a gap
    /// between two looks gives the sleep away).
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn read(&self) -> Reading {
        use std::{sync::OnceLock, time::Instant};
        static START: OnceLock<Instant> = OnceLock::new();
        let ms = u64::try_from(now_instant().duration_since(*START.get_or_init(now_instant)).as_millis())
            .unwrap_or(0);
        Reading { boot_ms: ms, awake_ms: ms, wall: wall() }
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn wall() -> DateTime<FixedOffset> {
    chrono::Local::now().fixed_offset()
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
#[expect(clippy::disallowed_methods, reason = "this is the one place that reads the clock")]
fn now_instant() -> std::time::Instant {
    std::time::Instant::now()
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
    shift: TimeDelta,
    offset: FixedOffset,
}

impl SetClock {
    #[must_use]
    pub fn starting(start: DateTime<FixedOffset>) -> Self {
        Self { shift: start.signed_duration_since(wall()), offset: *start.offset() }
    }
}

impl Clock for SetClock {
    fn read(&self) -> Reading {
        let reading = SystemClock.read();
        let wall = reading.wall.checked_add_signed(self.shift).unwrap_or(reading.wall);
        Reading { wall: wall.with_timezone(&self.offset), ..reading }
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}
