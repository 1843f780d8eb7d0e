//! `airtime report`: how talk was shared, as text or as JSON.
//!
//! Everything is read and made before anything is written. What is whole in a damaged file is told.

use std::path::PathBuf;

use super::{
    Context,
    output::{Made, Output},
    sessions::{self, Found},
};
use crate::{
    cli::{self, ReportFormat},
    error::{AppError, Exit, Outcome},
    journal::Library,
    report::{self, Detail, Report, SessionReport},
    text::report as words,
};

/// # Errors
/// A session is not there, cannot be read, is newer, or its group did not agree to `--by-person`; or
/// the result cannot be written.
pub fn report(args: &cli::Report, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let mut found: Vec<Found> = Vec::new();
    let mut reports: Vec<SessionReport> = Vec::new();
    for what in &args.sessions {
        match Found::read(&library, what) {
            Ok(session) => {
                reports.extend(made(&session, detail)?);
                found.push(session);
            }
            Err(error) => reports.push(totals(&library, what)?.ok_or(error)?),
        }
    }
    if !reports.is_empty() {
        let text = rendered(reports, args.format, detail)?;
        let records: Vec<PathBuf> = found.iter().map(|f| f.path.clone()).collect();
        put(&text, args, &records, ctx)?;
    }
    let damaged: Vec<&Found> = found.iter().filter(|f| f.scan.is_damaged()).collect();
    for found in &damaged {
        ctx.notice(&words::some_damage(&found.id));
        found.tell_damage(ctx);
    }
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Damage })
}

/// What is kept of a session of which the room wanted no more.
fn totals(library: &Library, what: &str) -> Result<Option<SessionReport>, AppError> {
    let Some(json) = library.read_totals(what)? else { return Ok(None) };
    let report = report::read_totals(&json).map_err(|error| {
        AppError::new(Exit::CouldNot, words::cannot_read_totals(what, &error), words::TOTALS_HINT)
    })?;
    Ok(Some(report))
}

/// The report on one session; nothing where nothing is whole.
fn made(found: &Found, detail: Detail) -> Result<Option<SessionReport>, AppError> {
    if found.scan.records.is_empty() {
        let (what, hint) = words::empty(&found.id);
        return if found.scan.is_damaged() {
            Ok(None)
        } else {
            Err(AppError::new(Exit::CouldNot, what, hint))
        };
    }
    let history = found.history();
    let session = history.session();
    if detail == Detail::People && !session.may_tell_people() {
        let (what, hint) = words::by_person_not_agreed(&found.id);
        return Err(AppError::new(Exit::BadInput, what, hint));
    }
    let mut report = report::view::session_report(session, detail);
    if report.session.id.is_empty() {
        report.session.id.clone_from(&found.id);
    }
    Ok(Some(report))
}

fn rendered(reports: Vec<SessionReport>, format: ReportFormat, detail: Detail) -> Result<String, AppError> {
    match format {
        ReportFormat::Text => {
            let pages: Vec<String> = reports.iter().map(|r| report::text::page(r, detail)).collect();
            Ok(pages.join("\n\n"))
        }
        ReportFormat::Json => report::json(&Report::of(reports))
            .map_err(|e| AppError::new(Exit::CouldNot, words::cannot_make(&e), "")),
    }
}

fn put(text: &str, args: &cli::Report, records: &[PathBuf], ctx: &mut Context<'_>) -> Result<(), AppError> {
    let Some(path) = &args.output else { return ctx.result(text) };
    let sessions_dir = ctx.data_dir.join("sessions");
    Output { path, force: args.force, records, sessions_dir: &sessions_dir }.write(
        text.as_bytes(),
        &Made { what: "report", by_person: args.by_person },
        ctx,
    )
}
