//! The journal thread: it takes the pending records, appends, syncs, and reports. The screen never waits for a disk.
//! Must not know the screen, nor what the events mean, nor any clock.

mod event;
mod request;
mod store;
#[cfg(test)]
mod tests;
mod worker;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::mpsc::{self, Receiver, RecvTimeoutError, Sender},
    thread,
    time::Duration,
};

use crate::journal::error::StoreError;
use crate::{
    domain::{Record, Seq, privacy::removed::Redacted},
    text::store as words,
};

pub use event::{NotClosed, NotSaved, WriterEvent};
use request::{Request, Rescue};
pub use store::Store;
use worker::Worker;

/// The handle of the journal thread. Dropping it lets the thread finish what it was given.
#[derive(Debug)]
pub struct Writer {
    requests: Sender<Request>,
    closed: Receiver<Result<Option<Seq>, NotClosed>>,
}

impl Writer {
    /// Starts the thread. With `group_commit` all pending records share one sync; without, each record has its own and
    /// is reported alone.
    ///
    /// # Errors
    /// [`StoreError::NoThread`].
    pub fn spawn<S: Store + 'static>(
        store: S,
        report: impl Fn(WriterEvent) + Send + 'static,
        group_commit: bool,
    ) -> Result<Self, StoreError> {
        let (requests, inbox) = mpsc::channel();
        let (done, closed) = mpsc::channel();
        let body = move || {
            let worker = Worker::new(store, &report, group_commit);
            let outcome = catch_unwind(AssertUnwindSafe(|| worker.run(&inbox)));
            let outcome = outcome.unwrap_or_else(|_| {
                report(WriterEvent::Stopped(words::stopped().to_owned()));
                Err(NotClosed::Stopped)
            });
            // Nobody may be waiting for it.
            let _ = done.send(outcome);
        };
        thread::Builder::new().name("journal".to_owned()).spawn(body).map_err(StoreError::NoThread)?;
        Ok(Self { requests, closed })
    }

    /// Hands records over. Never waits.
    pub fn append(&self, records: Vec<Record>) {
        self.send(Request::Append(records));
    }

    /// Tries again what could not be saved. Never waits.
    pub fn retry(&self) {
        self.send(Request::Retry);
    }

    /// Continues in a new file that holds all records of the session, beside the old one or in `fallback`. Never waits.
    pub fn rescue(&self, all: Vec<Record>, fallback: Option<PathBuf>) {
        self.send(Request::Rescue(Rescue { all, fallback }));
    }

    /// Puts a record without somebody in the place of the file. Until that is done nothing else is written. Never waits.
    pub fn rewrite(&self, redacted: Redacted) {
        self.send(Request::Rewrite(redacted));
    }

    /// Saves the pending records, closes the file, and returns the last record on the disk.
    ///
    /// # Errors
    /// [`NotClosed`] when something is not saved, or not within `timeout`.
    pub fn close(self, timeout: Duration) -> Result<Option<Seq>, NotClosed> {
        self.send(Request::Close);
        self.closed.recv_timeout(timeout).unwrap_or_else(|why| match why {
            RecvTimeoutError::Timeout => Err(NotClosed::StillSaving),
            RecvTimeoutError::Disconnected => Err(NotClosed::Stopped),
        })
    }

    /// Makes the thread panic, to test what happens then.
    #[cfg(debug_assertions)]
    pub fn test_panic(&self) {
        self.send(Request::Panic);
    }

    fn send(&self, request: Request) {
        // Fails only after the thread has stopped, which it reports itself.
        let _ = self.requests.send(request);
    }
}
