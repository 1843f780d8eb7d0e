//! Processes many sessions on all cores. Summaries of unchanged sessions come from the cache.
//!
//! Only summaries stay in memory, never whole sessions. Work can be cancelled between two sessions.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use rayon::prelude::*;

use crate::{
    domain::Session,
    journal::{
        cache::{self, Cache},
        error::StoreError,
        library::{Library, SessionEntry},
    },
    report::Summary,
    shell::cores,
    text::language,
};

/// Version of the cached summaries.
const CACHE_VERSION: u32 = 6;
/// Number of sessions that are summarised before the caller gets them.
const SUMMARY_BATCH: usize = 256;
/// Number of results of [`map_in_order`] that are in memory at once.
const RESULT_BATCH: usize = 8;

/// One session of a folder and what reading it came to.
#[derive(Clone, Debug)]
pub struct BatchEntry {
    pub found: SessionEntry,
    pub summary: Result<SessionSummary, ReadFailure>,
}

/// The summary of a session, and whether part of its file was unreadable.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionSummary {
    pub damaged: bool,
    pub summary: Box<Summary>,
    pub packed: PackedSummary,
}

impl SessionSummary {
    fn new(damaged: bool, summary: Box<Summary>) -> postcard::Result<Self> {
        let packed = postcard::to_stdvec(&(damaged, &summary))?;
        Ok(Self { damaged, summary, packed: PackedSummary(packed.into()) })
    }

    fn from_cache(packed: Box<[u8]>) -> postcard::Result<Self> {
        let (damaged, summary) = postcard::from_bytes(&packed)?;
        Ok(Self { damaged, summary, packed: PackedSummary(packed) })
    }
}

/// A summary as the cache keeps it, several times smaller: thousands of them can wait in memory.
#[derive(Clone, PartialEq, Debug)]
pub struct PackedSummary(Box<[u8]>);

impl PackedSummary {
    /// # Errors
    /// Never: it was packed here.
    pub fn unpack(&self) -> postcard::Result<Summary> {
        postcard::from_bytes(&self.0).map(|(_, summary): (bool, Summary)| summary)
    }
}

/// Why a session has no summary.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ReadFailure {
    /// A newer version of the program wrote it. Holds the message.
    Newer(String),
    /// The file holds no intact record.
    Empty,
    /// The file cannot be read. Holds the message.
    Unreadable(String),
}

/// The work was cancelled before all items were processed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cancelled {
    pub done: usize,
    pub of: usize,
}

/// Watches the progress of a batch, and may cancel it.
pub trait BatchObserver: Sync {
    /// `done` of `of` items are processed. Called from several threads.
    fn on_progress(&self, done: usize, of: usize);
    /// Whether to stop before the next item.
    fn is_cancelled(&self) -> bool;
}

/// No-op observer.
impl BatchObserver for () {
    fn on_progress(&self, _: usize, _: usize) {}
    fn is_cancelled(&self) -> bool {
        false
    }
}

/// A flag that cancels when it is set.
impl BatchObserver for AtomicBool {
    fn on_progress(&self, _: usize, _: usize) {}
    fn is_cancelled(&self) -> bool {
        self.load(Ordering::Relaxed)
    }
}

/// Summarises sessions and returns them in the given order.
///
/// # Errors
/// [`Cancelled`] when the observer cancels.
pub fn summarise(
    library: &Library,
    sessions: Vec<SessionEntry>,
    observer: &impl BatchObserver,
) -> Result<Vec<BatchEntry>, Cancelled> {
    let mut entries = Vec::with_capacity(sessions.len());
    summarise_in_batches(library, sessions, observer, |batch| {
        entries.extend(batch);
        Ok::<(), Cancelled>(())
    })?;
    Ok(entries)
}

