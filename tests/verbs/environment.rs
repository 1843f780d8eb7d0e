//! Variables of the environment are words: none is run, and none makes the program fall over.

use std::{
    ffi::OsString,
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use crate::{
    SCRIPT, clean,
    support::{House, Said, read},
};

/// The text of every file of a folder.
fn sources(folder: &Path, all: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else {
            all.push((path.clone(), read(path)));
        }
    }
}

#[test]
fn no_file_starts_another_program() {
    let mut all = Vec::new();
    for root in ["src", "core/src"] {
        sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(root), &mut all);
    }
    assert!(all.len() > 300);
    for (path, text) in all {
        let starts = ["process::Command", "Command::new(", "exec("].iter().any(|way| text.contains(way));
        assert!(!starts, "{} starts a program", path.display());
    }
}

#[test]
fn no_program_is_started_whatever_the_environment_names() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let (bin, ran) = (house.path("bin"), house.path("ran"));
    fs::create_dir(&bin).unwrap();
    for name in ["sh", "less", "more", "vi", "man", "xdg-open", "open", "git", "hostname"] {
        let program =
            house.put(&format!("bin/{name}"), format!("#!/bin/sh\necho {name} >> {}\n", ran.display()));
        fs::set_permissions(program, fs::Permissions::from_mode(0o755)).unwrap();
    }
    let command = format!("touch {0}; $(touch {0}) | touch {0} #", ran.display());
    let calls: [&[&str]; 9] = [
        &["man"],
        &["help", "report"],
        &["--help"],
        &["config"],
        &["list"],
        &["report", &id],
        &["check", &id],
        &["report", &id, "--format", "html", "--output", "page.html", "--force"],
        &["forget", &id, "p1", "--show"],
    ];
    for variables in [&["EDITOR", "VISUAL", "PAGER", "MANPAGER"][..], &["BROWSER", "SHELL", "LESSOPEN"]] {
        for args in calls {
            let mut airtime = house.airtime();
            airtime.envs(variables.iter().map(|name| (name, &command))).env("PATH", &bin);
            let said = Said::from(&airtime.current_dir(house.dir.path()).args(args).output().unwrap());
            assert!(matches!(said.code, Some(0 | 1)), "{args:?}: {said:?}");
            assert!(!ran.exists(), "{args:?} with {variables:?} ran something");
        }
    }
}

#[test]
fn a_variable_may_hold_anything() {
    use std::os::unix::ffi::OsStringExt as _;
    let values =
        ["x".repeat(100_000).into_bytes(), b"\x1b[31m".to_vec(), b"\xff\xfe".to_vec(), b"../..".to_vec()];
    let variables = [
        "HOME",
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "LANG",
        "LC_ALL",
        "TERM",
        "TZ",
        "COLUMNS",
        "NO_COLOR",
        "TMPDIR",
        "AIRTIME_DATA_DIR",
        "AIRTIME_CONFIG",
        "AIRTIME_LANGUAGE",
        "AIRTIME_NOW",
    ];
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for variable in variables {
        for value in &values {
            for args in [&["list"][..], &["report", &id], &["resume", &id]] {
                let mut airtime = house.airtime();
                let airtime = airtime.env(variable, OsString::from_vec(value.clone()));
                let output = airtime.current_dir(house.dir.path()).args(args).output().unwrap();
                let out = String::from_utf8_lossy(&output.stdout).into_owned();
                let err = String::from_utf8_lossy(&output.stderr).into_owned();
                let said = Said { code: output.status.code(), out, err };
                assert!(said.code.is_some_and(|code| code <= 64), "{variable}: {said:?}");
                assert!(said.err.len() < 10_000, "{variable} is not said whole: {}", said.err.len());
                clean(&said);
            }
        }
    }
}
