//! What stands in the way is said in one sentence that says what to do, and once it is gone, sending goes on.

use async_nats::jetstream::stream::{Config, DiscardPolicy};

use crate::{nats::Nats, table::Table};

fn stream(config: Config) -> Config {
    Config { name: "AIRTIME".to_owned(), subjects: vec!["airtime.>".to_owned()], ..config }
}

fn demo() -> Table {
    let mut table = Table::of("demo.jsonl");
    table.record_all();
    table
}

#[test]
fn an_address_that_is_none_is_refused_at_once() {
    for address in ["http://127.0.0.1:4222", "nats://", "nats://127.0.0.1:99999", "two words"] {
        let table = demo();
        let mut publish = table.publish_to(address, &[]);
        assert_eq!(publish.end().code(), Some(6), "{address}");
        publish.until_it_says("is not the address of a server");
    }
}

#[test]
fn a_server_that_is_not_there_is_waited_for() {
    let Some(mut server) = Nats::start() else { return };
    let table = demo();
    server.kill();
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("cannot be reached");
    server.restart();
    publish.until_it_says("has been sent");
}

#[test]
fn a_server_without_jetstream_is_said_to_be_so() {
    let Some(server) = Nats::start_with(&[]) else { return };
    demo().publish(&server, &[]).until_it_says("runs without JetStream");
}

#[test]
fn two_meetings_cannot_have_one_name() {
    let Some(server) = Nats::start() else { return };
    let (mut one, mut other) = (Table::of("demo.jsonl"), Table::of("whole.jsonl"));
    one.record_to(60);
    other.record_to(60);
    let mut first = one.publish(&server, &[]);
    first.until_it_says("is being sent");
    let mut second = other.publish(&server, &[]);
    second.until_it_says("shows another meeting (20260506-p6k2q2)");
    // The second takes the table: the first says so, and goes on trying.
    second.kill();
    let mut second = other.publish(&server, &["--replace"]);
    second.until_it_says("is being sent");
    first.until_it_says("shows another meeting");
    other.record_all();
    second.until_it_says("has been sent");
    // Now that the other is over, the table is free again.
    one.record_all();
    first.until_it_says("has been sent");
}

#[test]
fn garbage_in_a_tables_place_is_written_over() {
    let Some(server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    table.publish(&server, &[]).until_it_says("is being sent");
    server.store("airtime.room.table-4.now", "{\"session\": 7");
    server.store("airtime.room.table-4.record.20260506-p6k2q2", "garbage");
    table.record_all();
    table.publish(&server, &[]).until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn a_full_server_is_waited_for() {
    let Some(server) = Nats::start() else { return };
    let small = Config { max_bytes: 9_000, discard: DiscardPolicy::New, ..Config::default() };
    let rights = Config { allow_direct: true, allow_rollup: true, ..small };
    server.make_stream(stream(rights.clone()));
    let table = demo();
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("is full");
    server.make_stream(stream(Config { max_bytes: 9_000_000, ..rights }));
    publish.until_it_says("has been sent");
    assert_eq!(table.figures_of_mirror(&server).shared(), table.own_figures().shared());
}

#[test]
fn a_stream_of_another_kind_is_left_alone() {
    let Some(server) = Nats::start() else { return };
    server.make_stream(stream(Config::default()));
    demo().publish(&server, &[]).until_it_says("has something else under the name AIRTIME");
    assert!(server.messages("airtime").is_empty());
}

#[test]
fn ctrl_c_says_what_is_missing() {
    let Some(mut server) = Nats::start() else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("is being sent");
    server.kill();
    table.record_all();
    publish.until_it_says("cannot be reached");
    publish.interrupt();
    assert!(publish.end().success());
    publish.until_it_says("To send the rest, type the same command again.");
}
