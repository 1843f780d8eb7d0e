//! Words of the pages that are more than a mail: HTML and Markdown.

pub use super::messages::sheet::*;

use crate::domain::moment::clock;

pub const HANDS_HEADS: [&str; 5] = ["group", "answered", "not reached", "half waited up to", "longest wait"];

pub const ITEM_HEADS: [&str; 6] = ["item", "time", "share of talk", "first voice", "heard", "how it ended"];

/// Several sessions in one document.
pub fn several(n: usize) -> String {
    format!("{n} meetings")
}

/// `HOW TALK WAS SHARED` as a heading of a page: `How talk was shared`.
pub fn heading(capitals: &str) -> String {
    let mut chars = capitals.chars();
    let first: String = chars.next().into_iter().collect();
    first + &chars.as_str().to_lowercase()
}

pub fn of(k: usize, m: usize) -> String {
    format!("{k} of {m}")
}

pub fn effective(voices: f64, of: usize) -> String {
    format!("Talk was spread as if {voices:.1} of {of} people spoke equally.")
}

/// A cell of who came in after whom: `3 of 7`, or `62 % (chance 50 %)`.
pub fn response(count: u32, row: u32, chance: f64) -> String {
    if row < 10 {
        return format!("{count} of {row}");
    }
    let part = f64::from(count) / f64::from(row);
    format!("{:.0} % (chance {:.0} %)", (part * 100.0).round(), (chance * 100.0).round())
}

pub fn never_served(item: Option<u16>, hands: usize) -> String {
    let hands = if hands == 1 { "1 hand was".to_owned() } else { format!("{hands} hands were") };
    match item {
        Some(item) => format!("{hands} not reached in item {item}."),
        None => format!("{hands} not reached outside any item."),
    }
}

pub fn from_to(from_ms: u64, to_ms: u64) -> String {
    format!("{} – {}", clock(from_ms), clock(to_ms))
}

pub fn ribbon<'a>(span_ms: u64, lanes: impl Iterator<Item = &'a str>) -> String {
    let lanes: Vec<&str> = lanes.collect();
    format!(
        "From the beginning on the left to the end at {} on the right. Each row is filled where they spoke: {}. \
         Very short turns are not drawn.",
        clock(span_ms),
        lanes.join("; ")
    )
}

/// What each number is, in a line.
pub const HOW: [(&str, &str); 9] = [
    ("Share of talk", "the time a group had the floor, out of the time of all groups in the balance"),
    ("Percent of people", "the time a group's people were here, out of everybody's in the balance"),
    ("Aim", "the share the group chose to look towards; for lived experience it means at least"),
    ("Shown apart", "a facilitator, a supporter or an interpreter: beside the balance and not in it"),
    ("Voice", "a turn of one second or longer (two seconds in an import), or being heard another way"),
    ("First voice", "the first voice in the balance after an item began"),
    ("Heard", "people in the balance with at least one voice; introductions do not settle it"),
    ("Longest time without a voice", "running time between two voices of that group; breaks do not count"),
    ("How exact it is", "one tap a turn is good to about 3 points of a hundred on average, 8 at times"),
];

/// Where a lane is filled, in words: `about 30 % of the time, most of it in the first half`.
pub fn lane(percent: f64, first_half: f64) -> String {
    if percent < 0.5 {
        return not_there().to_owned();
    }
    let when = match () {
        () if first_half > 0.6 => "more of it in the first half",
        () if first_half < 0.4 => "more of it in the second half",
        () => "in both halves alike",
    };
    format!("about {percent:.0} % of the time, {when}")
}
