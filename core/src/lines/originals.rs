//! Lines that hold more than this version knows, as they were written: what a later version of the program put there
//! stays when a file is written anew. Pure.
//!
//! A record is what a line means, and a line may say more. Whatever writes a whole session again goes by its records,
//! and by the lines here where the records alone would lose something.

use std::collections::{BTreeMap, HashSet};

use serde_json::{Map, Value, value::RawValue};

use crate::{
    domain::{Event, Record, Seq, privacy::removed::Removed},
    lines::{
        codec::{self, Line, MAX_LINE, TAIL},
        raw_json::{Members, elements, text_literal, text_of},
    },
};

/// The lines that the records alone would not give again: what the checksum covers of each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Originals(BTreeMap<Seq, Box<str>>);

impl Originals {
    /// Keeps a line that was read, unless its record says all of it.
    pub(super) fn keep(&mut self, line: &[u8], read: &Line) {
        let mut known = Vec::new();
        codec::encode(&read.record, read.sealed_bytes, &mut known);
        if known.strip_suffix(b"\n") != Some(line)
            && let Some(body) = line.get(..line.len().saturating_sub(TAIL))
        {
            self.0.insert(read.record.seq, String::from_utf8_lossy(body).into());
        }
    }

    pub(super) fn forget(&mut self, seq: Seq) {
        self.0.remove(&seq);
    }

    /// A record as it was written, with its newline. `None`: its event says all of it.
    fn line(&self, record: &Record) -> Option<Vec<u8>> {
        let body = merged(self.0.get(&record.seq)?, record, &mut UnknownMembers::default())?;
        Some(codec::with_checksum(body.into_bytes()))
    }

    /// The lines of these records, as a file holds them.
    #[must_use]
    pub fn encode_all(&self, records: &[Record]) -> Vec<u8> {
        let mut bytes = Vec::new();
        for record in records {
            match self.line(record) {
                Some(line) => bytes.extend(line),
                None => codec::encode(record, None, &mut bytes),
            }
        }
        bytes
    }

    /// Removes people from what the events do not say. `records`: as they are without them. Returns the lines that
    /// changed.
    pub fn remove(&mut self, records: &[Record], removed: &Removed) -> HashSet<Seq> {
        let mut changed = HashSet::new();
        for record in records {
            let Some(body) = self.0.get(&record.seq) else { continue };
            let mut unknown = UnknownMembers { removed: Some(removed), ..UnknownMembers::default() };
            let merged = merged(body, record, &mut unknown).map(String::into_boxed_str);
            if merged.as_ref() != Some(body) {
                changed.insert(record.seq);
                match merged {
                    Some(merged) => self.0.insert(record.seq, merged),
                    None => self.0.remove(&record.seq),
                };
            }
        }
        changed
    }

    /// Every text in members that this version does not know, and where.
    #[must_use]
    pub fn texts(&self) -> Vec<(Seq, String)> {
        let mut texts = Vec::new();
        for (seq, body) in &self.0 {
            let Ok(Line { record, sealed_bytes: _ }) = codec::decode_body(body) else { continue };
            let mut unknown = UnknownMembers::default();
            merged_tree(body, &record, &record, None, &mut unknown);
            texts.extend(unknown.texts.into_iter().map(|text| (*seq, text)));
        }
        texts
    }
}

/// What the checksum of a record's line covers, with what its original says beside the event. `None`: nothing.
fn merged(original: &str, record: &Record, unknown: &mut UnknownMembers<'_>) -> Option<String> {
    let Line { record: before, sealed_bytes } = codec::decode_body(original).ok()?;
    let of_one_kind = std::mem::discriminant(&before.event) == std::mem::discriminant(&record.event);
    if !of_one_kind {
        // Nobody knows about whom it was.
        return None;
    }
    let merged = merged_tree(original, &before, record, sealed_bytes, unknown)?;
    if before == *record && sealed_bytes.is_none() && !unknown.changed {
        return Some(original.to_owned());
    }
    let merged = merged.strip_suffix('}')?.to_owned();
    (merged.len() + TAIL <= MAX_LINE).then_some(merged)
}

fn merged_tree(
    original: &str,
    before: &Record,
    after: &Record,
    sealed_bytes: Option<u64>,
    unknown: &mut UnknownMembers<'_>,
) -> Option<String> {
    let whole = format!("{original}}}");
    let raw: &RawValue = serde_json::from_str(&whole).ok()?;
    let (before, after) = (known_members(before, sealed_bytes)?, known_members(after, None)?);
    Some(unknown.value(raw, &before, &after))
}

/// The members of a line that this version knows. All that an event of another version says is unknown.
fn known_members(record: &Record, sealed_bytes: Option<u64>) -> Option<Value> {
    let mut line = Vec::new();
    codec::encode(record, sealed_bytes, &mut line);
    let mut members: Map<String, Value> = serde_json::from_str(str::from_utf8(&line).ok()?).ok()?;
    members.remove("crc");
    if let Event::Unknown(_) = record.event {
        members.remove("data");
    }
    Some(Value::Object(members))
}

