//! A session goes on in a rescue file when its own is removed, replaced or cut.

use std::{fs, path::Path};

use airtime::{
    journal::{SessionFile, lock::is_locked},
    lines::append::{AppendError, Replaced},
};

use crate::place::{Place, all, create, events, place, read};

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
fn a_log_in_whose_place_something_longer_stands_is_carried_on() {
    let harm = |path: &Path| fs::write(path, "a line of something that is no session\n".repeat(50)).unwrap();
    carried_on(harm, |why| matches!(why, Replaced::Length { .. }));
}

/// As an editor or a restored copy does.
#[test]
fn a_log_that_is_written_over_at_the_same_length_is_carried_on() {
    let harm = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        fs::write(path, text.replace("open", "opel")).unwrap();
        assert_ne!(fs::read_to_string(path).unwrap(), text);
    };
    carried_on(harm, |why| *why == Replaced::Overwritten);
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
fn where_the_last_rescue_file_there_can_be_stands_the_session_goes_on_elsewhere() {
    let Place { library, dir } = place();
    let (mut file, id) = create(&library);
    fs::write(library.sessions_dir().join(format!("{id}.rescue-{}.jsonl", u32::MAX)), "").unwrap();
    let other = dir.path().join("other");
    let path = file.rescue(&all(&id, 1..2), Some(&other)).unwrap();
    assert!(path.starts_with(&other));
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
