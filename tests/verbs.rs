//! The real binary with a clean environment: exit code, standard output and standard error of every verb.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use std::{fs, process::Stdio};

use airtime::journal::file::SessionFile;
use support::{House, Said, put, read};

const SCRIPT: &str = "0 a\n5000 j\n9000 <space>\n12000 <end>\n";
const UNFINISHED: &str = "0 a\n5000 j\n9000 k\n";

fn refused(said: &Said, code: i32) {
    assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{}", said.err);
    assert!(said.err.starts_with("airtime: "), "{}", said.err);
    clean(said);
}

/// Nothing that drives a terminal, and no panic.
fn clean(said: &Said) {
    for text in [&said.out, &said.err] {
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains("panicked"), "{text}");
    }
}

#[test]
fn without_a_terminal_the_screens_are_refused_and_no_escape_is_written() {
    let house = House::new();
    let id = house.rehearsed(UNFINISHED);
    let calls: [&[&str]; 7] =
        [&[], &["start"], &["resume"], &["resume", &id], &["demo"], &["play", &id], &["glance", &id]];
    for args in calls {
        let said = house.run(args);
        refused(&said, 3);
        assert!(said.err.contains("no terminal"), "{args:?}: {}", said.err);
    }
    assert_eq!(house.events(&id).last().unwrap()["type"], "floor", "nothing was written");
}

#[test]
fn a_dumb_terminal_is_refused_in_words() {
    let house = House::new();
    let output = house.airtime().env("TERM", "dumb").output().unwrap();
    refused(&Said::from(&output), 3);
}

#[test]
fn help_and_version_and_what_the_program_says_of_itself() {
    let house = House::new();
    for args in [
        &["--help"][..],
        &["--version"],
        &["rehearse", "--help"],
        &["completions", "bash"],
        &["config"],
        &["config", "--keys"],
        &["man"],
        &["list"],
    ] {
        let said = house.run(args);
        assert_eq!(said.code, Some(0), "{args:?}: {}", said.err);
        assert!(args == ["list"] || !said.out.is_empty(), "{args:?}");
    }
    assert!(!house.data().join("sessions").exists(), "asking makes no folder");
    let keys = house.run(["config", "--keys"]).out;
    assert!(keys.lines().any(|l| l.starts_with("undo") && l.contains("Backspace")), "{keys}");
}

#[test]
fn a_wrong_command_line_is_told_how_it_is_used() {
    let house = House::new();
    for args in
        [&["dance"][..], &["report"], &["rehearse"], &["--dance"], &["report", "x", "--format", "poem"]]
    {
        let said = house.run(args);
        assert_eq!((said.code, said.out.as_str()), (Some(64), ""), "{args:?}");
        assert!(said.err.contains("--help` shows what you can type."), "{}", said.err);
    }
}

#[test]
fn every_fault_of_the_settings_is_named_at_once() {
    let house = House::new();
    let config = house.put(
        "mine.toml",
        "[screen]\nasci = true\n[balance]\naim = \"fair\"\n[roles.cook]\ngroup = \"kitchen\"\n",
    );
    let said = house.run(["--config".as_ref(), config.as_os_str(), "list".as_ref()]);
    refused(&said, 6);
    for word in ["asci", "fair", "kitchen", "mine.toml:2"] {
        assert!(said.err.contains(word), "{word}: {}", said.err);
    }
}

#[test]
fn every_conflict_of_keys_is_named_at_once() {
    let house = House::new();
    let keys = "[keys]\nbreak = [\"space\"]\ncrosstalk = [\"q\"]\ndance = [\"f9\"]\nredo = [\"hyper-x\"]\nundo = [\".\"]\n";
    let config = house.put("keys.toml", keys);
    for verb in ["config", "start"] {
        let mut args = vec!["--config", config.to_str().unwrap(), verb];
        args.extend((verb == "config").then_some("--keys"));
        let said = house.run(args);
        refused(&said, 6);
        for word in ["Space", "open", "break", "crosstalk", "dance", "hyper-x", "someone"] {
            assert!(said.err.contains(word), "{verb} {word}: {}", said.err);
        }
    }
}

#[test]
fn a_settings_file_that_was_named_has_to_be_there() {
    let house = House::new();
    let said = house.run(["--config", "/nowhere/mine.toml", "list"]);
    refused(&said, 6);
    assert!(said.err.contains("/nowhere/mine.toml"), "{}", said.err);
}

