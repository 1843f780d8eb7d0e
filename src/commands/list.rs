//! `airtime list`: all sessions, newest first, one a line; or as JSON or CSV.

use std::{path::PathBuf, time::SystemTime};

use chrono::{DateTime, FixedOffset};
use unicode_width::UnicodeWidthStr;

use crate::{
    cli::{self, ListFormat},
    commands::{
        Context,
        output::{self, ExportInfo},
        progress::Progress,
        sessions,
    },
    domain::{
        order::Ordered as _,
        record::{moment::clock, opening::Source, plain_text},
    },
    error::{AppError, CommandResult, Exit},
    journal::{
        Library,
        library::{Listing, SessionEntry},
        lock::is_locked,
    },
    report::{
        Summary,
        format::{
            json,
            listing::{self, ListedMeeting, ListedState, MeetingList},
            text::lines,
        },
        width,
    },
    shell::batch::{self, BatchEntry, Cancelled, ReadFailure, SessionSummary},
    text::{
        format,
        report::{self as words, GroupCount},
        screen, store,
    },
    tui::announcer,
};

/// Minimum width of a title, columns.
const MIN_TITLE_WIDTH: usize = 12;
/// Columns for people that are enough, if they need more.
const PEOPLE_WIDTH: usize = 18;
/// Columns for people at the most, where no name is cut: a longer one moves the title of its own row only.
const MOST_PEOPLE_WIDTH: usize = 48;
/// Columns before those of people, without those of the day: id, length and state.
const HEAD_WIDTH: usize = 38;

/// # Errors
/// The folder cannot be read, or the list cannot be written.
pub fn list(args: &cli::ListArgs, ctx: &mut Context<'_>) -> CommandResult {
    let chosen = output::choose_format(args.format, &args.output)?;
    // Of a CSV `--plain` says how it is laid out, else how the list is read.
    let in_sentences = chosen == ListFormat::Text && (ctx.settings.plain || args.csv.plain);
    let layout = output::csv_layout(args.csv, &chosen)?;
    let library = sessions::open_library(ctx);
    let Listing { sessions, conflicts } = library.list()?;
    let rows = readable_rows(&library, sessions, ctx)?;
    print_notices(&library, &conflicts, rows.is_empty(), ctx);
    let width = args.width.width.or(ctx.columns);
    let listed = || MeetingList::new(rows.iter().map(ListRow::listed).collect());
    let text = match chosen {
        ListFormat::Text if in_sentences => {
            let lines = rows.iter().flat_map(|row| announcer::wrapped(&plain_text::visible(&row.sentence())));
            lines.map(|line| line + "\n").collect()
        }
        ListFormat::Text => in_rows(&rows, width),
        ListFormat::Json => json::as_json(&listed()).map_err(|e| output::cannot_make(&e))?,
        ListFormat::Csv => listing::csv(&listed()).map_err(|e| output::cannot_make(&e))?,
    };
    let sources: Vec<PathBuf> = rows.into_iter().map(|row| row.found.path).collect();
    let export = ExportInfo { verb: "list", by_person: false };
    output::write_result(&layout.apply(&text), &args.output, &sources, &export, ctx)?;
    Ok(Exit::Done)
}

/// A row each, or where there is no room for that a sentence.
fn in_rows(rows: &[ListRow], width: Option<usize>) -> String {
    if let Some(columns) = width.filter(|columns| *columns < least_columns(rows)) {
        let sentence = |row: &ListRow| plain_text::visible(&row.sentence());
        let lines = rows.iter().flat_map(|row| lines::wrap("", "  ", &sentence(row), columns));
        return lines.map(|line| line + "\n").collect();
    }
    let people = people_columns(rows, width);
    rows.iter().map(|row| row.line(people, width).trim_end().to_owned() + "\n").collect()
}

