//! Praat's TextGrid, in its long and its short form: tiers of intervals with texts.

mod tiers;
mod tokens;

use crate::domain::record::plain_text;
use crate::import::{
    decimal::Seconds,
    problem::ProblemKind,
    reader::{Confidence, Reader, Sample},
    silence::is_silence,
    speech::{Collector, MOST_SEGMENTS, SkipKind},
};

use tiers::{Interval, Tier};
use tokens::{TokenKind, Tokens};

pub(super) struct TextGrid;

impl Reader for TextGrid {
    fn extension(&self) -> &'static str {
        "textgrid"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let [first, second, ..] = *sample.lines.as_slice() else { return None };
        let is_one = first.contains("\"ooTextFile") && second.contains("\"TextGrid");
        is_one.then_some(Confidence::Certain)
    }

    fn read(&self, text: &str) -> Collector {
        let mut reading = Reading { tokens: Tokens::new(text), collector: Collector::default(), line: 1 };
        let mut tiers = Vec::new();
        if reading.tiers(&mut tiers).is_none() {
            reading.collector.problems.push(reading.line, ProblemKind::PraatCut);
        }
        let mut collector = reading.collector;
        let recording = tiers::recording(tiers, &mut collector);
        collector.parsed.recordings.push(recording);
        collector
    }
}

struct Reading<'a> {
    tokens: Tokens<'a>,
    collector: Collector,
    /// Of the last token.
    line: usize,
}

/// Each returns `None` where the file does not go on as it should.
impl<'a> Reading<'a> {
    fn tiers(&mut self, tiers: &mut Vec<Tier>) -> Option<()> {
        // What kind of file it is, and from when to when.
        self.text()?;
        self.text()?;
        self.range()?;
        let TokenKind::Flag = self.token()? else { return None };
        let mut left = MOST_SEGMENTS;
        for _ in 0..self.count()? {
            let class = self.text()?;
            let (line, name) = (self.line, self.text()?);
            self.range()?;
            let count = self.count()?;
            if class == "IntervalTier" {
                let intervals = self.intervals(count, &mut left)?;
                tiers.push(Tier { line, name, intervals });
            } else {
                self.collector.skip(SkipKind::Tier);
                for _ in 0..count {
                    self.number()?;
                    self.text()?;
                }
            }
        }
        Some(())
    }

    /// The intervals of a tier in which there is something; `left`: how many more there may be.
    fn intervals(&mut self, count: usize, left: &mut usize) -> Option<Vec<Interval>> {
        let mut intervals = Vec::new();
        for _ in 0..count {
            let start = self.time()?;
            let line = self.line;
            let (end, text) = (self.time()?, self.text()?);
            let text = plain_text::clean(&text, plain_text::NOTE_BYTES);
            let (Ok(start_ms), Ok(end_ms)) = (start, end) else { continue };
            if text.is_empty() {
                continue;
            }
            if is_silence(&text) {
                self.collector.skip(SkipKind::Silence);
            } else if end_ms < start_ms {
                self.collector.problems.push(line, ProblemKind::EndBeforeStart);
            } else if end_ms == start_ms {
                self.collector.skip(SkipKind::NoLength);
            } else if *left == 0 {
                self.collector.problems.push(line, ProblemKind::TooManySegments);
                return Some(intervals);
            } else {
                *left -= 1;
                intervals.push(Interval { line, start_ms, end_ms, text });
            }
        }
        Some(intervals)
    }

    fn token(&mut self) -> Option<TokenKind<'a>> {
        let (line, token) = self.tokens.next()?;
        self.line = line;
        Some(token)
    }

    fn text(&mut self) -> Option<String> {
        match self.token()? {
            TokenKind::Text(text) => Some(text.into_owned()),
            TokenKind::Number(_) | TokenKind::Flag => None,
        }
    }

    fn number(&mut self) -> Option<&'a str> {
        match self.token()? {
            TokenKind::Number(number) => Some(number),
            TokenKind::Text(_) | TokenKind::Flag => None,
        }
    }

    fn range(&mut self) -> Option<()> {
        self.number()?;
        self.number().map(drop)
    }

    fn count(&mut self) -> Option<usize> {
        self.number()?.parse().ok()
    }

    /// A time, ms, or that it is a problem.
    fn time(&mut self) -> Option<Result<u64, ()>> {
        let written = self.number()?;
        let text = plain_text::clean(written, 40);
        let read = Seconds::parse(written).map_err(|why| ProblemKind::Time { text, why });
        Some(self.collector.problems.keep(self.line, read).map(Seconds::ms).ok_or(()))
    }
}
