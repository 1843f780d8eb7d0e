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
    if of_day && pass_midnight(times.iter_mut().flat_map(|(start, end)| [start, end])) {
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
        begin_at(first, collector);
    }
    cues
}

/// As [`settle`], for times that only begin something.
pub fn settle_starts(starts: &mut [u64], collector: &mut Collector) {
    if starts.iter().any(|start| *start >= DAY_MS) {
        return;
    }
    if pass_midnight(starts.iter_mut()) {
        collector.assume(Assumption::PastMidnight);
    }
    if let Some(first) = starts.iter().copied().min().filter(|ms| *ms >= HOUR_MS) {
        for start in starts.iter_mut() {
            *start -= first;
        }
        begin_at(first, collector);
    }
}

/// Says that the meeting begins at this time of day.
fn begin_at(first_ms: u64, collector: &mut Collector) {
    let seconds = first_ms / 1000;
    let first = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    collector.assume(Assumption::TimesOfDay { first });
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
fn pass_midnight<'t>(times: impl Iterator<Item = &'t mut u64>) -> bool {
    let (mut first, mut before, mut passed) = (None, 0, false);
    for time in times {
        if *first.get_or_insert(*time) >= DAY_MS / 2 && *time + DAY_MS / 2 < before {
            *time += DAY_MS;
            passed = true;
        }
        before = *time;
    }
    passed
}
