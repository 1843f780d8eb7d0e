//! A library in a folder of its own, and records to put in it.

use std::path::Path;

use airtime::{
    domain::{
        Event, Moment, Record, Seq,
        record::opening::{FORMAT, Opened, Source, TurnThresholds},
    },
    journal::{Library, SessionFile},
};
use chrono::{DateTime, NaiveDate};
use tempfile::TempDir;

pub fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

pub fn opened(id: &str, title: &str) -> Record {
    let opened = Opened {
        format: FORMAT.to_owned(),
        program: "0".to_owned(),
        id: id.to_owned(),
        wall: DateTime::UNIX_EPOCH.fixed_offset(),
        boot: None,
        source: Source::Live,
        title: Some(title.to_owned()),
        series: None,
        groups: Vec::new(),
        centred: "lived_experience".to_owned(),
        rules: TurnThresholds::LIVE,
        import: None,
        protocol: None,
        questions: None,
    };
    Record { seq: 0, t: Moment::ZERO, event: Event::Opened(Box::new(opened)) }
}

pub fn event(seq: Seq) -> Record {
    let event = if seq.is_multiple_of(2) { Event::Open } else { Event::Someone };
    Record { seq, t: Moment::from_ms(u64::from(seq) * 1000), event }
}

pub fn events(seqs: std::ops::Range<Seq>) -> Vec<Record> {
    seqs.map(event).collect()
}

/// All records of a session with these and the opening one.
pub fn all(id: &str, seqs: std::ops::Range<Seq>) -> Vec<Record> {
    std::iter::once(opened(id, "Test")).chain(events(seqs)).collect()
}

pub struct Place {
    /// Goes away when this does.
    pub dir: TempDir,
    pub library: Library,
}

pub fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::new(dir.path().join("data"));
    Place { dir, library }
}

pub fn create(library: &Library) -> (SessionFile, String) {
    SessionFile::create(library, day(), |id| vec![opened(id, "Test")]).unwrap()
}

pub fn read(library: &Library, path: &Path) -> Vec<Record> {
    library.read(path).unwrap().contents.records
}
