//! Words for looking back: the parts of a review, the ribbon, the guess, and what is put right afterwards.

pub use super::messages::review::*;

use chrono::{DateTime, FixedOffset};

use crate::domain::{moment::clock, session::Change};

/// The parts, in order: what their digit shows.
pub const PARTS: [&str; 9] =
    ["balance", "timeline", "items", "voices", "notes", "end", "agreed", "people", "changes"];

// ---- the guess ---------------------------------------------------------------------------------

#[must_use]
pub fn you_guessed(group: Option<&str>) -> String {
    match group {
        Some(group) => format!("You guessed: {group} talked more."),
        None => "You guessed: about even.".to_owned(),
    }
}

// ---- the ribbon --------------------------------------------------------------------------------

pub const SIGN_SOMEONE: (&str, &str) = ("s", "someone");
pub const SIGN_SEVERAL: (&str, &str) = ("&", "several at once");
pub const SIGN_BREAK: (&str, &str) = ("b", "break");
pub const SIGN_OFF: (&str, &str) = ("x", "off the record");
pub const SIGN_UNATTENDED: (&str, &str) = ("?", "nobody kept the record");
pub const SIGN_SMALL: (&str, &str) = ("g", "small groups");

/// Who, from when to when, how long.
#[must_use]
pub fn turn(who: &str, from_ms: u64, to_ms: u64) -> String {
    format!("{who}: {} to {} ({})", clock(from_ms), clock(to_ms), clock(to_ms - from_ms.min(to_ms)))
}

#[must_use]
pub fn in_item(number: u16, title: &str) -> String {
    format!("item {number}, {title}")
}

#[must_use]
pub fn pauses(lines: usize) -> String {
    format!("{lines} stretches with short pauses")
}

#[must_use]
pub fn at_once(n: usize) -> String {
    if n == 1 { "1 other spoke too".to_owned() } else { format!("{n} others spoke too") }
}

#[must_use]
pub fn before(turns: &[String]) -> String {
    format!(
        "When the meeting ended: {}",
        if turns.is_empty() { "quiet".to_owned() } else { turns.join("; ") }
    )
}

// ---- figures -----------------------------------------------------------------------------------

#[must_use]
pub fn effective(voices: f64, of: usize) -> String {
    format!("It was as if {voices:.1} of {of} people had spoken equally.")
}

/// `after staff: staff 62 % (chance 55 %), lived experience 38 % (45 %)`.
#[must_use]
pub fn answers(after: &str, parts: &[String]) -> String {
    format!("after {after}: {}", parts.join(", "))
}

#[must_use]
pub fn answer_count(group: &str, n: u32) -> String {
    format!("{group} {n}")
}

#[must_use]
pub fn answer_share(group: &str, share: f64, chance: f64) -> String {
    format!("{group} {:.0} % ({:.0} %)", (share * 100.0).round(), (chance * 100.0).round())
}

#[must_use]
pub fn group_hands(group: &str, served: usize, never: usize, waits_ms: Option<(u64, u64)>) -> String {
    let waits = waits_ms.map(|(median, longest)| {
        format!("; half waited {} or less, the longest {}", clock(median), clock(longest))
    });
    let never = if never == 0 { String::new() } else { format!("; {never} not reached") };
    format!("{group}: {served} answered{never}{}", waits.unwrap_or_default())
}

#[must_use]
pub fn not_reached(item: Option<&str>, hands: usize) -> String {
    let hands = if hands == 1 { "1 hand".to_owned() } else { format!("{hands} hands") };
    format!("{}: {hands} not reached", item.unwrap_or("outside any item"))
}

#[must_use]
pub fn spread(people: usize, group: &str, share: f64) -> String {
    format!("1 of {people} {group} has {:.0} % of {group} time.", (share * 100.0).round())
}

#[must_use]
pub fn first_voice(group: &str) -> String {
    format!("first voice: {group}")
}

#[must_use]
pub fn not_heard(names: &[String]) -> String {
    format!("not heard: {}", names.join(", "))
}

#[must_use]
pub fn planned(spent: &str, planned: Option<&str>) -> String {
    planned.map_or_else(|| spent.to_owned(), |planned| format!("{spent} of {planned} planned"))
}

// ---- what was agreed ---------------------------------------------------------------------------

#[must_use]
pub fn kept_by(groups: &[String]) -> String {
    if groups.is_empty() {
        "Nobody is said to have kept the record.".to_owned()
    } else {
        format!("The record was kept by somebody of: {}.", groups.join(", "))
    }
}

#[must_use]
pub fn holder(name: &str) -> String {
    format!("{name} keeps it.")
}

#[must_use]
pub fn viewers(who: &str) -> String {
    format!("Who may see it: {who}.")
}

#[must_use]
pub fn until(day: &str) -> String {
    format!("It is kept until {day}.")
}

#[must_use]
pub fn by_person(agreed: bool) -> &'static str {
    if agreed {
        "The group agreed that reports may show each person's own figures."
    } else {
        "Reports show groups only: nothing else was agreed."
    }
}

#[must_use]
pub fn rule_not_asked(rule: &str) -> String {
    format!("{rule}: not asked")
}

// ---- putting right -----------------------------------------------------------------------------

#[must_use]
pub fn sitting(wall: Option<DateTime<FixedOffset>>, by: Option<&str>) -> String {
    let when = wall.map_or("Afterwards".to_owned(), |wall| wall.format("%-d %B %Y, %H:%M").to_string());
    let by = by.map(|by| format!(", by {by}")).unwrap_or_default();
    format!("{when}{by}:")
}

#[must_use]
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Given => "a turn was somebody else's",
        Change::Moved => "a turn began at another moment",
        Change::Inserted => "a turn that was missed was put in",
        Change::Split => "a part of a turn was somebody else's",
        Change::Joined => "it was no turn of its own",
        Change::Dropped => "nobody spoke then",
        Change::Note => "more was said about a note",
    }
}

/// With the moment it is about, and whose the turn is now.
#[must_use]
pub fn change_at(what: Change, at_ms: Option<u64>, whose: Option<&str>) -> String {
    let at = at_ms.map(|ms| format!("{} ", clock(ms))).unwrap_or_default();
    let whose = whose.map(|whose| format!(": {whose}")).unwrap_or_default();
    format!("{at}{}{whose}", change(what))
}

// ---- the list of sessions ------------------------------------------------------------------------

#[must_use]
pub fn order(by: &str) -> String {
    format!("by {by}")
}

pub const ORDERS: [&str; 4] = ["date", "title", "gap to the aim", "what is open"];

#[must_use]
pub fn read_so_far(done: usize, of: usize) -> String {
    format!("read {done} of {of}")
}

#[must_use]
pub fn how_many(shown: usize, of: usize) -> String {
    match (shown, of) {
        (1, 1) => "1 meeting".to_owned(),
        _ if shown == of => format!("{of} meetings"),
        _ => format!("{shown} of {of} meetings"),
    }
}

/// Points under or over the aim.
#[must_use]
pub fn gap(points: f64) -> String {
    let whole = points.abs().round();
    match () {
        () if whole < 1.0 => at_aim().to_owned(),
        () if points < 0.0 => format!("{whole:.0} under"),
        () => format!("{whole:.0} over"),
    }
}

#[must_use]
pub fn open(n: usize) -> String {
    if n == 0 { String::new() } else { format!("{n} open") }
}

// ---- a series --------------------------------------------------------------------------------------
