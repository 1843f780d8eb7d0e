//! Pages that fill from the top, and the tags that say what stands on them, for whoever has the page read out.
//!
//! Nothing is written here: a page is a list of marks, so that a heading can still be moved to the next page, and each
//! page can say how many there are. Everything drawn is either a leaf of the tags or decoration.

use krilla::tagging::TagKind;
use kurbo::{Affine, BezPath};

use crate::report::format::pdf::{
    fonts::{Fonts, Weight},
    lines::{Line, Text},
};

/// A4, in points.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// On all sides: 18 mm.
pub const MARGIN: f32 = 51.02;
/// Of the text.
pub const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
const BOTTOM: f32 = PAGE.1 - MARGIN;
/// Charts up to this height are on one page. A page more than half of which were left empty looks like the last.
const KEPT_WHOLE: f32 = (BOTTOM - MARGIN) / 2.0;

pub type Rgb = (u8, u8, u8);

/// A line that is drawn: its colour, its width, and the length of its dashes, if it has any.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pen {
    pub colour: Rgb,
    pub width: f32,
    pub dash: Option<f32>,
}

/// From the left, from the top, wide, high.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Area {
    pub x: f32,
    pub y: f32,
    pub width: f32,
    pub height: f32,
}

#[derive(Clone)]
pub enum Drawn {
    Line {
        x: f32,
        base: f32,
        line: Line,
        size: f32,
        colour: Rgb,
    },
    Shape {
        path: BezPath,
        fill: Option<Rgb>,
        pen: Option<Pen>,
    },
    /// An area in the pattern of a group.
    Pattern {
        area: Area,
        look: usize,
    },
    /// Where a heading stands.
    Heading {
        level: u16,
        text: String,
        y: f32,
    },
}

#[derive(Clone)]
pub struct Mark {
    /// None: decoration.
    pub leaf: Option<usize>,
    pub drawn: Drawn,
}

/// A group of the tags.
pub struct Group {
    pub tag: TagKind,
    pub children: Vec<Child>,
}

#[derive(Clone, Copy)]
pub enum Child {
    Group(usize),
    Leaf(usize),
}

/// How text looks.
#[derive(Clone, Copy)]
pub struct Style {
    pub size: f32,
    pub weight: Weight,
    pub colour: Rgb,
}

/// The end of what must not be the last thing on a page, and where it began.
#[derive(Clone, Copy)]
struct Stuck {
    page: usize,
    from: usize,
    to: usize,
    y: f32,
}

/// How far the pages were filled.
struct State {
    page: usize,
    /// Of the last page: a heading at its end may move on with what comes after.
    marks: Vec<Mark>,
    groups: usize,
    /// Of the open group.
    children: usize,
    top_groups: usize,
    leaves: usize,
    y: f32,
    stuck: Option<Stuck>,
}

pub struct Flow<'a, 'f> {
    pub fonts: &'a Fonts<'f>,
    pub pages: Vec<Vec<Mark>>,
    pub groups: Vec<Group>,
    pub leaves: usize,
    open: Vec<usize>,
    top_groups: Vec<usize>,
    y: f32,
    stuck: Option<Stuck>,
}

/// From the top of a line of text to the top of the next, in its size.
pub const LEADING: f32 = 1.42;

impl<'a, 'f> Flow<'a, 'f> {
    #[must_use]
    pub fn new(fonts: &'a Fonts<'f>) -> Self {
        let (pages, groups, open, top_groups) = (vec![vec![]], vec![], vec![], vec![]);
        Self { fonts, pages, groups, leaves: 0, open, top_groups, y: MARGIN, stuck: None }
    }

    /// The groups that are in no other.
    #[must_use]
    pub fn top_groups(&self) -> &[usize] {
        &self.top_groups
    }

    /// How far down the page it is.
    #[must_use]
    pub fn y(&self) -> f32 {
        self.y
    }

    /// Number of the page, from 0.
    #[must_use]
    pub fn page(&self) -> usize {
        self.pages.len() - 1
    }

    /// What is left of the page.
    #[must_use]
    pub fn room(&self) -> f32 {
        BOTTOM - self.y
    }

    /// Whether something of this height has room on an empty page.
    #[must_use]
    pub fn fits_a_page(height: f32) -> bool {
        height <= BOTTOM - MARGIN
    }

    /// Goes to the next page if this much is not left of this one.
    pub fn need(&mut self, height: f32) {
        if height > self.room() + 0.01 && self.y > MARGIN {
            self.new_page();
        }
    }

    /// Goes down. At the top of a page there is no need for a gap.
    pub fn gap(&mut self, height: f32) {
        if self.y > MARGIN {
            self.y += height;
        }
    }

    /// Goes down by what was drawn.
    pub fn advance(&mut self, height: f32) {
        self.y += height;
    }

    /// Begins a page. What must not be the last thing on a page goes along.
    pub fn new_page(&mut self) {
        let page = self.page();
        let stuck = self.stuck.take().filter(|stuck| stuck.page == page && stuck.y > MARGIN);
        let marks = self.pages.last_mut().filter(|marks| stuck.is_some_and(|s| s.to == marks.len()));
        let moved = marks.zip(stuck).map(|(marks, stuck)| (marks.split_off(stuck.from), stuck));
        let mut next = vec![];
        self.y = match moved {
            Some((moved, stuck)) => {
                next.extend(moved.into_iter().map(|mark| mark.moved(MARGIN - stuck.y)));
                MARGIN + (self.y - stuck.y)
            }
            None => MARGIN,
        };
        self.pages.push(next);
    }

