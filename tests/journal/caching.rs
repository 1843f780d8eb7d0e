//! What was computed from a session is kept only while its files are the same for certain, and never believed in doubt.

use std::{fs, os::unix::fs::symlink, path::PathBuf};

use airtime::journal::{
    Library,
    cache::{self, Cache},
    library::SessionEntry,
};
use tempfile::TempDir;

use crate::place::{Place, place};

const OLD: &str = "20260301-abc234";
const OTHER: &str = "20260302-abc234";
const NEW: &str = "20260303-abc234";
const FORM: &str = "7 en";

/// Two sessions that have stood for long, and one that was written just now; and what is kept of all three.
struct Kept {
    library: Library,
    _dir: TempDir,
}

impl Kept {
    fn new() -> Self {
        let Place { library, dir } = place();
        let folder = library.prepare().unwrap();
        // No test can make a file that is old, so these are.
        let manifest = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        symlink(manifest.join("Cargo.toml"), folder.join(format!("{OLD}.jsonl"))).unwrap();
        symlink(manifest.join("clippy.toml"), folder.join(format!("{OTHER}.jsonl"))).unwrap();
        fs::write(folder.join(format!("{NEW}.jsonl")), "new\n").unwrap();
        let kept = Self { library, _dir: dir };
        let entries = [kept.entry(OLD), kept.entry(OTHER), kept.entry(NEW)];
        let ids = [OLD, OTHER, NEW].map(str::as_bytes);
        cache::keep(&kept.library, FORM, entries.iter().zip(ids)).unwrap();
        kept
    }

    fn entry(&self, id: &str) -> SessionEntry {
        self.library.entry_at(&self.library.path_of(id)).unwrap()
    }

    fn get(&self, entry: &SessionEntry) -> Option<String> {
        let kept = self.cache(FORM, entry).get(0, entry)?;
        Some(String::from_utf8(kept.into()).unwrap())
    }

    /// The cache as it is read for this session.
    fn cache(&self, form: &str, entry: &SessionEntry) -> Cache {
        Cache::read(&self.library, form, std::slice::from_ref(entry))
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(cache::path(&self.library)).unwrap()
    }

    fn put(&self, bytes: &[u8]) {
        fs::write(cache::path(&self.library), bytes).unwrap();
    }
}

#[test]
fn a_file_that_may_still_change_unseen_is_not_kept() {
    let kept = Kept::new();
    assert_eq!(kept.get(&kept.entry(OLD)).as_deref(), Some(OLD));
    assert_eq!(kept.get(&kept.entry(OTHER)).as_deref(), Some(OTHER));
    assert_eq!(kept.get(&kept.entry(NEW)), None);
}

#[test]
fn whatever_the_folder_says_anew_of_a_file_ends_what_was_kept_of_it() {
    let kept = Kept::new();
    let listed = kept.entry(OLD);
    let changes: [fn(&mut SessionEntry); 7] = [
        |entry| entry.id = OTHER.to_owned(),
        |entry| entry.files[0].attributes.len += 1,
        |entry| entry.files[0].attributes.modified += 1,
        |entry| entry.files[0].attributes.changed += 1,
        |entry| entry.files[0].attributes.inode += 1,
        |entry| entry.files.push(entry.files[0].clone()),
        |entry| entry.files.clear(),
    ];
    for (n, change) in changes.iter().enumerate() {
        let mut entry = listed.clone();
        change(&mut entry);
        assert_eq!(kept.get(&entry), None, "change {n}");
    }
}

#[test]
fn a_later_line_about_a_session_counts() {
    let kept = Kept::new();
    let entry = kept.entry(OLD);
    cache::keep(&kept.library, FORM, std::iter::once((&entry, b"later".as_slice()))).unwrap();
    assert_eq!(kept.get(&entry).as_deref(), Some("later"));
    assert_eq!(kept.get(&kept.entry(OTHER)).as_deref(), Some(OTHER));
}

