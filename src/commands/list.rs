//! `airtime list`: the sessions there are, newest first, one a line.

use unicode_width::UnicodeWidthStr;

use crate::{
    commands::{
        Context,
        progress::{Progress, cut_short},
        sessions,
    },
    domain::record::moment::clock,
    error::{Exit, Outcome},
    journal::{file::is_locked, library::Found},
    report::{Summary, page},
    shell::batch::{self, BatchEntry, ReadFailure, SessionSummary},
    text::report as words,
};

/// Columns of a line.
const WIDTH: usize = 80;
/// Least room for a title.
const TITLE: usize = 12;

/// # Errors
/// The folder cannot be read, or the list cannot be written.
pub fn list(ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let listing = library.list()?;
    let progress = Progress::begin();
    let seen = batch::summarise(&library, &listing.sessions, &progress);
    progress.end();
    let mut rows = Vec::new();
    for BatchEntry { found, summary } in seen.map_err(cut_short)? {
        match summary {
            Ok(session) => rows.push((session.summary.opened_at, line(&found, &session))),
            Err(ReadFailure::Empty) => rows.push((None, nothing(&found.id))),
            Err(ReadFailure::Newer(why) | ReadFailure::Unreadable(why)) => ctx.notice(&why),
        }
    }
    for id in library.totals() {
        ctx.notice(&words::list_totals(&id));
    }
    for folder in library.loose_folders() {
        ctx.notice(&words::loose_folder(&words::shown(&folder)));
    }
    for copy in &listing.conflicts {
        ctx.notice(&words::conflict_copy(&words::shown(copy)));
    }
    if rows.is_empty() && library.totals().is_empty() {
        ctx.notice(words::no_sessions());
    }
    rows.sort_by(|a, b| b.cmp(a));
    let lines: Vec<&str> = rows.iter().flat_map(|(_, line)| [line.trim_end(), "\n"]).collect();
    ctx.result(&lines.concat())?;
    Ok(Exit::Done)
}

/// `20260501-abc234 2026-05-01 1:32:10 ended        5 lived 4 staff +1 The ward`.
fn line(found: &Found, session: &SessionSummary) -> String {
    let s = &session.summary;
    let live = !s.ended && !s.source.is_import();
    let state = if session.damaged {
        words::state_unreadable()
    } else {
        words::state(live && is_locked(&found.path), s.ended, s.source.is_import())
    };
    let day = s.day().map(|day| day.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let length = page::right(&clock(s.span_ms), 7);
    let head = format!("{} {} {length} {} ", found.id, page::left(&day, 10), page::left(state, 12));
    let people = page::cut(&people(s), WIDTH.saturating_sub(head.width() + TITLE + 1));
    let title = s.title.as_deref().unwrap_or_default();
    let room = WIDTH.saturating_sub(head.width() + people.width() + 1);
    format!("{head}{people} {}", page::cut(title, room))
}

/// A file of which nothing is whole.
fn nothing(id: &str) -> String {
    format!("{id} {:10} {:7} {}", "", "", words::state_unreadable())
}

fn people(s: &Summary) -> String {
    let in_balance = s.groups.iter().filter(|g| g.in_balance).map(|g| (g.people, g.label.clone()));
    let apart = s.groups.iter().filter(|g| !g.in_balance).filter_map(|g| g.people).sum();
    words::list_people(&in_balance.collect::<Vec<_>>(), apart)
}
