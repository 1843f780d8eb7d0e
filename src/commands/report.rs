//! `airtime report`: how talk was shared, in any format; or a person's own slip.
//!
//! Everything is read and made before anything is written, unless it is a great many sessions: those are put down
//! one by one. What is whole in a damaged file is told.

use std::path::PathBuf;

use crate::{
    cli::{self, ReportFormat, ReportRows},
    commands::{
        Context,
        output::{self, Made, Sink},
        progress::Progress,
        sessions::{self, Found},
    },
    error::{AppError, Exit, Outcome},
    journal::Library,
    report::{self, Detail, Format, SessionReport, Wanted, html, rows::Rows, slip, stream::Stream},
    shell::batch,
    text::{report as words, slip as slip_words},
};

/// More sessions than these are not held in memory together.
const MANY: usize = 64;

/// # Errors
/// A session is not there, cannot be read, is newer, or its group did not agree to `--by-person`; or
/// the result cannot be written.
pub fn report(args: &cli::Report, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    if let Some(whom) = &args.slip {
        return own(whom, args, &library, ctx);
    }
    let format = format(args)?;
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let today = ctx.clock.read().wall.date_naive();
    let wanted = Wanted { format, detail, easy: args.easy_read, today };
    if args.sessions.len() > MANY
        && let Some(stream) = Stream::new(wanted)
    {
        return one_by_one(args, stream, detail, &library, ctx);
    }
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
        let text = report::render(reports, wanted).map_err(|e| cannot_make(&e))?;
        let records: Vec<PathBuf> = found.iter().map(|f| f.path.clone()).collect();
        let made = Made { what: "report", by_person: args.by_person };
        output::put(&text, &args.into, &records, &made, ctx)?;
    }
    let damaged: Vec<&Found> = found.iter().filter(|f| f.scan.is_damaged()).collect();
    for found in &damaged {
        ctx.notice(&words::some_damage(&found.id));
        found.tell_damage(ctx);
    }
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Damage })
}

/// Many sessions, on all cores, each put down as soon as it is made. What cannot be told is said, and ends it; a file
/// gets its name only when it is whole.
fn one_by_one(
    args: &cli::Report,
    mut stream: Stream,
    detail: Detail,
    library: &Library,
    ctx: &mut Context<'_>,
) -> Outcome {
    let all = library.find_all(&args.sessions)?;
    let paths: Vec<PathBuf> = all.iter().map(|found| found.path.clone()).collect();
    let data_dir = ctx.data_dir.clone();
    let mut sink = Sink::open(&args.into, &paths, &data_dir)?;
    sink.put(&stream.begin().map_err(|e| cannot_make(&e))?, ctx)?;
    let mut damaged = 0;
    let progress = Progress::begin();
    let outcome = batch::map_in_order(
        &all,
        &progress,
        |found| {
            let found = Found::of(library, found)?;
            let report = made(&found, detail)?;
            Ok((report, found.scan.is_damaged().then_some(found.id)))
        },
        |one: Result<(Option<SessionReport>, Option<String>), AppError>| {
            let (report, harm) = one?;
            if let Some(report) = report {
                sink.put(&stream.next(report).map_err(|e| cannot_make(&e))?, ctx)?;
            }
            if let Some(id) = harm {
                damaged += 1;
                ctx.notice(&words::some_damage(&id));
            }
            Ok::<(), AppError>(())
        },
    );
    progress.end();
    outcome?;
    sink.put(stream.end(), ctx)?;
    sink.done(&Made { what: "report", by_person: args.by_person }, ctx)?;
    Ok(if damaged == 0 { Exit::Done } else { Exit::Damage })
}

/// What is kept of a session of which the room wanted no more.
fn totals(library: &Library, what: &str) -> Result<Option<SessionReport>, AppError> {
    let Some(json) = library.read_totals(what)? else { return Ok(None) };
    let report = report::read_totals(&json).map_err(|error| {
        AppError::new(
            Exit::CouldNot,
            words::totals_unreadable(&error.to_string(), what),
            words::totals_hint(),
        )
    })?;
    Ok(Some(report))
}

