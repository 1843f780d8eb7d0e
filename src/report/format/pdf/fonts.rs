//! The faces that a PDF is set in, and text shaped with them: which glyphs stand for it, and how wide they are.
//!
//! Knows no file: a [`FontSource`] hands it the bytes of fonts. Widths are in ems, so that they go for every size.

use std::{cell::RefCell, collections::HashMap, rc::Rc, sync::Arc};

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use skrifa::{
    MetadataProvider,
    prelude::{LocationRef, Size},
};

use crate::report::format::pdf::error::PdfError;

/// A font: the bytes of a file, and which of the fonts in it.
#[derive(Clone)]
pub struct FontFile {
    pub bytes: Arc<Vec<u8>>,
    pub index: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Weight {
    Regular,
    Bold,
}

/// Where fonts come from.
pub trait FontSource {
    /// The font of ordinary text. `None`: there is no font at all.
    fn text_font(&self, weight: Weight) -> Option<FontFile>;
    /// A font that has this character.
    fn font_with(&self, character: char, weight: Weight) -> Option<FontFile>;
}

/// A font that is ready to be used.
pub struct Face {
    pub font: Font,
    file: FontFile,
    shaper: ShaperData,
    /// Above the base line, in ems.
    pub ascent: f32,
    /// Below the base line, in ems; a positive number.
    pub descent: f32,
}

/// Text in one face and one direction. Its glyphs stand from left to right.
#[derive(Clone)]
pub struct Shaped {
    pub face: Rc<Face>,
    pub text: String,
    pub glyphs: Vec<KrillaGlyph>,
    /// In ems.
    pub width: f32,
}

impl Face {
    fn new(file: FontFile) -> Option<Self> {
        let font = Font::new(file.bytes.clone().into(), file.index)?;
        let parsed = FontRef::from_index(&file.bytes, file.index).ok()?;
        let metrics = parsed.metrics(Size::unscaled(), LocationRef::default());
        let em = font.units_per_em();
        let (ascent, descent) = (metrics.ascent / em, -metrics.descent / em);
        let shaper = ShaperData::new(&parsed);
        Some(Self { font, file, shaper, ascent, descent })
    }

    fn has(&self, character: char) -> bool {
        let parsed = FontRef::from_index(&self.file.bytes, self.file.index);
        parsed.is_ok_and(|font| font.charmap().map(character).is_some_and(|glyph| glyph.to_u32() != 0))
    }

    #[expect(clippy::cast_precision_loss, reason = "units of a font, a few thousand at the most")]
    fn glyphs(&self, text: &str, from_right: bool) -> Vec<KrillaGlyph> {
        let Ok(parsed) = FontRef::from_index(&self.file.bytes, self.file.index) else { return vec![] };
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if from_right { Direction::RightToLeft } else { Direction::LeftToRight });
        let out = self.shaper.shaper(&parsed).build().shape(buffer, ShapeOptions::new());
        let starts: Vec<usize> = out.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let end = |start: usize| starts.iter().copied().filter(|s| *s > start).min().unwrap_or(text.len());
        let em = |units: i32| units as f32 / self.font.units_per_em();
        let glyphs = out.glyph_infos().iter().zip(out.glyph_positions()).zip(&starts);
        let glyph = |((info, at), start): ((&harfrust::GlyphInfo, &harfrust::GlyphPosition), &usize)| {
            let range = *start..end(*start);
            let (advance, x, y) = (em(at.x_advance), em(at.x_offset), em(at.y_offset));
            KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, em(at.y_advance), range, None)
        };
        glyphs.map(glyph).collect()
    }
}

/// A text, its weight, and whether it runs from right to left.
type ShapedKey = (String, Weight, bool);

/// All faces of a document: those of its text, and others for what these do not have.
pub struct Fonts<'a> {
    source: &'a dyn FontSource,
    regular: Rc<Face>,
    bold: Rc<Face>,
    others: RefCell<Vec<(Weight, Rc<Face>)>>,
    known: RefCell<HashMap<(char, Weight), Rc<Face>>>,
    missing: RefCell<Vec<char>>,
    shaped: RefCell<HashMap<ShapedKey, Rc<[Shaped]>>>,
}

impl<'a> Fonts<'a> {
    /// # Errors
    /// There is no font, or it cannot be read.
    pub fn new(source: &'a dyn FontSource) -> Result<Self, PdfError> {
        let face = |weight| source.text_font(weight).and_then(Face::new).map(Rc::new);
        let regular = face(Weight::Regular).ok_or(PdfError::NoFont)?;
        let bold = face(Weight::Bold).unwrap_or_else(|| regular.clone());
        let (others, known) = (RefCell::default(), RefCell::default());
        Ok(Self {
            source,
            regular,
            bold,
            others,
            known,
            missing: RefCell::default(),
            shaped: RefCell::default(),
        })
    }

