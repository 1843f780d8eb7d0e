//! Documents put down on pages, in the order and with the words of the HTML page.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Tag};

use crate::{
    report::{
        document::{Content, Document, Entry, Line, Section, sentences},
        format::pdf::{
            flow::{Area, Flow, LEADING, MARGIN, Pen, Style, WIDTH},
            fonts::Weight,
            paint::{self, FAINT, INK, RULE},
        },
    },
    text::report as words,
};

/// Sizes of letters in points, and how far things stand apart.
#[derive(Clone, Copy)]
pub struct Sizes {
    pub body: f32,
    pub small: f32,
    headings: [f32; 3],
    /// Side of the picture beside a sentence.
    pub picture: f32,
    /// Large and simple: pictures stand between lines, not in boxes.
    pub easy: bool,
}

impl Sizes {
    const fn of(easy: bool) -> Self {
        if easy {
            Self { body: 15.0, small: 13.0, headings: [25.0, 19.0, 17.0], picture: 54.0, easy }
        } else {
            Self { body: 10.5, small: 9.5, headings: [19.0, 13.5, 11.5], picture: 38.0, easy }
        }
    }

    #[must_use]
    pub fn text(self) -> Style {
        Style { size: self.body, weight: Weight::Regular, colour: INK }
    }

    #[must_use]
    pub fn aside(self) -> Style {
        Style { colour: FAINT, ..self.text() }
    }

    #[must_use]
    pub fn small(self) -> Style {
        Style { size: self.small, colour: FAINT, ..self.text() }
    }
}

/// How far the text of a list stands in.
const INDENT: f32 = 14.0;

/// What a file of pages says: the words before all, a title for several documents, and the documents.
pub struct Contents<'d> {
    pub notice: &'d str,
    /// About what cannot be shown on these pages.
    pub warning: Option<String>,
    /// Of the whole, where there are several.
    pub title: Option<String>,
    pub documents: &'d [Document],
    pub easy: bool,
}

pub fn lay_out(flow: &mut Flow<'_, '_>, contents: &Contents<'_>) {
    let mut blocks = Blocks { sizes: Sizes::of(contents.easy), level: 1 };
    blocks.notice(flow, contents.notice);
    if let Some(warning) = &contents.warning {
        blocks.paragraph(flow, warning, blocks.sizes.text());
    }
    if let Some(title) = &contents.title {
        blocks.heading(flow, 1, title);
        blocks.level = 2;
    }
    for (at, document) in contents.documents.iter().enumerate() {
        if at > 0 {
            flow.new_page();
        }
        flow.group(Tag::Article, |flow| blocks.document(flow, document));
    }
}

pub struct Blocks {
    pub sizes: Sizes,
    /// Of a document's title.
    level: u16,
}

impl Blocks {
    fn document(&self, flow: &mut Flow<'_, '_>, document: &Document) {
        if !document.title.text.is_empty() {
            self.heading(flow, self.level, &document.title.text);
        }
        if let Some(draft) = &document.draft {
            self.draft(flow, draft);
        }
        if !document.agreement.text.is_empty() {
            self.paragraph(flow, &document.agreement.text, self.sizes.aside());
        }
        self.about(flow, &document.rich_about());
        for section in document.summary.iter().chain(document.rich_sections()) {
            flow.group(Tag::Section, |flow| self.section(flow, section));
        }
    }

    fn section(&self, flow: &mut Flow<'_, '_>, section: &Section) {
        self.heading(flow, self.level + 1, &section.heading);
        for content in section.rich() {
            self.content(flow, content);
        }
    }

    fn content(&self, flow: &mut Flow<'_, '_>, content: &Content) {
        match content {
            Content::Say(line) => self.paragraph(flow, &line.text, self.sizes.text()),
            Content::Aside(text) => self.paragraph(flow, text, self.sizes.aside()),
            Content::Facts(facts) => self.facts(flow, facts),
            Content::List(entries) => self.entries(flow, entries, false),
            Content::Tasks(entries) => self.entries(flow, entries, true),
            Content::Table(table) => self.table(flow, table),
            Content::Bars(bars) => flow.keep_together(|flow| self.bars(flow, bars)),
            Content::Stacks(stacks) => self.stacks(flow, stacks),
            Content::Ribbon(ribbon) => flow.keep_together(|flow| self.ribbon(flow, ribbon)),
            Content::Trend(trend) => self.trend(flow, trend),
            // Plain text only.
            Content::Outline(_) | Content::CutLines(_) | Content::GapScale(_) => {}
        }
    }

    fn heading(&self, flow: &mut Flow<'_, '_>, level: u16, text: &str) {
        let at = usize::from(level.clamp(1, 3)) - 1;
        let size = self.sizes.headings.get(at).copied().unwrap_or(self.sizes.body);
        let style = Style { size, weight: Weight::Bold, colour: INK };
        flow.gap(size);
        flow.stick(|flow| {
            flow.keep_whole(&[(text, Weight::Bold)], style, WIDTH, 0.0);
            flow.mark_heading(level, text);
            let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
            flow.group(Tag::Hn(level, Some(text.to_owned())), |flow| {
                flow.text(&[(text, Weight::Bold)], style, MARGIN, WIDTH);
            });
            flow.gap(self.sizes.body * 0.4);
        });
    }

