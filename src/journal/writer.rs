//! The journal thread: it takes what is pending, appends, syncs, and says so. The screen never waits for
//! a disk. Must not know the screen, nor what the events mean, nor any clock.

use std::{
    fmt, io,
    panic::{AssertUnwindSafe, catch_unwind},
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use crate::{
    domain::{Record, Seq},
    journal::{
        append::{AppendError, Replaced},
        error::StoreError,
        file::SessionFile,
    },
    text::store as words,
};

/// What the thread writes to.
pub trait Journal: Send {
    /// See [`SessionFile::append`].
    ///
    /// # Errors
    /// [`AppendError`].
    fn append(&mut self, records: &[Record]) -> Result<(), AppendError>;

    /// The last record known to survive a power cut.
    fn saved(&self) -> Option<Seq>;

    /// See [`SessionFile::rescue`].
    ///
    /// # Errors
    /// No new file could be made.
    fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError>;

    /// See [`SessionFile::rewrite`].
    ///
    /// # Errors
    /// The file is as it was.
    fn rewrite(&mut self, all: &[Record]) -> Result<(), StoreError>;
}

impl Journal for SessionFile {
    fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
        Self::append(self, records)
    }

    fn saved(&self) -> Option<Seq> {
        Self::saved(self)
    }

    fn rescue(&mut self, all: &[Record], fallback: Option<&Path>) -> Result<PathBuf, StoreError> {
        Self::rescue(self, all, fallback)
    }

    fn rewrite(&mut self, all: &[Record]) -> Result<(), StoreError> {
        Self::rewrite(self, all)
    }
}

/// What the thread has to say.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Report {
    /// Everything up to here survives a power cut.
    Saved(Seq),
    /// Something is not on the disk. It is kept and tried again with the next append or
    /// [`Writer::retry`]; with `needs_all` only [`Writer::rescue`] can go on.
    NotSaved { why: NotSaved, needs_all: bool },
    /// The session goes on in this new file. *Saved* follows.
    CarriedOn(PathBuf),
    /// Somebody was taken out of the file: what stands there now holds nothing about them. *Saved* follows.
    Rewritten,
    /// The thread came to a fault and nothing will be saved any more.
    Stopped(String),
}

/// Why something is not on the disk. Displays as words for the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotSaved {
    DiskFull,
    /// Removed or moved.
    FileGone,
    /// Another file stands in its place, or somebody else wrote to it.
    FileReplaced,
    SyncFailed,
    Other(String),
}

impl fmt::Display for NotSaved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::DiskFull => words::disk_full(),
            Self::FileGone => words::file_gone(),
            Self::FileReplaced => words::file_replaced(),
            Self::SyncFailed => words::sync_failed(),
            Self::Other(why) => why,
        })
    }
}

impl From<&AppendError> for NotSaved {
    fn from(error: &AppendError) -> Self {
        match error {
            AppendError::NotWritten(error) => error.into(),
            AppendError::NotSynced(_) => Self::SyncFailed,
            AppendError::Replaced(Replaced::Gone) => Self::FileGone,
            AppendError::Replaced(_) => Self::FileReplaced,
        }
    }
}

impl From<&io::Error> for NotSaved {
    fn from(error: &io::Error) -> Self {
        use io::ErrorKind as Kind;
        match error.kind() {
            Kind::StorageFull | Kind::QuotaExceeded | Kind::WriteZero => Self::DiskFull,
            _ => Self::Other(words::io_error_reason(error)),
        }
    }
}

impl From<&StoreError> for NotSaved {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Io { source, .. } if Self::from(source) == Self::DiskFull => Self::DiskFull,
            other => Self::Other(other.to_string()),
        }
    }
}

/// How closing did not go well.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotClosed {
    /// Some records are not on the disk; this one and those before it are.
    Unsaved { saved: Option<Seq> },
    /// The disk is still busy.
    StillSaving,
    /// The thread had stopped.
    Stopped,
}

enum Command {
    Append(Vec<Record>),
    Retry,
    Rescue(Rescue),
    Rewrite(Vec<Record>),
    Close,
    #[cfg(debug_assertions)]
    Panic,
}

struct Rescue {
    all: Vec<Record>,
    fallback: Option<PathBuf>,
}

/// The journal thread, from outside. Dropping it lets the thread finish what it was given.
#[derive(Debug)]
pub struct Writer {
    commands: Sender<Command>,
    closed: Receiver<Result<Option<Seq>, NotClosed>>,
}

