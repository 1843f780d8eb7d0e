//! Colours, and shapes as paths. The colours are those that the style sheet has for paper.

use kurbo::{Affine, BezPath, Circle, Rect, RoundedRect, Shape as _};

use crate::report::{
    document::{
        LOOKS,
        drawing::{Look, PATTERNS, Pattern, Shape},
    },
    format::pdf::flow::{Area, Drawn, Flow, Pen, Rgb},
};

pub const INK: Rgb = (0, 0, 0);
pub const FAINT: Rgb = (0x33, 0x33, 0x33);
pub const RULE: Rgb = (0x76, 0x76, 0x76);
pub const PAPER: Rgb = (255, 255, 255);
pub const GROUPS: [Rgb; LOOKS] = [
    (0x0b, 0x4f, 0x8a),
    (0x8a, 0x50, 0x00),
    (0x00, 0x69, 0x5c),
    (0x6a, 0x3d, 0x9a),
    (0xa3, 0x12, 0x3f),
    (0x4d, 0x5a, 0x00),
    (0x9c, 0x2f, 0x7e),
    (0x35, 0x5e, 0x3b),
    (0x59, 0x59, 0x59),
];

/// A pixel of the style sheet, in points.
pub const PIXEL: f32 = 0.75;
/// How exact curves are, in points.
const TOLERANCE: f64 = 0.05;
/// How much of a colour a pale ground has.
const PALE: f32 = 0.3;

#[must_use]
pub fn group(look: usize) -> Rgb {
    GROUPS.get(look % LOOKS).copied().unwrap_or(INK)
}

#[must_use]
pub fn pattern(look: usize) -> Option<&'static Pattern> {
    PATTERNS.get(look % LOOKS)
}

/// The colour on white paper, three tenths of it.
#[must_use]
pub fn pale((r, g, b): Rgb) -> Rgb {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    let mix = |c: u8| (f32::from(c) * PALE + 255.0 * (1.0 - PALE)).round() as u8;
    (mix(r), mix(g), mix(b))
}

#[must_use]
pub const fn pen(colour: Rgb, width: f32) -> Pen {
    Pen { colour, width, dash: None }
}

/// What a look is painted with: what fills it, and its line, as wide as in a picture of 64 pixels.
#[must_use]
pub fn painted(look: Look) -> (Option<Rgb>, Option<Pen>) {
    let blue = group(0);
    match look {
        Look::Outline => (None, Some(pen(INK, 2.5))),
        Look::Stroke => (None, Some(pen(INK, 3.5))),
        Look::Fill => (Some(blue), Some(pen(blue, 2.5))),
        Look::ThinOutline => (None, Some(pen(INK, 1.5))),
        Look::ThinFill => (Some(blue), Some(pen(blue, 1.5))),
        Look::Group(at) => (Some(group(at)), None),
        Look::GroupLine(1) => (None, Some(pen(group(1), 2.6))),
        Look::GroupLine(at @ (3 | 6)) => (None, Some(pen(group(at), 1.4))),
        Look::GroupLine(at) => (None, Some(pen(group(at), 2.4))),
    }
}

/// The path of a shape, moved and scaled.
#[must_use]
pub fn path(shape: Shape, place: Affine) -> (BezPath, Look) {
    let (mut path, look) = match shape {
        // The paths are our own, and a test reads each of them.
        Shape::Path { path, look } => (BezPath::from_svg(path).unwrap_or_default(), look),
        Shape::Circle { x, y, radius, look } => (Circle::new((x, y), radius).to_path(TOLERANCE), look),
        Shape::Rect { x, y, width, height, radius, look } => {
            let rect = RoundedRect::from_rect(Rect::new(x, y, x + width, y + height), radius);
            (rect.to_path(TOLERANCE), look)
        }
    };
    path.apply_affine(place);
    (path, look)
}

#[must_use]
pub fn rect(area: Area) -> BezPath {
    let Area { x, y, width, height } = area;
    Rect::new(f64::from(x), f64::from(y), f64::from(x + width), f64::from(y + height)).to_path(TOLERANCE)
}

