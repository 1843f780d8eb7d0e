//! Texts of the easy-read report: short sentences with one idea each.

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use crate::text::messages::easy::*;
use crate::{
    domain::measures::tap_error,
    text::{
        format,
        report::{self, AimGap},
    },
};

/// What people can ask for about the record.
#[must_use]
pub fn you_can() -> [&'static str; 3] {
    [can_ask(), can_say_no(), can_take_out()]
}

/// The day of the meeting, or that of its import where nobody said it.
#[must_use]
pub fn met(at: Option<DateTime<FixedOffset>>, imported: Option<NaiveDate>) -> Option<String> {
    let day = format::weekday_and_long_day;
    let met = at.map(|at| met_on(&day(at.date_naive())));
    met.or_else(|| imported.map(|on| imported_on(&day(on))))
}

/// Milliseconds rounded to whole minutes.
fn minutes(ms: u64) -> u64 {
    ms.saturating_add(30_000) / 60_000
}

/// `20 minutes`, `9 hours`, `1 hour and 5 minutes`.
fn length(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => length_minutes(minutes),
        (hours, 0) => length_hours(hours),
        (hours, minutes) => length_both(&length_hours(hours), &length_minutes(minutes)),
    }
}

/// How long a meeting took; of one that has not ended, how much of it there is.
#[must_use]
pub fn took(ms: u64, has_ended: bool) -> String {
    match (minutes(ms), has_ended) {
        (0, true) => lasted_briefly().to_owned(),
        (0, false) => not_ended_briefly().to_owned(),
        (minutes, true) => lasted(&length(minutes)),
        (minutes, false) => not_ended(&length(minutes)),
    }
}

/// For how long nobody spoke.
#[must_use]
pub fn was_quiet(ms: u64) -> String {
    quiet(&length(minutes(ms)))
}

/// How long a group spoke out of ten minutes.
#[must_use]
pub fn share_of_ten(group: &str, part: f64) -> String {
    share(&about_minutes(part), group)
}

/// From where to where a share may be: at least all that the full report has, but never up to an aim that it does not
/// reach. None: it is the same number of half minutes.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
pub fn range(share: f64, error: f64, aim: Option<f64>) -> Option<String> {
    /// Of a number that only arithmetic keeps from being whole.
    const NEARLY: f64 = 1e-9;
    let (from, to) = tap_error::range(share, error);
    let (from, to) = (from * 20.0, to * 20.0);
    let (low, high) = ((from + NEARLY).floor(), (to - NEARLY).ceil());
    let is_aim = |is: &dyn Fn(f64) -> bool| aim.is_some_and(|aim| is(aim * 20.0));
    let amount = |halves: f64| report::half_minutes(halves as u64);
    let reaches_down = is_aim(&|aim| low <= aim && aim < from - NEARLY);
    let reaches_up = is_aim(&|aim| to + NEARLY < aim && aim <= high);
    let lowest = if reaches_down { just_over(&amount(low)) } else { amount(low) };
    let highest = if reaches_up { just_under(&amount(high)) } else { amount(high) };
    (low < high).then(|| could_be(&highest, &lowest))
}

/// The same of a group that is not counted.
#[must_use]
pub fn uncounted_of_ten(group: &str, part: f64) -> String {
    uncounted(&about_minutes(part), group)
}

/// The aim of the centred group.
#[must_use]
pub fn aim(part: f64, agreed: bool) -> String {
    let amount = aim_minutes(part);
    if agreed { aim_agreed(&amount) } else { aim_suggested(&amount) }
}

/// The aim of any other group.
#[must_use]
pub fn aim_of(group: &str, part: f64, agreed: bool) -> String {
    let amount = aim_minutes(part);
    if agreed { aim_of_group(&amount, group) } else { aim_of_group_suggested(&amount, group) }
}

/// The gap in words. Whole points decide, as in the full report, so that no gap it states is lost here.
#[must_use]
pub fn gap(gap: AimGap, agreed: bool) -> String {
    /// From here on a gap is plain, and from here on it is large.
    const PLAIN: u64 = 6;
    const LARGE: u64 = 16;
    let aim = if agreed { our_aim() } else { suggested_aim() };
    match gap {
        AimGap::Unclear => gap_unclear(aim),
        AimGap::Close => gap_close(aim),
        AimGap::At => gap_none(aim),
        AimGap::Met => gap_met(aim),
        AimGap::Under(..PLAIN) => gap_bit_less(aim),
        AimGap::Under(..LARGE) => gap_less(aim),
        AimGap::Under(_) => gap_much_less(aim),
        AimGap::Over(..PLAIN) => gap_bit_more(aim),
        AimGap::Over(..LARGE) => gap_more(aim),
        AimGap::Over(_) => gap_much_more(aim),
    }
}

fn about_minutes(part: f64) -> String {
    let halves = half_minutes(part);
    let amount = report::half_minutes(halves);
    if halves == 0 { amount } else { about(&amount) }
}

/// An aim that is a number of half minutes is said as it is.
fn aim_minutes(part: f64) -> String {
    let exact = (part * 20.0 - (part * 20.0).round()).abs() < 1e-6;
    if exact { report::half_minutes(half_minutes(part)) } else { about_minutes(part) }
}

/// A share from 0 to 1 as half minutes out of ten minutes.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
fn half_minutes(part: f64) -> u64 {
    (part * 20.0).round() as u64
}

/// In how many of the topics a group spoke first.
#[must_use]
pub fn spoke_first(own: usize, group: &str, of: usize) -> String {
    match own {
        0 => first_none(group, of),
        own if own == of => first_all(group, of),
        own => first(own, group, of),
    }
}

#[must_use]
pub fn longest_absence(group: &str, ms: u64) -> String {
    match minutes(ms) {
        0 | 1 => absence_short(group),
        n => absence(group, &length(n)),
    }
}
