//! What a session comes to, for people and for other programs. Pure. A report goes one way through four rooms:
//!
//! 1. [`model`]: the figures, computed from sessions. It is the JSON report, and knows no words but what
//!    people and groups are called.
//! 2. [`disclosure`]: which of them may be shown at a detail level, and the sentences that state them.
//! 3. [`document`]: sections of sentences, tables and pictures, one list for each kind of report. Knows no format.
//! 4. [`format`](mod@format): text, HTML, Markdown, PDF, CSV and JSON. Knows no figure.

pub mod disclosure;
pub mod document;
pub mod format;
pub mod model;
pub mod width;

pub use crate::report::{
    format::{Format, PageKind, RenderError, Request, render, render_pdf, text::PageWidth},
    model::{Detail, Reports, SessionReport, summary::Summary},
};
