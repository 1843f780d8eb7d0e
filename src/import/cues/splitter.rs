//! From lines to cues: a cue is a line of times and the text below it. A line of blanks is part of its text; an empty
//! line ends it, but text without times that follows may belong to it, see [`Assumption`].

use super::{
    dialect::Dialect,
    line_start, names,
    times::{ARROW, Timestamp, cue_times, looks_like_times},
    voice_tags,
};
use crate::{
    domain::record::plain_text,
    import::{
        assumption::Assumption,
        encoding,
        problem::ProblemKind,
        speech::{Collector, SkipKind},
    },
};

/// A cue as it stands in the file.
pub struct RawCue<'a> {
    pub line: usize,
    pub start: Timestamp<'a>,
    pub end: Timestamp<'a>,
    pub text: Vec<&'a str>,
}

/// A cue by the time of the meeting.
pub struct Cue<'a> {
    pub line: usize,
    pub start_ms: u64,
    pub end_ms: u64,
    pub text: Vec<&'a str>,
}

/// Splits a text into cues. Blocks that are none are counted in `collector`, what cannot be read is a problem there.
pub fn split<'a>(text: &'a str, dialect: &'a Dialect, collector: &mut Collector) -> Vec<RawCue<'a>> {
    let mut splitter = Splitter { collector, dialect, cues: Vec::new(), open: false, has_ids: false };
    splitter.split(text);
    splitter.cues
}

struct Splitter<'a, 'c> {
    collector: &'c mut Collector,
    dialect: &'a Dialect,
    cues: Vec<RawCue<'a>>,
    /// Whether the last block was a cue, which text may follow.
    open: bool,
    /// Whether cues have ids that are no numbers.
    has_ids: bool,
}

type Line<'a> = (usize, &'a str);

