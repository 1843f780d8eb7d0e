//! The journal thread over a store that fails on demand.

use std::{
    collections::VecDeque,
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, Sender},
    time::Duration,
};

use super::{NotClosed, NotSaved, Store, Writer, WriterEvent};
use crate::{
    domain::{
        Event, Moment, PersonId, Record, Seq,
        privacy::removed::{Redacted, Removed},
    },
    journal::error::StoreError,
    lines::append::AppendError,
};

const LONG: Duration = Duration::from_mins(1);

/// A store that fails on demand and reports what reaches it.
struct Fake {
    saved: Option<Seq>,
    failures: VecDeque<AppendError>,
    rescues: VecDeque<Result<PathBuf, StoreError>>,
    rewrites: VecDeque<StoreError>,
    batches: Sender<Vec<Seq>>,
    removed: Sender<Removed>,
}

impl Store for Fake {
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

    fn rewrite(&mut self, all: &Redacted) -> Result<(), StoreError> {
        if let Some(error) = self.rewrites.pop_front() {
            return Err(error);
        }
        self.saved = all.records.last().map(|r| r.seq);
        let _ = self.removed.send(all.removed.clone());
        Ok(())
    }
}

struct Bench {
    writer: Writer,
    events: Receiver<WriterEvent>,
    batches: Receiver<Vec<Seq>>,
    removed: Receiver<Removed>,
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
    let (removed_in, removed) = mpsc::channel();
    let (events_in, events) = mpsc::channel();
    let failures = failures.into_iter().collect();
    let rewrites = rewrites.into_iter().collect();
    let fake = Fake {
        saved: None,
        failures,
        rescues: VecDeque::new(),
        rewrites,
        batches: batches_in,
        removed: removed_in,
    };
    let report = move |r| drop(events_in.send(r));
    Bench { writer: Writer::spawn(fake, report, group_commit).unwrap(), events, batches, removed }
}

fn records(seqs: impl IntoIterator<Item = Seq>) -> Vec<Record> {
    let record = |seq| Record { seq, t: Moment::ZERO, event: Event::Open };
    seqs.into_iter().map(record).collect()
}

fn full() -> AppendError {
    AppendError::NotWritten(io::ErrorKind::StorageFull.into())
}

fn no_room() -> StoreError {
    StoreError::io(crate::journal::error::Doing::Write, Path::new("x"))(io::ErrorKind::StorageFull.into())
}

fn disk_full() -> WriterEvent {
    WriterEvent::NotSaved { why: NotSaved::DiskFull, needs_all: false }
}

#[test]
fn what_is_handed_over_is_saved_and_said() {
    let bench = bench([], true);
    bench.writer.append(records(0..3));
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Saved(2)));
    bench.writer.append(records(3..4));
    assert_eq!(bench.writer.close(LONG), Ok(Some(3)));
}

#[test]
fn each_record_is_acknowledged_alone_when_that_is_asked() {
    let bench = bench([], false);
    bench.writer.append(records(0..3));
    assert_eq!(bench.writer.close(LONG), Ok(Some(2)));
    let events: Vec<_> = bench.events.iter().collect();
    assert_eq!(events, [WriterEvent::Saved(0), WriterEvent::Saved(1), WriterEvent::Saved(2)]);
}

#[test]
fn a_full_disk_is_said_and_everything_is_tried_again_in_order() {
    let bench = bench([full(), full(), full()], true);
    bench.writer.append(records(0..1));
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.append(records(1..2));
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.retry();
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.retry();
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Saved(1)));
    let batches: Vec<_> = bench.batches.try_iter().collect();
    assert_eq!(batches, [vec![0], vec![0, 1], vec![0, 1], vec![0, 1]]);
}

#[test]
fn after_a_failed_sync_only_a_rescue_goes_on() {
    let failed = || AppendError::NotSynced(io::ErrorKind::Other.into());
    let bench = bench([failed(), failed()], true);
    let needs_all = WriterEvent::NotSaved { why: NotSaved::SyncFailed, needs_all: true };
    bench.writer.append(records(0..2));
    assert_eq!(bench.events.recv(), Ok(needs_all.clone()));
    bench.writer.retry();
    assert_eq!(bench.events.recv(), Ok(needs_all));
    bench.writer.rescue(records(0..2), None);
    assert_eq!(bench.events.recv(), Ok(WriterEvent::CarriedOn(PathBuf::from("rescue"))));
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Saved(1)));
    assert_eq!(bench.writer.close(LONG), Ok(Some(1)));
}

#[test]
fn closing_with_something_unsaved_says_so() {
    let bench = bench([full(), full()], true);
    bench.writer.append(records(0..2));
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    let unsaved = NotClosed::Unsaved { records: 2, since: Moment::ZERO, why: NotSaved::DiskFull };
    assert_eq!(unsaved.to_string(), "the last 2 entries, from 0:00 on, are not saved: the disk is full");
    assert_eq!(bench.writer.close(LONG), Err(unsaved));
}

#[test]
fn while_somebody_is_still_in_the_file_nothing_more_is_written_to_it() {
    let bench = bench_with([], [no_room(), no_room()], true);
    bench.writer.append(records(0..2));
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Saved(1)));
    bench.writer.rewrite(Redacted { records: records(0..3), removed: Removed::default() });
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.append(records(3..4));
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.retry();
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Rewritten));
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Saved(3)));
    bench.writer.append(records(4..5));
    assert_eq!(bench.writer.close(LONG), Ok(Some(4)));
    let batches: Vec<_> = bench.batches.try_iter().collect();
    assert_eq!(batches, [vec![0, 1], vec![4]], "what came between is in the whole file");
}

#[test]
fn only_a_full_disk_is_called_full() {
    assert_eq!(NotSaved::from(&no_room()), NotSaved::DiskFull);
    let denied = StoreError::Io {
        doing: crate::journal::error::Doing::Write,
        path: PathBuf::from("x"),
        source: io::ErrorKind::PermissionDenied.into(),
    };
    assert_eq!(NotSaved::from(&denied), NotSaved::Other(denied.to_string()));
}

#[test]
fn whoever_could_not_be_taken_out_yet_goes_with_the_next() {
    let bench = bench_with([], [no_room()], true);
    let without = |person| Redacted {
        records: records(0..2),
        removed: Removed::person(&records(0..2), PersonId(person), "someone"),
    };
    bench.writer.rewrite(without(1));
    assert_eq!(bench.events.recv(), Ok(disk_full()));
    bench.writer.rewrite(without(2));
    assert_eq!(bench.events.recv(), Ok(WriterEvent::Rewritten));
    let removed = bench.removed.recv().unwrap();
    assert!(removed.is_handle("p1") && removed.is_handle("p2") && !removed.is_handle("p3"));
}

#[cfg(debug_assertions)]
#[test]
fn a_fault_in_the_thread_is_not_silent() {
    let bench = bench([], true);
    bench.writer.test_panic();
    assert!(matches!(bench.events.recv(), Ok(WriterEvent::Stopped(_))));
    assert_eq!(bench.writer.close(LONG), Err(NotClosed::Stopped));
}
