//! The role somebody speaks in, and who speaks in it.

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{people::group::UNCOUNTED, record::ids::PersonId};

/// The role of whoever facilitates.
pub const FACILITATOR: &str = "facilitator";

/// The role of somebody who looks on: here, and counted nowhere.
pub const OBSERVER: &str = "observer";

/// The role of somebody who facilitated and of whom nobody has said yet what else they are.
pub const NOT_COUNTED: &str = "not_counted";

/// The role somebody speaks in and the group it counts for.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Hat {
    /// `staff`, `lived_experience`, `carer` …
    pub role: String,
    /// A group's id.
    pub group: String,
}

impl Hat {
    #[must_use]
    pub fn new(role: &str, group: &str) -> Arc<Self> {
        Arc::new(Self { role: role.to_owned(), group: group.to_owned() })
    }

    /// An observer is beside the balance, whatever group was named.
    #[must_use]
    pub fn placed(self) -> Self {
        if self.role == OBSERVER { Self { group: UNCOUNTED.to_owned(), ..self } } else { self }
    }
}

/// A person in a hat: who holds the floor, and as what.
///
/// The hat is shared, not copied, so that ten thousand turns stay small in memory.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(from = "SpeakerFields", into = "SpeakerFields")]
pub struct Speaker {
    pub person: PersonId,
    pub hat: Arc<Hat>,
}

impl Speaker {
    /// The same turn in the seat of those of a group who are not timed: it tells of no role.
    #[must_use]
    pub fn counted_as(&self, seat: PersonId) -> Self {
        Self { person: seat, hat: Hat::new(&self.hat.group, &self.hat.group) }
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Speaker")]
struct SpeakerFields {
    person: PersonId,
    role: String,
    group: String,
}

impl From<SpeakerFields> for Speaker {
    fn from(f: SpeakerFields) -> Self {
        Self { person: f.person, hat: Arc::new(Hat { role: f.role, group: f.group }) }
    }
}

impl From<Speaker> for SpeakerFields {
    fn from(s: Speaker) -> Self {
        Self { person: s.person, role: s.hat.role.clone(), group: s.hat.group.clone() }
    }
}

impl JsonSchema for Speaker {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        SpeakerFields::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        SpeakerFields::json_schema(generator)
    }
}