/// Goes through a line beside what is known of it, and sees to the rest.
#[derive(Default)]
struct UnknownMembers<'a> {
    removed: Option<&'a Removed>,
    /// Something unknown was changed or left out.
    changed: bool,
    /// The texts that stay.
    texts: Vec<String>,
}

impl UnknownMembers<'_> {
    /// A value as it stands now: what is known as it is `after`, the rest as it was.
    fn value(&mut self, raw: &RawValue, before: &Value, after: &Value) -> String {
        match (before, after) {
            (Value::Object(before), Value::Object(after)) => match Members::of(raw) {
                Some(members) => self.object(&members, before, after),
                None => raw.get().to_owned(),
            },
            (Value::Array(before), Value::Array(after)) => match elements(raw) {
                Some(raws) => self.array(&raws, before, after),
                None => raw.get().to_owned(),
            },
            _ if before == after => raw.get().to_owned(),
            _ => text_literal(after),
        }
    }

    fn object(
        &mut self,
        members: &Members<'_>,
        before: &Map<String, Value>,
        after: &Map<String, Value>,
    ) -> String {
        // Nobody can tell what else such an object says about them.
        let is_about_removed = before.values().any(|value| self.is_removed(value));
        let mut out: Vec<String> = Vec::new();
        let mut written = HashSet::new();
        for (name, value) in &members.0 {
            let key = text_of(name).unwrap_or_default();
            match (before.get(&key), after.get(&key)) {
                (was, Some(is)) => {
                    let value = self.value(value, was.unwrap_or(&Value::Null), is);
                    out.push(format!("{}:{value}", name.get()));
                    written.insert(key);
                }
                (Some(_), None) => {}
                (None, None) if is_about_removed => self.changed = true,
                (None, None) => match self.unknown_member(name, value) {
                    Some(member) => out.push(member),
                    None => self.changed = true,
                },
            }
        }
        let new = after.iter().filter(|(key, _)| !written.contains(*key));
        out.extend(new.map(|(key, value)| {
            format!("{}:{}", text_literal(&Value::String(key.clone())), text_literal(value))
        }));
        format!("{{{}}}", out.join(","))
    }

    /// Elements may have been left out.
    fn array(&mut self, raws: &[&RawValue], before: &[Value], after: &[Value]) -> String {
        let mut out = Vec::new();
        let mut next = 0;
        for (n, is) in after.iter().enumerate() {
            let same = (next..before.len()).find(|at| before.get(*at) == Some(is));
            let at = if before.len() == after.len() { Some(n) } else { same };
            match at.and_then(|at| Some((at, raws.get(at)?, before.get(at)?))) {
                Some((at, raw, was)) => {
                    out.push(self.value(raw, was, is));
                    next = at + 1;
                }
                None => out.push(text_literal(is)),
            }
        }
        format!("[{}]", out.join(","))
    }

    /// Whether a known value is one of the people who are removed, or a speaker or an owner who is.
    fn is_removed(&self, value: &Value) -> bool {
        let person = if let Value::Object(members) = value { members.get("person") } else { Some(value) };
        let handle = person.and_then(Value::as_str);
        handle.zip(self.removed).is_some_and(|(handle, removed)| removed.is_handle(handle))
    }

    /// A member that nothing is known of, as it stays; nothing if it holds the handle of somebody who is removed.
    fn unknown_member(&mut self, name: &RawValue, value: &RawValue) -> Option<String> {
        let (name, value) = (self.unknown_value(name)?, self.unknown_value(value)?);
        Some(format!("{name}:{value}"))
    }

    fn unknown_value(&mut self, raw: &RawValue) -> Option<String> {
        if let Some(members) = Members::of(raw) {
            let all: Option<Vec<String>> =
                members.0.iter().map(|(name, value)| self.unknown_member(name, value)).collect();
            return Some(format!("{{{}}}", all?.join(",")));
        }
        if let Some(elements) = elements(raw) {
            let all: Option<Vec<String>> = elements.iter().map(|raw| self.unknown_value(raw)).collect();
            return Some(format!("[{}]", all?.join(",")));
        }
        let Some(text) = text_of(raw) else { return Some(raw.get().to_owned()) };
        if self.removed.is_some_and(|removed| removed.is_handle(&text)) {
            return None;
        }
        if let Some(text) = self.removed.and_then(|removed| removed.out_of(&text)) {
            self.changed = true;
            let literal = text_literal(&Value::String(text.clone()));
            self.texts.push(text);
            return Some(literal);
        }
        self.texts.push(text);
        Some(raw.get().to_owned())
    }
}
