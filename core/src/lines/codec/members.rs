//! An event from the members of a line, in any order. Pure.
//!
//! What serde derives for an event would keep data that stands before its type in a tree, and every payload would need
//! a second reader, for such trees. Here the data stays text until its type is known.

use std::borrow::Cow;

use serde::{
    Deserialize,
    de::{DeserializeSeed, Deserializer, IntoDeserializer as _, SeqAccess, Visitor},
    forward_to_deserialize_any,
};
use serde_json::{Error, value::RawValue};

use crate::domain::{Event, record::event::Unknown};

/// The members of an event as they are written. Others are passed over: a later version may have written them.
#[derive(Deserialize)]
pub(super) struct Members<'a> {
    #[serde(rename = "type", borrow)]
    kind: Cow<'a, str>,
    #[serde(borrow, default, deserialize_with = "as_written")]
    data: Option<&'a str>,
}

fn as_written<'de, D: Deserializer<'de>>(value: D) -> Result<Option<&'de str>, D::Error> {
    let value: Option<&RawValue> = Deserialize::deserialize(value)?;
    Ok(value.map(RawValue::get))
}

impl<'a> Members<'a> {
    /// The type, then the data, and no other: as nearly all lines are written. That the data ends where the members do
    /// is known when it is read.
    pub fn in_order(members: &'a str) -> Option<Self> {
        let (kind, data) = members.strip_prefix("\"type\":\"")?.split_once("\",\"data\":")?;
        let is_plain = kind.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        is_plain.then_some(Self { kind: Cow::Borrowed(kind), data: Some(data) })
    }
}

impl Members<'_> {
    /// The event of this type.
    ///
    /// # Errors
    /// This version has no such type, or its data is another.
    pub fn event(&self) -> Result<Event, Error> {
        Event::deserialize(self)
    }

    /// An event that says nothing more in this version, of which a later one says something. `None`: it should.
    pub fn event_without_data(&self) -> Option<Event> {
        let kind = Cow::Borrowed(&*self.kind);
        Members { kind, data: None }.event().ok()
    }

    /// What is kept of an event that this version does not know.
    ///
    /// # Errors
    /// Its data is too deep.
    pub fn unknown(&self) -> Result<Unknown, Error> {
        let data = self.data.map_or(Ok(serde_json::Value::Null), serde_json::from_str)?;
        Ok(Unknown { kind: self.kind.clone().into_owned(), data })
    }
}

impl<'de> Deserializer<'de> for &Members<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let data = self.data.unwrap_or("null");
        visitor.visit_seq(TypeThenData { kind: Some(&self.kind), data: Some(data) })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// What has not been read yet.
struct TypeThenData<'m, 'de> {
    kind: Option<&'m str>,
    data: Option<&'de str>,
}

impl<'de> SeqAccess<'de> for TypeThenData<'_, 'de> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        if let Some(kind) = self.kind.take() {
            return seed.deserialize(kind.into_deserializer()).map(Some);
        }
        let Some(data) = self.data.take() else { return Ok(None) };
        let mut data = serde_json::Deserializer::from_str(data);
        let read = seed.deserialize(&mut data)?;
        data.end().map(|()| Some(read))
    }
}
