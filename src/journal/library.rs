//! Where sessions live: how they are named, found, listed and read. Must not write to one.

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{
    Event, History, Moment, Session,
    record::{opening::Opened, plain_text},
};
use crate::journal::{
    codec, disk,
    error::{Doing, StoreError},
    file::is_locked,
    scan::{self, Scan},
};

/// Largest session read, bytes. (Foreign files have a smaller cap of their own.)
pub const MAX_FILE: u64 = 512 * 1024 * 1024;
/// What airtime keeps in the data folder, by folder and by file.
pub const OWN_FOLDERS: &[&str] = &["sessions", "totals", "cache"];
pub const OWN_FILES: &[&str] = &["latest", "exports.jsonl"];
/// How many of the newest sessions are looked at for one that was not ended.
const RECENT: usize = 20;
const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyz23456789";
const RANDOM: usize = 6;
const LATEST: &str = "latest";

/// The folder of sessions.
#[derive(Clone, Debug)]
pub struct Library {
    data_dir: PathBuf,
    most: u64,
}

/// A session in the folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    pub id: String,
    pub path: PathBuf,
    pub modified: Option<SystemTime>,
    /// Its files as the folder tells of them: its own first (it may be gone), then those that carry it on.
    pub files: Vec<Stamp>,
}

/// A file as its folder tells of it. As long as nothing here changes, neither does what stands in it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Stamp {
    pub name: String,
    pub len: u64,
    /// When its content changed, ns since 1970.
    pub modified: i128,
    /// When anything about it changed, ns since 1970: no program can set this. 0 where a system has no such thing.
    pub changed: i128,
    pub inode: u64,
}

/// What is in the folder.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Listing {
    /// Newest first.
    pub sessions: Vec<Found>,
    /// Copies that a sync program, an editor or a crash left. They are no sessions.
    pub conflicts: Vec<PathBuf>,
}

/// A session as it was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Read {
    /// Its own file first (it may be gone), then those that carry it on. [`scan::Damage::file`] counts here.
    pub files: Vec<PathBuf>,
    /// Length of the last of them, and whether it ends with a newline.
    pub last_len: u64,
    pub ends_with_newline: bool,
    pub scan: Scan,
}

/// A session that can be gone on with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unfinished {
    pub id: String,
    pub path: PathBuf,
    pub title: Option<String>,
    /// The moment of its last event.
    pub last: Moment,
    /// Somebody is recording in it now.
    pub locked: bool,
}

