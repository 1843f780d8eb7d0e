//! Pages and tags as a PDF file (1.7, PDF/UA-1): the library checks that all is tagged, titled and in a language.

use krilla::{
    Document as Pdf, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Configuration, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect, Transform},
    metadata::{DateTime, Metadata},
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, LineCap, LineJoin, Paint, Stroke, StrokeDash},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag, TagGroup, TagTree},
};
use kurbo::{Affine, BezPath, PathEl};

use crate::report::format::pdf::{
    error::PdfError,
    flow::{Area, Child, Drawn, Flow, MARGIN, Mark, PAGE, Pen, Rgb, Style},
    fonts::{Fonts, Weight},
    lines::Text,
    paint,
};

/// What stands in the margins of each page, and what a reader shows of the file.
pub struct About {
    pub title: String,
    /// Above each page.
    pub head: String,
    /// Below each page, beside its number.
    pub foot: String,
    pub language: &'static str,
    pub made: chrono::NaiveDate,
}

/// The file.
///
/// # Errors
/// What was laid out is no valid PDF.
pub fn write(mut flow: Flow<'_, '_>, about: &About) -> Result<Vec<u8>, PdfError> {
    let configuration = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration: Configuration = configuration.map_err(|e| PdfError::Refused(format!("{e:?}")))?;
    let mut pdf = Pdf::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let margins = margins(&flow, about);
    let pages = std::mem::take(&mut flow.pages);
    let mut leaves: Vec<Vec<Identifier>> = vec![vec![]; flow.leaves];
    for (marks, [head, foot]) in pages.iter().zip(margins) {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).unwrap_or_default();
        let mut page = pdf.start_page_with(settings);
        let mut surface = page.surface();
        margin(&mut surface, ArtifactType::Header, &head);
        body(&mut surface, marks, &mut leaves);
        margin(&mut surface, ArtifactType::Footer, &foot);
        surface.finish();
        page.finish();
    }
    pdf.set_outline(outline(&pages));
    pdf.set_tag_tree(tag_tree(&flow, &leaves, about.language));
    pdf.set_metadata(metadata(about));
    pdf.finish().map_err(|error| PdfError::Refused(format!("{error:?}")))
}

fn metadata(about: &About) -> Metadata {
    use chrono::Datelike;
    let part = |n: u32| u8::try_from(n).unwrap_or(1);
    let made = DateTime::new(u16::try_from(about.made.year()).unwrap_or_default());
    let program = concat!("airtime ", env!("CARGO_PKG_VERSION")).to_owned();
    Metadata::new()
        .title(about.title.clone())
        .language(about.language.to_owned())
        .creator(program.clone())
        .producer(program)
        .creation_date(made.month(part(about.made.month())).day(part(about.made.day())))
}

/// Size of the lines above and below each page.
const SMALL: f32 = 9.0;

/// Whether it has room above a page.
pub fn is_one_line(fonts: &Fonts<'_>, text: &str) -> bool {
    let text = Text::new(fonts, &[(text, Weight::Regular)], SMALL);
    text.lines(fonts, PAGE.0 - 2.0 * MARGIN).len() <= 1
}

/// The lines above and below each page.
fn margins(flow: &Flow<'_, '_>, about: &About) -> Vec<[Vec<Mark>; 2]> {
    let style = Style { size: SMALL, weight: Weight::Regular, colour: paint::FAINT };
    let count = flow.pages.len();
    let width = PAGE.0 - 2.0 * MARGIN;
    let marks = |texts: &[(&str, bool)], top: f32| {
        let mut on_page = Flow::new(flow.fonts);
        for (text, at_end) in texts {
            let line = Text::cut(flow.fonts, text, style.size, width);
            let x = if *at_end { MARGIN + width - line.width } else { MARGIN };
            on_page.line_at(line, style, (x, top), None);
        }
        on_page.pages.swap_remove(0)
    };
    let page = |at: usize| {
        let number = format!("{at} / {count}");
        [
            marks(&[(&about.head, false)], MARGIN / 2.0 - style.size / 2.0),
            marks(&[(&about.foot, false), (&number, true)], PAGE.1 - MARGIN / 2.0 - style.size),
        ]
    };
    (1..=count).map(page).collect()
}

fn margin(surface: &mut Surface<'_>, kind: ArtifactType, marks: &[Mark]) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    for mark in marks {
        draw(surface, &mark.drawn);
    }
    surface.end_tagged();
}

/// All marks of a page, those of one leaf that follow each other together.
fn body(surface: &mut Surface<'_>, marks: &[Mark], leaves: &mut [Vec<Identifier>]) {
    for same in marks.chunk_by(|a, b| a.leaf == b.leaf) {
        let leaf = same.first().and_then(|mark| mark.leaf);
        let is_text = same.iter().all(|mark| matches!(mark.drawn, Drawn::Line { .. }));
        let tag = match leaf {
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
            Some(_) if is_text => ContentTag::Span(SpanTag::empty()),
            Some(_) => ContentTag::Other,
        };
        let identifier = surface.start_tagged(tag);
        if let Some(of_leaf) = leaf.and_then(|leaf| leaves.get_mut(leaf)) {
            of_leaf.push(identifier);
        }
        for mark in same {
            draw(surface, &mark.drawn);
        }
        surface.end_tagged();
    }
}

