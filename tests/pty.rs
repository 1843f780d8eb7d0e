//! A few runs in a real pseudo-terminal: what only a terminal can show.

#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]
#![expect(clippy::print_stdout, reason = "what a machine lacks is said")]

mod support;
#[path = "support/terminal.rs"]
mod terminal;
#[path = "support/trace.rs"]
mod trace;

use airtime::journal::file::SessionFile;
use rustix::process::Signal;
use serde_json::Value;
use support::House;
use terminal::Terminal;

const CTRL_C: &str = "\u{3}";

/// The only session there is.
fn events(house: &House) -> Vec<Value> {
    let ids = house.sessions();
    assert_eq!(ids.len(), 1, "{ids:?}");
    house.events(&ids[0])
}

fn types(house: &House) -> Vec<String> {
    events(house).iter().map(|e| e["type"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_meeting_from_the_home_screen_to_leaving_for_now() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    assert!(t.screen().alternate_screen() && t.screen().bracketed_paste());
    t.wait_until("the cursor on whoever speaks", |s| {
        let (y, x) = s.cursor_position();
        let row = s.rows(x, 80 - x).nth(y.into()).unwrap();
        !s.hide_cursor() && row.trim_start_matches(['█', ' ']).starts_with("a lived experience 1")
    });
    t.send(CTRL_C);
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\r");
    let status = t.end();
    assert!(status.success(), "{status:?}");
    t.assert_restored();
    let events = events(&house);
    let last = events.last().unwrap();
    assert_eq!((&last["type"], &last["data"]["why"]), (&"interrupted".into(), &"keeper".into()), "{last}");
    assert!(types(&house).contains(&"floor".to_owned()));
}

#[test]
fn ending_the_meeting_is_saved_and_goes_home() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.send(CTRL_C);
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\u{1b}[C\u{1b}[C\r");
    t.wait_for("keep this record");
    t.send("k");
    t.wait_for("over and saved");
    t.send("q");
    assert!(t.end().success());
    t.assert_restored();
    assert_eq!(types(&house).last().unwrap(), "ended");
}

#[test]
fn a_signal_is_recorded_and_the_program_dies_of_it() {
    let cases = [
        (Signal::TERM, "Terminated", "terminate"),
        (Signal::HUP, "Hangup", "hangup"),
        (Signal::INT, "Interrupt", "interrupt"),
        (Signal::QUIT, "Quit", "quit"),
    ];
    for (signal, name, why) in cases {
        let house = House::new();
        let mut t = Terminal::in_a_meeting(&house, &[], &[]);
        t.signal(signal);
        let status = t.end();
        assert!(status.signal().is_some_and(|s| s.starts_with(name)), "{name}: {status:?}");
        t.assert_restored();
        let events = events(&house);
        let last = events.last().unwrap();
        assert_eq!((&last["type"], &last["data"]["why"]), (&"interrupted".into(), &why.into()), "{last}");
    }
}

#[test]
fn a_signal_on_the_home_screen_leaves_no_session() {
    let house = House::new();
    let mut t = Terminal::start(&house, &[], &[]);
    t.wait_for("start a meeting now");
    t.signal(Signal::TERM);
    assert!(t.end().signal().is_some());
    t.assert_restored();
    assert_eq!(house.sessions(), Vec::<String>::new());
}

#[test]
fn when_the_window_is_closed_the_record_is_saved_and_the_program_ends() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.close();
    let status = t.end();
    assert!(!status.success() || status.signal().is_none(), "{status:?}");
    assert_eq!(types(&house).last().unwrap(), "interrupted");
}

#[test]
fn after_kill_9_nothing_saved_is_lost_and_the_gap_is_unattended() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &["--now", "2026-05-01T10:00:00+00:00"], &[]);
    t.signal(Signal::KILL);
    t.end();
    assert!(types(&house).contains(&"floor".to_owned()), "what the screen called saved is there");
    let mut t = Terminal::start(&house, &["--now", "2026-05-01T10:30:00+00:00", "resume"], &[]);
    t.wait_for("Nobody was recording for");
    t.wait_for("saved");
    t.signal(Signal::TERM);
    t.end();
    let id = house.sessions().remove(0);
    assert!(types(&house).contains(&"resumed".to_owned()));
    let said = house.run(["report", &id, "--format", "json"]);
    let report: Value = serde_json::from_str(&said.out).unwrap();
    let unattended = report["time"]["unattended_s"].as_f64().unwrap();
    // Each start takes its own time to open: the second may be the slower one.
    assert!((1700.0..=1802.0).contains(&unattended), "half an hour, less what was recorded: {unattended}");
    let speaking = report["time"]["speaking_s"].as_f64().unwrap();
    assert!(speaking < 60.0, "the running turn ends at the last line: {speaking}");
}

