//! A session is recorded, read back and resumed; what is not a session is refused.

use std::{fs, sync::mpsc, time::Duration};

use airtime::{
    error::{AppError, Exit},
    journal::{Library, SessionFile, StoreError, Writer, WriterEvent, disk},
    lines::{
        codec,
        fast_path::{self, Hats},
        reader::Tail,
    },
};

use crate::place::{Place, all, create, day, event, events, opened, place};

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
    assert_eq!(writer.close(Duration::from_mins(1)), Ok(Some(3)));
    assert_eq!(SessionFile::resume(&path).unwrap().1.records, all(&id, 1..4));
}

#[test]
fn where_the_data_folder_is_a_file_the_message_says_so() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "").unwrap();
    let error = SessionFile::create(&Library::new(file), day(), |id| vec![opened(id, "")]).unwrap_err();
    assert_eq!(AppError::from(error).exit, Exit::Failed);
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

#[test]
fn a_first_line_is_read_if_it_ends_in_time() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file");
    fs::write(&path, "abc\nmore\n").unwrap();
    assert_eq!(disk::first_line(&path, 3), Some(b"abc".to_vec()));
    assert_eq!(disk::first_line(&path, 2), None);
    fs::write(&path, "abc").unwrap();
    assert_eq!(disk::first_line(&path, 9), None);
}

#[test]
fn what_cannot_be_deleted_is_not_taken_for_gone() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("file");
    assert!(!disk::delete(&path).unwrap());
    fs::create_dir(&path).unwrap();
    disk::delete(&path).unwrap_err();
    assert!(path.exists());
    fs::remove_dir(&path).unwrap();
    fs::write(&path, "").unwrap();
    assert!(disk::delete(&path).unwrap() && !path.exists());
}

/// One reader goes through all lines, and both parsers say the same of each: also of those that nobody honest writes.
#[test]
fn the_parser_of_frequent_lines_says_what_the_other_does() {
    let floor = |role: &str, group: &str| {
        format!(r#""seq":1,"t":0,"type":"floor","data":{{"person":"p1","role":"{role}","group":"{group}"}}"#)
    };
    let open = |seq: &str, t: &str| format!(r#""seq":{seq},"t":{t},"type":"open""#);
    let lines = [
        floor("staff", "staff"),
        floor("nurse", "staff"),
        floor("staff", "others"),
        floor("nurse", "staff"),
        floor("staff", "staff"),
        floor(r"st\u0061ff", "staff"),
        floor(r#"a \"b\""#, "staff"),
        floor("a\u{1}b", "staff"),
        open("1", "0"),
        open("10", "100"),
        open("007", "0"),
        open("1", "00"),
        open("", "0"),
        open("1", ""),
        open("1", "3162240000000"),
        open("1", "3162240000001"),
        open("4294967295", "0"),
        open("1", "18446744073709551616"),
    ];
    let mut hats = Hats::default();
    for rest in lines {
        let body = format!("{{\"v\":1,{rest}");
        let line = format!("{body},\"crc\":\"{:08x}\"}}", crc32c::crc32c(body.as_bytes()));
        let expected = codec::decode(line.as_bytes());
        assert_eq!(fast_path::decode(line.as_bytes(), &mut hats), expected, "{line}");
    }
}
