//! The page for phones: who is let in, what it shows, and how it ends.

#![cfg(all(unix, feature = "page"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests: a failure is a finding"
)]

mod support;

use std::{
    fs::{self, OpenOptions},
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    time::Duration,
};

use airtime::page::{Access, picture::Picture, server};
use serde_json::Value;
use support::House;
use tokio::sync::watch;

/// Longer than any answer takes.
const LIMIT: Duration = Duration::from_secs(20);

/// A page on this computer.
struct Page {
    at: SocketAddr,
    access: Access,
    pictures: watch::Sender<Picture>,
}

impl Page {
    fn open(picture: Picture) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (at, access) = (listener.local_addr().unwrap(), Access::new().unwrap());
        let (pictures, receiver) = watch::channel(picture);
        server::start(listener, vec![at.to_string()], access.clone(), receiver).unwrap();
        Self { at, access, pictures }
    }

    fn ask(&self, request: &str) -> String {
        ask(self.at, request)
    }

    /// A request of a browser that has the cookie.
    fn get(&self, path: &str, more: &str) -> String {
        let secret = self.access.secret();
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: {}\r\nCookie: airtime={secret}\r\n{more}", self.at))
    }
}

/// What is answered to a request; its connection is closed afterwards.
fn ask(at: SocketAddr, request: &str) -> String {
    let mut stream = connect(at);
    stream.write_all(format!("{request}Connection: close\r\n\r\n").as_bytes()).unwrap();
    let mut answer = Vec::new();
    // The server may close while there is more to read.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).unwrap()
}

fn connect(at: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(at).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream
}

fn status(answer: &str) -> &str {
    answer.get(9..12).unwrap_or("none")
}

fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

/// The pictures that a page is sent.
struct Events(BufReader<TcpStream>);

impl Events {
    fn of(at: SocketAddr, secret: &str) -> Self {
        let mut stream = connect(at);
        let request = format!("GET /events HTTP/1.1\r\nHost: {at}\r\nCookie: airtime={secret}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        Self(BufReader::new(stream))
    }

    /// The next picture as it was sent. `None`: there are no more.
    fn next(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).unwrap() == 0 || line == "0\r\n" {
                return None;
            }
            if let Some(data) = line.strip_prefix("data: ") {
                return Some(data.trim_end().to_owned());
            }
        }
    }

    /// The first picture of which this is true.
    fn until(&mut self, is_so: impl Fn(&Value) -> bool) -> Value {
        loop {
            let picture = serde_json::from_str(&self.next().expect("no more pictures")).unwrap();
            if is_so(&picture) {
                return picture;
            }
        }
    }
}

#[test]
fn only_its_own_names_are_answered() {
    let page = Page::open(Picture::default());
    let secret = page.access.secret();
    let own = page.at.to_string();
    let with_hosts = |hosts: &[&str]| {
        let hosts: String = hosts.iter().map(|host| ["Host: ", host, "\r\n"].concat()).collect();
        let answer = page.ask(&format!("GET / HTTP/1.1\r\n{hosts}Cookie: airtime={secret}\r\n"));
        status(&answer).to_owned()
    };
    assert_eq!(with_hosts(&[&own]), "200");
    let port = page.at.port();
    let others = [
        "evil.example".to_owned(),
        "127.0.0.1".to_owned(),
        format!("127.0.0.1.evil:{port}"),
        format!("127.0.0.1.:{port}"),
        format!("127.0.0.1:{}", port.wrapping_add(1)),
        format!("[::1]:{port}"),
        format!("{own}, {own}"),
        String::new(),
    ];
    for host in others {
        assert_eq!(with_hosts(&[&host]), "421", "{host:?}");
    }
    for hosts in [vec![], vec![own.as_str(), own.as_str()], vec![own.as_str(), "evil.example"]] {
        assert!(["400", "421"].contains(&with_hosts(&hosts).as_str()), "{hosts:?}");
    }
}

