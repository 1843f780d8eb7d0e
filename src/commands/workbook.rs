//! `airtime report --format xlsx`: a workbook with a sheet a table. Sessions are read and written one by one.

use std::path::PathBuf;

use crate::{
    cli,
    commands::{
        Context,
        output::{self, ExportInfo, OutputFile},
        progress::Progress,
        report::{build_report, read_totals},
        sessions::{self, LoadedSession},
        setup_files,
    },
    error::{AppError, CommandResult, Exit},
    journal::{Library, library::SessionEntry},
    report::{
        Detail, Format, SessionReport,
        format::{self, csv::RowKind, xlsx::Book},
    },
    shell::batch,
    text::report as words,
};

/// # Errors
/// As [`super::report::report`]; or no file was named, or a sheet is full.
pub(super) fn report_workbook(args: &cli::ReportArgs, ctx: &mut Context<'_>) -> CommandResult {
    let Some(path) = &args.output.output else {
        return Err(AppError::new(
            Exit::BadInput,
            words::workbook_needs_file(),
            words::workbook_needs_file_hint(),
        ));
    };
    let library = sessions::open_library(ctx);
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let mut book = Book::new(detail).map_err(|e| output::cannot_make(&e))?;
    let (today, practised) = (ctx.clock.read().wall.date_naive(), setup_files::read_practice(ctx));
    let (mut sources, mut damaged) = (Vec::new(), Vec::new());
    let progress = Progress::start();
    let result = batch::map_in_order(
        &find(&library, &args.sessions),
        &progress,
        |found| read(&library, found, detail),
        |read: Result<Read, AppError>| {
            let Read { report, path, damaged_id } = read?;
            sources.extend(path);
            damaged.extend(damaged_id.map(|id| words::some_damage(&id)));
            if let Some(mut report) = report {
                format::complete(&mut report, today, practised);
                book.add(&report).map_err(|e| output::cannot_make(&e))?;
            }
            Ok::<(), AppError>(())
        },
    );
    progress.clear();
    ctx.notices(&damaged);
    result?;
    let bytes = book.finish().map_err(|e| output::cannot_make(&e))?;
    let data_dir = ctx.data_dir.clone();
    let file = OutputFile { path, force: args.output.force, sources: &sources, data_dir: &data_dir };
    file.write(&bytes, &ExportInfo { verb: "report", by_person: args.by_person }, ctx)?;
    Ok(if damaged.is_empty() { Exit::Done } else { Exit::Damaged })
}

/// What reading one session came to.
struct Read {
    /// `None`: nothing in it is whole.
    report: Option<SessionReport>,
    /// `None`: only the totals were kept.
    path: Option<PathBuf>,
    damaged_id: Option<String>,
}

/// A session as it was named, and its file, if all that were named have one.
enum Found<'a> {
    Entry(SessionEntry),
    Named(&'a str),
}

/// Lists the folder once. Where one of the sessions is only totals, each is looked for by itself.
fn find<'a>(library: &Library, names: &'a [String]) -> Vec<Found<'a>> {
    match library.find_all(names) {
        Ok(entries) => entries.into_iter().map(Found::Entry).collect(),
        Err(_) => names.iter().map(|name| Found::Named(name)).collect(),
    }
}

fn read(library: &Library, found: &Found<'_>, detail: Detail) -> Result<Read, AppError> {
    let (session, name) = match found {
        Found::Entry(entry) => (LoadedSession::read(library, entry), entry.id.as_str()),
        Found::Named(name) => (LoadedSession::find(library, name), *name),
    };
    match session {
        Ok(mut session) => Ok(Read {
            // A workbook has the tables of the CSV.
            report: build_report(&mut session, detail, Format::Csv(RowKind::Turns))?,
            damaged_id: session.contents.is_damaged().then_some(session.id),
            path: Some(session.path),
        }),
        Err(error) => {
            let totals = read_totals(library, name)?.ok_or(error)?;
            Ok(Read { report: Some(totals), path: None, damaged_id: None })
        }
    }
}