impl<'a> Splitter<'a, '_> {
    fn split(&mut self, text: &'a str) {
        let times = encoding::lines(text).filter(|(_, line)| looks_like_times(line));
        if self.collector.are_too_many(times.map(|(n, _)| n)) {
            return;
        }
        let blocks = blocks(text, self.dialect);
        let id = |block: &Vec<Line<'a>>| {
            starts(block).first().and_then(|at| at.checked_sub(1)).is_some_and(|at| is_word_id(block[at].1))
        };
        self.has_ids = blocks.iter().any(id);
        for (i, block) in blocks.iter().enumerate() {
            let before_times = blocks.get(i + 1).is_some_and(|next| looks_like_times(next[0].1));
            self.block(block, i == 0, before_times);
        }
    }

    fn block(&mut self, block: &[Line<'a>], first: bool, before_times: bool) {
        let block = if first { self.header(block) } else { block };
        let Some(&(_, head)) = block.first() else { return };
        if let Some((_, kind)) = self.dialect.blocks.iter().find(|(word, _)| is_word(head, word)) {
            self.open = false;
            return self.collector.skip(*kind);
        }
        let times = starts(block);
        let begin = times.first().map_or(block.len(), |&at| self.first_begin(block, at));
        if begin > 0 {
            self.without_times(&block[..begin], before_times);
        }
        for (i, &at) in times.iter().enumerate() {
            let end = times.get(i + 1).map_or(block.len(), |&next| self.id_before(block, at, next));
            self.cue(block[at], &block[at + 1..end]);
        }
    }

    /// Where the first cue of a block begins, whose times stand at `at`: any line right above them may be its id if it
    /// is alone.
    fn first_begin(&self, block: &[Line<'_>], at: usize) -> usize {
        let Some(above) = at.checked_sub(1) else { return at };
        let line = block[above].1;
        let is_id = at == 1 || is_number(line) || (self.has_ids && is_word_id(line));
        if is_id && !line.contains(ARROW) { above } else { at }
    }

    /// What follows the header in its block: nothing, or a cue without a blank line before it.
    fn header<'b>(&mut self, block: &'b [Line<'a>]) -> &'b [Line<'a>] {
        let Some(is_header) = self.dialect.is_header else { return block };
        if !is_header(block[0].1) {
            self.collector.problems.push(block[0].0, ProblemKind::NoHeader);
            return if starts(block).is_empty() { &[] } else { block };
        }
        starts(block).first().map_or(&[], |&at| &block[self.id_before(block, 0, at)..])
    }

    /// A number that stands alone is a cue that was emptied, unless its times follow. Other text belongs to the cue
    /// before it, or was meant to be one.
    fn without_times(&mut self, block: &[Line<'a>], before_times: bool) {
        let (n, head) = block[0];
        if block.len() == 1 && before_times && (is_number(head) || (self.has_ids && is_word_id(head))) {
            return;
        }
        if block.len() == 1 && is_number(head) {
            return self.collector.skip(SkipKind::EmptyCue);
        }
        if let Some(cue) = self.cues.last_mut().filter(|cue| self.open && goes_on(cue, block)) {
            cue.text.extend(block.iter().map(|(_, line)| *line));
            return self.collector.assume(Assumption::BlankLineInCue);
        }
        let (n, what) = match block.iter().find(|(_, line)| line.contains(ARROW)) {
            Some((n, line)) => (*n, ProblemKind::Timing(plain_text::clean(line, 80))),
            None => (n, ProblemKind::NoTiming(plain_text::clean(head, 80))),
        };
        self.collector.problems.push(n, what);
    }

    fn cue(&mut self, (line, times): Line<'a>, text: &[Line<'a>]) {
        let read = cue_times(times, self.dialect.decimal_comma);
        self.open = read.is_some();
        let Some((start, end)) = read else {
            return self.collector.problems.push(line, ProblemKind::Timing(plain_text::clean(times, 80)));
        };
        let text = text.iter().map(|(_, l)| *l).collect();
        self.cues.push(RawCue { line, start, end, text });
    }

    /// Where the cue whose times stand at `next` begins: an id right above them belongs to it.
    fn id_before(&self, block: &[Line<'_>], at: usize, next: usize) -> usize {
        let is_id = |line: &str| is_number(line) || (self.has_ids && is_word_id(line));
        if next > at + 1 && is_id(block[next - 1].1) { next - 1 } else { next }
    }
}

/// The blocks of a text, none of them empty: what stands between empty lines. A line of blanks ends a block too, unless
/// a cue has begun in it and goes on.
fn blocks<'a>(text: &'a str, dialect: &Dialect) -> Vec<Vec<Line<'a>>> {
    let mut all: Vec<Vec<Line<'a>>> = Vec::new();
    let (mut ended, mut blanks, mut timed) = (true, false, false);
    for (n, line) in encoding::lines(text) {
        if line.trim().is_empty() {
            ended = ended || line.is_empty() || !timed;
            blanks = true;
            continue;
        }
        ended = ended || (blanks && dialect.blocks.iter().any(|(word, _)| is_word(line, word)));
        if ended {
            all.push(Vec::new());
            timed = false;
        }
        (ended, blanks) = (false, false);
        timed = timed || looks_like_times(line);
        all.last_mut().into_iter().for_each(|block| block.push((n, line)));
    }
    all
}

/// Whether a block without times can be the text of the cue before it: that has no text yet, it ends in a dash that
/// stands alone, or the block names nobody.
fn goes_on(cue: &RawCue<'_>, block: &[Line<'_>]) -> bool {
    let head = block[0].1;
    let names = voice_tags::has_tag(head) || names::may_begin_with_name(head);
    let goes_on = cue.text.last().is_none_or(|line| line_start::is_dash(line)) || !names;
    !block.iter().any(|(_, line)| line.contains(ARROW)) && !is_number(head) && goes_on
}

/// Whether a line can be an id like `8f1c/2-0`: one word with a digit in it, other than a name with a colon or markup.
fn is_word_id(line: &str) -> bool {
    let line = line.trim();
    line.bytes().all(|b| b.is_ascii_graphic() && !b":<>".contains(&b))
        && line.bytes().any(|b| b.is_ascii_digit())
}

/// Places of the lines of times in a block.
fn starts(block: &[Line<'_>]) -> Vec<usize> {
    (0..block.len()).filter(|&i| looks_like_times(block[i].1)).collect()
}

fn is_number(line: &str) -> bool {
    !line.trim().is_empty() && line.trim().bytes().all(|b| b.is_ascii_digit())
}

/// Whether a line is `word` alone, or followed by white space.
#[must_use]
pub fn is_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}
