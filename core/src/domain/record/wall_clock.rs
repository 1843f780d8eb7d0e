//! What time it is on the wall at a moment of the session, and the other way round.

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::domain::record::{
    event::{Event, Record},
    history::History,
    moment::Moment,
};

const TEN_YEARS_MS: u64 = 10 * 366 * 86_400_000;

impl History {
    /// About what time it is on the wall at `now`, for saying when something was done: from the last line that tells it.
    #[must_use]
    pub fn wall_at(&self, now: Moment) -> Option<DateTime<FixedOffset>> {
        let (t, then) = last_wall_time(self.records())?;
        let passed = TimeDelta::try_milliseconds(i64::try_from(now.since(t)).ok()?)?;
        // Where it is a day after the last of the calendar, no day can be told.
        then.naive_local().checked_add_signed(passed)?.and_local_timezone(*then.offset()).single()
    }
}

/// The last line that tells the wall clock: *opened*, *resumed* or *clock stepped*.
fn last_wall_time(records: &[Record]) -> Option<(Moment, DateTime<FixedOffset>)> {
    records.iter().rev().find_map(|r| match &r.event {
        Event::Opened(e) => Some((r.t, e.wall)),
        Event::Resumed(e) => Some((r.t, e.wall)),
        Event::ClockStepped(e) => Some((r.t, e.wall)),
        _ => None,
    })
}

/// The session's time at a wall time, for going on after a cut: where the record stopped, plus what the
/// wall clock says has passed since; never earlier than the last record.
///
/// The wall clock is read off the last line that tells it: *opened*, *resumed* or *clock stepped*. Ten years or more
/// between the two mean that one of the clocks was wrong (a flat battery, a file that says so): nothing has passed.
#[must_use]
pub fn moment_at(records: &[Record], wall: DateTime<FixedOffset>) -> Moment {
    let last = records.last().map_or(Moment::ZERO, |r| r.t);
    let Some((t, then)) = last_wall_time(records) else { return last };
    let passed = u64::try_from(wall.signed_duration_since(then).num_milliseconds()).unwrap_or(0);
    if passed < TEN_YEARS_MS { t.plus(passed).max(last) } else { last }
}
