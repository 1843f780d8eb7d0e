//! The journal on a real disk: created, locked, replaced under its feet, and carried on.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "these are tests; they do harm to files and say how often"
)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::mpsc,
    time::Duration,
};

use airtime::{
    domain::{
        Event, Moment, Record, Seq,
        record::opening::{FORMAT, Imported, Opened, Source, TurnThresholds},
    },
    error::{AppError, Exit},
    journal::{
        Library, SessionFile, StoreError, Writer, WriterEvent,
        append::{AppendError, Replaced},
        cache, codec, disk, library,
        lock::{self, LockedFile, is_locked},
        reader::Tail,
    },
};
use chrono::{DateTime, NaiveDate};
use tempfile::TempDir;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 1).unwrap()
}

fn opened(id: &str, title: &str) -> Record {
    let opened = Opened {
        format: FORMAT.to_owned(),
        program: "0".to_owned(),
        id: id.to_owned(),
        wall: DateTime::UNIX_EPOCH.fixed_offset(),
        boot: None,
        source: Source::Live,
        title: Some(title.to_owned()),
        series: None,
        groups: Vec::new(),
        centred: "lived_experience".to_owned(),
        rules: TurnThresholds::LIVE,
        import: None,
    };
    Record { seq: 0, t: Moment::ZERO, event: Event::Opened(Box::new(opened)) }
}

fn event(seq: Seq) -> Record {
    let event = if seq.is_multiple_of(2) { Event::Open } else { Event::Someone };
    Record { seq, t: Moment::from_ms(u64::from(seq) * 1000), event }
}

fn events(seqs: std::ops::Range<Seq>) -> Vec<Record> {
    seqs.map(event).collect()
}

/// All records of a session with these and the opening one.
fn all(id: &str, seqs: std::ops::Range<Seq>) -> Vec<Record> {
    std::iter::once(opened(id, "Test")).chain(events(seqs)).collect()
}

struct Place {
    /// Goes away when this does.
    dir: TempDir,
    library: Library,
}

fn place() -> Place {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::new(dir.path().join("data"));
    Place { dir, library }
}

fn create(library: &Library) -> (SessionFile, String) {
    SessionFile::create(library, day(), |id| vec![opened(id, "Test")]).unwrap()
}

fn read(library: &Library, path: &Path) -> Vec<Record> {
    library.read(path).unwrap().contents.records
}

#[test]
fn what_is_recorded_is_read_back() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    file.append(&events(1..4)).unwrap();
    file.append(&events(4..5)).unwrap();
    assert_eq!(file.saved(), Some(4));
    let read = library.read(&library.path_of(&id)).unwrap();
    assert_eq!(read.contents.records, all(&id, 1..5));
    assert_eq!((read.contents.damage.len(), read.contents.tail), (0, Tail::Whole));
}

#[test]
fn cut_at_every_byte_a_session_is_resumed_and_loses_no_complete_line() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    file.append(&events(1..4)).unwrap();
    drop(file);
    let path = library.path_of(&id);
    let whole = fs::read(&path).unwrap();
    let first = whole.iter().position(|b| *b == b'\n').unwrap();
    for at in first..=whole.len() {
        fs::write(&path, &whole[..at]).unwrap();
        let (mut file, scan) = SessionFile::resume(&path).unwrap();
        let next = u32::try_from(scan.records.len()).unwrap();
        file.append(&[event(next)]).unwrap();
        drop(file);
        let read = library.read(&path).unwrap().contents;
        assert_eq!(read.records, all(&id, 1..next + 1), "cut at {at}");
        assert!(read.damage.is_empty(), "cut at {at}: {:?}", read.damage);
    }
    println!("{} cuts resumed", whole.len() + 1 - first);
}

#[test]
fn a_session_without_a_record_is_not_resumed() {
    let Place { library, dir: _dir } = place();
    let path = library.prepare().unwrap().join("20260301-abcdef.jsonl");
    fs::write(&path, "").unwrap();
    assert!(matches!(SessionFile::resume(&path), Err(StoreError::NotASession { .. })));
    let missing = SessionFile::resume(&library.path_of("20260301-abcdeg"));
    assert!(matches!(missing, Err(StoreError::Io { .. })));
}

