//! The groups, and where it was asked for the people.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        measures::{
            aim::ratio,
            heard::{self, HeardInSession},
            shares::{GroupShare, SMALL_GROUP},
        },
        people::{joining::Seat, person::Person},
        record::moment::{seconds, total},
    },
    report::model::{
        Detail,
        builder::{Builder, at_s, clean, person_id},
    },
    text::people,
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroupPart {
    pub id: String,
    /// What people call it, in the language of the report where airtime has words for it. Programs go by `id`.
    pub label: String,
    /// In the balance; `false`: not counted.
    #[serde(rename = "weighed")]
    pub in_balance: bool,
    /// The hats its people wear.
    pub roles: Vec<String>,
    /// How many people wore a hat of it while they were here. `null`: it was not counted.
    pub people: Option<usize>,
    /// Person-seconds present. `null`: the group was not counted.
    pub present_s: Option<f64>,
    pub speaking_time_s: f64,
    /// S_g, over groups in the balance. `null` apart.
    pub share: Option<f64>,
    /// A_g / ΣA: what headcount would give. `null` apart.
    pub even_share: Option<f64>,
    /// T_g over the speaking time of everybody, people apart included.
    pub share_of_all: Option<f64>,
    /// The aim τ_g.
    pub target: Option<f64>,
    /// (S_g − τ_g) × 100.
    pub gap_points: Option<f64>,
    pub turns: u32,
    /// Voices.
    pub substantive_turns: u32,
    pub longest_turn_s: f64,
    /// Fewer than 3 people: leave it out of anything made to be shared.
    pub small_group: bool,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PersonPart {
    /// The id in the CSV, the speaker in the file, or the handle.
    pub id: String,
    /// The name, or the role and a number in the language of the report. Programs go by `id`.
    pub label: String,
    pub role: String,
    pub group: String,
    #[serde(rename = "weighed")]
    pub in_balance: bool,
    pub present_s: f64,
    pub speaking_time_s: f64,
    /// T_i / ΣT over people in the balance. `null` apart.
    pub share: Option<f64>,
    pub turns: u32,
    pub substantive_turns: u32,
    pub longest_turn_s: f64,
    pub first_spoke_s: Option<f64>,
    pub last_spoke_s: Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HeardPart {
    pub heard: usize,
    pub of: usize,
    /// Those who spoke, but no turn of theirs was long enough to count. Pages say it; `None`: not known, since a file
    /// of totals does not have it.
    #[serde(skip)]
    pub briefly: Option<usize>,
}

impl HeardPart {
    /// How many said anything.
    #[must_use]
    pub fn spoke(&self) -> usize {
        self.heard.saturating_add(self.briefly.unwrap_or_default())
    }
}

impl From<HeardInSession> for HeardPart {
    fn from(HeardInSession { heard, briefly, of }: HeardInSession) -> Self {
        Self { heard, of, briefly: Some(briefly) }
    }
}

impl Builder<'_> {
    pub(super) fn groups(&self) -> Vec<GroupPart> {
        let all = total(self.shares.iter().map(|g| g.ms));
        self.told_groups().map(|share| self.group(share, all)).collect()
    }

    pub(super) fn group(&self, share: &GroupShare, all_ms: u64) -> GroupPart {
        let tally = &self.tally.groups()[share.group];
        GroupPart {
            id: self.group_id(share.group),
            label: clean(&people::group(&self.s.roster, share.group)),
            in_balance: share.in_balance,
            roles: self.roles(share.group),
            people: share.people,
            present_s: share.people.map(|_| seconds(share.present_ms)),
            speaking_time_s: seconds(share.ms),
            share: share.share,
            even_share: share.even_share,
            share_of_all: self.unless_withheld(|| ratio(share.ms, all_ms)).flatten(),
            target: share.target,
            gap_points: share.gap_points(),
            turns: tally.turns,
            substantive_turns: tally.voices,
            longest_turn_s: seconds(tally.longest_ms),
            small_group: share.people.is_some_and(|n| n < SMALL_GROUP),
        }
    }

    pub(super) fn roles(&self, group: usize) -> Vec<String> {
        let people = self.s.roster.people().iter().enumerate();
        let here = people
            .filter(|(seat, p)| self.tally.people()[*seat].came && self.s.roster.group_of(p) == Some(group));
        let roles: BTreeSet<String> = here.map(|(_, p)| clean(&p.hat.role)).collect();
        roles.into_iter().collect()
    }

    pub(super) fn people(&self) -> Vec<PersonPart> {
        if self.detail == Detail::Groups {
            return Vec::new();
        }
        let talk = total(self.weighed_times());
        let came = |(seat, p): &(usize, &Person)| self.tally.people()[*seat].came && p.seat == Seat::Person;
        let people = self.s.roster.people().iter().enumerate().filter(came);
        let people = people.filter(|(seat, _)| !(self.withholds_uncounted && self.was_uncounted(*seat)));
        people.map(|(seat, person)| self.person(seat, person, talk)).collect()
    }

    /// Whether somebody was ever in a group that is not counted: what of their time is which could be worked out.
    fn was_uncounted(&self, seat: usize) -> bool {
        self.tally.groups().iter().any(|g| !g.in_balance && g.people.contains(&seat))
    }

    /// What is made of the time of everybody in the balance: not where time as somebody who is not counted is in it, and
    /// is withheld.
    pub(super) fn unless_mixed<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        let mixed = || heard::people_in_balance(self.tally).into_iter().any(|seat| self.was_uncounted(seat));
        (!self.withholds_uncounted || !mixed()).then(value)
    }

    pub(super) fn person(&self, seat: usize, person: &Person, talk_ms: u64) -> PersonPart {
        let t = &self.tally.people()[seat];
        let in_balance = self.tally.groups()[t.group].in_balance;
        PersonPart {
            id: person_id(person),
            label: clean(&people::label(&person.label)),
            role: clean(&person.hat.role),
            group: self.group_id(t.group),
            in_balance,
            present_s: seconds(self.tally.present_ms(seat)),
            speaking_time_s: seconds(t.ms),
            share: self.unless_mixed(|| ratio(t.ms, talk_ms)).flatten().filter(|_| in_balance),
            turns: t.turns,
            substantive_turns: t.voices,
            longest_turn_s: seconds(t.longest_ms),
            first_spoke_s: t.first_spoke.map(at_s),
            last_spoke_s: t.last_spoke.map(at_s),
        }
    }

    /// Speaking time of everybody in the balance who came, ms.
    pub(super) fn weighed_times(&self) -> Vec<u64> {
        heard::people_in_balance(self.tally).into_iter().map(|seat| self.tally.people()[seat].ms).collect()
    }
}
