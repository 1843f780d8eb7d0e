//! Links, processes, limits and file modes, as Unix has them.

use std::{
    fs,
    os::unix::fs::{MetadataExt as _, symlink},
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicBool, Ordering},
};

use airtime::journal::{
    Library, SessionFile, StoreError, cache,
    exports::{self, Export},
    lock::is_locked,
};
use rustix::fs::{CWD, FileType, Mode, mknodat};

use crate::place::{Place, all, create, events, place, read};

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

#[test]
fn the_own_file_of_a_session_that_goes_on_elsewhere_has_no_other_writer_either() {
    let Place { library, dir } = place();
    let (mut file, id) = create(&library);
    let hard = dir.path().join("hard.jsonl");
    fs::hard_link(library.path_of(&id), &hard).unwrap();
    file.rescue(&all(&id, 1..2), None).unwrap();
    assert!(matches!(SessionFile::resume(&hard), Err(StoreError::Locked { .. })));
    drop(file);
    let (file, _) = SessionFile::resume(&library.path_of(&id)).unwrap();
    assert!(is_locked(&hard));
    assert!(matches!(SessionFile::resume(&hard), Err(StoreError::Locked { .. })));
    drop(file);
    SessionFile::resume(&hard).unwrap();
}

fn export() -> Export {
    let (at, what) = (String::new(), "report".to_owned());
    Export { at, path: None, what, sessions: vec![], by_person: false }
}

/// Opening a pipe that nobody reads must not wait.
#[test]
fn a_pipe_in_the_place_of_a_file_that_is_appended_to_is_an_error() {
    let Place { library, dir: _dir } = place();
    fs::create_dir_all(library.data_dir().join("cache")).unwrap();
    let pipe = |path: &Path| mknodat(CWD, path, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    pipe(&exports::path(library.data_dir()));
    pipe(&cache::path(&library));
    exports::note(library.data_dir(), &export()).unwrap_err();
    cache::keep(&library, "1", std::iter::empty()).unwrap_err();
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
    exports::note(library.data_dir(), &export()).unwrap();
    cache::keep(&library, "1", std::iter::empty()).unwrap();
}

#[test]
fn modes_do_not_depend_on_the_umask() {
    for umask in ["000", "022", "077", "777"] {
        let dir = tempfile::tempdir().unwrap();
        in_a_process(&format!("umask {umask}"), "unix::make_one_of_each", dir.path());
        let mut made = Vec::new();
        walk(&dir.path().join("a"), &mut made);
        assert_eq!(made.len(), 9, "{made:?}");
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