#[test]
fn a_newer_session_is_refused_and_left_alone() {
    let Place { library, dir: _dir } = place();
    let path = library.prepare().unwrap().join("20260301-abcdef.jsonl");
    let body = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{}"#;
    let line = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
    fs::write(&path, &line).unwrap();
    let error = SessionFile::resume(&path).unwrap_err();
    assert_eq!(AppError::from(error).exit, Exit::Newer);
    assert!(matches!(library.read(&path), Err(StoreError::Newer { version: 99, .. })));
    assert_eq!(fs::read_to_string(&path).unwrap(), line);
}

/// Do something to a running session's file, and expect it noticed before the next acknowledgement, the
/// session carried on beside it, and everything read back and resumed.
fn carried_on(harm: impl Fn(&Path), why: impl Fn(&Replaced) -> bool) {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    let path = library.path_of(&id);
    file.append(&events(1..3)).unwrap();
    harm(&path);
    let after_harm = fs::read(&path).ok();
    for _ in 0..2 {
        let AppendError::Replaced(found) = file.append(&events(3..4)).unwrap_err() else { panic!() };
        assert!(why(&found), "{found:?}");
    }
    assert_eq!(file.saved(), Some(2));
    let rescue = file.rescue(&all(&id, 1..4), None).unwrap();
    assert_eq!(file.saved(), Some(3));
    file.append(&events(4..5)).unwrap();
    assert_eq!(rescue, library.sessions_dir().join(format!("{id}.rescue.jsonl")));
    assert_eq!(fs::read(&path).ok(), after_harm, "the file in its place is not touched");
    let found = library.find(&id[..12]).unwrap();
    assert!(is_locked(&found) && SessionFile::resume(&found).is_err());
    drop(file);
    let (mut file, scan) = SessionFile::resume(&found).unwrap();
    file.append(&events(5..6)).unwrap();
    assert_eq!(file.path(), rescue);
    assert_eq!(scan.records, all(&id, 1..5));
    assert_eq!(read(&library, &found), all(&id, 1..6));
}

#[test]
fn a_log_that_is_removed_is_carried_on() {
    carried_on(|p| fs::remove_file(p).unwrap(), |why| *why == Replaced::Gone);
}

#[test]
fn a_log_that_is_replaced_is_carried_on() {
    let harm = |path: &Path| {
        let other = path.with_extension("other");
        fs::write(&other, "something else\n").unwrap();
        fs::rename(other, path).unwrap();
    };
    carried_on(harm, |why| *why == Replaced::Another);
}

#[test]
fn a_log_that_is_cut_is_carried_on() {
    let harm = |path: &Path| fs::write(path, "").unwrap();
    carried_on(harm, |why| matches!(why, Replaced::Length { found: 0, .. }));
}

#[test]
fn a_second_fault_makes_a_second_rescue_file() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    let path = library.path_of(&id);
    for n in 1..4 {
        fs::write(file.path(), "").unwrap();
        assert!(file.append(&events(n..n + 1)).unwrap_err().needs_rescue());
        file.rescue(&all(&id, 1..n + 1), None).unwrap();
    }
    assert!(file.path().ends_with(format!("{id}.rescue-3.jsonl")));
    let read = library.read(&path).unwrap();
    assert_eq!((read.contents.records, read.files.len()), (all(&id, 1..4), 4));
}

#[test]
fn when_the_folder_is_gone_the_session_goes_on_in_another() {
    let Place { library, dir } = place();
    let (mut file, id) = create(&library);
    fs::rename(library.sessions_dir(), library.sessions_dir().with_extension("away")).unwrap();
    let AppendError::Replaced(Replaced::Gone) = file.append(&events(1..2)).unwrap_err() else { panic!() };
    assert!(file.rescue(&all(&id, 1..2), None).is_err());
    let other = dir.path().join("other");
    let path = file.rescue(&all(&id, 1..2), Some(&other)).unwrap();
    assert!(path.starts_with(&other));
    file.append(&events(2..3)).unwrap();
    assert_eq!(read(&library, &path), all(&id, 1..3));
}

#[test]
fn a_second_writer_is_refused_and_does_not_disturb_the_first() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    let path = library.path_of(&id);
    let error = SessionFile::resume(&path).unwrap_err();
    assert_eq!(AppError::from(error).exit, Exit::Locked);
    file.append(&events(1..2)).unwrap();
    assert!(is_locked(&path));
    drop(file);
    assert!(!is_locked(&path));
    SessionFile::resume(&path).unwrap();
}

