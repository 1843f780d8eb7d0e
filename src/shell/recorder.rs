//! An open session: its file, its writer thread and its clock.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    domain::{
        Event, History, Intent, Moment, Record, decide,
        notes::note::Owner,
        privacy::removed::Redacted,
        record::{
            continuity::{AmendmentOpened, Resumed},
            wall_clock::moment_at,
        },
    },
    error::{AppError, Exit},
    journal::{
        file::SessionFile,
        library::Library,
        writer::{NotClosed, Writer, WriterEvent},
    },
    setup::{Draft, draft::Opening},
    shell::{
        clock::{Clock, Reading},
        session_clock::SessionClock,
    },
    text::{review as words, shell as shell_words, store::printable_path},
};

/// How long [`Recorder::close`] waits for the disk.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub struct Recorder {
    /// The session's id.
    pub id: String,
    /// The session's own file.
    pub home: PathBuf,
    pub clock: SessionClock,
    writer: Writer,
    library: Library,
}

impl Recorder {
    /// Creates the file of a new session and starts its writer. The returned opening records are already durable.
    /// `report` is called from the writer thread. Without `group_commit` every event is synced by itself.
    ///
    /// # Errors
    /// The file cannot be created, or the thread cannot be spawned.
    pub fn create(
        library: &Library,
        draft: &Draft,
        clock: &dyn Clock,
        report: impl Fn(WriterEvent) + Send + 'static,
        group_commit: bool,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let reading = clock.read();
        let mut records = Vec::new();
        let (file, id) = SessionFile::create(library, reading.wall.date_naive(), |id| {
            let opening = Opening { id: id.to_owned(), wall: reading.wall, boot: clock.boot_id() };
            records = draft.opening(&opening);
            records.clone()
        })?;
        let mut recorder = Self::new(library, id, file, reading, Moment::ZERO, report, group_commit)?;
        recorder.clock.waited_until(clock.read());
        Ok((recorder, records))
    }

    /// Resumes an interrupted session. Appends a record that marks the time in between as unattended; it is the
    /// last of those returned.
    ///
    /// # Errors
    /// Not found, not readable, locked, or written by a newer version.
    pub fn resume(
        library: &Library,
        session: &str,
        clock: &dyn Clock,
        report: impl Fn(WriterEvent) + Send + 'static,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let path = library.find(session)?;
        let (file, scan) = SessionFile::resume(&path)?;
        let reading = clock.read();
        let mut records = scan.records;
        let since = records.last().map_or(Moment::ZERO, |r| r.t);
        let t = moment_at(&records, reading.wall);
        let seq = records.last().map_or(0, |r| r.seq + 1);
        let resumed = Resumed { wall: reading.wall, boot: clock.boot_id(), since };
        let resumed = Record { seq, t, event: Event::Resumed(Box::new(resumed)) };
        let id = id_from_path(&path);
        let recorder = Self::new(library, id, file, reading, t, report, true)?;
        recorder.append(vec![resumed.clone()]);
        records.push(resumed);
        Ok((recorder, records))
    }

    /// Opens a finished session for amendments. The last of the returned records opens the amendment.
    ///
    /// # Errors
    /// Not readable, locked, damaged, not ended, or not writable.
    pub fn open_for_amendment(
        library: &Library,
        path: &Path,
        by: Option<Owner>,
        clock: &dyn Clock,
        report: impl Fn(WriterEvent) + Send + 'static,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let (file, scan) = SessionFile::resume(path)?;
        let (damaged, reading) = (scan.is_damaged(), clock.read());
        let mut history = History::from_records(scan.records);
        let at = history.session().now();
        let refused = |why: &str| AppError::new(Exit::Failed, why, "");
        if damaged {
            return Err(refused(words::damaged()));
        }
        let opened = AmendmentOpened { wall: reading.wall, by };
        let events =
            decide(&history, Intent::OpenAmendment(opened), at).map_err(|_| refused(words::not_ended()))?;
        let new = history.record(events, at);
        let recorder = Self::new(library, id_from_path(path), file, reading, at, report, true)?;
        recorder.append(new);
        Ok((recorder, history.records().to_vec()))
    }

    fn new(
        library: &Library,
        id: String,
        file: SessionFile,
        reading: Reading,
        start: Moment,
        report: impl Fn(WriterEvent) + Send + 'static,
        group_commit: bool,
    ) -> Result<Self, AppError> {
        let home = file.home().to_owned();
        let writer = Writer::spawn(file, report, group_commit)?;
        let clock = SessionClock::starting(reading, start);
        Ok(Self { id, home, clock, writer, library: library.clone() })
    }

    /// Queues records for the writer thread, which reports when they are durable.
    pub fn append(&self, records: Vec<Record>) {
        self.writer.append(records);
    }

    /// Tries again to save what could not be saved.
    pub fn retry(&self) {
        self.writer.retry();
    }

    /// Writes the whole session to a new file, because the current one cannot be trusted.
    pub fn rescue(&self, all: Vec<Record>) {
        // Recreates the folder if it was moved: *saved* must refer to a place where the session will be found.
        let _ = self.library.prepare();
        self.writer.rescue(all, None);
    }

    /// Replaces the content of the session's file.
    pub fn rewrite(&self, all: Redacted) {
        // The cached summary may hold what is being removed; it is made again when it is needed.
        let _ = self.library.empty_cache();
        self.writer.rewrite(all);
    }

    #[cfg(debug_assertions)]
    pub fn test_panic(&self) {
        self.writer.test_panic();
    }

    /// Saves pending records and closes the file.
    ///
    /// # Errors
    /// Some records are not on disk: which, why, and where the others are.
    pub fn close(self) -> Result<(), AppError> {
        let Self { writer, home, .. } = self;
        let hint = shell_words::saved_is_in(&printable_path(&home));
        let failed = |problem: NotClosed| AppError::new(Exit::Failed, problem.to_string(), hint);
        writer.close(CLOSE_TIMEOUT).map(drop).map_err(failed)
    }
}

fn id_from_path(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
