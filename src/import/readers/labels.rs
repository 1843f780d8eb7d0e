//! Labels as Audacity exports them: start, end and label of a stretch on a line, divided by tabs. A label is the name of
//! who speaks, or name, colon and text.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        cues::Names,
        decimal::Seconds,
        encoding,
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        speech::{self, Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
    },
};

pub(super) struct Labels;

impl Reader for Labels {
    /// None: such files are named `.txt`, as many others are.
    fn extension(&self) -> &'static str {
        ""
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let is_number = |text: &str| {
            text.contains(|c: char| c.is_ascii_digit()) && text.bytes().all(|b| b"0123456789.,-".contains(&b))
        };
        let mut fields = sample.lines.first()?.split('\t');
        let times = [fields.next(), fields.next()];
        times
            .iter()
            .all(|field| field.is_some_and(|text| is_number(text.trim())))
            .then_some(Confidence::Likely)
    }

    fn read(&self, text: &str) -> Collector {
        let filled = || encoding::lines(text).filter(|(_, line)| !line.trim().is_empty());
        let labels = filled().filter_map(|(_, line)| line.splitn(3, '\t').nth(2));
        let names = Names::of_lines(labels.take(MOST_SEGMENTS));
        let mut collector = Collector::default();
        let mut segments = Vec::new();
        // The range of frequencies of the label above stands behind a backslash.
        for (n, line) in filled().filter(|(_, line)| !line.starts_with('\\')) {
            match collector.problems.keep(n, segment(n, line, &names)) {
                Some(s) if s.start_ms == s.end_ms => collector.skip(SkipKind::NoLength),
                Some(s) => segments.push(s),
                None => {}
            }
            if segments.len() > MOST_SEGMENTS {
                collector.problems.push(n, ProblemKind::TooManySegments);
                break;
            }
        }
        collector.parsed.recordings.push(Recording::of_speech(Source::Audacity, true, segments));
        collector
    }
}

fn segment(line: usize, written: &str, names: &Names) -> Result<Segment, ProblemKind> {
    let mut fields = written.splitn(3, '\t');
    let (start, end) = (fields.next().unwrap_or_default(), fields.next());
    let end = end.ok_or_else(|| ProblemKind::Timing(plain_text::clean(written, 80)))?;
    let (start_ms, end_ms) = (time(start)?, time(end)?);
    if end_ms < start_ms {
        return Err(ProblemKind::EndBeforeStart);
    }
    let label = fields.next().unwrap_or_default();
    let (name, words) = match names.split(label) {
        (Some(name), words) => (name, words),
        (None, name) => (name, ""),
    };
    let text = Some(plain_text::clean(words, plain_text::NOTE_BYTES)).filter(|text| !text.is_empty());
    Ok(Segment { start_ms, end_ms, label: speech::label(name)?, hat: None, text, line })
}

fn time(written: &str) -> Result<u64, ProblemKind> {
    let written = written.trim();
    let wrong = |why| ProblemKind::Time { text: plain_text::clean(written, 40), why };
    Seconds::parse(written).map(Seconds::ms).map_err(wrong)
}