/// Summarises sessions and passes them to `on_batch` in the given order. New summaries go to the cache after each
/// batch, so that a cancelled run is not lost.
///
/// # Errors
/// [`Cancelled`] when the observer cancels; an error of `on_batch` ends the work too.
pub fn summarise_in_batches<E: From<Cancelled>>(
    library: &Library,
    sessions: Vec<SessionEntry>,
    observer: &impl BatchObserver,
    mut on_batch: impl FnMut(Vec<BatchEntry>) -> Result<(), E>,
) -> Result<(), E> {
    let of = sessions.len();
    let cache = Cache::read(library, &cache_form(), &sessions);
    let done = AtomicUsize::new(0);
    let mut sessions = sessions.into_iter().enumerate();
    while sessions.len() > 0 {
        let batch: Vec<(usize, SessionEntry)> = sessions.by_ref().take(SUMMARY_BATCH).collect();
        let one = |bytes: &mut Vec<u8>, (at, found): (usize, SessionEntry)| {
            let cached = (!observer.is_cancelled()).then(|| cache.get(at, &found))?;
            let cached = cached.and_then(|packed| SessionSummary::from_cache(packed).ok());
            let is_new = cached.is_none();
            let summary = cached.map_or_else(|| summarise_session(library, &found, bytes), Ok);
            observer.on_progress(done.fetch_add(1, Ordering::Relaxed) + 1, of);
            Some((is_new, BatchEntry { found, summary }))
        };
        let batch: Option<Vec<(bool, BatchEntry)>> =
            cores::on_all(|| batch.into_par_iter().map_init(Vec::new, one).collect());
        let batch = batch.ok_or_else(|| Cancelled { done: done.load(Ordering::Relaxed), of })?;
        keep_in_cache(library, batch.iter().filter(|(is_new, _)| *is_new).map(|(_, entry)| entry));
        on_batch(batch.into_iter().map(|(_, entry)| entry).collect())?;
    }
    Ok(())
}

/// Summarises a few sessions without the cache, in the given order.
#[must_use]
pub fn summarise_afresh(library: &Library, sessions: &[SessionEntry]) -> Vec<BatchEntry> {
    let one = |bytes: &mut Vec<u8>, found: &SessionEntry| BatchEntry {
        found: found.clone(),
        summary: summarise_session(library, found, bytes),
    };
    cores::on_all(|| sessions.par_iter().map_init(Vec::new, one).collect())
}

/// What the entries of the cache are; those of another form are ignored and made again. There are labels in them, which
/// are in a language.
fn cache_form() -> String {
    format!("{CACHE_VERSION} {}", language::current().tag())
}

/// Adds the summaries of sessions in the library's own folder to the cache.
fn keep_in_cache<'a>(library: &Library, entries: impl Iterator<Item = &'a BatchEntry>) {
    let folder = library.sessions_dir();
    let in_folder = entries.filter(|entry| entry.found.path.parent() == Some(&folder));
    let packed = |entry: &'a BatchEntry| Some(&*entry.summary.as_ref().ok()?.packed.0);
    let summaries: Vec<_> = in_folder.filter_map(|entry| Some((&entry.found, packed(entry)?))).collect();
    if !summaries.is_empty() {
        // If the cache cannot be written, the next run only takes longer.
        let _ = cache::keep(library, &cache_form(), summaries.into_iter());
    }
}

/// Applies `work` to all items on all cores and passes the results to `on_result` in the given order.
///
/// # Errors
/// [`Cancelled`] when the observer cancels; an error of `on_result` ends the work too.
pub fn map_in_order<T: Sync, R: Send, E: From<Cancelled>>(
    items: &[T],
    observer: &impl BatchObserver,
    work: impl Fn(&T) -> R + Sync,
    mut on_result: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let (done, of) = (AtomicUsize::new(0), items.len());
    for batch in items.chunks(RESULT_BATCH) {
        let one = |item: &T| {
            let result = (!observer.is_cancelled()).then(|| work(item))?;
            observer.on_progress(done.fetch_add(1, Ordering::Relaxed) + 1, of);
            Some(result)
        };
        let results: Option<Vec<R>> = cores::on_all(|| batch.par_iter().map(one).collect());
        let results = results.ok_or_else(|| Cancelled { done: done.load(Ordering::Relaxed), of })?;
        results.into_iter().try_for_each(&mut on_result)?;
    }
    Ok(())
}

