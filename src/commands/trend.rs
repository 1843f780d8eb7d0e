//! `airtime trend` and `airtime digest`: reports on a series of sessions, and on the outcome of what was said in them.
//!
//! Sessions that cannot be read are left out with a notice.

mod selection;

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::{
    cli::{self, SelectionArgs, TrendFormat},
    commands::{
        Context,
        output::{self, ExportInfo, ResultSink},
        pdf::write_pdf,
        sessions, setup_files,
        trend::selection::Chosen,
    },
    domain::measures::tap_error::TapError,
    error::{AppError, CommandResult, Exit},
    report::{
        self, Detail, RenderError,
        format::{json::SeriesStream, pdf},
        model::series::{SeriesBuilder, SeriesReport, SeriesSession},
    },
    shell::fonts::SystemFonts,
    text::series as words,
};

/// How much of a report is written at once, bytes.
const WRITE_BYTES: usize = 64 * 1024;

/// `airtime trend`
///
/// # Errors
/// A named session does not exist, the series is ambiguous, or the result cannot be written.
pub fn trend(args: &cli::TrendArgs, ctx: &mut Context<'_>) -> CommandResult {
    let format = output::choose_format(args.format, &args.output)?;
    let layout = output::csv_layout(args.csv, &format)?;
    let shows = match format {
        _ if !args.by_person => Shows::Groups,
        TrendFormat::Text | TrendFormat::Markdown | TrendFormat::Html | TrendFormat::Pdf => {
            Shows::SmallGroupsOnPages
        }
        TrendFormat::Json | TrendFormat::Csv => Shows::SmallGroups,
    };
    let mut trend = TrendOf::selected(&args.selection, shows, ctx)?;
    let export = ExportInfo { verb: "trend", by_person: args.by_person };
    if format == TrendFormat::Json {
        trend.stream(&args.output, &export, ctx)?;
        return Ok(trend.chosen.exit);
    }
    let report = trend.report()?;
    let (width, sources) = (output::page_width(args.width, ctx), trend.sources(&args.output));
    let document = || trend.chosen.with_damage(report::document::series::document(&report));
    let text = match format {
        TrendFormat::Pdf => {
            let make = |fonts: &SystemFonts| pdf::pdf(&[document()], false, trend.today, fonts);
            write_pdf(make, &args.output, &sources, &export, ctx)?;
            return Ok(trend.chosen.exit);
        }
        TrendFormat::Text => Ok(report::format::text::text_of_width(&document(), width)),
        TrendFormat::Json => report::format::json::as_json(&report).map_err(RenderError::from),
        TrendFormat::Csv => report::format::csv::series::csv(&report).map_err(RenderError::from),
        TrendFormat::Markdown => Ok(report::format::markdown::markdown(&[document()])),
        TrendFormat::Html => {
            report::format::html::page(&[document()], false, trend.today).map_err(RenderError::from)
        }
    };
    let text = layout.apply(&text.map_err(|e| output::cannot_make(&e))?);
    output::write_result(&text, &args.output, &sources, &export, ctx)?;
    Ok(trend.chosen.exit)
}

/// What of a series is shown, and on what: people read pages, programs data.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shows {
    Groups,
    SmallGroups,
    SmallGroupsOnPages,
}

/// `airtime digest`
///
/// # Errors
/// As [`trend`].
pub fn digest(args: &cli::DigestArgs, ctx: &mut Context<'_>) -> CommandResult {
    let mut trend = TrendOf::selected(&args.selection, Shows::Groups, ctx)?;
    let report = trend.report()?;
    let export = ExportInfo { verb: "digest", by_person: false };
    output::write_result(
        &report::format::text::text_of_width(
            &trend.chosen.with_damage(report::document::digest::document(&report)),
            output::page_width(args.width, ctx),
        ),
        &args.output,
        &trend.sources(&args.output),
        &export,
        ctx,
    )?;
    Ok(trend.chosen.exit)
}

/// The selected sessions, and what else a report on them needs.
struct TrendOf {
    chosen: Chosen,
    same: Vec<(String, String)>,
    detail: Detail,
    errors: TapError,
    today: NaiveDate,
}

impl TrendOf {
    fn selected(selection: &SelectionArgs, shows: Shows, ctx: &mut Context<'_>) -> Result<Self, AppError> {
        let same = parse_pairs(&selection.same)?;
        let library = sessions::open_library(ctx);
        let chosen = selection::choose(selection, shows, &library, ctx)?;
        let detail = if shows == Shows::Groups { Detail::Groups } else { Detail::People };
        let errors = TapError::of(setup_files::read_practice(ctx));
        let today = ctx.clock.read().wall.date_naive();
        Ok(Self { chosen, same, detail, errors, today })
    }

    /// The session files, where a file is written.
    fn sources(&self, output: &cli::OutputArgs) -> Vec<PathBuf> {
        output::sources_of_file(output, self.chosen.files.iter())
    }

    fn report(&mut self) -> Result<SeriesReport, AppError> {
        let mut sessions = Vec::with_capacity(self.chosen.files.len());
        let builder = self.add_each(|session| {
            sessions.push(session);
            Ok(())
        })?;
        Ok(builder.finish(self.chosen.series.clone(), sessions, self.today))
    }

    /// Writes the report as JSON, some of it at a time: no call for each session or line, and never all of them in memory.
    fn stream(
        &mut self,
        output: &cli::OutputArgs,
        export: &ExportInfo<'_>,
        ctx: &mut Context<'_>,
    ) -> Result<(), AppError> {
        let (sources, data_dir) = (self.sources(output), ctx.data_dir.clone());
        let mut sink = ResultSink::open(output, &sources, &data_dir)?;
        let mut stream = SeriesStream::default();
        let cannot_make = |e: serde_json::Error| output::cannot_make(&e);
        let mut text = SeriesStream::begin(self.chosen.series.clone()).map_err(cannot_make)?;
        let mut write_full = |text: &mut Vec<u8>| {
            if text.len() >= WRITE_BYTES {
                sink.write(text, ctx)?;
                text.clear();
            }
            Ok(())
        };
        let builder = self.add_each(|session| {
            stream.next(&session, &mut text).map_err(cannot_make)?;
            write_full(&mut text)
        })?;
        let mut report = builder.finish(self.chosen.series.clone(), vec![], self.today);
        let ledger = std::mem::take(&mut report.ledger);
        stream.begin_ledger(&report, &mut text).map_err(cannot_make)?;
        for line in ledger {
            stream.next(&line, &mut text).map_err(cannot_make)?;
            write_full(&mut text)?;
        }
        stream.end(&mut text);
        sink.write(&text, ctx)?;
        sink.finish(export, ctx)
    }

    /// Passes each session to `on_session`, in order of time.
    fn add_each(
        &mut self,
        mut on_session: impl FnMut(SeriesSession) -> Result<(), AppError>,
    ) -> Result<SeriesBuilder, AppError> {
        let mut builder = SeriesBuilder::new(&self.same, self.detail, self.errors);
        self.chosen.take_summaries(|summary| on_session(builder.add(summary)))?;
        Ok(builder)
    }
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
