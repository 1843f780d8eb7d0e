//! Which sessions a trend is about. All are read once, and their summaries wait for the order of time: packed, since they
//! may be many.

use std::{
    collections::{BTreeMap, HashSet},
    path::PathBuf,
};

use chrono::{DateTime, FixedOffset};

use super::Shows;
use crate::{
    cli::SelectionArgs,
    commands::{Context, output, progress::Progress},
    domain::{order::Ordered as _, record::plain_text},
    error::{AppError, Exit},
    journal::{Library, library::SessionEntry},
    report::{
        Summary,
        document::Document,
        model::series::{Age, one_series},
    },
    shell::batch::{self, BatchEntry, PackedSummary, ReadFailure, SessionSummary},
    text::{report as report_words, series as words},
};

/// The sessions of a trend.
pub(super) struct Chosen {
    /// Their files, in order of time.
    pub files: Vec<PathBuf>,
    summaries: Vec<PackedSummary>,
    /// The series that all of them belong to.
    pub series: Option<String>,
    /// How the command ends.
    pub exit: Exit,
    /// Part of the record of one of them could not be read.
    is_damaged: bool,
}

impl Chosen {
    /// A page about these sessions, which says so where one is damaged.
    pub(super) fn with_damage(&self, mut document: Document) -> Document {
        if self.is_damaged {
            document.say_damaged();
        }
        document
    }

    /// Passes the summary of each session to `on_summary`, in order of time, once.
    ///
    /// # Errors
    /// Those of `on_summary`.
    pub(super) fn take_summaries(
        &mut self,
        mut on_summary: impl FnMut(Summary) -> Result<(), AppError>,
    ) -> Result<(), AppError> {
        for packed in std::mem::take(&mut self.summaries) {
            on_summary(packed.unpack().map_err(|e| output::cannot_make(&e))?)?;
        }
        Ok(())
    }
}

/// What is kept of a session that was read.
struct ReadSession {
    found: SessionEntry,
    summary: PackedSummary,
    damaged: bool,
    /// The id in the record of a copy.
    copy_of: Option<String>,
    opened_at: Option<DateTime<FixedOffset>>,
    title: Option<String>,
    series: Option<String>,
    tells_people: bool,
    tells_people_on_pages: bool,
}

impl ReadSession {
    fn new(found: SessionEntry, read: SessionSummary) -> Self {
        let SessionSummary { damaged, summary, packed } = read;
        let Summary { id, opened_at, title, series, tells_people, tells_people_on_pages, .. } = *summary;
        let copy_of = (id != found.id).then_some(id);
        let summary = packed;
        Self {
            found,
            summary,
            damaged,
            copy_of,
            opened_at,
            title,
            series,
            tells_people,
            tells_people_on_pages,
        }
    }

    /// Earliest first; last those whose day is not known.
    fn age(&self) -> Age<'_> {
        let id = self.copy_of.as_ref().unwrap_or(&self.found.id);
        Age { opened_at: self.opened_at, title: self.title.as_deref(), id }
    }

    /// Why it may not be shown so.
    fn refusal(&self, shows: Shows) -> Option<AppError> {
        let refuse = |what: String, hint: &str| Some(AppError::new(Exit::BadInput, what, hint));
        let id = &self.found.id;
        match shows {
            Shows::Groups => None,
            _ if !self.tells_people => {
                refuse(report_words::by_person_not_agreed(id), report_words::by_person_hint())
            }
            Shows::SmallGroupsOnPages if !self.tells_people_on_pages => {
                refuse(report_words::by_person_import(id), report_words::by_person_import_hint())
            }
            Shows::SmallGroups | Shows::SmallGroupsOnPages => None,
        }
    }
}

