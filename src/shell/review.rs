//! Opening a session to look back at it, and to put things right in it.

use super::{clock::Clock, desk::Desk};
use crate::{
    domain::{History, Record, notes::Owner},
    error::AppError,
    journal::{file::is_locked, library::Library, writer::Report},
    text::review as words,
};

/// The session as it is on the disk, and why nothing can be put right in it, if so. Nothing is made or changed.
///
/// # Errors
/// Not found, not readable, no session, or written by a newer version.
pub fn open(library: &Library, session: &str) -> Result<(String, Vec<Record>, Option<String>), AppError> {
    let path = library.find(session)?;
    let scan = library.read(&path)?.scan;
    let damaged = scan.is_damaged();
    let ended = History::from_records(scan.records.iter().cloned()).session().ended;
    let sealed = match () {
        () if is_locked(&path) => Some(words::RUNNING),
        () if damaged => Some(words::DAMAGED),
        () if !ended => Some(words::NOT_ENDED),
        () => None,
    };
    Ok((path.to_string_lossy().into_owned(), scan.records, sealed.map(ToOwned::to_owned)))
}

/// Open it for writing; the last of the records that come back is *afterwards*.
///
/// # Errors
/// See [`Desk::sit_down`].
pub fn sit_down(
    library: &Library,
    session: &str,
    by: Option<Owner>,
    clock: &dyn Clock,
    report: impl Fn(Report) + Send + 'static,
) -> Result<(Desk, Vec<Record>), AppError> {
    let path = library.find(session)?;
    Desk::sit_down(library, &path, by, clock, report)
}
