//! STM (NIST): one line a stretch of speech. `file channel speaker start end [<labels>] text`.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        readers::nist::{self, Record},
        speech::{self, Collector, Segment, SkipKind},
    },
};

pub(super) struct Stm;

/// Fewest fields of a line.
const FIELDS: usize = 5;
/// Between stretches of speech, where nothing is to be scored.
const GAP: &str = "IGNORE_TIME_SEGMENT_IN_SCORING";

impl Reader for Stm {
    fn extension(&self) -> &'static str {
        "stm"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let all = !sample.records.is_empty() && sample.records.iter().all(|line| is_line(line));
        all.then_some(Confidence::Likely)
    }

    fn read(&self, text: &str) -> Collector {
        nist::read(text, Source::Stm, |n, line| {
            let (fields, words) = fields(line);
            let [file_id, _, speaker, start, end] = *fields.as_slice() else {
                return Err(ProblemKind::TooFewFields { found: fields.len(), least: FIELDS });
            };
            if words.contains(GAP) {
                return Ok(Record::Other(SkipKind::Record(GAP)));
            }
            let (start_ms, end_ms) = (nist::seconds(start)?.ms(), nist::seconds(end)?.ms());
            if end_ms < start_ms {
                return Err(ProblemKind::EndBeforeStart);
            }
            let label = Some(speaker).filter(|speaker| *speaker != "<NA>").map_or(Ok(None), speech::label)?;
            let text = Some(plain_text::clean(without_labels(words), plain_text::NOTE_BYTES));
            let text = text.filter(|text| !text.is_empty());
            let segment = Segment { start_ms, end_ms, label, hat: None, text, line: n };
            Ok(Record::Speech { file_id, segment })
        })
    }
}

/// The first five fields, as far as they are there, and what stands behind them.
fn fields(line: &str) -> (Vec<&str>, &str) {
    let (mut fields, mut rest) = (Vec::with_capacity(FIELDS), line.trim_start());
    while fields.len() < FIELDS && !rest.is_empty() {
        let (field, behind) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        fields.push(field);
        rest = behind.trim_start();
    }
    (fields, rest)
}

/// `<o,f0,female> so`
fn without_labels(words: &str) -> &str {
    let labels = words.strip_prefix('<').and_then(|rest| rest.split_once('>'));
    labels.filter(|(labels, _)| !labels.contains(' ')).map_or(words, |(_, words)| words)
}

fn is_line(line: &str) -> bool {
    let (fields, _) = fields(line);
    fields.len() == FIELDS && fields[3..].iter().all(|field| nist::is_time(field))
}
