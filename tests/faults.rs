//! What the system does to the program: folders that cannot be looked at, limits, kills.

#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

use support::{BINARY, House, Said, put};

/// A transcript in which somebody with a name speaks, over the size limit that [`limited`] sets.
fn transcript() -> String {
    let cue = |n: u32| {
        format!(
            "00:{:02}:{:02}.000 --> 00:{:02}:{:02}.900\n<v Bea Marlow>Hello\n\n",
            n / 60,
            n % 60,
            n / 60,
            n % 60
        )
    };
    format!("WEBVTT\n\n{}", (0..3000).map(cue).collect::<Vec<_>>().concat())
}

/// The program under this shell line, told nothing but where its home is.
fn under(house: &House, line: &str, args: &[&str]) -> Said {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(format!("{line}; exec \"$0\" \"$@\"")).arg(BINARY).args(args);
    shell
        .env_clear()
        .env("HOME", house.path("home"))
        .env("LANG", "C.UTF-8")
        .env("PATH", std::env::var("PATH").unwrap());
    shell.env("AIRTIME_DATA_DIR", house.data()).current_dir(house.dir.path());
    let output: Output = shell.output().unwrap();
    Said::from(&output)
}

/// No file may grow beyond a few KiB.
fn limited(house: &House, args: &[&str]) -> Said {
    under(house, "ulimit -f 8", args)
}

fn files_below(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files_below(&path)) } else { found.push(path) }
    }
    found
}

/// Files below the data folder that hold a name, or are a part of something.
fn traces(house: &House) -> Vec<String> {
    let told = |path: &std::path::PathBuf| {
        path.extension().is_some_and(|e| e == "part") || support::read(path).contains("Marlow")
    };
    files_below(&house.data()).into_iter().filter(told).map(|p| p.display().to_string()).collect()
}

/// What `setpriv` is told to run something as nobody in particular.
const OTHER_USER: [&str; 3] = ["--reuid=65534", "--regid=65534", "--clear-groups"];

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output().unwrap();
    output.stdout.starts_with(b"0")
}

#[test]
#[expect(clippy::print_stderr, reason = "what was not tried is part of the result")]
fn a_folder_that_cannot_be_looked_at_is_said_and_no_endless_loop() {
    let house = House::new();
    let closed = house.path("closed");
    fs::create_dir(&closed).unwrap();
    let script = house.put("script.txt", "0 a\n1000 <end>\n");
    // Nothing is closed to root: there the program runs as somebody else, from a place that is open to all.
    let mut line = format!("cd '{0}' && chmod 0 '{0}'", closed.display());
    let mut program = String::new();
    if is_root() {
        let drops = Command::new("setpriv").args(OTHER_USER).arg("true").status();
        if !drops.is_ok_and(|status| status.success()) {
            eprintln!("skipped: nothing is closed to root, and there is no setpriv here");
            return;
        }
        fs::copy(BINARY, house.path("airtime")).unwrap();
        line = format!(
            "chmod 755 '{0}' '{0}/airtime' && {line} && chmod 644 '{1}'",
            house.dir.path().display(),
            script.display()
        );
        program = format!("exec setpriv {} ../airtime \"$@\"", OTHER_USER.join(" "));
    }
    let line = format!("{line}; {program}");
    let said = under(
        &house,
        line.trim_end_matches("; "),
        &["--data-dir", "rel", "rehearse", script.to_str().unwrap()],
    );
    let opened = Command::new("chmod").arg("700").arg(&closed).status().unwrap();
    assert!(opened.success());
    assert_eq!(said.code, Some(1), "{}", said.err);
    assert!(said.err.contains("permission"), "{}", said.err);
}

#[test]
fn at_a_size_limit_an_import_says_so_and_leaves_nothing() {
    let house = House::new();
    let file = house.put("talk.vtt", transcript());
    let said = limited(&house, &["import", file.to_str().unwrap()]);
    assert_eq!(said.code, Some(1), "{said:?}");
    assert!(said.err.contains("cannot grow any further"), "{}", said.err);
    assert!(!said.err.contains("room on the disk"), "{}", said.err);
    assert_eq!(traces(&house), Vec::<String>::new());
}

#[test]
fn at_a_size_limit_no_command_dies_or_leaves_a_part() {
    let house = House::new();
    let file = house.put("talk.vtt", transcript());
    let imported = house.run(["import", file.to_str().unwrap()]);
    assert_eq!(imported.code, Some(0), "{}", imported.err);
    let id = house.sessions().remove(0);
    let before = support::read(house.session(&id));
    let out = house.path("out");
    let out = out.to_str().unwrap();
    let keys: Vec<String> = (0..3000).map(|n| format!("{} {}", n * 100, ["a", "j"][n % 2])).collect();
    let script = house.put("script.txt", keys.join("\n"));
    for args in [
        &["report", &id, "--format", "html", "--output", out][..],
        &["share", &id, "--output", out, "--yes"],
        &["forget", "Bea Marlow", "--session", &id, "--yes"],
        &["rehearse", script.to_str().unwrap()],
    ] {
        let said = limited(&house, args);
        assert!(said.code.is_some_and(|code| code != 0), "{args:?}: {said:?}");
        assert!(!said.err.is_empty() && !said.err.contains("panicked"), "{args:?}: {said:?}");
        assert!(!Path::new(out).exists(), "{args:?}");
        let parts =
            files_below(house.dir.path()).into_iter().filter(|p| p.extension().is_some_and(|e| e == "part"));
        assert_eq!(parts.count(), 0, "{args:?}");
    }
    assert_eq!(support::read(house.session(&id)), before);
}

/// Ten TiB of zeros that take no room.
#[test]
fn a_huge_file_is_refused_at_once_and_takes_no_memory() {
    let house = House::new();
    let huge = house.put("huge.vtt", "WEBVTT\n\n");
    fs::OpenOptions::new().write(true).open(&huge).unwrap().set_len(10 << 40).unwrap();
    let huge = huge.to_str().unwrap();
    for (args, says) in [
        (&["import", huge][..], "16 MiB"),
        (&["import", "--large", huge], "1024 MiB"),
        (&["import", "--large=2G", huge], "2048 MiB"),
        // So much was asked for: the first zero ends it.
        (&["import", "--large=99999G", huge], "huge.vtt:3: there is a NUL"),
    ] {
        // A quarter of a GiB of memory, the program included.
        let said = under(&house, "ulimit -v 262144", args);
        assert_eq!(said.code, Some(6), "{args:?}: {said:?}");
        assert!(said.err.contains(says), "{args:?}: {said:?}");
    }
}

/// Where the system can make a file without a name, as Linux can, a kill in the middle leaves nothing either.
#[test]
#[cfg(target_os = "linux")]
fn a_file_has_no_name_until_it_is_whole() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("whole");
    let mut file = airtime::journal::whole_file::WholeFile::begin(&path).unwrap();
    file.write_all(b"Bea Marlow").unwrap();
    assert_eq!(files_below(folder.path()), Vec::<std::path::PathBuf>::new());
    file.create().unwrap();
    assert_eq!(support::read(&path), "Bea Marlow");
    let again = airtime::journal::whole_file::WholeFile::begin(&path).unwrap();
    assert_eq!(again.create().unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
    let mut other = airtime::journal::whole_file::WholeFile::begin(&path).unwrap();
    other.write_all(b"other").unwrap();
    other.replace().unwrap();
    assert_eq!(support::read(&path), "other");
    put(folder.path().join("x"), "");
    assert_eq!(files_below(folder.path()).len(), 2);
}
