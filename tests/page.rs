//! The page for phones: who is let in, what it shows, and how it ends.

#![cfg(all(unix, feature = "page"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "tests: a failure is a finding"
)]

mod support;
#[path = "support/web.rs"]
mod web;

use std::{
    fs::{self, OpenOptions},
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use airtime::{
    domain::{PersonId, closing::answers::CardAnswer, queue::hand::HandKind},
    page::{
        Access, Doors, Inbox, OpenPage, Seats,
        picture::{Own, Phones, Picture, Pictures, Takes},
        server,
    },
    tui::meeting::phones::{FromPhone, PhoneAct},
};
use serde_json::Value;
use support::House;
use tokio::sync::watch;
use web::{Events, ask, body, connect, status};

/// A page on this computer.
struct Page {
    at: SocketAddr,
    access: Access,
    facilitator: Access,
    pictures: watch::Sender<Arc<Pictures>>,
    /// What phones asked for.
    asked: Arc<Mutex<Vec<FromPhone>>>,
}

impl Page {
    fn open(room: Picture) -> Self {
        Self::showing(Pictures { room, ..Pictures::default() })
    }

    fn showing(pictures: Pictures) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (at, access) = (listener.local_addr().unwrap(), Access::new().unwrap());
        let facilitator = Access::new().unwrap();
        let doors = Doors { room: access.clone(), facilitator: Some(facilitator.clone()) };
        let (pictures, receiver) = watch::channel(Arc::new(pictures));
        let asked = Arc::new(Mutex::new(Vec::new()));
        let inbox = Arc::clone(&asked);
        let inbox = Inbox(Arc::new(move |said| inbox.lock().unwrap().push(said)));
        let phones = (Arc::new(Seats::default()), inbox);
        server::start(listener, vec![at.to_string()], doors, phones, receiver).unwrap();
        Self { at, access, facilitator, pictures, asked }
    }

    /// A page on which p1 and p2 have a code each.
    fn with_phones() -> Self {
        let code = |n: u16, code| (PersonId(n), Access::of_code(code));
        let own = |n: u16| (PersonId(n), Own { card: format!("card {n}"), timed: true, ..Own::default() });
        let phones =
            Phones { codes: [code(1, "BCDF"), code(2, "GHJK")].into(), own: [own(1), own(2)].into() };
        Self::showing(Pictures { phones: Some(phones), ..Pictures::default() })
    }

    /// What a phone sends; `seat`: the secret it has.
    fn post(&self, path: &str, seat: &str, body: &str) -> String {
        let (at, secret) = (self.at, self.access.secret());
        self.ask(&format!(
            "POST {path} HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nCookie: airtime={secret}; airtime-seat={seat}\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        ))
    }

    /// The secret that a code is swapped for.
    fn seat(&self, code: &str) -> String {
        let answer = self.post("/seat", "", code);
        assert_eq!(status(&answer), "202", "{answer}");
        let cookie = answer.split_once("airtime-seat=").unwrap().1;
        assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
        cookie.split(';').next().unwrap().to_owned()
    }

    fn asked(&self) -> Vec<FromPhone> {
        std::mem::take(&mut self.asked.lock().unwrap())
    }

    fn change(&self, change: impl FnOnce(&mut Pictures)) {
        self.pictures.send_modify(|pictures| change(Arc::make_mut(pictures)));
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
    page.change(|pictures| pictures.room.headline = "next".to_owned());
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
    page.change(|pictures| *pictures = pictures.ended());
    let last: Value = serde_json::from_str(&events.next().unwrap()).unwrap();
    assert_eq!(last["ended"], true);
    assert_eq!(events.next(), None, "nothing more is sent");
    for path in ["/", "/events", &format!("/join/{}", page.access.secret())] {
        assert_eq!(status(&page.get(path, "")), "410", "{path}");
    }
}

#[test]
fn the_facilitator_has_a_link_and_a_picture_of_their_own() {
    let headline = |text: &str| Picture { headline: text.to_owned(), ..Picture::default() };
    let page = Page::showing(Pictures {
        room: headline("for everyone"),
        facilitator: headline("to facilitate"),
        phones: None,
    });
    let shown = |secret: &str| Events::of(page.at, secret).next().unwrap();
    assert!(shown(page.access.secret()).contains("for everyone"));
    assert!(shown(page.facilitator.secret()).contains("to facilitate"));
    let join =
        page.ask(&format!("GET /join/{} HTTP/1.1\r\nHost: {}\r\n", page.facilitator.secret(), page.at));
    assert!(join.contains(&format!("set-cookie: airtime={};", page.facilitator.secret())), "{join}");
    // What only one of them is shown is not sent to the other.
    let mut room = Events::of(page.at, page.access.secret());
    room.next();
    page.change(|pictures| pictures.facilitator.headline = "something else".to_owned());
    page.change(|pictures| pictures.room.headline = "news".to_owned());
    assert!(room.next().unwrap().contains("news"));
}

#[test]
fn without_a_link_for_whoever_facilitates_there_is_only_the_rooms_picture() {
    let (room, other) = (Access::new().unwrap(), Access::new().unwrap());
    let doors = Doors { room: room.clone(), facilitator: None };
    assert!(doors.viewer(room.secret()).is_some());
    assert!(doors.viewer(other.secret()).is_none() && doors.viewer("").is_none());
}

#[test]
fn a_page_that_is_closed_frees_its_port_at_once_and_says_so_to_those_who_look() {
    let page =
        OpenPage::open("127.0.0.1:0".parse().unwrap(), true, Inbox::none(), Pictures::default()).unwrap();
    let link = page.room_link();
    let (at, secret) = link.strip_prefix("http://").unwrap().split_once("/join/").unwrap();
    let at: SocketAddr = at.parse().unwrap();
    let mut events = Events::of(at, secret);
    assert!(events.next().is_some());
    drop(page);
    assert!(events.next().unwrap().contains("\"ended\":true"));
    // As soon as its thread has ended, and on a busy machine that takes a moment.
    let again = (0..1_500).find_map(|_| {
        let page = OpenPage::open(at, false, Inbox::none(), Pictures::default()).ok();
        if page.is_none() {
            thread::park_timeout(Duration::from_millis(20));
        }
        page
    });
    assert!(again.is_some_and(|page| page.room_link() != link), "another page has another link");
}

#[test]
fn a_phone_with_a_code_puts_its_own_hand_up_and_down_and_nobody_elses() {
    let page = Page::with_phones();
    let (first, second) = (page.seat("bcdf"), page.seat("GHJK"));
    assert_ne!(first, second);
    let hand = r#"{"kind":"question","words":"the rota"}"#;
    assert_eq!(status(&page.post("/hand", &first, hand)), "202");
    let up = PhoneAct::HandUp { kind: HandKind::Question, words: "the rota".to_owned() };
    assert_eq!(page.asked(), [FromPhone::Act { person: PersonId(1), act: up }]);
    assert_eq!(status(&page.post("/hand-down", &second, "")), "202");
    assert_eq!(page.asked(), [FromPhone::Act { person: PersonId(2), act: PhoneAct::HandDown }]);
    // Things that are none.
    let third = page.seat("BCDF");
    for (path, body) in [
        ("/hand", "{}".to_owned()),
        ("/hand", r#"{"kind":"shout","words":""}"#.to_owned()),
        ("/hand", format!(r#"{{"kind":"point","words":"{}"}}"#, "x".repeat(200))),
        ("/card", "blue".to_owned()),
    ] {
        assert_eq!(status(&page.post(path, &third, &body)), "400", "{path} {body:.40}");
    }
    assert_eq!(status(&page.post("/card", &third, &"x".repeat(5_000))), "413");
    assert_eq!(page.asked(), []);
}

#[test]
fn without_a_code_of_this_meeting_a_phone_can_do_nothing() {
    let page = Page::with_phones();
    for seat in ["", "0", "BCDF", &"0".repeat(32)] {
        for (path, body) in [("/hand-down", ""), ("/not-timed", ""), ("/card", "red")] {
            assert_eq!(status(&page.post(path, seat, body)), "403", "{path} {seat}");
        }
    }
    assert_eq!(page.asked(), []);
    let seat = page.seat("BCDF");
    // The note-taker made the code void, or the group does not want phones any more.
    page.change(|pictures| drop(pictures.phones.as_mut().unwrap().codes.remove(&PersonId(1))));
    assert_eq!(status(&page.post("/hand-down", &seat, "")), "403");
    page.change(|pictures| pictures.phones = None);
    assert_eq!(status(&page.post("/seat", "", "GHJK")), "403");
    assert_eq!(page.asked(), []);
}

#[test]
fn wrong_codes_are_told_and_counted_until_none_is_taken() {
    let page = Page::with_phones();
    for n in 1..=5 {
        assert_eq!(status(&page.post("/seat", "", "XXXX")), "403");
        assert_eq!(page.asked(), [FromPhone::WrongCodes(n)]);
    }
    assert_eq!(status(&page.post("/seat", "", "XXXX")), "429");
    assert_eq!(status(&page.post("/seat", "", "BCDF")), "429", "a right one is not looked at either");
    assert_eq!(page.asked(), []);
}

#[test]
fn another_site_cannot_post_for_a_phone() {
    let page = Page::with_phones();
    let (at, secret, seat) = (page.at, page.access.secret(), page.seat("BCDF"));
    for origin in ["", "Origin: http://evil.example\r\n", "Origin: null\r\n"] {
        let answer = page.ask(&format!(
            "POST /hand-down HTTP/1.1\r\nHost: {at}\r\n{origin}Cookie: airtime={secret}; airtime-seat={seat}\r\n\
             Content-Length: 0\r\n"
        ));
        assert_eq!(status(&answer), "403", "{origin:?}");
    }
    let get = page.get("/hand-down", "");
    assert_eq!(status(&get), "405", "{get}");
    assert_eq!(page.asked(), []);
}

#[test]
fn only_a_phone_with_a_card_is_shown_what_is_its_own() {
    let page = Page::with_phones();
    let seat = page.seat("BCDF");
    let shown = |cookie: &str| -> Value {
        let mut events = Events::of(page.at, cookie);
        serde_json::from_str(&events.next().unwrap()).unwrap()
    };
    assert_eq!(shown(page.access.secret())["own"], Value::Null);
    let own = shown(&format!("{}; airtime-seat={seat}", page.access.secret()));
    assert_eq!(own["own"]["card"], "card 1");
    assert!(!own.to_string().contains("card 2") && !own.to_string().contains("GHJK"), "{own}");
}

/// The cookie by which a phone answers once only.
fn ballot(page: &Page) -> String {
    let answer = page.get("/", "");
    let cookie = answer.split_once("airtime-once=").expect("a cookie").1;
    assert!(cookie.contains("; Path=/; HttpOnly; SameSite=Strict"), "{cookie}");
    cookie.split(';').next().unwrap().to_owned()
}

fn check_out(page: &Page, cookies: &str, body: &str) -> String {
    let (at, secret) = (page.at, page.access.secret());
    page.ask(&format!(
        "POST /check-out HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nCookie: airtime={secret}; {cookies}\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    ))
}

#[test]
fn a_phone_answers_the_questions_at_the_end_once_and_nobody_is_told_whose_it_is() {
    let asks = Takes { answers: true, ..Takes::default() };
    let page = Page::open(Picture { takes: asks, ..Picture::default() });
    let (mine, yours) = (ballot(&page), ballot(&page));
    assert_ne!(mine, yours);
    let html = page.get("/", "");
    for question in 1..=4 {
        assert_eq!(
            html.matches(&format!("name=\"question{question}\"")).count(),
            4,
            "one of four answers each"
        );
    }
    let answers = r#"["yes","partly","skip","no"]"#;
    let shown = |ballot: &str| -> Value {
        let cookie = format!("{}; airtime-once={ballot}", page.access.secret());
        serde_json::from_str(&Events::of(page.at, &cookie).next().unwrap()).unwrap()
    };
    assert_eq!(shown(&mine)["takes"]["answers"], true);
    let once = |ballot: &str| format!("airtime-once={ballot}");
    assert_eq!(status(&check_out(&page, &once(&mine), answers)), "202");
    let given = [CardAnswer::Yes, CardAnswer::Partly, CardAnswer::Skip, CardAnswer::No];
    assert_eq!(page.asked(), [FromPhone::CheckOut(given)]);
    assert_eq!(status(&check_out(&page, &once(&mine), answers)), "409");
    assert_eq!(
        (shown(&mine)["takes"]["answers"].clone(), shown(&yours)["takes"]["answers"].clone()),
        (false.into(), true.into())
    );
    for nameless in ["", "airtime-once=me", "airtime-once="] {
        assert_eq!(status(&check_out(&page, nameless, answers)), "403", "{nameless}");
    }
    for body in ["", "[]", r#"["yes"]"#, r#"["yes","no","maybe","no"]"#, r#"["yes","no","no","no","no"]"#] {
        assert_eq!(status(&check_out(&page, &once(&yours), body)), "400", "{body}");
    }
    assert_eq!(page.asked(), []);
    page.change(|pictures| pictures.room.takes = Takes::default());
    assert_eq!(status(&check_out(&page, &once(&yours), answers)), "409", "they are not asked any more");
    page.change(|pictures| pictures.room.ended = true);
    assert_eq!(status(&check_out(&page, &once(&yours), answers)), "410");
    assert_eq!(page.asked(), []);
}

#[test]
fn another_site_cannot_answer_for_a_phone() {
    let asks = Takes { answers: true, ..Takes::default() };
    let page = Page::open(Picture { takes: asks, ..Picture::default() });
    let (at, secret, ballot) = (page.at, page.access.secret(), ballot(&page));
    for origin in ["", "Origin: http://evil.example\r\n", "Origin: null\r\n"] {
        let answer = page.ask(&format!(
            "POST /check-out HTTP/1.1\r\nHost: {at}\r\n{origin}Cookie: airtime={secret}; airtime-once={ballot}\r\n\
             Content-Length: 26\r\n\r\n[\"yes\",\"no\",\"no\",\"no\"]"
        ));
        assert_eq!(status(&answer), "403", "{origin:?}");
    }
    assert_eq!(page.asked(), []);
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
fn the_facilitators_page_has_names_only_if_they_are_switched_on() {
    let house = House::new();
    let script =
        "1000 !rename lived experience 1 = Zebedee\n2000 j\n200000 j\n300000 !hand a\n600000 <end>\n";
    let id = house.rehearsed(script);
    let whole = fs::read_to_string(house.session(&id)).unwrap();
    let running: String =
        whole.split_inclusive('\n').filter(|line| !line.contains("\"type\":\"ended\"")).collect();
    fs::write(house.session(&id), running).unwrap();
    let shown = |args: &[&str]| {
        let mut serving = Serving::start(&house, &[&[&id, "--facilitator"], args].concat());
        let mut line = String::new();
        while !line.contains("/join/") {
            line.clear();
            assert_ne!(serving.out.read_line(&mut line).unwrap(), 0, "no second link");
        }
        let secret = line.trim().rsplit('/').next().unwrap().to_owned();
        assert_ne!(secret, serving.secret);
        let picture = Events::of(serving.at, &secret).until(|_| true);
        let room = Events::of(serving.at, &serving.secret).until(|_| true);
        assert_eq!(room["tiles"], serde_json::json!([]), "the room sees none of it");
        serving.child.kill().unwrap();
        serving.child.wait().unwrap();
        picture
    };
    let without = shown(&[]);
    assert!(!without.to_string().contains("Zebedee"), "{without}");
    let titles: Vec<&Value> =
        without["tiles"].as_array().unwrap().iter().map(|tile| &tile["title"]).collect();
    assert_eq!(titles, ["Others have talked", "Not spoken yet", "Next"]);
    assert!(shown(&["--names"]).to_string().contains("Zebedee"));
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
