//! Documents as a PDF: what the HTML page says, on pages of paper, and tagged so that it can be read out.
//!
//! The words, tables and pictures are those of the [`Document`]; here they only get a place. The same documents, day and
//! fonts make the same bytes.

mod blocks;
mod charts;
mod error;
mod facts;
mod flow;
pub mod fonts;
mod lines;
mod output;
mod paint;
mod table;

use chrono::NaiveDate;

pub use crate::report::format::pdf::error::PdfError;
use crate::{
    report::{
        document::Document,
        format::{
            paper,
            pdf::{
                blocks::Contents,
                flow::Flow,
                fonts::{FontSource, Fonts},
                output::About,
            },
        },
    },
    text::{document as page_words, language, report as words},
};

/// A PDF, and what is not as it should be in it.
#[derive(Debug)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Why some characters stand there as something else. The pages say it too.
    pub warning: Option<String>,
}

/// These documents on pages, made on this day. `easy`: large and simple.
///
/// # Errors
/// There is no font.
pub fn pdf(
    documents: &[Document],
    easy: bool,
    made: NaiveDate,
    source: &dyn FontSource,
) -> Result<Pdf, PdfError> {
    let fonts = Fonts::new(source)?;
    let title = (documents.len() != 1).then(|| paper::title(documents));
    let mut contents = Contents { notice: words::first(), warning: None, title, documents, easy };
    let mut flow = Flow::new(&fonts);
    blocks::lay_out(&mut flow, &contents);
    let missing = fonts.missing();
    if !missing.is_empty() {
        contents.warning = Some(page_words::no_glyphs(missing.len(), &fonts.stand_in().to_string()));
        flow = Flow::new(&fonts);
        blocks::lay_out(&mut flow, &contents);
    }
    // Of wide letters fewer have room beside the day.
    let heads = (1..=paper::TITLE).rev().map(|columns| paper::head(documents, columns));
    let head = heads.into_iter().find(|head| output::is_one_line(&fonts, head)).unwrap_or_default();
    let foot = paper::foot(made);
    let title = paper::title(documents);
    let about = About { title, head, foot, language: language::current().tag(), made };
    let pages = flow.pages.len();
    Ok(Pdf { bytes: output::write(flow, &about)?, pages, warning: contents.warning })
}