impl Writer {
    /// Start the thread. With `group_commit` all that is pending shares one sync; without, each record has
    /// its own and is reported alone.
    ///
    /// # Errors
    /// [`StoreError::NoThread`].
    pub fn spawn<J: Journal + 'static>(
        journal: J,
        report: impl Fn(Report) + Send + 'static,
        group_commit: bool,
    ) -> Result<Self, StoreError> {
        let (commands, inbox) = mpsc::channel();
        let (done, closed) = mpsc::channel();
        let body = move || {
            let worker =
                Worker { journal, report: &report, pending: Vec::new(), without: None, group_commit };
            let ended = catch_unwind(AssertUnwindSafe(|| worker.run(&inbox)));
            let ended = ended.unwrap_or_else(|_| {
                report(Report::Stopped(words::stopped().to_owned()));
                Err(NotClosed::Stopped)
            });
            // Nobody may be there to hear it.
            let _ = done.send(ended);
        };
        thread::Builder::new().name("journal".to_owned()).spawn(body).map_err(StoreError::NoThread)?;
        Ok(Self { commands, closed })
    }

    /// Hand records over. Never waits.
    pub fn append(&self, records: Vec<Record>) {
        self.send(Command::Append(records));
    }

    /// Try again what could not be saved. Never waits.
    pub fn retry(&self) {
        self.send(Command::Retry);
    }

    /// Go on in a new file that holds all records of the session, beside the old one or in `fallback`.
    /// Never waits.
    pub fn rescue(&self, all: Vec<Record>, fallback: Option<PathBuf>) {
        self.send(Command::Rescue(Rescue { all, fallback }));
    }

    /// Put all records in the place of the file, because somebody is taken out of it. Until that is done nothing else is
    /// written. Never waits.
    pub fn rewrite(&self, all: Vec<Record>) {
        self.send(Command::Rewrite(all));
    }

    /// Save what is pending, let the file go, and say which record is the last on the disk.
    ///
    /// # Errors
    /// [`NotClosed`] when something is not saved, or not within `timeout`.
    pub fn close(self, timeout: Duration) -> Result<Option<Seq>, NotClosed> {
        self.send(Command::Close);
        self.closed.recv_timeout(timeout).unwrap_or_else(|why| match why {
            RecvTimeoutError::Timeout => Err(NotClosed::StillSaving),
            RecvTimeoutError::Disconnected => Err(NotClosed::Stopped),
        })
    }

    /// Make the thread come to a fault, to test what happens then.
    #[cfg(debug_assertions)]
    pub fn test_panic(&self) {
        self.send(Command::Panic);
    }

    /// A thread that stopped has said so in a report of its own.
    fn send(&self, command: Command) {
        let _ = self.commands.send(command);
    }
}

struct Worker<'a, J, R> {
    journal: J,
    report: &'a R,
    /// Not known to be on the disk.
    pending: Vec<Record>,
    /// The whole record without somebody, still to be put in the place of the file.
    without: Option<Vec<Record>>,
    group_commit: bool,
}

/// All that was asked since the last turn, apart from records.
#[derive(Default)]
struct Turn {
    rescue: Option<Rescue>,
    close: bool,
}

