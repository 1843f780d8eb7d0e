//! What can be wrong with a foreign file, each with its line. The words are in `messages`.

use crate::import::{container::Container, decimal::TimeProblem, other_text::OtherText};

/// Most problems of one file that are listed; the rest are counted.
pub const MOST_LISTED: usize = 50;

/// A line of a file that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineProblem {
    /// From 1.
    pub line: usize,
    pub what: ProblemKind,
}

impl LineProblem {
    #[must_use]
    pub fn new(line: usize, what: ProblemKind) -> Self {
        Self { line, what }
    }
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    // ---- the file as a whole
    Empty,
    /// Not text but this.
    NotText(Container),
    /// A zip file or Word document of which a part is missing or wrong.
    ZipDamaged,
    /// Over the cap on Word documents, as it is or unpacked.
    ZipTooLarge,
    Utf16,
    /// Not UTF-8 from this byte on; most likely an old Windows encoding.
    NotUtf8(u8),
    Nul,
    LineTooLong,
    UnknownFormat,
    /// Text that is known, and cannot be imported.
    OtherText(OtherText),
    /// It can be read, but nobody speaks in it.
    NobodySpeaks,
    TooManySessions,
    TooManyLabels,
    TooManySegments,

    /// It is no XML, or was cut off.
    XmlSyntax,

    // ---- JSON
    JsonSyntax {
        why: String,
        column: usize,
    },
    /// JSON of no program that is known.
    UnknownJson,
    /// A problem in one entry of a list, from 1.
    InEntry {
        entry: usize,
        what: Box<ProblemKind>,
    },
    /// An entry that is no object.
    NotAnEntry,
    MissingField(&'static str),
    /// It is neither text nor a number.
    BadField(&'static str),

    // ---- times
    Time {
        text: String,
        why: TimeProblem,
    },
    /// A line of cue times that cannot be read.
    Timing(String),
    EndBeforeStart,

    // ---- RTTM
    FieldCount(usize),
    UnknownRecord(String),
    /// In CTM and STM.
    TooFewFields {
        found: usize,
        least: usize,
    },
    NoSpeaker,

    // ---- Praat and ELAN
    /// The TextGrid does not go on as it should.
    PraatCut,
    NotMilliseconds,

    // ---- WebVTT and SRT
    NoHeader,
    /// Text with no line of times above it.
    NoTiming(String),
    UnclosedTag,

    // ---- transcripts as text
    /// Its time is far below the one above it.
    GoesBack,
    /// Somebody speaks after the line that says when the meeting ended.
    AfterEnd(String),

    // ---- CSV
    CsvSyntax(String),
    UnknownColumn {
        column: String,
        known: &'static [&'static str],
    },
    SameColumn(String),
    MissingColumn(&'static str),
    TooManyCells,
    EmptyCell(&'static str),
    SameId {
        id: String,
        line: usize,
    },
    SameKey {
        key: char,
        line: usize,
    },
    BadKey(String),
    BadPlace(String),
    /// No state of the floor goes by this.
    BadState(String),
    /// Over the cap on names.
    TooLong(&'static str),
    TooManyPeople,
    /// An attendance list without people.
    NobodyCame,
    TooManyRoles,
    TooManyItems,
    BadKind(String),
    BadMinutes(String),
    /// No group goes by this.
    BadGroup(String),
}

impl ProblemKind {
    /// Whether it is about the file as a whole, so that leaving out lines does not help against it.
    #[must_use]
    pub fn is_of_whole_file(&self) -> bool {
        matches!(
            self,
            Self::Empty
                | Self::NotText(_)
                | Self::ZipDamaged
                | Self::ZipTooLarge
                | Self::XmlSyntax
                | Self::PraatCut
                | Self::NotMilliseconds
                | Self::Utf16
                | Self::NotUtf8(_)
                | Self::Nul
                | Self::LineTooLong
                | Self::UnknownFormat
                | Self::OtherText(_)
                | Self::NobodySpeaks
                | Self::TooManySessions
                | Self::TooManyLabels
                | Self::TooManySegments
                | Self::JsonSyntax { .. }
                | Self::UnknownJson
                | Self::MissingColumn(_)
        )
    }
}

/// Problems of one file, all of them counted, the first [`MOST_LISTED`] kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Problems {
    pub listed: Vec<LineProblem>,
    /// How many more there are.
    pub more: usize,
}

impl Problems {
    pub fn push(&mut self, line: usize, what: ProblemKind) {
        if self.listed.len() < MOST_LISTED {
            self.listed.push(LineProblem::new(line, what));
        } else {
            self.more += 1;
        }
    }

    /// Returns a value; an error is added with its line.
    pub fn keep<T>(&mut self, line: usize, result: Result<T, ProblemKind>) -> Option<T> {
        result.map_err(|what| self.push(line, what)).ok()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.listed.is_empty()
    }

    /// Whether leaving out what is wrong would leave the rest.
    #[must_use]
    pub fn can_be_left_out(&self) -> bool {
        !self.listed.iter().any(|p| p.what.is_of_whole_file())
    }

    #[must_use]
    pub fn count(&self) -> usize {
        self.listed.len() + self.more
    }
}

impl From<LineProblem> for Problems {
    fn from(problem: LineProblem) -> Self {
        Self { listed: vec![problem], more: 0 }
    }
}

impl From<Vec<LineProblem>> for Problems {
    fn from(mut listed: Vec<LineProblem>) -> Self {
        let more = listed.len().saturating_sub(MOST_LISTED);
        listed.truncate(MOST_LISTED);
        Self { listed, more }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_fifty_are_listed_and_the_rest_counted() {
        let mut problems = Problems::default();
        (1..=60).for_each(|line| problems.push(line, ProblemKind::NoSpeaker));
        assert_eq!((problems.listed.len(), problems.more, problems.count()), (50, 10, 60));
    }
}