#[test]
fn other_sites_get_nothing() {
    let page = Page::open(Picture::default());
    let own = format!("Origin: http://{}\r\n", page.at);
    let refused = [
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n",
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n",
        "Origin: http://evil.example\r\n",
        "Origin: null\r\n",
        &format!("Origin: https://{}\r\n", page.at),
    ];
    for more in refused {
        for path in ["/", "/events", "/live.js"] {
            assert_eq!(status(&page.get(path, more)), "403", "{path} {more:?}");
        }
    }
    assert_eq!(status(&page.get("/", "Sec-Fetch-Site: none\r\nSec-Fetch-Mode: navigate\r\n")), "200");
    assert_eq!(status(&page.get("/live.js", &format!("Sec-Fetch-Site: same-origin\r\n{own}"))), "200");
    let join = format!("/join/{}", page.access.secret());
    // Somebody follows the link in a message.
    let visit = page.get(&join, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n");
    assert_eq!(status(&visit), "200");
    // Another page shows it as a picture.
    assert_eq!(status(&page.get(&join, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n")), "403");
    assert!(!visit.to_lowercase().contains("access-control"), "{visit}");
}

#[test]
fn nothing_is_shown_without_the_link_and_every_refusal_is_the_same() {
    let page = Page::open(Picture { headline: "about even".to_owned(), ..Picture::default() });
    let secret = page.access.secret();
    let upper = secret.to_uppercase();
    let wrong =
        [String::new(), secret[..31].to_owned(), format!("{secret}0"), "0".repeat(32), "x".repeat(9_000)];
    let upper = (upper != secret).then_some(upper);
    let mut bodies = Vec::new();
    for wrong in wrong.into_iter().chain(upper) {
        let cookie = page.ask(&format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: airtime={wrong}\r\n", page.at));
        let link = page.ask(&format!("GET /join/{wrong} HTTP/1.1\r\nHost: {}\r\n", page.at));
        assert_eq!((status(&cookie), status(&link)), ("401", "401"), "{} letters", wrong.len());
        assert!(!link.contains("set-cookie"), "{link}");
        bodies.extend([body(&cookie).to_owned(), body(&link).to_owned()]);
    }
    let without = page.ask(&format!("GET /events HTTP/1.1\r\nHost: {}\r\n", page.at));
    assert_eq!(status(&without), "401");
    assert!(bodies.iter().all(|said| said == body(&without)), "{bodies:?}");
    let join = page.ask(&format!("GET /join/{secret} HTTP/1.1\r\nHost: {}\r\n", page.at));
    let cookie = format!("set-cookie: airtime={secret}; Path=/; HttpOnly; SameSite=Strict");
    assert!(join.contains(&cookie), "{join}");
    assert!(!body(&join).contains(secret), "the page itself does not hold it");
}

#[test]
fn there_are_a_few_routes_and_they_can_only_be_read() {
    let page = Page::open(Picture::default());
    let secret = page.access.secret();
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "HEAD", "PATCH"] {
        let head = format!("{method} / HTTP/1.1\r\nHost: {}\r\nCookie: airtime={secret}\r\n", page.at);
        assert_eq!(status(&page.ask(&head)), "405", "{method}");
    }
    for path in [
        "/../../etc/passwd",
        "/%2e%2e/x",
        "/%00",
        "/live.js/",
        "//",
        "/events/1",
        &format!("/{}", "x".repeat(9_000)),
    ] {
        assert_eq!(status(&page.get(path, "")), "404", "{path:.40}");
    }
    let too_long = page.get(&format!("/{}", "x".repeat(40_000)), "");
    assert!(["414", "431", "400", "none"].contains(&status(&too_long)), "{too_long:.200}");
    let many = "X-Y: z\r\n".repeat(10_000);
    assert!(["431", "400", "none"].contains(&status(&page.get("/", &many))));
    assert_eq!(status(&page.get("/", "")), "200", "it is still there");
}

#[test]
fn every_answer_forbids_what_the_page_does_not_need() {
    let page = Page::open(Picture::default());
    for answer in
        [page.get("/", ""), page.get("/nowhere", ""), page.ask("GET / HTTP/1.1\r\nHost: evil.example\r\n")]
    {
        let has = |header: &str| answer.to_lowercase().contains(header);
        assert!(has("content-security-policy: default-src 'self'; frame-ancestors 'none'"), "{answer}");
        assert!(has("x-content-type-options: nosniff") && has("referrer-policy: no-referrer"), "{answer}");
        assert!(has("cache-control: no-store"), "{answer}");
    }
    let whole: usize = ["/", "/live.css", "/live.js"].iter().map(|path| page.get(path, "").len()).sum();
    assert!(whole < 60 * 1024, "{whole} bytes");
}

#[test]
fn a_text_cannot_end_an_event_or_the_page() {
    let hostile = "staff\n\ndata: {\"headline\":\"x\"}\n</script><img src=x>".to_owned();
    let page = Page::open(Picture { headline: hostile.clone(), ..Picture::default() });
    let mut events = Events::of(page.at, page.access.secret());
    let sent: Value = serde_json::from_str(&events.next().unwrap()).unwrap();
    assert_eq!(sent["headline"], hostile.as_str());
    page.pictures.send_modify(|picture| picture.headline = "next".to_owned());
    let next: Value = serde_json::from_str(&events.next().unwrap()).unwrap();
    assert_eq!(next["headline"], "next", "nothing came between them");
}

#[test]
fn a_page_hears_that_the_connection_is_alive() {
    let page = Page::open(Picture::default());
    let events = Events::of(page.at, page.access.secret());
    let lines = events.0.lines().map(Result::unwrap);
    // A browser passes over an event without data.
    let beat: Vec<String> = lines.skip_while(|line| line != "event: beat").take(2).collect();
    assert!(beat.get(1).is_some_and(|data| data.starts_with("data: ") && data.len() > 6), "{beat:?}");
}

#[test]
fn with_the_meeting_the_page_ends_and_the_link_is_dead() {
    let page = Page::open(Picture::default());
    let mut events = Events::of(page.at, page.access.secret());
    assert!(events.next().is_some());
    page.pictures.send_modify(|picture| picture.ended = true);
    let last: Value = serde_json::from_str(&events.next().unwrap()).unwrap();
    assert_eq!(last["ended"], true);
    assert_eq!(events.next(), None, "nothing more is sent");
    for path in ["/", "/events", &format!("/join/{}", page.access.secret())] {
        assert_eq!(status(&page.get(path, "")), "410", "{path}");
    }
}

#[test]
fn slow_connections_take_nothing_from_others() {
    let page = Page::open(Picture::default());
    // More than one address may have: the rest is not taken.
    let slow: Vec<TcpStream> = (0..60)
        .map(|_| {
            let mut stream = connect(page.at);
            let _ = stream.write_all(b"GET / HTTP/1.1\r\nHo");
            stream
        })
        .collect();
    drop(slow);
    let secret = page.access.secret();
    // Waits until those are gone, however long the server takes to see it.
    let answered = (0..200).any(|_| {
        let head = format!("GET / HTTP/1.1\r\nHost: {}\r\nCookie: airtime={secret}\r\n", page.at);
        status(&page.ask(&head)) == "200"
    });
    assert!(answered);
}

/// `airtime serve` as a child, and the link it printed.
struct Serving {
    child: Child,
    out: BufReader<std::process::ChildStdout>,
    at: SocketAddr,
    secret: String,
}

impl Serving {
    fn start(house: &House, args: &[&str]) -> Self {
        let mut command = Command::new(support::BINARY);
        command.env_clear().env("HOME", house.path("home")).env("AIRTIME_DATA_DIR", house.data());
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(args).stdout(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        let link = loop {
            let mut line = String::new();
            assert_ne!(out.read_line(&mut line).unwrap(), 0, "it ended without a link");
            if let Some((_, link)) = line.trim().split_once("http://") {
                break link.to_owned();
            }
        };
        let (at, secret) = link.split_once("/join/").unwrap();
        Self { child, out, at: at.parse().unwrap(), secret: secret.to_owned() }
    }
}

#[test]
fn a_running_meeting_is_shown_without_a_name_until_it_ends() {
    let house = House::new();
    let script = "0 !room-shows always\n1000 !rename lived experience 1 = Zebedee\n2000 a\n200000 j\n400000 !note Zebedee was heard\n600000 <end>\n";
    let id = house.rehearsed(script);
    let whole = fs::read_to_string(house.session(&id)).unwrap();
    let lines: Vec<&str> = whole.split_inclusive('\n').collect();
    let is_end = |line: &&str| line.contains("\"type\":\"ended\"");
    let (before, rest) = lines.split_at(lines.iter().position(is_end).unwrap());
    fs::write(house.session(&id), before.concat()).unwrap();
    let mut serving = Serving::start(&house, &[&id]);
    let mut events = Events::of(serving.at, &serving.secret);
    let first = events.next().unwrap();
    assert!(first.contains("\"ended\":false"), "{first}");
    let mut log = OpenOptions::new().append(true).open(house.session(&id)).unwrap();
    log.write_all(rest.concat().as_bytes()).unwrap();
    let last = events.until(|picture| picture["ended"] == true);
    for shown in [first, last.to_string()] {
        assert!(!shown.contains("Zebedee"), "{shown}");
    }
    assert!(serving.child.wait().unwrap().success());
    let mut said = String::new();
    serving.out.read_to_string(&mut said).unwrap();
    assert!(said.contains("The meeting is over"), "{said}");
}

#[test]
fn a_page_that_cannot_be_opened_says_why_and_what_to_do() {
    let house = House::new();
    let id = house.rehearsed("0 a\n60000 <end>\n");
    let over = house.run(["serve", &id]);
    assert_eq!(over.code, Some(6), "{over:?}");
    assert!(over.err.contains("is over") && over.err.contains("airtime report"), "{}", over.err);
    let whole = fs::read_to_string(house.session(&id)).unwrap();
    let running: String =
        whole.split_inclusive('\n').filter(|line| !line.contains("\"type\":\"ended\"")).collect();
    fs::write(house.session(&id), running).unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap().to_string();
    let busy = house.run(["serve", &id, "--listen", &at]);
    assert_eq!(busy.code, Some(1), "{busy:?}");
    assert!(busy.err.contains("already") && busy.err.contains("--listen"), "{}", busy.err);
    let foreign = house.run(["serve", &id, "--listen", "192.0.2.7"]);
    assert!(foreign.err.contains("not an address of this computer"), "{}", foreign.err);
    let nonsense = house.run(["serve", &id, "--listen", "everywhere"]);
    assert_eq!(nonsense.code, Some(6), "{nonsense:?}");
    assert!(nonsense.err.contains("127.0.0.1"), "{}", nonsense.err);
}