#[test]
fn looking_for_a_lock_makes_no_file_and_keeps_nobody_out() {
    let Place { library, dir: _dir } = place();
    let missing = library.prepare().unwrap().join("20260301-abcdef.jsonl");
    assert!(!is_locked(&missing));
    assert_eq!(fs::read_dir(library.sessions_dir()).unwrap().count(), 0);
    let (file, id) = create(&library);
    drop(file);
    let path = library.path_of(&id);
    std::thread::scope(|scope| {
        let (stop, stopped) = mpsc::channel::<()>();
        let look = path.clone();
        scope.spawn(move || {
            while stopped.try_recv() == Err(mpsc::TryRecvError::Empty) {
                let _ = is_locked(&look);
            }
        });
        for _ in 0..50 {
            SessionFile::resume(&path).unwrap();
        }
        drop(stop);
    });
}

/// A duplicate of the descriptor is what a child process has between `fork` and `exec`.
#[test]
fn a_lock_that_is_let_go_is_free_although_a_duplicate_of_the_file_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lock");
    let open = || disk::open_lock(&path, false).unwrap();
    let held = LockedFile::lock(open(), &path).unwrap();
    let _inherited = held.file().try_clone().unwrap();
    assert!(lock::is_held(&path));
    drop(held);
    assert!(!lock::is_held(&path));
    LockedFile::lock(open(), &path).unwrap();
}

#[test]
fn fifty_sessions_created_at_once_are_fifty_sessions() {
    let Place { library, dir: _dir } = place();
    let ids: BTreeSet<String> = std::thread::scope(|scope| {
        let start = || {
            let (mut file, id) = create(&library);
            file.append(&events(1..4)).unwrap();
            id
        };
        let threads: Vec<_> = (0..50).map(|_| scope.spawn(start)).collect();
        threads.into_iter().map(|t| t.join().unwrap()).collect()
    });
    assert_eq!(ids.len(), 50);
    for id in &ids {
        assert_eq!(read(&library, &library.path_of(id)), all(id, 1..4));
    }
    assert_eq!(library.list().unwrap().sessions.len(), 50);
}

#[test]
fn the_thread_saves_to_a_real_file_and_lets_it_go() {
    let Place { library, dir: _dir } = place();
    let (file, id) = create(&library);
    let path = library.path_of(&id);
    let (said, reports) = mpsc::channel();
    let writer = Writer::spawn(file, move |report| drop(said.send(report)), true).unwrap();
    writer.append(events(1..3));
    assert!(matches!(reports.recv().unwrap(), WriterEvent::Saved(1 | 2)));
    fs::remove_file(&path).unwrap();
    writer.append(events(3..4));
    let needs_all = reports.iter().any(|r| matches!(r, WriterEvent::NotSaved { needs_all: true, .. }));
    assert!(needs_all);
    writer.rescue(all(&id, 1..4), None);
    assert!(matches!(reports.recv().unwrap(), WriterEvent::CarriedOn(_)));
    assert_eq!(reports.recv().unwrap(), WriterEvent::Saved(3));
    assert_eq!(writer.close(Duration::from_secs(60)), Ok(Some(3)));
    assert_eq!(SessionFile::resume(&path).unwrap().1.records, all(&id, 1..4));
}

#[test]
fn a_session_is_found_by_path_id_beginning_or_as_the_latest() {
    let Place { library, dir: _dir } = place();
    assert!(matches!(library.find("latest"), Err(StoreError::NoSessions { .. })));
    let (a, b) = (create(&library).1, create(&library).1);
    let path = library.path_of(&a);
    assert_eq!(library.find(&a).unwrap(), path);
    assert_eq!(library.find(path.to_str().unwrap()).unwrap(), path);
    let StoreError::Ambiguous { candidates, .. } = library.find("2026").unwrap_err() else { panic!() };
    assert_eq!(candidates.into_iter().collect::<BTreeSet<_>>(), BTreeSet::from([a.clone(), b.clone()]));
    assert!(matches!(library.find("2025"), Err(StoreError::NotFound { .. })));
    library.remember_latest(&a);
    assert_eq!(library.find("latest").unwrap(), path);
    library.remember_latest("../../etc/passwd");
    assert!([library.path_of(&a), library.path_of(&b)].contains(&library.find("latest").unwrap()));
}

