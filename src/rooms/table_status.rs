//! What a table says of itself beside its record: whose meeting it is, how many have spoken, whether it calls the lead.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        Moment, Seq, Session,
        measures::{heard::heard_in_session, shares::SMALL_GROUP},
        record::plain_text,
    },
    rooms::{self, place::Place},
};

/// The one message under a table's `now`.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct TableStatus {
    /// The id of the meeting.
    pub session: String,
    /// The table's name, as people read it.
    pub room: String,
    /// How many have spoken, of how many. Not told of fewer than three, nor where people are not told apart.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spoken: Option<(usize, usize)>,
    /// The table calls the lead: with which event it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<Seq>,
    #[serde(default)]
    pub ended: bool,
}

impl TableStatus {
    /// `now`: somebody who has begun to speak has spoken as soon as it is long enough, and not only with the next tap.
    #[must_use]
    pub fn of(session: &Session, now: Moment, place: &Place) -> Self {
        let heard = heard_in_session(&session.tally.at(now));
        let may_count = session.times_individuals() && heard.of >= SMALL_GROUP;
        Self {
            session: session.id.clone(),
            room: place.name.clone(),
            spoken: may_count.then_some((heard.heard, heard.of)),
            call: session.lead_call,
            ended: session.ended,
        }
    }

    /// Reads what somebody sent. `None`: it is something else.
    #[must_use]
    pub fn read(payload: &[u8]) -> Option<Self> {
        let read: Self = rooms::read_message(payload)?;
        let room = plain_text::clean(&read.room, 120);
        (!read.session.is_empty()).then_some(Self { room, ..read })
    }

    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}
