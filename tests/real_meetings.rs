//! Real who-spoke-when files that nobody here wrote, where they are present: every total to the millisecond.
//! The files are never part of this repository; the figures are read from the tables beside them.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test may stop, and makes its own files"
)]

use std::path::{Path, PathBuf};

use airtime::{
    domain::History,
    import::{self, ImportOptions, LabelChoices},
    settings::Settings,
    text::people::label,
};

struct Row {
    file: PathBuf,
    speakers: usize,
    stretches: usize,
    last_end: u64,
    person_ms: u64,
    speaking_ms: u64,
    overlap_ms: u64,
    first: String,
}

/// `1109.45` → 1109450, without a binary fraction in between.
fn ms(text: &str) -> u64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    whole.parse::<u64>().unwrap() * 1000 + format!("{part:0<3}").parse::<u64>().unwrap()
}

fn rows(folder: &Path) -> Vec<Row> {
    let table = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let cells =
        |line: &str| line.trim_matches('|').split('|').map(|c| c.trim().to_owned()).collect::<Vec<_>>();
    let lines = table.lines().filter(|l| l.starts_with('|')).map(cells);
    lines.filter(|c| c.len() == 8 && c[0].contains('.')).map(|c| row(folder, &c)).collect()
}

fn row(folder: &Path, cells: &[String]) -> Row {
    Row {
        file: folder.join(&cells[0]),
        speakers: cells[1].parse().unwrap(),
        stretches: cells[2].parse().unwrap(),
        last_end: ms(&cells[3]),
        person_ms: ms(&cells[4]),
        speaking_ms: ms(&cells[5]),
        overlap_ms: ms(&cells[6]),
        first: cells[7].clone(),
    }
}

fn taken_in(row: &Row) -> History {
    let name = row.file.display();
    let extension = row.file.extension().unwrap().to_string_lossy();
    let reading = import::read(&std::fs::read(&row.file).unwrap(), &extension, false).unwrap();
    assert_eq!(reading.recordings.len(), 1, "{name}");
    assert_eq!(reading.recordings[0].segments.len(), row.stretches, "{name}: stretches");
    let (settings, choices) = (Settings::shipped(), LabelChoices::default());
    let plan = ImportOptions::plain(&settings, &choices, "2026-05-01T10:00:00+01:00".parse().unwrap());
    let draft = import::build(&reading.recordings[0], &plan).unwrap();
    History::from_records(draft.records("20260501-aaaaaa"))
}

fn check(row: &Row) {
    let name = row.file.display();
    let history = taken_in(row);
    let session = history.session();
    let (tally, totals) = (&session.tally, session.tally.totals());
    assert_eq!(session.roster.people().len(), row.speakers, "{name}: speakers");
    // The tables round this one to hundredths of a second.
    assert!(session.now().ms().abs_diff(row.last_end) <= 5, "{name}: last end");
    assert_eq!(tally.people().iter().map(|p| p.ms).sum::<u64>(), row.person_ms, "{name}: person-seconds");
    assert_eq!(totals.speaking, row.speaking_ms, "{name}: anyone speaking");
    assert_eq!(totals.overlap, row.overlap_ms, "{name}: two or more");
    assert_eq!(totals.sum(), session.now().ms(), "{name}: the day is accounted for");
    assert_eq!(label(&session.roster.people()[0].label), row.first, "{name}: first speaker");
    assert!(session.ended && session.ready, "{name}");
}

#[test]
fn every_figure_of_the_tables_is_met_to_the_millisecond() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    if !data.is_dir() {
        println!("skipped: the real meetings are not here (../shared/data)");
        return;
    }
    let rows: Vec<Row> = ["rttm", "vtt"].iter().flat_map(|folder| rows(&data.join(folder))).collect();
    assert!(rows.len() >= 26, "only {} rows found", rows.len());
    rows.iter().for_each(check);
}
