//! A million events in one file.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use airtime::{lines::codec, shell::follower::Follower};

use crate::place::{all, event};

/// What the program says, with half a GiB of memory and so many seconds of a processor.
fn limited(data: &Path, seconds: u32, args: &[&str]) -> String {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("ulimit -v 524288; ulimit -t {seconds}; exec \"$0\" \"$@\""));
    shell.arg(env!("CARGO_BIN_EXE_airtime")).args(args).env_clear().env("AIRTIME_DATA_DIR", data);
    let output = shell.env("HOME", data).output().unwrap();
    assert!(output.status.success(), "{args:?}: {output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn log(folder: &Path, id: &str, events: u32) -> (PathBuf, Vec<u8>) {
    let path = folder.join(format!("sessions/{id}.jsonl"));
    fs::create_dir(path.parent().unwrap()).unwrap();
    let bytes = codec::encode_all(&all(id, 1..events));
    fs::write(&path, &bytes).unwrap();
    (path, bytes)
}

#[test]
fn a_million_events_in_one_file_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let id = "20260301-abc234";
    log(folder.path(), id, 1_000_000);
    // Debug builds take ten times as long as a release.
    let said = limited(folder.path(), 60, &["check", id]);
    assert!(said.contains("1000000") || said.contains("1,000,000"), "{said}");
}

#[test]
fn what_was_followed_once_is_not_read_again() {
    const EVENTS: u32 = 1000;
    let folder = tempfile::tempdir().unwrap();
    let (path, mut bytes) = log(folder.path(), "20260301-abc234", EVENTS);
    let mut follower = Follower::new(path.clone());
    follower.read_appended();
    assert_eq!(follower.history.next_seq(), EVENTS);
    // The events that were read are gone, and damage stands there.
    bytes.fill(b'#');
    let mut file = fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.write_all(&bytes).unwrap();
    file.write_all(&codec::encode_all(&[event(EVENTS)])).unwrap();
    follower.read_appended();
    assert_eq!(follower.history.records().len(), 1 + EVENTS as usize);
    assert_eq!(follower.history.next_seq(), EVENTS + 1);
}
