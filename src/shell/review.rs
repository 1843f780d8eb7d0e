//! Opening a session to look back at it, and to put things right in it.

use crate::{
    domain::{
        History, Intent, Record, decide,
        notes::{
            carried::SaidIn,
            decide::NotesIntent,
            note::{About, Owner},
        },
        preparation::decide::PreparationIntent,
    },
    error::{AppError, Exit},
    journal::{file::is_locked, library::Library, writer::Report},
    shell::{clock::Clock, desk::Desk},
    text::{review as words, shell as shell_words},
    tui::msg::Close,
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
        () if is_locked(&path) => Some(words::running()),
        () if damaged => Some(words::damaged()),
        () if !ended => Some(words::not_ended()),
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

/// Write down what came of something, where it was said, and come back when it is on the disk.
///
/// # Errors
/// As for putting right; or the disk's.
pub fn close_said(library: &Library, close: &Close, clock: &dyn Clock) -> Result<(), AppError> {
    let path = library.find(&close.session)?;
    let before = History::from_records(library.read(&path)?.scan.records);
    let by = close.by.as_deref().map(|who| before.session().owner(who));
    let (desk, records) = Desk::sit_down(library, &path, by, clock, |_| {})?;
    let mut history = History::from_records(records);
    let at = history.session().now();
    let words = close.words.clone();
    let intent = match close.said_in {
        SaidIn::Note(note) => Intent::Notes(NotesIntent::About { note, about: About::Closed(words) }),
        SaidIn::Item(_) => {
            let (kind, text) = (close.kind, close.text.clone());
            Intent::Preparation(PreparationIntent::CameOfIt { kind, text, words })
        }
    };
    let refused = |_| AppError::new(Exit::CouldNot, words::cannot_close(), "");
    let events = decide(&history, intent, at).map_err(refused)?;
    desk.append(history.record(events, at));
    desk.close().map_err(|_| AppError::new(Exit::CouldNot, shell_words::not_all_saved(), ""))
}
