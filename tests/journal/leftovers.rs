//! What else holds parts of a session in the data folder is found, changed and told of.

use std::{fs, path::PathBuf};

use airtime::journal::{
    exports::{self, Export},
    folder,
};
use serde_json::{Value, json};

use crate::place::{Place, create, place};

const ID: &str = "20260301-abc234";

fn renamed(text: &str) -> Option<String> {
    text.contains("Bea").then(|| text.replace("Bea", "someone"))
}

/// An even number of names, and one beside something that has none: no change cancels another.
#[test]
fn every_name_in_kept_totals_is_changed() {
    let Place { library, dir: _dir } = place();
    let change = |totals: &Value| {
        library.keep_totals(ID, totals.to_string().as_bytes()).unwrap();
        let changed = library.change_totals(ID, renamed).unwrap();
        let now: Value =
            serde_json::from_str(str::from_utf8(&library.read_totals(ID).unwrap().unwrap()).unwrap())
                .unwrap();
        (changed, now)
    };
    for (before, after) in [
        (json!({"a": "Bea", "b": "Bea asked"}), json!({"a": "someone", "b": "someone asked"})),
        (json!(["Bea", "Bea asked"]), json!(["someone", "someone asked"])),
        (json!({"a": "Bea", "b": 1, "c": null}), json!({"a": "someone", "b": 1, "c": null})),
        (
            json!({"a": "Kai", "b": [{"c": "Bea"}, "Kai"]}),
            json!({"a": "Kai", "b": [{"c": "someone"}, "Kai"]}),
        ),
    ] {
        assert_eq!(change(&before), (true, after));
    }
    let without = json!({"a": ["Kai", 1, true], "b": "Kai"});
    assert_eq!(change(&without), (false, without));
    assert!(!library.change_totals("20260302-abc234", renamed).unwrap(), "there are none");
}

fn names(paths: &[PathBuf]) -> Vec<&str> {
    paths.iter().map(|path| path.file_name().unwrap().to_str().unwrap()).collect()
}

#[test]
fn half_written_files_are_found_by_the_session_or_a_name_in_them() {
    let Place { library, dir: _dir } = place();
    let folder = library.prepare().unwrap();
    let own = format!("{{\"id\":\"{ID}\"}}");
    for (name, text) in [
        (".new-aaa.part", own.as_str()),
        (".new-bbb.part", "{\"id\":\"20260302-abc234\",\"text\":\"\\ud83d\\ude00 \\u0 B\\u0065a\"}"),
        (".new-ccc.part", "{\"id\":\"20260302-abc234\"}"),
        (".new-ddd.txt", own.as_str()),
        ("new-eee.part", own.as_str()),
    ] {
        fs::write(folder.join(name), text).unwrap();
    }
    let found = library.partial_files(ID, |text| text.contains("Bea")).unwrap();
    assert_eq!(names(&found), [".new-aaa.part", ".new-bbb.part"]);
}

/// What cannot be looked at may hold a name: that is said, not passed over.
#[test]
fn a_folder_that_cannot_be_read_is_an_error() {
    let Place { library, dir: _dir } = place();
    library.prepare().unwrap();
    assert!(library.partial_files(ID, |_| false).unwrap().is_empty(), "there are no totals");
    fs::write(library.data_dir().join("totals"), "").unwrap();
    library.partial_files(ID, |_| false).unwrap_err();
    library.known_files().unwrap_err();
    fs::remove_dir(library.sessions_dir()).unwrap();
    fs::write(library.sessions_dir(), "").unwrap();
    library.copies_of(&library.path_of(ID)).unwrap_err();
    library.list().unwrap_err();
}

#[test]
fn copies_are_found_by_the_id_in_their_name() {
    let Place { library, dir: _dir } = place();
    let (file, id) = create(&library);
    drop(file);
    let home = library.path_of(&id);
    let put = |name: String| fs::copy(&home, home.with_file_name(name)).unwrap();
    for name in ["X (conflicted copy).jsonl", "X.jsonl~", "X.rescue.jsonl", "X"] {
        put(name.replace('X', &id));
    }
    put("20260302-abc234.jsonl".to_owned());
    fs::write(home.with_file_name(format!("{id}.swp")), "no session\n").unwrap();
    let copies = library.copies_of(&home).unwrap();
    let found: Vec<PathBuf> = copies.iter().map(|copy| copy.path.clone()).collect();
    let (copy, old) = (format!("{id} (conflicted copy).jsonl"), format!("{id}.jsonl~"));
    let swap = format!("{id}.swp");
    assert_eq!(names(&found), [id.as_str(), &copy, &old, &swap]);
    let read: Vec<bool> = copies.iter().map(|copy| copy.contents.is_some()).collect();
    assert_eq!(read, [true, true, true, false]);
    assert!(copies[3].text.contains("no session"));
}

fn export(path: &str) -> Export {
    Export {
        at: "2026-03-01".to_owned(),
        path: Some(path.to_owned()),
        what: "report".to_owned(),
        sessions: vec![ID.to_owned()],
        by_person: true,
    }
}

#[test]
fn a_register_keeps_what_names_nobody_and_counts_what_does() {
    let Place { library: _, dir } = place();
    let blank = || exports::blank(dir.path(), |text| text.contains("Bea")).unwrap();
    assert_eq!(blank(), 0, "there is none");
    exports::note(dir.path(), &export("a.html")).unwrap();
    let register = exports::path(dir.path());
    let before = fs::read(&register).unwrap();
    assert_eq!((blank(), fs::read(&register).unwrap()), (0, before));
    // One line is none of ours, the next was cut off; what follows begins on a line of its own.
    fs::write(
        &register,
        [fs::read(&register).unwrap(), b"?\n{\"path\":\"B\\u0065a.html\"".to_vec()].concat(),
    )
    .unwrap();
    for path in ["Bea.html", "of Bea.html", "b.html"] {
        exports::note(dir.path(), &export(path)).unwrap();
    }
    assert_eq!(blank(), 3);
    let paths: Vec<Option<String>> =
        exports::read(dir.path()).into_iter().map(|export| export.path).collect();
    assert_eq!(paths, [Some("a.html".to_owned()), None, None, Some("b.html".to_owned())]);
    assert_eq!(fs::read_to_string(&register).unwrap().lines().count(), 5);
}

#[test]
fn a_folder_that_cannot_be_synced_is_an_error() {
    let Place { library, dir } = place();
    library.prepare().unwrap();
    folder::sync(dir.path()).unwrap();
    #[cfg(unix)]
    folder::sync(&dir.path().join("missing")).unwrap_err();
    // A file system that has no such thing is none.
    #[cfg(target_os = "linux")]
    folder::sync(std::path::Path::new("/proc")).unwrap();
}

#[test]
fn what_stands_in_the_place_of_a_folder_is_no_folder() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("data");
    fs::write(&path, "").unwrap();
    folder::make(&path).unwrap_err();
    folder::make(&path.join("sessions")).unwrap_err();
    fs::remove_file(&path).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(dir.path().join("elsewhere"), &path).unwrap();
        folder::make(&path).unwrap_err();
        fs::remove_file(&path).unwrap();
    }
    folder::make(&path.join("sessions")).unwrap();
    folder::make(&path.join("sessions")).unwrap();
    assert!(path.join("sessions").is_dir());
}
