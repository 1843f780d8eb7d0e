//! What others do to the terminal: their output on the screen, modes they left, answers that come late.

use rustix::process::Signal;

use crate::{count, support::House, terminal::Terminal};

#[test]
fn what_another_program_writes_on_the_screen_is_painted_over() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    let in_row =
        |text: &str, row: usize, word: &str| text.lines().nth(row).is_some_and(|row| row.contains(word));
    assert!(in_row(&t.text(), 22, "Space quiet"), "{}", t.text());
    t.write_over("\u{1b}[31m\u{1b}[12;30Hbackup: disk is full\u{1b}[24;1H\r\nbackup: gave up");
    t.wait_for("backup: disk is full");
    t.wait_until("the screen is as it was", |s| {
        let text = s.contents();
        !text.contains("backup") && in_row(&text, 0, "saved") && in_row(&text, 22, "Space quiet")
    });
    t.signal(Signal::TERM);
    t.end();
}

/// A program that was killed left the terminal without lines, echo and signals, and on its own screen.
#[test]
fn a_wrecked_terminal_is_taken_and_left_in_order() {
    let house = House::new();
    let wreck = "stty raw -echo; printf '\\033[?1049h\\033[?25l\\033[?2004h'";
    let mut t = Terminal::start_after(&house, wreck);
    t.wait_for("start a meeting now");
    t.send("q");
    assert!(t.end().success());
    t.assert_restored();
}

/// The questions that programs ask a terminal: where the cursor is, what it is, its colours, its keyboard.
const QUESTIONS: &[&str] = &[
    "\u{1b}[6n",
    "\u{1b}[?6n",
    "\u{1b}[5n",
    "\u{1b}[c",
    "\u{1b}[0c",
    "\u{1b}[>",
    "\u{1b}[?u",
    "\u{1b}]",
    "\u{1b}P",
];

#[test]
fn the_terminal_is_asked_nothing() {
    let house = House::new();
    // Nobody answers here.
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.signal(Signal::TERM);
    t.end();
    let raw = String::from_utf8_lossy(&t.raw).into_owned();
    for question in QUESTIONS {
        assert!(!raw.contains(question), "{question:?}");
    }
}

/// Answers to what a program before it had asked: the cursor, the terminal, the keyboard, colours, its name. (Of those about
/// its version and its modes, crossterm 0.29 makes keys that look like any other.)
const ANSWERS: &[&str] = &[
    "\u{1b}[24;80R",
    "\u{1b}[?62;1;4c",
    "\u{1b}[0n",
    "\u{1b}[?0u",
    "\u{1b}]11;rgb:ffff/dada/5656\u{7}",
    "\u{1b}]10;rgb:abab/dada/5656\u{1b}\\",
    "\u{1b}P>|xterm(390)\u{1b}\\",
];

#[test]
fn answers_that_come_late_are_no_keys() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    for answer in ANSWERS {
        t.send(answer);
    }
    t.send("j");
    t.wait_for("▶ staff 1");
    t.wait_for("saved");
    t.signal(Signal::TERM);
    t.end();
    assert_eq!((count(&house, "floor"), count(&house, "crosstalk")), (2, 0));
}
