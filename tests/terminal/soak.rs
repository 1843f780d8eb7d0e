//! Eight hours on a pretend clock: a tap a second and another size each minute take little memory and no more files.

use std::{
    fmt::Write as _,
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use crate::support::{BINARY, House, read};

/// A meeting of so many hours. Its last screen does not fit into a pipe, so that the program waits with it.
fn script(hours: usize) -> String {
    let mut script = String::new();
    for second in 0..hours * 3600 {
        let minute = second / 60;
        if second % 60 == 0 {
            let _ = writeln!(script, "{second}000 <size {}x{}>", 20 + minute % 140, 5 + minute % 50);
        }
        let _ = writeln!(script, "{second}000 {}", ["a", "j", "s", "k"][second % 4]);
    }
    script + &format!("{0}000 <size 400x400>\n{0}000 <end>\n", hours * 3600)
}

/// Memory in KiB, and how many files are open.
fn held(child: &Child) -> (u64, usize) {
    let proc = format!("/proc/{}", child.id());
    let status = read(format!("{proc}/status"));
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    let kib = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    (kib, std::fs::read_dir(format!("{proc}/fd")).unwrap().count())
}

/// What the program holds at the end of such a meeting, and how many turns there were.
fn after(hours: usize) -> (u64, usize, usize) {
    let house = House::new();
    let script = house.put("script.txt", script(hours));
    let mut command = Command::new(BINARY);
    command.env_clear().env("HOME", house.path("home")).env("AIRTIME_DATA_DIR", house.data());
    command.args(["rehearse", "--print"]).arg(script).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    let id = lines.next().unwrap();
    assert!(lines.next().is_some(), "the last screen");
    let (kib, files) = held(&child);
    assert_eq!(lines.count(), 399);
    assert!(child.wait().unwrap().success());
    (kib, files, house.events(&id).iter().filter(|event| event["type"] == "floor").count())
}

#[test]
fn eight_hours_of_taps_take_a_few_mib_and_no_more_files() {
    let grown_kib = || {
        let (first_kib, first_files, first_turns) = after(1);
        let (last_kib, last_files, last_turns) = after(8);
        assert_eq!((first_turns, last_turns), (3600, 8 * 3600));
        assert_eq!(first_files, last_files);
        last_kib.saturating_sub(first_kib)
    };
    // 25,000 turns take about 4 MiB. How much of what grew the allocator still keeps differs from run to run: a run that
    // needs little shows that no more is needed.
    let grown: Vec<u64> = (0..3).map(|_| grown_kib()).collect();
    assert!(grown.iter().any(|kib| *kib < 8 * 1024), "{grown:?} KiB");
}