#[test]
fn conflict_copies_are_told_apart_from_sessions() {
    let Place { library, dir: _dir } = place();
    let (_file, id) = create(&library);
    let folder = library.sessions_dir();
    let copies =
        ["X (conflicted copy).jsonl", "X.sync-conflict-20260301-1.jsonl", "X.jsonl~", ".X.jsonl.swp"];
    for copy in copies {
        fs::copy(library.path_of(&id), folder.join(copy.replace('X', &id))).unwrap();
    }
    fs::write(folder.join("readme.txt"), "").unwrap();
    let listing = library.list().unwrap();
    assert_eq!(listing.sessions.iter().map(|s| &s.id).collect::<Vec<_>>(), [&id]);
    assert_eq!(listing.conflicts.len(), copies.len());
}

#[test]
fn a_file_imported_before_is_known_by_its_digest() {
    let Place { library, dir: _dir } = place();
    let import = |id: &str| {
        let mut record = opened(id, "Import");
        let Event::Opened(opened) = &mut record.event else { panic!() };
        opened.import = Some(Imported { digest: "abc".to_owned(), file_id: None, overlap_known: true });
        opened.source = Source::Csv;
        vec![record]
    };
    assert_eq!(library.already_imported("abc"), None);
    let (_file, id) = SessionFile::create(&library, day(), import).unwrap();
    assert_eq!(library.already_imported("abc"), Some(id));
    assert_eq!(library.already_imported("abd"), None);
    assert!(library.unfinished().is_empty());
}

#[test]
fn sessions_that_were_not_ended_are_offered() {
    let Place { library, dir: _dir } = place();
    let (mut running, a) = create(&library);
    running.append(&events(1..3)).unwrap();
    let (mut ended, _) = create(&library);
    ended.append(&[Record { event: Event::Ended, ..event(1) }]).unwrap();
    let unfinished = library.unfinished();
    assert_eq!(unfinished.len(), 1);
    assert_eq!((&unfinished[0].id, unfinished[0].title.as_deref()), (&a, Some("Test")));
    assert_eq!((unfinished[0].last, unfinished[0].locked), (Moment::from_ms(2000), true));
    drop(running);
    assert!(!library.unfinished()[0].locked);
}

#[test]
fn a_file_over_the_cap_is_refused() {
    let Place { library, dir: _dir } = place();
    let (_file, id) = create(&library);
    let path = library.path_of(&id);
    let len = fs::metadata(&path).unwrap().len();
    assert!(library.clone().with_limit(len).read(&path).is_ok());
    assert!(matches!(library.with_limit(len - 1).read(&path), Err(StoreError::TooLarge { .. })));
}

#[test]
fn every_error_names_its_place_in_plain_words() {
    let Place { library, dir: _dir } = place();
    let error = AppError::from(library.find("nobody").unwrap_err());
    assert_eq!(error.exit, Exit::Failed);
    assert!(error.message.contains("nobody") && error.message.contains("sessions") && !error.hint.is_empty());
    let path = library.path_of("\u{1b}[31m");
    let error = AppError::from(library.read(&path).unwrap_err());
    assert!(!error.message.contains('\u{1b}') && error.message.ends_with("it is not there"));
}

#[test]
fn where_the_data_folder_is_a_file_the_message_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    let error = SessionFile::create(&Library::new(file), day(), |id| vec![opened(id, "")]).unwrap_err();
    assert_eq!(AppError::from(error).exit, Exit::Failed);
}

#[cfg(unix)]
mod unix {
    use std::{
        os::unix::fs::{MetadataExt as _, symlink},
        process::Command,
        sync::atomic::{AtomicBool, Ordering},
    };

    use rustix::fs::{CWD, FileType, Mode, mknodat};

    use super::*;

    #[test]
    fn one_log_by_two_names_has_one_writer() {
        let Place { library, dir } = place();
        let (mut file, id) = create(&library);
        let path = library.path_of(&id);
        let (soft, hard) = (dir.path().join("soft.jsonl"), dir.path().join("hard.jsonl"));
        symlink(&path, &soft).unwrap();
        fs::hard_link(&path, &hard).unwrap();
        for name in [&soft, &hard] {
            assert!(matches!(SessionFile::resume(name), Err(StoreError::Locked { .. })));
            assert!(is_locked(name));
        }
        file.append(&events(1..2)).unwrap();
        drop(file);
        for (n, name) in (2..).zip([&soft, &hard]) {
            let (mut file, _) = SessionFile::resume(name).unwrap();
            assert!(matches!(SessionFile::resume(&path), Err(StoreError::Locked { .. })));
            file.append(&events(n..n + 1)).unwrap();
        }
        assert_eq!(read(&library, &path), all(&id, 1..4));
    }