/// Finds the selected sessions.
///
/// # Errors
/// A named session does not exist, the series is ambiguous, or a session may not be shown so.
pub(super) fn choose(
    selection: &SelectionArgs,
    shows: Shows,
    library: &Library,
    ctx: &mut Context<'_>,
) -> Result<Chosen, AppError> {
    let found = find_sessions(library, selection)?;
    let (all, exit) = read(library, found, ctx)?;
    let mut chosen = choose_series(selection, all, library, ctx)?;
    if let Some(refusal) = chosen.iter().find_map(|session| session.refusal(shows)) {
        return Err(refusal);
    }
    chosen.order_by(|a, b| a.age().compare(&b.age()));
    let series = one_series(chosen.iter().map(|session| session.series.as_deref()));
    let is_damaged = chosen.iter().any(|session| session.damaged);
    let (files, summaries) = chosen.into_iter().map(|session| (session.found.path, session.summary)).unzip();
    Ok(Chosen { files, summaries, series, exit, is_damaged })
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

/// Reads all sessions. Returns the readable ones, each once, and how the command ends; writes notices about the others.
fn read(
    library: &Library,
    found: Vec<SessionEntry>,
    ctx: &mut Context<'_>,
) -> Result<(Vec<ReadSession>, Exit), AppError> {
    let mut sessions = Vec::with_capacity(found.len());
    let (mut partly, mut left_out) = (Vec::new(), Vec::new());
    let progress = Progress::start();
    let result = batch::summarise_in_batches(library, found, &progress, |entries| {
        for BatchEntry { found, summary } in entries {
            match summary {
                Ok(read) => {
                    partly.extend(read.damaged.then(|| words::partly(&found.id)));
                    sessions.push(ReadSession::new(found, read));
                }
                Err(failure) => left_out.push(words::left_out(&found.id, failure_words(&failure))),
            }
        }
        Ok::<(), AppError>(())
    });
    progress.clear();
    result?;
    let exit = if partly.is_empty() && left_out.is_empty() { Exit::Done } else { Exit::Damaged };
    let copies = drop_copies(&mut sessions);
    for notices in [partly, left_out, copies] {
        ctx.notices(&notices);
    }
    Ok((sessions, exit))
}

fn failure_words(failure: &ReadFailure) -> &str {
    match failure {
        ReadFailure::Empty => words::nothing_whole(),
        ReadFailure::Newer(why) | ReadFailure::Unreadable(why) => why,
    }
}

/// Leaves out copies of sessions that are there too. Returns a notice about each.
fn drop_copies(sessions: &mut Vec<ReadSession>) -> Vec<String> {
    if sessions.iter().all(|session| session.copy_of.is_none()) {
        return vec![];
    }
    let ids: HashSet<String> = sessions.iter().map(|session| session.found.id.clone()).collect();
    let is_copy = |session: &mut ReadSession| session.copy_of.as_ref().is_some_and(|id| ids.contains(id));
    let copies = sessions.extract_if(.., is_copy);
    let notice = |copy: ReadSession| {
        words::left_out(&copy.found.id, &words::copy_of(copy.copy_of.as_deref().unwrap_or_default()))
    };
    copies.map(notice).collect()
}

/// Keeps the sessions of the selected series, or all of the selection.
fn choose_series(
    selection: &SelectionArgs,
    mut all: Vec<ReadSession>,
    library: &Library,
    ctx: &mut Context<'_>,
) -> Result<Vec<ReadSession>, AppError> {
    let series = match (selection.sessions.as_slice(), &selection.series) {
        ([only], _) => {
            let path = library.find(only)?;
            let one = all.iter().find(|session| session.found.path == path);
            let series = one.and_then(|session| session.series.clone());
            if series.is_none() {
                all.retain(|session| session.found.path == path);
            }
            series
        }
        ([], Some(name)) => Some(name.clone()),
        ([], None) if !selection.all => Some(only_series(&all)?),
        ([], None) | ([_, _, ..], _) => None,
    };
    let folded = |name: &str| plain_text::fold(name.trim());
    if let Some(name) = &series {
        all.retain(|session| session.series.as_deref().map(folded) == Some(folded(name)));
        if all.is_empty() {
            let what = words::no_such_series(name);
            return Err(AppError::new(Exit::Failed, what, words::no_such_series_hint()));
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
fn only_series(all: &[ReadSession]) -> Result<String, AppError> {
    let mut series: BTreeMap<String, (String, usize)> = BTreeMap::new();
    for name in all.iter().filter_map(|session| session.series.as_ref()) {
        series.entry(plain_text::fold(name.trim())).or_insert_with(|| (name.clone(), 0)).1 += 1;
    }
    let series: Vec<(String, usize)> = series.into_values().collect();
    match series.as_slice() {
        [(only, _)] => Ok(only.clone()),
        [] => Err(AppError::new(Exit::Failed, words::no_series(), words::no_series_hint())),
        _ => Err(AppError::new(Exit::BadInput, words::which_series(), words::choose_series(&series))),
    }
}