/// What a file name in the folder says.
#[derive(PartialEq, Eq, Debug)]
enum Name<'a> {
    Session(&'a str),
    Rescue(&'a str),
    Conflict,
    Other,
}

impl Library {
    #[must_use]
    pub fn new(data_dir: PathBuf) -> Self {
        Self { data_dir, most: MAX_FILE }
    }

    /// Read files of up to so many bytes.
    #[must_use]
    pub fn with_most(self, most: u64) -> Self {
        Self { most, ..self }
    }

    #[must_use]
    pub fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    #[must_use]
    pub fn sessions_dir(&self) -> PathBuf {
        self.data_dir.join("sessions")
    }

    #[must_use]
    pub fn path_of(&self, id: &str) -> PathBuf {
        self.sessions_dir().join(format!("{id}.jsonl"))
    }

    /// Make the folders, for their owner only.
    ///
    /// # Errors
    /// [`StoreError::Io`] names the folder.
    pub fn prepare(&self) -> Result<PathBuf, StoreError> {
        let sessions = self.sessions_dir();
        disk::make_folder(&sessions)?;
        Ok(sessions)
    }

    /// The folders that others on this computer may look into.
    #[must_use]
    pub fn loose_folders(&self) -> Vec<PathBuf> {
        [self.data_dir.clone(), self.sessions_dir()].into_iter().filter(|p| disk::is_loose(p)).collect()
    }

    /// An id that nothing in the folder has. `day` is the day the session is opened or imported.
    ///
    /// # Errors
    /// [`StoreError::NoRandom`].
    pub fn new_id(&self, day: NaiveDate) -> Result<String, StoreError> {
        let year = day.year().clamp(0, 9999);
        let random = random_letters()?;
        Ok(format!("{year:04}{:02}{:02}-{random}", day.month(), day.day()))
    }

    /// What is in the folder; nothing when it is not there. Makes nothing.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn list(&self) -> Result<Listing, StoreError> {
        let mut listing = Listing::default();
        let mut sessions: HashMap<String, Found> = HashMap::new();
        for (name, path) in self.names()? {
            match parse_name(&name) {
                Name::Session(id) | Name::Rescue(id) => self.add(&mut sessions, id, &name, &path),
                Name::Conflict => listing.conflicts.push(path),
                Name::Other => {}
            }
        }
        listing.sessions = sessions.into_values().collect();
        for found in &mut listing.sessions {
            let id = &found.id;
            found.files.sort_by_key(|file| rescue_number(&file.name, id));
        }
        listing.sessions.sort_by(|a, b| newness(b).cmp(&newness(a)));
        listing.conflicts.sort();
        Ok(listing)
    }

    fn names(&self) -> Result<Vec<(String, PathBuf)>, StoreError> {
        let folder = self.sessions_dir();
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(StoreError::io(Doing::List, &folder))?,
        };
        Ok(entries.flatten().map(|e| (e.file_name().to_string_lossy().into_owned(), e.path())).collect())
    }

    /// A session may be in several files, or its first one may be gone: it is one session.
    fn add(&self, sessions: &mut HashMap<String, Found>, id: &str, name: &str, path: &Path) {
        let found = sessions.entry(id.to_owned()).or_insert_with(|| Found {
            id: id.to_owned(),
            path: self.path_of(id),
            modified: None,
            files: Vec::with_capacity(1),
        });
        let about = fs::metadata(path).ok();
        found.modified = found.modified.max(about.as_ref().and_then(|about| about.modified().ok()));
        found.files.push(stamp(name, about.as_ref()));
    }

    /// The session at a path, as a listing would have it.
    ///
    /// # Errors
    /// There is none.
    pub fn found_at(&self, path: &Path) -> Result<Found, StoreError> {
        let about = |path: &Path| {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            (name, fs::metadata(path))
        };
        let carried_on = rescues(path);
        let (name, own) = about(path);
        let own = match own {
            Err(_) if !carried_on.is_empty() => None,
            own => Some(own.map_err(StoreError::io(Doing::Read, path))?),
        };
        let modified = own.as_ref().and_then(|about| about.modified().ok());
        let mut files: Vec<Stamp> = own.iter().map(|own| stamp(&name, Some(own))).collect();
        for rescue in &carried_on {
            let (name, about) = about(rescue);
            files.push(stamp(&name, about.ok().as_ref()));
        }
        let id = name.split('.').next().unwrap_or_default().to_owned();
        Ok(Found { id, path: path.to_owned(), modified, files })
    }

    /// Whether the files of a session that was listed are still the very same.
    #[must_use]
    pub fn is_as_listed(&self, found: &Found) -> bool {
        let folder = disk::parent(&found.path);
        found.files.iter().all(|file| {
            let about = fs::metadata(folder.join(&file.name)).ok();
            about.is_some() && stamp(&file.name, about.as_ref()) == *file
        })
    }

    /// Everything intact in a session that was listed, without looking through the folder again.
    ///
    /// # Errors
    /// As [`Library::read`].
    pub fn read_found(&self, found: &Found) -> Result<Read, StoreError> {
        let several = found.files.iter().any(|file| rescue_number(&file.name, &found.id).is_some());
        let rescues = if several { carrying_on(&found.path) } else { vec![] };
        read_files(&found.path, rescues, self.most)
    }

    /// The session that `text` means: a path, an id, the only id that begins so, or `latest`.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::NoSessions`], [`StoreError::Ambiguous`] with the candidates.
    pub fn find(&self, text: &str) -> Result<PathBuf, StoreError> {
        if text == LATEST {
            return self.latest();
        }
        let path = Path::new(text);
        if path.components().count() > 1 || text.ends_with(std::path::is_separator) || path.exists() {
            return Ok(path.to_owned());
        }
        self.find_id(text)
    }

    /// The sessions that these mean, in their order, with one look through the folder.
    ///
    /// # Errors
    /// As [`Library::find`], for the first that is not there.
    pub fn find_all(&self, texts: &[String]) -> Result<Vec<Found>, StoreError> {
        let listed: HashMap<PathBuf, Found> =
            self.list()?.sessions.into_iter().map(|found| (found.path.clone(), found)).collect();
        let one = |text: &String| {
            let own = self.path_of(text);
            let path = if listed.contains_key(&own) { own } else { self.find(text)? };
            listed.get(&path).cloned().map_or_else(|| self.found_at(&path), Ok)
        };
        texts.iter().map(one).collect()
    }

    fn find_id(&self, text: &str) -> Result<PathBuf, StoreError> {
        let mut sessions = self.list()?.sessions;
        sessions.retain(|found| !text.is_empty() && found.id.starts_with(text));
        match sessions.as_slice() {
            [] => Err(StoreError::NotFound { text: text.to_owned(), sessions: self.sessions_dir() }),
            [only] => Ok(only.path.clone()),
            _ => {
                let candidates = sessions.into_iter().map(|found| found.id).collect();
                Err(StoreError::Ambiguous { text: text.to_owned(), candidates })
            }
        }
    }

    /// The session opened or imported last; if that is not known, the one changed last.
    fn latest(&self) -> Result<PathBuf, StoreError> {
        let sessions = self.list()?.sessions;
        let latest = self.noted_latest();
        if latest.as_ref().is_some_and(|id| self.totals().contains(id)) {
            // Another session is not what is meant.
            return Err(StoreError::NotFound { text: LATEST.to_owned(), sessions: self.sessions_dir() });
        }
        let noted = latest.and_then(|id| sessions.iter().find(|found| found.id == id));
        let changed = || sessions.iter().max_by_key(|found| found.modified);
        match noted.or_else(changed) {
            Some(found) => Ok(found.path.clone()),
            None => Err(StoreError::NoSessions { sessions: self.sessions_dir() }),
        }
    }

    /// Where the totals of a session stand, when only they were kept.
    #[must_use]
    pub fn totals_of(&self, id: &str) -> PathBuf {
        self.data_dir.join("totals").join(format!("{id}.json"))
    }

    /// The ids of the sessions of which only the totals were kept.
    #[must_use]
    pub fn totals(&self) -> Vec<String> {
        let entries = fs::read_dir(self.data_dir.join("totals")).into_iter().flatten().flatten();
        let id = |e: fs::DirEntry| Some(e.file_name().to_str()?.strip_suffix(".json")?.to_owned());
        let mut ids: Vec<String> = entries.filter_map(id).collect();
        ids.sort();
        ids
    }

    /// The kept totals of the session that `text` means: its id, the beginning of it if no other begins so, or
    /// `latest` if it was the latest.
    ///
    /// # Errors
    /// The disk's. `None`: there are none.
    pub fn read_totals(&self, text: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let mut ids = self.totals();
        match self.noted_latest().filter(|_| text == LATEST) {
            Some(latest) => ids.retain(|id| *id == latest),
            None => ids.retain(|id| !text.is_empty() && id.starts_with(text)),
        }
        match ids.as_slice() {
            [only] => disk::read(&self.totals_of(only), self.most).map(Some),
            _ => Ok(None),
        }
    }

    /// Keep the totals of a session, whole or not at all.
    ///
    /// # Errors
    /// They are not on the disk.
    pub fn keep_totals(&self, id: &str, totals: &[u8]) -> Result<PathBuf, StoreError> {
        let path = self.totals_of(id);
        disk::make_folder(disk::parent(&path))?;
        disk::replace(&path, totals)?;
        Ok(path)
    }

    fn noted_latest(&self) -> Option<String> {
        String::from_utf8(disk::first_line(&self.data_dir.join(LATEST), 64)?).ok()
    }

    /// Note which session is the latest. When that fails it is found another way.
    pub fn remember_latest(&self, id: &str) {
        let _ = disk::replace(&self.data_dir.join(LATEST), format!("{id}\n").as_bytes());
    }

    /// Everything intact in a session, from its file and those that carry it on.
    ///
    /// # Errors
    /// It cannot be read, is no regular file or too large, or a newer program wrote it.
    pub fn read(&self, path: &Path) -> Result<Read, StoreError> {
        read(path, self.most)
    }

    /// The session that was made from a file with this digest.
    #[must_use]
    pub fn already_imported(&self, digest: &str) -> Option<String> {
        let sessions = self.list().ok()?.sessions;
        let made_from = |found: &Found| opened(&found.path)?.import.map(|import| import.digest);
        sessions.into_iter().find(|found| made_from(found).as_deref() == Some(digest)).map(|found| found.id)
    }

    /// The sessions of a series, the earliest first, `most` of the latest at the most. Which they are is told by
    /// the first line of each file, so that it stays quick; what cannot be read is passed over.
    #[must_use]
    pub fn series(&self, series: &str, most: usize) -> Vec<Session> {
        let wanted = plain_text::fold(series.trim());
        let of_it = |found: &Found| {
            let named = opened(&found.path).and_then(|opened| opened.series);
            named.is_some_and(|name| plain_text::fold(name.trim()) == wanted)
        };
        let found = self.list().unwrap_or_default().sessions.into_iter().filter(of_it).take(most);
        let read = |found: Found| Some(History::from_records(self.read(&found.path).ok()?.scan.records));
        let mut sessions: Vec<Session> =
            found.filter_map(read).map(|history| history.session().clone()).collect();
        sessions.sort_by_key(|s| s.opened_at);
        sessions
    }

    /// Recent sessions that were tapped and not ended, newest first. One that cannot be read is passed over.
    #[must_use]
    pub fn unfinished(&self) -> Vec<Unfinished> {
        let sessions = self.list().unwrap_or_default().sessions;
        sessions.into_iter().take(RECENT).filter_map(|found| self.if_unfinished(found)).collect()
    }

    fn if_unfinished(&self, found: Found) -> Option<Unfinished> {
        let read = self.read(&found.path).ok()?;
        let history = History::from_records(read.scan.records);
        let session = history.session();
        let open = !history.records().is_empty() && !session.ended && !session.source.is_import();
        open.then(|| Unfinished {
            title: session.title.clone(),
            last: session.now(),
            locked: is_locked(&found.path),
            id: found.id,
            path: found.path,
        })
    }
}

