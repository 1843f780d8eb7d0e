//! `airtime report --day`: several tables of one day, each and all together.

use std::path::PathBuf;

use crate::{
    cli::{self, ReportFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        report::build_report,
        sessions::{self, LoadedSession},
    },
    error::{AppError, CommandResult, Exit},
    report::{self, Detail, Format, RenderError, SessionReport, disclosure::day, document::day as document},
    text::day as words,
};

/// # Errors
/// A session does not exist or cannot be read; the format is not one of a day; the result cannot be written.
pub(super) fn report(args: &cli::ReportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let library = sessions::open_library(ctx);
    let mut loaded: Vec<LoadedSession> = Vec::new();
    let mut reports: Vec<SessionReport> = Vec::new();
    for name in &args.sessions {
        let mut session = LoadedSession::find(&library, name)?;
        reports.extend(build_report(&mut session, Detail::Groups, Format::Json)?);
        loaded.push(session);
    }
    let day = day::day(&reports);
    let document = || document::document(&day);
    let text = match format {
        ReportFormat::Text => {
            report::format::text::text_of_width(&document(), output::page_width(args.width, ctx))
        }
        ReportFormat::Json => {
            report::format::json::as_json(&day).map_err(|e| output::cannot_make(&RenderError::from(e)))?
        }
        ReportFormat::Markdown => report::format::markdown::markdown(&[document()]),
        ReportFormat::Html => {
            let today = ctx.clock.read().wall.date_naive();
            report::format::html::page(&[document()], false, today)
                .map_err(|e| output::cannot_make(&RenderError::from(e)))?
        }
        ReportFormat::Csv | ReportFormat::Pdf | ReportFormat::Xlsx => {
            return Err(AppError::new(Exit::BadInput, words::no_such_format(), words::no_such_format_hint()));
        }
    };
    let sources: Vec<PathBuf> = loaded.iter().map(|session| session.path.clone()).collect();
    let export = ExportInfo { verb: "report", by_person: false };
    output::write_result(&text, &args.output, &sources, &export, ctx)?;
    Ok(sessions::report_damage(&loaded, ctx))
}
