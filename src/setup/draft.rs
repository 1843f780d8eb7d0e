//! A meeting that has not begun: everything that the opening events are made from.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{
        Aim, Event, Group, Moment, PersonId, Record,
        agenda::items::{ItemAdded, ItemKind},
        closing::answers::CardQuestion,
        people::{
            agreement::{Agreement, Consent},
            draft::PersonDraft,
            group::{UNASSIGNED, UNCOUNTED},
            hat::{FACILITATOR, OBSERVER},
            joining::{PersonAdded, Seat},
            keys::{self, KeyRequest},
        },
        preparation::charter::{Charter, GroundRule, SessionKind},
        queue::policy::{Policy, PolicyChosen},
        record::{
            ids::Who,
            opening::{FORMAT, Opened, ProtocolRef, Source, TurnThresholds},
            plain_text,
        },
    },
    settings::Settings,
    setup::people_line::ParsedPeople,
    text::people,
};

/// A planned agenda item.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemDraft {
    pub title: String,
    pub kind: ItemKind,
    pub planned_ms: Option<u64>,
    /// The id of the group that asked for it.
    pub asked_by: Option<String>,
}

/// A planned meeting.
#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    pub source: Source,
    pub title: Option<String>,
    pub series: Option<String>,
    /// The protocol that it comes from.
    pub protocol: Option<ProtocolRef>,
    /// The purpose of the meeting, in words.
    pub purpose: Option<String>,
    pub kind: SessionKind,
    pub rules: Vec<GroundRule>,
    /// The file of ground rules that was named and is not read yet.
    pub rules_file: Option<PathBuf>,
    /// The group has agreed to the ground rules.
    pub rules_agreed: bool,
    /// In which order hands are suggested.
    pub hands: Policy,
    /// What is asked on private cards at the end. `None`: all questions.
    pub questions: Option<Vec<CardQuestion>>,
    pub people: Vec<PersonDraft>,
    /// Index of the note-taker in `people`.
    pub keeper: Option<usize>,
    pub agenda: Vec<ItemDraft>,
    pub aim: Aim,
    pub agreement: Agreement,
    /// The text about the record that was read aloud, if it was.
    pub read_out: Option<String>,
    centred: String,
    groups: Vec<Group>,
}

/// Id and time for the opening record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Opening {
    pub id: String,
    pub wall: DateTime<FixedOffset>,
    pub boot: Option<String>,
}

impl Draft {
    #[must_use]
    pub fn new(settings: &Settings) -> Self {
        Self {
            source: Source::Live,
            title: None,
            series: None,
            protocol: None,
            purpose: None,
            kind: SessionKind::default(),
            rules: Vec::new(),
            rules_file: None,
            rules_agreed: false,
            hands: Policy::default(),
            questions: None,
            people: Vec::new(),
            keeper: None,
            agenda: Vec::new(),
            aim: settings.aim.clone(),
            agreement: Agreement {
                holder: Some(settings.agreement.holder.clone()).filter(|h| !h.is_empty()),
                viewers: Some(settings.agreement.viewers.clone()).filter(|v| !v.is_empty()),
                ..Agreement::default()
            },
            read_out: None,
            centred: settings.centred.clone(),
            groups: settings.groups.iter().map(people::in_this_language).collect(),
        }
    }

    pub fn set_people(&mut self, people: ParsedPeople) {
        self.people = people.people;
        self.keeper = people.keeper;
    }

    /// Replaces the people by one key for each group, so that the file names nobody. Known people become headcounts.
    pub fn keep_groups_only(&mut self) {
        let done = !self.people.is_empty() && self.people.iter().all(|p| p.seat == Seat::Group);
        if done && self.kind == SessionKind::GroupsOnly {
            return;
        }
        let headcount = |group: &str| {
            let present =
                self.people.iter().filter(|p| p.group == group && !p.expected && p.role != OBSERVER);
            let count: usize = present.map(|p| usize::from(p.people.unwrap_or(1))).sum();
            u16::try_from(count).ok().filter(|n| *n > 0 && self.counts_people())
        };
        let mut ids: Vec<&str> = self.groups.iter().map(|g| g.id.as_str()).collect();
        let named = self.people.iter().map(|p| p.group.as_str());
        for id in named.filter(|id| *id != UNASSIGNED) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let seat = |id: &&str| {
            let uncounted = *id == UNCOUNTED;
            PersonDraft {
                role: if uncounted { FACILITATOR.to_owned() } else { (*id).to_owned() },
                group: (*id).to_owned(),
                key: uncounted.then_some('f'),
                seat: Seat::Group,
                people: if uncounted { Some(headcount(id).unwrap_or(1)) } else { headcount(id) },
                ..PersonDraft::default()
            }
        };
        self.people = ids.iter().map(seat).collect();
        self.keeper = None;
        self.kind = SessionKind::GroupsOnly;
    }

