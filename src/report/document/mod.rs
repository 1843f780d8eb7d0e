//! What a page says, before it is HTML or Markdown: headings, sentences, tables, pictures. Plain data.
//!
//! Made once for each kind of page (one session, easy to read, a series, a person's own slip) and put down by every
//! format alike, so that no two can say different things. A picture always carries the same facts in words.

pub mod easy_read;
pub mod personal;
pub mod series;
pub mod session;

pub use crate::report::disclosure::{Entry, Fact, Picture};

/// One document part: a session, a series, a slip.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Document {
    pub title: String,
    /// What this does not show: its first words.
    pub notice: String,
    pub agreement: String,
    pub draft: Option<String>,
    /// Date, length, aim: a line each.
    pub about: Vec<String>,
    /// What it says, if nothing else is read.
    pub facts: Vec<Fact>,
    pub sections: Vec<Section>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Section {
    pub heading: String,
    pub blocks: Vec<Block>,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Block {
    Say(String),
    /// What is not available, and small print.
    Aside(String),
    /// Sentences with a picture each.
    Facts(Vec<Fact>),
    List(Vec<Entry>),
    /// Things to do: a box each.
    Tasks(Vec<Entry>),
    Table(Table),
    Bars(Vec<Bar>),
    Stacks(Vec<Stack>),
    Ribbon(Ribbon),
    Trend(Trend),
}

/// Rows whose first cell says what the row is about.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// A share as a bar, the aim as a mark on it.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    pub label: String,
    /// Its facts in words.
    pub text: String,
    /// 0 to 1.
    pub share: f64,
    pub aim: Option<f64>,
    /// Which pattern and colour: the place of its group.
    pub look: usize,
}

/// The talk of one item, its groups side by side.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Stack {
    pub label: String,
    /// Its facts in words.
    pub text: String,
    /// Look, from and how long, in percent.
    pub parts: Vec<(usize, f64, f64)>,
}

/// Who spoke when: a lane for each group.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ribbon {
    pub title: String,
    /// What is seen, in words.
    pub text: String,
    pub lanes: Vec<Lane>,
    /// Where in the day, in percent of its length, and what stands there.
    pub ticks: Vec<(f64, String)>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lane {
    pub label: String,
    pub look: usize,
    /// From and how long, in percent of the session.
    pub spans: Vec<(f64, f64)>,
}

/// A value over several meetings, with the room there is for error.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Trend {
    pub title: String,
    /// What is seen, in words.
    pub text: String,
    pub aim: Option<f64>,
    pub points: Vec<TrendPoint>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct TrendPoint {
    pub label: String,
    /// 0 to 1. None: not told for this meeting.
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// Looks there are: pattern and colour of each. More groups begin again.
pub const LOOKS: usize = 5;

impl Section {
    #[must_use]
    pub fn new(heading: &str, blocks: Vec<Block>) -> Self {
        Self { heading: heading.to_owned(), blocks }
    }
}

impl Lane {
    /// How much of it is filled, and when.
    #[must_use]
    pub fn in_words(&self) -> String {
        let all: f64 = self.spans.iter().map(|(_, long)| long).sum();
        let first = |(from, long): &(f64, f64)| (50.0 - from).clamp(0.0, *long);
        let half: f64 = self.spans.iter().map(first).sum();
        crate::text::document::lane(all / 100.0, if all > 0.0 { half / all } else { 0.0 })
    }
}

impl Bar {
    /// Share and aim in percent of the bar.
    #[must_use]
    pub fn percent(&self) -> f64 {
        percent(self.share)
    }

    #[must_use]
    pub fn aim_percent(&self) -> Option<f64> {
        self.aim.map(percent)
    }
}

impl Trend {
    /// Where a point stands from left to right, in percent.
    #[expect(clippy::cast_precision_loss, reason = "a few thousand meetings at the most")]
    fn x(&self, at: usize) -> f64 {
        let gap = 100.0 / self.points.len().max(1) as f64;
        tenth(gap * (at as f64 + 0.5))
    }

    /// Where the aim stands from the top, in percent.
    #[must_use]
    pub fn aim_y(&self) -> Option<f64> {
        self.aim.map(from_top)
    }

    /// Where each meeting that has a value stands: x, from the top.
    #[must_use]
    pub fn marks(&self) -> Vec<(f64, f64)> {
        let places = self.points.iter().enumerate();
        places.filter_map(|(at, p)| Some((self.x(at), from_top(p.value?)))).collect()
    }

    /// The lines from one meeting to the next that has a value: x1, y1, x2, y2.
    #[must_use]
    pub fn lines(&self) -> Vec<(f64, f64, f64, f64)> {
        self.marks().windows(2).map(|w| (w[0].0, w[0].1, w[1].0, w[1].1)).collect()
    }

    /// The room for error at each meeting: x, from the top, height.
    #[must_use]
    pub fn bands(&self) -> Vec<(f64, f64, f64)> {
        let places = self.points.iter().enumerate();
        let band = |(at, p): (usize, &TrendPoint)| {
            let (top, bottom) = (from_top(p.high?), from_top(p.low?));
            Some((self.x(at), top, tenth(bottom - top)))
        };
        places.filter_map(band).collect()
    }
}

/// A share as percent to a tenth, 0 to 100.
#[must_use]
pub fn percent(share: f64) -> f64 {
    tenth((share * 100.0).clamp(0.0, 100.0))
}

/// Where a share stands from the top of a picture, in percent.
fn from_top(share: f64) -> f64 {
    tenth(100.0 - percent(share))
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