/// Columns from which on a row is one line. On fewer it is a sentence, of which nothing is cut.
fn least_columns(rows: &[ListRow]) -> usize {
    head_width() + most_people(rows).min(PEOPLE_WIDTH) + 1 + MIN_TITLE_WIDTH
}

/// Columns before those of people.
fn head_width() -> usize {
    HEAD_WIDTH + format::day_columns()
}

/// Columns of the longest words about people.
fn most_people(rows: &[ListRow]) -> usize {
    let people = rows.iter().filter_map(|row| row.session.as_ref());
    people.map(|s| people_counts(&s.summary, usize::MAX).width()).max().unwrap_or(0)
}

/// Columns for people in every row, so that the titles stand below each other: what the longest needs, and at most half
/// of what is left beside the others.
fn people_columns(rows: &[ListRow], columns: Option<usize>) -> usize {
    let half = columns.map(|columns| columns.saturating_sub(head_width() + 1) / 2);
    most_people(rows).min(half.map_or(MOST_PEOPLE_WIDTH, |half| half.max(PEOPLE_WIDTH)))
}

/// The sessions that can be listed, newest first. Writes a notice about each other one.
fn readable_rows(
    library: &Library,
    found: Vec<SessionEntry>,
    ctx: &mut Context<'_>,
) -> Result<Vec<ListRow>, AppError> {
    let progress = Progress::start();
    let (mut rows, mut unreadable) = (Vec::with_capacity(found.len()), Vec::new());
    let result = batch::summarise_in_batches(library, found, &progress, |entries| {
        for BatchEntry { found, summary } in entries {
            match summary {
                // Its packed form is for whoever lets it wait.
                Ok(SessionSummary { damaged, summary, packed: _ }) => {
                    rows.push(ListRow { found, session: Some(ListedSummary { damaged, summary }) });
                }
                Err(ReadFailure::Empty) => rows.push(ListRow { found, session: None }),
                Err(ReadFailure::Newer(why) | ReadFailure::Unreadable(why)) => unreadable.push(why),
            }
        }
        Ok::<(), Cancelled>(())
    });
    progress.clear();
    result?;
    ctx.notices(&unreadable);
    rows.order_by(|a, b| b.age_key().cmp(&a.age_key()));
    Ok(rows)
}

fn print_notices(library: &Library, conflicts: &[PathBuf], empty: bool, ctx: &mut Context<'_>) {
    let totals: Vec<String> = library.totals_ids().iter().map(|id| words::list_totals(id)).collect();
    ctx.notices(&totals);
    for folder in library.loose_folders() {
        ctx.notice(&words::loose_folder(&store::printable_path(&folder)));
    }
    if let Some(service) = library.copied_by() {
        ctx.notice(&store::synced_folder(&store::printable_path(library.data_dir()), service));
    }
    let copy_words = |copy: &PathBuf| words::conflict_copy(&store::printable_path(copy));
    ctx.notices(&conflicts.iter().map(copy_words).collect::<Vec<_>>());
    if empty && totals.is_empty() {
        ctx.notice(words::no_sessions());
    }
}

/// A session of the list; without a summary if no record in its file is intact.
struct ListRow {
    found: SessionEntry,
    session: Option<ListedSummary>,
}

struct ListedSummary {
    damaged: bool,
    summary: Box<Summary>,
}

impl ListRow {
    /// Newest last; of the same moment, as imports of one day are, the one that was imported last. So the first of the
    /// list is `latest`.
    fn age_key(&self) -> (Option<DateTime<FixedOffset>>, Option<SystemTime>, &str) {
        let opened_at = self.session.as_ref().and_then(|session| session.summary.opened_at);
        (opened_at, self.found.modified, &self.found.id)
    }

    fn listed(&self) -> ListedMeeting {
        let state = self.session.as_ref().map_or(ListedState::Damaged, |session| self.state(session));
        ListedMeeting::new(&self.found.id, state, self.session.as_ref().map(|session| &*session.summary))
    }

