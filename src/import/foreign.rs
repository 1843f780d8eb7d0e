//! What every format becomes before people are made of its labels: stretches of speech.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::record::{
        opening::Source,
        plain_text::{self, MOST_PEOPLE},
    },
    import::{
        cues, detect,
        problem::{LineProblem, Problems, Wrong},
        rttm, turns_csv,
    },
};

/// Somebody speaks from `start_ms` to `end_ms`, which is later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
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
pub struct Foreign {
    /// The file id inside the file (RTTM).
    pub file_id: Option<String>,
    pub source: Source,
    /// Whether it can show that two people spoke at once.
    pub overlap_known: bool,
    /// Never empty.
    pub stretches: Vec<Stretch>,
}

impl Foreign {
    /// Every label with the time it speaks (self-overlap counted twice), ms.
    #[must_use]
    pub fn labels(&self) -> BTreeMap<&str, u64> {
        let mut labels = BTreeMap::new();
        for s in &self.stretches {
            if let Some(label) = &s.label {
                *labels.entry(label.as_str()).or_insert(0) += s.end_ms - s.start_ms;
            }
        }
        labels
    }
}

/// What is passed over by rule, because it is no speech.
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
pub struct Reading {
    /// In the order they come up in the file.
    pub sessions: Vec<Foreign>,
    pub skipped: BTreeMap<SkipKind, usize>,
    /// Bad lines that were left out because that was asked for.
    pub left_out: Problems,
}

/// What a format's reader fills: sessions so far, counts, and everything that is wrong.
#[derive(Debug, Default)]
pub(super) struct Collector {
    pub reading: Reading,
    pub problems: Problems,
}

impl Collector {
    pub fn skip(&mut self, kind: SkipKind) {
        *self.reading.skipped.entry(kind).or_default() += 1;
    }
}

/// Read a foreign file; `extension` (lower case, no dot) decides only when its content does not.
///
/// # Errors
/// Everything that is wrong with it. With `skip_bad`, only what leaves nothing to take in.
pub fn read(bytes: &[u8], extension: &str, skip_bad: bool) -> Result<Reading, Problems> {
    let text = detect::text(bytes)?;
    let source = detect::format(text, extension).ok_or(LineProblem::new(1, Wrong::UnknownFormat))?;
    let mut collected = match source {
        Source::Rttm => rttm::parse(text),
        Source::Csv => turns_csv::parse(text),
        _ => cues::parse(text, source),
    };
    check_labels(&mut collected);
    settle(collected, skip_bad)
}

fn settle(collected: Collector, skip_bad: bool) -> Result<Reading, Problems> {
    let Collector { mut reading, mut problems } = collected;
    reading.sessions.retain(|s| !s.stretches.is_empty());
    let capped = problems.listed.iter().any(|p| is_cap(&p.what));
    if reading.sessions.is_empty() && (problems.is_empty() || skip_bad) {
        problems.push(1, Wrong::NobodySpeaks);
    } else if problems.is_empty() || (skip_bad && !capped) {
        reading.left_out = problems;
        return Ok(reading);
    }
    Err(problems)
}

/// Leaving out lines does not bring these below the cap.
fn is_cap(what: &Wrong) -> bool {
    matches!(what, Wrong::TooManySessions | Wrong::TooManyLabels | Wrong::MissingColumn(_))
}

fn check_labels(collected: &mut Collector) {
    for session in &collected.reading.sessions {
        let mut seen = BTreeSet::new();
        let labels = session.stretches.iter().filter_map(|s| Some((s.line, s.label.as_deref()?)));
        if let Some((line, _)) = labels.filter(|(_, l)| seen.insert(*l)).nth(MOST_PEOPLE) {
            collected.problems.push(line, Wrong::TooManyLabels);
        }
    }
}

/// A label made safe to show and to keep; nothing when nothing of it is left.
///
/// # Errors
/// It is over the cap on names.
pub(super) fn label(raw: &str) -> Result<Option<String>, Wrong> {
    if plain_text::too_long(raw.trim()) {
        return Err(Wrong::TooLong("person"));
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
        assert_eq!(label(&"x".repeat(2000)), Err(Wrong::TooLong("person")));
    }

    #[test]
    fn a_file_in_which_nobody_speaks_is_refused() {
        let problems = read(b"WEBVTT\n\nNOTE nothing here\n", "vtt", false).unwrap_err();
        assert_eq!(problems.listed[0].what, Wrong::NobodySpeaks);
        let problems = read(b"SPEAKER a 1 0 0 <NA> <NA> x <NA> <NA>\n", "rttm", true).unwrap_err();
        assert_eq!(problems.listed[0].what, Wrong::NobodySpeaks);
    }

    #[test]
    fn too_many_labels_are_refused_even_when_bad_lines_are_skipped() {
        let lines = (0..=MOST_PEOPLE).map(|n| format!("SPEAKER a 1 {n} 1 <NA> <NA> s{n} <NA> <NA>\n"));
        let problems = read(lines.collect::<String>().as_bytes(), "rttm", true).unwrap_err();
        assert_eq!(problems.listed, [LineProblem::new(MOST_PEOPLE + 1, Wrong::TooManyLabels)]);
    }
}
