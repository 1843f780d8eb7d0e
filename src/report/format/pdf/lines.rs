//! Text cut into lines of a width, each with its words in the order in which they stand from left to right.
//!
//! Lines break where Unicode allows it (UAX #14), or, in a word that is wider than a line, between any two characters.
//! Directions are those of UAX #9.

use unicode_bidi::{BidiInfo, Level};
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::report::format::{
    direction::isolated,
    pdf::fonts::{Fonts, Shaped, Weight},
};

/// A stretch of one face and one direction.
#[derive(Clone)]
struct Stretch {
    shaped: Shaped,
    level: Level,
    is_space: bool,
}

/// What stays on one line.
#[derive(Clone, Default)]
struct Word(Vec<Stretch>);

/// Text that is ready to be cut into lines.
pub struct Text {
    words: Vec<Word>,
    size: f32,
}

/// One line, from left to right.
#[derive(Clone, Default)]
pub struct Line {
    pub parts: Vec<Shaped>,
    /// In points.
    pub width: f32,
}

impl Word {
    /// In ems, without the space after it.
    fn width(&self) -> f32 {
        let end = self.0.iter().rposition(|s| !s.is_space).map_or(0, |at| at + 1);
        self.0.iter().take(end).map(|s| s.shaped.width).sum()
    }

    fn width_with_space(&self) -> f32 {
        self.0.iter().map(|s| s.shaped.width).sum()
    }
}

impl Text {
    /// Text of this size in points, made of parts of a weight each.
    #[must_use]
    pub fn new(fonts: &Fonts<'_>, parts: &[(&str, Weight)], size: f32) -> Self {
        let mut text = String::new();
        let mut weights: Vec<(usize, Weight)> = vec![];
        for (part, weight) in parts {
            text.push_str(&isolated(&part.chars().map(plain).collect::<String>()));
            weights.push((text.len(), *weight));
        }
        let weight =
            |at: usize| weights.iter().find(|(end, _)| at < *end).map_or(Weight::Regular, |(_, w)| *w);
        let levels = BidiInfo::new(&text, Some(Level::ltr())).levels;
        let (mut words, mut from) = (vec![], 0);
        for (to, _) in linebreaks(&text) {
            let segment = text.get(from..to).unwrap_or_default();
            words.push(Word(stretches(fonts, segment, |at| {
                (levels.get(from + at).copied().unwrap_or(Level::ltr()), weight(from + at))
            })));
            from = to;
        }
        Self { words, size }
    }

    /// The width of its widest word, and its width on one line.
    #[must_use]
    pub fn least_and_most(&self) -> (f32, f32) {
        let widest = self.words.iter().map(Word::width).fold(0.0, f32::max);
        let before: f32 = self.words.iter().rev().skip(1).map(Word::width_with_space).sum();
        let last = self.words.last().map_or(0.0, Word::width);
        (widest * self.size, (before + last) * self.size)
    }

    /// Its lines of at most this width, as many as it needs.
    #[must_use]
    pub fn lines(&self, fonts: &Fonts<'_>, width: f32) -> Vec<Line> {
        // A hundredth of a point: sums of widths are not exact.
        let most = (width + 0.01) / self.size;
        let (mut lines, mut line, mut long) = (vec![], vec![], 0.0);
        let words = self
            .words
            .iter()
            .flat_map(|word| if word.width() > most { word.apart(fonts) } else { vec![word.clone()] });
        for word in words {
            if long + word.width() > most && !line.is_empty() {
                lines.push(self.line(std::mem::take(&mut line)));
                long = 0.0;
            }
            long += word.width_with_space();
            line.extend(word.0);
        }
        if !line.is_empty() {
            lines.push(self.line(line));
        }
        lines
    }

    /// The first line, cut so that it has room; what was cut ends with `…`.
    #[must_use]
    pub fn cut(fonts: &Fonts<'_>, text: &str, size: f32, width: f32) -> Line {
        let graphemes: Vec<&str> = text.graphemes(true).collect();
        let first = |count: usize| {
            let cut = graphemes.get(..count).map(|shown| shown.concat() + "…");
            Self::new(fonts, &[(cut.as_deref().unwrap_or(text), Weight::Regular)], size)
        };
        let fits = |text: &Self| text.least_and_most().1 <= width;
        let whole = Self::new(fonts, &[(text, Weight::Regular)], size);
        if fits(&whole) {
            return whole.lines(fonts, width).into_iter().next().unwrap_or_default();
        }
        let counts: Vec<usize> = (0..graphemes.len()).collect();
        let shown = counts.partition_point(|count| fits(&first(*count))).saturating_sub(1);
        first(shown).lines(fonts, width).into_iter().next().unwrap_or_default()
    }