#[cfg(debug_assertions)]
#[test]
fn after_a_fault_the_screen_is_restored_before_the_message() {
    for (place, keys) in [("ui", "x"), ("draw", ""), ("worker", "n")] {
        let house = House::new();
        let mut t = Terminal::start(&house, &["--test-panic", place], &[]);
        if place != "draw" {
            t.wait_for("start a meeting now");
            t.send(keys);
        }
        if place == "worker" {
            t.wait_for("saved");
            t.send("a");
        }
        let status = t.end();
        assert!(!status.success() && status.signal().is_none(), "{place}: {status:?}");
        t.assert_restored();
        let raw = String::from_utf8_lossy(&t.raw).into_owned();
        let message = raw.find("panicked").unwrap_or_else(|| panic!("{place}: {raw}"));
        assert!(!raw[message..].contains("\u{1b}[?1049h"), "{place}: nothing is drawn over the message");
        let after = &raw[message..];
        assert!(!after.contains("lived experience") && !after.contains("\u{1b}["), "{place}: {after:?}");
        if let Some(left) = raw.rfind("\u{1b}[?1049l") {
            assert!(left < message, "{place}: restored first");
        }
        assert!(t.text().contains("panicked"), "{place}: the message can be read:\n{}", t.text());
        if place == "worker" {
            assert!(types(&house).contains(&"ready".to_owned()));
        }
    }
}

#[test]
fn after_a_storm_of_sizes_the_picture_is_right() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    for n in 0..120u16 {
        t.resize(1 + n * 37 % 160, 1 + n * 23 % 50);
        if n % 30 == 0 {
            t.resize(1, 1);
        }
    }
    t.resize(1, 1);
    t.resize(100, 30);
    t.send("?");
    t.wait_for("Esc back");
    t.send("\u{1b}");
    // The last size may be heard of only now: then help is painted once more.
    t.wait_for_instead("Who spoke when", "Esc back");
    t.send("j");
    t.wait_until("staff 1 has the floor", |s| {
        let text = s.contents();
        text.contains("▶ staff 1")
            && text.contains("saved")
            && text.contains("Space")
            && !text.contains("Esc back")
    });
    assert_eq!(types(&house).iter().filter(|t| *t == "floor").count(), 2);
}

#[test]
fn pasted_text_goes_into_the_note_and_runs_nothing() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.send("\u{1b}[200~jjj\u{1b}[201~");
    t.wait_for("Nothing was pasted");
    t.send("/");
    t.send("\u{1b}[200~ramps\r\nj \u{1b}[31m and lifts\u{1b}[201~");
    t.wait_for("and lifts");
    t.send("\r");
    t.wait_for("Noted.");
    t.wait_for("saved");
    t.signal(Signal::TERM);
    t.end();
    let events = events(&house);
    let note = events.iter().find(|e| e["type"] == "note").unwrap();
    let text = note["data"]["text"].as_str().unwrap();
    assert!(text.starts_with("ramps") && text.ends_with("and lifts"), "{text:?}");
    assert!(!text.chars().any(char::is_control), "{text:?}");
    assert_eq!(events.iter().filter(|e| e["type"] == "floor").count(), 1, "no letter was taken as a tap");
}

#[test]
fn a_click_gives_the_floor_and_one_with_shift_is_the_terminals() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    assert_ne!(t.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    t.send("\u{1b}[<4;1;1M\u{1b}[<2;1;1M\u{1b}[<0;9999;9999M\u{1b}[<64;1;1M");
    t.click("j staff 1");
    t.wait_for("▶ staff 1");
    t.wait_for("saved");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
    let raw = String::from_utf8_lossy(&t.raw).into_owned();
    let (asked, left) = (raw.find("\u{1b}[?1000h"), raw.rfind("\u{1b}[?1000l"));
    assert!(asked.is_some() && asked < left, "{asked:?} {left:?}");
    assert!(!raw.contains("?1003h"), "not every movement is asked for");
    assert_eq!(types(&house).iter().filter(|t| *t == "floor").count(), 2);
}