/// The report on one session; nothing where nothing is whole.
fn made(found: &Found, detail: Detail) -> Result<Option<SessionReport>, AppError> {
    if found.scan.records.is_empty() {
        return if found.scan.is_damaged() {
            Ok(None)
        } else {
            Err(AppError::new(Exit::CouldNot, words::empty(&found.id), words::empty_hint()))
        };
    }
    let history = found.history();
    let session = history.session();
    if detail == Detail::People && !session.may_show_individuals() {
        return Err(refuse(&words::by_person_not_agreed(&found.id), words::by_person_hint()));
    }
    let mut report = report::view::history_report(&history, detail);
    if report.session.id.is_empty() {
        report.session.id.clone_from(&found.id);
    }
    Ok(Some(report))
}

/// The format, if what was asked for goes together.
fn format(args: &cli::Report) -> Result<Format, AppError> {
    let rows = match args.rows.unwrap_or_default() {
        ReportRows::Turns => Rows::Turns,
        ReportRows::People => Rows::People,
        ReportRows::Sessions => Rows::Sessions,
    };
    if args.rows.is_some() && args.format != ReportFormat::Csv {
        return Err(refuse(words::rows_need_csv(), words::rows_need_csv_hint()));
    }
    if rows == Rows::People && !args.by_person {
        return Err(refuse(words::rows_need_people(), words::rows_need_people_hint()));
    }
    if args.easy_read && !matches!(args.format, ReportFormat::Text | ReportFormat::Html) {
        return Err(refuse(words::easy_needs_page(), words::easy_needs_page_hint()));
    }
    Ok(match args.format {
        ReportFormat::Text => Format::Text,
        ReportFormat::Json => Format::Json,
        ReportFormat::Csv => Format::Csv(rows),
        ReportFormat::Markdown => Format::Markdown,
        ReportFormat::Html => Format::Html,
    })
}

fn refuse(what: &str, hint: &str) -> AppError {
    AppError::new(Exit::BadInput, what, hint)
}

fn cannot_make(why: &dyn std::error::Error) -> AppError {
    AppError::new(Exit::CouldNot, words::cannot_make(&why.to_string()), "")
}

/// A person's own time, for them. It needs no agreement of the group: it is theirs.
fn own(whom: &str, args: &cli::Report, library: &Library, ctx: &mut Context<'_>) -> Outcome {
    let [what] = args.sessions.as_slice() else {
        return Err(refuse(slip_words::one_session(), slip_words::one_session_hint()));
    };
    if !matches!(args.format, ReportFormat::Text | ReportFormat::Html) {
        return Err(refuse(slip_words::text_or_html(), slip_words::text_or_html_hint()));
    }
    let found = Found::read(library, what)?;
    let sheet = slip::sheet(&found.history(), &found.id, whom).map_err(|no| {
        let (id, name) = (found.id.as_str(), crate::domain::record::plain_text::clean(whom, 200));
        let (what, hint) = match no {
            slip::NoSlip::Unknown => (slip_words::unknown(id, &name), slip_words::unknown_hint()),
            slip::NoSlip::Several => (slip_words::several(id, &name), slip_words::several_hint()),
            slip::NoSlip::NotTimed => (slip_words::not_timed(id, &name), slip_words::nothing_hint()),
            slip::NoSlip::NotOne => (slip_words::not_one(id, &name), slip_words::not_one_hint()),
            slip::NoSlip::NotHere => (slip_words::not_here(id, &name), slip_words::nothing_hint()),
        };
        AppError::new(Exit::BadInput, what, hint)
    })?;
    let text = if args.format == ReportFormat::Html {
        html::page(&sheet.title, std::slice::from_ref(&sheet), false).map_err(|e| cannot_make(&e))?
    } else {
        slip::text(&sheet)
    };
    let made = Made { what: "slip", by_person: true };
    output::put(&text, &args.into, std::slice::from_ref(&found.path), &made, ctx)?;
    if found.scan.is_damaged() {
        ctx.notice(&words::some_damage(&found.id));
        found.tell_damage(ctx);
        return Ok(Exit::Damage);
    }
    Ok(Exit::Done)
}
