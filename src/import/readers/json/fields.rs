//! The fields of a JSON object that readers know. Values stay text until one is needed, so that numbers are exact, and
//! nesting is passed over without recursion.

use std::{borrow::Cow, fmt};

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

/// Every name that a reader looks for.
const KNOWN: [&str; 36] = [
    "alternatives",
    "audio_segments",
    "channel_label",
    "channel_labels",
    "channels",
    "content",
    "data",
    "display_name",
    "elements",
    "end",
    "end_time",
    "end_ts",
    "id",
    "items",
    "monologues",
    "name",
    "paragraphs",
    "punctuated_word",
    "results",
    "segments",
    "sentences",
    "session_id",
    "speaker",
    "speaker_info",
    "speaker_label",
    "speaker_labels",
    "speaker_name",
    "speakers",
    "start",
    "start_time",
    "text",
    "transcript",
    "ts",
    "utterances",
    "value",
    "words",
];

/// The known fields of one object.
#[derive(Default)]
pub struct Fields<'a>(Vec<(&'static str, &'a RawValue)>);

impl<'a> Fields<'a> {
    /// `None`: it is no object.
    pub fn of(raw: &'a RawValue) -> Option<Self> {
        let mut reader = serde_json::Deserializer::from_str(raw.get());
        reader.deserialize_map(Objects).ok()
    }

    /// The first of these that is there and not null.
    pub fn first(&self, names: &[&'static str]) -> Option<(&'static str, &'a RawValue)> {
        names.iter().find_map(|name| self.0.iter().find(|(n, v)| n == name && v.get() != "null")).copied()
    }

    pub fn get(&self, name: &'static str) -> Option<&'a RawValue> {
        self.first(&[name]).map(|(_, value)| value)
    }

    /// The fields of the object of this name.
    pub fn object(&self, name: &'static str) -> Option<Self> {
        self.get(name).and_then(Self::of)
    }

    /// The list of this name.
    pub fn list(&self, name: &'static str) -> Option<&'a RawValue> {
        self.get(name).filter(|value| is_list(value))
    }
}

pub fn is_list(raw: &RawValue) -> bool {
    raw.get().starts_with('[')
}

/// Calls `visit` with each value of a list.
pub fn each<'a>(list: &'a RawValue, visit: impl FnMut(&'a RawValue)) {
    let mut reader = serde_json::Deserializer::from_str(list.get());
    // Its syntax was checked with that of the whole file.
    let _ = reader.deserialize_seq(Lists(visit));
}

/// The text of a JSON string or number; `None`: it is something else.
pub fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    match raw.get().as_bytes().first()? {
        b'"' => serde_json::from_str::<String>(raw.get()).ok().map(Cow::Owned),
        b'-' | b'0'..=b'9' => Some(Cow::Borrowed(raw.get())),
        _ => None,
    }
}

struct Objects;

impl<'a> Visitor<'a> for Objects {
    type Value = Fields<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    /// Of two fields with one name the last counts.
    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<Fields<'a>, A::Error> {
        let mut fields = Fields::default();
        while let Some(name) = map.next_key_seed(Name)? {
            match name {
                None => drop(map.next_value::<IgnoredAny>()?),
                Some(name) => {
                    let value = map.next_value()?;
                    fields.0.retain(|(known, _)| *known != name);
                    fields.0.push((name, value));
                }
            }
        }
        Ok(fields)
    }
}

/// A field's name, if it is a known one.
struct Name;

impl<'a> DeserializeSeed<'a> for Name {
    type Value = Option<&'static str>;

    fn deserialize<D: Deserializer<'a>>(self, reader: D) -> Result<Self::Value, D::Error> {
        reader.deserialize_str(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<&'static str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(KNOWN.into_iter().find(|known| *known == name))
    }
}

struct Lists<F>(F);

impl<'a, F: FnMut(&'a RawValue)> Visitor<'a> for Lists<F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'a>>(mut self, mut list: A) -> Result<(), A::Error> {
        while let Some(value) = list.next_element()? {
            (self.0)(value);
        }
        Ok(())
    }
}
