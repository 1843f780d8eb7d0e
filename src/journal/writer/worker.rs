//! The body of the journal thread: what it does with the requests that are waiting, and in which order.

use std::sync::mpsc::Receiver;

use super::{
    event::{NotClosed, NotSaved, WriterEvent},
    request::{Request, Rescue},
    store::Store,
};
use crate::domain::{Record, Seq, privacy::removed::Redacted};

pub(super) struct Worker<'a, S, R> {
    store: S,
    report: &'a R,
    /// Not known to be on the disk.
    pending: Vec<Record>,
    /// The whole record without a removed person, still to be put in the place of the file.
    rewrite: Option<Redacted>,
    /// Why the last save failed.
    trouble: Option<NotSaved>,
    group_commit: bool,
}

/// The requests of one pass, apart from records.
#[derive(Default)]
struct Pass {
    rescue: Option<Rescue>,
    close: bool,
}

impl<'a, S: Store, R: Fn(WriterEvent)> Worker<'a, S, R> {
    pub fn new(store: S, report: &'a R, group_commit: bool) -> Self {
        Self { store, report, pending: Vec::new(), rewrite: None, trouble: None, group_commit }
    }

    /// Serves requests until it is closed or every sender is gone.
    ///
    /// # Errors
    /// Some records are not on the disk.
    pub fn run(mut self, inbox: &Receiver<Request>) -> Result<Option<Seq>, NotClosed> {
        while let Ok(first) = inbox.recv() {
            let pass = self.gather(first, inbox);
            // While a rewrite is due, only the file it makes may remain.
            if let Some(rescue) = pass.rescue.filter(|_| self.rewrite.is_none()) {
                self.rescue(&rescue);
            }
            if self.finish_rewrite() {
                self.save();
            }
            if pass.close {
                break;
            }
        }
        // Whatever is left was refused, and the refusal noted.
        let why = self.trouble.take().unwrap_or(NotSaved::SyncFailed);
        match (self.rewrite, self.pending.first()) {
            (Some(_), _) => Err(NotClosed::NotRemoved { why }),
            (None, Some(first)) => {
                Err(NotClosed::Unsaved { records: self.pending.len(), since: first.t, why })
            }
            (None, None) => Ok(self.store.saved()),
        }
    }

    /// Takes in every request that is waiting.
    fn gather(&mut self, first: Request, inbox: &Receiver<Request>) -> Pass {
        let mut pass = Pass::default();
        for request in std::iter::once(first).chain(inbox.try_iter()) {
            match request {
                Request::Append(records) => self.pending.extend(records),
                Request::Retry => {}
                Request::Rescue(rescue) => pass.rescue = Some(rescue),
                // It holds everything that was handed over before it.
                Request::Rewrite(mut redacted) => {
                    if let Some(earlier) = self.rewrite.take() {
                        redacted.removed.include(earlier.removed);
                    }
                    self.pending.clear();
                    pass.rescue = None;
                    self.rewrite = Some(redacted);
                }
                Request::Close => pass.close = true,
                #[cfg(debug_assertions)]
                Request::Panic => panic!("asked for by a test"),
            }
        }
        pass
    }

    /// Rewrites the file, if that is due. Returns whether records may be appended.
    fn finish_rewrite(&mut self) -> bool {
        let Some(mut redacted) = self.rewrite.take() else { return true };
        redacted.records.append(&mut self.pending);
        match self.store.rewrite(&redacted) {
            Ok(()) => {
                (self.report)(WriterEvent::Rewritten);
                self.acknowledge();
                true
            }
            Err(error) => {
                self.rewrite = Some(redacted);
                self.not_saved((&error).into(), false);
                false
            }
        }
    }

    fn save(&mut self) {
        let most = if self.group_commit { usize::MAX } else { 1 };
        while let Some(batch) = self.pending.chunks(most).next() {
            let before = self.store.saved();
            let outcome = self.store.append(batch);
            if self.store.saved() > before {
                self.acknowledge();
            }
            if let Err(error) = outcome {
                return self.not_saved((&error).into(), error.needs_rescue());
            }
            self.drop_saved();
        }
    }

    fn rescue(&mut self, rescue: &Rescue) {
        match self.store.rescue(&rescue.all, rescue.fallback.as_deref()) {
            Ok(path) => {
                (self.report)(WriterEvent::CarriedOn(path));
                self.acknowledge();
            }
            Err(error) => self.not_saved((&error).into(), true),
        }
    }

    fn acknowledge(&mut self) {
        self.drop_saved();
        if let Some(seq) = self.store.saved() {
            (self.report)(WriterEvent::Saved(seq));
        }
    }

    fn drop_saved(&mut self) {
        let saved = self.store.saved();
        self.pending.retain(|record| Some(record.seq) > saved);
    }

    fn not_saved(&mut self, why: NotSaved, needs_all: bool) {
        self.trouble = Some(why.clone());
        (self.report)(WriterEvent::NotSaved { why, needs_all });
    }
}
