//! `airtime list`: the sessions there are, newest first, one a line.

use chrono::{DateTime, FixedOffset};
use unicode_width::UnicodeWidthStr;

use super::{Context, sessions};
use crate::{
    domain::{History, Session, measures, moment::clock, names},
    error::{AppError, Exit, Outcome},
    journal::{file::is_locked, library, scan::Scan},
    report::page,
    text::report as words,
};

/// Columns of a line.
const WIDTH: usize = 80;
/// Least room for a title.
const TITLE: usize = 12;

struct Row {
    opened_at: Option<DateTime<FixedOffset>>,
    id: String,
    line: String,
}

/// # Errors
/// The folder cannot be read, or the list cannot be written.
pub fn list(ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let mut rows = Vec::new();
    let listing = library.list()?;
    for found in listing.sessions {
        match library.read(&found.path) {
            Ok(read) => rows.push(row(&found, read.scan)),
            Err(error) => ctx.notice(&error.to_string()),
        }
    }
    for id in library.totals() {
        ctx.notice(&words::only_totals(&id));
    }
    for folder in library.loose_folders() {
        ctx.notice(&words::loose_folder(&folder));
    }
    for copy in &listing.conflicts {
        ctx.notice(&words::conflict(copy));
    }
    if rows.is_empty() && library.totals().is_empty() {
        ctx.notice(words::NO_SESSIONS);
    }
    rows.sort_by(|a, b| (b.opened_at, &b.id).cmp(&(a.opened_at, &a.id)));
    put(&rows, ctx)?;
    Ok(Exit::Done)
}

fn put(rows: &[Row], ctx: &mut Context<'_>) -> Result<(), AppError> {
    let lines: Vec<&str> = rows.iter().flat_map(|row| [row.line.trim_end(), "\n"]).collect();
    ctx.result(&lines.concat())
}

fn row(found: &library::Found, scan: Scan) -> Row {
    let damaged = scan.is_damaged();
    let history = History::from_records(scan.records);
    let s = history.session();
    let state = if damaged {
        words::STATE_UNREADABLE
    } else {
        words::state(is_locked(&found.path), s.ended, s.source.is_import())
    };
    Row { opened_at: s.opened_at, line: line(&found.id, s, state), id: found.id.clone() }
}

/// `20260501-abc234 2026-05-01 1:32:10 ended        5 lived 4 staff +1 The ward`.
fn line(id: &str, s: &Session, state: &str) -> String {
    let day = s.opened_at.map(|at| at.format("%Y-%m-%d").to_string()).unwrap_or_default();
    let length = page::right(&clock(s.end_so_far().ms()), 7);
    let head = format!("{id} {} {length} {} ", page::left(&day, 10), page::left(state, 12));
    let people = page::cut(&people(s), WIDTH.saturating_sub(head.width() + TITLE + 1));
    let title = names::clean(s.title.as_deref().unwrap_or_default(), names::NOTE_BYTES);
    let room = WIDTH.saturating_sub(head.width() + people.width() + 1);
    format!("{head}{people} {}", page::cut(&title, room))
}

fn people(s: &Session) -> String {
    let groups = measures::group_shares(s, &s.tally);
    let label = |g: usize| names::clean(&s.roster.group_label(g), names::NAME_BYTES);
    let weighed: Vec<_> = groups.iter().filter(|g| g.weighed).map(|g| (g.people, label(g.group))).collect();
    let apart = groups.iter().filter(|g| !g.weighed).filter_map(|g| g.people).sum();
    words::list_people(&weighed, apart)
}
