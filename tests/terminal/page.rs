//! The page for phones, opened from the running meeting.

use std::net::{SocketAddr, TcpStream};

use crate::{
    end_and_keep,
    support::{self, House},
    terminal::Terminal,
    web::{Events, ask, status},
};

/// The link on the screen.
fn link(t: &mut Terminal) -> (SocketAddr, String) {
    t.wait_until("a whole link", |s| link_in(&s.contents()).is_some());
    link_in(&t.text()).unwrap()
}

/// The link, which may go over several rows beside its picture; `None`: not all of it is there yet.
fn link_in(text: &str) -> Option<(SocketAddr, String)> {
    let mut rows = text.lines().skip_while(|row| !row.contains("http://")).peekable();
    let column = rows.peek()?.split("http://").next()?.chars().count();
    let rows = rows.map(|row| row.chars().skip(column).collect::<String>());
    let whole: String = rows.map(|row| row.trim().to_owned()).take_while(|row| !row.is_empty()).collect();
    let (at, secret) = whole.strip_prefix("http://")?.split_once("/join/")?;
    let is_whole = secret.len() == 32 && secret.bytes().all(|b| b.is_ascii_hexdigit());
    Some((at.parse().ok()?, secret.to_owned())).filter(|_| is_whole)
}

/// The code that is shown for somebody; `None`: not all of it is there yet.
fn code_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("The code for lived experience 1: ")?;
    let code: String = rest.chars().take_while(char::is_ascii_uppercase).collect();
    (code.len() == 4).then_some(code)
}