/// Delete a session: the files that carry it on, its own file `home`, and its lock. What a disk or a backup still
/// holds of it is out of reach. Whether there was anything to delete.
///
/// # Errors
/// The first file that could not be deleted; those before it are gone.
pub fn delete(home: &Path) -> Result<bool, StoreError> {
    let own = carried_on_by(home).unwrap_or_else(|| home.to_owned());
    let mut gone = false;
    for path in rescues(&own).into_iter().chain([own.clone()]) {
        gone |= disk::delete(&path)?;
    }
    for path in [home, &own] {
        disk::delete(&crate::journal::file::lock_path(path))?;
    }
    disk::sync_folder(disk::parent(home))?;
    Ok(gone)
}

/// The session's own file, when this is one that carries it on.
fn carried_on_by(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let (id, _) = name.split_once(".rescue")?;
    rescue_number(name, id)?;
    Some(path.with_file_name(format!("{id}.jsonl")))
}

/// A path as it can be shown.
#[must_use]
pub fn shown(path: &Path) -> String {
    crate::text::store::printable_path(path)
}

/// Read a session; see [`Library::read`].
pub(super) fn read(path: &Path, most: u64) -> Result<Read, StoreError> {
    read_files(path, carrying_on(path), most)
}

fn read_files(path: &Path, rescues: Vec<PathBuf>, most: u64) -> Result<Read, StoreError> {
    let first = match disk::read(path, most) {
        Err(StoreError::Io { source, .. })
            if source.kind() == std::io::ErrorKind::NotFound && !rescues.is_empty() =>
        {
            Vec::new()
        }
        bytes => bytes?,
    };
    let mut contents = vec![first];
    for rescue in &rescues {
        contents.push(disk::read(rescue, most)?);
    }
    let slices: Vec<&[u8]> = contents.iter().map(Vec::as_slice).collect();
    let scan = scan::scan_files(&slices);
    if let Some(version) = scan.newer {
        return Err(StoreError::Newer { path: path.to_owned(), version });
    }
    let last = slices.last().copied().unwrap_or_default();
    let files = std::iter::once(path.to_owned()).chain(rescues).collect();
    let (last_len, ends_with_newline) = (last.len() as u64, last.last().is_none_or(|b| *b == b'\n'));
    Ok(Read { files, last_len, ends_with_newline, scan })
}

