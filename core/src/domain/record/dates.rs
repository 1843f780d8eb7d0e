//! A date as people type it: `1 dec`, `friday`, `+2w`, `in 2 weeks`, `2026-12-01`. Knows no clock: today is handed in.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use crate::domain::record::plain_text;

/// Why a date cannot be taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DateProblem {
    /// It cannot be read.
    NotADate,
    /// It has passed.
    Past(NaiveDate),
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

/// The date that is meant, today or later. A day of the week is the next one; a day of a month without a year too.
///
/// # Errors
/// It cannot be read, or has passed.
pub fn parse(text: &str, today: NaiveDate) -> Result<NaiveDate, DateProblem> {
    let text = plain_text::fold(text.trim()).replace([',', '.'], " ");
    let words: Vec<&str> =
        text.split_whitespace().filter(|w| !["by", "on", "the", "of", "next"].contains(w)).collect();
    let date = read(&words, today).ok_or(DateProblem::NotADate)?;
    if date < today { Err(DateProblem::Past(date)) } else { Ok(date) }
}

fn read(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        ["today"] => Some(today),
        ["tomorrow"] => today.checked_add_days(Days::new(1)),
        // The first is what is left of "next week".
        [unit @ ("week" | "month")] | ["in", "a" | "an" | "one", unit] => later(1, unit, today),
        [one] if one.starts_with('+') => {
            let unit = one.find(|c: char| c.is_ascii_alphabetic())?;
            later(one[1..unit].parse().ok()?, &one[unit..], today)
        }
        [one] => one.parse().ok().or_else(|| weekday(one, today)),
        ["in", n, unit] => later(n.parse().ok()?, unit, today),
        [first, n, unit] if *first == "+" => later(n.parse().ok()?, unit, today),
        [a, b] => day_of(a, b, None, today)
            .or_else(|| day_of(b, a, None, today))
            .or_else(|| later(a.parse().ok()?, b, today)),
        [a, b, year] => {
            let year = Some(year.parse().ok()?);
            day_of(a, b, year, today).or_else(|| day_of(b, a, year, today))
        }
        _ => None,
    }
}

fn later(n: u32, unit: &str, today: NaiveDate) -> Option<NaiveDate> {
    match unit {
        "d" | "day" | "days" => today.checked_add_days(Days::new(n.into())),
        "w" | "week" | "weeks" => today.checked_add_days(Days::new(u64::from(n) * 7)),
        "m" | "month" | "months" => today.checked_add_months(Months::new(n)),
        _ => None,
    }
}

/// The next such day after today: named today, a day is a week away.
fn weekday(word: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day = DAYS.iter().find(|(name, _)| begins(name, word))?.1;
    let ahead = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday() - 1) % 7 + 1;
    today.checked_add_days(Days::new(ahead.into()))
}

/// `1 dec`: without a year, the next one.
fn day_of(day: &str, month: &str, year: Option<i32>, today: NaiveDate) -> Option<NaiveDate> {
    let month = u32::try_from(MONTHS.iter().position(|name| begins(name, month))?).ok()? + 1;
    let digits = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &day[digits.len()..];
    let day: u32 = digits.parse().ok().filter(|_| ["", "st", "nd", "rd", "th"].contains(&ending))?;
    let this = NaiveDate::from_ymd_opt(year.unwrap_or(today.year()), month, day);
    match year {
        Some(_) => this,
        None => this
            .filter(|date| *date >= today)
            .or_else(|| NaiveDate::from_ymd_opt(today.year() + 1, month, day))
            .or(this),
    }
}

/// At least three letters of it.
fn begins(name: &str, word: &str) -> bool {
    word.len() >= 3 && name.starts_with(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> Result<String, DateProblem> {
        // A Friday.
        let today = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        parse(text, today).map(|d| d.to_string())
    }

    #[test]
    fn dates_as_people_say_them() {
        for (typed, meant) in [
            ("2026-12-01", "2026-12-01"),
            ("1 dec", "2026-12-01"),
            ("1st of December", "2026-12-01"),
            ("December 1", "2026-12-01"),
            ("1 dec 2027", "2027-12-01"),
            ("1 apr", "2027-04-01"),
            ("today", "2026-05-01"),
            ("tomorrow", "2026-05-02"),
            ("+2w", "2026-05-15"),
            ("+10d", "2026-05-11"),
            ("in 2 weeks", "2026-05-15"),
            ("2 weeks", "2026-05-15"),
            ("in a month", "2026-06-01"),
            ("next week", "2026-05-08"),
            ("monday", "2026-05-04"),
            ("by Fri", "2026-05-08"),
        ] {
            assert_eq!(on(typed).as_deref(), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn what_is_no_date_or_has_passed_is_refused() {
        for typed in [
            "",
            "soon",
            "31 june",
            "29 feb",
            "+",
            "+w",
            "+9999999999w",
            "in many weeks",
            "+99999999999m",
            "ü",
            "+é",
            "1 2 3 4",
        ] {
            assert_eq!(on(typed), Err(DateProblem::NotADate), "{typed}");
        }
        let past = NaiveDate::from_ymd_opt(2026, 4, 30).unwrap();
        assert_eq!(on("2026-04-30"), Err(DateProblem::Past(past)));
        assert_eq!(on("30 april 2026"), Err(DateProblem::Past(past)));
    }
}
