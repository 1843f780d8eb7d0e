//! Numbers, dates and lists in the current language. The patterns are in `locales/<language>/formats.ftl`.

use std::{fmt::Write as _, sync::OnceLock};

use chrono::{Datelike, NaiveDate};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use unic_langid::LanguageIdentifier;
use unicode_width::UnicodeWidthStr as _;

use crate::domain::record::moment;
use crate::text::{
    language::Language,
    messages::{formats, prelude::Count},
};

/// A length of time in milliseconds: `0:25`, `1:05:00`.
#[must_use]
pub fn time(ms: u64) -> String {
    moment::clock(ms)
}

/// A share of the whole (0 to 1), as a whole percentage.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
pub fn percent(share: f64) -> String {
    formats::percent((share * 100.0).round_ties_even().max(0.0) as u64)
}

/// How many points a share is from an aim, between the whole percentages that are shown of both: whoever subtracts them
/// gets the same. `points`: share less aim, × 100.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn whole_points(points: f64, aim: f64) -> u64 {
    // A sum of two numbers is not exact: what it lacks must not decide how it is rounded.
    let whole = |percent: f64| ((percent * 1e6).round() / 1e6).round_ties_even();
    (whole(aim * 100.0 + points) - whole(aim * 100.0)).abs() as u64
}

/// `28 Nov 2026`.
#[must_use]
pub fn day(date: NaiveDate) -> String {
    formats::day(date.day(), &formats::month_short(date.month()), year(date))
}

/// Terminal columns of the longest [`day`], so that days stand below each other.
#[must_use]
pub fn day_columns() -> usize {
    let month = (1..=12_u32).map(formats::month_short).max_by_key(|name| name.width());
    formats::day(28_u32, &month.unwrap_or_default(), 2026_u32).width()
}

/// `28 November 2026`.
#[must_use]
pub fn long_day(date: NaiveDate) -> String {
    formats::long_day(date.day(), &formats::month(date.month()), year(date))
}

/// `Sat 28 Nov 2026`.
#[must_use]
pub fn weekday_and_day(date: NaiveDate) -> String {
    let weekday = formats::weekday_short(date.weekday().number_from_monday());
    formats::weekday_and_day(&day(date), &weekday)
}

/// `Saturday 28 November 2026`.
#[must_use]
pub fn weekday_and_long_day(date: NaiveDate) -> String {
    let weekday = formats::weekday(date.weekday().number_from_monday());
    formats::weekday_and_day(&long_day(date), &weekday)
}

/// A number with one decimal: `2.5`.
#[must_use]
pub fn decimal(number: f64) -> String {
    format!("{number:.1}").replace('.', formats::decimal_sign())
}

fn year(date: NaiveDate) -> u32 {
    u32::try_from(date.year()).unwrap_or_default()
}

/// `Ann, Bea and Kai`; where a part has an *and* of its own, `staff, and lived experience and carers`; where one of three has a
/// comma, `4 May, Ramps; 5 May, Lifts`.
#[must_use]
pub fn list(parts: &[impl AsRef<str>]) -> String {
    let has = |text: &str| parts.iter().any(|part| part.as_ref().contains(text));
    let (comma, and) = (formats::list_and_so_on("", ""), formats::list_end("", ""));
    match () {
        // Two parts have no comma between them, but in some languages.
        () if has(&comma) && (parts.len() > 2 || and == comma) => {
            joined(parts, formats::list_and_so_on_apart, formats::list_and_so_on_apart)
        }
        () if has(&and) => joined(parts, formats::list_and_so_on, formats::list_end_apart),
        () => joined(parts, formats::list_and_so_on, formats::list_end),
    }
}

type Join = fn(&str, &str) -> String;

fn joined(parts: &[impl AsRef<str>], and_so_on: Join, end: Join) -> String {
    match parts {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first, last] => end(first.as_ref(), last.as_ref()),
        [first, rest @ ..] => and_so_on(first.as_ref(), &joined(rest, and_so_on, end)),
    }
}

/// A file size in bytes: `64 KiB`, `16 MiB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    const MIB: u64 = 1024 * 1024;
    if bytes < MIB { formats::size_kib(bytes / 1024) } else { formats::size_mib(bytes / MIB) }
}

pub(super) fn push_number(out: &mut String, n: u64) {
    let _ = write!(out, "{n}");
}

/// The plural category of a number in a language (CLDR).
pub(super) fn plural(language: Language, n: u64) -> PluralCategory {
    static RULES: [OnceLock<Option<PluralRules>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let create = || {
        // The pseudo-language uses the plural rules of English.
        let tag = if language == Language::Qps { Language::En.tag() } else { language.tag() };
        PluralRules::create(tag.parse::<LanguageIdentifier>().ok()?, PluralRuleType::CARDINAL).ok()
    };
    let rules = RULES[language as usize].get_or_init(create);
    rules.as_ref().and_then(|rules| rules.select(n).ok()).unwrap_or(PluralCategory::OTHER)
}

macro_rules! count {
    ($($number:ty),*) => {
        $(impl Count for $number {
            #[expect(clippy::allow_attributes, reason = "for one of the types it is needed")]
            #[allow(clippy::cast_lossless, reason = "the same for every type")]
            fn count(self) -> u64 {
                self as u64
            }
        })*
    };
}
count!(u8, u16, u32, u64, usize);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_what_is_between_the_percentages_that_are_shown() {
        for (share, aim, points) in
            [(0.205, 1.0 / 3.0, 13), (0.096, 1.0 / 9.0, 1), (0.5, 0.5, 0), (0.625, 0.5, 12)]
        {
            let shown = |share: f64| percent(share).trim_end_matches('%').parse::<i64>().unwrap();
            assert_eq!(whole_points((share - aim) * 100.0, aim), points);
            assert_eq!((shown(share) - shown(aim)).unsigned_abs(), points, "{share} {aim}");
        }
    }

    #[test]
    fn every_day_fits_the_columns_for_days() {
        let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2026, month, 28));
        assert_eq!(days.map(|date| day(date).width()).max(), Some(day_columns()));
    }

    #[test]
    fn a_part_with_an_and_of_its_own_is_set_apart() {
        let groups = |last| list(&["lived experience and carers", last]);
        assert_eq!(groups("staff"), "lived experience and carers, and staff");
        assert_eq!(list(&["Ann", "Bea", "Kai"]), "Ann, Bea and Kai");
        assert_eq!(list(&["Sandy", "Andy"]), "Sandy and Andy");
        assert_eq!(list(&["4 May, Ramps", "5 May", "6 May, Lifts"]), "4 May, Ramps; 5 May; 6 May, Lifts");
        assert_eq!(list(&["4 May, Ramps", "5 May"]), "4 May, Ramps and 5 May");
    }
}