#[test]
fn a_rehearsal_prints_its_id_and_twice_gives_two_sessions() {
    let house = House::new();
    let (first, second) = (house.rehearsed(SCRIPT), house.rehearsed(SCRIPT));
    assert_ne!(first, second);
    let mut both = vec![first, second];
    both.sort();
    assert_eq!(house.sessions(), both);
    let list = house.run(["list"]);
    assert_eq!(list.code, Some(0));
    assert!(both.iter().all(|id| list.out.contains(id)), "{}", list.out);
}

#[test]
fn every_bad_line_of_a_script_is_named_and_nothing_is_written() {
    let house = House::new();
    let script =
        house.put("bad.txt", "10 a\n5 b\nx\n20\n30 <nope>\n40 !dance\n50 \"open\n60 ab\n70 <end>\n80 a\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str()]);
    refused(&said, 6);
    for line in [2, 3, 4, 5, 6, 7, 8, 10] {
        assert!(said.err.contains(&format!("bad.txt:{line}: ")), "line {line}: {}", said.err);
    }
    assert_eq!(house.sessions(), Vec::<String>::new());
}

#[test]
fn every_fault_of_a_list_of_people_is_named_and_nothing_is_written() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT);
    let people = house.put("people.csv", "id,name,key,colour\na,Bea,b,red\na,Kai,b,blue\n,Jo,jj,green\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("people.csv:1: ") && said.err.contains("colour"), "{}", said.err);
    assert_eq!(house.sessions(), Vec::<String>::new());
    let fine_columns = house.put("people.csv", "id,name,key\na,Bea,b\na,Kai,b\n,Jo,jj\n");
    let said =
        house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), fine_columns.as_os_str()]);
    refused(&said, 6);
    for line in [3, 4] {
        assert!(said.err.contains(&format!("people.csv:{line}: ")), "line {line}: {}", said.err);
    }
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let house = House::new();
    let said = house.run(["rehearse", "/nowhere/script.txt"]);
    refused(&said, 6);
    assert!(said.err.contains("/nowhere/script.txt"));
    let said = house.run(["start", "--people", "/nowhere/people.csv", "--show-keys"]);
    refused(&said, 6);
}

#[test]
fn acknowledgements_come_once_in_order_and_are_in_the_file() {
    let house = House::new();
    let script = house.put(
        "script.txt",
        "0 a\n1000 j\n2000 ,\n2000 a\n3000 !note One thing\n4000 <backspace>\n90000 <space>\n95000 <end>\n",
    );
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--acks".as_ref()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let (id, acks) = said.out.split_once('\n').unwrap();
    let acks: Vec<u64> = acks.lines().map(|l| l.strip_prefix("ack ").unwrap().parse().unwrap()).collect();
    assert_eq!(acks, (0..acks.len() as u64).collect::<Vec<_>>());
    let written: Vec<u64> = house.events(id).iter().map(|e| e["seq"].as_u64().unwrap()).collect();
    assert_eq!(written, acks);
    let still_here = house.events(id).iter().filter(|e| e["type"] == "still_here").count();
    assert_eq!(still_here, 2, "4 to 90 s holds two half minutes");
    let checked = house.run(["check", id, "--seqs"]);
    assert_eq!(checked.out.lines().count(), acks.len());
}

#[test]
fn print_shows_the_last_screen_in_the_size_asked_for() {
    let house = House::new();
    let script = house.put("script.txt", "0 a\n61000 j\n90000 <end>\n");
    let said = house.run([
        "rehearse".as_ref(),
        script.as_os_str(),
        "--print".as_ref(),
        "--size".as_ref(),
        "80x24".as_ref(),
    ]);
    let lines: Vec<&str> = said.out.lines().skip(1).collect();
    assert_eq!((said.code, lines.len()), (Some(0), 24));
    assert!(lines.iter().all(|l| unicode_width::UnicodeWidthStr::width(*l) <= 80));
    assert!(said.out.contains("staff 1"), "{}", said.out);
    clean(&said);
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--size".as_ref(), "big".as_ref()]);
    refused(&said, 64);
}

#[test]
fn the_key_card_has_everybodys_letter() {
    let house = House::new();
    let people =
        house.put("people.csv", "id,name,role\n1,Bea,lived_experience\n2,Ben,staff\n3,李小龍,staff\n");
    let said = house.run(["start".as_ref(), "--show-keys".as_ref(), "--people".as_ref(), people.as_os_str()]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    for row in ["  b  Bea", "  e  Ben", "  a  李小龍"] {
        assert!(said.out.contains(row), "{row}: {}", said.out);
    }
    assert!(!house.data().exists(), "a card writes nothing");
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files")]
fn bytes_of(house: &House, id: &str) -> Vec<u8> {
    fs::read(house.session(id)).unwrap()
}

#[test]
fn a_damaged_session_is_told_and_the_report_ends_with_2() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let mut bytes = bytes_of(&house, &id);
    let third = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).unwrap().0 + 20;
    bytes[third] ^= 1;
    put(house.session(&id), &bytes);
    for args in [&["report", &id][..], &["check", &id]] {
        let said = house.run(args);
        assert_eq!(said.code, Some(2), "{args:?}");
        assert!(!said.out.is_empty() && said.err.contains("line 3"), "{args:?}: {}", said.err);
        clean(&said);
    }
    assert_eq!(bytes_of(&house, &id), bytes, "nothing is mended on opening");
}