#[test]
fn without_the_mouse_clicks_are_never_asked_for() {
    let house = House::new();
    let settings = house.put("still.toml", "[screen]\nmouse = false\n");
    let mut t = Terminal::in_a_meeting(&house, &["--config", settings.to_str().unwrap()], &[]);
    t.send("\u{1b}[<0;9;9M");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
    assert!(!String::from_utf8_lossy(&t.raw).contains("\u{1b}[?1000"));
}

#[test]
fn suspended_and_back() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    for _ in 0..2 {
        t.signal(Signal::TSTP);
        t.wait_until("the screen left", |s| !s.alternate_screen() && !s.hide_cursor());
        t.wait_until_stopped();
        t.assert_restored();
        t.signal(Signal::CONT);
        t.wait_until("the screen is back", |s| s.alternate_screen() && s.contents().contains("saved"));
    }
    t.send("j");
    t.wait_for("▶ staff 1");
    t.signal(Signal::TERM);
    t.end();
    assert_eq!(types(&house).iter().filter(|t| *t == "floor").count(), 2);
}

#[test]
fn stopped_without_being_asked_the_terminal_is_taken_back() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    for _ in 0..2 {
        t.signal(Signal::STOP);
        t.wait_until_stopped();
        // As a shell does: lines, echo, and something on the screen.
        t.make_cooked();
        t.write_over("\u{1b}[?1049l\u{1b}[?25h$ ls");
        t.wait_until("the shell", |s| !s.alternate_screen() && s.contents().contains("$ ls"));
        t.signal(Signal::CONT);
        t.wait_until("the screen is back", |s| s.alternate_screen() && s.contents().contains("saved"));
        assert!(!t.is_cooked(), "keys are read one by one");
        assert!(!t.text().contains("$ ls"), "{}", t.text());
    }
    t.send("j");
    t.wait_for("▶ staff 1");
    t.signal(Signal::TERM);
    t.end();
}

#[test]
fn reports_of_a_mouse_and_stray_answers_are_ignored() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.send("\u{1b}[<0;0;0M\u{1b}[<0;9999;9999M\u{1b}[32;0;0M\u{1b}[I\u{1b}[O\u{1b}[M   ");
    t.send("j");
    t.wait_for("▶ staff 1");
    t.wait_for("saved");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
    assert_eq!(types(&house).iter().filter(|t| *t == "floor").count(), 2);
}

/// The parameters of every change of looks that was written.
fn looks(raw: &[u8]) -> Vec<u32> {
    let text = String::from_utf8_lossy(raw).into_owned();
    let codes = text.split("\u{1b}[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| c.is_ascii_alphabetic())?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    codes.flat_map(|c| c.split(';').map(|n| n.parse().unwrap_or(0)).collect::<Vec<u32>>()).collect()
}

#[test]
fn no_color_in_the_environment_means_no_colour_codes() {
    let is_colour = |n: &u32| matches!(n, 30..=38 | 40..=48 | 90..=107);
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[("NO_COLOR", "1")]);
    t.send(CTRL_C);
    t.wait_for("Leave the meeting?");
    let plain = looks(&t.raw);
    assert!(!plain.iter().any(is_colour), "{plain:?}");
    assert!(plain.contains(&1) || plain.contains(&7), "but what matters is bold or reversed: {plain:?}");
    let house = House::new();
    let t = Terminal::in_a_meeting(&house, &[], &[]);
    assert!(looks(&t.raw).iter().any(is_colour), "and without it there is colour");
}

#[test]
fn outside_utf8_only_ascii_is_written() {
    let house = House::new();
    let t = Terminal::in_a_meeting(&house, &[], &[("LANG", "C")]);
    assert!(t.raw.is_ascii(), "{}", t.text());
}