    /// A child process shares every lock of its parent from `fork` until it executes its program.
    #[test]
    fn a_session_that_is_let_go_is_free_at_once_while_other_threads_start_processes() {
        let Place { library, dir: _dir } = place();
        let (file, id) = create(&library);
        drop(file);
        let path = library.path_of(&id);
        let stop = AtomicBool::new(false);
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| {
                    while !stop.load(Ordering::Relaxed) {
                        Command::new("true").status().unwrap();
                    }
                });
            }
            let rounds: Vec<(bool, bool)> = (0..200)
                .map(|_| {
                    let resumed = SessionFile::resume(&path);
                    (resumed.map(drop).is_ok(), is_locked(&path))
                })
                .collect();
            stop.store(true, Ordering::Relaxed);
            assert_eq!(rounds, [(true, false); 200], "(resumed, still locked)");
        });
    }

    #[test]
    fn what_is_no_file_is_refused_at_once() {
        let Place { library, dir: _dir } = place();
        let folder = library.prepare().unwrap();
        let (fifo, dir) = (folder.join("20260301-aaaaaa.jsonl"), folder.join("20260301-bbbbbb.jsonl"));
        mknodat(CWD, &fifo, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
        fs::create_dir(&dir).unwrap();
        for path in [fifo, dir, PathBuf::from("/dev/zero")] {
            assert!(matches!(library.read(&path), Err(StoreError::NotAFile { .. })), "{}", path.display());
            assert!(SessionFile::resume(&path).is_err());
            assert!(!is_locked(&path));
        }
        assert!(library.unfinished().is_empty() && library.already_imported("x").is_none());
    }

    /// Run a part of a test in a process of its own, after a line of shell.
    fn in_a_process(before: &str, test: &str, dir: &Path) {
        let script = format!("{before}; exec \"$0\" --ignored --exact {test}");
        let mut command = Command::new("sh");
        command.arg("-c").arg(script).arg(std::env::current_exe().unwrap());
        let output = command.env("AIRTIME_TEST_DIR", dir).output().unwrap();
        assert!(output.status.success(), "{output:?}");
    }

    /// Run by `a_file_that_may_not_grow_loses_nothing`, where files may grow to a few KiB only.
    #[test]
    #[ignore = "a part of another test"]
    fn record_until_refused() {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Ok(dir) = std::env::var("AIRTIME_TEST_DIR") else { return };
        let (mut file, id) = create(&Library::new(PathBuf::from(dir)));
        let mut refused = 0;
        for n in (2..400).step_by(3) {
            let outcome = file.append(&events(1..n));
            assert_eq!(outcome.is_ok(), file.saved() == Some(n - 1));
            refused += u32::from(outcome.is_err());
        }
        assert!(refused > 10 && file.saved() < Some(398));
        setrlimit(Resource::Fsize, Rlimit { current: None, ..getrlimit(Resource::Fsize) }).unwrap();
        file.append(&events(1..401)).unwrap();
        assert_eq!((file.saved(), id.len()), (Some(400), 15));
    }

    #[test]
    fn a_file_that_may_not_grow_loses_nothing() {
        for blocks in 2..8 {
            let Place { library: _, dir } = place();
            let before = format!("trap '' XFSZ; ulimit -S -f {blocks}");
            in_a_process(&before, "unix::record_until_refused", dir.path());
            let library = Library::new(dir.path().to_owned());
            let found = library.find("latest").unwrap();
            let read = library.read(&found).unwrap().contents;
            assert_eq!(read.records[1..], events(1..401));
            assert!(!read.is_damaged() && read.sealed.len() <= 1, "{:?} {:?}", read.damage, read.sealed);
        }
    }

    /// Run by `modes_do_not_depend_on_the_umask`, in a process with a umask of its own.
    #[test]
    #[ignore = "a part of another test"]
    fn make_one_of_each() {
        let Ok(dir) = std::env::var("AIRTIME_TEST_DIR") else { return };
        let library = Library::new(PathBuf::from(dir).join("a/b"));
        let (mut file, id) = create(&library);
        file.append(&events(1..2)).unwrap();
        file.rescue(&all(&id, 1..2), None).unwrap();
        library.remember_latest(&id);
    }

    #[test]
    fn modes_do_not_depend_on_the_umask() {
        for umask in ["000", "022", "077", "777"] {
            let dir = tempfile::tempdir().unwrap();
            in_a_process(&format!("umask {umask}"), "unix::make_one_of_each", dir.path());
            let mut made = Vec::new();
            walk(&dir.path().join("a"), &mut made);
            assert_eq!(made.len(), 7, "{made:?}");
            for path in made {
                let about = fs::metadata(&path).unwrap();
                let expected = if about.is_dir() { 0o700 } else { 0o600 };
                assert_eq!(about.mode() & 0o777, expected, "umask {umask}: {}", path.display());
            }
        }
    }

    fn walk(path: &Path, made: &mut Vec<PathBuf>) {
        made.push(path.to_owned());
        for entry in fs::read_dir(path).into_iter().flatten() {
            walk(&entry.unwrap().path(), made);
        }
    }

    #[test]
    fn a_lock_file_laid_as_a_link_is_not_followed() {
        let Place { library, dir } = place();
        let (file, id) = create(&library);
        drop(file);
        let lock = library.sessions_dir().join(format!(".{id}.lock"));
        fs::remove_file(&lock).unwrap();
        symlink(dir.path().join("elsewhere"), &lock).unwrap();
        assert!(SessionFile::resume(&library.path_of(&id)).is_err());
        assert!(!dir.path().join("elsewhere").exists());
    }

    #[test]
    fn a_loose_folder_is_named() {
        use std::os::unix::fs::PermissionsExt as _;
        let Place { library, dir: _dir } = place();
        library.prepare().unwrap();
        assert!(library.loose_folders().is_empty());
        fs::set_permissions(library.sessions_dir(), fs::Permissions::from_mode(0o755)).unwrap();
        assert_eq!(library.loose_folders(), [library.sessions_dir()]);
    }
}

