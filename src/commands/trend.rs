//! `airtime trend` and `airtime digest`: a series of sessions, and what came of what was said in them.
//!
//! Sessions that cannot be read are named and left out; the others are told.

use std::{
    collections::{BTreeMap, HashSet},
    path::PathBuf,
};

use crate::{
    cli::{self, Together, TrendFormat},
    commands::{
        Context,
        output::{self, Made},
        progress::{Progress, cut_short},
        sessions,
    },
    domain::record::plain_text,
    error::{AppError, Exit, Outcome},
    journal::{Library, library::Found},
    report::{
        self, CannotMake, Detail, Summary,
        series::{SeriesReport, series_report},
    },
    shell::batch::{self, BatchEntry, ReadFailure},
    text::{report as report_words, series as words},
};

/// # Errors
/// A session that was named is not there, the series is not clear, or the result cannot be written.
pub fn trend(args: &cli::Trend, ctx: &mut Context<'_>) -> Outcome {
    let detail = if args.by_person { Detail::People } else { Detail::Groups };
    let (report, records, exit) = together(&args.which, detail, ctx)?;
    let text = written(&report, args.format)
        .map_err(|e| AppError::new(Exit::CouldNot, report_words::cannot_make(&e.to_string()), ""))?;
    output::put(&text, &args.into, &records, &Made { what: "trend", by_person: args.by_person }, ctx)?;
    Ok(exit)
}

fn written(report: &SeriesReport, format: TrendFormat) -> Result<String, CannotMake> {
    let sheet = || report::sheet::series::sheet(report);
    Ok(match format {
        TrendFormat::Text => report::text::series::page(report),
        TrendFormat::Json => report::as_json(report)?,
        TrendFormat::Csv => report::series::rows::csv(report)?,
        TrendFormat::Markdown => {
            let sheet = sheet();
            report::markdown::document(&sheet.title, std::slice::from_ref(&sheet))
        }
        TrendFormat::Html => {
            let sheet = sheet();
            report::html::page(&sheet.title, std::slice::from_ref(&sheet), false)?
        }
    })
}

/// # Errors
/// As [`trend`].
pub fn digest(args: &cli::Digest, ctx: &mut Context<'_>) -> Outcome {
    let (report, records, exit) = together(&args.which, Detail::Groups, ctx)?;
    let made = Made { what: "digest", by_person: false };
    output::put(&report::text::series::digest(&report), &args.into, &records, &made, ctx)?;
    Ok(exit)
}

fn together(
    which: &Together,
    detail: Detail,
    ctx: &mut Context<'_>,
) -> Result<(SeriesReport, Vec<PathBuf>, Exit), AppError> {
    let same = pairs(&which.same)?;
    let library = sessions::open(ctx);
    let progress = Progress::begin();
    let seen = batch::summarise(&library, &wanted(&library, which)?, &progress);
    progress.end();
    let (summaries, exit) = whole(seen.map_err(cut_short)?, ctx);
    let chosen = chosen(which, summaries, &library, ctx)?;
    let silent = chosen.iter().find(|(_, s)| detail == Detail::People && !s.tells_people);
    if let Some((found, _)) = silent {
        let what = report_words::by_person_not_agreed(&found.id);
        return Err(AppError::new(Exit::BadInput, what, report_words::by_person_hint()));
    }
    let records = chosen.iter().map(|(found, _)| found.path.clone()).collect();
    let summaries = chosen.into_iter().map(|(_, summary)| summary).collect();
    Ok((series_report(summaries, &same, detail, ctx.clock.read().wall.date_naive()), records, exit))
}

fn pairs(pairs: &[String]) -> Result<Vec<(String, String)>, AppError> {
    let pair = |text: &String| match text.split_once('=') {
        Some((a, b)) if !a.trim().is_empty() && !b.trim().is_empty() => {
            Ok((a.trim().to_owned(), b.trim().to_owned()))
        }
        _ => Err(AppError::new(Exit::BadInput, words::bad_pair(text), words::bad_pair_hint())),
    };
    pairs.iter().map(pair).collect()
}

/// The sessions to read. To know which series there are, all of them have to be.
fn wanted(library: &Library, which: &Together) -> Result<Vec<Found>, AppError> {
    if which.sessions.len() < 2 {
        let mut listed = library.list()?.sessions;
        // A file elsewhere is one of them too.
        for what in &which.sessions {
            let path = library.find(what)?;
            if listed.iter().all(|found| found.path != path) {
                listed.push(library.found_at(&path)?);
            }
        }
        return Ok(listed);
    }
    let found = |what: &String| Ok(library.found_at(&library.find(what)?)?);
    which.sessions.iter().map(found).collect()
}

/// What can be told, each session once, and how it ends: notices about the rest.
fn whole(seen: Vec<BatchEntry>, ctx: &mut Context<'_>) -> (Vec<(Found, Summary)>, Exit) {
    let (mut summaries, mut exit) = (Vec::with_capacity(seen.len()), Exit::Done);
    for BatchEntry { found, summary } in seen {
        match summary {
            Ok(session) => {
                if session.damaged {
                    ctx.notice(&words::partly(&found.id));
                    exit = Exit::Damage;
                }
                summaries.push((found, session.summary));
            }
            Err(failure) => {
                let why = match &failure {
                    ReadFailure::Empty => words::nothing_whole(),
                    ReadFailure::Newer(why) | ReadFailure::Unreadable(why) => why,
                };
                ctx.notice(&words::left_out(&found.id, why));
                exit = Exit::Damage;
            }
        }
    }
    let ids: HashSet<String> = summaries.iter().map(|(found, _)| found.id.clone()).collect();
    summaries.retain(|(found, summary)| {
        let copy = summary.id != found.id && ids.contains(&summary.id);
        if copy {
            ctx.notice(&words::left_out(&found.id, &words::copy_of(&summary.id)));
        }
        !copy
    });
    (summaries, exit)
}

/// Those that are looked at together.
fn chosen(
    which: &Together,
    mut all: Vec<(Found, Summary)>,
    library: &Library,
    ctx: &mut Context<'_>,
) -> Result<Vec<(Found, Summary)>, AppError> {
    let series = match (which.sessions.as_slice(), &which.series) {
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
        ([], None) if !which.all => Some(only_series(&all)?),
        _ => None,
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

/// The one series there is.
fn only_series(all: &[(Found, Summary)]) -> Result<String, AppError> {
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
