//! JSON of programs that transcribe: Whisper, WhisperX, AssemblyAI, Deepgram, AWS Transcribe, Rev, Fireflies, SegLST.
//! Numbers are read as they are written. Nothing but what tells of speech is kept in memory.

mod entry;
mod fields;
mod shapes;

use serde_json::value::RawValue;

use crate::{
    domain::record::opening::Source,
    import::{
        assumption::Assumption,
        cues::shows_overlap,
        encoding::LineCount,
        json_start::is_json,
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        recordings::Places,
        speech::{Collector, MOST_SEGMENTS, Recording, SkipKind},
    },
};

use entry::Entry;
use shapes::{List, Shape};

pub(super) struct Json;

impl Reader for Json {
    fn extension(&self) -> &'static str {
        "json"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let marks: Vec<u8> = sample.lines.iter().flat_map(|line| line.bytes().take(64)).collect();
        is_json(&marks).then_some(Confidence::Certain)
    }

    fn read(&self, text: &str) -> Collector {
        let mut reading = Reading::new(text);
        match serde_json::from_str::<&RawValue>(text) {
            Err(error) => reading.collector.problems.push(error.line().max(1), syntax(&error)),
            Ok(whole) => match Shape::of(whole) {
                None => reading.collector.problems.push(1, ProblemKind::UnknownJson),
                Some(shape) if reading.has_too_many(&shape) => {}
                Some(shape) => shape.lists.iter().for_each(|list| reading.list(list, &shape)),
            },
        }
        reading.finish()
    }
}

fn syntax(error: &serde_json::Error) -> ProblemKind {
    let why = error.to_string();
    let why = why.rsplit_once(" at line").map_or(why.as_str(), |(why, _)| why);
    ProblemKind::JsonSyntax { why: why.to_owned(), column: error.column() }
}

/// What was read so far. A segment's `line` is the number of its entry until all are there: of two entries on one line
/// it has to be known that they are two.
struct Reading<'a> {
    collector: Collector,
    text: &'a str,
    line_count: LineCount<'a>,
    /// The line of each entry.
    lines: Vec<usize>,
    places: Places,
}

impl<'a> Reading<'a> {
    fn new(text: &'a str) -> Self {
        let collector = Collector::default();
        let line_count = LineCount::new(text);
        Self { collector, text, line_count, lines: Vec::new(), places: Places::default() }
    }

    /// Whether there are too many entries. They are counted before any is kept: a million take no memory.
    fn has_too_many(&mut self, shape: &Shape<'a>) -> bool {
        let (mut count, mut first_too_many) = (0, None);
        for list in &shape.lists {
            fields::each(list.entries, |raw| {
                count += 1;
                if count == MOST_SEGMENTS + 1 {
                    first_too_many = Some(raw);
                }
            });
        }
        let line = first_too_many.map(|raw| self.line_of(raw));
        if let Some(line) = line {
            self.collector.problems.push(line, ProblemKind::TooManySegments);
        }
        line.is_some()
    }

    fn list(&mut self, list: &List<'a>, shape: &Shape<'a>) {
        let mut of_list = 0;
        fields::each(list.entries, |raw| {
            of_list += 1;
            let line = self.line_of(raw);
            self.lines.push(line);
            match entry::read(raw, shape, list, self.lines.len() - 1) {
                Ok(None) => {}
                Ok(Some(entry)) if entry.segment.start_ms == entry.segment.end_ms => {
                    self.collector.skip(SkipKind::NoLength);
                }
                Ok(Some(entry)) => self.add(line, entry),
                Err(what) => {
                    let what = ProblemKind::InEntry { entry: of_list, what: Box::new(what) };
                    self.collector.problems.push(line, what);
                }
            }
        });
    }

    fn add(&mut self, line: usize, entry: Entry) {
        let Entry { file_id, segment, by_channel } = entry;
        if by_channel {
            self.collector.assume(Assumption::ChannelIsSpeaker);
        }
        let recordings = &mut self.collector.parsed.recordings;
        let recording = Recording::of_speech(Source::Json, false, Vec::new());
        let recording = Recording { file_id: file_id.clone(), ..recording };
        match self.places.recording(recordings, &file_id.unwrap_or_default(), || recording) {
            Ok(recording) => recording.segments.push(segment),
            Err(what) => self.collector.problems.push(line, what),
        }
    }

    /// The line that an entry begins on. Entries come in the order of the file.
    fn line_of(&mut self, raw: &RawValue) -> usize {
        self.line_count.at(raw.get().as_ptr().addr().saturating_sub(self.text.as_ptr().addr()))
    }

    fn finish(mut self) -> Collector {
        for recording in &mut self.collector.parsed.recordings {
            recording.overlap_known = shows_overlap(&recording.segments);
            recording.segments.iter_mut().for_each(|s| s.line = self.lines[s.line]);
        }
        self.collector
    }
}
