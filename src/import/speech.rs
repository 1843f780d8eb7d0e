//! What every format is read into: recordings, each a list of speech segments with the labels of their speakers.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use unicode_normalization::UnicodeNormalization;

use crate::{
    domain::{
        Hat,
        floor::state::Floor,
        order::Ordered as _,
        record::{opening::Source, plain_text},
    },
    import::{
        assumption::Assumption,
        problem::{ProblemKind, Problems},
    },
};

/// Most stretches of speech in one file, where each has words: more than a day of somebody else every second.
pub(super) const MOST_SEGMENTS: usize = 100_000;

/// Somebody speaks from `start_ms` to `end_ms`, which is later.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    pub start_ms: u64,
    pub end_ms: u64,
    /// The speaker as the file calls them, cleaned; absent: the file does not say.
    pub label: Option<String>,
    /// What they speak as, where the file says.
    pub hat: Option<Arc<Hat>>,
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
    /// What else the floor was. `None`: the file tells of speech alone.
    pub pauses: Option<Vec<Pause>>,
    /// What the record was made of whose table of turns this is. `None`: it is no such table, or does not say it.
    pub made_of: Option<Source>,
    /// Labels that stand for a whole group, whose people the file does not tell apart.
    pub groups: BTreeSet<String>,
    /// Labels that may be no names.
    pub doubtful: BTreeSet<String>,
    pub(super) carry: Carry,
}

/// Who was named before each stretch of speech that has no name.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(super) struct Carry {
    /// Places in the list of segments, and the label of the segment before.
    pub from: Vec<(usize, String)>,
    /// Names stand only where the speaker changes, as far as can be seen.
    pub likely: bool,
}

/// The floor from `start_ms` to `end_ms`, which is later, while no single voice has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pause {
    pub start_ms: u64,
    pub end_ms: u64,
    pub floor: Floor,
}

impl Recording {
    /// A recording that tells of speech alone.
    pub(super) fn of_speech(source: Source, overlap_known: bool, segments: Vec<Segment>) -> Self {
        Self {
            file_id: None,
            source,
            overlap_known,
            segments,
            pauses: None,
            made_of: None,
            groups: BTreeSet::new(),
            doubtful: BTreeSet::new(),
            carry: Carry::default(),
        }
    }

    /// It is the table of turns of a meeting that was tapped.
    #[must_use]
    pub fn was_tapped(&self) -> bool {
        self.made_of.is_some_and(|source| !source.is_import())
    }

    /// Whether the file tells of each moment what the floor was: so does the table of a meeting that was tapped.
    #[must_use]
    pub fn is_gapless(&self) -> bool {
        if self.made_of.is_some_and(Source::is_import) {
            return false;
        }
        let mut all: Vec<(u64, u64)> = self.stretches().collect();
        all.order();
        let ends = all.iter().map(|(_, end)| *end);
        let starts = all.iter().map(|(start, _)| *start);
        self.pauses.is_some() && starts.eq(std::iter::once(0).chain(ends).take(all.len()))
    }

    /// When the recording ends, ms.
    #[must_use]
    pub fn end_ms(&self) -> u64 {
        self.stretches().map(|(_, end)| end).max().unwrap_or_default()
    }

    /// Start and end of each stretch of speech and each pause, ms.
    fn stretches(&self) -> impl Iterator<Item = (u64, u64)> {
        let pauses = self.pauses.iter().flatten().map(|p| (p.start_ms, p.end_ms));
        self.segments.iter().map(|s| (s.start_ms, s.end_ms)).chain(pauses)
    }

