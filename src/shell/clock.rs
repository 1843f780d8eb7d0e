//! The only file that reads the system's clocks.

use std::cell::Cell;

use chrono::{DateTime, FixedOffset, NaiveDateTime, TimeDelta, TimeZone};

/// A simultaneous reading of all clocks.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Reading {
    /// A monotonic clock that includes machine sleep, ms since an arbitrary start.
    pub boot_ms: u64,
    /// A monotonic clock that stops during machine sleep, ms.
    pub awake_ms: u64,
    /// The time of day, with its offset from UTC.
    pub wall: DateTime<FixedOffset>,
}

/// A source of time.
pub trait Clock {
    fn read(&self) -> Reading;

    /// [`Reading::boot_ms`] alone, which costs a small part of a reading: the time of day has to be looked up.
    fn boot_ms(&self) -> u64;

    /// The offset from UTC that holds here at a time of day, whatever it is today. Of two, the earlier; in the hour that
    /// a clock leaves out, the one before it.
    fn offset_at(&self, _local: NaiveDateTime) -> FixedOffset {
        *self.read().wall.offset()
    }

    /// The wall time that was given on the command line, if any.
    fn set_to(&self) -> Option<DateTime<FixedOffset>> {
        None
    }

    /// Identifies the current boot of the machine. Monotonic readings of different boots cannot be compared.
    fn boot_id(&self) -> Option<String>;
}

/// The machine's clocks.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn read(&self) -> Reading {
        Reading { boot_ms: boot_ms(), awake_ms: awake_ms(), wall: wall() }
    }

    fn boot_ms(&self) -> u64 {
        boot_ms()
    }

    fn offset_at(&self, local: NaiveDateTime) -> FixedOffset {
        let at = |time: NaiveDateTime| chrono::Local.offset_from_local_datetime(&time).earliest();
        let hour_before = || local.checked_sub_signed(TimeDelta::hours(1));
        at(local).or_else(|| at(hour_before()?)).unwrap_or(*wall().offset())
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn boot_ms() -> u64 {
    ms(rustix::time::ClockId::Boottime)
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn awake_ms() -> u64 {
    ms(rustix::time::ClockId::Monotonic)
}

/// On other Unix systems (macOS), `CLOCK_MONOTONIC` includes sleep and `Instant` does not.
#[cfg(all(unix, not(any(target_os = "linux", target_os = "android"))))]
fn boot_ms() -> u64 {
    ms(rustix::time::ClockId::Monotonic)
}

#[cfg(unix)]
fn ms(clock: rustix::time::ClockId) -> u64 {
    let time = rustix::time::clock_gettime(clock);
    u64::try_from(time.tv_sec).unwrap_or(0) * 1000 + u64::try_from(time.tv_nsec).unwrap_or(0) / 1_000_000
}

/// On Windows, `Instant` includes sleep, so sleep shows only as a late tick.
#[cfg(not(unix))]
fn boot_ms() -> u64 {
    awake_ms()
}

#[expect(clippy::disallowed_methods, reason = "the only file that reads the clock")]
fn wall() -> DateTime<FixedOffset> {
    // `Local::now` panics if the clock is before 1970.
    DateTime::<chrono::Utc>::from(std::time::SystemTime::now()).with_timezone(&chrono::Local).fixed_offset()
}

#[cfg(not(any(target_os = "linux", target_os = "android")))]
#[expect(clippy::disallowed_methods, reason = "the only file that reads the clock")]
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

/// A clock that moves only when it is set, for rehearsals and tests.
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

    /// Sets the clock to `ms` after its start.
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

    fn boot_ms(&self) -> u64 {
        self.ms.get()
    }

    fn boot_id(&self) -> Option<String> {
        None
    }
}

/// The machine's clocks with a shifted wall clock: `--now`, for tests.
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

    fn boot_ms(&self) -> u64 {
        boot_ms()
    }

    fn set_to(&self) -> Option<DateTime<FixedOffset>> {
        Some(self.start)
    }

    fn boot_id(&self) -> Option<String> {
        boot_id()
    }
}
