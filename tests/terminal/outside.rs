//! What can be seen of a meeting from outside: the window's title, the screen afterwards, the list of processes, a
//! fault's message, the network.

use rustix::process::Signal;

use crate::{
    end_and_keep,
    support::{House, read},
    terminal::Terminal,
    trace,
};

const NAME: &str = "Canary";

/// A meeting with named people that has begun.
fn with_names(house: &House, args: &[&str], env: &[(&str, &str)]) -> Terminal {
    let people =
        house.put("people.csv", format!("id,name,role,key\nb,{NAME},staff,b\nk,Kai,lived_experience,k\n"));
    let people = people.to_str().unwrap();
    let mut t = Terminal::start(house, &[args, &["start", "--people", people]].concat(), env);
    t.wait_for("Set up a meeting");
    t.send("\u{7}");
    t.wait_for("saved");
    t
}

/// What was written before the screen was taken and after it was given back.
fn beside_the_screen(raw: &[u8]) -> String {
    let raw = String::from_utf8_lossy(raw).into_owned();
    let (before, rest) = raw.split_once("\u{1b}[?1049h").unwrap();
    let (_, after) = rest.rsplit_once("\u{1b}[?1049l").unwrap();
    format!("{before}{after}")
}

#[test]
fn on_a_shared_screen_names_are_one_key_away_from_hidden_and_none_stays() {
    const ROOM: &str = "\u{1b}OR";
    let house = House::new();
    let mut t = with_names(&house, &[], &[]);
    t.send("b");
    t.wait_for("▶ Canary");
    t.send(ROOM);
    t.wait_until("no names", |s| !s.contents().contains(NAME) && !s.contents().contains("Kai"));
    t.send("k");
    t.send(ROOM);
    t.wait_for("▶ Kai");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
    assert!(!t.text().contains(NAME) && !t.text().contains("Kai"), "{}", t.text());
    let beside = beside_the_screen(&t.raw);
    assert!(!beside.contains(NAME) && !beside.contains("Kai"), "{beside}");
    let raw = String::from_utf8_lossy(&t.raw).into_owned();
    for title in ["\u{1b}]", "\u{1b}k", "\u{1b}P"] {
        assert!(!raw.contains(title), "the title of the window is not touched: {title:?}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn the_memory_of_a_meeting_is_never_dumped_to_the_disk() {
    let house = House::new();
    // As far as whoever runs the tests may.
    let mut t = Terminal::start_after(&house, "ulimit -S -c $(ulimit -H -c)");
    t.wait_for("start a meeting now");
    let limits = read(format!("/proc/{}/limits", t.pid()));
    let cores = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
    assert_eq!(cores.split_whitespace().nth(4), Some("0"), "{cores}");
    t.send("q");
    assert!(t.end().success());
}

#[test]
#[cfg(all(target_os = "linux", debug_assertions))]
#[expect(clippy::disallowed_methods, reason = "a test looks at files, of which some go away")]
fn a_fault_leaves_no_name_in_its_message_nor_among_the_processes() {
    let house = House::new();
    let mut t = with_names(&house, &[], &[]);
    let proc = format!("/proc/{}", t.pid());
    for file in ["cmdline", "comm", "environ"] {
        assert!(!read(format!("{proc}/{file}")).contains(NAME), "{file}");
    }
    let mut threads = 0;
    for thread in std::fs::read_dir(format!("{proc}/task")).unwrap() {
        // One that has ended meanwhile shows nothing any more.
        let Ok(name) = std::fs::read(thread.unwrap().path().join("comm")) else { continue };
        assert!(!String::from_utf8_lossy(&name).contains(NAME));
        threads += 1;
    }
    assert!(threads > 1, "{threads}");
    t.signal(Signal::TERM);
    t.end();
    for backtrace in ["0", "full"] {
        let house = House::new();
        let mut t = with_names(&house, &["--test-panic", "worker"], &[("RUST_BACKTRACE", backtrace)]);
        t.send("b");
        assert!(!t.end().success());
        let said = beside_the_screen(&t.raw);
        assert!(said.contains("panicked"), "{said}");
        assert!(!said.contains(NAME) && !said.contains("Kai"), "{said}");
        assert_eq!(house.files("").iter().filter(|name| name.contains("core")).count(), 0);
    }
}

#[test]
fn before_the_first_meeting_a_folder_that_is_copied_elsewhere_is_said() {
    let house = House::new();
    let data = house.path("Dropbox/airtime");
    let mut t = Terminal::start(&house, &[], &[("AIRTIME_DATA_DIR", data.to_str().unwrap())]);
    t.wait_for("Dropbox copies your meetings to other computers");
    t.wait_for("--data-dir");
}

/// A whole meeting, and a second screen beside it.
#[test]
#[expect(clippy::print_stdout, reason = "what a machine lacks is said")]
fn no_socket_is_opened_in_a_whole_meeting() {
    if !trace::can_trace() {
        println!("skipped: there is no strace that may trace here");
        return;
    }
    let house = House::new();
    let calls = trace::NETWORK.join(",");
    let line = format!("exec strace -f -qq -o trace -e trace={calls},openat -e signal=none \"$0\"");
    let mut t = Terminal::start_after(&house, &line);
    t.wait_for("start a meeting now");
    t.send("n");
    t.wait_for("saved");
    t.send("aj");
    t.wait_for("▶ staff 1");
    assert!(end_and_keep(&mut t).success());
    let trace = read(house.path("trace"));
    assert!(trace.contains(".jsonl"), "the trace sees the record: {trace}");
    let network = trace.lines().filter(|line| trace::reaches_network(line));
    assert_eq!(network.collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn a_trace_tells_calls_from_what_it_remarks_itself() {
    for (line, call, network) in [
        ("12896 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = 3", Some("socket"), true),
        ("12896 accept4(5,  <unfinished ...>", Some("accept4"), true),
        ("9     openat(AT_FDCWD, \"a (b)\", O_RDONLY) = 3", Some("openat"), false),
        ("12896 <... socket resumed>)              = 3", None, false),
        ("12896 ???( <detached ...>", None, false),
        ("12896 +++ exited with 0 +++", None, false),
    ] {
        assert_eq!((trace::call(line), trace::reaches_network(line)), (call, network), "{line}");
    }
}
