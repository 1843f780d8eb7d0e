//! SBV (YouTube): cues with both times on one line, divided by a comma. Read as SRT without numbers.

use std::fmt::Write;

use crate::{
    domain::record::opening::Source,
    import::{
        cues::{self, ARROW, Dialect},
        encoding,
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        speech::Collector,
    },
};

pub(super) struct Sbv;

const DIALECT: Dialect = Dialect {
    source: Source::Sbv,
    is_header: None,
    blocks: &[],
    decimal_comma: false,
    voice_tags: false,
    entities: false,
};

impl Reader for Sbv {
    fn extension(&self) -> &'static str {
        "sbv"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        sample.by_first_line(|line| times(line).is_some())
    }

    fn read(&self, text: &str) -> Collector {
        let mut collector = Collector::default();
        let starts = encoding::lines(text).filter(|(_, line)| times(line).is_some());
        if collector.are_too_many(starts.map(|(n, _)| n)) {
            return collector;
        }
        let mut cues = String::with_capacity(text.len() + text.len() / 8);
        for (_, line) in encoding::lines(text) {
            let _ = match times(line) {
                Some((start, end)) => writeln!(cues, "{start} {ARROW} {end}"),
                None => writeln!(cues, "{line}"),
            };
        }
        let mut read = cues::read(&cues, &DIALECT);
        for problem in &mut read.problems.listed {
            if let ProblemKind::Timing(line) = &mut problem.what {
                *line = line.replace(&format!(" {ARROW} "), ",");
            }
        }
        read
    }
}

/// The two times of a line that has nothing else: `0:00:01.000,0:00:04.250`.
fn times(line: &str) -> Option<(&str, &str)> {
    let (start, end) = line.trim().split_once(',')?;
    let is_time = |text: &str| {
        let marks = text.bytes().all(|b| b.is_ascii_digit() || b":.-".contains(&b));
        marks && text.contains(':') && text.bytes().any(|b| b.is_ascii_digit())
    };
    (is_time(start) && is_time(end)).then_some((start, end))
}