#[test]
fn each_of_a_list_has_its_own_entry() {
    let kept = Kept::new();
    let listed = [OTHER, NEW, OLD].map(|id| kept.entry(id));
    let cache = Cache::read(&kept.library, FORM, &listed);
    let kept: Vec<Option<Box<[u8]>>> = (0..).zip(&listed).map(|(at, entry)| cache.get(at, entry)).collect();
    assert_eq!(kept, [Some(OTHER.as_bytes().into()), None, Some(OLD.as_bytes().into())]);
}

/// A file can claim millions of sessions: what is in memory of it goes by the list.
#[test]
fn of_sessions_that_are_not_listed_nothing_is_in_memory() {
    let kept = Kept::new();
    let entry = kept.entry(OLD);
    let made_up = |n: usize| SessionEntry { id: format!("made-up-{n}"), ..entry.clone() };
    let many: Vec<SessionEntry> = (0..2_000).map(made_up).collect();
    cache::keep(&kept.library, FORM, many.iter().map(|session| (session, b"x".as_slice()))).unwrap();
    assert!(kept.bytes().len() > 100_000, "they are in the file");
    let cache = kept.cache(FORM, &entry);
    assert!(format!("{cache:?}").len() < 1_000, "{cache:?}");
    assert_eq!(cache.get(0, &entry).as_deref(), Some(OLD.as_bytes()));
}

#[test]
fn no_changed_byte_of_the_cache_gives_another_figure() {
    let kept = Kept::new();
    let whole = kept.bytes();
    let entries = [kept.entry(OLD), kept.entry(OTHER)];
    for at in 0..whole.len() {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        kept.put(&changed);
        for entry in &entries {
            assert!(kept.get(entry).is_none_or(|is| is == entry.id), "byte {at}");
        }
    }
}

#[test]
fn a_cache_of_another_form_is_thrown_away() {
    let kept = Kept::new();
    let old = kept.entry(OLD);
    assert_eq!(kept.cache("8 en", &old).get(0, &old), None);
    assert!(!cache::path(&kept.library).exists());
    assert!(!cache::forget(&kept.library).unwrap());
}

#[test]
fn a_cache_that_is_too_large_to_be_read_is_thrown_away() {
    let kept = Kept::new();
    let file = fs::File::options().write(true).open(cache::path(&kept.library)).unwrap();
    file.set_len(256 * 1024 * 1024 + 1).unwrap();
    assert_eq!(kept.get(&kept.entry(OLD)), None);
    assert!(!cache::path(&kept.library).exists());
}

#[test]
fn a_cache_is_thrown_away_when_that_is_asked() {
    let kept = Kept::new();
    assert!(cache::forget(&kept.library).unwrap());
    assert!(!cache::path(&kept.library).exists());
    assert_eq!(kept.get(&kept.entry(OLD)), None);
}

/// Whoever restores a copy may set its time too, but not when anything about it changed.
#[test]
fn a_file_with_another_content_is_another_though_its_time_is_set_back() {
    use std::os::unix::fs::MetadataExt as _;
    let kept = Kept::new();
    let listed = kept.entry(NEW);
    let path = kept.library.path_of(NEW);
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    assert!(kept.library.is_as_listed(&listed));
    let changed = |about: fs::Metadata| (about.ctime(), about.ctime_nsec());
    let before = changed(fs::metadata(&path).unwrap());
    // The clock of a disk goes on in steps of some milliseconds.
    while changed(fs::metadata(&path).unwrap()) == before {
        fs::write(&path, "old\n").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
    }
    let now = kept.entry(NEW);
    let [now_is, was] = [&now, &listed].map(|entry| entry.files[0].attributes);
    assert_eq!((now_is.len, now_is.modified), (was.len, was.modified));
    assert!(!kept.library.is_as_listed(&listed));
}

#[test]
fn a_session_of_which_a_file_is_gone_is_not_as_it_was_listed() {
    let kept = Kept::new();
    let listed = kept.entry(NEW);
    fs::remove_file(kept.library.path_of(NEW)).unwrap();
    assert!(!kept.library.is_as_listed(&listed));
}