#[test]
fn a_newer_session_is_refused_and_left_alone() {
    let house = House::new();
    let id = house.rehearsed(UNFINISHED);
    let body = r#"{"v":99,"seq":99,"t":90000,"type":"open""#;
    let line = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
    let text = read(house.session(&id)) + &line;
    put(house.session(&id), &text);
    for args in [&["report", &id][..], &["check", &id]] {
        let said = house.run(args);
        assert_eq!(said.code, Some(4), "{args:?}: {}", said.err);
        assert!(said.err.contains("newer"), "{}", said.err);
    }
    assert_eq!(read(house.session(&id)), text);
}

#[test]
fn figures_by_person_need_the_groups_agreement() {
    let house = House::new();
    let id = house.live(SCRIPT);
    assert_eq!(house.run(["check", &id]).code, Some(0));
    let said = house.run(["report", &id, "--by-person"]);
    refused(&said, 6);
    assert!(said.err.contains("did not agree"), "{}", said.err);
    assert_eq!(house.run(["report", &id]).code, Some(0));
    let rehearsed = house.rehearsed(SCRIPT);
    assert_eq!(house.run(["report", &rehearsed, "--by-person"]).code, Some(0));
}

#[test]
fn acknowledged_and_printed_at_once() {
    let house = House::new();
    let script = house.put("acks.txt", "0 a\n61000 j\n62000 <end>\n");
    let said = house.run(["rehearse", script.to_str().unwrap(), "--acks", "--print", "--size", "80x24"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("ack 6\n") && said.out.contains("saved"), "{}", said.out);
}

#[test]
fn a_script_that_would_fill_the_disk_is_refused() {
    let house = House::new();
    let script = house.put("long.txt", "0 a\n9223372036854775808 j\n");
    let said = house.run(["rehearse", script.to_str().unwrap()]);
    assert_eq!(said.code, Some(6));
    assert!(said.err.contains("long.txt:2"), "{}", said.err);
}

#[test]
fn a_session_is_named_by_id_beginning_path_or_latest() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let whole = house.run(["report", &id]);
    let path = house.session(&id);
    for name in [&id[..10], path.to_str().unwrap(), "latest"] {
        assert_eq!(house.run(["report", name]).out, whole.out, "{name}");
    }
    for name in ["19990101-aaaaaa", "nope", "../../no/such/file", ""] {
        let said = house.run(["report", name]);
        assert!(matches!(said.code, Some(1 | 6)), "{name}: {:?} {}", said.code, said.err);
        clean(&said);
    }
}

#[test]
fn two_programs_never_write_one_session() {
    let house = House::new();
    let id = house.rehearsed(UNFINISHED);
    let (held, _) = SessionFile::resume(&house.session(&id)).unwrap();
    let before = read(house.session(&id));
    // That `resume` ends with 5 is seen in tests/pty.rs: without a terminal it is refused before that.
    let list = house.run(["list"]);
    assert_eq!(list.code, Some(0));
    assert_eq!(house.run(["report", &id]).code, Some(0), "reading is for everybody");
    assert_eq!(read(house.session(&id)), before);
    drop(held);
}

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
        Said::from(&assert_cmd::Command::new(support::BINARY).env_clear().args(args).output().unwrap())
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
fn a_name_of_ten_thousand_characters_is_refused_with_its_line() {
    let house = House::new();
    let script = house.put("script.txt", SCRIPT);
    let people = house.put("people.csv", format!("id,name\na,Bea\nb,{}\n", "x".repeat(10_000)));
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("people.csv:3: "), "{}", said.err);
    assert!(said.err.len() < 1_000, "the name is not echoed whole");
}