#[test]
fn names_from_a_file_never_drive_the_terminal() {
    let house = House::new();
    let name = "B\u{1b}]0;owned\u{7}ea\u{9b}31m\u{202e}";
    let people =
        house.put("people.csv", format!("id,name,role,key\nb,{name},staff,b\nk,Kai\u{1b}[2J,staff,k\n"));
    let mut t = Terminal::start(&house, &["start", "--people", people.to_str().unwrap()], &[]);
    t.wait_for("Set up a meeting");
    t.send("\u{7}");
    t.wait_for("saved");
    t.send("k");
    t.wait_for("Kai");
    t.signal(Signal::TERM);
    t.end();
    let raw = String::from_utf8_lossy(&t.raw).into_owned();
    for odd in ["\u{1b}]0;", "\u{9b}", "\u{202e}", "\u{7}"] {
        assert!(!raw.contains(odd), "{odd:?}");
    }
}

#[test]
fn a_session_that_another_program_has_is_not_taken() {
    let house = House::new();
    let id = house.live("0 a\n5000 j\n");
    let held = SessionFile::resume(&house.session(&id)).unwrap();
    let mut t = Terminal::start(&house, &["resume", &id], &[]);
    assert_eq!(t.end().exit_code(), 5, "{}", t.text());
    assert!(!String::from_utf8_lossy(&t.raw).contains("\u{1b}["), "the screen was never taken");
    drop(held);
    let mut t = Terminal::start(&house, &["resume", &id], &[]);
    t.wait_for("Nobody was recording for");
}

#[test]
fn keys_held_down_and_a_flood_lose_nothing() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.send(&"a".repeat(300));
    t.send(&"ja".repeat(50));
    t.send("?");
    t.wait_for("Esc back");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
    let floors = types(&house).iter().filter(|t| *t == "floor").count();
    assert_eq!(floors, 101, "a held key is one turn; different keys are never dropped");
}

