//! Parses the fixed layout of the frequent events (people, turns, pauses, hands); everything else falls back to
//! [`codec`]. Pure.
//!
//! Both agree on every line (`tests/laws/record.rs`). Worth about three times the speed of reading a session (`benches/core.rs`).

use std::sync::Arc;

use crate::{
    domain::{
        Event, Hat, Moment, PersonId, Record, Seq, Speaker,
        people::joining::{PersonAdded, Seat, SeatPlace},
        queue::hand::Hand,
    },
    lines::{
        codec::{self, BadLine, Line, VERSION},
        range::MAX_MS,
    },
};

/// Digits of the longest number that is read here: a `u64` holds any of so many, and no meeting has a longer one.
const MOST_DIGITS: usize = 19;

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
    Some((seq, Moment::from_ms(t), rest.strip_prefix(",")?))
}

/// `None`: it is none of the frequent ones.
fn event(members: &str, hats: &mut Hats) -> Option<Event> {
    match members.strip_prefix(r#""type":""#)? {
        r#"open""# => Some(Event::Open),
        r#"someone""# => Some(Event::Someone),
        r#"still_here""# => Some(Event::StillHere),
        about_somebody => event_about_somebody(about_somebody, hats),
    }
}

fn event_about_somebody(event: &str, hats: &mut Hats) -> Option<Event> {
    if let Some(data) = event.strip_prefix(r#"floor","data":{"person":"p"#) {
        return speaker(data, hats).map(Event::Floor);
    }
    if let Some(data) = event.strip_prefix(r#"hand","data":{"person":"p"#) {
        return hand(data).map(Event::Hand);
    }
    let data = event.strip_prefix(r#"person","data":{"person":"p"#)?;
    person_added(data).map(|added| Event::Person(Box::new(added)))
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

/// `3","name":"Kai","role":"staff","group":"staff","key":"k"}`: somebody who is here.
fn person_added(data: &str) -> Option<PersonAdded> {
    let (person, rest) = person(data)?;
    let (name, rest) = unescaped_string(rest.strip_prefix("\",\"name\":\"")?)?;
    let (role, rest) = unescaped_string(rest.strip_prefix("\",\"role\":\"")?)?;
    let (group, rest) = unescaped_string(rest.strip_prefix("\",\"group\":\"")?)?;
    let (key, rest) = unescaped_string(rest.strip_prefix("\",\"key\":\"")?)?;
    let mut keys = key.chars();
    let key = keys.next().filter(|_| keys.next().is_none() && rest == "\"}")?;
    Some(PersonAdded {
        person,
        id: None,
        name: Some(name.to_owned()),
        role: role.to_owned(),
        group: group.to_owned(),
        key: Some(key),
        here: true,
        seat: Seat::Person,
        people: None,
        place: SeatPlace::Room,
    })
}

fn person(text: &str) -> Option<(PersonId, &str)> {
    let (number, rest) = number(text)?;
    Some((PersonId(u16::try_from(number).ok()?), rest))
}

/// A whole number as JSON writes it, and the rest. `None`: it is none, or longer than any that fits.
fn number(text: &str) -> Option<(u64, &str)> {
    let len = text.bytes().position(|b| !b.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(len).filter(|_| (1..=MOST_DIGITS).contains(&len))?;
    let is_padded = len > 1 && digits.starts_with('0');
    let value = |number: u64, digit: u8| number.wrapping_mul(10).wrapping_add(u64::from(digit & 0xf));
    (!is_padded).then(|| (digits.bytes().fold(0, value), rest))
}

/// A string without escapes up to its closing quotation mark, and the rest.
fn unescaped_string(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().position(|b| b == b'"' || b == b'\\' || b < b' ')?;
    text.split_at_checked(end).filter(|(_, rest)| rest.starts_with('"'))
}
