//! Pictures of a document as data: shares and values, in percent of the picture. Each has its facts in words.

/// A share as a bar, the aim as a mark on it.
#[derive(Clone, PartialEq, Debug)]
pub struct Bar {
    pub label: String,
    /// Its facts in words.
    pub text: String,
    /// 0 to 1. None: no talk, so that there is nothing to draw and only plain text has the line.
    pub share: Option<f64>,
    pub aim: Option<f64>,
    /// Which pattern and colour: the place of its group.
    pub look: usize,
}

/// The gap of each meeting on a scale with the aim in its middle: the picture of plain text.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct GapScale {
    /// Under the aim, the aim, over it.
    pub ends: [String; 3],
    pub rows: Vec<GapRow>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct GapRow {
    pub label: String,
    /// Points beside the aim. None: not disclosed, or there is none; `text` says which.
    pub points: Option<f64>,
    /// How far off that may be, points either way. None: no tap was made.
    pub band: Option<f64>,
    pub text: String,
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

/// A value over several meetings, with the room there is for error.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Trend {
    pub title: String,
    /// What is seen, in words.
    pub text: String,
    pub points: Vec<TrendPoint>,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct TrendPoint {
    pub label: String,
    /// Its facts in words.
    pub text: String,
    /// The aim of this meeting, 0 to 1.
    pub aim: Option<f64>,
    /// 0 to 1. None: not told for this meeting.
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
}

/// Width of the labels below a picture on a wide page, and of a letter and the room between two labels, CSS pixels.
const LABELS_WIDTH: usize = 740;
const LETTER_WIDTH: usize = 8;
const LABEL_GAP: usize = 16;

/// Looks of groups: pattern and colour of each. Of more groups, those after the first begin again.
pub const GROUP_LOOKS: usize = 8;
/// The look of what is no group's.
pub const NO_GROUP: usize = GROUP_LOOKS;
/// All looks.
pub const LOOKS: usize = GROUP_LOOKS + 1;

impl Bar {
    /// Share and aim in percent of the bar.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        self.share.map(percent)
    }

    #[must_use]
    pub fn aim_percent(&self) -> Option<f64> {
        self.aim.map(percent)
    }
}

impl Trend {
    /// Where a point stands from left to right, in percent.
    fn x(&self, at: usize) -> f64 {
        let gap = 100.0 / number(self.points.len().max(1));
        tenth(gap * (number(at) + 0.5))
    }

    /// Where the aim of each meeting stands: x from, x to, from the top, in percent. Side by side, equal aims are one line.
    #[must_use]
    pub fn aims(&self) -> Vec<(f64, f64, f64)> {
        let half = 50.0 / number(self.points.len().max(1));
        let places = self.points.iter().enumerate();
        let aim = |(at, p): (usize, &TrendPoint)| {
            let x = self.x(at);
            Some((tenth(x - half), tenth(x + half), from_top(p.aim?)))
        };
        places.filter_map(aim).collect()
    }

    /// What stands below each meeting, and whether only where the page is wide. The first and the last always have their
    /// label; so many of those between have one that no two touch.
    #[must_use]
    pub fn labels(&self) -> Vec<(&str, bool)> {
        let last = self.points.len().saturating_sub(1);
        let longest = self.points.iter().map(|p| p.label.chars().count()).max().unwrap_or(0);
        let most = (LABELS_WIDTH / (longest * LETTER_WIDTH + LABEL_GAP)).max(2);
        let step = self.points.len().div_ceil(most).max(1);
        let mut labels = Vec::with_capacity(self.points.len());
        for (at, point) in self.points.iter().enumerate() {
            let is_end = at == 0 || at == last;
            let has_room = at % step == 0 && at + step <= last;
            labels.push((if is_end || has_room { point.label.as_str() } else { "" }, !is_end));
        }
        labels
    }

    /// The figures of every meeting in words, for whoever does not see the picture.
    #[must_use]
    pub fn description(&self) -> String {
        let facts = self.points.iter().map(|p| format!("{}: {}", p.label, p.text));
        facts.collect::<Vec<_>>().join("; ")
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
        let marks = self.marks();
        marks.iter().zip(marks.iter().skip(1)).map(|((x1, y1), (x2, y2))| (*x1, *y1, *x2, *y2)).collect()
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

#[expect(clippy::cast_precision_loss, reason = "a few thousand meetings at the most")]
fn number(n: usize) -> f64 {
    n as f64
}

fn tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}
