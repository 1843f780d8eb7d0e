//! What a person calls each of several meetings: its day, and what tells it from others of that day.

use std::collections::HashMap;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use unicode_width::UnicodeWidthStr as _;

use crate::{
    domain::record::opening::Source,
    text::{
        format,
        messages::{
            formats,
            report::{no_day, when},
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

impl KnownBy<'_> {
    fn day(&self) -> Option<NaiveDate> {
        self.opened_at.map(|at| at.date_naive())
    }

    fn time(&self) -> Option<String> {
        self.opened_at.and_then(|at| start_time(at, self.source))
    }

    fn short_title(&self) -> Option<&str> {
        self.title.map(str::trim).filter(|title| !title.is_empty() && title.width() <= TITLE_COLUMNS)
    }
}

/// `19:46`. An import for which only the day was given has midnight as its time, which nobody said.
#[must_use]
pub fn start_time(at: DateTime<FixedOffset>, source: Source) -> Option<String> {
    let is_said = !source.is_import() || at.time() != NaiveTime::MIN;
    is_said.then(|| at.format("%H:%M").to_string())
}

/// A name for each meeting, in order, no two the same: the day. Where several were on one day or have none, with it the
/// time at which it began if no other began then, else a short title if no other has it, else its number of that day.
#[must_use]
pub fn meeting_names(meetings: &[KnownBy<'_>]) -> Vec<String> {
    let mut of_day: HashMap<Option<NaiveDate>, Vec<usize>> = HashMap::new();
    for (place, meeting) in meetings.iter().enumerate() {
        of_day.entry(meeting.day()).or_default().push(place);
    }
    let mut names = vec![String::new(); meetings.len()];
    for (day, places) in of_day {
        let day = day.map_or_else(|| no_day().to_owned(), format::day);
        let same_day: Vec<_> = places.iter().filter_map(|place| meetings.get(*place)).collect();
        for (place, name) in places.iter().zip(names_of_day(&day, &same_day)) {
            if let Some(slot) = names.get_mut(*place) {
                *slot = name;
            }
        }
    }
    names
}

fn names_of_day(day: &str, meetings: &[&KnownBy<'_>]) -> Vec<String> {
    if meetings.len() == 1 {
        return vec![day.to_owned()];
    }
    let times: Vec<_> = meetings.iter().map(|meeting| meeting.time()).collect();
    let titles: Vec<_> = meetings.iter().map(|meeting| meeting.short_title().map(str::to_owned)).collect();
    let (time_count, title_count) = (count(&times), count(&titles));
    let only = |what: &Option<String>, of: &HashMap<&str, usize>| {
        what.as_ref().filter(|what| of.get(what.as_str()) == Some(&1)).map(|what| when(day, what))
    };
    let name = |(n, (time, title))| {
        let told = only(time, &time_count).or_else(|| only(title, &title_count));
        told.unwrap_or_else(|| formats::day_numbered(day, n))
    };
    (1_usize..).zip(times.iter().zip(&titles)).map(name).collect()
}

fn count(what: &[Option<String>]) -> HashMap<&str, usize> {
    let mut count = HashMap::new();
    for what in what.iter().flatten() {
        *count.entry(what.as_str()).or_default() += 1;
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
}
