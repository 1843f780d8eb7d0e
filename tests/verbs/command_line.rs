//! What the program says of itself, and what it refuses before it does anything.

use std::process::Stdio;

use crate::{
    SCRIPT, UNFINISHED, refused,
    support::{BINARY, House, Said},
};

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
fn a_wrong_word_or_value_is_told_what_was_meant_or_what_is_allowed() {
    let house = House::new();
    for (args, told) in [
        (&["repot", "latest"][..], "Did you mean `report`?"),
        (&["list", "--width", "5"], "Write a number of columns from 20 to 10000."),
        (&["list", "--width", "abc"], "Write a number of columns from 20 to 10000."),
        (&["import", "x", "--large=2T"], "Write a size like 200M or 4G."),
    ] {
        let said = house.run(args);
        assert_eq!(said.code, Some(64), "{args:?}");
        assert!(said.err.contains(told), "{args:?}: {}", said.err);
    }
    house.rehearsed(SCRIPT);
    for name in ["Latest", "last", "newest"] {
        let said = house.run(["report", name]);
        assert!(said.err.contains("`latest` means the newest"), "{}", said.err);
    }
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

#[test]
fn a_closed_pipe_is_no_fault() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for args in [&["list"][..], &["report", &id], &["config"], &["man"], &["completions", "zsh"]] {
        let mut command = std::process::Command::new(BINARY);
        command.env_clear().env("HOME", house.path("home")).env("AIRTIME_DATA_DIR", house.data());
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.args(args).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(!err.contains("panicked") && !err.to_lowercase().contains("pipe"), "{args:?}: {err}");
    }
}
