//! Texts of the review screen: its sections, the timeline, the guess, and amendments.

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    measures::tap_error::{self, Comparison},
    record::{amendment::Change, moment::clock},
};
use crate::text::format;
pub use crate::text::messages::review::*;

/// The sections, in the order of their digits.
#[must_use]
pub fn parts() -> [&'static str; 9] {
    [
        part_balance(),
        part_timeline(),
        part_items(),
        part_voices(),
        part_notes(),
        part_end(),
        part_agreed(),
        part_people(),
        part_changes(),
    ]
}

#[must_use]
pub fn guess(group: Option<&str>) -> String {
    group.map_or_else(|| you_guessed_even().to_owned(), you_guessed)
}

/// A turn: who, from when to when, how long.
#[must_use]
pub fn turn_of(who: &str, from_ms: u64, to_ms: u64) -> String {
    turn(from_ms, to_ms.saturating_sub(from_ms), to_ms, who)
}

#[must_use]
pub fn before_correction(turns: &[String]) -> String {
    if turns.is_empty() { when_ended_quiet().to_owned() } else { when_ended(&turns.join("; ")) }
}

/// Hands of a group: answered, not reached, and the median and longest wait in milliseconds.
#[must_use]
pub fn hands_of(group: &str, answered: usize, not_reached: usize, waits_ms: Option<(u64, u64)>) -> String {
    let not_reached = (not_reached > 0).then(|| group_hands_not_reached(not_reached));
    let waits = waits_ms.map(|(median, longest)| group_hands_waits(longest, median));
    let sentences = [Some(group_hands(answered, group)), not_reached, waits];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[must_use]
pub fn hands_not_reached(item: Option<&str>, hands: usize) -> String {
    item.map_or_else(|| not_reached_outside(hands), |item| not_reached(item, hands))
}

#[must_use]
pub fn time_of(spent_ms: u64, planned_ms: Option<u64>) -> String {
    planned_ms.map_or_else(|| clock(spent_ms), |planned_ms| planned(&clock(planned_ms), &clock(spent_ms)))
}

#[must_use]
pub fn keepers(groups: &[String]) -> String {
    if groups.is_empty() { kept_by_nobody().to_owned() } else { kept_by(groups) }
}

#[must_use]
pub fn by_person(agreed: bool) -> &'static str {
    if agreed { by_person_agreed() } else { by_person_not_agreed() }
}

/// When an amendment was made, and by whom. A shared copy has no date.
#[must_use]
pub fn correction(wall: Option<DateTime<FixedOffset>>, by: Option<&str>) -> String {
    let when = wall.map(|wall| (wall.date_naive(), wall.format("%H:%M").to_string()));
    match (when, by) {
        (Some((date, time)), Some(name)) => corrected_on_by(date, name, &time),
        (Some((date, time)), None) => corrected_on(date, &time),
        (None, Some(name)) => corrected_afterwards_by(name),
        (None, None) => corrected_afterwards().to_owned(),
    }
}

#[must_use]
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Given => change_given(),
        Change::Moved => change_moved(),
        Change::Inserted => change_inserted(),
        Change::Split => change_split(),
        Change::Joined => change_joined(),
        Change::Dropped => change_dropped(),
        Change::Note => change_note(),
    }
}

/// An amendment with the moment that it concerns, and who has the turn now.
#[must_use]
pub fn change_at(what: Change, at_ms: Option<u64>, whose: Option<&str>) -> String {
    let at = at_ms.map(|ms| format!("{} ", clock(ms))).unwrap_or_default();
    let whose = whose.map(|whose| format!(": {whose}")).unwrap_or_default();
    format!("{at}{}{whose}", change(what))
}

#[must_use]
pub fn meetings(shown: usize, of: usize) -> String {
    if shown == of { how_many(of) } else { how_many_of(shown, of) }
}

/// How many points a share is under or over the aim, or that it is no further from it than taps may be off.
#[must_use]
pub fn gap(points: f64, aim: f64, error_points: Option<f64>) -> String {
    let whole = format::whole_points(points, aim);
    match tap_error::compare(points, error_points) {
        Comparison::TooLittleTalk => little_talk().to_owned(),
        Comparison::Close => near_aim().to_owned(),
        Comparison::Apart if whole == 0 => at_aim().to_owned(),
        Comparison::Apart if points < 0.0 => under_aim(whole),
        Comparison::Apart => over_aim(whole),
    }
}

/// How many matters wait for an answer; empty if none.
#[must_use]
pub fn waiting_lines(n: usize) -> String {
    if n == 0 { String::new() } else { open(n) }
}
