//! The second screen: it reads while a line is written, waits for a file that is not there yet, and writes nothing.

#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]
#![expect(clippy::disallowed_methods, reason = "a test writes and reads files")]
#![expect(clippy::print_stdout, reason = "what a machine lacks is said")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;
#[path = "support/trace.rs"]
mod trace;

use std::{
    fs::{self, OpenOptions},
    io::Write as _,
    path::Path,
    time::SystemTime,
};

use airtime::{
    domain::{Event, Moment, Record, Seq},
    lines::{codec, reader},
    shell::follower::{FileState, Follower},
};
use support::House;
use terminal::Terminal;

const SCRIPT: &str = "0 a\n60000 j\n61000 !note Zoë 李 🧠\n120000 <space>\n180000 <end>\n";

fn add(path: &Path, bytes: &[u8]) {
    OpenOptions::new().append(true).open(path).unwrap().write_all(bytes).unwrap();
}

/// What stands in the complete lines among these bytes.
fn complete(bytes: &[u8]) -> Vec<Record> {
    let end = bytes.iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
    reader::read(&bytes[..end]).records
}

#[test]
fn stopped_at_every_byte_the_writer_is_followed_by_complete_lines_only() {
    let house = House::new();
    let whole = fs::read(house.session(&house.rehearsed(SCRIPT))).unwrap();
    let path = house.put("followed.jsonl", "");
    let mut from_the_start = Follower::new(path.clone());
    for at in 0..whole.len() {
        from_the_start.read_appended();
        let expected = complete(&whole[..at]);
        assert_eq!(from_the_start.history.records(), expected, "{at} bytes were there");
        let mut from_here = Follower::new(path.clone());
        from_here.read_appended();
        assert_eq!(from_here.history.records(), expected, "begun when {at} bytes were there");
        add(&path, &whole[at..=at]);
        from_here.read_appended();
        assert_eq!(from_here.history.records(), complete(&whole[..=at]), "and {at} and one");
    }
    from_the_start.read_appended();
    assert_eq!(from_the_start.history.records(), reader::read(&whole).records);
}

fn line(seq: Seq) -> Vec<u8> {
    let mut bytes = Vec::new();
    codec::encode(&Record { seq, t: Moment::ZERO, event: Event::Open }, None, &mut bytes);
    bytes
}

#[test]
fn what_was_read_once_is_not_read_again() {
    let house = House::new();
    let path = house.put("followed.jsonl", [line(0), line(1)].concat());
    let mut follower = Follower::new(path.clone());
    follower.read_appended();
    // Where it has been already there is now a line that it would take if it came that way again.
    let mut file = OpenOptions::new().write(true).open(&path).unwrap();
    file.write_all(&line(7)).unwrap();
    add(&path, &line(2));
    follower.read_appended();
    let seqs: Vec<Seq> = follower.history.records().iter().map(|r| r.seq).collect();
    assert_eq!((seqs, follower.file), (vec![0, 1, 2], FileState::AsBefore));
}

#[test]
fn a_meeting_that_has_no_file_yet_is_waited_for() {
    for (view, shown) in [("facilitator", "everyone has spoken"), ("room", "▟")] {
        let house = House::new();
        let text = fs::read(house.session(&house.rehearsed(SCRIPT))).unwrap();
        let folder = house.path("later");
        let path = folder.join("20260501-abc234.jsonl");
        let mut t = Terminal::start(&house, &["glance", path.to_str().unwrap(), "--view", view], &[]);
        t.wait_for("has no file yet. Waiting for it");
        assert!(!folder.exists(), "and makes none");
        fs::create_dir(&folder).unwrap();
        fs::write(&path, &text).unwrap();
        t.wait_until("the meeting", |s| !s.contents().contains("Waiting") && s.contents().contains(shown));
        t.send("q");
        assert!(t.end().success());
        t.assert_restored();
    }
}

