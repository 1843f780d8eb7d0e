//! `airtime list`: all sessions, newest first, one a line.

use unicode_width::UnicodeWidthStr;

use crate::{
    commands::{Context, progress::Progress, sessions},
    domain::record::moment::clock,
    error::{CommandResult, Exit},
    journal::{library::SessionEntry, lock::is_locked},
    report::{Summary, width},
    shell::batch::{self, BatchEntry, ReadFailure, SessionSummary},
    text::{report as words, store},
};

/// Width of a line, columns.
const LINE_WIDTH: usize = 80;
/// Minimum width of a title, columns.
const MIN_TITLE_WIDTH: usize = 12;

/// # Errors
/// The folder cannot be read, or the list cannot be written.
pub fn list(ctx: &mut Context<'_>) -> CommandResult {
    let library = sessions::open_library(ctx);
    let listing = library.list()?;
    let progress = Progress::start();
    let entries = batch::summarise(&library, &listing.sessions, &progress);
    progress.clear();
    let mut rows = Vec::new();
    for BatchEntry { found, summary } in entries? {
        match summary {
            Ok(session) => rows.push((session.summary.opened_at, session_line(&found, &session))),
            Err(ReadFailure::Empty) => rows.push((None, empty_line(&found.id))),
            Err(ReadFailure::Newer(why) | ReadFailure::Unreadable(why)) => ctx.notice(&why),
        }
    }
    for id in library.totals_ids() {
        ctx.notice(&words::list_totals(&id));
    }
    for folder in library.loose_folders() {
        ctx.notice(&words::loose_folder(&store::printable_path(&folder)));
    }
    if let Some(service) = library.copied_by() {
        ctx.notice(&store::synced_folder(&store::printable_path(library.data_dir()), service));
    }
    for copy in &listing.conflicts {
        ctx.notice(&words::conflict_copy(&store::printable_path(copy)));
    }
    if rows.is_empty() && library.totals_ids().is_empty() {
        ctx.notice(words::no_sessions());
    }
    rows.sort_by(|a, b| b.cmp(a));
    let lines: Vec<&str> = rows.iter().flat_map(|(_, line)| [line.trim_end(), "\n"]).collect();
    ctx.result(&lines.concat())?;
    Ok(Exit::Done)
}

/// `20260501-abc234 2026-05-01 1:32:10 ended        5 lived 4 staff +1 The ward`.
fn session_line(found: &SessionEntry, session: &SessionSummary) -> String {
    let s = &session.summary;
    let live = !s.ended && !s.source.is_import();
    let state = if session.damaged {
        words::state_unreadable()
    } else {
        words::state(live && is_locked(&found.path), s.ended, s.source.is_import())
    };
    let day = s.day().map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let length = width::right(&clock(s.span_ms), 7);
    let head = format!("{} {} {length} {} ", found.id, width::left(&day, 10), width::left(state, 12));
    let people = width::cut(&people_counts(s), LINE_WIDTH.saturating_sub(head.width() + MIN_TITLE_WIDTH + 1));
    let title = s.title.as_deref().unwrap_or_default();
    let room = LINE_WIDTH.saturating_sub(head.width() + people.width() + 1);
    format!("{head}{people} {}", width::cut(title, room))
}

/// The line for a file without an intact record.
fn empty_line(id: &str) -> String {
    format!("{id} {:10} {:7} {}", "", "", words::state_unreadable())
}

fn people_counts(s: &Summary) -> String {
    let in_balance = s.groups.iter().filter(|g| g.in_balance).map(|g| (g.people, g.label.clone()));
    let uncounted = s.groups.iter().filter(|g| !g.in_balance).filter_map(|g| g.people).sum();
    words::list_people(&in_balance.collect::<Vec<_>>(), uncounted)
}
