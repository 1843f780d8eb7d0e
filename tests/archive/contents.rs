//! What is in an archive is looked at before anything is written, and what was written is gone again if the rest cannot be.

use std::fs;

use airtime::journal::archive::{ArchiveError, OpenArchive, OpenKey, SealKey, SealedArchive, pack};

use crate::{
    SCRIPT,
    foreign::{encrypted, tar_of},
    refused,
    round_trip::{Keyed, bytes, names},
    support::put,
};

/// Two meetings, in this order.
fn two(keyed: &Keyed) -> [String; 2] {
    let mut ids = [keyed.house.rehearsed(SCRIPT), keyed.house.rehearsed(SCRIPT)];
    ids.sort();
    ids
}

/// An archive of these meetings, made and opened without the command.
fn opened(keyed: &Keyed, ids: &[String]) -> OpenArchive {
    let path = keyed.house.path("packed.age");
    let seal = SealKey::recipients(std::slice::from_ref(&keyed.public)).unwrap();
    let files = ids.iter().map(|id| keyed.house.session(id));
    drop(pack(files, &seal, fs::File::create(&path).unwrap()).unwrap());
    let sealed = SealedArchive::read(fs::File::open(&path).unwrap()).ok().unwrap();
    assert!(!sealed.has_passphrase());
    sealed.unlock(&OpenKey::identities(&bytes(&keyed.identity)).unwrap()).ok().unwrap()
}

#[test]
fn where_one_meeting_cannot_be_written_none_is() {
    let keyed = Keyed::new();
    let ids = two(&keyed);
    let folder = keyed.house.path("back");
    let mut archive = opened(&keyed, &ids);
    let homes = ids.each_ref().map(|id| folder.join(format!("{id}.jsonl")));
    assert_eq!(archive.check(&folder).ok().unwrap(), homes);
    assert!(!folder.exists(), "it is only looked at");
    // It comes in between.
    fs::create_dir(&folder).unwrap();
    put(&homes[1], "mine");
    assert!(matches!(archive.check(&folder), Err(ArchiveError::Exists(path)) if path == homes[1]));
    assert!(matches!(archive.extract(&folder), Err(ArchiveError::Exists(path)) if path == homes[1]));
    assert_eq!(names(&folder), [format!("{}.jsonl", ids[1])]);
    assert_eq!(bytes(&homes[1]), b"mine");

    fs::remove_file(&homes[1]).unwrap();
    archive.extract(&folder).ok().unwrap();
    assert_eq!(homes.map(bytes), ids.map(|id| bytes(keyed.house.session(&id))));
}

/// Else one of them would be checked without what continues it.
#[test]
fn the_files_of_a_meeting_stand_together() {
    let keyed = Keyed::new();
    let ids = two(&keyed);
    let [first, second] = ids.each_ref().map(|id| bytes(keyed.house.session(id)));
    let [own, other] = ids.each_ref().map(|id| format!("{id}.jsonl"));
    let rescue = format!("{}.rescue.jsonl", ids[0]);
    let folder = keyed.house.path("back");
    let open = |files: &[(&str, &[u8])]| keyed.open(&encrypted(&keyed, &tar_of(files)), &folder);
    refused(&open(&[(&own, &first), (&other, &second), (&rescue, &first)]), 6, "is not a meeting");
    // The last of them is looked at too, and so is each before it.
    refused(&open(&[(&own, &first), (&other, b"hello\n")]), 6, "is not a meeting");
    refused(&open(&[(&own, b"hello\n"), (&other, &second)]), 6, "is not a meeting");
    assert!(!folder.exists());
    let said = open(&[(&own, &first), (&rescue, &first), (&other, &second)]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(names(&folder).len(), 3);
}

#[test]
fn what_is_not_named_as_a_meeting_goes_into_no_archive() {
    let keyed = Keyed::new();
    let id = keyed.house.rehearsed(SCRIPT);
    let (copy, to) =
        (keyed.house.put("copy.jsonl", bytes(keyed.house.session(&id))), keyed.house.path("a.age"));
    let copy = copy.to_str().unwrap();
    let args = ["archive", copy, "--encrypt", "--recipient", &keyed.public, "--to", to.to_str().unwrap()];
    refused(&keyed.house.run(args), 6, "copy.jsonl");
    assert!(!to.exists());
}

/// The header alone asks for 2 GiB of memory; what follows it is never reached.
#[test]
fn an_archive_that_would_take_too_much_memory_is_left_alone() {
    let keyed = Keyed::new();
    let (salt, zeros) = ("A".repeat(22), "A".repeat(43));
    let header = format!("age-encryption.org/v1\n-> scrypt {salt} 21\n{zeros}\n--- {zeros}\n");
    let archive = keyed.house.put("costly.age", [header.as_bytes(), &[0; 64]].concat());
    let mut command = keyed.house.airtime();
    command.args(["archive", "--passphrase-stdin", "--open"]).arg(&archive).write_stdin("horse");
    let said = crate::support::Said::from(&command.output().unwrap());
    refused(&said, 6, "too much memory");
}
