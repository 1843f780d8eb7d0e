//! Word documents (`.docx`): the lines of text in one, as Teams writes its transcripts. They are read as if they had come
//! in a text file.

mod document;
mod package;

use crate::import::{
    container::Container,
    encoding::ZIP_BYTES,
    problem::{LineProblem, ProblemKind},
};

/// The text of a document, a line a paragraph or line break. `None`: the file is no zip file.
///
/// # Errors
/// It is a zip file without such a document in it, damaged, or too large.
pub fn text(bytes: &[u8]) -> Option<Result<String, LineProblem>> {
    (Container::of(bytes) == Some(Container::Zip)).then(|| {
        if bytes.len() > ZIP_BYTES {
            return Err(LineProblem::new(1, ProblemKind::ZipTooLarge));
        }
        let xml = package::document(bytes).map_err(|what| LineProblem::new(1, what))?;
        let xml = std::str::from_utf8(&xml).map_err(|_| LineProblem::new(1, ProblemKind::ZipDamaged))?;
        let text = document::lines(xml.trim_start_matches('\u{feff}'))?;
        let is_empty = text.trim().is_empty();
        if is_empty { Err(LineProblem::new(1, ProblemKind::Empty)) } else { Ok(text) }
    })
}
