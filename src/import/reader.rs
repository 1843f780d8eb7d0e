//! What a format has to provide: one [`Reader`], registered in [`readers`](crate::import::readers).

use crate::import::{csv_table, encoding, speech::Collector};

/// How many lines of a file are looked at to tell its format.
const SAMPLE_LINES: usize = 12;

/// How much of each is looked at, bytes: a JSON may be one line of many MiB.
const SAMPLE_BYTES: usize = 8 * 1024;

/// Reads one format.
pub(super) trait Reader: Sync {
    /// The extension of its files: lower case, without the dot, or empty. It decides only when no content does.
    fn extension(&self) -> &'static str;

    /// How much the beginning of a file looks like this format; `None`: not at all.
    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence>;

    /// Reads a whole file: its recordings, and every problem with its line.
    fn read(&self, text: &str) -> Collector;
}

/// How surely a file is of a format, the least first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Confidence {
    /// It has the shape of it.
    Likely,
    /// Its first line is one that no other format has.
    Certain,
}

/// The beginning of a file.
#[derive(Debug)]
pub(super) struct Sample<'a> {
    /// The first lines that are not blank, but for Excel's `sep=;`. May be empty.
    pub lines: Vec<&'a str>,
    /// The first lines that are neither blank nor a comment behind `;;`.
    pub records: Vec<&'a str>,
    /// Of the file's name: lower case, without the dot.
    pub extension: &'a str,
}

impl<'a> Sample<'a> {
    pub fn new(text: &'a str, extension: &'a str) -> Self {
        let beginning = |line: &'a str| &line[..line.floor_char_boundary(SAMPLE_BYTES)];
        let lines =
            encoding::lines(text).map(|(_, line)| beginning(line)).filter(|line| !line.trim().is_empty());
        let lines = lines.filter(|line| csv_table::named_delimiter(line).is_none());
        let records = lines.clone().filter(|line| !line.trim_start().starts_with(";;"));
        let records = records.take(SAMPLE_LINES).collect();
        Self { lines: lines.take(SAMPLE_LINES).collect(), records, extension }
    }

    /// Certain when the first line passes the test.
    pub fn by_first_line(&self, is_of_format: impl Fn(&str) -> bool) -> Option<Confidence> {
        self.lines.first().is_some_and(|line| is_of_format(line)).then_some(Confidence::Certain)
    }
}
