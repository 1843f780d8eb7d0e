//! Who had the floor when, as a report may tell it. Knows no words and no pictures.
//!
//! By group only. Where a group in the balance is small, no stretch tells of a group: one group's would give away
//! the other's. Where only a group not counted is small, its turns are one with the quiet around them, so that
//! nobody sees when one person spoke. A role is told where three or more of its group wear it.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        floor::{state::Floor, timeline::Stretch},
        measures::shares::SMALL_GROUP,
        record::{ids::TurnRef, moment::Moment},
    },
    report::model::{
        Detail,
        builder::{Builder, at_s, clean, person_id},
    },
};

/// What the floor was. `other`: quiet, or somebody who is not in the balance; which of them is not told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeState {
    Held,
    Open,
    Someone,
    Crosstalk,
    SmallGroups,
    Break,
    OffRecord,
    Unattended,
    Other,
}

impl From<Floor> for TimeState {
    fn from(floor: Floor) -> Self {
        match floor {
            Floor::Held => Self::Held,
            Floor::Open => Self::Open,
            Floor::Someone => Self::Someone,
            Floor::Crosstalk => Self::Crosstalk,
            Floor::SmallGroups => Self::SmallGroups,
            Floor::Break => Self::Break,
            Floor::OffRecord => Self::OffRecord,
            Floor::Unattended => Self::Unattended,
        }
    }
}

impl TimeState {
    /// As in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Open => "open",
            Self::Someone => "someone",
            Self::Crosstalk => "crosstalk",
            Self::SmallGroups => "small_groups",
            Self::Break => "break",
            Self::OffRecord => "off_record",
            Self::Unattended => "unattended",
            Self::Other => "other",
        }
    }
}

/// The floor as it was from `start_s` until `end_s`, or one imported turn (two may overlap).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TimelinePart {
    pub start_s: f64,
    pub end_s: f64,
    pub state: TimeState,
    /// `null` unless held, and where groups may not be told.
    pub group: Option<String>,
    /// `null` where fewer than three of its group wear it, unless figures by person were asked for.
    pub role: Option<String>,
    /// `null` unless figures by person were asked for.
    pub person: Option<String>,
    /// Number of the item under way when it began.
    pub item: Option<u16>,
    /// From where to where they spoke, s, where an imported turn was joined of several stretches. In tables of turns.
    #[serde(skip)]
    pub spoken_s: Vec<(f64, f64)>,
}

/// When each stretch of an import began and ended, by the line that it was made from.
pub(super) type Pieces = BTreeMap<TurnRef, (Moment, Moment)>;

impl Builder<'_> {
    pub(super) fn timeline(&self, stretches: &[Stretch], pieces: &Pieces) -> Vec<TimelinePart> {
        let mut parts: Vec<TimelinePart> = Vec::new();
        for stretch in stretches {
            let part = self.timeline_part(stretch, pieces);
            match parts.last_mut() {
                Some(last) if last.goes_on_in(&part) => last.end_s = last.end_s.max(part.end_s),
                _ => parts.push(part),
            }
        }
        parts
    }

    fn timeline_part(&self, stretch: &Stretch, pieces: &Pieces) -> TimelinePart {
        let mut part = TimelinePart {
            start_s: at_s(stretch.start),
            end_s: at_s(stretch.end),
            state: stretch.floor.into(),
            group: None,
            role: None,
            person: None,
            item: stretch.item,
            spoken_s: vec![],
        };
        if self.withholds_uncounted && self.is_beside(stretch) {
            part.state = TimeState::Other;
            return part;
        }
        if self.detail == Detail::Groups && self.is_weighed_small(stretch.item) {
            return part;
        }
        if self.detail == Detail::Groups && self.is_apart_small() && self.is_beside(stretch) {
            part.state = TimeState::Other;
            return part;
        }
        if let Some(speaker) = &stretch.speaker {
            part.group = Some(clean(&speaker.hat.group));
            part.role = self.disclosed_role(&speaker.hat.role, &speaker.hat.group);
            let person = || self.s.roster.person(speaker.person).map(person_id);
            part.person = self.by_person(person).flatten();
        }
        if stretch.joined.len() > 1 {
            let piece = |turn| pieces.get(turn).map(|(start, end)| (at_s(*start), at_s(*end)));
            part.spoken_s = stretch.joined.iter().filter_map(piece).collect();
        }
        part
    }

    /// Whether a group in the balance is small, in the session or among those who were here for the item.
    pub(super) fn is_weighed_small(&self, item: Option<u16>) -> bool {
        let few = |n: usize| (1..SMALL_GROUP).contains(&n);
        let in_balance = || self.shares.iter().filter(|g| g.in_balance);
        let at = item.and_then(|n| self.s.agenda.items.iter().position(|i| i.item == n));
        let tally = at.map(|at| &self.tally.items()[at]);
        let here = |group: usize| {
            let present = tally.map(|t| t.present.iter());
            present.into_iter().flatten().filter(|&&p| self.tally.people()[p].group == group).count()
        };
        in_balance().any(|g| g.people.is_some_and(few) || (g.people.is_some() && few(here(g.group))))
    }

    fn is_apart_small(&self) -> bool {
        self.shares.iter().any(|g| !g.in_balance && g.people.is_some_and(|n| n < SMALL_GROUP))
    }

    /// Not held by somebody in the balance, and not a time in which all clocks stop.
    fn is_beside(&self, stretch: &Stretch) -> bool {
        let in_balance = |id: &str| {
            let group = self.s.roster.groups().iter().position(|g| g.id == id);
            self.shares.iter().any(|g| Some(g.group) == group && g.in_balance)
        };
        match &stretch.speaker {
            Some(speaker) => !in_balance(&speaker.hat.group),
            None => !stretch.floor.is_stopped(),
        }
    }

    fn disclosed_role(&self, role: &str, group: &str) -> Option<String> {
        let of_group = || self.s.roster.people().iter().filter(|p| p.hat.group == group);
        let roles: BTreeSet<&str> = of_group().map(|p| p.hat.role.as_str()).collect();
        let worn = |role: &str| of_group().filter(|p| p.hat.role == role).count();
        let disclosed = self.detail == Detail::People || roles.iter().all(|role| worn(role) >= SMALL_GROUP);
        disclosed.then(|| clean(role))
    }
}

impl TimelinePart {
    /// Two stretches of the same that nobody can tell apart are one.
    fn goes_on_in(&self, next: &Self) -> bool {
        self.state == TimeState::Other && next.state == self.state && self.item == next.item
    }
}