    /// Whether the list of people is complete. Two unnamed people are only placeholders, one for each side.
    fn counts_people(&self) -> bool {
        let named = |p: &PersonDraft| p.name.is_some() || p.id.is_some() || p.people.is_some();
        self.people.len() > 2 || self.people.iter().any(named)
    }

    /// The letter key of each person.
    #[must_use]
    pub fn keys(&self) -> Vec<Option<char>> {
        let wish = |p: &'_ PersonDraft| (p.name.clone(), p.group.clone(), p.key);
        let wishes: Vec<_> = self.people.iter().map(wish).collect();
        let wishes: Vec<KeyRequest<'_>> = wishes
            .iter()
            .map(|(name, group, key)| KeyRequest { name: name.as_deref(), group, key: *key })
            .collect();
        keys::assign(&wishes, &[])
    }

    /// The opening records: everything up to *ready*, at moment 0.
    #[must_use]
    pub fn opening(&self, opening: &Opening) -> Vec<Record> {
        let mut events = vec![Event::Opened(Box::new(self.opened(opening)))];
        if self.purpose.is_some() || self.kind != SessionKind::default() {
            let charter = Charter { purpose: self.purpose.clone(), kind: self.kind };
            events.push(Event::Charter(Box::new(charter)));
        }
        events.extend(self.person_events());
        if let Some(keeper) = self.keeper {
            events.push(Event::Keeper(Who { person: handle(keeper) }));
        }
        events.push(Event::Aim(Box::new(self.aim.clone())));
        if self.source == Source::Live {
            events.push(Event::Agreement(Box::new(self.agreement.clone())));
        }
        events.extend(self.rules.iter().map(|rule| Event::Rule(Box::new(rule.clone()))));
        if self.rules_agreed && !self.rules.is_empty() {
            events.push(Event::RulesAgreed);
        }
        if self.hands != Policy::default() {
            events.push(Event::Policy(PolicyChosen { policy: self.hands, for_now: false }));
        }
        if let Some(words) = &self.read_out {
            events.push(Event::Consent(Box::new(Consent { words: words.clone() })));
        }
        events.extend(self.item_events());
        events.push(Event::Ready);
        let number = |(seq, event)| Record { seq, t: Moment::ZERO, event };
        (0..).zip(events).map(number).collect()
    }

    fn opened(&self, opening: &Opening) -> Opened {
        Opened {
            format: FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            id: opening.id.clone(),
            wall: opening.wall,
            boot: opening.boot.clone(),
            source: self.source,
            title: self.title.clone(),
            series: self.series.clone(),
            groups: self.used_groups(),
            centred: self.centred.clone(),
            rules: TurnThresholds::LIVE,
            import: None,
            protocol: self.protocol.clone(),
            questions: self.questions.clone(),
        }
    }

    /// The groups of the settings, so that the balance exists before anyone has arrived, and other groups that
    /// somebody is in.
    fn used_groups(&self) -> Vec<Group> {
        let mut groups = self.groups.clone();
        for person in &self.people {
            if !groups.iter().any(|g| g.id == person.group) {
                groups.push(Group::new(&person.group));
            }
        }
        groups
    }

    fn person_events(&self) -> impl Iterator<Item = Event> {
        self.people.iter().zip(self.keys()).enumerate().map(|(n, (p, key))| {
            Event::Person(Box::new(PersonAdded {
                person: handle(n),
                id: p.id.clone(),
                name: p.name.clone(),
                role: p.role.clone(),
                group: p.group.clone(),
                key,
                here: !p.expected,
                seat: p.seat,
                people: p.people,
                place: p.place,
            }))
        })
    }

    fn item_events(&self) -> impl Iterator<Item = Event> {
        (1u16..).zip(&self.agenda).map(|(item, draft)| {
            Event::Item(Box::new(ItemAdded {
                item,
                title: draft.title.clone(),
                kind: draft.kind,
                planned_ms: draft.planned_ms,
                asked_by: draft.asked_by.clone(),
            }))
        })
    }
}

/// The handle of the person at this index in the list.
fn handle(index: usize) -> PersonId {
    debug_assert!(index < plain_text::MOST_PEOPLE);
    PersonId(u16::try_from(index + 1).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{language, messages::Language};

    #[test]
    fn a_meeting_begins_with_groups_in_the_language_of_its_screens() {
        let labels = || -> Vec<String> {
            let settings = Settings::with("[groups.staff]\nlabel = \"the ward team\"").unwrap();
            Draft::new(&settings).groups.into_iter().map(|group| group.label).collect()
        };
        let welsh = language::within(Language::Cy, labels);
        let wanted = ["eraill", "profiad bywyd", "the ward team"];
        assert!(wanted.iter().all(|label| welsh.iter().any(|has| has == label)), "{welsh:?}");
    }
}