fn draw(surface: &mut Surface<'_>, drawn: &Drawn) {
    match drawn {
        Drawn::Line { x, base, line, size, colour } => {
            surface.set_stroke(None);
            surface.set_fill(Some(fill(*colour)));
            let mut x = *x;
            for part in &line.parts {
                let start = Point::from_xy(x, *base);
                surface.draw_glyphs(start, &part.glyphs, part.face.font.clone(), &part.text, *size, false);
                x += part.width * size;
            }
        }
        Drawn::Shape { path, fill: colour, pen } => {
            let Some(path) = krilla_path(path) else { return };
            surface.set_fill(colour.map(fill));
            surface.set_stroke(pen.map(stroke));
            surface.draw_path(&path);
        }
        Drawn::Pattern { area, look } => pattern(surface, *area, *look),
        Drawn::Heading { .. } => {}
    }
}

/// An area in the pattern of a group: its ground, and over it small squares of what is drawn on it.
fn pattern(surface: &mut Surface<'_>, area: Area, look: usize) {
    let (Some(pattern), Some(path)) = (paint::pattern(look), krilla_path(&paint::rect(area))) else { return };
    let colour = paint::group(look);
    surface.set_stroke(None);
    surface.set_fill(Some(fill(if pattern.is_pale { paint::pale(colour) } else { colour })));
    surface.draw_path(&path);
    if pattern.shapes.is_empty() {
        return;
    }
    let mut builder = surface.stream_builder();
    let mut square = builder.surface();
    for shape in pattern.shapes {
        let (path, look) = paint::path(*shape, Affine::IDENTITY);
        let (fill, pen) = paint::painted(look);
        draw(&mut square, &Drawn::Shape { path, fill, pen });
    }
    square.finish();
    #[expect(clippy::cast_possible_truncation, reason = "six or eight")]
    let size = pattern.size as f32;
    let squares = paint_pattern(builder.finish(), size);
    surface.set_fill(Some(Fill { paint: squares, ..Fill::default() }));
    surface.draw_path(&path);
}

fn paint_pattern(stream: krilla::stream::Stream, size: f32) -> Paint {
    let transform = Transform::from_scale(paint::PIXEL, paint::PIXEL);
    krilla::paint::Pattern { stream, transform, width: size, height: size }.into()
}

fn fill((r, g, b): Rgb) -> Fill {
    Fill { paint: rgb::Color::new(r, g, b).into(), ..Fill::default() }
}

fn stroke(pen: Pen) -> Stroke {
    let (r, g, b) = pen.colour;
    Stroke {
        paint: rgb::Color::new(r, g, b).into(),
        width: pen.width,
        line_cap: if pen.dash.is_some() { LineCap::Butt } else { LineCap::default() },
        line_join: LineJoin::Round,
        dash: pen.dash.map(|dash| StrokeDash { array: vec![dash, dash * 0.6], offset: 0.0 }),
        ..Stroke::default()
    }
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn krilla_path(path: &BezPath) -> Option<Path> {
    let mut out = PathBuilder::new();
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(p) => out.move_to(p.x as f32, p.y as f32),
            PathEl::LineTo(p) => out.line_to(p.x as f32, p.y as f32),
            PathEl::QuadTo(a, p) => out.quad_to(a.x as f32, a.y as f32, p.x as f32, p.y as f32),
            PathEl::CurveTo(a, b, p) => {
                out.cubic_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32, p.x as f32, p.y as f32);
            }
            PathEl::ClosePath => out.close(),
        }
    }
    out.finish()
}

/// The list of headings beside the pages.
fn outline(pages: &[Vec<Mark>]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Option<OutlineNode> = None;
    for (at, marks) in pages.iter().enumerate() {
        for mark in marks {
            let Drawn::Heading { level, text, y } = &mark.drawn else { continue };
            let node = OutlineNode::new(text.clone(), XyzDestination::new(at, Point::from_xy(MARGIN, *y)));
            match &mut open {
                Some(parent) if *level > 1 => parent.push_child(node),
                _ => {
                    open.replace(node.with_open(true)).into_iter().for_each(|node| outline.push_child(node));
                }
            }
        }
    }
    if let Some(node) = open {
        outline.push_child(node);
    }
    outline
}

fn tag_tree(flow: &Flow<'_, '_>, leaves: &[Vec<Identifier>], language: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(language.to_owned()));
    for at in flow.top_groups() {
        tree.push(tag_group(flow, *at, leaves));
    }
    tree
}

fn tag_group(flow: &Flow<'_, '_>, at: usize, leaves: &[Vec<Identifier>]) -> TagGroup {
    let Some(group) = flow.groups.get(at) else { return TagGroup::new(krilla::tagging::Tag::Div) };
    let mut out = TagGroup::new(group.tag.clone());
    for child in &group.children {
        match child {
            Child::Group(at) => out.push(tag_group(flow, *at, leaves)),
            Child::Leaf(at) => leaves.get(*at).into_iter().flatten().for_each(|id| out.push(*id)),
        }
    }
    out
}

/// Where a picture stands, for its tag.
#[must_use]
pub fn bounds(area: Area) -> Option<Rect> {
    Rect::from_xywh(area.x, area.y, area.width, area.height)
}
