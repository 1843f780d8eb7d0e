//! From the times of cues as they are written to those of a meeting. See [`Assumption`] for the rules.

use super::splitter::{Cue, RawCue};
use crate::import::{
    assumption::Assumption,
    problem::ProblemKind,
    speech::{Collector, SkipKind},
};

const HOUR_MS: u64 = 3_600_000;
const DAY_MS: u64 = 24 * HOUR_MS;

/// The cues that last some time and have text, by the times of the meeting. The others are counted, or are problems.
pub fn settle<'a>(raw: Vec<RawCue<'a>>, collector: &mut Collector) -> Vec<Cue<'a>> {
    let mut times = milliseconds(&raw, collector);
    let of_day = times.iter().all(|(start, end)| *start.max(end) < DAY_MS);
    if of_day && pass_midnight(&mut times) {
        collector.assume(Assumption::PastMidnight);
    }
    let mut cues = Vec::new();
    for (RawCue { line, text, .. }, (start_ms, end_ms)) in raw.into_iter().zip(times) {
        if end_ms < start_ms {
            collector.problems.push(line, ProblemKind::EndBeforeStart);
        } else if end_ms == start_ms {
            collector.skip(SkipKind::NoLength);
        } else if text.is_empty() {
            collector.skip(SkipKind::EmptyCue);
        } else {
            cues.push(Cue { line, start_ms, end_ms, text });
        }
    }
    if let Some(first) = cues.iter().map(|c| c.start_ms).min().filter(|ms| of_day && *ms >= HOUR_MS) {
        for cue in &mut cues {
            (cue.start_ms, cue.end_ms) = (cue.start_ms - first, cue.end_ms - first);
        }
        let seconds = first / 1000;
        let first = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
        collector.assume(Assumption::TimesOfDay { first });
    }
    cues
}

fn milliseconds(raw: &[RawCue<'_>], collector: &mut Collector) -> Vec<(u64, u64)> {
    let any = |test: fn(&RawCue<'_>) -> bool| raw.iter().any(test);
    let numbers = any(|c| c.start.unpadded || c.end.unpadded);
    if numbers && any(|c| c.start.is_short() || c.end.is_short()) {
        collector.assume(Assumption::MillisecondNumbers);
    }
    raw.iter().map(|c| (c.start.ms(numbers), c.end.ms(numbers))).collect()
}

/// Puts times after midnight on the next day. Returns whether there are any.
fn pass_midnight(times: &mut [(u64, u64)]) -> bool {
    let Some(&(first, _)) = times.first() else { return false };
    let (mut before, mut passed) = (first, false);
    for time in times.iter_mut().flat_map(|(start, end)| [start, end]) {
        if first >= DAY_MS / 2 && *time + DAY_MS / 2 < before {
            *time += DAY_MS;
            passed = true;
        }
        before = *time;
    }
    passed
}
