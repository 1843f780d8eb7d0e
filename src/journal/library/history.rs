//! What the sessions in the folder hold: imports, series, and meetings that were not ended.

use std::path::{Path, PathBuf};

use super::{data_folder::Library, listing::SessionEntry};
use crate::domain::{
    Event, History, Moment, Session,
    order::Ordered as _,
    record::{opening::Opened, plain_text},
};
use crate::{
    journal::{disk, lock::is_locked},
    lines::codec,
};

/// How many of the newest sessions are searched for one that was not ended.
const RECENT: usize = 20;

/// A session that can be resumed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unfinished {
    pub id: String,
    pub path: PathBuf,
    pub title: Option<String>,
    /// The moment of its last event.
    pub last: Moment,
    /// Somebody is recording in it now.
    pub locked: bool,
}

impl Library {
    /// The id of the session that was imported from a file with this digest.
    #[must_use]
    pub fn already_imported(&self, digest: &str) -> Option<String> {
        let sessions = self.list().ok()?.sessions;
        let digest_of = |entry: &SessionEntry| opening_of(&entry.path)?.import.map(|import| import.digest);
        sessions.into_iter().find(|entry| digest_of(entry).as_deref() == Some(digest)).map(|entry| entry.id)
    }

    /// The sessions of a series, the earliest first, at most `most` of the latest. Decided by the first line of each
    /// file, so that it stays fast; what cannot be read is passed over.
    #[must_use]
    pub fn series(&self, series: &str, most: usize) -> Vec<Session> {
        let wanted = plain_text::fold(series.trim());
        let belongs = |entry: &SessionEntry| {
            let named = opening_of(&entry.path).and_then(|opened| opened.series);
            named.is_some_and(|name| plain_text::fold(name.trim()) == wanted)
        };
        let entries = self.list().unwrap_or_default().sessions.into_iter().filter(belongs).take(most);
        let read = |entry: SessionEntry| self.history_of(&entry.path);
        let mut sessions: Vec<Session> =
            entries.filter_map(read).map(|history| history.session().clone()).collect();
        sessions.order_by_key(|s| s.opened_at);
        sessions
    }

    /// Recent sessions that were recorded live and not ended, newest first. One that cannot be read is passed over.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let sessions = self.list().unwrap_or_default().sessions;
        sessions.into_iter().take(RECENT).filter_map(|entry| self.if_unfinished(entry)).collect()
    }

    fn if_unfinished(&self, entry: SessionEntry) -> Option<Unfinished> {
        let history = self.history_of(&entry.path)?;
        let session = history.session();
        let open = !history.records().is_empty() && !session.ended && !session.source.is_import();
        open.then(|| Unfinished {
            title: session.title.clone(),
            last: session.now(),
            locked: is_locked(&entry.path),
            id: entry.id,
            path: entry.path,
        })
    }

    fn history_of(&self, path: &Path) -> Option<History> {
        Some(History::from_records(self.read(path).ok()?.contents.records))
    }
}

/// The first line of a session.
pub(super) fn opening_of(path: &Path) -> Option<Opened> {
    let line = disk::first_line(path, codec::MAX_LINE)?;
    let Event::Opened(opened) = codec::decode(&line).ok()?.record.event else { return None };
    Some(*opened)
}
