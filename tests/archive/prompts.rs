//! The passphrase at a terminal: asked for twice, and never shown.

use crate::{
    SCRIPT,
    round_trip::{PASSPHRASE, bytes},
    support::House,
    terminal::Terminal,
};

fn asked(house: &House, args: &[&str], answers: &[(&str, &str)]) -> (u32, Terminal) {
    let mut terminal = Terminal::start(house, &[&["archive"], args].concat(), &[]);
    for (question, answer) in answers {
        terminal.wait_for(question);
        terminal.send(answer);
    }
    let status = terminal.end();
    terminal.assert_restored();
    assert!(!terminal.text().contains("horse"), "{}", terminal.text());
    (status.exit_code(), terminal)
}

#[test]
fn a_passphrase_is_asked_for_twice_and_not_shown() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let line = format!("{PASSPHRASE}\r");
    let seal = [id.as_str(), "--encrypt", "--to", "a.age"];

    let (code, t) = asked(&house, &seal, &[("Choose", &line), ("again", "another horse\r")]);
    assert_eq!(code, 6, "{}", t.text());
    assert!(t.text().contains("not the same") && !house.path("a.age").exists());

    let (code, t) = asked(&house, &seal, &[("Choose", &line), ("again", "\u{3}")]);
    assert_eq!(code, 130, "{}", t.text());
    assert!(!house.path("a.age").exists());

    let (code, t) = asked(&house, &seal, &[("Choose", &line), ("again", &line)]);
    assert_eq!(code, 0, "{}", t.text());

    let open = ["--open", "a.age", "--to", "back"];
    let (code, t) = asked(&house, &open, &[("Passphrase", "horse\r")]);
    assert_eq!(code, 6, "{}", t.text());
    let (code, t) = asked(&house, &open, &[("Passphrase", &line)]);
    assert_eq!(code, 0, "{}", t.text());
    assert_eq!(bytes(house.path("back").join(format!("{id}.jsonl"))), bytes(house.session(&id)));
}
