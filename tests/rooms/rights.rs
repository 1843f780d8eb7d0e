//! `config/rooms/keys.conf` gives a table no more than its own place.

use std::path::Path;

use crate::{
    nats::Nats,
    support::{House, put, read},
    table::Table,
    wait::Running,
};

/// The configuration that is shipped, with passwords in place of keys and without TLS, which need files of their own.
fn config(house: &House) -> String {
    let shipped = |name: &str| read(Path::new(env!("CARGO_MANIFEST_DIR")).join("config/rooms").join(name));
    let keys = shipped("keys.conf")
        .replace("nkey: \"PUBLIC_KEY_OF_THE_LEAD\"", "user: lead, password: lead")
        .replace("nkey: \"PUBLIC_KEY_OF_TABLE_1\"", "user: table1, password: table1")
        .replace("listen: \"0.0.0.0:4222\"\n", "")
        .replace("include jetstream.conf", "jetstream { max_file_store: 1GB }");
    let (before, rest) = keys.split_once("tls {").unwrap();
    let (_, after) = rest.split_once("}\n").unwrap();
    let path = house.path("keys.conf");
    put(&path, format!("{before}{after}"));
    path.to_str().unwrap().to_owned()
}

fn publish(table: &Table, server: &Nats, user: &str, room: &str) -> Running {
    let url = server.url().replace("nats://", &format!("nats://{user}:{user}@"));
    let mut command = table.command(&["publish"]);
    Running::start(command.arg(&table.path).args(["--to", &url, "--room", room]))
}

#[test]
fn a_table_writes_in_its_own_place_only() {
    let house = House::new();
    let Some(server) = Nats::start_with(&["--config", &config(&house)]) else { return };
    let mut table = Table::of("demo.jsonl");
    table.record_all();
    // The stream is the lead's to make.
    let mut early = publish(&table, &server, "table1", "Table 1");
    early.until_it_says("has no place for the tables yet");
    let url = server.url().replace("nats://", "nats://lead:lead@");
    let mut command = table.command(&["rooms", "--once", "--from", &url]);
    let mut lead = Running::start(&mut command);
    assert!(lead.end().success(), "{}", lead.said());
    early.until_it_says("has been sent");
    // Under another table's name it gets nowhere, and says so.
    publish(&table, &server, "table1", "Table 2")
        .until_it_says("does not let this table write under its name");
    publish(&table, &server, "nobody", "Table 1").until_it_says("does not know this name");
    let mut command = table.command(&["rooms", "--once", "--from", &url]);
    let mut lead = Running::start(&mut command);
    assert!(lead.end().success(), "{}", lead.said());
    lead.until_it_says("Table 1");
    assert!(!lead.said().contains("Table 2"));
}
