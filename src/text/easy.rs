//! Words of the easy-read page: short sentences, one idea each.

pub use super::messages::easy::*;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::text::report::long_day;

/// What everybody can do about the record.
pub const YOU_CAN: [&str; 3] = [
    "You can ask to see what is kept about you.",
    "You can say no. Nobody will ask why.",
    "You can ask for something to come out.",
];

pub fn met_on(at: DateTime<FixedOffset>) -> String {
    format!("We met on {}.", at.format("%A %-d %B %Y"))
}

pub fn lasted(ms: u64) -> String {
    let minutes = (ms + 30_000) / 60_000;
    match minutes {
        0 => "It was short: less than a minute.".to_owned(),
        1 => "It took 1 minute.".to_owned(),
        n => format!("It took {n} minutes."),
    }
}

pub fn purpose(purpose: &str) -> String {
    format!("We met for this: {purpose}")
}

/// `About 4 minutes in every 10 went to lived experience.`
pub fn share(label: &str, share: f64) -> String {
    let tenths = (share * 10.0).round();
    match () {
        () if share > 0.0 && tenths < 1.0 => format!("{label} had less than 1 minute in every 10."),
        () if (tenths - 1.0).abs() < 0.5 => format!("{label} had about 1 minute in every 10."),
        () => format!("{label} had about {tenths:.0} minutes in every 10."),
    }
}

pub fn aim(aim: f64, agreed: bool) -> String {
    let whose = if agreed { "We agreed to aim" } else { "We could aim" };
    format!("{whose} for {:.0} in every 10.", (aim * 10.0).round())
}

pub fn quiet(ms: u64) -> String {
    format!("It was quiet for about {} minutes. Quiet is time to think.", (ms + 30_000) / 60_000)
}

pub fn heard(heard: usize, of: usize) -> String {
    format!("{heard} of {of} people spoke.")
}

/// Who spoke first in how many items.
pub fn first(label: &str, first: usize, of: usize) -> String {
    let times = if of == 1 { "topic" } else { "topics" };
    format!("{label} spoke first in {first} of {of} {times}.")
}

pub fn absence(label: &str, ms: u64) -> String {
    match (ms + 30_000) / 60_000 {
        0 | 1 => format!("We never went long without a voice from {label}."),
        n => format!("Once, for {n} minutes, nobody from {label} spoke."),
    }
}

pub fn does_it(who: &str) -> String {
    format!("{who} will do it.")
}

pub fn by(date: NaiveDate) -> String {
    format!("It should be done by {}.", long_day(date))
}

pub fn more(n: usize) -> String {
    format!("There are {n} more in the full report.")
}
