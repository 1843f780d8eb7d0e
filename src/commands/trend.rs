//! `airtime trend` and `airtime digest`: reports on a series of sessions, and on the outcome of what was said in them.
//!
//! Sessions that cannot be read are left out with a notice.

use std::{
    collections::{BTreeMap, HashSet},
    path::PathBuf,
};

use crate::{
    cli::{self, SelectionArgs, TrendFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        pdf::write_pdf,
        progress::Progress,
        sessions, setup_files,
    },
    domain::{measures::tap_error::TapError, record::plain_text},
    error::{AppError, CommandResult, Exit},
    journal::{Library, library::SessionEntry},
    report::{
        self, Detail, RenderError, Summary,
        format::pdf,
        model::series::{SeriesReport, series_report},
    },
    shell::{
        batch::{self, BatchEntry, ReadFailure},
        fonts::SystemFonts,
    },
    text::{report as report_words, series as words},
};

/// `airtime trend`
///
/// # Errors
/// A named session does not exist, the series is ambiguous, or the result cannot be written.
pub fn trend(args: &cli::TrendArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let layout = output::csv_layout(args.csv, format == TrendFormat::Csv)?;
    let shows = match format {
        _ if !args.by_person => Shows::Groups,
        TrendFormat::Text | TrendFormat::Markdown | TrendFormat::Html | TrendFormat::Pdf => {
            Shows::SmallGroupsOnPages
        }
        TrendFormat::Json | TrendFormat::Csv => Shows::SmallGroups,
    };
    let (report, sources, exit) = build_series_report(&args.selection, shows, ctx)?;
    let (today, width) = (ctx.clock.read().wall.date_naive(), output::page_width(args.width, ctx));
    let export = ExportInfo { verb: "trend", by_person: args.by_person };
    let document = || report::document::series::document(&report);
    let text = match format {
        TrendFormat::Pdf => {
            let make = |fonts: &SystemFonts| pdf::pdf(&[document()], false, today, fonts);
            write_pdf(make, &args.output, &sources, &export, ctx)?;
            return Ok(exit);
        }
        TrendFormat::Text => Ok(report::format::text::text_of_width(&document(), width)),
        TrendFormat::Json => report::format::json::as_json(&report).map_err(RenderError::from),
        TrendFormat::Csv => report::format::csv::series::csv(&report).map_err(RenderError::from),
        TrendFormat::Markdown => Ok(report::format::markdown::markdown(&[document()])),
        TrendFormat::Html => {
            report::format::html::page(&[document()], false, today).map_err(RenderError::from)
        }
    };
    let text = layout.apply(&text.map_err(|e| output::cannot_make(&e))?);
    output::write_result(&text, &args.output, &sources, &export, ctx)?;
    Ok(exit)
}

/// What of a series is shown, and on what: people read pages, programs data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Groups,
    SmallGroups,
    SmallGroupsOnPages,
}

impl Shows {
    /// Why a session may not be shown so.
    fn refusal(self, id: &str, summary: &Summary) -> Option<AppError> {
        let refuse = |what: String, hint: &str| Some(AppError::new(Exit::BadInput, what, hint));
        match self {
            Self::Groups => None,
            _ if !summary.tells_people => {
                refuse(report_words::by_person_not_agreed(id), report_words::by_person_hint())
            }
            Self::SmallGroupsOnPages if !summary.tells_people_on_pages => {
                refuse(report_words::by_person_import(id), report_words::by_person_import_hint())
            }
            Self::SmallGroups | Self::SmallGroupsOnPages => None,
        }
    }
}

/// `airtime digest`
///
/// # Errors
/// As [`trend`].
pub fn digest(args: &cli::DigestArgs, ctx: &mut Context<'_>) -> CommandResult {
    let (report, sources, exit) = build_series_report(&args.selection, Shows::Groups, ctx)?;
    let export = ExportInfo { verb: "digest", by_person: false };
    output::write_result(
        &report::format::text::text_of_width(
            &report::document::digest::document(&report),
            output::page_width(args.width, ctx),
        ),
        &args.output,
        &sources,
        &export,
        ctx,
    )?;
    Ok(exit)
}

/// Builds the report on the selected sessions. Returns their files too, and how the command ends.
fn build_series_report(
    selection: &SelectionArgs,
    shows: Shows,
    ctx: &mut Context<'_>,
) -> Result<(SeriesReport, Vec<PathBuf>, Exit), AppError> {
    let same = parse_pairs(&selection.same)?;
    let library = sessions::open_library(ctx);
    let progress = Progress::start();
    let entries = batch::summarise(&library, &find_sessions(&library, selection)?, &progress);
    progress.clear();
    let (summaries, exit) = keep_readable(entries?, ctx);
    let chosen = choose_series(selection, summaries, &library, ctx)?;
    if let Some(refusal) = chosen.iter().find_map(|(found, s)| shows.refusal(&found.id, s)) {
        return Err(refusal);
    }
    let detail = if shows == Shows::Groups { Detail::Groups } else { Detail::People };
    let sources = chosen.iter().map(|(found, _)| found.path.clone()).collect();
    let summaries = chosen.into_iter().map(|(_, summary)| summary).collect();
    let errors = TapError::of(setup_files::read_practice(ctx));
    let today = ctx.clock.read().wall.date_naive();
    Ok((series_report(summaries, &same, detail, errors, today), sources, exit))
}

