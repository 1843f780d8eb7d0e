//! What a report is written as: one file a format, all from the same documents.

pub mod csv;
mod direction;
pub mod html;
pub mod json;
pub mod listing;
pub mod markdown;
mod paper;
pub mod pdf;
pub mod rows;
pub mod speech;
pub mod stream;
pub mod text;
pub mod xlsx;

use chrono::NaiveDate;

use crate::{
    domain::measures::{tap_error::TapError, taps::Practised},
    report::{
        document::{self, Document, Line, session::summary},
        format::{
            csv::RowKind,
            pdf::{Pdf, PdfError, fonts::FontSource},
            text::PageWidth,
        },
        model::{Detail, Reports, SessionReport},
    },
    text::{practise, report::first},
};

/// What a report is written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Text,
    Json,
    Csv(RowKind),
    Markdown,
    Html,
    /// Made by [`render_pdf`], since it needs fonts.
    Pdf,
}

impl Format {
    /// Whether it is a page that people read, and no data for other programs.
    #[must_use]
    pub fn is_for_people(self) -> bool {
        match self {
            Self::Text | Self::Markdown | Self::Html | Self::Pdf => true,
            Self::Json | Self::Csv(_) => false,
        }
    }
}

/// How much a page says.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum PageKind {
    /// All that may be told.
    #[default]
    Full,
    /// Short sentences and large type (text, HTML and PDF).
    Easy,
    /// One page for those who were not there: what was found and decided, and what came of last time (text, HTML, PDF
    /// and Markdown).
    Summary,
}

/// How a report is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Request {
    pub format: Format,
    pub detail: Detail,
    pub page: PageKind,
    /// For a week after a meeting its report is a draft.
    pub today: NaiveDate,
    /// How the note-taker's practice went, where they chose to show it. Text, HTML and Markdown say it, and all formats
    /// have the error of shares from it.
    pub practised: Option<Practised>,
    /// Of plain text.
    pub width: PageWidth,
}

/// Why a report could not be written; never for what [`model`](crate::report::model) computes.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Csv(#[from] ::csv::Error),
    #[error(transparent)]
    Html(#[from] askama::Error),
    #[error("a PDF needs fonts")]
    NeedsFonts,
}

/// Writes these sessions as one file, whatever its format.
///
/// # Errors
/// Never for what [`model`](crate::report::model) computes, but that a PDF is made by [`render_pdf`].
pub fn render(mut reports: Vec<SessionReport>, request: Request) -> Result<String, RenderError> {
    prepare(&mut reports, request);
    Ok(match request.format {
        Format::Text => {
            let pages: Vec<String> = documents(&reports, request)
                .iter()
                .map(|page| text::text_of_width(page, request.width))
                .collect();
            pages.join("\n\n")
        }
        Format::Json => json::json(&Reports::of(reports))?,
        Format::Csv(rows) => csv::csv(&reports, request.detail, rows)?,
        Format::Markdown => markdown::markdown(&documents(&reports, request)),
        Format::Html => {
            html::page(&documents(&reports, request), request.page == PageKind::Easy, request.today)?
        }
        Format::Pdf => return Err(RenderError::NeedsFonts),
    })
}

/// Writes these sessions as one PDF, with these fonts.
///
/// # Errors
/// There is no font.
pub fn render_pdf(
    mut reports: Vec<SessionReport>,
    request: Request,
    fonts: &dyn FontSource,
) -> Result<Pdf, PdfError> {
    prepare(&mut reports, request);
    if request.page == PageKind::Summary {
        return pdf::pdf(&summaries_on_a_page_each(&reports, request, fonts)?, false, request.today, fonts);
    }
    pdf::pdf(&documents(&reports, request), request.page == PageKind::Easy, request.today, fonts)
}

/// The summary of each session with as much as has room on one page.
fn summaries_on_a_page_each(
    reports: &[SessionReport],
    request: Request,
    fonts: &dyn FontSource,
) -> Result<Vec<Document>, PdfError> {
    let mut documents = vec![];
    for report in reports {
        let mut fitted = Document::default();
        for room in summary::ROOM {
            fitted = document_with_room(report, request, room);
            if pdf::pdf(std::slice::from_ref(&fitted), false, request.today, fonts)?.pages <= 1 {
                break;
            }
        }
        documents.push(fitted);
    }
    Ok(documents)
}

fn prepare(reports: &mut [SessionReport], request: Request) {
    for report in reports {
        complete(report, request.today, request.practised);
    }
}

/// Adds to a report what depends on the day and on the note-taker.
pub fn complete(report: &mut SessionReport, today: NaiveDate, practised: Option<Practised>) {
    // Totals that an earlier version kept lack it.
    report.notice = first().into();
    report.mark_draft(today);
    report.measure_errors(TapError::of(practised));
}

fn documents(reports: &[SessionReport], request: Request) -> Vec<Document> {
    reports.iter().map(|report| document(report, request)).collect()
}

fn document(report: &SessionReport, request: Request) -> Document {
    document_with_room(report, request, summary::ROOM[0])
}

/// `room`: lines for the lists of a summary.
fn document_with_room(report: &SessionReport, request: Request, room: usize) -> Document {
    let mut document = match request.page {
        PageKind::Easy => document::easy_read::document(report, request.detail),
        PageKind::Summary => summary::document(report, room),
        PageKind::Full => document::session::document(report, request.detail),
    };
    if report.is_damaged {
        document.say_damaged();
    }
    // Others than the note-taker made the files that were imported.
    let says_practised = request.page != PageKind::Easy && !report.session.source.is_import();
    let practised = request.practised.filter(|_| says_practised);
    document.about.extend(practised.map(|practised| Line::new(practise::practised(practised)).at_most(2)));
    document
}
