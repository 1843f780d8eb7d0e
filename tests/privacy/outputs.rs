//! No output overwrites a record or what airtime keeps beside it.

use std::{fs, path::Path};

use crate::{
    sessions::{LARGE, SCRIPT},
    support::{House, put, read},
};

#[test]
fn nothing_is_written_over_what_airtime_keeps_beside_the_records() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for own in ["totals", "cache"] {
        fs::create_dir_all(house.data().join(own)).unwrap();
        put(house.data().join(own).join("x"), "kept");
    }
    put(house.data().join("exports.jsonl"), "kept");
    for own in ["totals/x", "cache/x", "exports.jsonl"] {
        let path = house.data().join(own);
        for verb in ["report", "trend", "hours", "share"] {
            let args = [verb, &id, "--force", "--output", path.to_str().unwrap()];
            let said = house.run(args.into_iter().chain((verb == "share").then_some("--yes")));
            assert_eq!(said.code, Some(6), "{verb} {own}: {}", said.err);
        }
        assert_eq!(read(&path), "kept", "{own}");
    }
}

#[test]
fn a_copy_never_goes_over_a_record_a_link_or_what_is_there() {
    let house = House::new();
    let id = house.rehearsed(LARGE);
    let before = read(house.session(&id));
    let into = |path: &Path, more: &[&str]| {
        let mut args: Vec<&std::ffi::OsStr> =
            vec!["share".as_ref(), id.as_ref(), "--yes".as_ref(), "--output".as_ref(), path.as_os_str()];
        args.extend(more.iter().map(std::ffi::OsStr::new));
        house.run(args).code
    };
    assert_eq!(into(&house.session(&id), &["--force"]), Some(6));
    assert_eq!(into(&house.data().join("sessions").join("copy.jsonl"), &[]), Some(6));
    assert_eq!(into(house.dir.path(), &["--force"]), Some(6));
    let there = house.put("there.jsonl", "old");
    assert_eq!(into(&there, &[]), Some(6));
    assert_eq!(read(&there), "old");
    #[cfg(unix)]
    {
        let link = house.path("link.jsonl");
        std::os::unix::fs::symlink(house.path("elsewhere"), &link).unwrap();
        assert_eq!(into(&link, &["--force"]), Some(6));
        assert!(!house.path("elsewhere").exists());
    }
    assert_eq!(into(&there, &["--force"]), Some(0));
    assert_eq!(read(house.session(&id)), before);
}
