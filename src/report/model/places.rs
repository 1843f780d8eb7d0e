//! Talk and people by where they took part.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        measures::places::{self, PlaceShare},
        people::joining::SeatPlace,
        record::moment::seconds,
    },
    report::model::builder::Builder,
};

#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PlacePart {
    pub place: SeatPlace,
    /// People in the balance who were last there.
    pub people: usize,
    /// Talk in the balance by people who were there at the time.
    pub speaking_time_s: f64,
    /// Over all talk in the balance.
    pub share: Option<f64>,
    /// It would tell what fewer than 3 people said: leave it out of anything made to be shared.
    pub small_group: bool,
}

impl Builder<'_> {
    pub(super) fn places(&self) -> Vec<PlacePart> {
        let part = |PlaceShare { place, people, ms, share, small }| PlacePart {
            place,
            people,
            speaking_time_s: seconds(ms),
            share,
            small_group: small,
        };
        places::by_place(self.tally).into_iter().map(part).collect()
    }
}
