//! Why there is no PDF.

#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    #[error("there is no font")]
    NoFont,
    /// A mistake of ours: what was laid out cannot be written.
    #[error("{0}")]
    Refused(String),
}
