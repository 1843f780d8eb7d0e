//! The lead: sees all tables, is called and answers, and takes their records home.

use std::process::Command;

use airtime::journal::lead_lines;
use async_nats::jetstream::message::StreamMessage;

use crate::{
    nats::Nats,
    support::House,
    table::Table,
    wait::{Running, until},
};

fn rooms(house: &House, server: &Nats, more: &[&str]) -> Running {
    let mut command = Command::new(crate::support::BINARY);
    command
        .env_clear()
        .env("HOME", house.path("home"))
        .env("LANG", "C.UTF-8")
        .env("AIRTIME_DATA_DIR", house.data())
        .args(["rooms", "--from", &server.url(), "--once"])
        .args(more);
    Running::start(&mut command)
}

fn publish_as(table: &Table, server: &Nats, room: &str) -> Running {
    let mut command = table.command(&["publish"]);
    Running::start(command.arg(&table.path).args(["--to", &server.url(), "--room", room]))
}

#[test]
fn every_table_is_seen_and_its_record_saved() {
    let Some(server) = Nats::start() else { return };
    let house = House::new();
    let mut tables = Vec::new();
    for (record, room) in [("demo.jsonl", "Table 10"), ("whole.jsonl", "Table 9"), ("hats.jsonl", "Garden")] {
        let mut table = Table::of(record);
        table.record_all();
        publish_as(&table, &server, room).until_it_says("has been sent");
        tables.push(table);
    }
    let day = house.path("day");
    let mut lead = rooms(&house, &server, &["--save", day.to_str().unwrap()]);
    assert!(lead.end().success(), "{}", lead.said());
    lead.until_it_says("3 records are in");
    let said = lead.said().to_owned();
    let place = |name: &str| said.find(name).unwrap_or_else(|| panic!("{name}: {said}"));
    assert!(place("Garden") < place("Table 9") && place("Table 9") < place("Table 10"), "{said}");
    assert!(said.contains("have spoken"), "{said}");
    for table in &tables[..2] {
        let saved = day.join(table.path.file_name().unwrap());
        assert_eq!(table.figures(&saved).shared(), table.own_figures().shared());
    }
    let files: Vec<String> =
        tables.iter().map(|t| day.join(t.path.file_name().unwrap()).to_str().unwrap().to_owned()).collect();
    let report = house.run(["report", "--day"].into_iter().chain(files.iter().map(String::as_str)));
    assert_eq!(report.code, Some(0), "{}", report.err);
    assert!(report.out.contains("3 tables") && report.out.contains("Garden"), "{}", report.out);
}

#[test]
fn a_server_without_tables_is_no_error() {
    let Some(server) = Nats::start() else { return };
    let mut lead = rooms(&House::new(), &server, &[]);
    assert!(lead.end().success(), "{}", lead.said());
}

#[test]
fn what_the_lead_says_is_handed_to_the_meeting_once() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    // The first to come makes the place.
    rooms(&House::new(), &server, &[]).end();
    server.store("airtime.lead.line", "{\"text\":\"good morning\"}");
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("is being sent");
    let path = lead_lines::path(&table.house.data(), "20260506-p6k2q2");
    until("the meeting knows that a lead listens", || lead_lines::read(&path));
    server.store("airtime.lead.line", "{\"text\":\"five \\u001b[31mminutes left\"}");
    server.store("airtime.lead.line", "garbage");
    let answer = "{\"session\":\"20260506-p6k2q2\",\"call\":7}";
    server.store("airtime.lead.to.table-4", answer);
    let lines = until("both are there", || {
        let lines = lead_lines::read(&path)?.lines;
        (lines.iter().any(|line| line.text.contains("has seen your call"))).then_some(lines)
    });
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert!(!texts.iter().any(|text| text.contains("good morning") || text.contains('\u{1b}')), "{texts:?}");
    publish.interrupt();
    publish.end();
    assert!(lead_lines::read(&path).is_none(), "nobody listens any more");
}

#[test]
fn a_call_is_seen_by_the_lead() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("is being sent");
    table.call_lead(60);
    let called = |message: &StreamMessage| String::from_utf8_lossy(&message.payload).contains("\"call\":60");
    until("the call is there", || server.messages(".now").iter().any(called).then_some(()));
    let mut lead = rooms(&House::new(), &server, &["--order", "look"]);
    assert!(lead.end().success());
    lead.until_it_says("The table is calling you.");
}

#[test]
fn after_a_kill_no_meeting_believes_that_a_lead_listens() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    let path = lead_lines::path(&table.house.data(), "20260506-p6k2q2");
    for _ in 0..2 {
        let mut publish = table.publish(&server, &[]);
        until("the meeting knows that a lead listens", || lead_lines::read(&path));
        publish.kill();
        assert!(lead_lines::read(&path).is_none(), "nobody listens any more");
    }
}
