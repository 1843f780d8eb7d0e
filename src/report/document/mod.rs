//! What a report says, before it is text, HTML or Markdown: sections of sentences, tables and pictures. Plain data.
//!
//! One list of sections for each kind of report, written by every format alike, so that no two can say different
//! things. Plain text has 72 columns and, for one session, 66 lines; HTML and Markdown have room. So each line and
//! block states its [`Edition`], and each section what it gets when a page is short. A picture always carries the
//! same facts in words.

mod chart;
pub mod comparison;
pub mod day;
pub mod digest;
pub mod drawing;
pub mod easy_read;
pub mod hours;
mod lane;
pub mod personal;
pub mod series;
pub mod session;
mod table;

use chrono::NaiveDate;

pub use crate::report::{
    disclosure::{Entry, Fact, Picture},
    document::{
        chart::{Bar, GROUP_LOOKS, GapRow, GapScale, LOOKS, NO_GROUP, Stack, Trend, TrendPoint, percent},
        lane::{Lane, LaneSpan, LedLane, LedPart, Ribbon},
        table::{Column, Table},
    },
};
pub use crate::text::sentences::sentences;

/// Which formats show a line or a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Edition {
    #[default]
    Every,
    /// Text of 72 columns: the short form of what the others show at length.
    PlainText,
    /// HTML and Markdown: what needs room, such as wide tables and small print.
    RichText,
}

impl Edition {
    #[must_use]
    pub fn is_plain(self) -> bool {
        self != Self::RichText
    }

    #[must_use]
    pub fn is_rich(self) -> bool {
        self != Self::PlainText
    }
}

/// One document: a session, a series, one person's time.
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub title: Line,
    /// The day of a meeting, or the first and the last of several; `None` where they are not known.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What this does not show: the first words. HTML and Markdown say it once for all documents of a file.
    pub notice: Option<Line>,
    pub agreement: Line,
    pub draft: Option<String>,
    /// Date, length, aim: a line each.
    pub about: Vec<Line>,
    /// What it says, if nothing else is read.
    pub summary: Option<Section>,
    pub sections: Vec<Section>,
    /// The last line of all, in plain text.
    pub footer: Option<Line>,
    pub layout: PlainLayout,
}

impl Document {
    /// The lines about it in HTML and Markdown.
    #[must_use]
    pub fn rich_about(&self) -> Vec<&Line> {
        self.about.iter().filter(|line| line.edition.is_rich()).collect()
    }

    /// Says, before anything else about it, that part of a record could not be read.
    pub fn say_damaged(&mut self) {
        self.about.insert(0, Line::new(crate::text::report::is_damaged()).at_most(3));
    }

    /// The sections of HTML and Markdown below the summary: those that have something to show there.
    pub fn rich_sections(&self) -> impl Iterator<Item = &Section> {
        self.sections.iter().filter(|section| !section.rich().is_empty())
    }
}

/// How plain text lays a document out.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub enum PlainLayout {
    /// All of it, in order.
    #[default]
    Whole,
    /// One page. Long lines are cut, sections get room by [`Space`], and what is left out is counted.
    OnePage {
        /// The last line of a page that is not whole: where the rest is.
        rest: String,
    },
}

/// A sentence, or a few that stand together.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Line {
    pub text: String,
    /// Columns by which plain text indents all its lines but the first.
    pub indent: usize,
    /// Most lines of it on one page of plain text.
    pub most: usize,
    pub edition: Edition,
}

impl Line {
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), indent: 2, most: usize::MAX, edition: Edition::Every }
    }

    #[must_use]
    pub fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    #[must_use]
    pub fn indented(self, indent: usize) -> Self {
        Self { indent, ..self }
    }

    #[must_use]
    pub fn only(self, edition: Edition) -> Self {
        Self { edition, ..self }
    }
}

