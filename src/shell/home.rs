//! What the home screen lists, and the example meeting that it offers.

use crate::{
    domain::{Record, measures::tap_error::TapError},
    error::AppError,
    journal::{
        library::{Library, SessionEntry},
        lock::is_locked,
    },
    lines::{codec, reader},
    report::{Summary, model::summary::GroupLine},
    shell::batch,
    text::store as words,
    tui::{
        screen::Screen,
        screens::home::state::{GroupTalk, Home, Listed},
    },
};

/// The example meeting that ships with the program.
const DEMO: &[u8] = include_bytes!("../../sessions/demo.jsonl");
/// Maximum number of sessions on the home screen.
const MAX_SESSIONS: usize = 50;

/// The records of the example meeting.
#[must_use]
pub fn demo_records() -> Vec<Record> {
    debug_assert!(DEMO.len() < codec::MAX_LINE * 1000);
    reader::read(DEMO).records
}

/// Lists the newest meetings for the home screen, the newest first. Only sessions that changed since they were summarised
/// are read, the others come from the cache. If the folder cannot be read, the notice says so.
#[must_use]
pub fn read_home(library: &Library) -> Home {
    let ((newest, others), notice) = match library.newest_and_others(MAX_SESSIONS) {
        Ok((newest, _)) if newest.is_empty() => ((vec![], 0), synced_folder_notice(library)),
        Ok(found) => (found, None),
        Err(error) => ((vec![], 0), Some(AppError::from(error).to_string())),
    };
    // Nothing cancels this.
    let entries = batch::summarise(library, newest, &()).unwrap_or_default();
    let sessions = entries.into_iter().filter_map(|entry| {
        let summary = *entry.summary.ok()?.summary;
        summary.opened_at.map(|at| at.date_naive()).or(summary.imported_on)?;
        Some(list(entry.found, summary))
    });
    Home { sessions: sessions.collect(), others, cursor: 0, notice, has_kept_form: false }
}

/// A session as the home screen lists it. With a small group or too little talk in it, shares are left out;
/// of one group there are none.
fn list(found: SessionEntry, summary: Summary) -> Listed {
    let shown = summary.tells_shares() && summary.has_sides();
    let talk = |group: &GroupLine| Some(GroupTalk { label: group.label.clone(), share: group.share? });
    Listed {
        shares: summary.groups.iter().filter(|group| shown && group.in_balance).filter_map(talk).collect(),
        error_points: summary.error_points(TapError::default()),
        day: summary.day(),
        title: summary.title,
        length_ms: summary.span_ms,
        source: summary.source,
        ended: summary.ended,
        running: is_locked(&found.path),
        carried: summary.carried,
        id: found.id,
    }
}

/// Said before there are meetings: that a service copies the folder where they will be.
fn synced_folder_notice(library: &Library) -> Option<String> {
    let service = library.copied_by()?;
    Some(words::synced_folder(&words::printable_path(library.data_dir()), service))
}

/// The home screen.
#[must_use]
pub fn home_screen(library: &Library) -> Screen {
    Screen::Home(Box::new(read_home(library)))
}