/// Through the closing to its third choice, and what is then left in the folder.
fn closed_with(keys: &str, said: &str) -> House {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.send(CTRL_C);
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\u{1b}[C\r");
    t.wait_for("Closing together");
    // Four questions on cards and two aloud can wait.
    t.send("\r\r\r\r\r\r");
    t.wait_for("Shall we keep this record");
    t.send(keys);
    t.wait_for("who do you think talked more");
    // The guess, the figures, five questions for looking back.
    t.send("\r\r\r\r\r\r\r");
    t.wait_for("End the meeting?");
    t.send("e");
    t.wait_for(said);
    t.send("q");
    assert!(t.end().success());
    house
}

#[test]
fn a_binned_record_is_gone() {
    let house = closed_with("by", "The record was deleted");
    assert_eq!(house.sessions(), Vec::<String>::new());
    assert_eq!(house.files("sessions"), Vec::<String>::new(), "no lock is left either");
}

#[test]
fn only_the_totals_are_kept() {
    let house = closed_with("ty", "Only the totals are kept");
    assert_eq!(house.sessions(), Vec::<String>::new());
    let totals = house.files("totals");
    assert_eq!(totals.len(), 1, "{totals:?}");
    let report: Value =
        serde_json::from_str(&support::read(house.data().join("totals").join(&totals[0]))).unwrap();
    assert_eq!(report["format"], "airtime-report");
    assert_eq!((&report["people"], &report["items"]), (&Value::Array(vec![]), &Value::Array(vec![])));
    // They are listed, and can be read as a page.
    let id = totals[0].strip_suffix(".json").unwrap();
    assert!(house.run(["list"]).err.contains(id));
    let page = house.run(["report", id]);
    assert!(page.code == Some(0) && page.out.contains("HOW TALK WAS SHARED"), "{}", page.out);
}

#[test]
fn a_record_that_is_kept_is_there() {
    let house = closed_with("k", "over and saved");
    assert_eq!(types(&house).last().unwrap(), "ended");
}

/// A meeting of three minutes that has ended.
fn ended(house: &House) -> String {
    house.live("0 a\n60000 j\n120000 s\n180000 <end>\n")
}

#[test]
fn looking_back_guess_timeline_play_and_back() {
    let house = House::new();
    let id = ended(&house);
    let mut t = Terminal::start(&house, &["review", &id], &[]);
    t.wait_for("Guess first, then look");
    assert!(!t.text().contains('%'), "{}", t.text());
    t.send("2");
    t.wait_for("You guessed: staff");
    t.send("2");
    t.wait_for("as it was tapped");
    t.send("n\u{1b}[C");
    t.wait_for("1:00 to 2:00");
    t.send("p");
    t.wait_for("playing");
    t.send("\u{1b}");
    t.wait_for("people shown");
    t.send("q");
    t.wait_for("start a meeting now");
    t.send("v");
    t.wait_for_instead("1 meeting, by date", "start a meeting now");
    t.send("\u{1b}");
    t.wait_for("start a meeting now");
    t.send("q");
    assert!(t.end().success());
    t.assert_restored();
    assert!(!types(&house).contains(&"afterwards".to_owned()), "looking changes nothing");
}

#[test]
fn a_turn_put_right_afterwards_is_on_the_disk_and_the_original_is_too() {
    let house = House::new();
    let id = ended(&house);
    let before = support::read(house.session(&id));
    let mut t = Terminal::start(&house, &["review", &id, "--now", "2026-05-08T09:30:00+01:00"], &[]);
    t.wait_for("Guess first, then look");
    t.send("\rn2");
    t.wait_for("0:00 to 1:00");
    t.send("c");
    t.wait_for("Who is correcting this?");
    t.send("Dani\r");
    t.wait_for("correct this turn");
    t.send("1j");
    t.wait_for("staff 1's");
    t.wait_for("saved");
    // Nobody else may write to it meanwhile.
    assert_eq!(house.run(["resume", &id]).code, Some(3), "no terminal");
    assert!(SessionFile::resume(&house.session(&id)).is_err(), "it is locked");
    t.send("qq");
    assert!(t.end().success());
    let after = support::read(house.session(&id));
    assert!(after.starts_with(&before), "nothing that stood there has changed");
    let new = &events(&house)[before.lines().count()..];
    let kinds: Vec<&str> = new.iter().map(|e| e["type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["afterwards", "given"]);
    assert_eq!(new[0]["data"]["by"]["named"], "Dani");
    assert_eq!((&new[0]["t"], &new[1]["t"]), (&180_000.into(), &180_000.into()), "no time has passed");
    // The report follows, and names nobody unless asked.
    let report: Value = serde_json::from_str(&house.run(["report", &id, "--format", "json"]).out).unwrap();
    assert_eq!(report["time"]["span_s"], 180.0);
    assert_eq!(report["put_right"][0]["what"][0], "given");
    assert_eq!(report["put_right"][0]["by"], Value::Null);
    // Open it again: it is still as it was put right, and b tells how it was.
    let mut t = Terminal::start(&house, &["review", &id], &[]);
    t.wait_for("Guess first, then look");
    t.send("\rn2b");
    t.wait_for("When the meeting ended: lived experience 1");
}

#[test]
fn what_may_not_be_written_to_is_looked_at_all_the_same() {
    let house = House::new();
    let id = ended(&house);
    let held = SessionFile::resume(&house.session(&id)).unwrap();
    let mut t = Terminal::start(&house, &["review", &id], &[]);
    t.wait_for("Guess first, then look");
    t.send("\rn2c");
    t.wait_for("This meeting is still going on");
    drop((held, t));
    let text = support::read(house.session(&id));
    support::put(house.session(&id), text.replacen("\"floor\"", "\"flour\"", 1));
    let mut t = Terminal::start(&house, &["review", &id], &[]);
    t.wait_for("Guess first, then look");
    t.send("\rn2c");
    t.wait_for("This record is damaged in places");
    assert_eq!(house.run(["review", "20990101"]).code, Some(3), "no terminal");
}

/// The first rows, as far as they are written on.
fn headline(text: &str) -> Vec<&str> {
    text.lines().take(4).map(str::trim_end).collect()
}

#[test]
fn what_becomes_of_the_file_that_is_followed_is_said() {
    for view in ["facilitator", "room"] {
        let house = House::new();
        let id = house.rehearsed("0 a\n300000 j\n900000 <end>\n");
        let path = house.session(&id);
        let text = support::read(&path);
        let mut t = Terminal::start(&house, &["glance", &id, "--view", view], &[]);
        // The keys are below the meeting.
        t.wait_for("Esc close");
        let at_first = t.text();
        std::fs::rename(&path, path.with_extension("away")).unwrap();
        t.wait_for("is gone. This is how it was");
        std::fs::rename(path.with_extension("away"), &path).unwrap();
        t.wait_until("it is back", |s| !s.contents().contains("is gone"));
        std::fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(0).unwrap();
        t.wait_for("was replaced or cut");
        assert_ne!(headline(&t.text()), headline(&at_first), "nothing is there now");
        assert!(!t.text().contains("everyone has spoken"), "{}", t.text());
        support::put(path.with_extension("other"), &text);
        std::fs::rename(path.with_extension("other"), &path).unwrap();
        t.wait_until("what is there now", |s| headline(&s.contents()) == headline(&at_first));
        t.send("q");
        assert!(t.end().success());
        t.assert_restored();
    }
}

#[test]
fn a_terminal_that_takes_nothing_does_not_keep_the_program_from_ending() {
    for leave in ["keys", "signal"] {
        let house = House::new();
        let mut t = Terminal::in_a_meeting(&house, &[], &[]);
        t.stop_output();
        // Far more pictures than fit between the program and a reader.
        for _ in 0..40 {
            t.resize(100, 30);
            t.send("aj");
            t.resize(80, 24);
        }
        if leave == "keys" {
            t.send(CTRL_C);
            t.send("\u{1b}[C\r");
        } else {
            t.signal(Signal::TERM);
        }
        t.end();
        let why = if leave == "keys" { "keeper" } else { "terminate" };
        assert_eq!(events(&house).last().unwrap()["data"]["why"], why);
    }
}

/// What a command has to say about an error waits for no terminal either.
#[test]
fn a_message_to_a_terminal_that_takes_nothing_does_not_keep_the_program_from_ending() {
    let house = House::new();
    let mut t = Terminal::start_after(&house, "read go; exec \"$0\" report nobody");
    t.stop_output();
    t.send("go\n");
    assert_eq!(t.end().exit_code(), 1, "it ends as it would have");
    assert!(!String::from_utf8_lossy(&t.raw).contains("airtime: "), "the terminal was stopped before");
}

/// The first sync of a session takes 4 seconds; the keys pressed meanwhile are not late in the record.
#[test]
fn while_the_first_sync_is_slow_keys_keep_their_own_time() {
    if !trace::can_trace() {
        println!("skipped: there is no strace that may trace here");
        return;
    }
    let house = House::new();
    let slow = "exec strace -f -qq -o trace -e trace=fsync -e inject=fsync:delay_enter=4000000:when=1 \"$0\"";
    let mut t = Terminal::start_after(&house, slow);
    t.wait_for("start a meeting now");
    t.send("nj");
    t.wait_for("▶ staff 1");
    t.send(CTRL_C);
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\r");
    t.end();
    let events = events(&house);
    let of = |kind: &str| events.iter().find(|e| e["type"] == kind).map(|e| e["t"].as_u64().unwrap());
    assert!(of("floor") < Some(3_000), "{events:?}");
    assert_eq!(of("unattended"), None);
    assert!(of("interrupted") >= Some(4_000), "the sync was not slow: {events:?}");
}

/// So many meetings that how far it is comes on the terminal. (On a machine that reads them in half a second, this shows
/// nothing.)
#[test]
fn a_trend_that_says_how_far_it_is_comes_to_its_end() {
    let house = House::new();
    let meeting = support::read(format!("{}/sessions/whole.jsonl", env!("CARGO_MANIFEST_DIR")));
    std::fs::create_dir_all(house.data().join("sessions")).unwrap();
    for (first, second) in ('a'..='z').flat_map(|first| ('a'..='z').map(move |second| (first, second))) {
        support::put(house.session(&format!("20260101-aaaa{first}{second}")), &meeting);
    }
    let mut t = Terminal::start(&house, &["trend", "--all"], &[]);
    let status = t.end();
    assert!(status.success(), "{}", t.text());
}

#[test]
fn ended_while_not_saved_it_says_what_is_not_saved_and_where_the_rest_is() {
    let house = House::new();
    // Room for the opening and a few taps.
    let mut t = Terminal::start_after(&house, "ulimit -f 4");
    t.wait_for("start a meeting now");
    t.send("n");
    t.wait_for("saved");
    for _ in 0..20 {
        t.send("aj");
    }
    t.wait_for("Not saved");
    t.signal(Signal::TERM);
    let status = t.end();
    assert!(status.signal().is_some(), "{status:?}");
    t.assert_restored();
    let text = t.text().replace('\n', " ");
    assert!(text.contains("entries, from 0:0"), "{text}");
    assert!(text.contains("cannot grow any further") && text.contains("What was saved is in"), "{text}");
}
