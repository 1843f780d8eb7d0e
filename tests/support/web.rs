//! A browser, as far as the page for phones needs one.

#![allow(dead_code, reason = "each test that includes it needs another part")]

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use serde_json::Value;

/// Longer than any answer takes, also on a busy machine.
const LIMIT: Duration = Duration::from_mins(1);

/// So many beats between two pictures, three minutes of them, are more than anything takes.
const MOST_BEATS: u32 = 90;

/// What is answered to a request; its connection is closed afterwards.
pub fn ask(at: SocketAddr, request: &str) -> String {
    let mut stream = connect(at);
    stream.write_all(format!("{request}Connection: close\r\n\r\n").as_bytes()).unwrap();
    let mut answer = Vec::new();
    // The server may close while there is more to read.
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8(answer).unwrap()
}

pub fn connect(at: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect(at).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream
}

pub fn status(answer: &str) -> &str {
    answer.get(9..12).unwrap_or("none")
}

pub fn body(answer: &str) -> &str {
    answer.split_once("\r\n\r\n").map_or("", |(_, body)| body)
}

/// The pictures that a page is sent.
pub struct Events(pub BufReader<TcpStream>);

impl Events {
    pub fn of(at: SocketAddr, secret: &str) -> Self {
        let mut stream = connect(at);
        let request = format!("GET /events HTTP/1.1\r\nHost: {at}\r\nCookie: airtime={secret}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        Self(BufReader::new(stream))
    }

    /// The next picture as it was sent. `None`: there are no more.
    pub fn next(&mut self) -> Option<String> {
        let mut beats = 0;
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line).unwrap() == 0 || line == "0\r\n" {
                return None;
            }
            match line.strip_prefix("data: ").map(str::trim_end) {
                Some("on") => beats += 1,
                Some(data) => return Some(data.to_owned()),
                None => {}
            }
            assert!(beats < MOST_BEATS, "nothing changes any more");
        }
    }

    /// The first picture of which this is true.
    pub fn until(&mut self, is_so: impl Fn(&Value) -> bool) -> Value {
        loop {
            let picture = serde_json::from_str(&self.next().expect("no more pictures")).unwrap();
            if is_so(&picture) {
                return picture;
            }
        }
    }
}
