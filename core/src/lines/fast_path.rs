//! Parses the fixed layout of the frequent events (turns, pauses, hands); everything else falls back to
//! [`codec`]. Pure.
//!
//! Both agree on every line (`tests/laws/record.rs`). Worth about three times the speed of reading a session (`benches/core.rs`).

use std::sync::Arc;

use crate::{
    domain::{Event, Hat, Moment, PersonId, Record, Seq, Speaker, queue::hand::Hand},
    lines::{
        codec::{self, BadLine, Line, VERSION},
        range::MAX_MS,
    },
};

/// The hats of one session, each read once, by how a line writes it, and shared by its turns.
#[derive(Clone, Debug, Default)]
pub struct Hats(Vec<(Box<str>, Arc<Hat>)>);

impl Hats {
    /// The hat in `","role":"staff","group":"staff"}`.
    fn read(&mut self, members: &str) -> Option<Arc<Hat>> {
        if let Some((_, hat)) = self.0.iter().find(|(written, _)| **written == *members) {
            return Some(Arc::clone(hat));
        }
        let (role, rest) = unescaped_string(members.strip_prefix("\",\"role\":\"")?)?;
        let (group, rest) = unescaped_string(rest.strip_prefix("\",\"group\":\"")?)?;
        let hat = (rest == "\"}").then(|| Hat::new(role, group))?;
        self.0.push((members.into(), Arc::clone(&hat)));
        Some(hat)
    }
}

/// Reads one line of a session (without its newline).
///
/// # Errors
/// As [`codec::decode`].
pub fn decode(line: &[u8], hats: &mut Hats) -> Result<Line, BadLine> {
    decode_body(codec::checked_body(line)?, hats)
}

/// The same of a line in a text, so that UTF-8 need not be checked line by line.
///
/// # Errors
/// As [`codec::decode`].
pub fn decode_text(line: &str, hats: &mut Hats) -> Result<Line, BadLine> {
    let body = line.get(..codec::checked_len(line.as_bytes())?).ok_or(BadLine::NotUtf8)?;
    decode_body(body, hats)
}

fn decode_body(body: &str, hats: &mut Hats) -> Result<Line, BadLine> {
    let Some((seq, t, members)) = head(body) else { return codec::decode_body(body) };
    let record = match event(members, hats) {
        Some(event) => Record { seq, t, event },
        None if members.starts_with("\"type\":") => codec::decode_record(seq, t, members)?,
        None => return codec::decode_body(body),
    };
    Ok(Line { record, sealed_bytes: None })
}

/// The place and time of a line, and its other members, given the bytes its checksum covers. `None`: it has
/// another layout.
fn head(body: &str) -> Option<(Seq, Moment, &str)> {
    debug_assert_eq!(VERSION, 1);
    let rest = body.strip_prefix("{\"v\":1,\"seq\":")?;
    let (seq, rest) = number(rest)?;
    let (t, rest) = number(rest.strip_prefix(",\"t\":")?)?;
    let seq = Seq::try_from(seq).ok().filter(|seq| *seq != Seq::MAX)?;
    if t > MAX_MS {
        return None;
    }
    Some((seq, Moment::from_ms(t), rest.strip_prefix(',')?))
}

/// `None`: it is none of the frequent ones.
fn event(members: &str, hats: &mut Hats) -> Option<Event> {
    Some(match members {
        r#""type":"open""# => Event::Open,
        r#""type":"someone""# => Event::Someone,
        r#""type":"still_here""# => Event::StillHere,
        _ => match members.strip_prefix(r#""type":"floor","data":{"person":"p"#) {
            Some(data) => Event::Floor(speaker(data, hats)?),
            None => Event::Hand(hand(members.strip_prefix(r#""type":"hand","data":{"person":"p"#)?)?),
        },
    })
}

/// `3","role":"staff","group":"staff"}`.
fn speaker(data: &str, hats: &mut Hats) -> Option<Speaker> {
    let (person, rest) = person(data)?;
    Some(Speaker { person, hat: hats.read(rest)? })
}

/// `3","up":true}`: a hand for a point.
fn hand(data: &str) -> Option<Hand> {
    let (person, rest) = person(data)?;
    let up = match rest {
        "\",\"up\":true}" => true,
        "\",\"up\":false}" => false,
        _ => return None,
    };
    Some(Hand { up, ..Hand::up(person) })
}

fn person(text: &str) -> Option<(PersonId, &str)> {
    let (number, rest) = number(text)?;
    Some((PersonId(u16::try_from(number).ok()?), rest))
}

/// A whole number as JSON writes it, and the rest.
fn number(text: &str) -> Option<(u64, &str)> {
    if matches!(text.as_bytes(), [b'0', b'0'..=b'9', ..]) {
        return None;
    }
    let (mut number, mut rest) = (0_u64, text.as_bytes());
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        number = number.checked_mul(10)?.checked_add(u64::from(digit - b'0'))?;
        rest = after;
    }
    let len = text.len() - rest.len();
    text.get(len..).filter(|_| len > 0).map(|rest| (number, rest))
}

/// A string without escapes up to its closing quotation mark, and the rest.
fn unescaped_string(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().position(|b| b == b'"' || b == b'\\' || b < b' ')?;
    text.split_at_checked(end).filter(|(_, rest)| rest.starts_with('"'))
}
