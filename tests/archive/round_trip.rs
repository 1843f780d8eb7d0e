//! Into an archive and back, and what is refused.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use age::{secrecy::ExposeSecret as _, x25519::Identity};
use airtime::journal::file::SessionFile;

use crate::{
    SCRIPT, refused,
    support::{House, Said, put},
};

pub const PASSPHRASE: &str = "correct horse battery staple";

/// A house with a key of its own.
pub struct Keyed {
    pub house: House,
    pub public: String,
    pub identity: PathBuf,
}

impl Keyed {
    pub fn new() -> Self {
        let (house, key) = (House::new(), Identity::generate());
        let identity = house.put("key.txt", format!("# a key\n{}\n", key.to_string().expose_secret()));
        Self { house, public: key.to_public().to_string(), identity }
    }

    /// An archive of these sessions, for the key.
    pub fn sealed(&self, sessions: &[&str]) -> PathBuf {
        let file = self.house.path("archive.age");
        let to = ["--encrypt", "--recipient", &self.public, "--to", file.to_str().unwrap()];
        let said = self.house.run(["archive"].iter().chain(sessions).chain(&to));
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert_eq!(said.out, format!("{}\n", file.display()));
        file
    }

    pub fn open(&self, archive: &Path, folder: &Path) -> Said {
        let args = ["archive".as_ref(), "--open".as_ref(), archive.as_os_str()];
        let more = ["--identity".as_ref(), self.identity.as_os_str(), "--to".as_ref(), folder.as_os_str()];
        self.house.run(args.into_iter().chain(more))
    }
}

pub fn bytes(path: impl AsRef<Path>) -> Vec<u8> {
    fs::read(path).unwrap()
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

pub fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// A session too long for one block of the encryption.
fn long(house: &House) -> String {
    let turns = (0..1_500).map(|n| format!("{} {}\n", n * 2_000, if n % 2 == 0 { "a" } else { "j" }));
    let id = house.rehearsed(&format!("{}3100000 <end>\n", turns.collect::<String>()));
    assert!(bytes(house.session(&id)).len() > 2 * 65_536);
    id
}

#[test]
fn meetings_come_back_byte_for_byte() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let (short, long) = (house.rehearsed(SCRIPT), long(house));
    // A session that was continued in another file after a fault.
    let rescue = house.data().join("sessions").join(format!("{short}.rescue.jsonl"));
    put(&rescue, bytes(house.session(&short)));
    let before = names(&house.data().join("sessions"));
    let archive = keyed.sealed(&[&short, &long, &short]);
    assert_eq!(mode(&archive), 0o600);
    let text = bytes(&archive);
    assert!(text.starts_with(b"age-encryption.org/v1\n"));
    assert!(!String::from_utf8_lossy(&text).contains(&short), "the names in it are encrypted too");
    assert_eq!(names(&house.data().join("sessions")), before, "the meetings stay");

    let folder = house.path("back");
    let said = keyed.open(&archive, &folder);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let checked = house.run(["check", &short, &long]);
    assert_eq!(said.out, checked.out, "each is checked");
    assert!(said.err.contains("2 meetings"), "{}", said.err);
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(names(&folder).len(), 3);
    for name in names(&folder) {
        let (back, there) = (folder.join(&name), house.data().join("sessions").join(&name));
        assert_eq!(bytes(&back), bytes(&there), "{name}");
        assert_eq!(mode(&back), 0o600, "{name}");
    }
}

#[test]
fn a_passphrase_closes_and_opens_it() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let with = |passphrase: &str, args: &[&str]| {
        let mut command = house.airtime();
        command.current_dir(house.dir.path()).arg("archive").args(args).arg("--passphrase-stdin");
        Said::from(&command.write_stdin(passphrase).output().unwrap())
    };
    refused(&with("", &[&id, "--encrypt"]), 6, "no passphrase");
    refused(&house.run(["archive", &id, "--encrypt", "--to", "/dev/null/a.age"]), 1, "a.age");
    let to = house.path("a.age");
    refused(&house.run(["archive", &id, "--encrypt", "--to", to.to_str().unwrap()]), 3, "--passphrase-stdin");
    let said = with(&format!("{PASSPHRASE}\r\nmore"), &[&id, "--encrypt"]);
    let file = format!("{id}.airtime.age");
    assert_eq!((said.code, said.out), (Some(0), format!("{file}\n")), "{}", said.err);
    assert!(said.err.contains("not encrypted") && said.err.contains("passphrase"), "{}", said.err);
    assert_eq!(said.err.lines().count(), 1, "{}", said.err);

    let whole = bytes(house.session(&id));
    refused(&with(PASSPHRASE, &["--open", &file]), 6, "exists already");
    assert_eq!(bytes(house.session(&id)), whole);
    fs::remove_file(house.session(&id)).unwrap();
    refused(&with("Correct horse battery staple", &["--open", &file]), 6, "passphrase does not open");
    assert_eq!(house.sessions(), [""; 0]);
    let said = with(PASSPHRASE, &["--open", &file]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.starts_with(&id) && said.out.contains("no damage"), "{}", said.out);
    assert_eq!(bytes(house.session(&id)), whole);
}

