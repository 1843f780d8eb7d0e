//! Transcripts with a line above each text that says who speaks from when on.

use super::{
    entry::Entry,
    head::{self, Head},
    shares,
};
use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        cues,
        problem::ProblemKind,
        speech::{self, Collector, MOST_SEGMENTS, Recording, SkipKind},
    },
};

/// Lines of the beginning in which Otter may say what the transcript is about and who speaks.
const MOST_PREFACE: usize = 64;

pub fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)> + Clone) -> Collector {
    let preface = preface(lines.clone());
    let mut reading = Reading { collector: Collector::default(), entries: Vec::new(), blank: true };
    for (n, line) in lines {
        if n <= preface {
            reading.pass_over(line);
        } else {
            reading.line(n, line);
        }
        if reading.entries.len() > MOST_SEGMENTS {
            reading.collector.problems.push(n, ProblemKind::TooManySegments);
            break;
        }
    }
    reading.finish()
}

/// The last line of what Otter writes before the transcript: summary, keywords, and speakers.
fn preface<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> usize {
    let mut end = 0;
    let mut names_follow = false;
    for (n, line) in lines.take(MOST_PREFACE).filter(|(_, line)| !line.trim().is_empty()) {
        let is_title = ["SUMMARY KEYWORDS", "SPEAKERS"].contains(&line.trim());
        if is_title || names_follow {
            end = n;
        }
        names_follow = is_title;
    }
    end
}

struct Reading {
    collector: Collector,
    entries: Vec<Entry>,
    /// Whether the last line was blank, or there was none.
    blank: bool,
}

impl Reading {
    fn line(&mut self, n: usize, line: &str) {
        let after_blank = std::mem::replace(&mut self.blank, line.trim().is_empty());
        if self.blank || is_of_program(line) {
            return self.pass_over(line);
        }
        match head::head(line) {
            // A time alone may be what somebody says.
            Head::At { name: None, .. } if !after_blank && !line.starts_with('[') => self.text(line),
            Head::At { name, start_ms } => {
                let label = name.map_or(Ok(None), speech::label);
                match self.collector.problems.keep(n, label) {
                    Some(label) => self.entries.push(Entry::new(n, start_ms, label)),
                    None => self.blank = true,
                }
            }
            Head::BadTime => {
                self.collector.problems.push(n, ProblemKind::Timing(plain_text::clean(line, 80)));
            }
            Head::Text => self.text(line),
        }
    }

    fn text(&mut self, line: &str) {
        match self.entries.last_mut() {
            Some(entry) => entry.say(line),
            None => self.pass_over(line),
        }
    }

    fn pass_over(&mut self, line: &str) {
        if !line.trim().is_empty() {
            self.collector.skip(SkipKind::OtherLine);
        }
    }

    fn finish(self) -> Collector {
        let Self { mut collector, mut entries, .. } = self;
        let mut starts: Vec<u64> = entries.iter().map(|entry| entry.start_ms).collect();
        cues::settle_starts(&mut starts, &mut collector);
        entries.iter_mut().zip(starts).for_each(|(entry, start_ms)| entry.start_ms = start_ms);
        let segments = shares::segments(entries, None, &mut collector);
        collector.parsed.recordings.push(Recording::of_speech(Source::Transcript, false, segments));
        collector
    }
}

/// Lines that the program writes about itself.
fn is_of_program(line: &str) -> bool {
    let line = line.trim();
    line == "Transcribed by https://otter.ai"
        || line.ends_with(" started transcription")
        || line.ends_with(" stopped transcription")
}