    /// What is drawn inside must not be the last thing on a page.
    pub fn stick(&mut self, inside: impl FnOnce(&mut Self)) {
        let before = self.stuck.take().filter(|s| s.page == self.page() && s.to == self.marks());
        let start =
            before.unwrap_or_else(|| Stuck { page: self.page(), from: self.marks(), to: 0, y: self.y });
        // It may have to be moved by itself.
        self.stuck = before;
        inside(self);
        // It went over to another page, and is moved no more.
        let is_here = start.page == self.page() && start.from <= self.marks();
        self.stuck = is_here.then(|| Stuck { to: self.marks(), ..start });
    }

    fn marks(&self) -> usize {
        self.pages.last().map_or(0, Vec::len)
    }

    /// What is drawn inside belongs to a group of the tags.
    pub fn group<R>(&mut self, tag: impl Into<TagKind>, inside: impl FnOnce(&mut Self) -> R) -> R {
        let at = self.add_group(tag);
        self.open.push(at);
        let result = inside(self);
        self.open.pop();
        result
    }

    /// A group in the open one, for leaves that are made later.
    pub fn add_group(&mut self, tag: impl Into<TagKind>) -> usize {
        let at = self.groups.len();
        self.groups.push(Group { tag: tag.into(), children: vec![] });
        let parent = self.open.last().copied().and_then(|open| self.groups.get_mut(open));
        match parent {
            Some(parent) => parent.children.push(Child::Group(at)),
            None => self.top_groups.push(at),
        }
        at
    }

    /// A leaf of the open group: what is marked with it is read there.
    pub fn leaf(&mut self) -> usize {
        let leaf = self.leaves;
        self.leaves += 1;
        if let Some(group) = self.open.last().copied().and_then(|open| self.groups.get_mut(open)) {
            group.children.push(Child::Leaf(leaf));
        }
        leaf
    }

    pub fn draw(&mut self, leaf: Option<usize>, drawn: Drawn) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Mark { leaf, drawn });
        }
    }

    /// Where a heading stands, for the list beside the pages.
    pub fn mark_heading(&mut self, level: u16, text: &str) {
        let y = self.y;
        self.draw(None, Drawn::Heading { level, text: text.to_owned(), y });
    }

    /// Goes to the next page if this text is not whole on this one, with so much below it; what has no room on any page
    /// is broken.
    pub fn keep_whole(&mut self, parts: &[(&str, Weight)], style: Style, width: f32, below: f32) {
        let lines = Text::new(self.fonts, parts, style.size).lines(self.fonts, width).len();
        #[expect(clippy::cast_precision_loss, reason = "lines of a text")]
        let height = lines as f32 * style.size * LEADING + below;
        if Self::fits_a_page(height) {
            self.need(height);
        }
    }

    /// What is drawn inside stands on one page, if it is no higher than half of one: where it would run on to the next
    /// page, it begins there. `inside` is drawn a second time then.
    pub fn keep_together(&mut self, inside: impl Fn(&mut Self)) {
        let before = self.state();
        inside(self);
        let is_split = self.page() > before.page;
        let height = BOTTOM - before.y + (self.y - MARGIN);
        if is_split && self.page() == before.page + 1 && before.y > MARGIN && height <= KEPT_WHOLE {
            self.restore(before);
            self.new_page();
            inside(self);
        }
    }

    fn state(&self) -> State {
        let children =
            self.open.last().and_then(|open| self.groups.get(*open)).map_or(0, |g| g.children.len());
        State {
            page: self.page(),
            marks: self.pages.last().cloned().unwrap_or_default(),
            groups: self.groups.len(),
            children,
            top_groups: self.top_groups.len(),
            leaves: self.leaves,
            y: self.y,
            stuck: self.stuck,
        }
    }

    /// Takes back what was drawn since then, in the group that was open.
    fn restore(&mut self, to: State) {
        self.pages.truncate(to.page);
        self.pages.push(to.marks);
        self.groups.truncate(to.groups);
        if let Some(open) = self.open.last().copied().and_then(|open| self.groups.get_mut(open)) {
            open.children.truncate(to.children);
        }
        self.top_groups.truncate(to.top_groups);
        (self.leaves, self.y, self.stuck) = (to.leaves, to.y, to.stuck);
    }

    /// Text in lines of this width, over as many pages as it needs, as one leaf of the open group.
    pub fn text(&mut self, parts: &[(&str, Weight)], style: Style, x: f32, width: f32) {
        let lines = Text::new(self.fonts, parts, style.size).lines(self.fonts, width);
        if lines.is_empty() {
            return;
        }
        let leaf = self.leaf();
        for line in lines {
            self.need(style.size * LEADING);
            self.line(line, style, x, Some(leaf));
            self.advance(style.size * LEADING);
        }
    }

    /// One line here, without going down.
    pub fn line(&mut self, line: Line, style: Style, x: f32, leaf: Option<usize>) {
        self.line_at(line, style, (x, self.y), leaf);
    }

    /// One line with its top there.
    pub fn line_at(&mut self, line: Line, style: Style, (x, top): (f32, f32), leaf: Option<usize>) {
        let face = self.fonts.text_face(style.weight);
        let letters = (face.ascent + face.descent) * style.size;
        let base = top + (style.size * LEADING - letters) / 2.0 + face.ascent * style.size;
        self.draw(leaf, Drawn::Line { x, base, line, size: style.size, colour: style.colour });
    }
}

impl Mark {
    fn moved(mut self, down: f32) -> Self {
        match &mut self.drawn {
            Drawn::Line { base, .. } => *base += down,
            Drawn::Shape { path, .. } => path.apply_affine(Affine::translate((0.0, f64::from(down)))),
            Drawn::Pattern { area, .. } => area.y += down,
            Drawn::Heading { y, .. } => *y += down,
        }
        self
    }
}
