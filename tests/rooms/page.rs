//! The lead's tables in a browser: the same server and guard as a meeting's page, and nothing can be done there.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

use serde_json::Value;

use crate::{nats::Nats, support::House, table::Table, wait::Running};

/// A lead's page, and where it is.
struct Page {
    lead: Running,
    address: String,
    secret: String,
}

impl Page {
    fn open(house: &House, server: &Nats) -> Self {
        let mut command = std::process::Command::new(crate::support::BINARY);
        command
            .env_clear()
            .env("HOME", house.path("home"))
            .env("LANG", "C.UTF-8")
            .env("AIRTIME_DATA_DIR", house.data())
            .args(["rooms", "--plain", "--from", &server.url(), "--serve", "127.0.0.1:0"]);
        let mut lead = Running::start(&mut command);
        lead.until_it_says("Only this computer can open it.");
        let said = lead.said().to_owned();
        let link = said.split_whitespace().find_map(|word| word.strip_prefix("http://")).unwrap();
        let (address, secret) = link.split_once("/join/").unwrap();
        Self { address: address.to_owned(), secret: secret.to_owned(), lead }
    }

    fn ask(&self, method: &str, path: &str, more: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_mins(1))).unwrap();
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {}\r\n{more}\r\n", self.address);
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    fn status(&self, method: &str, path: &str, more: &str) -> u16 {
        let mut head = [0; 12];
        self.ask(method, path, more).read_exact(&mut head).unwrap();
        String::from_utf8_lossy(&head)[9..].parse().unwrap()
    }

    /// The first picture for which this holds.
    fn until_it_shows(&self, holds: impl Fn(&Value) -> bool) -> Value {
        let events = self.ask("GET", "/events", &format!("Cookie: airtime={}\r\n", self.secret));
        let lines = BufReader::new(events).lines().map_while(Result::ok);
        let pictures = lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok());
        pictures.take(600).find(|picture| holds(picture)).unwrap()
    }
}

#[test]
fn whoever_has_the_link_sees_the_tables_and_can_do_nothing() {
    let Some(server) = Nats::start() else { return };
    let house = House::new();
    let page = Page::open(&house, &server);
    let none = page.until_it_shows(|picture| !picture["headline"].is_null());
    assert_eq!(none["tables"], Value::Array(vec![]));
    let mut table = Table::of("demo.jsonl");
    table.record_to(60);
    let mut publish = table.publish(&server, &[]);
    publish.until_it_says("is being sent");
    table.call_lead(60);
    let called = page.until_it_shows(|picture| picture["tables"][0]["state"] == "calls you");
    assert_eq!(called["tables"][0]["name"], "Table 4");
    assert_eq!(called["tables"][0]["reason"], "The table is calling you.");
    assert!(called["tables"][0]["groups"].as_array().unwrap().len() > 1, "{called}");
    assert_eq!(called["headline"], "1 table · 1 needs a look");
    assert_eq!(called["takes"]["cards"], false);

    assert_eq!(page.status("GET", "/events", ""), 401);
    assert_eq!(page.status("GET", "/events", "Cookie: airtime=00000000000000000000000000000000\r\n"), 401);
    let cookie = format!("Cookie: airtime={}\r\n", page.secret);
    assert_eq!(page.status("GET", "/", &cookie), 200);
    assert_eq!(page.status("POST", "/", &cookie), 405);
    let from_here = format!("{cookie}Origin: http://{}\r\nContent-Length: 0\r\n", page.address);
    assert_eq!(page.status("POST", "/hand", &from_here), 403);
    assert_eq!(page.status("GET", "/", &format!("{cookie}Sec-Fetch-Site: cross-site\r\n")), 403);
}

#[test]
fn with_the_lead_the_page_ends() {
    let Some(server) = Nats::start() else { return };
    let house = House::new();
    let mut page = Page::open(&house, &server);
    let events = page.ask("GET", "/events", &format!("Cookie: airtime={}\r\n", page.secret));
    page.lead.interrupt();
    let lines = BufReader::new(events).lines().map_while(Result::ok);
    assert!(lines.take(600).any(|line| line.contains("\"ended\":true")));
    assert!(page.lead.end().success());
    assert!(TcpStream::connect(&page.address).is_err());
}
