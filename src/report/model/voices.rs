//! Whose voices there were: the first, the longest run of one group, the longest time without one, who came after whom.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{floor::voices::FirstSpeaker, people::joining::Seat, record::moment::seconds},
    report::model::builder::{Builder, at_s, person_id},
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FirstVoice {
    pub group: String,
    pub person: Option<String>,
    pub at_s: f64,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LongestRun {
    pub group: String,
    pub turns: u32,
    pub seconds: f64,
}

impl Builder<'_> {
    pub(super) fn first_voice(&self, first: FirstSpeaker) -> FirstVoice {
        FirstVoice {
            group: self.group_id(first.group),
            person: self.by_person(|| self.identified(first.person)).flatten(),
            at_s: at_s(first.at),
        }
    }

    /// The id of whoever sits in a seat, if it is one person.
    fn identified(&self, seat: usize) -> Option<String> {
        let person = self.s.roster.people().get(seat)?;
        (person.seat == Seat::Person).then(|| person_id(person))
    }

    /// `from`: the running time that comes before it, ms.
    pub(super) fn longest_absence(&self, from: u64) -> Option<f64> {
        let centred = self.s.roster.centred()?;
        let came = self.shares.iter().any(|g| g.group == centred);
        came.then(|| seconds(self.tally.voices().longest_absence(from, self.tally.clock())))
    }

    /// The same from the first word of an import on.
    pub(super) fn absence_in_speech(&self) -> Option<f64> {
        let speech_alone = self.s.is_speech_alone();
        speech_alone.then(|| self.longest_absence(self.tally.totals().quiet_before)).flatten()
    }

    pub(super) fn longest_run(&self) -> Option<LongestRun> {
        let run = self.tally.voices().longest_run()?;
        Some(LongestRun { group: self.group_id(run.group), turns: run.turns, seconds: seconds(run.ms) })
    }

    pub(super) fn responses(&self) -> BTreeMap<String, BTreeMap<String, u32>> {
        let in_balance = || self.shares.iter().filter(|g| g.in_balance).map(|g| g.group);
        let row = |g: usize| {
            in_balance().map(|h| (self.group_id(h), self.tally.voices().responses(g, h))).collect()
        };
        in_balance().map(|g| (self.group_id(g), row(g))).collect()
    }
}
