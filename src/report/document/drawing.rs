//! The small pictures beside sentences and the patterns of groups, as shapes: HTML and PDF draw them alike.
//!
//! Paths are written as in SVG. What a shape is painted with is a [`Look`]; each format has its own colours and widths.

use crate::report::document::{Picture, percent};

/// Width and height of a picture.
pub const SIZE: f64 = 64.0;

/// A head and shoulders, in a field of 14 by 18.
#[must_use]
pub fn person(is_filled: bool) -> [Shape; 2] {
    let look = if is_filled { Look::ThinFill } else { Look::ThinOutline };
    [
        Shape::Circle { x: 7.0, y: 5.0, radius: 4.0, look },
        Shape::Path { path: "M1,17 a6,7 0 0 1 12,0 z", look },
    ]
}

/// The frame of a share, and its ten steps. In a field of 60 by 44.
pub const STEPS: &str = "M0,10 h60 v24 h-60 z M6,28 v6 M12,28 v6 M18,28 v6 M24,28 v6 M30,24 v10 M36,28 v6 M42,28 v6 M48,28 v6 M54,28 v6";

/// People drawn side by side at most; the words say the rest.
const MOST_DRAWN: usize = 12;

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Shape {
    Path { path: &'static str, look: Look },
    Circle { x: f64, y: f64, radius: f64, look: Look },
    Rect { x: f64, y: f64, width: f64, height: f64, radius: f64, look: Look },
}

/// What a shape is painted with.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    Outline,
    Stroke,
    Fill,
    ThinOutline,
    ThinFill,
    /// The colour of a group: its place.
    Group(usize),
    /// A line in the colour of a group.
    GroupLine(usize),
}

impl Look {
    /// The class in the style sheet of HTML.
    #[must_use]
    pub fn class(self) -> String {
        match self {
            Self::Outline => "outline".to_owned(),
            Self::Stroke => "stroke".to_owned(),
            Self::Fill => "fill".to_owned(),
            Self::ThinOutline => "thin outline".to_owned(),
            Self::ThinFill => "thin fill".to_owned(),
            Self::Group(at) => format!("look{at}"),
            Self::GroupLine(at) => format!("line{at}"),
        }
    }
}

/// A pattern: a square of this size that is repeated, its ground plain or pale, and what is drawn on it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pattern {
    pub at: usize,
    pub size: f64,
    pub is_pale: bool,
    pub shapes: &'static [Shape],
}

/// Each group's pattern, and that of what is no group's: told apart without colour too.
pub const PATTERNS: [Pattern; super::LOOKS] = [
    Pattern { at: 0, size: 8.0, is_pale: false, shapes: &[] },
    Pattern {
        at: 1,
        size: 8.0,
        is_pale: true,
        shapes: &[Shape::Path { path: "M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4", look: Look::GroupLine(1) }],
    },
    Pattern {
        at: 2,
        size: 8.0,
        is_pale: true,
        shapes: &[
            Shape::Circle { x: 2.0, y: 2.0, radius: 1.6, look: Look::Group(2) },
            Shape::Circle { x: 6.0, y: 6.0, radius: 1.6, look: Look::Group(2) },
        ],
    },
    Pattern {
        at: 3,
        size: 8.0,
        is_pale: true,
        shapes: &[Shape::Path { path: "M0,0 l8,8 M8,0 l-8,8", look: Look::GroupLine(3) }],
    },
    Pattern {
        at: 4,
        size: 6.0,
        is_pale: true,
        shapes: &[Shape::Path { path: "M0,3 h6", look: Look::GroupLine(4) }],
    },
    Pattern { at: 5, size: 8.0, is_pale: true, shapes: &[square(0.0, 0.0, 5), square(4.0, 4.0, 5)] },
    Pattern {
        at: 6,
        size: 8.0,
        is_pale: true,
        shapes: &[Shape::Circle { x: 4.0, y: 4.0, radius: 2.4, look: Look::GroupLine(6) }],
    },
    Pattern {
        at: 7,
        size: 8.0,
        is_pale: true,
        shapes: &[Shape::Path { path: "M-2,8 l6,-6 l6,6", look: Look::GroupLine(7) }],
    },
    Pattern {
        at: super::NO_GROUP,
        size: 6.0,
        is_pale: true,
        shapes: &[Shape::Path { path: "M3,0 v6", look: Look::GroupLine(super::NO_GROUP) }],
    },
];

const fn square(x: f64, y: f64, group: usize) -> Shape {
    Shape::Rect { x, y, width: 4.0, height: 4.0, radius: 0.0, look: Look::Group(group) }
}