    /// In the order in which it is seen. The space at its end has no width, but is there for whoever reads on.
    fn line(&self, mut stretches: Vec<Stretch>) -> Line {
        let end = stretches.iter().rposition(|s| !s.is_space).map_or(0, |at| at + 1);
        let space = stretches.split_off(end).into_iter().next();
        let levels: Vec<Level> = stretches.iter().map(|s| s.level).collect();
        let width = stretches.iter().map(|s| s.shaped.width).sum::<f32>() * self.size;
        let space = space.map(|space| Stretch { level: Level::ltr(), ..space });
        let seen = BidiInfo::reorder_visual(&levels).into_iter().filter_map(|at| stretches.get(at).cloned());
        let seen = seen.chain(space);
        let mut parts: Vec<(Shaped, bool)> = vec![];
        for stretch in seen {
            let from_left = stretch.level.is_ltr();
            match parts.last_mut() {
                Some((last, true)) if from_left && std::rc::Rc::ptr_eq(&last.face, &stretch.shaped.face) => {
                    last.append(&stretch.shaped);
                }
                _ => parts.push((stretch.shaped, from_left)),
            }
        }
        Line { parts: parts.into_iter().map(|(shaped, _)| shaped).collect(), width }
    }
}

impl Word {
    /// Each of its characters as a word.
    fn apart(&self, fonts: &Fonts<'_>) -> Vec<Self> {
        let one = |stretch: &Stretch, grapheme: &str| {
            let weight = if std::rc::Rc::ptr_eq(&stretch.shaped.face, fonts.text_face(Weight::Bold)) {
                Weight::Bold
            } else {
                Weight::Regular
            };
            let shaped = fonts.shape(std::iter::once(grapheme), weight, stretch.level.is_rtl());
            Self(shaped.iter().map(|shaped| Stretch { shaped: shaped.clone(), ..stretch.clone() }).collect())
        };
        let graphemes = self.0.iter().flat_map(|s| s.shaped.text.graphemes(true).map(move |g| (s, g)));
        graphemes.map(|(stretch, grapheme)| one(stretch, grapheme)).collect()
    }
}

impl Shaped {
    /// The same face goes on.
    fn append(&mut self, more: &Self) {
        let before = self.text.len();
        self.text.push_str(&more.text);
        self.width += more.width;
        self.glyphs.extend(more.glyphs.iter().cloned().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + before..glyph.text_range.end + before;
            glyph
        }));
    }
}

/// One segment as stretches of a direction, a weight and a face each, spaces by themselves.
fn stretches(fonts: &Fonts<'_>, segment: &str, about: impl Fn(usize) -> (Level, Weight)) -> Vec<Stretch> {
    let mut runs: Vec<(Level, Weight, bool, Vec<&str>)> = vec![];
    for (at, grapheme) in segment.grapheme_indices(true) {
        if grapheme.chars().all(is_direction_mark) {
            continue;
        }
        let (level, weight) = about(at);
        let is_space = grapheme.chars().all(char::is_whitespace);
        match runs.last_mut() {
            Some((l, w, s, run)) if (*l, *w, *s) == (level, weight, is_space) => run.push(grapheme),
            _ => runs.push((level, weight, is_space, vec![grapheme])),
        }
    }
    let mut out = vec![];
    for (level, weight, is_space, run) in runs {
        let shaped = fonts.shape(run.into_iter(), weight, level.is_rtl());
        out.extend(shaped.iter().map(|shaped| Stretch { shaped: shaped.clone(), level, is_space }));
    }
    out
}

/// A space for what would begin a line or a paragraph, and for what a PDF may not hold.
fn plain(c: char) -> char {
    if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') {
        ' '
    } else {
        c
    }
}

/// Marks of direction (UAX #9), which nothing is drawn for.
fn is_direction_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
