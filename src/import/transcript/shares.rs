//! From starts to stretches of speech. The file does not say when somebody stops, so each counts until the next begins,
//! but no longer than slow speech takes; see [`Assumption::NoEnds`].

use super::entry::Entry;
use crate::{
    domain::{order::Ordered as _, record::plain_text},
    import::{
        assumption::Assumption,
        decimal::MOST_MS,
        problem::ProblemKind,
        speech::{Collector, Segment, SkipKind},
    },
};

/// A word takes this long at most, or the speaker has stopped.
const MOST_MS_A_WORD: u64 = 2000;
/// However few words there are, this much counts.
const MOST_MS_AT_LEAST: u64 = 5000;
/// What a word takes where nothing says when the next begins: 150 words a minute.
const USUAL_MS_A_WORD: u64 = 400;
/// How far a time may be below the one above it: captions of two speakers at once cross.
const MOST_BACK_MS: u64 = 30_000;

/// The stretches of speech, in the order of their times. `end_ms`: when the last one ends, if the file says so.
pub fn segments(entries: Vec<Entry>, end_ms: Option<u64>, collector: &mut Collector) -> Vec<Segment> {
    let mut entries = forwards(entries, collector);
    entries.order_by_key(|entry| entry.start_ms);
    let mut all = Vec::with_capacity(entries.len());
    let mut rest = entries.into_iter().peekable();
    while let Some(first) = rest.next() {
        let start_ms = first.start_ms;
        let mut together = vec![first];
        while let Some(next) = rest.next_if(|next| next.start_ms == start_ms) {
            together.push(next);
        }
        let next_ms = rest.peek().map(|next| next.start_ms).or(end_ms);
        share(together, next_ms, &mut all, collector);
    }
    if !all.is_empty() {
        collector.assume(Assumption::NoEnds);
    }
    all
}

/// The entries but those far below the one above them: two transcripts in one file, or a slip.
fn forwards(entries: Vec<Entry>, collector: &mut Collector) -> Vec<Entry> {
    let mut latest = 0;
    let goes_on = |entry: &Entry| {
        let goes_on = entry.start_ms + MOST_BACK_MS >= latest;
        if goes_on {
            latest = latest.max(entry.start_ms);
        } else {
            collector.problems.push(entry.line, ProblemKind::GoesBack);
        }
        goes_on
    };
    let mut entries = entries;
    entries.retain(goes_on);
    entries
}

/// Shares the time until the next begins among those that begin together, by their words.
fn share(together: Vec<Entry>, next_ms: Option<u64>, all: &mut Vec<Segment>, collector: &mut Collector) {
    let weight = |entry: &Entry| entry.words.max(1);
    let (start_ms, words) = (together[0].start_ms, together.iter().map(weight).sum::<u64>());
    let most = (words * MOST_MS_A_WORD).max(MOST_MS_AT_LEAST);
    let length = next_ms.map_or(words * USUAL_MS_A_WORD, |next| next.saturating_sub(start_ms).min(most));
    let length = length.min(MOST_MS.saturating_sub(start_ms));
    let mut so_far = 0;
    for entry in together {
        let from = start_ms + part(length, so_far, words);
        so_far += weight(&entry);
        let to = start_ms + part(length, so_far, words);
        let text = Some(plain_text::clean(&entry.text, plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
        if text.is_none() {
            collector.skip(SkipKind::EmptyCue);
        } else if from == to {
            collector.skip(SkipKind::NoLength);
        } else {
            let Entry { line, label, .. } = entry;
            all.push(Segment { start_ms: from, end_ms: to, label, hat: None, text, line });
        }
    }
}

/// The part of a length that some of the words take.
fn part(length: u64, some: u64, of: u64) -> u64 {
    let part = u128::from(length) * u128::from(some) / u128::from(of.max(1));
    u64::try_from(part).unwrap_or(length)
}
