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
    report::{
        self, Detail, Format, RenderError, SessionReport, disclosure::day, document::day as document,
        model::moves::Seating,
    },
    text::day as words,
};

/// # Errors
/// A session does not exist or cannot be read; its group did not agree to `--by-person`; the format is not one of a day;
/// the result cannot be written.
pub(super) fn report(args: &cli::ReportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let library = sessions::open_library(ctx);
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let is_for_pages = if format == ReportFormat::Json { Format::Json } else { Format::Html };
    let mut loaded: Vec<LoadedSession> = Vec::new();
    let mut reports: Vec<SessionReport> = Vec::new();
    let mut seating = Seating::default();
    for name in &args.sessions {
        let mut session = LoadedSession::find(&library, name)?;
        // A table that is named twice counts once.
        if loaded.iter().any(|known| known.path == session.path) {
            continue;
        }
        let history = session.history();
        if let Some(report) = build_report(&mut session, detail, is_for_pages)? {
            seating.add(&report.session.id, &history);
            reports.push(report);
        }
        loaded.push(session);
    }
    let day = day::day(&reports, &seating, detail);
    let document = || {
        let mut document = document::document(&day);
        if loaded.iter().any(LoadedSession::is_damaged) {
            document.say_damaged();
        }
        document
    };
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
    let export = ExportInfo { verb: "report", by_person: args.by_person };
    output::write_result(&text, &args.output, &sources, &export, ctx)?;
    Ok(sessions::report_damage(&loaded, ctx))
}