#[test]
fn a_thousand_people_can_meet_and_one_more_cannot() {
    let house = House::new();
    let script = house.put("script.txt", "0 p\n5000 :\n5000 \"p999\"\n5000 <enter>\n9000 <end>\n");
    let csv = |n: usize| {
        let rows =
            (1..=n).map(|i| format!("p{i},p{i},{}\n", if i % 2 == 0 { "staff" } else { "lived_experience" }));
        format!("id,name,role\n{}", rows.collect::<String>())
    };
    let run = |people: &str| {
        let people = house.put("people.csv", people);
        house.run([
            "rehearse".as_ref(),
            script.as_os_str(),
            "--people".as_ref(),
            people.as_os_str(),
            "--print".as_ref(),
        ])
    };
    let said = run(&csv(1000));
    assert_eq!(said.code, Some(0), "{}", said.err);
    let id = said.out.lines().next().unwrap();
    let report = house.run(["report", id, "--format", "json", "--by-person"]);
    let report: serde_json::Value = serde_json::from_str(&report.out).unwrap();
    assert_eq!(report["people"].as_array().unwrap().len(), 1000);
    assert_eq!(report["people"][998]["speaking_time_s"], 4.0);
    refused(&run(&csv(1001)), 6);
}

#[test]
fn names_never_drive_the_terminal() {
    let house = House::new();
    let script = house.put("script.txt", "0 b\n5000 k\n9000 !note \u{1b}[2Jwiped\n61000 <end>\n");
    let name = "B\u{1b}]0;owned\u{7}ea\u{9b}31m\u{202e}";
    let people = house
        .put("people.csv", format!("id,name,role,key\nb,{name},staff,b\nk,Kai\u{200b},lived_experience,k\n"));
    let rehearse = [
        "rehearse".as_ref(),
        script.as_os_str(),
        "--people".as_ref(),
        people.as_os_str(),
        "--print".as_ref(),
    ];
    let said = house.run(rehearse);
    assert_eq!(said.code, Some(0), "{}", said.err);
    clean(&said);
    let id = said.out.lines().next().unwrap().to_owned();
    let calls: [&[&str]; 6] = [
        &["list"],
        &["report", &id],
        &["report", &id, "--by-person"],
        &["report", &id, "--format", "json", "--by-person"],
        &["check", &id],
        &["glance", &id, "--once", "--view", "facilitator"],
    ];
    for args in calls {
        let said = house.run(args);
        assert_eq!(said.code, Some(0), "{args:?} {}", said.err);
        clean(&said);
        for hidden in ['\u{202e}', '\u{200b}', '\u{9b}'] {
            assert!(!said.out.contains(hidden), "{args:?}");
        }
    }
    let odd = read(house.session(&id)).chars().any(|c| (c.is_control() && c != '\n') || c == '\u{202e}');
    assert!(!odd, "cat of the file is safe");
}

#[test]
fn a_closed_pipe_is_no_fault() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for args in [&["list"][..], &["report", &id], &["config"], &["man"], &["completions", "zsh"]] {
        let mut command = std::process::Command::new(support::BINARY);
        command.env_clear().env("HOME", house.path("home")).env("AIRTIME_DATA_DIR", house.data());
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.args(args).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panicked") && !err.to_lowercase().contains("pipe"), "{args:?}: {err}");
    }
}

#[test]
fn an_import_gives_its_id_alone_and_the_same_file_the_same_id() {
    let house = House::new();
    let turns = house.put("turns.csv", "start,end,person\n0,10,Bea\n10,30,Jo\n");
    let people = house.put("people.csv", "id,name,role\nBea,Bea,lived_experience\nJo,Jo,staff\n");
    let args = ["import".as_ref(), turns.as_os_str(), "--people".as_ref(), people.as_os_str()];
    let first = house.run(args);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert_eq!(first.out.lines().count(), 1);
    assert!(first.err.contains("equal"), "the aim that was taken is told: {}", first.err);
    let second = house.run(args);
    assert_eq!((second.code, &second.out), (Some(0), &first.out));
    assert!(second.err.contains("already"), "{}", second.err);
    assert_eq!(house.sessions().len(), 1);
    let bad = house.put("bad.csv", "start,end,person\n0,10,Bea\nx,30,Jo\n");
    let said = house.run(["import".as_ref(), bad.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("bad.csv:3"), "{}", said.err);
    assert_eq!(house.sessions().len(), 1, "nothing is half imported");
}

#[test]
fn glance_once_shows_the_room_no_person() {
    let house = House::new();
    let script = house.put("script.txt", "0 b\n61000 j\n90000 <space>\n");
    let people = house.put("people.csv", "id,name,role\nb,Bea,lived_experience\nj,Jo,staff\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    let id = said.out.trim();
    let room = house.run(["glance", id, "--once"]);
    assert_eq!(room.code, Some(0), "{}", room.err);
    assert!(!room.out.contains("Bea") && !room.out.contains("Jo"), "{}", room.out);
    clean(&room);
}
