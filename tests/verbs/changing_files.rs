//! A file that changes while it is read: refused, or read as it was.

use std::{
    fs::{self, File, OpenOptions},
    io::Write as _,
    path::Path,
    time::SystemTime,
};

use airtime::{commands::input, error::AppError};

use crate::support::{House, put};

/// Reads a file of ten bytes and allows a hundred; after its first part, something is done to it.
fn read_and_meanwhile(meanwhile: impl Fn(&Path)) -> Result<Vec<u8>, AppError> {
    let house = House::new();
    let path = house.put("turns.csv", "first ten\n");
    OpenOptions::new().write(true).open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
    let mut parts = 0;
    input::read_while(&path, 100, |_| {
        parts += 1;
        if parts == 1 {
            meanwhile(&path);
        }
        true
    })
}

fn open(path: &Path) -> File {
    OpenOptions::new().append(true).open(path).unwrap()
}

#[test]
fn a_file_that_changes_while_it_is_read_is_refused() {
    let changed = |what: &str, meanwhile: fn(&Path)| {
        let message = read_and_meanwhile(meanwhile).unwrap_err().message;
        assert!(message.ends_with("turns.csv: the file changed while it was read"), "{what}: {message}");
    };
    changed("grown", |path| open(path).write_all(b"more").unwrap());
    changed("cut", |path| open(path).set_len(3).unwrap());
    changed("written over", |path| put(path, "other ten\n"));
    let grown = read_and_meanwhile(|path| open(path).write_all(&[b'x'; 100]).unwrap()).unwrap_err();
    assert!(grown.message.contains("the file is over"), "{}", grown.message);
}

#[test]
fn a_file_that_is_replaced_while_it_is_read_is_read_as_it_was() {
    let replaced = read_and_meanwhile(|path| {
        let other = path.with_extension("other");
        put(&other, "quite another file\n");
        fs::rename(other, path).unwrap();
    });
    assert_eq!(replaced.unwrap(), b"first ten\n");
}