#[test]
fn a_meeting_that_runs_comes_before_a_newer_one_that_ended() {
    let house = House::new();
    let purpose = |words| format!("0 !purpose {words}\n0 a\n60000 <end>\n");
    let [older, newer] = ["Runs", "Ended"].map(|words| house.rehearsed(&purpose(words)));
    let mut records = reader::read(&fs::read(house.session(&older)).unwrap()).records;
    let Event::Opened(opened) = &mut records[0].event else { panic!("{:?}", records[0]) };
    let older_by_years = "20200101-abc234";
    older_by_years.clone_into(&mut opened.id);
    opened.wall = "2020-01-01T10:00:00+00:00".parse().unwrap();
    fs::remove_file(house.session(&older)).unwrap();
    fs::write(house.session(older_by_years), codec::encode_all(&records)).unwrap();
    let follows = || house.run(["glance", "--once"]).out;
    assert!(house.session(&newer).exists() && follows().contains("Ended"), "{}", follows());
    let running = OpenOptions::new().append(true).open(house.session(older_by_years)).unwrap();
    running.lock().unwrap();
    assert!(follows().contains("Runs"), "{}", follows());
}

#[test]
fn where_no_meeting_was_recorded_there_is_nothing_to_follow_and_nothing_is_made() {
    let house = House::new();
    for name in ["latest", "20260501-abc234", "2026"] {
        let mut t = Terminal::start(&house, &["glance", name], &[]);
        assert_eq!(t.end().exit_code(), 1, "{}", t.text());
        assert!(t.text().starts_with("airtime: "), "{}", t.text());
        let once = house.run(["glance", name, "--once"]);
        assert_eq!((once.code, once.out.as_str()), (Some(1), ""), "{}", once.err);
    }
    assert!(!house.data().exists());
}

/// Every file under a folder: its name, when it was written to, and what stands in it.
fn files(folder: &Path) -> Vec<(String, SystemTime, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        let content = if path.is_dir() { vec![] } else { fs::read(&path).unwrap() };
        found.push((path.display().to_string(), modified, content));
        if path.is_dir() {
            found.extend(files(&path));
        }
    }
    found.sort();
    found
}

/// The calls that look at a file, as `strace` writes them down.
const LOOKING: &[&str] = &[
    "access",
    "close",
    "faccessat",
    "faccessat2",
    "fstat",
    "getdents64",
    "ioctl",
    "lseek",
    "lstat",
    "newfstatat",
    "openat",
    "pread64",
    "read",
    "readlink",
    "readlinkat",
    "readv",
    "stat",
    "statx",
];

/// The lines of a trace on which the data folder is more than looked at, or the network is used.
fn more_than_looking<'a>(trace: &'a str, data: &str) -> Vec<&'a str> {
    let writes = |line: &&str| {
        let Some(call) = trace::call(line) else { return false };
        let opens = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| line.contains(flag));
        // The standard library asks whether what it closes is open.
        let looks = LOOKING.contains(&call) || line.contains("F_GETFD)");
        let in_data = line.contains(data) && call != "execve";
        trace::reaches_network(line) || (in_data && (opens || !looks))
    };
    trace.lines().filter(writes).collect()
}

#[test]
fn the_second_screen_only_looks() {
    if !trace::can_trace() {
        println!("skipped: there is no strace that may trace here");
        return;
    }
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let path = house.session(&id);
    let text = fs::read(&path).unwrap();
    let (half, rest) = text.split_at(text.len() / 2);
    fs::write(&path, half).unwrap();
    let data = house.data().canonicalize().unwrap();
    let before = files(&data);
    let glance = format!("exec strace -f -y -qq -o trace \"$0\" glance {id} --view facilitator");
    let mut t = Terminal::start_after(&house, &glance);
    t.wait_for("Not spoken yet");
    assert_eq!(files(&data), before);
    add(&path, rest);
    let after = files(&data);
    t.wait_for("everyone has spoken");
    t.send("\u{1b}OR");
    t.wait_for("hands up");
    t.send("q");
    assert!(t.end().success());
    assert_eq!(files(&data), after);
    let trace = support::read(house.path("trace"));
    let opened = |line: &str| line.contains("openat(") && line.contains(&format!("{id}.jsonl"));
    assert!(trace.lines().filter(|line| opened(line)).count() > 1, "it was seen to read the file");
    assert_eq!(more_than_looking(&trace, data.to_str().unwrap()), Vec::<&str>::new());
}
