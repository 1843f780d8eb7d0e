//! What a person calls each of several meetings: its day, and what tells it from others of that day.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveTime};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    domain::record::opening::Source,
    text::{
        format,
        messages::{
            formats,
            report::{no_day, untitled, when},
        },
    },
};

/// Columns of a title that has room in a name. One that is longer is not cut: its meeting has a number.
const TITLE_COLUMNS: usize = 20;

/// What a meeting can be known by.
#[derive(Clone, Copy, Debug)]
pub struct KnownBy<'a> {
    pub opened_at: Option<DateTime<FixedOffset>>,
    pub source: Source,
    pub title: Option<&'a str>,
}

fn dated(meeting: &KnownBy<'_>) -> Option<String> {
    meeting.opened_at.map(|at| format::day(at.date_naive()))
}

fn day(meeting: &KnownBy<'_>) -> String {
    dated(meeting).unwrap_or_else(|| no_day().to_owned())
}

fn time(meeting: &KnownBy<'_>) -> Option<String> {
    meeting.opened_at.and_then(|at| start_time(at, meeting.source))
}

fn title(meeting: &KnownBy<'_>) -> String {
    meeting.title.unwrap_or(untitled()).to_owned()
}

fn short_title(meeting: &KnownBy<'_>) -> Option<String> {
    let title = meeting.title.map(str::trim);
    title.filter(|title| !title.is_empty() && title.width() <= TITLE_COLUMNS).map(str::to_owned)
}

/// `19:46`. An import for which only the day was given has midnight as its time, which nobody said.
#[must_use]
pub fn start_time(at: DateTime<FixedOffset>, source: Source) -> Option<String> {
    let is_said = !source.is_import() || at.time() != NaiveTime::MIN;
    is_said.then(|| at.format("%H:%M").to_string())
}

/// What may tell a meeting from others that are called the same.
type Mark = fn(&KnownBy<'_>) -> Option<String>;

/// A name for each meeting, in order, no two the same: the day. Where several were on one day or have none, with it the
/// time at which it began if no other began then, else a short title if no other has it, else its number of that day.
#[must_use]
pub fn meeting_names(meetings: &[KnownBy<'_>]) -> Vec<String> {
    told_apart(meetings, day, &[time, short_title])
}

/// A name for each table of a day, in order, no two the same: the title. Where several have one title or none, with it the
/// day or the time, if no other of them has it, else its number among them.
#[must_use]
pub fn table_names(tables: &[KnownBy<'_>]) -> Vec<String> {
    told_apart(tables, title, &[dated, time])
}

/// Each by its `base`, and those with the same one by the first mark that no other of them has.
fn told_apart(meetings: &[KnownBy<'_>], base: fn(&KnownBy<'_>) -> String, marks: &[Mark]) -> Vec<String> {
    let mut alike: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, meeting) in meetings.iter().enumerate() {
        alike.entry(base(meeting)).or_default().push(place);
    }
    let mut names = vec![String::new(); meetings.len()];
    for (base, places) in alike {
        let of_base: Vec<_> = places.iter().filter_map(|place| meetings.get(*place)).collect();
        for (place, name) in places.iter().zip(names_of(&base, &of_base, marks)) {
            if let Some(slot) = names.get_mut(*place) {
                *slot = name;
            }
        }
    }
    names
}

fn names_of(base: &str, meetings: &[&KnownBy<'_>], marks: &[Mark]) -> Vec<String> {
    if meetings.len() == 1 {
        return vec![base.to_owned()];
    }
    let marked: Vec<Vec<_>> =
        marks.iter().map(|mark| meetings.iter().map(|meeting| mark(meeting)).collect()).collect();
    let counts: Vec<_> = marked.iter().map(|marks| count(marks)).collect();
    let own = |at: usize, marks: &[Option<String>], counts: &HashMap<&str, usize>| {
        marks.get(at)?.clone().filter(|mark| counts.get(mark.as_str()) == Some(&1))
    };
    let name = |at: usize| {
        let mark = marked.iter().zip(&counts).find_map(|(marks, counts)| own(at, marks, counts));
        mark.map_or_else(|| formats::day_numbered(base, at + 1), |mark| when(base, &mark))
    };
    (0..meetings.len()).map(name).collect()
}

fn count(marks: &[Option<String>]) -> HashMap<&str, usize> {
    let mut count = HashMap::new();
    for mark in marks.iter().flatten() {
        *count.entry(mark.as_str()).or_default() += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting(at: &str, source: Source, title: Option<&'static str>) -> KnownBy<'static> {
        KnownBy { opened_at: DateTime::parse_from_rfc3339(at).ok(), source, title }
    }

    #[test]
    fn a_day_alone_is_its_name_and_several_of_a_day_have_their_times() {
        let names = meeting_names(&[
            meeting("2026-05-05T10:00:00Z", Source::Live, None),
            meeting("2026-05-06T10:00:00Z", Source::Live, None),
            meeting("2026-05-06T14:30:00Z", Source::Live, None),
        ]);
        assert_eq!(names, ["5 May 2026", "6 May 2026, 10:00", "6 May 2026, 14:30"]);
    }

    #[test]
    fn without_a_time_of_its_own_a_meeting_has_its_title_or_its_number() {
        let import = |title| meeting("2026-05-06T00:00:00Z", Source::Webvtt, title);
        let names = meeting_names(&[
            import(Some("Ramps")),
            import(Some("Doors")),
            import(Some("Doors")),
            meeting("2026-05-06T14:30:00Z", Source::Live, Some("Ramps")),
        ]);
        let ramps_is_not_its_own =
            ["6 May 2026 (1)", "6 May 2026 (2)", "6 May 2026 (3)", "6 May 2026, 14:30"];
        assert_eq!(names, ramps_is_not_its_own);
        let names = meeting_names(&[
            import(Some("Ramps")),
            import(None),
            import(Some("A title that is much too long to stand in a name")),
        ]);
        assert_eq!(names, ["6 May 2026, Ramps", "6 May 2026 (2)", "6 May 2026 (3)"]);
    }

    #[test]
    fn two_that_began_together_and_those_without_a_day_are_told_apart() {
        let undated = |title| KnownBy { opened_at: None, source: Source::Webvtt, title };
        let names = meeting_names(&[
            meeting("2026-05-06T10:00:00Z", Source::Live, Some("North")),
            meeting("2026-05-06T10:00:00Z", Source::Live, Some("South")),
            undated(Some("North")),
            undated(None),
        ]);
        assert_eq!(names, ["6 May 2026, North", "6 May 2026, South", "no day, North", "no day (2)"]);
    }

    #[test]
    fn tables_of_one_title_have_their_day_or_time_or_number() {
        let names = table_names(&[
            meeting("2026-05-06T10:00:00Z", Source::Live, Some("Ramps")),
            meeting("2026-05-06T14:00:00Z", Source::Live, Some("Ramps")),
            meeting("2026-05-07T14:00:00Z", Source::Live, Some("Ramps")),
            meeting("2026-05-06T14:00:00Z", Source::Live, Some("Doors")),
            meeting("2026-05-06T14:00:00Z", Source::Live, None),
            meeting("2026-05-06T14:00:00Z", Source::Live, None),
        ]);
        let expected =
            ["Ramps, 10:00", "Ramps (2)", "Ramps, 7 May 2026", "Doors", "A meeting (1)", "A meeting (2)"];
        assert_eq!(names, expected);
    }
}
