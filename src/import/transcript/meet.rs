//! Google Meet: a title, who was there, then `Name: text`, with a line that is a time every few minutes. The speakers of
//! one such section share its time by their words.

use super::{entry::Entry, shares};
use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        cues::{self, Names},
        problem::ProblemKind,
        speech::{self, Collector, MOST_SEGMENTS, Recording, SkipKind},
    },
};

/// Lines among which the title and the list of those present stand.
pub const TITLE_LINES: usize = 6;

/// Whether these first lines are those of such a transcript.
#[must_use]
pub fn is_meet(lines: &[&str]) -> bool {
    lines.iter().take(TITLE_LINES).any(|line| is_title(line))
}

/// `Weekly (2026-05-01 10:00 GMT+1) - Transcript`, in any language.
fn is_title(line: &str) -> bool {
    let Some((_, day)) = line.split_once(" (") else { return false };
    let Some((day, rest)) = day.split_once(" GMT") else { return false };
    let shape: String = day.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00 00:00" && rest.contains(") ")
}

pub fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)> + Clone) -> Collector {
    let filled = lines.filter(|(_, line)| !line.trim().is_empty());
    let names = Names::of_lines(filled.clone().map(|(_, line)| line).take(MOST_SEGMENTS));
    let mut reading = Reading::default();
    for (n, line) in filled {
        reading.line(n, line.trim(), &names);
        if reading.entries.len() > MOST_SEGMENTS {
            reading.collector.problems.push(n, ProblemKind::TooManySegments);
            break;
        }
    }
    reading.finish()
}

#[derive(Default)]
struct Reading {
    collector: Collector,
    entries: Vec<Entry>,
    /// When the section began.
    start_ms: u64,
    /// When the meeting ended, if that was said.
    end_ms: Option<u64>,
    in_list: bool,
}

impl Reading {
    fn line(&mut self, n: usize, line: &str, names: &Names) {
        let is_list = std::mem::replace(&mut self.in_list, line == "Attendees");
        if is_title(line) || is_list || self.in_list {
            return self.collector.skip(SkipKind::OtherLine);
        }
        if let Some(time) = mark(line) {
            match cues::timestamp(time, false) {
                Some(time) => self.start_ms = time.ms(false),
                None => self.collector.problems.push(n, ProblemKind::Timing(plain_text::clean(line, 80))),
            }
            return;
        }
        let (name, words) = names.split(line);
        match (name, self.end_ms) {
            (Some(_), Some(_)) => {
                self.collector.problems.push(n, ProblemKind::AfterEnd(plain_text::clean(line, 80)));
            }
            (Some(name), None) => self.begin(n, name, words),
            (None, None) if end(line).is_some() => self.end_ms = end(line),
            (None, None) => self.go_on(words),
            (None, Some(_)) => self.collector.skip(SkipKind::OtherLine),
        }
    }

    fn begin(&mut self, n: usize, name: &str, words: &str) {
        if let Some(label) = self.collector.problems.keep(n, speech::label(name)) {
            let mut entry = Entry::new(n, self.start_ms, label);
            entry.say(words);
            self.entries.push(entry);
        }
    }

    fn go_on(&mut self, words: &str) {
        match self.entries.last_mut() {
            Some(entry) => entry.say(words),
            None => self.collector.skip(SkipKind::OtherLine),
        }
    }

    fn finish(self) -> Collector {
        let Self { mut collector, entries, end_ms, .. } = self;
        let segments = shares::segments(entries, end_ms, &mut collector);
        collector.parsed.recordings.push(Recording::of_speech(Source::Transcript, false, segments));
        collector
    }
}

/// The time that a section begins at: a line with nothing else.
fn mark(line: &str) -> Option<&str> {
    let is_mark = line.matches(':').count() == 2 && line.bytes().all(|b| b.is_ascii_digit() || b == b':');
    is_mark.then_some(line)
}

/// `Meeting ended after 00:34:10`
fn end(line: &str) -> Option<u64> {
    let (_, time) = line.split_once(" ended after ")?;
    let time = time.split_whitespace().next()?;
    cues::timestamp(mark(time)?, false).map(|time| time.ms(false))
}
