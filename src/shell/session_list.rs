//! The sessions for the list screen: first their names, then a summary of each, the newest first, in batches from a
//! background thread that can be stopped.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::{
    error::AppError,
    journal::library::{Library, SessionEntry},
    shell::batch::{self, BatchEntry, Cancelled, ReadFailure},
    tui::screens::list::state::RowState,
};

/// Number of the newest sessions that are read before all others: as many as a large screen shows. Where there are no
/// more, all are read at once.
const FIRST: usize = 48;

/// Sessions that have been read, by id.
pub type ListUpdate = Vec<(String, RowState)>;

/// Handle on the background thread. Dropping it stops the thread.
#[derive(Debug)]
pub struct ListReader(Arc<AtomicBool>);

impl Drop for ListReader {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// Lists all sessions by id and file, and starts the thread that reads them and passes each batch to `on_update`.
///
/// # Errors
/// The folder cannot be read.
pub fn start_reading(
    library: &Library,
    on_update: impl Fn(ListUpdate) + Send + 'static,
) -> Result<(Vec<(String, String)>, ListReader), AppError> {
    let found = library.list_names()?.sessions;
    let names = found.iter().map(|f| (f.id.clone(), f.path.to_string_lossy().into_owned())).collect();
    let stop = Arc::new(AtomicBool::new(false));
    let reader = ListReader(Arc::clone(&stop));
    let library = library.clone();
    let work = move || {
        let update = |entries: Vec<BatchEntry>| on_update(entries.into_iter().map(row_from_entry).collect());
        // Without the cache, which takes longer to find than so few files take to read.
        update(batch::summarise_afresh(&library, found.get(..FIRST).unwrap_or_default()));
        let found = library.list().unwrap_or_default().sessions;
        // If it is stopped early, the list screen is gone and needs nothing more.
        let _ = batch::summarise_in_batches(&library, found, &*stop, |entries| {
            update(entries);
            Ok::<(), Cancelled>(())
        });
    };
    // If the thread cannot be spawned, the list shows names without summaries.
    let _ = thread::Builder::new().name("sessions".to_owned()).spawn(work);
    Ok((names, reader))
}

/// Reads one session again after something was written to it.
///
/// # Errors
/// The session no longer exists.
pub fn reread(library: &Library, session: &str) -> Result<(String, RowState), AppError> {
    let path = library.find(session)?;
    let found: SessionEntry = library.entry_at(&path)?;
    let entry = batch::summarise(library, vec![found], &()).unwrap_or_default().pop();
    Ok(entry.map_or_else(|| (session.to_owned(), RowState::Unreadable), row_from_entry))
}

fn row_from_entry(entry: BatchEntry) -> (String, RowState) {
    let state = match entry.summary {
        Ok(session) => RowState::Summary { summary: session.summary, damaged: session.damaged },
        Err(ReadFailure::Newer(_)) => RowState::Newer,
        Err(ReadFailure::Empty) => RowState::Nothing,
        Err(ReadFailure::Unreadable(_)) => RowState::Unreadable,
    };
    (entry.found.id, state)
}