#[test]
fn a_meeting_opens_its_page_and_takes_it_along_when_it_ends() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.resize(160, 45);
    t.send(":serve 127.0.0.1:0\r");
    let (at, secret) = link(&mut t);
    let mut events = Events::of(at, &secret);
    assert_eq!(events.until(|picture| picture["ended"] == false)["hands"], "no hands up");
    // The meeting goes on under the link, and the page hears of it.
    t.send("Aj");
    events.until(|picture| picture["hands"] == "1 hand up");
    t.send("\u{1b}");
    // The picture before it may have been read only in part.
    t.wait_until("the link gone", |s| {
        s.contents().contains("Who spoke when") && !s.contents().contains("/join/")
    });
    // The page can be closed and opened again, with another link.
    t.send(":serve-stop\r");
    t.wait_for("its links no longer work");
    assert_eq!(events.until(|picture| picture["ended"] == true)["ended"], true);
    t.send(":serve 127.0.0.1:0\r");
    let (at, other) = link(&mut t);
    assert_ne!(other, secret);
    let with =
        |secret: &str| ask(at, &format!("GET / HTTP/1.1\r\nHost: {at}\r\nCookie: airtime={secret}\r\n"));
    assert_eq!(status(&with(&secret)), "401");
    assert_eq!(status(&with(&other)), "200");
    let mut events = Events::of(at, &other);
    t.send("\u{3}");
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\u{1b}[C\u{1b}[C\r");
    t.wait_for("keep this record");
    t.send("k");
    events.until(|picture| picture["ended"] == true);
    t.wait_for("over and saved");
    assert!((0..1_000).any(|_| TcpStream::connect(at).is_err()), "nothing listens any more");
    t.send("q");
    assert!(t.end().success());
}

/// What a browser on the page sends.
fn post(at: SocketAddr, cookies: &str, path: &str, body: &str) -> String {
    ask(
        at,
        &format!(
            "POST {path} HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nCookie: {cookies}\r\nContent-Length: {}\r\n\
             Connection: close\r\n\r\n{body}",
            body.len()
        ),
    )
}

#[test]
fn three_phones_answer_at_the_end_and_the_report_has_their_sum_and_nothing_else() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.resize(160, 45);
    t.send(":serve 127.0.0.1:0\r");
    let (at, secret) = link(&mut t);
    let mut events = Events::of(at, &secret);
    assert_eq!(events.until(|_| true)["takes"]["answers"], false);
    t.send("\u{1b}");
    t.wait_until("the link gone", |s| !s.contents().contains("/join/"));
    t.send(":closing\r");
    events.until(|picture| picture["takes"]["answers"] == true);
    for answers in
        [r#"["yes","yes","yes","yes"]"#, r#"["yes","partly","no","skip"]"#, r#"["no","no","yes","yes"]"#]
    {
        let page = ask(at, &format!("GET / HTTP/1.1\r\nHost: {at}\r\nCookie: airtime={secret}\r\n"));
        let once =
            page.split_once("airtime-once=").expect("a cookie").1.split(';').next().unwrap().to_owned();
        let cookies = format!("airtime={secret}; airtime-once={once}");
        assert_eq!(status(&post(at, &cookies, "/check-out", answers)), "202");
    }
    t.wait_for("3 people have answered on phones, and 2 people are here");
    t.send("\u{1b}");
    // Esc and the key after it could be read as one.
    t.wait_until("the closing gone", |s| !s.contents().contains("Closing together"));
    assert!(end_and_keep(&mut t).success());
    let lines = support::read(house.session(&house.sessions()[0]));
    let phones: Vec<&str> = lines.lines().filter(|line| line.contains("phone_answers")).collect();
    assert_eq!(phones.len(), 4, "{lines}");
    let at = |line: &str| line.split_once("\"t\":").unwrap().1.split(',').next().unwrap().to_owned();
    assert!(phones.iter().all(|line| at(line) == at(phones[0])), "all at one moment");
    let report = house.run(["report", "latest"]).out;
    assert!(
        report.contains("Felt that their ideas were heard: 1 of 3 who answered, and 1 partly."),
        "{report}"
    );
}

#[test]
fn a_hand_from_a_phone_reaches_the_record_and_the_code_never_does() {
    let house = House::new();
    let mut t = Terminal::in_a_meeting(&house, &[], &[]);
    t.resize(160, 45);
    t.send(":phones yes\r");
    t.wait_for("may come from phones");
    t.send(":phone-code\r");
    t.wait_for("whose letter");
    t.send("a");
    t.wait_until("a whole code", |s| code_in(&s.contents()).is_some());
    let code = code_in(&t.text()).unwrap();
    t.send(":serve 127.0.0.1:0\r");
    let (at, secret) = link(&mut t);
    let seat = post(at, &format!("airtime={secret}"), "/seat", &code);
    let seat = seat.split_once("airtime-seat=").expect(&seat).1.split(';').next().unwrap().to_owned();
    let cookies = format!("airtime={secret}; airtime-seat={seat}");
    let mut events = Events::of(at, &format!("{secret}; airtime-seat={seat}"));
    assert_eq!(events.until(|_| true)["own"]["hand"], "");
    assert_eq!(status(&post(at, &cookies, "/hand", r#"{"kind":"question","words":"the rota"}"#)), "202");
    assert_eq!(events.until(|picture| picture["own"]["hand"] == "question")["own"]["words"], "the rota");
    t.send("\u{1b}");
    t.wait_for("question, from a phone");
    // The note-taker's undo takes back their own last act; their key takes the hand down.
    t.send("A");
    events.until(|picture| picture["own"]["hand"] == "");
    t.wait_for("saved");
    // A new code: the phone has no card any more.
    t.send(":phone-code-new\r");
    t.wait_for("whose letter");
    t.send("a");
    t.wait_for("The old one is void");
    events.until(|picture| picture["own"].is_null());
    assert_eq!(status(&post(at, &cookies, "/card", "red")), "403");
    assert_eq!(status(&post(at, &format!("airtime={secret}"), "/seat", &code)), "403");
    t.wait_for("wrong code");
    let kept = |house: &House| house.files("").iter().any(|name| name.contains("phone-codes"));
    assert!(kept(&house), "{:?}", house.files(""));
    assert!(end_and_keep(&mut t).success());
    assert!(!kept(&house), "the codes are gone with the meeting");
    let id = &house.sessions()[0];
    let record = crate::support::read(house.session(id));
    assert!(!record.contains(&code) && !record.contains(&seat), "{record}");
    let phone = |event: &&serde_json::Value| event["data"]["phone"] == true;
    let events = house.events(id);
    let hands: Vec<&serde_json::Value> = events.iter().filter(phone).collect();
    assert_eq!(hands.len(), 1, "{hands:?}");
    assert_eq!((&hands[0]["type"], &hands[0]["data"]["kind"]), (&"hand".into(), &"question".into()));
}
