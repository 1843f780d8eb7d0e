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

use crate::{
    domain::measures::taps::{Accuracy, Verdict},
    journal::{
        error::{Doing, StoreError},
        folder,
        whole_file::WholeFile,
    },
};

const NAME: &str = "practice.toml";

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

#[cfg(test)]
mod tests {
    use super::*;

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
