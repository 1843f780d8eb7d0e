//! What arrives of a meeting.

use crate::{
    nats::Nats,
    support::{put, read},
    table::{Table, mirrored},
    wait::until,
};

/// Waits until the server has as many lines as this, or more.
fn until_there_are(server: &Nats, lines: usize) {
    until(&format!("{lines} lines are there"), || (mirrored(server).len() >= lines).then_some(()));
}

#[test]
fn the_figures_are_those_of_the_tables_own_report() {
    for record in ["demo.jsonl", "two-sides.jsonl", "whole.jsonl"] {
        let Some(server) = Nats::start() else { return };
        let mut table = Table::of(record);
        let mut publish = table.publish(&server, &[]);
        for part in 1..=8 {
            table.record_to(table.len() * part / 8);
            let sent = if part == 1 { 3 } else { mirrored(&server).len() + 1 };
            until_there_are(&server, sent);
        }
        publish.until_it_says("has been sent");
        assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared(), "{record}");
    }
}

#[test]
fn nothing_that_anyone_typed_leaves_the_table() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("whole.jsonl");
    table.record_all();
    table.publish(&server, &[]).until_it_says("has been sent");
    let sent = mirrored(&server).join("\n").to_lowercase();
    let own: Vec<serde_json::Value> =
        read(&table.path).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let typed = own.iter().flat_map(|line| {
        ["name", "text", "words", "title", "summary"]
            .map(|key| line["data"][key].as_str().unwrap_or_default())
    });
    let mut looked_for = 0;
    // One word by itself may be that of an event too: break.
    for word in typed.filter(|text| text.len() > 3 && *text != "Break") {
        assert!(!sent.contains(&word.to_lowercase()), "{word}");
        looked_for += 1;
    }
    assert!(looked_for > 5);
}

#[test]
fn a_killed_server_costs_no_line() {
    let Some(mut server) = Nats::start() else { return };
    let mut table = Table::of("whole.jsonl");
    let mut publish = table.publish(&server, &[]);
    for part in 1..=4 {
        table.record_to(table.len() * part / 5);
        until_there_are(&server, part * 20);
        server.kill();
        table.record_to(table.len() * part / 5 + 7);
        server.restart();
    }
    table.record_all();
    publish.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn a_server_that_lost_everything_gets_everything_again() {
    let Some(mut server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    let mut publish = table.publish(&server, &[]);
    table.record_to(table.len() / 2);
    until_there_are(&server, 20);
    server.kill();
    server.lose_everything();
    server.restart();
    // Nothing is recorded in between: it is noticed all the same.
    until_there_are(&server, 20);
    table.record_all();
    publish.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn publishing_that_was_killed_goes_on_where_it_was() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("whole.jsonl");
    for part in 1..=4 {
        table.record_to(table.len() * part / 5);
        let mut publish = table.publish(&server, &[]);
        until_there_are(&server, part * 25);
        publish.kill();
    }
    table.record_all();
    table.publish(&server, &[]).until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn two_that_send_the_same_meeting_send_each_line_once() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("whole.jsonl");
    table.record_to(20);
    let (mut one, mut other) = (table.publish(&server, &[]), table.publish(&server, &[]));
    one.until_it_says("is being sent");
    other.until_it_says("is being sent");
    for part in 1..=20 {
        table.record_to(20 + table.len() * part / 20);
    }
    one.until_it_says("has been sent");
    other.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn a_record_that_was_written_anew_leaves_nothing_behind() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(table.len() * 3 / 4);
    let mut publish = table.publish(&server, &[]);
    until_there_are(&server, 30);
    let before = server.messages(".record.").first().unwrap().sequence;
    // As `forget` leaves a record: another file under its name.
    let text = read(&table.path);
    put(table.house.path("new"), text);
    std::fs::rename(table.house.path("new"), &table.path).unwrap();
    until("it starts again", || {
        let first = server.messages(".record.").first()?.sequence;
        (first > before).then_some(())
    });
    table.record_all();
    publish.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}
