//! Words about agenda items: what is asked when one closes, and what is said of each.

pub use super::messages::item::*;

use chrono::NaiveDate;

use super::note::day;
use crate::domain::{
    agenda::{ItemKind, Outcome},
    names,
};

/// What an outcome is called.
#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::NotYetReady => "not yet ready",
        Outcome::Decided => "decided",
        Outcome::Stalemate => "stalemate",
        Outcome::Parked => "parked",
    }
}

/// In the order of the digits.
pub const CLOSE_CHOICES: [(char, &str); 5] = [
    ('1', "done"),
    ('2', "not yet: it stays open"),
    ('3', "decided"),
    ('4', "stalemate: taken to someone else"),
    ('5', "parked for another time"),
];

/// What can be done with an item of the list.
pub const WHAT_CHOICES: [(char, &str); 4] = [
    ('1', "start it, or go on with it"),
    ('2', "close it"),
    ('3', "who asked for it"),
    ('4', "what we came to"),
];

/// `Close 2 Waiting times. Not come in: 3. Hands not reached: Jo, Ann. Everyone heard? Ready?`
#[must_use]
pub fn close(number: u16, title: &str, not_come_in: usize, hands: &[&str]) -> String {
    let waiting = match not_come_in {
        0 => String::new(),
        1 => " 1 person has not come in on it.".to_owned(),
        n => format!(" {n} people have not come in on it."),
    };
    let hands =
        if hands.is_empty() { String::new() } else { format!(" Hands not reached: {}.", hands.join(", ")) };
    format!("Close {number} {title}.{waiting}{hands} Everyone heard? Ready?")
}

#[must_use]
pub fn what(number: u16, title: &str) -> String {
    format!("{number} {title}")
}

#[must_use]
pub fn ask_asked_by(title: &str) -> String {
    format!("Who asked for {title}?")
}

#[must_use]
pub fn closed(number: u16) -> String {
    format!("Item {number} is closed.")
}

#[must_use]
pub fn not_yet(number: u16) -> String {
    format!("Not yet. Item {number} stays open.")
}

#[must_use]
pub fn asked_by(group: &str) -> String {
    format!("asked for by {group}")
}

/// An item as set-up understood it: `2 Our round, go round, 10 min, asked for by staff`.
#[must_use]
pub fn read(
    number: usize,
    title: &str,
    kind: ItemKind,
    planned_ms: Option<u64>,
    asked: Option<String>,
) -> String {
    let kind = (kind != ItemKind::Discussion).then(|| names::words(kind.id()));
    let minutes = planned_ms.map(|ms| super::screen::minutes(ms / 60_000));
    let facts = [Some(title.to_owned()), kind, minutes, asked.map(|group| asked_by(&group))];
    format!("{number}  {}", facts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

#[must_use]
pub fn no_kind(words: &str) -> String {
    format!("\"{words}\" is no kind of item; it stays in the title.")
}

#[must_use]
pub fn referred(to: Option<&str>, by: Option<NaiveDate>) -> String {
    let to = to.map(|to| format!(" to {to}")).unwrap_or_default();
    let by = by.map(|by| format!(", by {}", day(by))).unwrap_or_default();
    format!("taken{to}{by}")
}
