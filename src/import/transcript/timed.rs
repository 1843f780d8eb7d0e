//! Transcripts in which both times stand on a line, the name on the next, and the text below (Teams, in Word documents
//! of the first years).

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        cues::{self, RawCue, cue_times},
        problem::ProblemKind,
        speech::{self, Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
    },
};

/// Whether these first lines are those of such a transcript: times without leading zeros and without a comma, nothing
/// above them, and below each a name without a colon and a text.
#[must_use]
pub fn is_timed(lines: &[&str]) -> bool {
    let is_times = |line: &&str| cues::has_times(&[line]);
    let of_teams = lines.first().and_then(|line| cue_times(line, false));
    let whole = lines.len().saturating_sub(2);
    let named = |at: usize| !lines[at + 1].contains(':') && !is_times(&lines[at + 2]);
    of_teams.is_some_and(|(start, end)| start.unpadded && end.unpadded)
        && whole > 0
        && (0..whole).filter(|at| is_times(&lines[*at])).all(named)
}

pub fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)>) -> Collector {
    let mut collector = Collector::default();
    let mut raw: Vec<RawCue<'a>> = Vec::new();
    for (n, line) in lines.filter(|(_, line)| !line.trim().is_empty()) {
        if raw.len() > MOST_SEGMENTS {
            collector.problems.push(n, ProblemKind::TooManySegments);
            break;
        }
        let is_times = cues::has_times(&[line]);
        match (cue_times(line, false).filter(|_| is_times), raw.last_mut()) {
            (Some((start, end)), _) => raw.push(RawCue { line: n, start, end, text: Vec::new() }),
            (None, _) if is_times => {
                collector.problems.push(n, ProblemKind::Timing(plain_text::clean(line, 80)));
            }
            (None, Some(cue)) => cue.text.push(line),
            (None, None) => collector.skip(SkipKind::OtherLine),
        }
    }
    let cues = cues::settle(raw, &mut collector);
    let mut segments = Vec::with_capacity(cues.len());
    for cue in cues {
        let (name, words) = cue.text.split_first().map_or(("", &[][..]), |(name, words)| (*name, words));
        let label = collector.problems.keep(cue.line, speech::label(name));
        let text =
            Some(plain_text::clean(&words.join(" "), plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
        let (start_ms, end_ms, line) = (cue.start_ms, cue.end_ms, cue.line);
        segments.extend(label.map(|label| Segment { start_ms, end_ms, label, hat: None, text, line }));
    }
    let overlap_known = cues::shows_overlap(&segments);
    collector.parsed.recordings.push(Recording::of_speech(Source::Transcript, overlap_known, segments));
    collector
}
