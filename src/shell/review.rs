//! Opens a finished session for review, and for amendments to it.

use crate::{
    domain::{
        History, Intent, Record, Session, decide,
        notes::{
            carried::CarriedSource,
            decide::NotesIntent,
            note::{About, Owner},
        },
        preparation::decide::PreparationIntent,
    },
    error::{AppError, Exit},
    journal::{library::Library, lock::is_locked, writer::WriterEvent},
    report::{
        Detail, document,
        model::comparison::{self, Comparison, Recorded},
    },
    shell::{clock::Clock, recorder::Recorder},
    text::{people, review as words},
    tui::msg::ClosedAction,
};

/// A session read for review.
#[derive(Debug)]
pub struct ReviewedSession {
    /// Its file.
    pub source: String,
    pub records: Vec<Record>,
    /// Why it cannot be amended, in words; `None` if it can.
    pub sealed: Option<String>,
}

/// Reads a session from disk. Creates and changes no file.
///
/// # Errors
/// Not found, not readable, not a session, or written by a newer version.
pub fn open_for_review(library: &Library, session: &str) -> Result<ReviewedSession, AppError> {
    let path = library.find(session)?;
    let scan = library.read(&path)?.contents;
    let damaged = scan.is_damaged();
    let ended = Session::from_records(&scan.records).ended;
    let sealed = match () {
        () if is_locked(&path) => Some(words::running()),
        () if damaged => Some(words::damaged()),
        () if !ended => Some(words::not_ended()),
        () => None,
    };
    Ok(ReviewedSession {
        source: path.to_string_lossy().into_owned(),
        records: scan.records,
        sealed: sealed.map(ToOwned::to_owned),
    })
}

/// Reads two records and compares them, by group.
///
/// # Errors
/// As for [`open_for_review`]; or the records cannot be compared.
pub fn compare(library: &Library, first: &str, second: &str) -> Result<Comparison, AppError> {
    let read = |name: &str| {
        let path = library.find(name)?;
        let id = library.entry_at(&path)?.id;
        Ok::<_, AppError>((id, History::from_records(library.read(&path)?.contents.records)))
    };
    let (first, second) = (read(first)?, read(second)?);
    let one = Recorded { id: &first.0, history: &first.1 };
    let other = Recorded { id: &second.0, history: &second.1 };
    comparison::compare_records(one, other, Detail::Groups, None).map_err(|why| {
        let (what, hint) = document::comparison::why_not(why, &first.0, &second.0);
        AppError::new(Exit::BadInput, what, hint)
    })
}

/// Opens a session for writing. The last of the returned records is the one that opens the amendment.
///
/// # Errors
/// See [`Recorder::open_for_amendment`].
pub fn open_for_amendment(
    library: &Library,
    session: &str,
    by: Option<Owner>,
    clock: &dyn Clock,
    report: impl Fn(WriterEvent) + Send + 'static,
) -> Result<(Recorder, Vec<Record>), AppError> {
    let path = library.find(session)?;
    Recorder::open_for_amendment(library, &path, by, clock, report)
}

/// Records the outcome of something said in an earlier session, in that session's own file. Returns once it is
/// saved.
///
/// # Errors
/// As for [`open_for_amendment`]; or the outcome could not be saved.
pub fn record_outcome(library: &Library, close: &ClosedAction, clock: &dyn Clock) -> Result<(), AppError> {
    let path = library.find(&close.session)?;
    let current = History::from_records(library.read(&path)?.contents.records);
    let by = close.by.as_deref().map(|who| current.session().owner(who, people::label));
    let (recorder, records) = Recorder::open_for_amendment(library, &path, by, clock, |_| {})?;
    let mut history = History::from_records(records);
    let at = history.session().now();
    let words = close.words.clone();
    let intent = match close.said_in {
        CarriedSource::Note(note) => Intent::Notes(NotesIntent::About { note, about: About::Closed(words) }),
        CarriedSource::Item(_) => {
            let (kind, text) = (close.kind, close.text.clone());
            Intent::Preparation(PreparationIntent::CameOfIt { kind, text, words })
        }
    };
    let refused = |_| AppError::new(Exit::Failed, words::cannot_close(), "");
    let events = decide(&history, intent, at).map_err(refused)?;
    recorder.append(history.record(events, at));
    recorder.close()
}