impl<J: Journal, R: Fn(Report)> Worker<'_, J, R> {
    fn run(mut self, inbox: &Receiver<Command>) -> Result<Option<Seq>, NotClosed> {
        while let Ok(first) = inbox.recv() {
            let turn = self.gather(first, inbox);
            match turn.rescue {
                // A whole new file is on its way already, and only that one may stay.
                Some(rescue) if self.without.is_none() => self.rescue(&rescue),
                _ => {}
            }
            if self.rewritten() {
                self.save();
            }
            if turn.close {
                break;
            }
        }
        let saved = self.journal.saved();
        if self.pending.is_empty() && self.without.is_none() {
            Ok(saved)
        } else {
            Err(NotClosed::Unsaved { saved })
        }
    }

    fn gather(&mut self, first: Command, inbox: &Receiver<Command>) -> Turn {
        let mut turn = Turn::default();
        for command in std::iter::once(first).chain(inbox.try_iter()) {
            match command {
                Command::Append(records) => self.pending.extend(records),
                Command::Retry => {}
                Command::Rescue(rescue) => turn.rescue = Some(rescue),
                // It holds all that was handed over before it.
                Command::Rewrite(all) => {
                    self.pending.clear();
                    turn.rescue = None;
                    self.without = Some(all);
                }
                Command::Close => turn.close = true,
                #[cfg(debug_assertions)]
                Command::Panic => panic!("asked for by a test"),
            }
        }
        turn
    }

    /// Put the record without somebody in the place of the file, if that is asked. Whether anything may be appended.
    fn rewritten(&mut self) -> bool {
        let Some(mut all) = self.without.take() else { return true };
        all.append(&mut self.pending);
        match self.journal.rewrite(&all) {
            Ok(()) => {
                (self.report)(Report::Rewritten);
                self.acknowledge();
                true
            }
            Err(error) => {
                self.without = Some(all);
                self.not_saved((&error).into(), false);
                false
            }
        }
    }

    fn save(&mut self) {
        while !self.pending.is_empty() {
            let batch = if self.group_commit { self.pending.len() } else { 1 };
            let before = self.journal.saved();
            let outcome = self.journal.append(&self.pending[..batch]);
            if self.journal.saved() > before {
                self.acknowledge();
            }
            if let Err(error) = outcome {
                return self.not_saved((&error).into(), error.needs_rescue());
            }
            self.forget_saved();
        }
    }

    fn rescue(&mut self, rescue: &Rescue) {
        match self.journal.rescue(&rescue.all, rescue.fallback.as_deref()) {
            Ok(path) => {
                (self.report)(Report::CarriedOn(path));
                self.acknowledge();
            }
            Err(error) => self.not_saved((&error).into(), true),
        }
    }

    fn acknowledge(&mut self) {
        self.forget_saved();
        if let Some(seq) = self.journal.saved() {
            (self.report)(Report::Saved(seq));
        }
    }

    fn forget_saved(&mut self) {
        let saved = self.journal.saved();
        self.pending.retain(|record| Some(record.seq) > saved);
    }

    fn not_saved(&self, why: NotSaved, needs_all: bool) {
        (self.report)(Report::NotSaved { why, needs_all });
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::VecDeque, sync::mpsc::Sender};

    use super::*;
    use crate::domain::{Event, Moment};

    const LONG: Duration = Duration::from_secs(60);

    /// A journal that fails as it is told and says what reaches it.
    struct Fake {
        saved: Option<Seq>,
        failures: VecDeque<AppendError>,
        rescues: VecDeque<Result<PathBuf, StoreError>>,
        rewrites: VecDeque<StoreError>,
        batches: Sender<Vec<Seq>>,
    }

    impl Journal for Fake {
        fn append(&mut self, records: &[Record]) -> Result<(), AppendError> {
            let _ = self.batches.send(records.iter().map(|r| r.seq).collect());
            if let Some(error) = self.failures.pop_front() {
                return Err(error);
            }
            self.saved = records.last().map(|r| r.seq);
            Ok(())
        }

        fn saved(&self) -> Option<Seq> {
            self.saved
        }

        fn rescue(&mut self, all: &[Record], _: Option<&Path>) -> Result<PathBuf, StoreError> {
            let outcome = self.rescues.pop_front().unwrap_or_else(|| Ok(PathBuf::from("rescue")));
            if outcome.is_ok() {
                self.failures.clear();
                self.saved = all.last().map(|r| r.seq);
            }
            outcome
        }

        fn rewrite(&mut self, all: &[Record]) -> Result<(), StoreError> {
            if let Some(error) = self.rewrites.pop_front() {
                return Err(error);
            }
            self.saved = all.last().map(|r| r.seq);
            Ok(())
        }
    }

    struct Bench {
        writer: Writer,
        reports: Receiver<Report>,
        batches: Receiver<Vec<Seq>>,
    }

    fn bench(failures: impl IntoIterator<Item = AppendError>, group_commit: bool) -> Bench {
        bench_with(failures, [], group_commit)
    }

    fn bench_with(
        failures: impl IntoIterator<Item = AppendError>,
        rewrites: impl IntoIterator<Item = StoreError>,
        group_commit: bool,
    ) -> Bench {
        let (batches_in, batches) = mpsc::channel();
        let (reports_in, reports) = mpsc::channel();
        let failures = failures.into_iter().collect();
        let rewrites = rewrites.into_iter().collect();
        let fake = Fake { saved: None, failures, rescues: VecDeque::new(), rewrites, batches: batches_in };
        let report = move |r| drop(reports_in.send(r));
        Bench { writer: Writer::spawn(fake, report, group_commit).unwrap(), reports, batches }
    }

    fn records(seqs: impl IntoIterator<Item = Seq>) -> Vec<Record> {
        let record = |seq| Record { seq, t: Moment::ZERO, event: Event::Open };
        seqs.into_iter().map(record).collect()
    }

    fn full() -> AppendError {
        AppendError::NotWritten(io::ErrorKind::StorageFull.into())
    }

    fn disk_full() -> Report {
        Report::NotSaved { why: NotSaved::DiskFull, needs_all: false }
    }

    #[test]
    fn what_is_handed_over_is_saved_and_said() {
        let bench = bench([], true);
        bench.writer.append(records(0..3));
        assert_eq!(bench.reports.recv(), Ok(Report::Saved(2)));
        bench.writer.append(records(3..4));
        assert_eq!(bench.writer.close(LONG), Ok(Some(3)));
    }

    #[test]
    fn each_record_is_acknowledged_alone_when_that_is_asked() {
        let bench = bench([], false);
        bench.writer.append(records(0..3));
        assert_eq!(bench.writer.close(LONG), Ok(Some(2)));
        let said: Vec<_> = bench.reports.iter().collect();
        assert_eq!(said, [Report::Saved(0), Report::Saved(1), Report::Saved(2)]);
    }

    #[test]
    fn a_full_disk_is_said_and_everything_is_tried_again_in_order() {
        let bench = bench([full(), full(), full()], true);
        bench.writer.append(records(0..1));
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        bench.writer.append(records(1..2));
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        bench.writer.retry();
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        bench.writer.retry();
        assert_eq!(bench.reports.recv(), Ok(Report::Saved(1)));
        let batches: Vec<_> = bench.batches.try_iter().collect();
        assert_eq!(batches, [vec![0], vec![0, 1], vec![0, 1], vec![0, 1]]);
    }

    #[test]
    fn after_a_failed_sync_only_a_rescue_goes_on() {
        let failed = || AppendError::NotSynced(io::ErrorKind::Other.into());
        let bench = bench([failed(), failed()], true);
        let needs_all = Report::NotSaved { why: NotSaved::SyncFailed, needs_all: true };
        bench.writer.append(records(0..2));
        assert_eq!(bench.reports.recv(), Ok(needs_all.clone()));
        bench.writer.retry();
        assert_eq!(bench.reports.recv(), Ok(needs_all));
        bench.writer.rescue(records(0..2), None);
        assert_eq!(bench.reports.recv(), Ok(Report::CarriedOn(PathBuf::from("rescue"))));
        assert_eq!(bench.reports.recv(), Ok(Report::Saved(1)));
        assert_eq!(bench.writer.close(LONG), Ok(Some(1)));
    }

    #[test]
    fn closing_with_something_unsaved_says_so() {
        let bench = bench([full(), full()], true);
        bench.writer.append(records(0..2));
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        assert_eq!(bench.writer.close(LONG), Err(NotClosed::Unsaved { saved: None }));
    }

    #[test]
    fn while_somebody_is_still_in_the_file_nothing_more_is_written_to_it() {
        let full = || {
            StoreError::io(crate::journal::error::Doing::Write, Path::new("x"))(
                io::ErrorKind::StorageFull.into(),
            )
        };
        let bench = bench_with([], [full(), full()], true);
        bench.writer.append(records(0..2));
        assert_eq!(bench.reports.recv(), Ok(Report::Saved(1)));
        bench.writer.rewrite(records(0..3));
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        bench.writer.append(records(3..4));
        assert_eq!(bench.reports.recv(), Ok(disk_full()));
        bench.writer.retry();
        assert_eq!(bench.reports.recv(), Ok(Report::Rewritten));
        assert_eq!(bench.reports.recv(), Ok(Report::Saved(3)));
        bench.writer.append(records(4..5));
        assert_eq!(bench.writer.close(LONG), Ok(Some(4)));
        let batches: Vec<_> = bench.batches.try_iter().collect();
        assert_eq!(batches, [vec![0, 1], vec![4]], "what came between is in the whole file");
    }

    #[cfg(debug_assertions)]
    #[test]
    fn a_fault_in_the_thread_is_not_silent() {
        let bench = bench([], true);
        bench.writer.test_panic();
        assert!(matches!(bench.reports.recv(), Ok(Report::Stopped(_))));
        assert_eq!(bench.writer.close(LONG), Err(NotClosed::Stopped));
    }
}