impl Default for Line {
    fn default() -> Self {
        Self::new("").only(Edition::RichText)
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Section {
    pub heading: String,
    pub blocks: Vec<Block>,
    pub space: Space,
}

/// What a section gets where plain text has one page.
#[derive(Clone, Copy, Debug)]
pub struct Space {
    /// Sections stand, and get room, by this; equal ones in the order of the document.
    pub priority: Priority,
    /// So many things of it are shown before a later section has any.
    pub first: usize,
    /// Says how many things are left out, where there is room for it.
    pub more: fn(usize) -> String,
    /// It goes on in the section before it, under that heading.
    pub joins: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Priority {
    /// Somebody is waiting for it.
    Agreed,
    /// Shown only because it was asked for.
    Requested,
    Figures,
    Background,
}

impl Default for Space {
    fn default() -> Self {
        Self { priority: Priority::Background, first: 1, more: crate::text::report::more_lines, joins: false }
    }
}

impl Section {
    #[must_use]
    pub fn new(heading: &str, blocks: Vec<Block>) -> Self {
        Self { heading: heading.to_owned(), blocks, space: Space::default() }
    }

    #[must_use]
    pub fn with(self, space: Space) -> Self {
        Self { space, ..self }
    }

    /// What HTML and Markdown show of it.
    #[must_use]
    pub fn rich(&self) -> Vec<&Content> {
        self.blocks.iter().filter(|b| b.edition.is_rich()).map(|b| &b.content).collect()
    }

    /// What plain text shows of it.
    #[must_use]
    pub fn plain(&self) -> Vec<&Content> {
        self.blocks.iter().filter(|b| b.edition.is_plain()).map(|b| &b.content).collect()
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    pub content: Content,
    pub edition: Edition,
}

impl Block {
    #[must_use]
    pub fn say(line: impl Into<Line>) -> Self {
        let line = line.into();
        Self { edition: line.edition, content: Content::Say(line) }
    }

    /// What is not available, and small print. Plain text has no room for it unless it is told to.
    #[must_use]
    pub fn aside(text: impl Into<String>) -> Self {
        Self { content: Content::Aside(text.into()), edition: Edition::RichText }
    }

    #[must_use]
    pub fn only(self, edition: Edition) -> Self {
        Self { edition, ..self }
    }
}

impl From<Content> for Block {
    fn from(content: Content) -> Self {
        Self { content, edition: Edition::Every }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub enum Content {
    Say(Line),
    Aside(String),
    /// Sentences with a picture each.
    Facts(Vec<Fact>),
    List(Vec<Entry>),
    /// Things to do: a box each.
    Tasks(Vec<Entry>),
    Table(Table),
    Bars(Vec<Bar>),
    /// In HTML only: the table that follows has the same facts.
    Stacks(Vec<Stack>),
    /// In HTML only, as stacks.
    Ribbon(Ribbon),
    Trend(Trend),
    /// In plain text only: the short form of a table.
    Outline(Vec<OutlineEntry>),
    /// In plain text only: one line each.
    CutLines(Vec<CutLine>),
    /// In plain text only: the short form of a trend.
    GapScale(GapScale),
}

impl Content {
    /// Whether it is sentences about what a section has, and none of the things themselves.
    #[must_use]
    pub fn is_remark(&self) -> bool {
        match self {
            Self::Say(_) | Self::Aside(_) => true,
            Self::Facts(_)
            | Self::List(_)
            | Self::Tasks(_)
            | Self::Table(_)
            | Self::Bars(_)
            | Self::Stacks(_)
            | Self::Ribbon(_)
            | Self::Trend(_)
            | Self::Outline(_)
            | Self::CutLines(_)
            | Self::GapScale(_) => false,
        }
    }
}

/// One row of a table in a few lines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OutlineEntry {
    pub label: String,
    /// At the right edge of the first line.
    pub value: String,
    /// One line, cut.
    pub figures: Option<String>,
    /// Two lines at the most.
    pub outcome: Option<String>,
}

/// A text that is cut so that its ending always has room.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CutLine {
    pub text: String,
    pub ending: String,
}
