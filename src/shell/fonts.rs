//! The fonts of this computer, for a PDF. They are looked for when the first one is asked for.
//!
//! A font that its maker does not allow to be embedded is not used; nor is one without outlines, such as pictures of
//! emoji.

use std::{cell::OnceCell, sync::Arc};

use fontdb::{Database, FaceInfo, Family, ID, Query, Style};
use skrifa::{
    FontRef, MetadataProvider, Tag,
    raw::{TableProvider, tables::os2::Os2},
};

use crate::{
    domain::order::Ordered as _,
    report::format::pdf::fonts::{FontFile, FontSource, Weight},
};

/// Families for text, the best first: plain letters, with those of many languages.
const FAMILIES: &[&str] = &[
    "Noto Sans",
    "DejaVu Sans",
    "Segoe UI",
    "Liberation Sans",
    "Helvetica Neue",
    "Arial",
    "Open Sans",
    "Roboto",
    "Cantarell",
    "Ubuntu",
    "FreeSans",
    "Verdana",
    "Tahoma",
];

/// Fonts that draw a box for every character there is.
const OF_BOXES: &[&str] = &["LastResort", "Last Resort", "Adobe Blank", "Unicode BMP Fallback"];

/// Bits of `fsType` by which a maker forbids to embed a font.
const RESTRICTED: u16 = 0x0002;

#[derive(Default)]
pub struct SystemFonts {
    found: OnceCell<Found>,
}

struct Found {
    database: Database,
    /// All that may be used, those most like plain text first.
    ids: Vec<ID>,
}

impl SystemFonts {
    fn found(&self) -> &Found {
        self.found.get_or_init(|| {
            let mut database = Database::new();
            database.load_system_fonts();
            let mut faces: Vec<&FaceInfo> = database.faces().filter(|face| is_plain(face)).collect();
            faces.order_by(|a, b| order(a).cmp(&order(b)));
            let ids = faces.into_iter().map(|face| face.id).collect();
            Found { database, ids }
        })
    }
}

impl FontSource for SystemFonts {
    fn text_font(&self, weight: Weight) -> Option<FontFile> {
        let found = self.found();
        let of_family = |family: &str| {
            let [regular, bold] = [Weight::Regular, Weight::Bold].map(|w| found.in_family(family, w));
            Some((regular?, bold?))
        };
        // A family with both weights, else any that has Latin letters.
        let both = FAMILIES.iter().find_map(|family| of_family(family));
        let id = both.map(|(regular, bold)| if weight == Weight::Bold { bold } else { regular });
        let id = id.or_else(|| found.ids.iter().copied().find(|id| found.has(*id, 'e')));
        found.file(id?)
    }

    fn font_with(&self, character: char, weight: Weight) -> Option<FontFile> {
        let found = self.found();
        let has = |id: &&ID| found.has(**id, character);
        let of_weight = |id: &&ID| found.database.face(**id).is_some_and(|face| is_weight(face, weight));
        let best = found.ids.iter().filter(of_weight).find(has);
        found.file(*best.or_else(|| found.ids.iter().find(has))?)
    }
}

impl Found {
    fn in_family(&self, family: &str, weight: Weight) -> Option<ID> {
        let wanted = if weight == Weight::Bold { fontdb::Weight::BOLD } else { fontdb::Weight::NORMAL };
        let query = Query { families: &[Family::Name(family)], weight: wanted, ..Query::default() };
        let id = self.database.query(&query)?;
        let is_it = self.database.face(id).is_some_and(|face| is_weight(face, weight));
        (is_it && self.has(id, 'e')).then_some(id)
    }

    /// Whether it has the character, and may be used.
    fn has(&self, id: ID, character: char) -> bool {
        let has = |bytes: &[u8], index| {
            let Ok(font) = FontRef::from_index(bytes, index) else { return false };
            font.charmap().map(character).is_some_and(|glyph| glyph.to_u32() != 0) && may_be_used(&font)
        };
        self.database.with_face_data(id, has).unwrap_or(false)
    }

    fn file(&self, id: ID) -> Option<FontFile> {
        self.database.with_face_data(id, |bytes, index| FontFile { bytes: Arc::new(bytes.to_vec()), index })
    }
}

fn may_be_used(font: &FontRef<'_>) -> bool {
    let outlines = [b"glyf", b"CFF ", b"CFF2"].map(Tag::new);
    let has_outlines = outlines.iter().any(|table| font.table_data(*table).is_some());
    let os2: Option<Os2<'_>> = font.os2().ok();
    has_outlines && os2.is_none_or(|os2| os2.fs_type() & RESTRICTED == 0)
}

fn is_plain(face: &FaceInfo) -> bool {
    face.style == Style::Normal
        && !face
            .families
            .iter()
            .any(|(name, _)| OF_BOXES.iter().any(|boxes| name.trim_start_matches('.') == *boxes))
}

fn is_weight(face: &FaceInfo, weight: Weight) -> bool {
    match weight {
        Weight::Regular => (300..=500).contains(&face.weight.0),
        Weight::Bold => (600..=800).contains(&face.weight.0),
    }
}

/// Sans serif and of ordinary weight before others, and always in the same order.
fn order(face: &FaceInfo) -> (bool, bool, u16, &str, u32) {
    let is_sans = face.families.iter().any(|(name, _)| name.contains("Sans"));
    (!is_sans, face.monospaced, face.weight.0.abs_diff(400), &face.post_script_name, face.index)
}