/// The files that carry a session on, in order.
pub(super) fn rescues(path: &Path) -> Vec<PathBuf> {
    let Some(stem) = stem(path) else { return Vec::new() };
    let entries = fs::read_dir(disk::parent(path)).into_iter().flatten().flatten();
    let numbered = entries.filter_map(|entry| {
        let name = entry.file_name();
        Some((rescue_number(name.to_str()?, &stem)?, entry.path()))
    });
    let mut found: Vec<(u32, PathBuf)> = numbered.collect();
    found.sort();
    found.into_iter().map(|(_, path)| path).collect()
}

/// The files that carry a session on and count. One from before somebody was taken out counts no more: the session's
/// own file holds all of it, without them.
pub(super) fn carrying_on(path: &Path) -> Vec<PathBuf> {
    let mut found = rescues(path);
    if !found.is_empty() {
        let overtaken = overtaken(path);
        found.retain(|rescue| !overtaken.contains(rescue));
    }
    found
}

/// The files that carried a session on before somebody was taken out of it: left over when that was cut short.
#[must_use]
pub fn overtaken(path: &Path) -> Vec<PathBuf> {
    let told = |path: &Path| {
        let bytes = disk::read(path, MAX_FILE).unwrap_or_default();
        bytes.split(|b| *b == b'\n').filter(|line| tells_of_one_taken_out(line)).count()
    };
    let found = rescues(path);
    if found.is_empty() {
        return found;
    }
    let own = told(path);
    found.into_iter().filter(|rescue| told(rescue) < own).collect()
}

