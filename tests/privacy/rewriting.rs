//! How a record is rewritten: the lock, the file modes, what a crash or another program left behind.

use std::{fs, path::PathBuf};

use crate::{
    sessions::{CANARY, LARGE, SCRIPT, forget, naming},
    support::{House, put, read},
};

#[test]
fn a_session_somebody_records_in_is_left_alone() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let held = airtime::journal::SessionFile::resume(&house.session(&id)).unwrap();
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(5));
    drop(held);
    assert_eq!(read(house.session(&id)), before);
}

#[test]
fn what_a_cut_left_is_completed_by_the_same_command() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let path = house.session(&id);
    let before = fs::read(&path).unwrap();
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    let after = fs::read(&path).unwrap();
    // Cut after the record, before the file that carried it on was gone.
    let rescue = path.with_file_name(format!("{id}.rescue.jsonl"));
    put(&rescue, &before);
    let said = house.run(["check", &id]);
    assert_eq!(said.code, Some(0), "it counts no more: {}{}", said.out, said.err);
    let said = forget(&house, &[&id, CANARY]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
    assert!(!rescue.exists());
    assert_eq!(fs::read(&path).unwrap(), after);
    // Cut before the record: a copy was done already.
    put(&path, &before);
    put(path.with_file_name(format!("{id} (copy).jsonl")), &after);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn a_folder_that_takes_nothing_leaves_the_record_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let before = read(house.session(&id));
    let folder = house.data().join("sessions");
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o500)).unwrap();
    let said = forget(&house, &[&id, CANARY]);
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
    // Whoever may do everything is stopped by nothing.
    if said.code == Some(1) {
        assert_eq!(read(house.session(&id)), before);
    }
    let _ = forget(&house, &[&id, CANARY]);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn lines_that_cannot_be_read_are_left_out_and_that_is_said() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let path = house.session(&id);
    let text = read(&path);
    let note = text.lines().position(|l| l.contains("\"note\"")).unwrap();
    let damaged: Vec<String> = text
        .lines()
        .enumerate()
        .map(|(n, l)| if n == note { l.replace("ramp", "r4mp") } else { l.to_owned() })
        .collect();
    put(&path, damaged.join("\n") + "\n");
    let said = forget(&house, &[&id, CANARY]);
    assert!(said.out.contains("could not be read"), "{}", said.out);
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[cfg(unix)]
#[test]
fn what_is_rewritten_is_seen_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let output = house.path("report.txt");
    house.run(["report".as_ref(), id.as_ref(), "--output".as_ref(), output.as_os_str()]);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    for path in [house.session(&id), house.data().join("exports.jsonl")] {
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600, "{path:?}");
    }
}

#[test]
fn what_another_program_kept_meanwhile_does_not_name_them() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(0));
    // It had read the record as it was.
    fs::create_dir_all(house.data().join("cache")).unwrap();
    put(house.data().join("cache").join("summaries"), "Canary N\u{e4}me\n");
    assert_eq!(forget(&house, &[&id, CANARY]).code, Some(6));
    assert_eq!(naming(&house.data(), "canary"), Vec::<PathBuf>::new());
}

#[test]
fn a_name_in_what_can_not_be_read_is_told_of_or_goes() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let other = |name: &str, text: &[u8]| put(house.session(&id).with_file_name(name), text);
    let newer = r#"{"v":99,"seq":0,"t":0,"type":"opened","data":{"title":"Canary N\u00e4me"}"#;
    other(
        "20990101-aaaaaa.jsonl",
        format!("{newer},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(newer.as_bytes())).as_bytes(),
    );
    other("log (conflicted copy).jsonl", b"{\"name\":\"CANARY NA\xcc\x88ME\"}\n");
    other("20990101-bbbbbb.jsonl", b"nobody here\n");
    // One that is whole but for a line in which the name stands.
    let third = house.rehearsed("0 !add Bea l\n1000 !floor bea\n5000 <end>\n");
    put(house.session(&third), read(house.session(&third)) + "{\"text\":\"Canary N\u{e4}me\"\n");
    fs::create_dir_all(house.data().join("totals")).unwrap();
    put(house.data().join("totals").join("20990101-cccccc.json"), "{\"label\":\"Canary N\u{e4}me\"}");

    let said = forget(&house, &[&id, CANARY, "--everywhere"]);
    assert_eq!(said.code, Some(1), "{}{}", said.out, said.err);
    for left in naming(&house.data(), "canary") {
        let name = left.file_name().unwrap().to_str().unwrap();
        assert!(["20990101-aaaaaa.jsonl", "log (conflicted copy).jsonl"].contains(&name), "{left:?}");
        assert!(said.out.contains(name), "{}", said.out);
    }
    assert!(!said.out.contains("bbbbbb"), "{}", said.out);
}

#[test]
fn a_record_that_was_rewritten_goes_on_in_the_same_place_under_the_same_lock() {
    use airtime::{
        domain::{
            Event, Moment, Record,
            privacy::removed::{Redacted, Removed},
        },
        journal::{Library, SessionFile, lock::is_locked},
    };
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let path = house.session(&id);
    let library = Library::new(house.data());
    let (mut file, scan) = SessionFile::resume(&path).unwrap();
    let mut all = scan.records;
    // A fault made it go on in another file.
    let rescue = file.rescue(&all, None).unwrap();
    assert!(rescue.exists());
    let last = all.last().unwrap().seq;
    let more = |seq| Record { seq, t: Moment::from_ms(200_000), event: Event::Open };
    all.push(more(last + 1));
    file.rewrite(&Redacted { records: all.clone(), removed: Removed::default() }).unwrap();
    assert_eq!((file.path(), file.saved()), (path.as_path(), Some(last + 1)));
    assert!(!rescue.exists() && is_locked(&path));
    assert!(SessionFile::resume(&path).is_err(), "nobody else writes to it");
    file.append(&[more(last + 2)]).unwrap();
    drop(file);
    assert!(!is_locked(&path));
    let read = library.read(&path).unwrap();
    assert!(!read.contents.is_damaged());
    assert_eq!(read.contents.records.last().map(|r| r.seq), Some(last + 2));
}
