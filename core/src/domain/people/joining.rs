//! Event payloads about who joins the list of people, and what a place on it stands for.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{people::hat::Hat, record::ids::PersonId};

/// Whom a seat stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    #[default]
    Person,
    /// A whole group, whose voices are not told apart. How many they are may be known.
    Group,
    /// People of a group who would rather not be timed, and keep their time in its total.
    Someone,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(in crate::domain) fn is_person(seat: &Seat) -> bool {
    *seat == Seat::Person
}

/// Where somebody takes part.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeatPlace {
    /// In the room where the meeting is.
    #[default]
    Room,
    /// From elsewhere: on a screen, by telephone.
    Online,
}

impl SeatPlace {
    /// `room` or `online`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.trim().to_lowercase().as_str() {
            "room" => Some(Self::Room),
            "online" => Some(Self::Online),
            _ => None,
        }
    }

    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Room => Self::Online,
            Self::Online => Self::Room,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(in crate::domain) fn is_in_room(place: &SeatPlace) -> bool {
    *place == SeatPlace::Room
}

/// Somebody takes part from another place from here on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PlaceChanged {
    pub person: PersonId,
    pub place: SeatPlace,
}

/// How many people a group's seat stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Headcount {
    pub person: PersonId,
    pub people: u16,
}

/// A person would rather not be timed; or came late, and has not said yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NotTimed {
    pub person: PersonId,
    /// `false`: they are glad to be timed after all.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub on: bool,
    /// From the start of the meeting, not from now on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_start: bool,
    /// The seat that keeps their time in their group's total. Absent: it is in no total.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_as: Option<PersonId>,
    /// They came after what we record was read out and have not said yes or no yet: see [`late`].
    ///
    /// [`late`]: crate::domain::people::late
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub awaits_answer: bool,
}

impl NotTimed {
    /// They came late: until they answer, nobody can tell which turns are theirs.
    #[must_use]
    pub fn until_answer(person: PersonId) -> Self {
        Self { person, on: true, from_start: false, counted_as: None, awaits_answer: true }
    }

    /// They are timed, from now on.
    #[must_use]
    pub fn over(person: PersonId) -> Self {
        Self { person, on: false, from_start: false, counted_as: None, awaits_answer: false }
    }
}

/// What is known of a person when they are added.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PersonAdded {
    pub person: PersonId,
    /// The id in the CSV, or the speaker in an imported file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub role: String,
    pub group: String,
    /// The letter that gives them the floor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<char>,
    /// `false`: expected, not here yet.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub here: bool,
    /// Whom the seat stands for.
    #[serde(default, skip_serializing_if = "is_person")]
    pub seat: Seat,
    /// For a group's seat: how many people. Absent: not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<u16>,
    /// Where they take part. Absent: in the room.
    #[serde(default, skip_serializing_if = "is_in_room")]
    pub place: SeatPlace,
}

impl PersonAdded {
    /// A person without a name, here.
    #[must_use]
    pub fn nameless(person: PersonId, hat: &Hat) -> Self {
        Self {
            person,
            id: None,
            name: None,
            role: hat.role.clone(),
            group: hat.group.clone(),
            key: None,
            here: true,
            seat: Seat::Person,
            people: None,
            place: SeatPlace::Room,
        }
    }
}

pub(in crate::domain) fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
pub(in crate::domain) fn is_true(b: &bool) -> bool {
    *b
}
