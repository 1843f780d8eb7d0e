//! The figures of the last practice that somebody chose to save: one small file in the folder of personal settings.
//!
//! ```toml
//! date = 2026-11-29
//! turns = 33
//! tapped = 31
//! median_delay_ms = 900
//! ```

use std::{
    fmt::Write as _,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use serde::Deserialize;
use toml::value::Datetime;

use crate::{
    domain::measures::taps::{Accuracy, Practised, Verdict},
    journal::{
        error::{Doing, StoreError},
        folder,
        whole_file::WholeFile,
    },
};

/// The file in the folder of personal settings.
pub const NAME: &str = "practice.toml";

/// Saves the figures in the place of earlier ones, and returns the file.
///
/// # Errors
/// The folder cannot be made, or takes no files; earlier figures are as they were.
pub fn save(folder: &Path, accuracy: &Accuracy, date: NaiveDate) -> Result<PathBuf, StoreError> {
    folder::make(folder)?;
    let path = folder.join(NAME);
    write(&path, &contents(accuracy, date)).map_err(StoreError::io(Doing::Write, &path))?;
    Ok(path)
}

fn write(path: &Path, contents: &str) -> io::Result<()> {
    let mut file = WholeFile::begin(path)?;
    file.write_all(contents.as_bytes())?;
    file.replace()
}

fn contents(accuracy: &Accuracy, date: NaiveDate) -> String {
    let tapped = accuracy.count(|verdict| matches!(verdict, Verdict::Tapped(_)));
    let missed = accuracy.count(|verdict| *verdict == Verdict::NotTapped);
    let wrong = accuracy.count(|verdict| *verdict == Verdict::WrongKey);
    let mut out = format!("date = {date}\nturns = {}\ntapped = {tapped}\n", accuracy.verdicts.len());
    let _ = writeln!(out, "not_tapped = {missed}\nwrong_key = {wrong}");
    let _ = writeln!(out, "hands = {}\nhands_tapped = {}", accuracy.hands, accuracy.hands_tapped);
    if let Some(delays) = Accuracy::delays(&accuracy.verdicts) {
        let _ = writeln!(out, "median_delay_ms = {}", delays.median);
        let _ = writeln!(out, "lower_quartile_ms = {}", delays.lower_quartile);
        let _ = writeln!(out, "upper_quartile_ms = {}", delays.upper_quartile);
    }
    if let Some(points) = accuracy.group_error {
        let _ = writeln!(out, "group_share_points = {points:.1}");
    }
    if let Some((_, points)) = accuracy.person_error {
        let _ = writeln!(out, "person_share_points = {points:.1}");
    }
    out
}

/// What is read again of the file.
#[derive(Deserialize)]
struct Saved {
    date: Datetime,
    median_delay_ms: u64,
    group_share_points: Option<f64>,
}

/// The figures in the text of a file.
///
/// # Errors
/// What is wrong with it, in the words of the parser.
pub fn parse(text: &str) -> Result<Practised, String> {
    let saved: Saved = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    let date = saved.date.to_string().parse::<NaiveDate>().map_err(|error| format!("date: {error}"))?;
    Ok(Practised::new(date, saved.median_delay_ms, saved.group_share_points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_saved_is_read_again() {
        let accuracy =
            Accuracy { verdicts: vec![Verdict::Tapped(900)], group_error: Some(1.44), ..Accuracy::default() };
        let date = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        let read = parse(&contents(&accuracy, date));
        assert_eq!(read, Ok(Practised { date, delay_ms: 900, points: Some(2) }));
        assert_eq!(read.ok(), Practised::of(&accuracy, date));
    }

    #[test]
    fn a_file_that_is_broken_says_why() {
        for text in [
            "",
            "date = 2026-11-29\n",
            "date = 07:32:00\nmedian_delay_ms = 1\n",
            "date = 2026-11-29\nmedian_delay_ms = -3\n",
            "\0",
        ] {
            assert!(!parse(text).unwrap_err().is_empty(), "{text:?}");
        }
        let odd = parse("date = 2026-11-29\nmedian_delay_ms = 1\ngroup_share_points = nan\n").unwrap();
        assert_eq!(odd.points, Some(0));
    }

    #[test]
    fn the_file_has_the_figures_and_nobodys_name() {
        let accuracy = Accuracy {
            verdicts: vec![
                Verdict::Tapped(800),
                Verdict::WrongKey,
                Verdict::Tapped(1_000),
                Verdict::NotTapped,
            ],
            hands: 3,
            hands_tapped: 2,
            group_error: Some(1.44),
            person_error: Some((0, 3.0)),
        };
        let date = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
        let wanted = "date = 2026-11-29\nturns = 4\ntapped = 2\nnot_tapped = 1\nwrong_key = 1\nhands = 3\n\
                      hands_tapped = 2\nmedian_delay_ms = 900\nlower_quartile_ms = 800\nupper_quartile_ms = 1000\n\
                      group_share_points = 1.4\nperson_share_points = 3.0\n";
        assert_eq!(contents(&accuracy, date), wanted);
    }
}
