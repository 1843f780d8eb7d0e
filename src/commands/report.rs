//! `airtime report`: how talk was shared, in any format; or a personal slip.
//!
//! All sessions are read before anything is written, unless there are very many: those are read and written one by
//! one. Of a damaged file, the intact part is reported.

mod last_time;

use std::path::PathBuf;

use crate::{
    cli::{self, ReportFormat, ReportRows},
    commands::{
        Context, day,
        output::{self, ExportInfo, ResultSink},
        pdf::write_pdf,
        progress::Progress,
        report::last_time::Meetings,
        sessions::{self, LoadedSession},
        setup_files, slip, workbook,
    },
    domain::{Session, measures::tap_error::TapError},
    error::{AppError, CommandResult, Exit},
    journal::Library,
    report::{
        self, Detail, Format, PageKind, Request, SessionReport,
        format::{
            csv::{RowKind, layout::Layout},
            stream::Stream,
        },
    },
    shell::{batch, fonts::SystemFonts},
    text::report as words,
};

/// Maximum number of sessions held in memory together.
const MAX_IN_MEMORY: usize = 64;

/// # Errors
/// A session does not exist, cannot be read, was written by a newer version, or its group did not agree to
/// `--by-person`; or the result cannot be written.
pub fn report(args: &cli::ReportArgs, ctx: &mut Context<'_>) -> CommandResult {
    if args.day {
        return day::report(args, ctx);
    }
    let library = sessions::open_library(ctx);
    if let Some(person) = &args.slip {
        return slip::personal_slip(person, args, &library, ctx);
    }
    let format = output::choose_format(args.format, &args.output)?;
    check_options(args, format)?;
    let layout = output::csv_layout(args.csv, &format)?;
    let Some(format) = as_text(format, args.rows) else { return workbook::report_workbook(args, ctx) };
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let today = ctx.clock.read().wall.date_naive();
    let page = page_kind(args);
    let practised = setup_files::read_practice(ctx);
    let wanted =
        Request { format, detail, page, today, practised, width: output::page_width(args.width, ctx) };
    if args.sessions.len() > MAX_IN_MEMORY
        && let Some(stream) = Stream::new(wanted)
    {
        return stream_reports(args, stream, layout, &library, ctx);
    }
    let meetings = (page == PageKind::Summary).then(|| Meetings::of(&library));
    let mut loaded: Vec<LoadedSession> = Vec::new();
    let mut reports: Vec<SessionReport> = Vec::new();
    for name in &args.sessions {
        match LoadedSession::find(&library, name) {
            Ok(mut session) => {
                let mut report = build_report(&mut session, detail, format)?;
                if let Some(report) = report.as_mut().filter(|_| format == Format::Text) {
                    report.session.named = sessions::named_in_command(name, &session, ctx);
                }
                if let (Some(report), Some(meetings)) = (&mut report, &meetings) {
                    meetings.add_to(report, &session.path, TapError::of(practised))?;
                }
                reports.extend(report);
                loaded.push(session);
            }
            Err(error) => reports.push(read_totals(&library, name)?.ok_or(error)?),
        }
    }
    if !reports.is_empty() {
        let sources: Vec<PathBuf> = loaded.iter().map(|session| session.path.clone()).collect();
        let export = ExportInfo { verb: "report", by_person: args.by_person };
        if format == Format::Pdf {
            let make = |fonts: &SystemFonts| report::render_pdf(reports, wanted, fonts);
            write_pdf(make, &args.output, &sources, &export, ctx)?;
        } else {
            let text = report::render(reports, wanted).map_err(|e| output::cannot_make(&e))?;
            output::write_result(&layout.apply(&text), &args.output, &sources, &export, ctx)?;
        }
    }
    Ok(sessions::report_damage(&loaded, ctx))
}

/// Reports on many sessions, on all cores, and writes each report as soon as it is made. Stops at the first session
/// that cannot be reported.
fn stream_reports(
    args: &cli::ReportArgs,
    stream: Stream,
    layout: Layout,
    library: &Library,
    ctx: &mut Context<'_>,
) -> CommandResult {
    let detail = stream.detail();
    let all = library.find_all(&args.sessions)?;
    let sources = output::sources_of_file(&args.output, all.iter().map(|found| &found.path));
    let data_dir = ctx.data_dir.clone();
    let mut sink = ResultSink::open(&args.output, &sources, &data_dir)?;
    let begin = stream.begin().map_err(|e| output::cannot_make(&e))?;
    sink.write(layout.apply(&begin).as_bytes(), ctx)?;
    let (mut damaged, mut written, format) = (Vec::new(), 0, stream.format());
    let progress = Progress::start();
    let result = batch::map_in_order(
        &all,
        &progress,
        |found| {
            let mut session = LoadedSession::read(library, found)?;
            let report = build_report(&mut session, detail, format)?;
            let text =
                report.map(|report| stream.one(report)).transpose().map_err(|e| output::cannot_make(&e))?;
            Ok((text, session.contents.is_damaged().then_some(session.id)))
        },
        |one: Result<(Option<String>, Option<String>), AppError>| {
            let (text, damaged_id) = one?;
            if let Some(text) = text {
                sink.write(stream.before_next(written).as_bytes(), ctx)?;
                sink.write(text.as_bytes(), ctx)?;
                written += 1;
            }
            damaged.extend(damaged_id.map(|id| words::some_damage(&id)));
            Ok::<(), AppError>(())
        },
    );
    progress.clear();
    ctx.notices(&damaged);
    result?;
    sink.write(stream.end(written).as_bytes(), ctx)?;
    sink.finish(&ExportInfo { verb: "report", by_person: args.by_person }, ctx)?;
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Damaged })
}