fn tells_of_one_taken_out(line: &[u8]) -> bool {
    const SAID: &[u8] = b",\"type\":\"forgotten\",";
    // It stands near the beginning, after the numbers.
    line.get(..128.min(line.len())).is_some_and(|head| head.windows(SAID.len()).any(|w| w == SAID))
}

/// The name of the `number`th file that carries a session on, from 1.
pub(super) fn rescue_name(stem: &str, number: u32) -> String {
    match number {
        1 => format!("{stem}.rescue.jsonl"),
        n => format!("{stem}.rescue-{n}.jsonl"),
    }
}

/// Which of the files that carry `stem` on this name is.
pub(super) fn rescue_number(name: &str, stem: &str) -> Option<u32> {
    match name.strip_prefix(stem)?.strip_prefix(".rescue")?.strip_suffix(".jsonl")? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse().ok().filter(|n| rescue_name(stem, *n) == name),
    }
}

/// What a session's files are called by: the id.
pub(super) fn stem(path: &Path) -> Option<String> {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned())
}

fn opened(path: &Path) -> Option<Opened> {
    let line = disk::first_line(path, codec::MAX_LINE)?;
    match codec::decode(&line).ok()?.record.event {
        Event::Opened(opened) => Some(*opened),
        _ => None,
    }
}

fn stamp(name: &str, about: Option<&fs::Metadata>) -> Stamp {
    let name = name.to_owned();
    let Some(about) = about else { return Stamp { name, ..Stamp::default() } };
    let since = |at: SystemTime| at.duration_since(SystemTime::UNIX_EPOCH).ok();
    let modified = about.modified().ok().and_then(since);
    let modified = modified.and_then(|d| i128::try_from(d.as_nanos()).ok()).unwrap_or_default();
    let (changed, inode) = changed(about);
    Stamp { name, len: about.len(), modified, changed, inode }
}

