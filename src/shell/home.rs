//! What the home screen lists, and the example meeting that it offers.

use crate::{
    domain::{History, Record},
    error::AppError,
    journal::{codec, library::Library, lock::is_locked, reader},
    text::store as words,
    tui::{
        screen::Screen,
        screens::home::state::{Home, Listed},
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

/// Reads the sessions for the home screen, newest first. If the folder cannot be read, the notice says so.
#[must_use]
pub fn read_home(library: &Library) -> Home {
    let (found, notice) = match library.list() {
        Ok(listing) if listing.sessions.is_empty() => (vec![], synced_folder_notice(library)),
        Ok(listing) => (listing.sessions, None),
        Err(error) => (vec![], Some(AppError::from(error).to_string())),
    };
    let sessions = found.into_iter().take(MAX_SESSIONS).filter_map(|found| {
        let read = library.read(&found.path).ok()?;
        let history = History::from_records(read.contents.records);
        let session = history.session();
        session.opened_at?;
        Some(Listed {
            title: session.title.clone(),
            length_ms: session.now().ms(),
            source: session.source,
            ended: session.ended,
            running: is_locked(&found.path),
            id: found.id,
        })
    });
    Home { sessions: sessions.collect(), cursor: 0, notice, has_kept_form: false }
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
