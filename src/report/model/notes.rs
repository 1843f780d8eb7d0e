//! What was written down, with all that is known about each.
//!
//! Who took on an action was said in the open, but a report by group names nobody who is on the list: it gives
//! their group. A name that was typed (a team, somebody who was not here) stands as it was typed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        measures::{shares, talk_behind},
        notes::{
            kind::NoteKind,
            note::{Agrees, How, InOurHands, NoteTaken, Owner, Power},
        },
    },
    report::model::builder::{Builder, at_s, clean, person_id},
    text::people,
};

/// What every note has.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NotePart {
    /// The event that wrote it.
    pub seq: u32,
    pub at_s: f64,
    pub kind: NoteKind,
    pub text: String,
    /// Number of the item under way.
    pub item: Option<u16>,
    /// Id of the group it came from.
    pub came_from: Option<String>,
    /// Shares of the talk in the balance until then, of its item (without one, of the session). `null` under 60 s of it.
    pub talk_behind: Option<BTreeMap<String, f64>>,
    /// How much talk that is, ms. Totals that were kept do not have it.
    #[serde(skip)]
    pub talk_behind_ms: Option<u64>,
    /// What came of it. `null`: nothing yet.
    pub closed: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DecisionPart {
    #[serde(flatten)]
    pub note: NotePart,
    pub how: Option<How>,
    /// What part the centred group had.
    pub part: Option<Power>,
    /// What each group said to it.
    pub agrees: BTreeMap<String, Agrees>,
    pub dissent: Option<String>,
    /// Whose approval it still needs.
    pub needs_approval: Option<String>,
    /// How many people of each group were here, from the record.
    pub present: BTreeMap<String, usize>,
    /// Their ids. `null` unless figures by person were asked for.
    pub present_people: Option<Vec<String>>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ActionPart {
    #[serde(flatten)]
    pub note: NotePart,
    /// A name that is not on the list of people, as it was typed; somebody who is, by label, only if figures by
    /// person were asked for.
    pub owner: Option<String>,
    /// Group of an owner who is on the list. Both `null`: nobody has taken it on.
    pub owner_group: Option<String>,
    pub due: Option<NaiveDate>,
    /// `false`: it needs help. `null`: not said.
    pub in_our_hands: Option<bool>,
    pub help_from: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NeedPart {
    #[serde(flatten)]
    pub note: NotePart,
    pub why: Option<String>,
    /// As it was typed. Somebody on the list, unless figures by person were asked for, as a role that three or
    /// more wear, else as their group; `null` where that has fewer than three people.
    pub said_by: Option<String>,
    pub look_again: Option<NaiveDate>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct IdeaPart {
    #[serde(flatten)]
    pub note: NotePart,
    /// `null`: open.
    pub taken_up: Option<bool>,
    pub why_not: Option<String>,
}

impl Builder<'_> {
    pub(super) fn of_kind<T>(&self, kind: NoteKind, part: impl Fn(&Self, &NoteTaken) -> T) -> Vec<T> {
        self.s.notes.iter().filter(|n| n.kind == kind && !n.carried).map(|n| part(self, n)).collect()
    }

    /// What was said in earlier meetings, and what came of it; `closed` says what.
    pub(super) fn came_of_it(&self) -> Vec<NotePart> {
        self.s.notes.iter().filter(|n| n.carried).map(|n| self.note(n)).collect()
    }

    pub(super) fn other_notes(&self) -> Vec<NotePart> {
        use NoteKind as K;
        let own = [K::Decision, K::Action, K::UnmetNeed, K::Idea, K::Jargon, K::Disagreement];
        self.s.notes.iter().filter(|n| !n.carried && !own.contains(&n.kind)).map(|n| self.note(n)).collect()
    }

    pub(super) fn note(&self, n: &NoteTaken) -> NotePart {
        let talk = talk_behind::talk_behind(self.s, n);
        let talk_behind_ms = talk.as_ref().map(|talk| talk.talk_ms);
        let by_group = |(g, share)| (self.group_id(g), share);
        NotePart {
            seq: n.seq,
            at_s: at_s(n.at),
            kind: n.kind,
            text: clean(&n.text),
            item: self.item_number(n.item),
            came_from: n.details.came_from.as_deref().map(clean),
            talk_behind: talk.map(|talk| talk.shares.into_iter().map(by_group).collect()),
            talk_behind_ms,
            closed: n.details.closed.as_deref().map(clean),
        }
    }

    pub(super) fn decision(&self, n: &NoteTaken) -> DecisionPart {
        let people = || n.present.iter().filter_map(|seat| self.s.roster.people().get(*seat));
        let mut present: BTreeMap<String, usize> = BTreeMap::new();
        for person in people() {
            *present.entry(clean(&person.hat.group)).or_default() += 1;
        }
        DecisionPart {
            note: self.note(n),
            how: n.details.how,
            part: n.details.power,
            agrees: n.details.agrees.iter().map(|answer| (clean(&answer.group), answer.agrees)).collect(),
            dissent: n.details.dissent.as_deref().map(clean),
            needs_approval: n.details.needs_approval.as_deref().map(clean),
            present,
            present_people: self.by_person(|| people().map(person_id).collect()),
        }
    }

    pub(super) fn action(&self, n: &NoteTaken) -> ActionPart {
        let (owner, owner_group) = self.owner(n.details.owner.as_ref());
        let (in_our_hands, help_from) = match &n.details.in_our_hands {
            None => (None, None),
            Some(InOurHands::Ours) => (Some(true), None),
            Some(InOurHands::NeedsHelpFrom(whom)) => {
                (Some(false), Some(clean(whom)).filter(|w| !w.is_empty()))
            }
        };
        ActionPart { note: self.note(n), owner, owner_group, due: n.details.due, in_our_hands, help_from }
    }

    fn owner(&self, owner: Option<&Owner>) -> (Option<String>, Option<String>) {
        match owner {
            None => (None, None),
            Some(Owner::Named(name)) => (Some(clean(name)), None),
            Some(Owner::Person(id)) => {
                let person = self.s.roster.person(*id);
                let group = person.map(|p| clean(&p.hat.group));
                (person.and_then(|p| self.by_person(|| clean(&people::label(&p.label)))), group)
            }
        }
    }

    pub(super) fn need(&self, n: &NoteTaken) -> NeedPart {
        NeedPart {
            note: self.note(n),
            why: n.details.why.as_deref().map(clean),
            said_by: n.details.said_by.as_ref().and_then(|who| self.said_by(who)),
            look_again: n.details.look_again,
        }
    }

    /// Somebody on the list is not named to others: it is a role that several wear, or a group of several.
    fn said_by(&self, who: &Owner) -> Option<String> {
        let person = match who {
            Owner::Named(name) => return Some(clean(name)),
            Owner::Person(id) => self.s.roster.person(*id)?,
        };
        let group = self.s.roster.group_of(person);
        let people = self.shares.iter().find(|g| Some(g.group) == group).and_then(|g| g.people);
        let small = people.is_some_and(|n| n < shares::SMALL_GROUP);
        self.by_person(|| clean(&people::label(&person.label)))
            .or_else(|| (!small).then(|| self.role_or_group(&person.hat.role, &person.hat.group)))
    }

    pub(super) fn idea(&self, n: &NoteTaken) -> IdeaPart {
        IdeaPart {
            note: self.note(n),
            taken_up: n.details.taken_up,
            why_not: n.details.why.as_deref().map(clean),
        }
    }
}
