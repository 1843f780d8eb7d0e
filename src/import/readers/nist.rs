//! What CTM and STM share: lines of fields, comments behind `;;`, any number of file ids in one file.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        decimal::Seconds,
        encoding,
        problem::ProblemKind,
        recordings::Places,
        speech::{Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
    },
};

/// What a line is.
pub enum Record<'a> {
    Speech { file_id: &'a str, segment: Segment },
    Other(SkipKind),
}

/// Reads each line that is neither blank nor a comment.
pub fn read<'a>(
    text: &'a str,
    source: Source,
    mut read_line: impl FnMut(usize, &'a str) -> Result<Record<'a>, ProblemKind>,
) -> Collector {
    let mut collector = Collector::default();
    let (mut places, mut count) = (Places::default(), 0);
    for (n, line) in encoding::lines(text).filter(|(_, line)| !line.trim().is_empty()) {
        let read = if is_comment(line) { Ok(Record::Other(SkipKind::Comment)) } else { read_line(n, line) };
        let read = read.and_then(|record| match record {
            Record::Other(kind) => {
                collector.skip(kind);
                Ok(())
            }
            Record::Speech { segment: s, .. } if s.start_ms == s.end_ms => {
                collector.skip(SkipKind::NoLength);
                Ok(())
            }
            Record::Speech { file_id, segment } => {
                count += 1;
                let recordings = &mut collector.parsed.recordings;
                let found = places.recording(recordings, file_id, || recording(source, file_id))?;
                found.segments.push(segment);
                if count > MOST_SEGMENTS { Err(ProblemKind::TooManySegments) } else { Ok(()) }
            }
        });
        let _ = collector.problems.keep(n, read);
        if count > MOST_SEGMENTS {
            break;
        }
    }
    collector
}

/// A recording that shows who speaks at once.
fn recording(source: Source, file_id: &str) -> Recording {
    let file_id = Some(plain_text::clean_name(file_id)).filter(|id| !id.is_empty() && id != "<NA>");
    Recording { file_id, ..Recording::of_speech(source, true, Vec::new()) }
}

pub fn is_comment(line: &str) -> bool {
    line.trim_start().starts_with(";;")
}

pub fn seconds(written: &str) -> Result<Seconds, ProblemKind> {
    let wrong = |why| ProblemKind::Time { text: plain_text::clean(written, 40), why };
    Seconds::parse(written).map_err(wrong)
}

/// Whether a field can be a time.
pub fn is_time(field: &str) -> bool {
    Seconds::parse(field).is_ok()
}
