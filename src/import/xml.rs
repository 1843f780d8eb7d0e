//! XML as a row of pieces. Nothing is kept of it, no entity is expanded but the five of XML and numbered characters, and
//! no document type is read.

use std::{borrow::Cow, cell::Cell};

use quick_xml::{
    Reader, XmlVersion,
    events::{BytesStart, Event},
};

use crate::import::{
    encoding,
    problem::{LineProblem, ProblemKind},
};

/// Most elements that stand in one another.
const MOST_DEPTH: usize = 256;

/// What a document is made of. An element without content is opened and closed.
pub enum Piece<'a> {
    Open(&'a Tag<'a>),
    Text(&'a str),
    /// The element of this name ends.
    Close(&'a str),
}

/// The beginning of an element.
pub struct Tag<'a> {
    start: &'a BytesStart<'a>,
    /// Whether an attribute that was asked for could not be read.
    is_wrong: Cell<bool>,
}

impl Tag<'_> {
    /// The name, without its prefix.
    pub fn name(&self) -> &str {
        without_prefix(self.start.name().0)
    }

    /// The value of an attribute. One that cannot be read ends the reading.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.start.attributes();
        // It would compare each name with all before it.
        for attribute in attributes.with_checks(false) {
            let value = match attribute {
                Ok(attribute) if attribute.key.0 != name => continue,
                Ok(attribute) => attribute.normalized_value(XmlVersion::Implicit1_0).ok(),
                Err(_) => None,
            };
            self.is_wrong.set(self.is_wrong.get() || value.is_none());
            return value.map(Cow::into_owned);
        }
        None
    }
}

/// Calls `visit` with each piece and its line.
///
/// # Errors
/// It is no XML or was cut off, as far as it was read.
pub fn read(text: &str, mut visit: impl FnMut(usize, Piece<'_>)) -> Result<(), LineProblem> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut lines = encoding::LineCount::new(text);
    let mut depth = 0;
    let mut any = false;
    loop {
        let line = lines.at(position(reader.buffer_position()));
        let wrong = || LineProblem::new(line, ProblemKind::XmlSyntax);
        let Ok(event) = reader.read_event() else {
            return Err(LineProblem::new(
                lines.at(position(reader.error_position())),
                ProblemKind::XmlSyntax,
            ));
        };
        match event {
            Event::Start(tag) if depth < MOST_DEPTH => {
                (depth, any) = (depth + 1, true);
                let tag = Tag { start: &tag, is_wrong: Cell::new(false) };
                visit(line, Piece::Open(&tag));
                if tag.is_wrong.get() {
                    return Err(wrong());
                }
            }
            Event::End(tag) => {
                depth -= 1;
                visit(line, Piece::Close(without_prefix(tag.name().0)));
            }
            Event::Text(text) => visit(line, Piece::Text(&text.xml10_content())),
            Event::CData(text) => visit(line, Piece::Text(&text.xml10_content())),
            Event::GeneralRef(entity) => {
                let character = match entity.resolve_char_ref() {
                    Ok(None) => quick_xml::escape::resolve_xml_entity(&entity).map(Cow::Borrowed),
                    Ok(Some(c)) => Some(Cow::Owned(c.to_string())),
                    Err(_) => None,
                };
                visit(line, Piece::Text(&character.ok_or_else(wrong)?));
            }
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => {}
            Event::Eof if depth == 0 && any => return Ok(()),
            Event::Eof | Event::Start(_) | Event::Empty(_) | Event::DocType(_) => return Err(wrong()),
        }
    }
}

fn without_prefix(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

fn position(at: u64) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}
