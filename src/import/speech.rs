//! What every format is read into: recordings, each a list of speech segments with the labels of their speakers.

use std::collections::BTreeMap;

use crate::{
    domain::record::{opening::Source, plain_text},
    import::problem::{ProblemKind, Problems},
};

/// Somebody speaks from `start_ms` to `end_ms`, which is later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    pub start_ms: u64,
    pub end_ms: u64,
    /// The speaker as the file calls them, cleaned; absent: the file does not say.
    pub label: Option<String>,
    /// The words, where the file has them.
    pub text: Option<String>,
    pub line: usize,
}

/// One recorded meeting.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recording {
    /// The file id inside the file (RTTM).
    pub file_id: Option<String>,
    pub source: Source,
    /// Whether it can show that two people spoke at once.
    pub overlap_known: bool,
    /// Never empty.
    pub segments: Vec<Segment>,
}

impl Recording {
    /// Every label with the time it speaks (self-overlap counted twice), ms.
    #[must_use]
    pub fn labels(&self) -> BTreeMap<&str, u64> {
        let mut labels = BTreeMap::new();
        for s in &self.segments {
            if let Some(label) = &s.label {
                *labels.entry(label.as_str()).or_insert(0) += s.end_ms - s.start_ms;
            }
        }
        labels
    }
}

/// What is passed over by rule, because it is not speech.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum SkipKind {
    Comment,
    /// An RTTM record of this other type.
    Record(&'static str),
    /// Speech that lasts no time.
    NoLength,
    /// A cue with no words in it and no name.
    EmptyCue,
    Note,
    Style,
    Region,
}

/// A file as it was read.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ParsedFile {
    /// In the order of the file.
    pub recordings: Vec<Recording>,
    pub skipped: BTreeMap<SkipKind, usize>,
    /// Problems in lines that were left out on request.
    pub left_out: Problems,
}

/// What a reader fills: recordings so far, counts of what was passed over, and every problem.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub parsed: ParsedFile,
    pub problems: Problems,
}

impl Collector {
    pub fn skip(&mut self, kind: SkipKind) {
        *self.parsed.skipped.entry(kind).or_default() += 1;
    }
}

/// A label that is safe to show and to keep; `None` when nothing of it is left.
///
/// # Errors
/// It is longer than a name may be.
pub(super) fn label(raw: &str) -> Result<Option<String>, ProblemKind> {
    if plain_text::too_long(raw.trim()) {
        return Err(ProblemKind::TooLong("person"));
    }
    let label = plain_text::clean_name(raw);
    Ok(Some(label).filter(|l| l.chars().any(|c| !unicode_normalization::char::is_combining_mark(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_is_trimmed_and_never_only_marks() {
        assert_eq!(label("  Bea \u{a0} K "), Ok(Some("Bea K".into())));
        assert_eq!(label("\u{301}\u{301}"), Ok(None));
        assert_eq!(label(&"x".repeat(2000)), Err(ProblemKind::TooLong("person")));
    }
}
