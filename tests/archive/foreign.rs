//! Archives that other programs made: what is in them is never trusted. And the program `age`, where it is installed.

use std::{io::Write as _, path::PathBuf, process::Command};

use age::{Encryptor, Recipient, x25519};
use tar::{Builder, EntryType, Header};

use crate::{
    SCRIPT, refused,
    round_trip::{Keyed, bytes},
};

/// Something encrypted for the key.
pub fn encrypted(keyed: &Keyed, content: &[u8]) -> PathBuf {
    let recipient: x25519::Recipient = keyed.public.parse().unwrap();
    let encryptor = Encryptor::with_recipients(std::iter::once(&recipient as &dyn Recipient)).unwrap();
    let mut out = encryptor.wrap_output(Vec::new()).unwrap();
    out.write_all(content).unwrap();
    keyed.house.put("foreign.age", out.finish().unwrap())
}

/// A tar archive of these files; the names are written as they are.
pub fn tar_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut tar = Builder::new(Vec::new());
    for (name, content) in files {
        tar.append(&header(name, content.len() as u64, EntryType::Regular), *content).unwrap();
    }
    tar.into_inner().unwrap()
}

fn header(name: &str, size: u64, kind: EntryType) -> Header {
    let mut header = Header::new_gnu();
    header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
    header.set_entry_type(kind);
    header.set_mode(0o777);
    header.set_size(size);
    header.set_cksum();
    header
}

#[test]
fn only_meetings_come_out_and_only_into_the_folder() {
    let keyed = Keyed::new();
    let house = &keyed.house;
    let id = house.rehearsed(SCRIPT);
    let whole = bytes(house.session(&id));
    let own = format!("{id}.jsonl");
    let folder = house.path("deep").join("back");
    let absolute = house.path(&own).to_str().unwrap().to_owned();
    let short = if absolute.len() < 100 { absolute.as_str() } else { "/tmp/20260301-abc234.jsonl" };
    let names = [&format!("../{own}"), &format!("../../{own}"), short, &format!("a/{own}"), "notes.txt", ""];
    for name in names {
        for files in [&[(name, whole.as_slice())][..], &[(own.as_str(), &whole), (name, &whole)]] {
            let archive = encrypted(&keyed, &tar_of(files));
            refused(&keyed.open(&archive, &folder), 6, "foreign.age");
            assert!(!folder.exists() && !house.path("deep").exists() && !house.path(&own).exists(), "{name}");
        }
    }
    let bad: [(&str, Vec<u8>); 5] = [
        ("twice", tar_of(&[(&own, &whole), (&own, &whole)])),
        ("no meeting", tar_of(&[(&own, b"hello\n")])),
        ("nothing", tar_of(&[])),
        ("no tar archive", whole.clone()),
        ("a link", Vec::new()),
    ];
    for (what, mut content) in bad {
        if content.is_empty() {
            let mut link = header(&own, 0, EntryType::Symlink);
            link.set_link_name("/etc/passwd").unwrap();
            link.set_cksum();
            let mut tar = Builder::new(Vec::new());
            tar.append(&link, std::io::empty()).unwrap();
            content = tar.into_inner().unwrap();
        }
        let archive = encrypted(&keyed, &content);
        refused(&keyed.open(&archive, &folder), 6, "foreign.age");
        assert!(!folder.exists(), "{what}");
    }
    let archive = encrypted(&keyed, &tar_of(&[(&own, &whole)]));
    let said = keyed.open(&archive, &folder);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(bytes(folder.join(&own)), whole);
}

fn run(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn the_program_age_opens_ours_and_we_open_its() {
    if Command::new("age").arg("--version").output().is_err() {
        #[expect(clippy::print_stderr, reason = "what was not tried is part of the result")]
        {
            eprintln!("skipped: age is not installed");
        }
        return;
    }
    let keyed = Keyed::new();
    let house = &keyed.house;
    let id = house.rehearsed(SCRIPT);
    let whole = bytes(house.session(&id));
    let own = format!("{id}.jsonl");

    let archive = keyed.sealed(&[&id]);
    let tar = run(Command::new("age").arg("-d").arg("-i").arg(&keyed.identity).arg(&archive));
    let tar = house.put("ours.tar", tar);
    assert_eq!(run(Command::new("tar").arg("-xOf").arg(&tar).arg(&own)), whole);

    let theirs = house.put("theirs.tar", tar_of(&[(&own, &whole)]));
    let sealed = house.path("theirs.age");
    run(Command::new("age").args(["-r", &keyed.public, "-o"]).arg(&sealed).arg(&theirs));
    let said = keyed.open(&sealed, &house.path("back"));
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(bytes(house.path("back").join(&own)), whole);
}