const fn outline(path: &'static str) -> Shape {
    Shape::Path { path, look: Look::Outline }
}

const fn stroke(path: &'static str) -> Shape {
    Shape::Path { path, look: Look::Stroke }
}

const fn dot(x: f64, y: f64, radius: f64) -> Shape {
    Shape::Circle { x, y, radius, look: Look::Fill }
}

const fn ring() -> Shape {
    Shape::Circle { x: 32.0, y: 32.0, radius: 25.0, look: Look::Outline }
}

const fn frame(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Shape {
    Shape::Rect { x, y, width, height, radius, look: Look::Outline }
}

impl Picture {
    /// What it is drawn with, in a field of [`SIZE`]. Shares and people are drawn from their figures.
    #[must_use]
    pub fn shapes(self) -> &'static [Shape] {
        match self {
            Self::Share { .. } | Self::People { .. } | Self::None => &[],
            Self::Clock => const { &[ring(), stroke("M32,16 v16 l11,8")] },
            Self::Talk => {
                const { &[outline("M8,12 h48 v30 h-28 l-12,12 v-12 h-8 z"), stroke("M17,22 h30 M17,31 h22")] }
            }
            Self::Decision => const { &[ring(), stroke("M20,33 l9,9 l16,-20")] },
            Self::Action => {
                const { &[frame(10.0, 10.0, 44.0, 44.0, 5.0), stroke("M20,32 h22 M34,23 l9,9 l-9,9")] }
            }
            Self::Need => const { &[ring(), stroke("M25,25 a7,7 0 1 1 9,8 q-2,1 -2,5 M32,45 v1")] },
            Self::Idea => {
                const {
                    &[
                        outline("M23,44 q-9,-7 -9,-17 a18,18 0 0 1 36,0 q0,10 -9,17 z"),
                        stroke("M25,51 h14 M28,57 h8"),
                    ]
                }
            }
            Self::Keep => const { &[outline("M10,18 h16 l5,6 h23 v28 h-44 z")] },
            Self::Eye => const { &[outline("M6,32 q26,-28 52,0 q-26,28 -52,0 z"), dot(32.0, 32.0, 8.0)] },
            Self::Calendar => {
                const {
                    &[
                        frame(9.0, 13.0, 46.0, 42.0, 4.0),
                        stroke("M9,25 h46 M21,8 v9 M43,8 v9"),
                        Shape::Rect {
                            x: 35.0,
                            y: 36.0,
                            width: 10.0,
                            height: 10.0,
                            radius: 0.0,
                            look: Look::Fill,
                        },
                    ]
                }
            }
            Self::Pencil => {
                const { &[outline("M12,52 l4,-14 l26,-26 l10,10 l-26,26 z"), stroke("M36,18 l10,10")] }
            }
            Self::Rule => {
                const { &[frame(12.0, 8.0, 40.0, 48.0, 3.0), stroke("M20,20 h24 M20,31 h24 M20,42 h16")] }
            }
            Self::Feeling => {
                const { &[outline("M32,54 q-30,-20 -22,-36 q8,-13 22,2 q14,-15 22,-2 q8,16 -22,36 z")] }
            }
            Self::Quiet => {
                const { &[ring(), dot(21.0, 32.0, 3.0), dot(32.0, 32.0, 3.0), dot(43.0, 32.0, 3.0)] }
            }
        }
    }

    #[must_use]
    pub fn is_drawn(self) -> bool {
        self != Self::None
    }

    /// People side by side: the place of each, and whether it is filled.
    #[must_use]
    pub fn people(self) -> Vec<(usize, bool)> {
        let Self::People { filled, of } = self else { return vec![] };
        let shown = of.min(MOST_DRAWN);
        let full = filled.saturating_mul(shown).saturating_add(of / 2).checked_div(of).unwrap_or(0);
        (0..shown).map(|at| (at, at < full)).collect()
    }

    /// Where the person at this place stands: from the left, and from the top. One row or two are in the middle.
    #[must_use]
    pub fn person_at(self, at: usize) -> (usize, usize) {
        let down = match self.people().len() {
            2..=4 => 20,
            5..=8 => 10,
            _ => 0,
        };
        (2 + (at % 4) * 15, 3 + (at / 4) * 20 + down)
    }

    /// A share in percent of its bar.
    #[must_use]
    pub fn share_percent(self) -> f64 {
        if let Self::Share { share, .. } = self { percent(share) } else { 0.0 }
    }

    #[must_use]
    pub fn aim_percent(self) -> Option<f64> {
        if let Self::Share { aim, .. } = self { aim.map(percent) } else { None }
    }
}
