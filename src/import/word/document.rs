//! The text in the XML of a document.

use crate::import::{
    problem::{LineProblem, ProblemKind},
    xml::{self, Piece},
};

/// Pictures, and what is there a second time for older programs.
const PASSED_OVER: [&str; 3] = ["drawing", "pict", "Fallback"];

/// The lines of the text: one for each paragraph and each line break.
///
/// # Errors
/// It is no XML.
pub fn lines(xml: &str) -> Result<String, LineProblem> {
    let mut text = String::new();
    let (mut in_text, mut passing) = (false, 0_usize);
    xml::read(xml, |_, piece| match piece {
        Piece::Open(tag) if passing > 0 || PASSED_OVER.contains(&tag.name()) => passing += 1,
        Piece::Close(_) if passing > 0 => passing -= 1,
        Piece::Open(tag) => match tag.name() {
            "t" => in_text = true,
            "tab" => text.push('\t'),
            "br" | "cr" => text.push('\n'),
            _ => {}
        },
        Piece::Close("t") => in_text = false,
        Piece::Close("p") => text.push('\n'),
        Piece::Text(piece) if in_text && passing == 0 => {
            text.extend(piece.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { c }));
        }
        Piece::Text(_) | Piece::Close(_) => {}
    })
    .map_err(|_| LineProblem::new(1, ProblemKind::ZipDamaged))?;
    Ok(text)
}