/// `bytes` holds its files meanwhile: whoever reads many keeps one for all of them.
fn summarise_session(
    library: &Library,
    found: &SessionEntry,
    bytes: &mut Vec<u8>,
) -> Result<SessionSummary, ReadFailure> {
    let scan = match library.read_entry(found, bytes) {
        Err(error @ StoreError::Newer { .. }) => return Err(ReadFailure::Newer(error.to_string())),
        Err(error) => return Err(ReadFailure::Unreadable(error.to_string())),
        Ok(read) => read.contents,
    };
    let damaged = scan.is_damaged();
    if scan.records.is_empty() {
        return Err(ReadFailure::Empty);
    }
    let mut summary = Box::new(Summary::of(&Session::from_records(&scan.records)));
    if summary.id.is_empty() {
        summary.id.clone_from(&found.id);
    }
    SessionSummary::new(damaged, summary).map_err(|error| ReadFailure::Unreadable(error.to_string()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::{DateTime, NaiveDate};

    use super::*;
    use crate::{
        domain::{
            closing::answers::CardQuestion,
            measures::aim::AimMode,
            notes::carried::{Carried, CarriedKind, CarriedSource},
            preparation::charter::SessionKind,
            record::opening::Source,
        },
        report::model::{
            SharingParts, Target,
            closing::CardsPart,
            summary::{Decisions, GroupLine, KOfM},
        },
    };

    /// The cache holds values without their names, in their order: with another form, what was kept would be read as
    /// something else.
    #[test]
    fn a_summary_of_another_form_needs_another_version_of_the_cache() {
        let last = (Source::Elan, SessionKind::GroupsOnly, AimMode::None, CardQuestion::WorthIt);
        let bytes = postcard::to_stdvec(&(summary(), last, CarriedSource::Note(1))).unwrap();
        let form = (bytes.len(), crc32c::crc32c(&bytes));
        assert_eq!(
            (CACHE_VERSION, form),
            (6, (223, 4_211_500_437)),
            "raise the version, then say the form here"
        );
    }

    #[test]
    fn a_summary_comes_back_whole() {
        for damaged in [false, true] {
            let new = SessionSummary::new(damaged, Box::new(summary())).unwrap();
            assert_eq!(new.packed.unpack().unwrap(), summary());
            assert_eq!(SessionSummary::from_cache(new.packed.0.clone()).unwrap(), new);
        }
    }

    #[test]
    fn a_cache_of_one_language_is_not_read_in_another() {
        use crate::text::language::{Language, within};
        assert_ne!(within(Language::En, cache_form), within(Language::Cy, cache_form));
    }

    /// No two values of it are the same.
    fn summary() -> Summary {
        let day = |n| NaiveDate::from_ymd_opt(2026, 1, n);
        Summary {
            id: "a".to_owned(),
            title: Some("b".to_owned()),
            series: Some("c".to_owned()),
            opened_at: DateTime::from_timestamp(1, 0).map(|at| at.fixed_offset()),
            imported_on: day(1),
            source: Source::Rehearsal,
            was_tapped: true,
            ended: false,
            kind: SessionKind::OneGroup,
            tells_people: true,
            tells_people_on_pages: false,
            span_ms: 2,
            centred: Some("d".to_owned()),
            target: Target { mode: AimMode::Headcount, agreed: true },
            groups: vec![GroupLine {
                id: "e".to_owned(),
                label: "f".to_owned(),
                in_balance: false,
                people: Some(3),
                speaking_time_s: Some(0.25),
                share: Some(0.5),
                target: Some(0.75),
                gap_points: Some(1.5),
                small_group: true,
            }],
            first_voices: KOfM { k: 4, m: 5 },
            heard: Some(KOfM { k: 6, m: 7 }),
            briefly: 8,
            talk_sharing: Some(SharingParts { windows: 9, centred_led: 2.5, others_led: 3.5, shared: 4.5 }),
            kept_by: vec!["g".to_owned()],
            chaired_by: vec!["h".to_owned()],
            hats: BTreeMap::from([("i".to_owned(), 10)]),
            changed_hats: 11,
            decisions: Decisions { informed: 12, consulted: 13, joint: 14, delegated: 15, not_said: 16 },
            carried: vec![Carried {
                kind: CarriedKind::UnmetNeed,
                text: "j".to_owned(),
                session: "k".to_owned(),
                said_in: CarriedSource::Item(17),
                said_on: day(2),
                from: Some("l".to_owned()),
                owner: Some("m".to_owned()),
                about: Some("n".to_owned()),
                by: day(3),
                came_of_it: Some("o".to_owned()),
                closed_on: day(4),
            }],
            pulse: vec![CardsPart {
                question: CardQuestion::IdeasHeard,
                group: Some("p".to_owned()),
                yes: 18,
                partly: 19,
                no: 20,
                skip: 21,
            }],
            came: BTreeMap::from([("q".to_owned(), vec![22])]),
        }
    }
}
