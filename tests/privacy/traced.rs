//! Where airtime makes its files, as the system sees it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    file_names::{VTT, below},
    sessions::{LARGE, forget},
    support::{House, Said},
    trace,
};

/// The calls by which a file or folder is opened for writing, made or named.
const MAKING: &str =
    "open,openat,creat,mkdir,mkdirat,mknod,mknodat,link,linkat,symlink,symlinkat,rename,renameat,renameat2";

/// The program under a trace: what it said, and the traced lines that are not only about reading.
fn traced(house: &House, temp: &Path, args: &[&str]) -> (Said, Vec<String>) {
    let written = house.path("trace");
    let mut strace = std::process::Command::new("strace");
    let calls = format!("trace={MAKING},{}", trace::NETWORK.join(","));
    strace.args(["-f", "-qq", "-e", &calls, "-e", "signal=none", "-o"]).arg(&written);
    strace.arg(crate::support::BINARY).args(args);
    strace.env_clear().env("HOME", house.path("home")).env("TMPDIR", temp).env("LANG", "C.UTF-8");
    strace.env("AIRTIME_DATA_DIR", house.data());
    let said = Said::from(&strace.output().unwrap());
    let lines = crate::support::read(&written);
    let done = |line: &str| trace::call(line).is_some() && !line.contains(" = -1 ");
    let writes = |line: &&str| done(line) && (!line.contains("O_RDONLY") || line.contains("O_CREAT"));
    (said, lines.lines().filter(writes).map(ToOwned::to_owned).collect())
}

#[test]
#[expect(clippy::print_stdout, reason = "what a machine lacks is said")]
fn nothing_is_written_outside_the_data_folder_and_no_network_is_reached() {
    if !trace::can_trace() {
        println!("skipped: there is no strace that may trace here");
        return;
    }
    let house = House::new();
    let temp = house.path("temp");
    fs::create_dir(&temp).unwrap();
    let (script, talk) = (house.put("script.txt", LARGE), house.put("talk.vtt", VTT));
    let out = house.path("out");
    fs::create_dir(&out).unwrap();
    let copy = out.join("copy");
    let mut seen = 0;
    for args in [
        &["rehearse", script.to_str().unwrap()][..],
        &["import", talk.to_str().unwrap(), "--date", "2126-01-01"],
        &["list"],
        &["trend", "--all"],
        &["report", "latest", "--format", "html", "--output", copy.to_str().unwrap()],
        &["check", "latest"],
        &["forget", "latest", "Canary"],
    ] {
        let (said, lines) = traced(&house, &temp, args);
        assert_eq!(said.code, Some(0), "{args:?}: {}", said.err);
        for line in &lines {
            let network = trace::reaches_network(line);
            let in_place =
                [house.data(), out.clone()].iter().any(|path| line.contains(path.to_str().unwrap()));
            assert!(!network && in_place, "{args:?}: {line}");
        }
        seen += lines.len();
    }
    assert!(seen > 10, "the trace sees what is written");
    assert_eq!(below(&temp), Vec::<PathBuf>::new());
    assert_eq!(forget(&house, &["latest", "Canary"]).code, Some(6), "it was done");
}
