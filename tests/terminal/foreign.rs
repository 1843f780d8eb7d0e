//! What others do to the terminal: their output on the screen, modes they left, answers that come late.

use rustix::process::Signal;

use crate::{support::House, terminal::Terminal};

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
