//! The data folder: named when it cannot be used, and private from the start.

use std::fs;

use crate::{
    SCRIPT, clean, refused,
    support::{BINARY, House, Said, put, read},
};

#[test]
fn a_data_folder_that_is_a_file_is_named() {
    let house = House::new();
    put(house.data(), "not a folder");
    let script = house.put("script.txt", SCRIPT);
    let said = house.run(["rehearse".as_ref(), script.as_os_str()]);
    refused(&said, 1);
    assert!(said.err.contains("data"), "{}", said.err);
    assert_eq!(read(house.data()), "not a folder");
    clean(&house.run(["list"]));
    assert_eq!(house.run(["report", "latest"]).code, Some(1));
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    house.rehearsed(SCRIPT);
    let sessions = house.data().join("sessions");
    fs::set_permissions(&sessions, fs::Permissions::from_mode(0o000)).unwrap();
    let locked_out = fs::read_dir(&sessions).is_err();
    let (list, report) = (house.run(["list"]), house.run(["report", "latest"]));
    fs::set_permissions(&sessions, fs::Permissions::from_mode(0o700)).unwrap();
    clean(&list);
    clean(&report);
    // Whoever may read everything (root) sees the session all the same.
    let wanted = if locked_out { (Some(1), Some(1)) } else { (Some(0), Some(0)) };
    assert_eq!((list.code, report.code), wanted, "{} {}", list.err, report.err);
}

#[test]
fn without_a_home_the_data_folder_has_to_be_named() {
    let house = House::new();
    let said = |args: &[&str]| {
        Said::from(&assert_cmd::Command::new(BINARY).env_clear().args(args).output().unwrap())
    };
    let list = said(&["list"]);
    clean(&list);
    assert!(matches!(list.code, Some(0 | 1)), "{}", list.err);
    let data = house.data();
    assert_eq!(said(&["--data-dir", data.to_str().unwrap(), "list"]).code, Some(0));
}

#[cfg(unix)]
#[test]
fn a_data_folder_is_private_from_the_start() {
    use std::os::unix::fs::PermissionsExt;
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(house.data().join("sessions")), 0o700);
    assert_eq!(mode(house.session(&id)), 0o600);
}

#[test]
fn a_folder_that_a_service_copies_elsewhere_is_named() {
    let house = House::new();
    for (data, service) in
        [("Dropbox/airtime", "Dropbox"), ("OneDrive - The ward/a/b", "OneDrive"), ("a/data", "")]
    {
        let data = house.path(data);
        let said = house.run(["--data-dir".as_ref(), data.as_os_str(), "list".as_ref()]);
        clean(&said);
        assert_eq!(said.err.contains("copies your meetings"), !service.is_empty(), "{data:?}: {}", said.err);
        assert!(said.err.contains(&format!("{service} ")), "{data:?}: {}", said.err);
        assert!(service.is_empty() || said.err.contains(data.to_str().unwrap()), "{data:?}: {}", said.err);
    }
    // Syncthing leaves its mark in whatever folder it is given.
    fs::create_dir_all(house.path("mine/.stfolder")).unwrap();
    let said = house.run(["--data-dir".as_ref(), house.path("mine/airtime").as_os_str(), "list".as_ref()]);
    assert!(said.err.contains("Syncthing copies your meetings"), "{}", said.err);
}
