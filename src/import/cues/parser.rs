//! Reads a whole file of cues.

use super::{clock, dialect::Dialect, overlap::shows_overlap, speakers, splitter};
use crate::import::speech::{Collector, Recording};

pub fn read(text: &str, dialect: &Dialect) -> Collector {
    let mut collector = Collector::default();
    let raw = splitter::split(text, dialect, &mut collector);
    let cues = clock::settle(raw, &mut collector);
    let segments = speakers::attribute(&cues, dialect, &mut collector);
    collector.problems.listed.sort_by_key(|problem| problem.line);
    let overlap_known = shows_overlap(&segments);
    let recording = Recording::of_speech(dialect.source, overlap_known, segments);
    collector.parsed.recordings.push(recording);
    collector
}