#[test]
fn a_key_opens_only_what_was_made_for_it() {
    let (ours, theirs) = (Keyed::new(), Keyed::new());
    let id = ours.house.rehearsed(SCRIPT);
    let archive = ours.sealed(&[&id]);
    let folder = ours.house.path("back");
    refused(&theirs.open(&archive, &folder), 6, "no key in that file");
    let archive = archive.to_str().unwrap();
    refused(&ours.house.run(["archive", "--open", archive]), 64, "--identity");
    let no_key = ours.house.put("no-key.txt", "hello\n");
    let said = ours.house.run(["archive", "--open", archive, "--identity", no_key.to_str().unwrap()]);
    refused(&said, 6, "no key of the age format");
    assert!(!folder.exists());
}

#[test]
fn what_was_cut_off_or_changed_leaves_nothing() {
    let keyed = Keyed::new();
    let id = long(&keyed.house);
    let whole = bytes(keyed.sealed(&[&id]));
    let folder = keyed.house.path("back");
    let broken = keyed.house.path("broken.age");
    let header = whole.windows(4).position(|w| w == b"\n---").unwrap();
    // The last are ends of a block and of the meeting's own bytes.
    let cuts = [0, 5, header + 10, whole.len() / 2, whole.len() - 1, header + 65_700, whole.len() - 1_200];
    for len in cuts {
        put(&broken, &whole[..len]);
        refused(&keyed.open(&broken, &folder), 6, "broken.age");
        assert!(!folder.exists(), "cut to {len}");
    }
    for at in [3, header - 3, header + 10, header + 80, whole.len() / 2, whole.len() - 1] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        put(&broken, &changed);
        refused(&keyed.open(&broken, &folder), 6, "broken.age");
        assert!(!folder.exists(), "changed at {at}");
    }
    put(&broken, &whole);
    assert_eq!(keyed.open(&broken, &folder).code, Some(0));
}

#[test]
fn one_meeting_that_is_there_keeps_all_of_them_out() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let (first, second) = (house.rehearsed(SCRIPT), house.rehearsed(SCRIPT));
    let archive = keyed.sealed(&[&first, &second]);
    let folder = house.path("back");
    fs::create_dir(&folder).unwrap();
    // Only a file that continues it.
    let there = format!("{second}.rescue.jsonl");
    put(folder.join(&there), "mine");
    refused(&keyed.open(&archive, &folder), 6, "exists already");
    assert_eq!(names(&folder), [there.as_str()]);
    assert_eq!(bytes(folder.join(&there)), b"mine");
}

#[test]
fn an_archive_replaces_no_file_and_no_meeting() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let id = house.rehearsed(SCRIPT);
    let file = house.put("archive.age", "mine");
    let seal = |to: &Path, more: &[&str]| {
        let to = ["--encrypt", "--recipient", &keyed.public, "--to", to.to_str().unwrap()];
        house.run(["archive", &id].iter().chain(&to).chain(more))
    };
    refused(&seal(&file, &[]), 6, "exists already");
    assert_eq!(bytes(&file), b"mine");
    assert_eq!(seal(&file, &["--force"]).code, Some(0));
    assert!(bytes(&file).starts_with(b"age"));
    let own = bytes(house.session(&id));
    refused(&seal(&house.session(&id), &["--force"]), 6, "among your meetings");
    assert_eq!(bytes(house.session(&id)), own);
    refused(&seal(house.dir.path(), &[]), 6, "not a file");
    // Whoever asks to be taken out of the meeting is told of the archive.
    let said = house.run(["forget", &id, "p1"]);
    assert!(said.out.contains("archive, each person") && said.out.contains("archive.age"), "{}", said.out);
}

#[test]
fn a_meeting_that_is_being_recorded_waits() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let id = house.rehearsed("0 a\n5000 j\n");
    let (held, _) = SessionFile::resume(&house.session(&id)).unwrap();
    let to = house.path("a.age");
    let args = ["archive", &id, "--encrypt", "--recipient", &keyed.public, "--to", to.to_str().unwrap()];
    refused(&house.run(args), 5, "already recording");
    assert!(!to.exists());
    drop(held);
    assert_eq!(house.run(args).code, Some(0));
}

#[test]
fn a_damaged_meeting_is_kept_as_it_is() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let id = house.rehearsed(SCRIPT);
    let mut damaged = bytes(house.session(&id));
    let third = damaged.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).unwrap().0 + 20;
    damaged[third] ^= 1;
    put(house.session(&id), &damaged);
    let to = house.path("a.age");
    let args = ["archive", &id, "--encrypt", "--recipient", &keyed.public, "--to", to.to_str().unwrap()];
    let said = house.run(args);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.err.contains("line 3"), "{}", said.err);
    let said = keyed.open(&to, &house.path("back"));
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert_eq!(bytes(house.path("back").join(format!("{id}.jsonl"))), damaged);
}
