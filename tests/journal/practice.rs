//! The figures of practice that somebody chose to save.

use std::fs;

use airtime::{
    domain::measures::taps::{Accuracy, Verdict},
    journal::practice_file::save,
};
use chrono::NaiveDate;

fn accuracy(delay_ms: u64) -> Accuracy {
    Accuracy { verdicts: vec![Verdict::Tapped(delay_ms)], ..Accuracy::default() }
}

#[test]
fn the_latest_figures_replace_earlier_ones_in_a_folder_that_is_made() {
    let root = tempfile::tempdir().unwrap();
    let folder = root.path().join("settings/airtime");
    let date = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    save(&folder, &accuracy(900), date).unwrap();
    let path = save(&folder, &accuracy(700), date).unwrap();
    assert_eq!(path, folder.join("practice.toml"));
    let saved: toml::Table = fs::read_to_string(path).unwrap().parse().unwrap();
    assert_eq!(saved["median_delay_ms"].as_integer(), Some(700));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "nothing else is left there");
}

#[test]
fn what_cannot_be_saved_says_where() {
    let root = tempfile::tempdir().unwrap();
    let in_the_way = root.path().join("settings");
    fs::write(&in_the_way, "a file").unwrap();
    let date = NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
    let problem = save(&in_the_way, &accuracy(900), date).unwrap_err().to_string();
    assert!(problem.contains("settings"), "{problem}");
    assert_eq!(fs::read_to_string(&in_the_way).unwrap(), "a file");
}
