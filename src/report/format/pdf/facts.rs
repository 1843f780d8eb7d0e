//! Sentences with a picture each. The pictures show only what the words say, so that they are decoration.

use krilla::tagging::{ListNumbering, Tag};
use kurbo::{Affine, BezPath};

use crate::report::{
    document::{
        Fact, Picture,
        drawing::{self, SIZE, Shape},
    },
    format::pdf::{
        blocks::Blocks,
        flow::{Area, Flow, LEADING, MARGIN, Pen, WIDTH},
        fonts::Weight,
        lines::Text,
        paint::{self, RULE},
    },
};

/// Around a sentence in its box.
const PADDING: f32 = 7.0;
/// Between a picture and its sentence.
const GAP: f32 = 12.0;

impl Blocks {
    pub fn facts(&self, flow: &mut Flow<'_, '_>, facts: &[Fact]) {
        flow.group(Tag::L(ListNumbering::None), |flow| {
            for fact in facts {
                self.fact(flow, fact);
            }
        });
    }

    fn fact(&self, flow: &mut Flow<'_, '_>, fact: &Fact) {
        let style = self.sizes.text();
        let side = if fact.picture.is_drawn() { self.sizes.picture } else { 0.0 };
        // In easy read all sentences begin below each other, with a picture or without.
        let inner = if side > 0.0 || self.sizes.easy { self.sizes.picture + GAP } else { 0.0 };
        let (x, width) = (MARGIN + PADDING + inner, WIDTH - 2.0 * PADDING - inner);
        let lines =
            Text::new(flow.fonts, &[(&fact.text, Weight::Regular)], style.size).lines(flow.fonts, width);
        #[expect(clippy::cast_precision_loss, reason = "lines of a sentence")]
        let text = lines.len() as f32 * style.size * LEADING;
        let height = text.max(side) + 2.0 * PADDING;
        if !Flow::fits_a_page(height) {
            self.paragraph_of_list(flow, &fact.text);
            return;
        }
        flow.need(height);
        let top = flow.y();
        self.box_around(flow, Area { x: MARGIN, y: top, width: WIDTH, height });
        let scale = f64::from(side) / SIZE;
        draw(flow, fact.picture, (MARGIN + PADDING, top + (height - side) / 2.0), scale);
        flow.group(Tag::LI, |flow| {
            flow.group(Tag::LBody, |flow| {
                let leaf = flow.leaf();
                let mut y = top + (height - text) / 2.0;
                for line in lines {
                    flow.line_at(line, style, (x, y), Some(leaf));
                    y += style.size * LEADING;
                }
            });
        });
        flow.advance(height);
        flow.gap(5.0);
    }

    /// A sentence longer than a page.
    fn paragraph_of_list(&self, flow: &mut Flow<'_, '_>, text: &str) {
        let style = self.sizes.text();
        flow.group(Tag::LI, |flow| {
            flow.group(Tag::LBody, |flow| flow.text(&[(text, Weight::Regular)], style, MARGIN, WIDTH));
        });
        flow.gap(5.0);
    }

    fn box_around(&self, flow: &mut Flow<'_, '_>, area: Area) {
        if self.sizes.easy {
            let y = area.y + area.height;
            flow.outline(
                None,
                paint::straight((area.x, y), (area.x + area.width, y)),
                paint::pen(RULE, 0.75),
            );
        } else {
            flow.outline(None, paint::rect(area), paint::pen(RULE, 0.75));
        }
    }
}

/// A picture with its top left corner there.
fn draw(flow: &mut Flow<'_, '_>, picture: Picture, (x, y): (f32, f32), scale: f64) {
    let place = Affine::translate((f64::from(x), f64::from(y))) * Affine::scale(scale);
    for shape in picture.shapes() {
        draw_shape(flow, *shape, place, scale);
    }
    let people = picture.people();
    let large =
        if people.len() == 1 { Affine::translate((6.0, 4.0)) * Affine::scale(3.0) } else { Affine::IDENTITY };
    for (at, is_filled) in people {
        let (right, down) = picture.person_at(at);
        #[expect(clippy::cast_precision_loss, reason = "at most twelve people")]
        let person = place * large * Affine::translate((right as f64, down as f64));
        for shape in drawing::person(is_filled) {
            draw_shape(flow, shape, person, scale);
        }
    }
    if let Picture::Share { .. } = picture {
        draw_share(flow, picture, place * Affine::translate((2.0, 10.0)), scale);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
fn scaled(pen: Pen, scale: f64) -> Pen {
    Pen { width: pen.width * scale as f32, ..pen }
}

fn draw_shape(flow: &mut Flow<'_, '_>, shape: Shape, place: Affine, scale: f64) {
    let (path, look) = paint::path(shape, place);
    let (fill, pen) = paint::painted(look);
    flow.draw(None, super::flow::Drawn::Shape { path, fill, pen: pen.map(|pen| scaled(pen, scale)) });
}

/// A bar of 60 by 24, ten units down, and its aim.
fn draw_share(flow: &mut Flow<'_, '_>, picture: Picture, place: Affine, scale: f64) {
    let placed = |mut path: BezPath| {
        path.apply_affine(place);
        path
    };
    #[expect(clippy::cast_possible_truncation, reason = "0 to 60")]
    let along = |percent: f64| (percent * 0.6) as f32;
    let filled = Area { x: 0.0, y: 10.0, width: along(picture.share_percent()), height: 24.0 };
    flow.fill(None, placed(paint::rect(filled)), paint::group(0));
    let steps = BezPath::from_svg(drawing::STEPS).unwrap_or_default();
    flow.outline(None, placed(steps), scaled(paint::pen(paint::INK, 1.5), scale));
    if let Some(aim) = picture.aim_percent().map(along) {
        for (colour, width) in [(paint::PAPER, 7.0), (paint::INK, 3.0)] {
            let line = placed(paint::straight((aim, 0.0), (aim, 44.0)));
            flow.outline(None, line, scaled(paint::pen(colour, width), scale));
        }
    }
}