    /// What somebody speaks as at first, where the file says.
    pub(super) fn hat_of(&self, label: &str) -> Option<Arc<Hat>> {
        let own = self.segments.iter().filter(|s| s.label.as_deref() == Some(label));
        own.min_by_key(|s| (s.start_ms, s.line)).and_then(|first| first.hat.clone())
    }

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
    /// Another reading of words that were counted (CTM).
    Alternative,
    /// What is written where nobody speaks.
    Silence,
    /// A tier that is about no speaker.
    Tier,
    /// An RTTM record of this other type.
    Record(&'static str),
    /// Speech that lasts no time.
    NoLength,
    /// A cue with no words in it and no name; in a transcript as text, a name with no words below it.
    EmptyCue,
    /// What a program writes around a transcript: title, people present, who made it.
    OtherLine,
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
    /// It is a table that airtime wrote, which lacks this of the meeting.
    pub lacks: Option<Lacks>,
    /// The rules that guess, as far as they were applied.
    pub assumptions: BTreeSet<Assumption>,
}

/// What a table of turns does not say about its meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lacks {
    /// Whatever is no turn: the agenda, notes, hands, and who was there without speaking.
    AllButTurns,
    /// Who had the turns, too.
    People,
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

    pub fn assume(&mut self, assumption: Assumption) {
        self.parsed.assumptions.insert(assumption);
    }

    /// Whether there are more stretches of speech than a file may have, which is told. `lines`: where each begins.
    /// Asked before any is kept, a million take no memory.
    pub fn are_too_many(&mut self, mut lines: impl Iterator<Item = usize>) -> bool {
        let Some(line) = lines.nth(MOST_SEGMENTS) else { return false };
        self.problems.push(line, ProblemKind::TooManySegments);
        true
    }
}

/// A name as it is compared: without what cannot be seen, composed (NFC), and cleaned. So accents written in two ways are
/// one name, and so are names that differ in hidden characters, or in marks on one letter after the fourth.
#[must_use]
pub(super) fn name(raw: &str) -> String {
    if raw.is_ascii() {
        return plain_text::clean_name(raw);
    }
    let seen = raw.chars().filter(|c| c.is_whitespace() || !(plain_text::is_hidden(*c) || is_blank(*c)));
    let composed: String = seen.nfc().collect();
    plain_text::clean_name(&composed).nfc().collect()
}

/// Letters and marks that have no shape and that no name needs: fillers, and a joiner of marks.
fn is_blank(c: char) -> bool {
    matches!(
        c,
        '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'
            ..='\u{180f}' | '\u{2800}' | '\u{3164}' | '\u{ffa0}'
    )
}

/// A label that is safe to show and to keep; `None` when nothing of it is left.
///
/// # Errors
/// It is longer than a name may be.
pub(super) fn label(raw: &str) -> Result<Option<String>, ProblemKind> {
    if plain_text::too_long(raw.trim()) {
        return Err(ProblemKind::TooLong("person"));
    }
    let label = name(raw);
    Ok(Some(label).filter(|l| l.chars().any(|c| !unicode_normalization::char::is_combining_mark(c))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_tells_no_names_apart() {
        let marks = |n: usize| format!("No{}or", "\u{308}\u{301}\u{323}\u{331}\u{302}".repeat(n));
        assert_eq!(name(&marks(4)), name(&marks(5)), "20 marks and 25");
        let spellings =
            ["Zo\u{eb}", "Zoe\u{308}", "Zoe\u{34f}\u{308}", "Z\u{ad}o\u{eb}\u{200b}", "\u{3164}Zo\u{eb}"];
        assert!(spellings.iter().all(|raw| name(raw) == "Zo\u{eb}"));
        // Composed or not, as many marks are kept.
        let piled = |letter: &str| name(&format!("{letter}\u{323}\u{331}\u{302}\u{301}\u{30a}"));
        assert_eq!(piled("\u{eb}"), piled("e\u{308}"));
        assert_ne!(name("Zoe"), name("Zo\u{eb}"));
    }

    #[test]
    fn a_label_is_trimmed_and_never_only_marks() {
        assert_eq!(label("  Bea \u{a0} K "), Ok(Some("Bea K".into())));
        assert_eq!(label("\u{301}\u{301}"), Ok(None));
        assert_eq!(label(&"x".repeat(2000)), Err(ProblemKind::TooLong("person")));
    }
}
