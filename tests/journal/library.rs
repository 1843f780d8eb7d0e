//! The library: sessions are found, listed, offered and deleted.

use std::{collections::BTreeSet, fs, time::Duration};

use airtime::{
    domain::{
        Event, Moment, Record,
        record::opening::{Imported, Source},
    },
    error::{AppError, Exit},
    journal::{Library, SessionFile, StoreError, cache, library},
};

use crate::place::{Place, create, day, event, events, opened, place};

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
    assert!([library.path_of(&a), library.path_of(&b)].contains(&library.find("latest").unwrap()));
}

#[test]
fn what_can_only_be_a_path_is_taken_as_one() {
    let Place { library, dir } = place();
    let (_file, id) = create(&library);
    for text in ["nowhere/at.all", "nowhere/"] {
        assert_eq!(library.find(text).unwrap(), std::path::Path::new(text));
    }
    assert_eq!(library.find(dir.path().to_str().unwrap()).unwrap(), dir.path());
    assert_eq!(library.find(".").unwrap(), std::path::Path::new("."), "it exists");
    assert_eq!(library.find(&id).unwrap(), library.path_of(&id));
}

#[test]
fn kept_totals_are_found_as_a_session_is() {
    let Place { library, dir: _dir } = place();
    for id in ["20260301-abc234", "20260401-abc234"] {
        library.keep_totals(id, id.as_bytes()).unwrap();
    }
    let read = |text: &str| library.read_totals(text).unwrap().map(|b| String::from_utf8(b).unwrap());
    assert_eq!(read("20260301").as_deref(), Some("20260301-abc234"));
    assert_eq!([read("2026"), read(""), read("20260501")], [const { None }; 3]);
    assert_eq!(read("latest").as_deref(), Some("20260401-abc234"));
    assert!(matches!(library.find("latest"), Err(StoreError::NotFound { .. })));
    let undated = r#"{"session":{"opened_at":null,"imported_on":"2026-06-01"}}"#;
    library.keep_totals("20260601-abc234", undated.as_bytes()).unwrap();
    assert_eq!(
        read("latest").as_deref(),
        Some("20260401-abc234"),
        "a meeting without a day is never the newest"
    );
    let records = |id: &str| {
        let mut first = opened(id, "Test");
        let Event::Opened(opened) = &mut first.event else { panic!() };
        opened.wall = "2026-04-02T10:00:00+01:00".parse().unwrap();
        vec![first]
    };
    SessionFile::create(&library, day(), records).unwrap();
    assert_eq!((read("latest"), library.find("latest").is_ok()), (None, true), "a session is newer");
    assert_eq!(read("20260301").as_deref(), Some("20260301-abc234"));
}

#[test]
fn a_session_of_which_only_a_rescue_file_is_left_is_there() {
    let Place { library, dir: _dir } = place();
    let (mut file, id) = create(&library);
    let home = library.path_of(&id);
    let rescue = file.rescue(&[opened(&id, "Test")], None).unwrap();
    assert_eq!(library.entry_at(&home).unwrap().files.len(), 2);
    fs::remove_file(&home).unwrap();
    assert_eq!(library.entry_at(&home).unwrap().files.len(), 1);
    fs::remove_file(rescue).unwrap();
    library.entry_at(&home).unwrap_err();
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
        opened.import = Some(Imported {
            digest: "abc".to_owned(),
            file_id: None,
            overlap_known: true,
            day_known: None,
            made_of: None,
        });
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
fn the_latest_sessions_of_a_series_are_found_by_its_name() {
    let Place { library, dir: _dir } = place();
    let begun =
        [(1, Some("Ward 4 ")), (2, Some("ward 4")), (3, Some("Ward 5")), (4, None), (5, Some("WARD 4"))];
    for (on, series) in begun {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, on).unwrap();
        let opening = |id: &str| {
            let mut record = opened(id, &on.to_string());
            let Event::Opened(opened) = &mut record.event else { panic!() };
            opened.series = series.map(str::to_owned);
            opened.wall = day.and_hms_opt(10, 0, 0).unwrap().and_utc().fixed_offset();
            vec![record]
        };
        drop(SessionFile::create(&library, day, opening).unwrap());
    }
    let titles = |most: usize| {
        let found = library.series(" ward 4", most).into_iter();
        found.map(|session| session.title.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(titles(9), ["1", "2", "5"]);
    assert_eq!(titles(2), ["2", "5"]);
    assert!(library.series("ward", 9).is_empty());
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
    let read = library.clone().with_limit(len).read(&path).unwrap();
    assert_eq!((read.last_len, read.ends_with_newline), (len, true), "all of it");
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
    let long_ago = std::time::SystemTime::now() - Duration::from_hours(1);
    let age = || fs::File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
    fs::write(&path, "Canary\n").unwrap();
    age();
    let mut found = library.list().unwrap().sessions;
    // As if it had stood there for an hour; a test does not wait.
    fs::write(&path, "Nobody\n").unwrap();
    age();
    for file in &mut found[0].files {
        file.attributes.changed = file.attributes.modified;
    }
    cache::keep(&library, "1", std::iter::once((&found[0], b"Canary".as_slice()))).unwrap();
    let kept = fs::read(cache::path(&library)).unwrap();
    assert!(!kept.windows(6).any(|part| part == b"Canary"));
}
