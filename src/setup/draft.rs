//! A meeting that has not begun: everything the opening events are made from.

use chrono::{DateTime, FixedOffset};

use super::people_line::People;
use crate::{
    domain::{
        Aim, Event, Group, Moment, PersonId, Record,
        agenda::{ItemAdded, ItemKind},
        agreement::{Agreement, Consent},
        decide::PersonDraft,
        event::{FORMAT, Opened, Rules, Source, Who},
        keys::{self, Wish},
        names,
        roster::PersonAdded,
    },
    settings::Settings,
};

/// An agenda item as it was typed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ItemDraft {
    pub title: String,
    pub kind: ItemKind,
    pub planned_ms: Option<u64>,
    /// The group that asked for it.
    pub asked_by: Option<String>,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Draft {
    pub source: Source,
    pub title: Option<String>,
    pub series: Option<String>,
    pub people: Vec<PersonDraft>,
    /// Place of the keeper in `people`.
    pub keeper: Option<usize>,
    pub agenda: Vec<ItemDraft>,
    pub aim: Aim,
    pub agreement: Agreement,
    /// The words that were read out, if they were.
    pub read_out: Option<String>,
    centred: String,
    groups: Vec<Group>,
}

/// Who and when, for the opening line.
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
            people: Vec::new(),
            keeper: None,
            agenda: Vec::new(),
            aim: settings.aim.clone(),
            agreement: Agreement {
                holder: Some(settings.agreement.holder.clone()).filter(|h| !h.is_empty()),
                viewers: Some(settings.agreement.viewers.clone()).filter(|v| !v.is_empty()),
                until: None,
                by_person: false,
            },
            read_out: None,
            centred: settings.centred.clone(),
            groups: settings.groups.clone(),
        }
    }

    pub fn set_people(&mut self, people: People) {
        self.people = people.people;
        self.keeper = people.keeper;
    }

    /// The letter of each person.
    #[must_use]
    pub fn keys(&self) -> Vec<Option<char>> {
        let wish = |p: &'_ PersonDraft| (p.name.clone(), p.group.clone(), p.key);
        let wishes: Vec<_> = self.people.iter().map(wish).collect();
        let wishes: Vec<Wish<'_>> = wishes
            .iter()
            .map(|(name, group, key)| Wish { name: name.as_deref(), group, key: *key })
            .collect();
        keys::assign(&wishes, &[])
    }

    /// The opening of the record: everything up to *ready*, at moment 0.
    #[must_use]
    pub fn opening(&self, opening: &Opening) -> Vec<Record> {
        let mut events = vec![Event::Opened(Box::new(self.opened(opening)))];
        events.extend(self.person_events());
        if let Some(keeper) = self.keeper {
            events.push(Event::Keeper(Who { person: handle(keeper) }));
        }
        events.push(Event::Aim(Box::new(self.aim.clone())));
        if self.source == Source::Live {
            events.push(Event::Agreement(Box::new(self.agreement.clone())));
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
            rules: Rules::LIVE,
            import: None,
        }
    }

    /// The shipped sides always, so that the balance is there before anyone is; others when somebody is in them.
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

/// The handle of the person at this place in the list.
fn handle(place: usize) -> PersonId {
    debug_assert!(place < names::MOST_PEOPLE);
    PersonId(u16::try_from(place + 1).unwrap_or(u16::MAX))
}