    pub fn paragraph(&self, flow: &mut Flow<'_, '_>, text: &str, style: Style) {
        flow.group(Tag::P, |flow| flow.text(&[(text, style.weight)], style, MARGIN, WIDTH));
        flow.gap(self.sizes.body * 0.4);
    }

    /// The first words, beside an upright bar.
    fn notice(&self, flow: &mut Flow<'_, '_>, text: &str) {
        let style = Style { weight: Weight::Bold, ..self.sizes.text() };
        let (page, top) = (flow.page(), flow.y());
        flow.group(Tag::P, |flow| {
            flow.text(&[(text, Weight::Bold)], style, MARGIN + INDENT, WIDTH - INDENT);
        });
        if page == flow.page() {
            let area = Area { x: MARGIN, y: top, width: 4.5, height: flow.y() - top };
            flow.fill(None, paint::rect(area), paint::group(0));
        }
        flow.gap(self.sizes.body * 0.4);
    }

    /// What is not certain yet, in a frame.
    fn draft(&self, flow: &mut Flow<'_, '_>, text: &str) {
        let label = words::draft_label();
        let room = self.sizes.body * 0.6;
        let style = self.sizes.text();
        flow.gap(room);
        let (page, top) = (flow.page(), flow.y());
        flow.advance(room);
        flow.group(Tag::P, |flow| {
            let parts = [(label, Weight::Bold), ("  ", Weight::Regular), (text, Weight::Regular)];
            flow.text(&parts, style, MARGIN + room, WIDTH - 2.0 * room);
        });
        flow.advance(room);
        if page == flow.page() {
            let area = Area { x: MARGIN, y: top, width: WIDTH, height: flow.y() - top };
            let pen = Pen { dash: Some(5.0), ..paint::pen(RULE, 1.5) };
            flow.outline(None, paint::rect(area), pen);
        }
        flow.gap(room);
    }

    fn about(&self, flow: &mut Flow<'_, '_>, lines: &[&Line]) {
        let style = self.sizes.text();
        flow.group(Tag::L(ListNumbering::None), |flow| {
            for line in lines {
                flow.group(Tag::LI, |flow| {
                    flow.group(Tag::LBody, |flow| {
                        flow.text(&[(&line.text, Weight::Regular)], style, MARGIN, WIDTH);
                    });
                });
            }
        });
        flow.gap(self.sizes.body * 0.4);
    }

    /// Entries, each behind a dot, or behind a box that is ticked when it is done.
    fn entries(&self, flow: &mut Flow<'_, '_>, entries: &[Entry], boxes: bool) {
        let numbering = if boxes { ListNumbering::None } else { ListNumbering::Disc };
        let (text, small) = (self.sizes.text(), self.sizes.small());
        let x = MARGIN + INDENT * if boxes { 1.3 } else { 1.0 };
        let width = WIDTH - (x - MARGIN);
        flow.group(Tag::L(numbering), |flow| {
            for entry in entries {
                flow.need((text.size + small.size) * LEADING);
                flow.group(Tag::LI, |flow| {
                    if boxes {
                        self.tick_box(flow, entry.done);
                    } else {
                        self.dot(flow);
                    }
                    flow.group(Tag::LBody, |flow| {
                        flow.group(Tag::P, |flow| {
                            flow.text(&[(&entry.text, Weight::Regular)], text, x, width);
                        });
                        if !entry.about.is_empty() {
                            let about = sentences(&entry.about);
                            flow.group(Tag::P, |flow| {
                                flow.text(&[(&about, Weight::Regular)], small, x, width);
                            });
                        }
                    });
                });
                flow.gap(self.sizes.body * 0.4);
            }
        });
    }

    fn dot(&self, flow: &mut Flow<'_, '_>) {
        let height = self.sizes.body * LEADING;
        let path = paint::disc(MARGIN + INDENT / 2.0, flow.y() + height / 2.0, self.sizes.body * 0.14);
        flow.fill(None, path, INK);
    }

    fn tick_box(&self, flow: &mut Flow<'_, '_>, is_done: bool) {
        let side = self.sizes.body;
        let (x, y) = (MARGIN + 1.0, flow.y() + side * (LEADING - 1.0) / 2.0);
        let area = Area { x, y, width: side, height: side };
        flow.outline(None, paint::rect(area), paint::pen(INK, 1.2));
        if is_done {
            for (from, to) in [((0.2, 0.5), (0.42, 0.75)), ((0.42, 0.75), (0.82, 0.2))] {
                let at = |(right, down): (f32, f32)| (x + side * right, y + side * down);
                flow.outline(None, paint::straight(at(from), at(to)), paint::pen(INK, 1.8));
            }
        }
    }
}