/// Pairs `A=B` of names that mean the same person.
fn parse_pairs(pairs: &[String]) -> Result<Vec<(String, String)>, AppError> {
    let pair = |text: &String| match text.split_once('=') {
        Some((a, b)) if !a.trim().is_empty() && !b.trim().is_empty() => {
            Ok((a.trim().to_owned(), b.trim().to_owned()))
        }
        _ => Err(AppError::new(Exit::BadInput, words::bad_pair(text), words::bad_pair_hint())),
    };
    pairs.iter().map(pair).collect()
}

/// The sessions to read. All of them must be read to know which belong to a series.
fn find_sessions(library: &Library, selection: &SelectionArgs) -> Result<Vec<SessionEntry>, AppError> {
    if selection.sessions.len() < 2 {
        let mut listed = library.list()?.sessions;
        // A named file may be in another folder.
        for name in &selection.sessions {
            let path = library.find(name)?;
            if listed.iter().all(|found| found.path != path) {
                listed.push(library.entry_at(&path)?);
            }
        }
        return Ok(listed);
    }
    let found = |name: &String| Ok(library.entry_at(&library.find(name)?)?);
    selection.sessions.iter().map(found).collect()
}

/// The readable sessions, each once, and how the command ends. Writes notices about the others.
fn keep_readable(entries: Vec<BatchEntry>, ctx: &mut Context<'_>) -> (Vec<(SessionEntry, Summary)>, Exit) {
    let mut summaries = Vec::with_capacity(entries.len());
    let (mut partly, mut left_out) = (Vec::new(), Vec::new());
    for BatchEntry { found, summary } in entries {
        match summary {
            Ok(session) => {
                if session.damaged {
                    partly.push(words::partly(&found.id));
                }
                summaries.push((found, session.summary));
            }
            Err(failure) => {
                let why = match &failure {
                    ReadFailure::Empty => words::nothing_whole(),
                    ReadFailure::Newer(why) | ReadFailure::Unreadable(why) => why,
                };
                left_out.push(words::left_out(&found.id, why));
            }
        }
    }
    let exit = if partly.is_empty() && left_out.is_empty() { Exit::Done } else { Exit::Damaged };
    let copies = drop_copies(&mut summaries);
    [partly, left_out, copies].iter().for_each(|notices| ctx.notices(notices));
    (summaries, exit)
}

/// Leaves out copies of sessions that are there too. Returns a notice about each.
fn drop_copies(summaries: &mut Vec<(SessionEntry, Summary)>) -> Vec<String> {
    let ids: HashSet<String> = summaries.iter().map(|(found, _)| found.id.clone()).collect();
    let is_copy =
        |(found, summary): &mut (SessionEntry, Summary)| summary.id != found.id && ids.contains(&summary.id);
    let copies = summaries.extract_if(.., is_copy);
    copies.map(|(found, summary)| words::left_out(&found.id, &words::copy_of(&summary.id))).collect()
}

/// Keeps the sessions of the selected series, or all of the selection.
fn choose_series(
    selection: &SelectionArgs,
    mut all: Vec<(SessionEntry, Summary)>,
    library: &Library,
    ctx: &mut Context<'_>,
) -> Result<Vec<(SessionEntry, Summary)>, AppError> {
    let series = match (selection.sessions.as_slice(), &selection.series) {
        ([only], _) => {
            let path = library.find(only)?;
            let one = all.iter().find(|(found, _)| found.path == path);
            let series = one.and_then(|(_, summary)| summary.series.clone());
            if series.is_none() {
                all.retain(|(found, _)| found.path == path);
            }
            series
        }
        ([], Some(name)) => Some(name.clone()),
        ([], None) if !selection.all => Some(only_series(&all)?),
        ([], None) | ([_, _, ..], _) => None,
    };
    let folded = |name: &str| plain_text::fold(name.trim());
    if let Some(name) = &series {
        all.retain(|(_, s)| s.series.as_deref().map(folded) == Some(folded(name)));
        if all.is_empty() {
            let what = words::no_such_series(name);
            return Err(AppError::new(Exit::BadInput, what, words::no_such_series_hint()));
        }
    }
    if all.is_empty() {
        ctx.notice(report_words::no_sessions());
    }
    Ok(all)
}

/// The name of the only series.
///
/// # Errors
/// There is no series, or more than one.
fn only_series(all: &[(SessionEntry, Summary)]) -> Result<String, AppError> {
    let mut series: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for name in all.iter().filter_map(|(_, s)| s.series.as_ref()) {
        series.entry(plain_text::fold(name.trim())).or_insert_with(|| (name.clone(), 0)).1 += 1;
    }
    let series: Vec<(String, usize)> = series.into_values().collect();
    match series.as_slice() {
        [(only, _)] => Ok(only.clone()),
        [] => Err(AppError::new(Exit::BadInput, words::no_series(), words::no_series_hint())),
        _ => Err(AppError::new(Exit::BadInput, words::which_series(), words::choose_series(&series))),
    }
}
