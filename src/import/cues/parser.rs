//! Reads a whole file of cues.

use super::{clock, dialect::Dialect, overlap::shows_overlap, speakers, splitter};
use crate::{domain::order::Ordered as _, import::speech::Collector};

pub fn read(text: &str, dialect: &Dialect) -> Collector {
    let mut collector = Collector::default();
    let raw = splitter::split(text, dialect, &mut collector);
    let cues = clock::settle(raw, &mut collector);
    let mut recording = speakers::attribute(&cues, dialect, &mut collector);
    recording.settle_unnamed(None).into_iter().for_each(|rule| collector.assume(rule));
    collector.problems.listed.order_by_key(|problem| problem.line);
    recording.overlap_known = shows_overlap(&recording.segments);
    collector.parsed.recordings.push(recording);
    collector
}