#[cfg(unix)]
fn changed(about: &fs::Metadata) -> (i128, u64) {
    use std::os::unix::fs::MetadataExt as _;
    (i128::from(about.ctime()) * 1_000_000_000 + i128::from(about.ctime_nsec()), about.ino())
}

#[cfg(not(unix))]
fn changed(_about: &fs::Metadata) -> (i128, u64) {
    (0, 0)
}

fn newness(found: &Found) -> (&str, Option<SystemTime>, &str) {
    (&found.id[..8], found.modified, &found.id)
}

/// Whether it is `YYYYMMDD-xxxxxx`.
fn is_id(text: &str) -> bool {
    let (day, rest) = text.as_bytes().split_at_checked(8).unwrap_or_default();
    let random = rest.strip_prefix(b"-").unwrap_or_default();
    day.iter().all(u8::is_ascii_digit)
        && random.len() == RANDOM
        && random.iter().all(|b| ALPHABET.contains(b))
}

/// The id a name begins with, and what follows it.
fn split_id(name: &str) -> Option<(&str, &str)> {
    name.split_at_checked(8 + 1 + RANDOM).filter(|(id, _)| is_id(id))
}

fn parse_name(name: &str) -> Name<'_> {
    match split_id(name) {
        Some((id, ".jsonl")) => return Name::Session(id),
        Some((id, _)) if rescue_number(name, id).is_some() => return Name::Rescue(id),
        _ => {}
    }
    let is_lock = name.strip_suffix(".lock").is_some();
    match name.strip_prefix('.') {
        Some(hidden) if is_lock || split_id(hidden).is_none() => Name::Other,
        None if !name.contains(".jsonl") && split_id(name).is_none() => Name::Other,
        _ => Name::Conflict,
    }
}

/// Letters and digits that are not mistaken for one another, each equally likely.
fn random_letters() -> Result<String, StoreError> {
    let fair = (256 / ALPHABET.len() * ALPHABET.len()).try_into().unwrap_or(u8::MAX);
    let mut letters = String::with_capacity(RANDOM);
    while letters.len() < RANDOM {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandom)?;
        let fair = bytes.iter().filter(|b| **b < fair).take(RANDOM - letters.len());
        letters.extend(fair.map(|b| char::from(ALPHABET[usize::from(*b) % ALPHABET.len()])));
    }
    Ok(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_names_are_sessions() {
        let id = "20260301-abc234";
        assert_eq!(parse_name(&format!("{id}.jsonl")), Name::Session(id));
        assert_eq!(parse_name(&format!("{id}.rescue.jsonl")), Name::Rescue(id));
        assert_eq!(parse_name(&format!("{id}.rescue-2.jsonl")), Name::Rescue(id));
        assert_eq!(parse_name(&format!(".{id}.lock")), Name::Other);
        assert_eq!(parse_name(".new-xyz.part"), Name::Other);
        assert_eq!(parse_name("Icon\r"), Name::Other);
    }

    #[test]
    fn copies_are_conflicts() {
        let id = "20260301-abc234";
        for name in [
            format!("{id} (conflicted copy).jsonl"),
            format!("{id}.sync-conflict-20260301-101010-ABCDEFG.jsonl"),
            format!("{id}.jsonl~"),
            format!(".{id}.jsonl.swp"),
            format!("{id}.jsonl.part"),
            format!("{id}.rescue-02.jsonl"),
            "log (conflicted copy).jsonl".to_owned(),
            "20260301-abc10o.jsonl".to_owned(),
            "20260301-ABC234.jsonl".to_owned(),
        ] {
            assert_eq!(parse_name(&name), Name::Conflict, "{name}");
        }
    }

    #[test]
    fn an_id_is_made_of_the_day_and_random_letters() {
        let library = Library::new(PathBuf::new());
        for day in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()] {
            assert!(is_id(&library.new_id(day).unwrap()));
        }
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        assert!(library.new_id(day).unwrap().starts_with("20260301-"));
    }
}
