//! A session under the pen: its file, the journal thread that writes it, and the clock that times it.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    domain::{
        Event, History, Intent, Moment, Record, decide,
        notes::note::Owner,
        record::{
            continuity::{AmendmentOpened, Resumed},
            history,
        },
    },
    error::{AppError, Exit},
    journal::{
        file::SessionFile,
        library::Library,
        writer::{NotClosed, Report, Writer},
    },
    setup::{Draft, draft::Opening},
    shell::{
        clock::{Clock, Reading},
        session_clock::SessionClock,
    },
    text::review as words,
};

/// How long leaving waits for the disk.
const PATIENCE: Duration = Duration::from_secs(10);

#[derive(Debug)]
pub struct Desk {
    pub id: String,
    /// The session's own file.
    pub home: PathBuf,
    pub clock: SessionClock,
    writer: Writer,
    library: Library,
}

impl Desk {
    /// Create a session's file and start its journal. The opening records come back, durable.
    ///
    /// # Errors
    /// The file cannot be made.
    pub fn open(
        library: &Library,
        draft: &Draft,
        clock: &dyn Clock,
        report: impl Fn(Report) + Send + 'static,
        group_commit: bool,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let reading = clock.read();
        let mut records = Vec::new();
        let (file, id) = SessionFile::create(library, reading.wall.date_naive(), |id| {
            let opening = Opening { id: id.to_owned(), wall: reading.wall, boot: clock.boot_id() };
            records = draft.opening(&opening);
            records.clone()
        })?;
        library.remember_latest(&id);
        let desk = Self::new(library, id, file, reading, Moment::ZERO, report, group_commit)?;
        Ok((desk, records))
    }

    /// Go on with a session that was cut off. What lies between stands in it as unattended.
    ///
    /// # Errors
    /// Not found, not readable, locked, or written by a newer version.
    pub fn resume(
        library: &Library,
        session: &str,
        clock: &dyn Clock,
        report: impl Fn(Report) + Send + 'static,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let path = library.find(session)?;
        let (file, scan) = SessionFile::resume(&path)?;
        let reading = clock.read();
        let mut records = scan.records;
        let since = records.last().map_or(Moment::ZERO, |r| r.t);
        let t = history::moment_at(&records, reading.wall);
        let seq = records.last().map_or(0, |r| r.seq + 1);
        let resumed = Resumed { wall: reading.wall, boot: clock.boot_id(), since };
        let resumed = Record { seq, t, event: Event::Resumed(Box::new(resumed)) };
        let id = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        library.remember_latest(&id);
        let desk = Self::new(library, id, file, reading, t, report, true)?;
        desk.append(vec![resumed.clone()]);
        records.push(resumed);
        Ok((desk, records))
    }

    /// Open a session that has ended, to put things right in it.
    ///
    /// # Errors
    /// Not readable, locked, damaged, not ended, or not to be written to.
    pub fn sit_down(
        library: &Library,
        path: &Path,
        by: Option<Owner>,
        clock: &dyn Clock,
        report: impl Fn(Report) + Send + 'static,
    ) -> Result<(Self, Vec<Record>), AppError> {
        let (file, scan) = SessionFile::resume(path)?;
        let (damaged, reading) = (scan.is_damaged(), clock.read());
        let mut history = History::from_records(scan.records);
        let at = history.session().now();
        let refused = |why: &str| AppError::new(Exit::CouldNot, why, "");
        if damaged {
            return Err(refused(words::damaged()));
        }
        let after = AmendmentOpened { wall: reading.wall, by };
        let events =
            decide(&history, Intent::OpenAmendment(after), at).map_err(|_| refused(words::not_ended()))?;
        let new = history.record(events, at);
        let id = path.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let desk = Self::new(library, id, file, reading, at, report, true)?;
        desk.append(new);
        Ok((desk, history.records().to_vec()))
    }

    fn new(
        library: &Library,
        id: String,
        file: SessionFile,
        reading: Reading,
        start: Moment,
        report: impl Fn(Report) + Send + 'static,
        group_commit: bool,
    ) -> Result<Self, AppError> {
        let home = file.home().to_owned();
        let writer = Writer::spawn(file, report, group_commit)?;
        let clock = SessionClock::starting(reading, start);
        Ok(Self { id, home, clock, writer, library: library.clone() })
    }

    pub fn append(&self, records: Vec<Record>) {
        self.writer.append(records);
    }

    pub fn retry(&self) {
        self.writer.retry();
    }

    pub fn rescue(&self, all: Vec<Record>) {
        // A folder that was moved away is made again: *saved* is never said of a place that is not read.
        let _ = self.library.prepare();
        self.writer.rescue(all, None);
    }

    /// Put all of the session in the place of its file.
    pub fn rewrite(&self, all: Vec<Record>) {
        // What is kept of it for lists is made anew when it is needed.
        let _ = self.library.empty_cache();
        self.writer.rewrite(all);
    }

    #[cfg(debug_assertions)]
    pub fn test_panic(&self) {
        self.writer.test_panic();
    }

    /// Save what is pending and let the file go.
    ///
    /// # Errors
    /// Something is not on the disk.
    pub fn close(self) -> Result<(), NotClosed> {
        self.writer.close(PATIENCE).map(drop)
    }
}