    #[must_use]
    pub fn text_face(&self, weight: Weight) -> &Rc<Face> {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        }
    }

    /// Characters that no font has, each once, in the order in which they were met.
    #[must_use]
    pub fn missing(&self) -> Vec<char> {
        self.missing.borrow().clone()
    }

    /// What stands for a character that no font has.
    #[must_use]
    pub fn stand_in(&self) -> char {
        if self.regular.has(char::REPLACEMENT_CHARACTER) { char::REPLACEMENT_CHARACTER } else { '?' }
    }

    /// The face for these characters, which are drawn as one.
    fn face(&self, characters: &str, weight: Weight) -> Rc<Face> {
        let drawn: Vec<char> = characters.chars().filter(|c| !is_joint(*c)).collect();
        let has_all = |face: &Face| drawn.iter().all(|c| face.has(*c));
        let text_face = self.text_face(weight);
        let Some(first) = drawn.first().copied().filter(|_| !has_all(text_face)) else {
            return text_face.clone();
        };
        if let Some(face) = self.known.borrow().get(&(first, weight)).filter(|face| has_all(face)) {
            return face.clone();
        }
        let loaded =
            self.others.borrow().iter().find(|(w, f)| *w == weight && has_all(f)).map(|(_, f)| f.clone());
        let face = loaded.or_else(|| self.load(first, weight)).unwrap_or_else(|| text_face.clone());
        self.known.borrow_mut().insert((first, weight), face.clone());
        face
    }

    fn load(&self, character: char, weight: Weight) -> Option<Rc<Face>> {
        let face = Rc::new(Face::new(self.source.font_with(character, weight)?)?);
        self.others.borrow_mut().push((weight, face.clone()));
        Some(face)
    }

    /// Text of one direction, as stretches of one face each, in the order of the text. `graphemes`: its characters as
    /// people see them.
    pub fn shape<'t>(
        &self,
        graphemes: impl Iterator<Item = &'t str>,
        weight: Weight,
        from_right: bool,
    ) -> Rc<[Shaped]> {
        let mut stretches: Vec<(Rc<Face>, String)> = vec![];
        for grapheme in graphemes {
            let face = self.face(grapheme, weight);
            match stretches.last_mut() {
                Some((last, text)) if Rc::ptr_eq(last, &face) => text.push_str(grapheme),
                _ => stretches.push((face, grapheme.to_owned())),
            }
        }
        let key = (stretches.iter().map(|(_, text)| text.as_str()).collect::<String>(), weight, from_right);
        if let Some(shaped) = self.shaped.borrow().get(&key) {
            return shaped.clone();
        }
        let shaped: Rc<[Shaped]> = stretches
            .into_iter()
            .flat_map(|(face, text)| self.with_stand_ins(&face, &text, from_right))
            .collect();
        self.shaped.borrow_mut().insert(key, shaped.clone());
        shaped
    }

    /// Text in one face; what it does not have, as a stand-in that is still read, found and copied as what it is.
    fn with_stand_ins(&self, face: &Rc<Face>, text: &str, from_right: bool) -> Vec<Shaped> {
        let glyphs = face.glyphs(text, from_right);
        if glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0) {
            return vec![Shaped::new(face.clone(), text, glyphs)];
        }
        let one = |c: char| {
            let text = c.to_string();
            let glyphs = face.glyphs(&text, from_right);
            if glyphs.iter().all(|glyph| glyph.glyph_id.to_u32() != 0) {
                return Shaped::new(face.clone(), &text, glyphs);
            }
            if !self.missing.borrow().contains(&c) {
                self.missing.borrow_mut().push(c);
            }
            let mut glyphs = self.regular.glyphs(&self.stand_in().to_string(), false);
            for glyph in &mut glyphs {
                glyph.text_range = 0..text.len();
            }
            Shaped::new(self.regular.clone(), &text, glyphs)
        };
        text.chars().map(one).collect()
    }
}

impl Shaped {
    fn new(face: Rc<Face>, text: &str, glyphs: Vec<KrillaGlyph>) -> Self {
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum();
        Self { face, text: text.to_owned(), glyphs, width }
    }
}

/// Whether a character only joins or changes others, and needs no glyph of its own.
fn is_joint(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}
