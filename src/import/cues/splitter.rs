//! From lines to cues: a cue is a line of times and the text below it.

use super::{
    dialect::Dialect,
    times::{ARROW, cue_times, looks_like_times},
};
use crate::{
    domain::record::plain_text,
    import::{
        encoding,
        problem::ProblemKind,
        speech::{Collector, SkipKind},
    },
};

/// A cue as it stands in the file.
pub struct Cue<'a> {
    pub line: usize,
    pub start_ms: u64,
    pub end_ms: u64,
    pub text: Vec<&'a str>,
}

/// Splits a text into cues. Blocks that are none are counted in `collector`, what cannot be read is a problem there.
pub fn split<'a>(text: &'a str, dialect: &'a Dialect, collector: &mut Collector) -> Vec<Cue<'a>> {
    let mut splitter = Splitter { collector, dialect, cues: Vec::new() };
    splitter.split(text);
    splitter.cues
}

struct Splitter<'a, 'c> {
    collector: &'c mut Collector,
    dialect: &'a Dialect,
    cues: Vec<Cue<'a>>,
}

type Line<'a> = (usize, &'a str);

impl<'a> Splitter<'a, '_> {
    fn split(&mut self, text: &'a str) {
        let mut block: Vec<Line<'a>> = Vec::new();
        let mut first = true;
        for (n, line) in encoding::lines(text).chain(std::iter::once((usize::MAX, ""))) {
            if !line.trim().is_empty() {
                block.push((n, line));
                continue;
            }
            if !block.is_empty() {
                self.block(&block, std::mem::take(&mut first));
                block.clear();
            }
        }
    }

    fn block(&mut self, block: &[Line<'a>], first: bool) {
        let block = if first { self.header(block) } else { block };
        let Some(&(n, head)) = block.first() else { return };
        if let Some((_, kind)) = self.dialect.blocks.iter().find(|(word, _)| is_word(head, word)) {
            return self.collector.skip(*kind);
        }
        let times = starts(block);
        match times.first() {
            None => self.without_times(n, block),
            Some(&at) if at > 1 || block[..at].iter().any(|(_, l)| l.contains(ARROW)) => {
                self.without_times(n, &block[..at]);
            }
            _ => {}
        }
        for (i, &at) in times.iter().enumerate() {
            let end = times.get(i + 1).map_or(block.len(), |&next| id_before(block, at, next));
            self.cue(block[at], &block[at + 1..end]);
        }
    }

    /// What follows the header in its block: nothing, or a cue without a blank line before it.
    fn header<'b>(&mut self, block: &'b [Line<'a>]) -> &'b [Line<'a>] {
        let Some(is_header) = self.dialect.is_header else { return block };
        if !is_header(block[0].1) {
            self.collector.problems.push(block[0].0, ProblemKind::NoHeader);
            return if starts(block).is_empty() { &[] } else { block };
        }
        starts(block).first().map_or(&[], |&at| &block[id_before(block, 0, at)..])
    }

    /// A number that stands alone is a cue that was emptied; anything else was meant to be one.
    fn without_times(&mut self, n: usize, block: &[Line<'a>]) {
        let alone = block.len() == 1 && is_number(block[0].1);
        if alone {
            return self.collector.skip(SkipKind::EmptyCue);
        }
        let (n, what) = match block.iter().find(|(_, line)| line.contains(ARROW)) {
            Some((n, line)) => (*n, ProblemKind::Timing(plain_text::clean(line, 80))),
            None => (n, ProblemKind::NoTiming(plain_text::clean(block[0].1, 80))),
        };
        self.collector.problems.push(n, what);
    }

    fn cue(&mut self, (line, times): Line<'a>, text: &[Line<'a>]) {
        let bad = || ProblemKind::Timing(plain_text::clean(times, 80));
        let Some((start_ms, end_ms)) = cue_times(times, self.dialect.decimal_comma) else {
            return self.collector.problems.push(line, bad());
        };
        if end_ms < start_ms {
            self.collector.problems.push(line, ProblemKind::EndBeforeStart);
        } else if end_ms == start_ms {
            self.collector.skip(SkipKind::NoLength);
        } else if text.is_empty() {
            self.collector.skip(SkipKind::EmptyCue);
        } else {
            let text = text.iter().map(|(_, l)| *l).collect();
            self.cues.push(Cue { line, start_ms, end_ms, text });
        }
    }
}

/// Places of the lines of times in a block.
fn starts(block: &[Line<'_>]) -> Vec<usize> {
    (0..block.len()).filter(|&i| looks_like_times(block[i].1)).collect()
}

/// Where the cue whose times stand at `next` begins: a number right above them is its id.
fn id_before(block: &[Line<'_>], at: usize, next: usize) -> usize {
    let has_id = next > at + 1 && is_number(block[next - 1].1);
    if has_id { next - 1 } else { next }
}

fn is_number(line: &str) -> bool {
    !line.trim().is_empty() && line.trim().bytes().all(|b| b.is_ascii_digit())
}

/// Whether a line is `word` alone, or followed by white space.
#[must_use]
pub fn is_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}
