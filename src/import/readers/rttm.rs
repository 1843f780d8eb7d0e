//! RTTM (NIST rich transcription time marks): one `SPEAKER` line a segment, in any order, any number of file ids in one
//! file. Fields are separated by white space; everything but speakers is passed over by rule.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        assumption::Assumption,
        decimal::Seconds,
        encoding,
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        recordings::Places,
        speech::{self, Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
    },
};

/// Fields of a line that are looked at.
const MOST_FIELDS: usize = 64;

/// The other types of record, from the RT-09 evaluation plan.
const OTHERS: [&str; 14] = [
    "SPKR-INFO",
    "LEXEME",
    "NON-LEX",
    "NON-SPEECH",
    "FILLER",
    "EDIT",
    "IP",
    "SU",
    "CB",
    "A/P",
    "SEGMENT",
    "NOSCORE",
    "NO_RT_METADATA",
    "SPKR_INFO",
];

pub(super) struct Rttm;

impl Reader for Rttm {
    fn extension(&self) -> &'static str {
        "rttm"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let only_comments = sample.records.is_empty() && !sample.lines.is_empty();
        (only_comments || sample.records.first().is_some_and(|line| is_line(line)))
            .then_some(Confidence::Certain)
    }

    fn read(&self, text: &str) -> Collector {
        let mut lines = Lines::default();
        for (n, line) in encoding::lines(text) {
            let read = lines.line(n, line);
            let is_over = read == Err(ProblemKind::TooManySegments);
            let _ = lines.collector.problems.keep(n, read);
            if is_over {
                break;
            }
        }
        lines.collector
    }
}

/// Whether a line is one of RTTM.
fn is_line(line: &str) -> bool {
    let kind = line.split_whitespace().next().unwrap_or_default();
    kind == "SPEAKER" || other(kind).is_some()
}

fn other(kind: &str) -> Option<&'static str> {
    OTHERS.into_iter().find(|o| *o == kind)
}

#[derive(Default)]
struct Lines {
    collector: Collector,
    places: Places,
}

impl Lines {
    fn line(&mut self, n: usize, line: &str) -> Result<(), ProblemKind> {
        let fields: Vec<&str> = line.split_whitespace().take(MOST_FIELDS).collect();
        let Some(&kind) = fields.first() else { return Ok(()) };
        if kind.starts_with(";;") {
            self.collector.skip(SkipKind::Comment);
        } else if let Some(other) = other(kind) {
            self.collector.skip(SkipKind::Record(other));
        } else if kind == "SPEAKER" {
            return self.speaker(n, &fields);
        } else {
            return Err(ProblemKind::UnknownRecord(plain_text::clean_name(kind)));
        }
        Ok(())
    }

    fn speaker(&mut self, n: usize, fields: &[&str]) -> Result<(), ProblemKind> {
        let is_standard = (8..=10).contains(&fields.len()) && is_anchor(fields, 3);
        let spaced = if is_standard { None } else { with_spaces(fields) };
        let (file_id, times, who) = match &spaced {
            Some((file_id, at, who)) => {
                self.collector.assume(Assumption::SpaceInField);
                (file_id.as_str(), *at, who.as_str())
            }
            None if !(8..=10).contains(&fields.len()) => {
                return Err(ProblemKind::FieldCount(fields.len().min(12)));
            }
            None => (fields[1], 3, fields[7]),
        };
        let (start_ms, end_ms) = interval(fields[times], fields[times + 1])?;
        let label = Some(who).filter(|l| *l != "<NA>").map(speech::label).transpose()?.flatten();
        let label = Some(label.ok_or(ProblemKind::NoSpeaker)?);
        if start_ms == end_ms {
            self.collector.skip(SkipKind::NoLength);
            return Ok(());
        }
        let segment = Segment { start_ms, end_ms, label, hat: None, text: None, line: n };
        let segments = &mut self.recording(file_id)?.segments;
        segments.push(segment);
        if segments.len() > MOST_SEGMENTS { Err(ProblemKind::TooManySegments) } else { Ok(()) }
    }

    fn recording(&mut self, file_id: &str) -> Result<&mut Recording, ProblemKind> {
        let recordings = &mut self.collector.parsed.recordings;
        self.places.recording(recordings, file_id, || empty(file_id))
    }
}

/// Whether channel, times and two `<NA>` stand around the start at `at`.
fn is_anchor(fields: &[&str], at: usize) -> bool {
    let is_channel = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let is_time = |text: &str| Seconds::parse(text).is_ok();
    match fields.get(at - 1..at + 4) {
        Some([channel, start, length, orthography, subtype]) => {
            is_channel(channel)
                && is_time(start)
                && is_time(length)
                && [*orthography, *subtype] == ["<NA>"; 2]
        }
        _ => false,
    }
}