fn page_kind(args: &cli::ReportArgs) -> PageKind {
    match (args.easy_read, args.summary) {
        (true, _) => PageKind::Easy,
        (false, true) => PageKind::Summary,
        (false, false) => PageKind::Full,
    }
}

/// The report on a session of which the group kept only the totals.
pub(super) fn read_totals(library: &Library, name: &str) -> Result<Option<SessionReport>, AppError> {
    let Some(json) = library.read_totals(name)? else { return Ok(None) };
    let report = report::model::read_totals(&String::from_utf8_lossy(&json)).map_err(|error| {
        AppError::new(Exit::Failed, words::totals_unreadable(&error.to_string(), name), words::totals_hint())
    })?;
    Ok(Some(report))
}

/// The report on one session. Returns `None` if a damaged file has no intact record.
pub(super) fn build_report(
    source: &mut LoadedSession,
    detail: Detail,
    format: Format,
) -> Result<Option<SessionReport>, AppError> {
    if source.contents.records.is_empty() {
        return if source.contents.is_damaged() {
            Ok(None)
        } else {
            Err(AppError::new(Exit::Failed, words::empty(&source.id), words::empty_hint()))
        };
    }
    let history = source.take_history();
    let session = history.session();
    check_agreed(session, detail, format.is_for_people(), &source.id)?;
    let mut report = match format {
        // Their rows say nothing of who had the floor when.
        Format::Csv(RowKind::People | RowKind::Sessions) => report::model::session_report(session, detail),
        Format::Csv(RowKind::Turns) => report::model::table_report(&history, detail),
        Format::Text | Format::Json | Format::Markdown | Format::Html | Format::Pdf => {
            report::model::history_report(&history, detail)
        }
    };
    report.is_damaged = source.contents.is_damaged();
    if report.session.id.is_empty() {
        report.session.id.clone_from(&source.id);
    }
    Ok(Some(report))
}

/// Whether a session may be told at this level. `on_pages`: for people to read, and not for other programs.
pub(super) fn check_agreed(
    session: &Session,
    detail: Detail,
    on_pages: bool,
    id: &str,
) -> Result<(), AppError> {
    match detail {
        Detail::People if !session.may_show_individuals() => {
            Err(refuse(&words::by_person_not_agreed(id), words::by_person_hint()))
        }
        Detail::People if on_pages && !session.may_show_individuals_on_pages() => {
            Err(refuse(&words::by_person_import(id), words::by_person_import_hint()))
        }
        Detail::People | Detail::Groups => Ok(()),
    }
}

/// Whether the options fit together.
fn check_options(args: &cli::ReportArgs, format: ReportFormat) -> Result<(), AppError> {
    if args.rows.is_some() && format != ReportFormat::Csv {
        return Err(refuse(words::rows_need_csv(), words::rows_need_csv_hint()));
    }
    if args.rows == Some(ReportRows::People) && !args.by_person {
        return Err(refuse(words::rows_need_people(), words::rows_need_people_hint()));
    }
    if args.easy_read && !matches!(format, ReportFormat::Text | ReportFormat::Html | ReportFormat::Pdf) {
        return Err(refuse(words::easy_needs_page(), words::easy_needs_page_hint()));
    }
    if args.summary && matches!(format, ReportFormat::Json | ReportFormat::Csv | ReportFormat::Xlsx) {
        return Err(refuse(words::summary_needs_page(), words::summary_needs_page_hint()));
    }
    Ok(())
}

/// `None`: the format is no text.
fn as_text(format: ReportFormat, rows: Option<ReportRows>) -> Option<Format> {
    let rows = match rows.unwrap_or_default() {
        ReportRows::Turns => RowKind::Turns,
        ReportRows::People => RowKind::People,
        ReportRows::Sessions => RowKind::Sessions,
    };
    match format {
        ReportFormat::Text => Some(Format::Text),
        ReportFormat::Json => Some(Format::Json),
        ReportFormat::Csv => Some(Format::Csv(rows)),
        ReportFormat::Markdown => Some(Format::Markdown),
        ReportFormat::Html => Some(Format::Html),
        ReportFormat::Pdf => Some(Format::Pdf),
        ReportFormat::Xlsx => None,
    }
}

fn refuse(what: &str, hint: &str) -> AppError {
    AppError::new(Exit::BadInput, what, hint)
}
