//! Writes a PDF: with the fonts of this computer, and to a file or a pipe, never to a screen.

use std::{io::IsTerminal, path::PathBuf};

use crate::{
    cli,
    commands::{
        Context,
        output::{self, ExportInfo},
    },
    error::{AppError, Exit},
    report::format::pdf::{Pdf, PdfError},
    shell::fonts::SystemFonts,
    text::report as words,
};

/// Makes a PDF and writes it.
///
/// # Errors
/// There is no font; it would go to a screen; or it cannot be written.
pub fn write_pdf(
    make: impl FnOnce(&SystemFonts) -> Result<Pdf, PdfError>,
    output: &cli::OutputArgs,
    sources: &[PathBuf],
    export: &ExportInfo<'_>,
    ctx: &mut Context<'_>,
) -> Result<(), AppError> {
    if output.output.is_none() && std::io::stdout().is_terminal() {
        return Err(AppError::new(Exit::BadInput, words::pdf_needs_file(), words::pdf_needs_file_hint()));
    }
    let pdf = make(&SystemFonts::default()).map_err(|error| cannot_make(&error))?;
    if let Some(warning) = &pdf.warning {
        ctx.notice(warning);
    }
    output::write_bytes(&pdf.bytes, output, sources, export, ctx)
}

fn cannot_make(error: &PdfError) -> AppError {
    match error {
        PdfError::NoFont => AppError::new(Exit::Failed, words::no_font(), words::no_font_hint()),
        PdfError::Refused(_) => output::cannot_make(error),
    }
}
