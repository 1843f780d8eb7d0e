//! Many sessions at once: each in a few lines, on all cores, those that did not change from the cache.
//!
//! Memory holds the few lines, never the sessions. It can be cut short between two sessions.

use std::{
    collections::HashMap,
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
};

use rayon::prelude::*;

use crate::{
    domain::History,
    journal::{
        cache::{self, Cache},
        error::StoreError,
        library::{Found, Library},
    },
    report::Summary,
};

/// Version of what the cache says of a session. Another one, and it is made anew.
const VERSION: u32 = 2;
/// How many sessions are told of together.
const BATCH: usize = 256;
/// How many whole reports are in memory at once.
const AT_ONCE: usize = 16;

/// One session of a folder.
#[derive(Clone, Debug)]
pub struct Seen {
    pub found: Found,
    pub told: Result<Told, Trouble>,
}

/// What a session comes to, and whether some of its file could not be read.
#[derive(Clone, PartialEq, Debug, serde::Serialize, serde::Deserialize)]
pub struct Told {
    pub damaged: bool,
    pub summary: Summary,
}

/// Why nothing can be told of a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// A newer program wrote it.
    Newer(String),
    /// Nothing in it is whole.
    Nothing,
    /// It cannot be read: why.
    Unreadable(String),
}

/// It was cut short after so many sessions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CutShort {
    pub done: usize,
    pub of: usize,
}

/// Who is told how it goes, and can stop it.
pub trait Watch: Sync {
    /// So many of so many are done. Called from several threads.
    fn done(&self, done: usize, of: usize);
    /// Whether to stop.
    fn stopped(&self) -> bool;
}

/// Nobody watches.
impl Watch for () {
    fn done(&self, _: usize, _: usize) {}
    fn stopped(&self) -> bool {
        false
    }
}

impl Watch for AtomicBool {
    fn done(&self, _: usize, _: usize) {}
    fn stopped(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

/// All of these sessions, in the order they are given in.
///
/// # Errors
/// [`CutShort`] when `watch` says stop.
pub fn read(library: &Library, wanted: Vec<Found>, watch: &impl Watch) -> Result<Vec<Seen>, CutShort> {
    let place: HashMap<String, usize> =
        wanted.iter().enumerate().map(|(at, found)| (found.id.clone(), at)).collect();
    let mut seen = Vec::with_capacity(wanted.len());
    in_batches(library, wanted, watch, |batch| seen.extend(batch))?;
    seen.sort_by_key(|one: &Seen| place.get(&one.found.id).copied());
    Ok(seen)
}

/// The same, handed on as they come: first all that the cache knows, then the others in batches. What was
/// read anew is kept for the next time, also when it is cut short.
///
/// # Errors
/// [`CutShort`] when `watch` says stop.
pub fn in_batches(
    library: &Library,
    wanted: Vec<Found>,
    watch: &impl Watch,
    mut tell: impl FnMut(Vec<Seen>),
) -> Result<(), CutShort> {
    let of = wanted.len();
    let mut cache: Cache<Told> = Cache::read(library, VERSION);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for found in wanted {
        match cache.take(&found) {
            Some(told) => known.push(Seen { found, told: Ok(told) }),
            None => unknown.push(found),
        }
    }
    let sessions_dir = library.sessions_dir();
    let done = AtomicUsize::new(known.len());
    tell(known);
    for batch in unknown.chunks(BATCH) {
        let one = |found: &Found| {
            let seen = (!watch.stopped()).then(|| see(library, found))?;
            watch.done(done.fetch_add(1, Ordering::Relaxed) + 1, of);
            Some(seen)
        };
        let batch: Option<Vec<Seen>> = batch.par_iter().map(one).collect();
        let batch = batch.ok_or_else(|| CutShort { done: done.load(Ordering::Relaxed), of })?;
        let here = |seen: &&Seen| seen.found.path.parent() == Some(&sessions_dir);
        let fresh =
            batch.iter().filter(here).filter_map(|seen| Some((&seen.found, seen.told.as_ref().ok()?)));
        // Without a cache it only takes longer.
        let _ = cache::keep(library, VERSION, fresh);
        tell(batch);
    }
    Ok(())
}

/// Do the same with many things on all cores, and hand on what comes of it in their order, some at a time.
///
/// # Errors
/// [`CutShort`] when `watch` says stop; what `tell` refuses ends it too.
pub fn in_order<T: Sync, R: Send, E: From<CutShort>>(
    things: &[T],
    watch: &impl Watch,
    work: impl Fn(&T) -> R + Sync,
    mut tell: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let (done, of) = (AtomicUsize::new(0), things.len());
    for batch in things.chunks(AT_ONCE) {
        let one = |thing: &T| {
            let made = (!watch.stopped()).then(|| work(thing))?;
            watch.done(done.fetch_add(1, Ordering::Relaxed) + 1, of);
            Some(made)
        };
        let made: Option<Vec<R>> = batch.par_iter().map(one).collect();
        let made = made.ok_or_else(|| CutShort { done: done.load(Ordering::Relaxed), of })?;
        made.into_iter().try_for_each(&mut tell)?;
    }
    Ok(())
}

fn see(library: &Library, found: &Found) -> Seen {
    Seen { found: found.clone(), told: told(library, found) }
}

fn told(library: &Library, found: &Found) -> Result<Told, Trouble> {
    let scan = match library.read_found(found) {
        Err(error @ StoreError::Newer { .. }) => return Err(Trouble::Newer(error.to_string())),
        Err(error) => return Err(Trouble::Unreadable(error.to_string())),
        Ok(read) => read.scan,
    };
    let damaged = scan.is_damaged();
    if scan.records.is_empty() {
        return Err(Trouble::Nothing);
    }
    let history = History::from_records(scan.records);
    let mut summary = Summary::of(history.session());
    if summary.id.is_empty() {
        summary.id.clone_from(&found.id);
    }
    Ok(Told { damaged, summary })
}