#[must_use]
pub fn straight(from: (f32, f32), to: (f32, f32)) -> BezPath {
    let point = |(x, y): (f32, f32)| (f64::from(x), f64::from(y));
    let mut path = BezPath::new();
    path.move_to(point(from));
    path.line_to(point(to));
    path
}

#[must_use]
pub fn disc(x: f32, y: f32, radius: f32) -> BezPath {
    Circle::new((f64::from(x), f64::from(y)), f64::from(radius)).to_path(TOLERANCE)
}

impl Flow<'_, '_> {
    pub fn fill(&mut self, leaf: Option<usize>, path: BezPath, colour: Rgb) {
        self.draw(leaf, Drawn::Shape { path, fill: Some(colour), pen: None });
    }

    pub fn outline(&mut self, leaf: Option<usize>, path: BezPath, pen: Pen) {
        self.draw(leaf, Drawn::Shape { path, fill: None, pen: Some(pen) });
    }

    /// The empty field of a bar.
    pub fn track(&mut self, leaf: Option<usize>, area: Area) {
        self.outline(leaf, rect(area), pen(RULE, PIXEL));
    }

    /// The upright line of an aim, with a white edge so that it is seen on any pattern.
    pub fn aim(&mut self, leaf: Option<usize>, x: f32, (top, bottom): (f32, f32)) {
        for (colour, width) in [(PAPER, 7.0), (INK, 3.0)] {
            self.outline(leaf, straight((x, top), (x, bottom)), pen(colour, width * PIXEL));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{GROUP_LOOKS, Picture, drawing};

    #[test]
    fn each_look_is_drawn_in_another_way_and_has_its_colour_in_the_style_sheets() {
        let page = include_str!("../../../../templates/style.css");
        let live = include_str!("../../../../templates/live/live.css");
        for (n, pattern) in PATTERNS.iter().enumerate() {
            assert_eq!(pattern.at, n);
            let drawn =
                |pattern: &Pattern| format!("{:?}", pattern.shapes).replace(&pattern.at.to_string(), "");
            assert!(PATTERNS[..n].iter().all(|other| drawn(other) != drawn(pattern)), "{pattern:?}");
            let (red, green, blue) = GROUPS[n];
            let colour = format!("--c{n}: #{red:02x}{green:02x}{blue:02x};");
            assert!(
                page.contains(&format!(".look{n} {{ fill: var(--c{n}); }}")) && page.contains(&colour),
                "{n}"
            );
            assert!(live.contains(&colour), "{n}");
            let is_line = pattern.shapes.iter().any(|shape| painted_as(*shape) == Look::GroupLine(n));
            assert_eq!(page.contains(&format!(".line{n} {{ stroke: var(--c{n});")), is_line, "{n}");
        }
        for n in 0..GROUP_LOOKS {
            assert!(live.contains(&format!("#bar .look{n}, .bar .look{n} {{ background:")), "{n}");
        }
        assert!(
            include_str!("../../../../templates/live/live.js")
                .contains(&format!("const LOOKS = {GROUP_LOOKS};"))
        );
    }

    fn painted_as(shape: Shape) -> Look {
        match shape {
            Shape::Path { look, .. } | Shape::Circle { look, .. } | Shape::Rect { look, .. } => look,
        }
    }

    #[test]
    fn every_picture_and_pattern_can_be_read() {
        let pictures = [
            Picture::Clock,
            Picture::Talk,
            Picture::Decision,
            Picture::Action,
            Picture::Need,
            Picture::Idea,
            Picture::Keep,
            Picture::Eye,
            Picture::Calendar,
            Picture::Pencil,
            Picture::Rule,
            Picture::Feeling,
            Picture::Quiet,
        ];
        let shapes = pictures.iter().flat_map(|p| p.shapes()).chain(PATTERNS.iter().flat_map(|p| p.shapes));
        for shape in shapes.copied().chain(drawing::person(true)) {
            assert!(!path(shape, Affine::IDENTITY).0.is_empty(), "{shape:?}");
        }
        assert!(BezPath::from_svg(drawing::STEPS).is_ok());
    }
}