/// The file id, the place of the start and the speaker of a line in which they hold spaces, if there is one way to tell.
fn with_spaces(fields: &[&str]) -> Option<(String, usize, String)> {
    let mut anchors = (3..fields.len()).filter(|at| is_anchor(fields, *at));
    let at = anchors.next().filter(|_| anchors.next().is_none() && fields.len() < MOST_FIELDS)?;
    let mut who = fields.get(at + 4..).filter(|who| !who.is_empty())?;
    // Confidence and look-ahead time.
    for is_extra in [(|f| f == "<NA>") as fn(&str) -> bool, |f| f == "<NA>" || f.contains('.')] {
        match who {
            [rest @ .., last] if !rest.is_empty() && is_extra(last) => who = rest,
            _ => break,
        }
    }
    Some((fields[1..at - 1].join(" "), at, who.join(" ")))
}

fn empty(file_id: &str) -> Recording {
    let file_id = Some(plain_text::clean_name(file_id)).filter(|id| !id.is_empty() && id != "<NA>");
    Recording { file_id, ..Recording::of_speech(Source::Rttm, true, Vec::new()) }
}

/// Start and end are rounded to the millisecond each for itself.
fn interval(start: &str, length: &str) -> Result<(u64, u64), ProblemKind> {
    let bad = |text: &str| {
        let text = plain_text::clean_name(text);
        move |why| ProblemKind::Time { text, why }
    };
    let from = Seconds::parse(start).map_err(bad(start))?;
    let to = Seconds::parse(length).and_then(|l| from.plus(l)).map_err(bad(length))?;
    Ok((from.ms(), to.ms()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{decimal::TimeProblem, problem::LineProblem};

    fn speaker(file: &str, start: &str, length: &str, who: &str) -> String {
        format!("SPEAKER {file} 1 {start} {length} <NA> <NA> {who} <NA> <NA>\n")
    }

    fn problems(text: &str) -> Vec<LineProblem> {
        Rttm.read(text).problems.listed
    }

    #[test]
    fn file_ids_become_sessions_in_the_order_they_come_up() {
        let text =
            [speaker("b.x", "5", "1", "1"), speaker("a", "0", "2", "Ann"), speaker("b.x", "1", "1", "2")];
        let read = Rttm.read(&text.concat());
        let ids: Vec<_> = read.parsed.recordings.iter().map(|s| s.file_id.as_deref()).collect();
        assert_eq!(ids, [Some("b.x"), Some("a")]);
        assert_eq!(read.parsed.recordings[0].segments.len(), 2);
        assert!(read.problems.is_empty());
    }

    #[test]
    fn other_records_comments_and_blank_lines_are_passed_over_and_counted() {
        let text =
            ";; by hand\n\nSPKR-INFO a 1 <NA> <NA> <NA> unknown x <NA>\r\n  \tLEXEME a 1 0 1 hi lex x 1\n";
        let read = Rttm.read(&format!("{text}{}", speaker("a", "1", "0.0", "x")));
        let skipped: Vec<_> = read.parsed.skipped.into_iter().collect();
        let of = SkipKind::Record;
        assert_eq!(
            skipped,
            [(SkipKind::Comment, 1), (of("LEXEME"), 1), (of("SPKR-INFO"), 1), (SkipKind::NoLength, 1)]
        );
        assert!(read.problems.is_empty());
    }

    #[test]
    fn each_bad_line_is_named() {
        let text = [
            speaker("a", "nan", "1", "x"),
            speaker("a", "0", "-1", "x"),
            speaker("a", "0", "1", "<NA>"),
            speaker("a", "0", "1", "Ann Lee"),
            "SPEAKER a 1 0 1\n".to_owned(),
            "SPEEKER a 1 0 1 <NA> <NA> x\n".to_owned(),
            speaker("a", "3599999", "2", "x"),
        ];
        let lines: Vec<usize> = problems(&text.concat()).iter().map(|p| p.line).collect();
        assert_eq!(lines, [1, 2, 3, 5, 6, 7]);
        let time = |text: &str, why| ProblemKind::Time { text: text.into(), why };
        assert_eq!(problems(&text[0])[0].what, time("nan", TimeProblem::NotANumber));
        assert_eq!(problems(&text[1])[0].what, time("-1", TimeProblem::Negative));
        assert_eq!(problems(&text[2])[0].what, ProblemKind::NoSpeaker);
        let read = Rttm.read(&text[3]);
        assert_eq!(read.parsed.recordings[0].segments[0].label.as_deref(), Some("Ann Lee"));
        assert_eq!(problems(&text[4])[0].what, ProblemKind::FieldCount(5));
        assert_eq!(problems(&text[5])[0].what, ProblemKind::UnknownRecord("SPEEKER".into()));
        assert_eq!(problems(&text[6])[0].what, time("2", TimeProblem::TooLong));
    }

    #[test]
    fn eight_fields_and_tabs_will_do() {
        let read = Rttm.read("\tSPEAKER\ta\t2\t0.5\t1e-1\t<NA>\t<NA>\t*x*\r\n");
        let segment = &read.parsed.recordings[0].segments[0];
        assert_eq!((segment.start_ms, segment.end_ms, segment.label.as_deref()), (500, 600, Some("*x*")));
    }
}
