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
    #[serde(borrow, default)]
    data: Option<&'a RawValue>,
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
        let data = self.data.map_or(Ok(serde_json::Value::Null), |data| serde_json::from_str(data.get()))?;
        Ok(Unknown { kind: self.kind.clone().into_owned(), data })
    }
}

impl<'de> Deserializer<'de> for &Members<'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let data = self.data.map_or("null", RawValue::get);
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
        self.data
            .take()
            .map(|data| seed.deserialize(&mut serde_json::Deserializer::from_str(data)))
            .transpose()
    }
}
