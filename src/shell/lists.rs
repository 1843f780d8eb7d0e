//! The sessions there are, for the screen that lists them: at once by name, then each in a few lines, in batches,
//! from a thread that can be stopped.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
};

use crate::{
    error::AppError,
    journal::library::{Found, Library},
    shell::many::{self, Seen, Trouble},
    tui::screens::list::state::Told,
};

/// What was read of a session, by its id.
pub type Batch = Vec<(String, Told)>;

/// Reads on until everything is read, or until it is dropped.
#[derive(Debug)]
pub struct Reading(Arc<AtomicBool>);

impl Drop for Reading {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// All sessions by id and file, and the thread that reads them; `tell` gets what it has read.
///
/// # Errors
/// The folder cannot be read.
pub fn read(
    library: &Library,
    tell: impl Fn(Batch) + Send + 'static,
) -> Result<(Vec<(String, String)>, Reading), AppError> {
    let found = library.list()?.sessions;
    let names = found.iter().map(|f| (f.id.clone(), f.path.to_string_lossy().into_owned())).collect();
    let stop = Arc::new(AtomicBool::new(false));
    let reading = Reading(Arc::clone(&stop));
    let library = library.clone();
    let work = move || {
        // Cut short: nobody wants to know any more.
        let _ = many::in_batches(&library, &found, &*stop, |seen| tell(seen.into_iter().map(told).collect()));
    };
    // Without a thread the names stay as they are.
    let _ = thread::Builder::new().name("sessions".to_owned()).spawn(work);
    Ok((names, reading))
}

/// One session anew, after something was written to it.
///
/// # Errors
/// It is not there any more.
pub fn again(library: &Library, session: &str) -> Result<(String, Told), AppError> {
    let path = library.find(session)?;
    let found: Found = library.found_at(&path)?;
    let seen = many::read(library, &[found], &()).unwrap_or_default().pop();
    Ok(seen.map_or_else(|| (session.to_owned(), Told::Unreadable), told))
}

fn told(seen: Seen) -> (String, Told) {
    let told = match seen.told {
        Ok(told) => Told::Summary { summary: Box::new(told.summary), damaged: told.damaged },
        Err(Trouble::Newer(_)) => Told::Newer,
        Err(Trouble::Nothing) => Told::Nothing,
        Err(Trouble::Unreadable(_)) => Told::Unreadable,
    };
    (seen.found.id, told)
}