    fn state(&self, session: &ListedSummary) -> ListedState {
        let summary = &session.summary;
        match () {
            () if session.damaged => ListedState::Damaged,
            () if summary.source.is_import() => ListedState::Imported,
            () if summary.ended => ListedState::Ended,
            () if is_locked(&self.found.path) => ListedState::Running,
            () => ListedState::NotFinished,
        }
    }

    /// Day, title, length, state and people, and how to name it: nothing by its place in a column.
    fn sentence(&self) -> String {
        let Some(session) = &self.session else {
            return [self.found.id.as_str(), words::state_unreadable()].join(", ");
        };
        let s = &session.summary;
        let day = Some(s.day().map_or_else(|| words::no_day().to_owned(), format::day));
        let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
        let state = state_words(self.state(session), s).to_owned();
        let facts = [day, Some(title), Some(clock(s.span_ms)), Some(state), Some(people_in_words(s))];
        let facts: Vec<String> = facts.into_iter().flatten().filter(|fact| !fact.is_empty()).collect();
        format!("{}. {}", facts.join(", "), self.found.id)
    }

    fn line(&self, people: usize, width: Option<usize>) -> String {
        match &self.session {
            Some(session) => {
                session_line(&self.found.id, self.state(session), &session.summary, people, width)
            }
            None => empty_line(&self.found.id),
        }
    }
}

/// `20260501-abc234  1 May 2026 1:32:10 ended        5 lived…, 4 staff The ward`.
fn session_line(
    id: &str,
    state: ListedState,
    s: &Summary,
    people_columns: usize,
    columns: Option<usize>,
) -> String {
    let day = s.day().map_or_else(|| words::no_day().to_owned(), format::day);
    let length = width::right(&clock(s.span_ms), 7);
    let state = width::left(state_words(state, s), 12);
    let people = people_counts(s, if columns.is_some() { people_columns } else { usize::MAX });
    let blanks = " ".repeat(people_columns.saturating_sub(people.width()));
    let day = width::right(&day, format::day_columns());
    let head = format!("{id} {day} {length} {state} {people}{blanks} ");
    let title = s.title.as_deref().unwrap_or_default();
    let title =
        columns.map_or(title.to_owned(), |columns| width::cut(title, columns.saturating_sub(head.width())));
    head + &title
}

fn state_words(state: ListedState, summary: &Summary) -> &'static str {
    match state {
        ListedState::Ended if summary.source == Source::Rehearsal => words::state_rehearsal(),
        ListedState::Running => words::state(true, false, false),
        ListedState::Ended => words::state(false, true, false),
        ListedState::NotFinished => words::state(false, false, false),
        ListedState::Imported => words::state(false, false, true),
        ListedState::Damaged => words::state_unreadable(),
    }
}

/// The line for a file without an intact record.
fn empty_line(id: &str) -> String {
    let day_and_length = " ".repeat(format::day_columns() + 1 + 7);
    format!("{id} {day_and_length} {}", words::state_unreadable())
}

/// `3 lived experience, 4 staff, 1 not counted`, in at most so many columns.
fn people_counts(s: &Summary, columns: usize) -> String {
    let (in_balance, uncounted) = people_of(s);
    let not_counted = (uncounted > 0).then(|| words::list_uncounted(uncounted));
    width::short_groups(&words::list_people(&in_balance), not_counted.as_deref(), columns)
}

fn people_in_words(s: &Summary) -> String {
    let (in_balance, uncounted) = people_of(s);
    words::people_of_groups(&in_balance, uncounted)
}

/// How many people each group in the balance has, and how many are not counted in it.
fn people_of(s: &Summary) -> (Vec<GroupCount<'_>>, usize) {
    let in_balance =
        s.groups.iter().filter(|g| g.in_balance).map(|g| GroupCount::of(&g.id, &g.label, g.people));
    let uncounted = s.groups.iter().filter(|g| !g.in_balance).filter_map(|g| g.people).sum();
    (in_balance.collect(), uncounted)
}