#[test]
fn a_line_is_the_same_however_it_came_to_the_file() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    file.append(&events(1..3)).unwrap();
    let mut expected = Vec::new();
    for record in all(&id, 1..3) {
        codec::encode(&record, None, &mut expected);
    }
    assert_eq!(fs::read(library.path_of(&id)).unwrap(), expected);
}

/// Whichever of its files was opened, all of a session goes, and nothing beside it.
#[test]
fn a_session_is_deleted_with_all_that_carries_it_on() {
    for opened in ["20260501-abc234.jsonl", "20260501-abc234.rescue.jsonl", "20260501-abc234.rescue-2.jsonl"]
    {
        let folder = tempfile::tempdir().unwrap();
        let mine = [
            "20260501-abc234.jsonl",
            "20260501-abc234.rescue.jsonl",
            "20260501-abc234.rescue-2.jsonl",
            ".20260501-abc234.lock",
        ];
        let others = ["20260501-abc235.jsonl", "20260501-abc234.rescued.jsonl", "20260501.jsonl"];
        for name in mine.iter().chain(&others) {
            fs::write(folder.path().join(name), "x").unwrap();
        }
        assert!(library::delete(&folder.path().join(opened)).unwrap());
        for name in mine {
            assert!(!folder.path().join(name).exists(), "{name} is left after {opened}");
        }
        for name in others {
            assert!(folder.path().join(name).exists(), "{name} is gone with {opened}");
        }
        assert!(!library::delete(&folder.path().join(mine[0])).unwrap(), "there was nothing left");
    }
}

/// A program that was slow to keep what it read must not bring back what was rewritten meanwhile.
#[test]
fn what_was_read_of_a_file_that_changed_since_is_not_kept() {
    let dir = tempfile::tempdir().unwrap();
    let library = Library::new(dir.path().to_owned());
    library.prepare().unwrap();
    let path = library.path_of("20260301-abc234");
    let long_ago = std::time::SystemTime::now() - Duration::from_secs(3600);
    let age = || fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    fs::write(&path, "Canary\n").unwrap();
    age();
    let mut found = library.list().unwrap().sessions;
    // As if it had stood there for an hour; a test does not wait.
    fs::write(&path, "Nobody\n").unwrap();
    age();
    for file in &mut found[0].files {
        file.changed = file.modified;
    }
    cache::keep(&library, 1, std::iter::once((&found[0], &"Canary"))).unwrap();
    assert!(!fs::read_to_string(cache::path(&library)).unwrap().contains("Canary"));
}
