//! ELAN (`.eaf`): tiers of annotations, each tier a participant. Tiers that depend on another say more about its
//! annotations, and are passed over.

use std::collections::HashMap;

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        decimal::{MOST_MS, Seconds, TimeProblem},
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        speech::{self, Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
        xml::{self, Piece, Tag},
    },
};

pub(super) struct Elan;

impl Reader for Elan {
    fn extension(&self) -> &'static str {
        "eaf"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        sample.lines.iter().any(|line| line.contains("<ANNOTATION_DOCUMENT")).then_some(Confidence::Certain)
    }

    fn read(&self, text: &str) -> Collector {
        let mut reading = Reading::default();
        if let Err(problem) = xml::read(text, |line, piece| reading.piece(line, &piece)) {
            reading.collector.problems.push(problem.line, problem.what);
        }
        let Reading { mut collector, segments, tiers, .. } = reading;
        collector.parsed.recordings.push(Recording::of_speech(Source::Elan, tiers > 1, segments));
        collector
    }
}

/// A point in time that annotations refer to.
#[derive(Clone, Copy)]
enum Slot {
    At(u64),
    /// It has no time of its own.
    Open,
    /// Its time is a problem, which was told.
    Wrong,
}

/// Whom a tier is about, where it says so.
#[derive(Clone)]
struct Speaker(Option<String>);

/// An annotation that is being read.
struct Annotation {
    line: usize,
    from: String,
    to: String,
    text: String,
}

#[derive(Default)]
struct Reading {
    collector: Collector,
    segments: Vec<Segment>,
    /// How many tiers have annotations.
    tiers: usize,
    slots: HashMap<String, Slot>,
    /// Whom the tier is about. Absent: it is passed over, or there is none.
    speaker: Option<Speaker>,
    annotation: Option<Annotation>,
    in_value: bool,
    /// How many segments there were when the tier began.
    before: usize,
}

impl Reading {
    fn piece(&mut self, line: usize, piece: &Piece<'_>) {
        match piece {
            Piece::Open(tag) => self.open(line, tag),
            Piece::Text(text) if self.in_value => {
                let annotation = self.annotation.as_mut().filter(|a| a.text.len() < plain_text::NOTE_BYTES);
                if let Some(annotation) = annotation {
                    annotation.text.push_str(text);
                }
            }
            Piece::Close("ANNOTATION_VALUE") => self.in_value = false,
            Piece::Close("ALIGNABLE_ANNOTATION") => self.close_annotation(),
            Piece::Close("TIER") => {
                self.tiers += usize::from(self.segments.len() > self.before);
                self.speaker = None;
            }
            Piece::Text(_) | Piece::Close(_) => {}
        }
    }

    fn open(&mut self, line: usize, tag: &Tag<'_>) {
        let own = |name: &str| tag.attribute(name).unwrap_or_default();
        match tag.name() {
            "HEADER" if !["", "milliseconds"].contains(&own("TIME_UNITS").as_str()) => {
                self.collector.problems.push(line, ProblemKind::NotMilliseconds);
            }
            "TIME_SLOT" if self.slots.len() <= MOST_SEGMENTS * 2 => {
                let slot = tag.attribute("TIME_VALUE").map_or(Slot::Open, |time| self.slot(line, &time));
                self.slots.insert(own("TIME_SLOT_ID"), slot);
            }
            "TIER" if tag.attribute("PARENT_REF").is_some() => self.collector.skip(SkipKind::Tier),
            "TIER" => {
                self.before = self.segments.len();
                let name = Some(own("PARTICIPANT")).filter(|name| !name.trim().is_empty());
                let label = speech::label(&name.unwrap_or_else(|| own("TIER_ID")));
                self.speaker = self.collector.problems.keep(line, label).map(Speaker);
            }
            "ALIGNABLE_ANNOTATION" if self.speaker.is_some() => {
                let (from, to) = (own("TIME_SLOT_REF1"), own("TIME_SLOT_REF2"));
                self.annotation = Some(Annotation { line, from, to, text: String::new() });
            }
            "ANNOTATION_VALUE" => self.in_value = true,
            _ => {}
        }
    }

    fn slot(&mut self, line: usize, time: &str) -> Slot {
        let read = match time.trim().parse::<u64>() {
            Ok(ms) if ms <= MOST_MS => Ok(ms),
            Ok(_) => Err(TimeProblem::TooLong),
            Err(_) => Err(Seconds::parse(time).err().unwrap_or(TimeProblem::NotANumber)),
        };
        let read = read.map_err(|why| ProblemKind::Time { text: plain_text::clean(time, 40), why });
        self.collector.problems.keep(line, read).map_or(Slot::Wrong, Slot::At)
    }

    fn close_annotation(&mut self) {
        let (Some(annotation), Some(speaker)) = (self.annotation.take(), &self.speaker) else { return };
        let Speaker(label) = speaker.clone();
        let Annotation { line, from, to, text } = annotation;
        let slot = |id: &str| self.slots.get(id).copied().unwrap_or(Slot::Open);
        let (start_ms, end_ms) = match (slot(&from), slot(&to)) {
            (Slot::At(start_ms), Slot::At(end_ms)) => (start_ms, end_ms),
            (Slot::Wrong, _) | (_, Slot::Wrong) => return,
            (Slot::Open, _) | (_, Slot::Open) => {
                return self.collector.problems.push(line, ProblemKind::MissingField("TIME_VALUE"));
            }
        };
        if end_ms < start_ms {
            self.collector.problems.push(line, ProblemKind::EndBeforeStart);
        } else if end_ms == start_ms {
            self.collector.skip(SkipKind::NoLength);
        } else if self.segments.len() == MOST_SEGMENTS {
            self.collector.problems.push(line, ProblemKind::TooManySegments);
            self.speaker = None;
        } else {
            let text = Some(plain_text::clean(&text, plain_text::NOTE_BYTES)).filter(|text| !text.is_empty());
            self.segments.push(Segment { start_ms, end_ms, label, hat: None, text, line });
        }
    }
}
