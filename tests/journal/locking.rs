//! One writer for each session, and a lock that is free as soon as it is released.

use std::{collections::BTreeSet, fs, sync::mpsc};

use airtime::{
    error::{AppError, Exit},
    journal::{
        SessionFile, disk,
        lock::{self, LockedFile, is_locked},
    },
};

use crate::place::{Place, all, create, events, place, read};

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
