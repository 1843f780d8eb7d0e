//! Builds a copy by groups or pseudonyms from what the record comes to. Each event of the copy is written here or in
//! [`super::turns`]; nothing is taken over from the record as it stands.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{
    agenda::items::ItemAdded,
    measures::aim::Aim,
    order::Ordered as _,
    people::{
        group::{Group, UNCOUNTED},
        hat::{Hat, Speaker},
        joining::{PersonAdded, Seat},
        label::GroupLabel,
    },
    preparation::charter::{Charter, SessionKind},
    privacy::{
        level::{Level, Shared},
        name_forms::{NameForms, is_standard_group, names_and_ids},
        share::{
            full::no_time,
            groups::{MergedGroup, merged_groups},
        },
        shared_copy::{ShareRefusal, ShareTexts, SharedCopy},
    },
    record::{
        event::{Event, Record},
        history::History,
        ids::PersonId,
        moment::Moment,
        opening::{self, Imported, Opened},
    },
    session::Session,
};

/// A seat of the copy that voices of a group are told in. Two voices that follow one another without a pause are told
/// in two, so that they stay two turns.
#[derive(Clone, Debug)]
pub(super) struct CopySeat {
    /// Which of the merged groups speaks from it.
    pub(super) group: usize,
    pub(super) person: PersonId,
    pub(super) until: Moment,
}

impl CopySeat {
    /// A seat that nobody has spoken from.
    pub(super) fn empty(group: usize) -> Self {
        Self { group, person: PersonId(0), until: Moment::ZERO }
    }
}

pub(super) struct CopyBuilder<'a> {
    pub(super) history: &'a History,
    pub(super) id: &'a str,
    pub(super) level: Level,
    pub(super) texts: &'a ShareTexts<'a>,
    pub(super) merged: Vec<MergedGroup>,
    /// As they are written into the copy.
    pub(super) groups: Vec<Group>,
    pub(super) seats: Vec<CopySeat>,
    /// Who of the record is who of the copy, in the order of their first turn.
    pub(super) people: BTreeMap<PersonId, PersonId>,
    pub(super) events: Vec<(Moment, Event)>,
    pub(super) turns: usize,
    pub(super) holder: Option<PersonId>,
}

impl<'a> CopyBuilder<'a> {
    pub(super) fn new(
        history: &'a History,
        id: &'a str,
        level: Level,
        texts: &'a ShareTexts<'a>,
    ) -> Result<Self, ShareRefusal> {
        let merged = merged_groups(history.session())?;
        Ok(Self::of(merged, history, id, level, texts))
    }

    /// With these groups; with none, no turn is told.
    pub(super) fn of(
        merged: Vec<MergedGroup>,
        history: &'a History,
        id: &'a str,
        level: Level,
        texts: &'a ShareTexts<'a>,
    ) -> Self {
        let mut builder = Self {
            history,
            id,
            level,
            texts,
            merged,
            groups: vec![],
            seats: vec![],
            people: BTreeMap::new(),
            events: vec![],
            turns: 0,
            holder: None,
        };
        builder.groups = builder.groups_of_copy();
        builder
    }

    pub(super) fn session(&self) -> &'a Session {
        self.history.session()
    }

    /// The groups; where one is called after somebody, without their name.
    fn groups_of_copy(&self) -> Vec<Group> {
        let roster = &self.session().roster;
        let records = self.history.records();
        let on_list = |(person, _): &(PersonId, String)| roster.index(*person).is_some();
        let names: Vec<String> =
            names_and_ids(records).into_iter().filter(on_list).map(|(_, name)| name).collect();
        let forms = NameForms::of_names(&names);
        let clean = |text: &str| forms.out_of(text, self.texts.somebody).unwrap_or_else(|| text.to_owned());
        let of = |side: &MergedGroup| side.groups.iter().filter_map(|g| roster.groups().get(*g)).collect();
        let group = |(at, side): (usize, &MergedGroup)| match Vec::<&Group>::as_slice(&of(side)) {
            [group] => {
                let id = is_standard_group(&group.id).then(|| group.id.clone());
                Group {
                    id: id.unwrap_or_else(|| clean(&group.id.replace('_', " ")).replace(' ', "_")),
                    label: clean(&group.label),
                    in_balance: side.in_balance,
                }
            }
            several => {
                let labels: Vec<String> = several.iter().map(|g| clean(&self.words_of(g))).collect();
                let label = (self.texts.together)(&labels);
                Group { id: format!("together_{}", at + 1), label, in_balance: side.in_balance }
            }
        };
        self.merged.iter().enumerate().map(group).collect()
    }

    /// What a group is called, whoever is in it.
    fn words_of(&self, group: &Group) -> String {
        (self.texts.group)(GroupLabel::Group(group))
    }

    pub(super) fn build(mut self) -> SharedCopy {
        // A seat for each group, whether anybody of it speaks or not.
        if self.level == Level::Groups {
            self.seats = (0..self.merged.len()).map(CopySeat::empty).collect();
        }
        let effective = self.history.effective();
        self.walk(&effective);
        let s = self.session();
        let last = self.events.last().map_or(Moment::ZERO, |(t, _)| *t);
        let end = if s.ended { Event::Ended } else { Event::StillHere };
        self.events.push((s.now().max(last), end));
        let seats = self.seat_events();
        let people = if self.level == Level::Groups { self.merged.len() } else { seats.len() };
        let groups = self.groups.iter().map(|group| self.words_of(group)).collect();
        let (opening, left_out) = (self.opening(seats), self.left_out());
        let events = opening.into_iter().map(|event| (Moment::ZERO, event)).chain(self.events);
        let records = numbered(events);
        let label = |g: &usize| s.roster.group_label(*g).map(self.texts.group).unwrap_or_default();
        let merged = self.merged.iter().filter(|side| side.groups.len() > 1);
        SharedCopy {
            records,
            people,
            groups,
            turns: self.turns,
            items: s.agenda.items.len(),
            notes: 0,
            merged: merged.map(|side| side.groups.iter().map(label).collect()).collect(),
            left_out: left_out.iter().map(label).collect(),
        }
    }

    pub(super) fn opening(&self, seats: Vec<Event>) -> Vec<Event> {
        let s = self.session();
        let centred = self.merged.iter().zip(&self.groups).find(|(side, _)| side.centred);
        let opened = Opened {
            format: opening::FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            id: self.id.to_owned(),
            wall: no_time(),
            boot: None,
            source: s.source,
            title: None,
            series: None,
            groups: self.groups.clone(),
            centred: centred.map_or(UNCOUNTED, |(_, group)| &group.id).to_owned(),
            rules: s.rules,
            import: self.import(),
            protocol: None,
            questions: s.questions.clone(),
        };
        let kind = match self.level {
            Level::Groups if s.charter.kind == SessionKind::Joint => SessionKind::GroupsOnly,
            Level::Groups | Level::Pseudonyms | Level::Full => s.charter.kind,
        };
        let mut events = vec![
            Event::Opened(Box::new(opened)),
            Event::Shared(Shared { level: self.level }),
            Event::Charter(Box::new(Charter { purpose: None, kind })),
            Event::Aim(Box::new(self.aim())),
        ];
        events.extend(seats);
        events.extend(s.agenda.items.iter().map(|item| self.item(item)));
        events.push(Event::Ready);
        events
    }

    /// An item, under its number.
    fn item(&self, item: &ItemAdded) -> Event {
        let ItemAdded { item, title: _, kind, planned_ms, asked_by } = item;
        let asked_by = asked_by.as_ref().and_then(|id| self.session().roster.group_index(id));
        Event::Item(Box::new(ItemAdded {
            item: *item,
            title: (self.texts.item)(*item),
            kind: *kind,
            planned_ms: *planned_ms,
            asked_by: asked_by.and_then(|g| self.told_as(g)).map(|group| group.id.clone()),
        }))
    }

    /// Whether overlap can be told; not which file it was.
    fn import(&self) -> Option<Imported> {
        let opened = self.history.records().iter().find_map(|r| {
            let Event::Opened(opened) = &r.event else { return None };
            Some(opened)
        });
        let Imported { digest: _, file_id: _, overlap_known, day_known: _, made_of } =
            *opened?.import.as_ref()?;
        Some(Imported { digest: String::new(), file_id: None, overlap_known, day_known: None, made_of })
    }

    /// The aim; where groups are told together, so are their shares.
    fn aim(&self) -> Aim {
        let s = self.session();
        let Aim { mode, shares, agreed } = &s.aim;
        let mut merged = BTreeMap::new();
        for (id, share) in shares {
            if let Some(group) = s.roster.group_index(id).and_then(|g| self.told_as(g)) {
                *merged.entry(group.id.clone()).or_insert(0.0) += share;
            }
        }
        Aim { mode: *mode, shares: merged, agreed: *agreed }
    }

    /// The seats of the copy, in the order of their handles.
    pub(super) fn seat_events(&self) -> Vec<Event> {
        let s = self.session();
        let added =
            |person: PersonId, group: &Group, seat: Seat, name: Option<String>, people: Option<u16>| {
                let id = &group.id;
                let nameless = PersonAdded::nameless(person, &Hat { role: id.clone(), group: id.clone() });
                Event::Person(Box::new(PersonAdded { name, seat, people, ..nameless }))
            };
        if self.level == Level::Groups {
            let heads = |side: &MergedGroup| side.people.map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            let mut seen = BTreeSet::new();
            let added_seat = |(at, seat): (usize, &CopySeat)| {
                let (side, group) = (self.merged.get(seat.group)?, self.groups.get(seat.group)?);
                let people = if seen.insert(seat.group) { heads(side) } else { Some(0) };
                Some(added(handle(at), group, Seat::Group, None, people))
            };
            return self.seats.iter().enumerate().filter_map(added_seat).collect();
        }
        let mut people: Vec<(PersonId, PersonId)> = self.people.iter().map(|(was, is)| (*is, *was)).collect();
        people.order();
        let seat = |(is, was): (PersonId, PersonId)| {
            let person = s.roster.person(was)?;
            let group = self.told_as(s.roster.group_of(person)?)?;
            let name = (person.seat == Seat::Person).then(|| letters(is.0));
            Some(added(is, group, person.seat, name, None))
        };
        people.into_iter().filter_map(seat).collect()
    }

    /// Groups with people that no side has.
    fn left_out(&self) -> Vec<usize> {
        let s = self.session();
        let groups = 0..s.tally.groups().len();
        groups
            .filter(|g| !s.tally.groups()[*g].people.is_empty() && self.merged_index(*g).is_none())
            .collect()
    }

    pub(super) fn is_left_out(&self, session: &Session, speaker: &Speaker) -> bool {
        session.roster.group_index(&speaker.hat.group).is_some_and(|g| self.merged_index(g).is_none())
    }

    /// The group of the copy that a group of the record is told as.
    fn told_as(&self, group: usize) -> Option<&Group> {
        self.groups.get(self.merged_index(group)?)
    }

    pub(super) fn merged_index(&self, group: usize) -> Option<usize> {
        self.merged.iter().position(|side| side.groups.contains(&group))
    }
}

/// Records of these events, in their order. Time does not go back.
pub(super) fn numbered(events: impl Iterator<Item = (Moment, Event)>) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for (seq, (t, event)) in (0..).zip(events) {
        let t = records.last().map_or(t, |before| before.t.max(t));
        records.push(Record { seq, t, event });
    }
    records
}

pub(super) fn handle(at: usize) -> PersonId {
    PersonId(u16::try_from(at + 1).unwrap_or(u16::MAX))
}

/// A, B … Z, AA, AB …
fn letters(number: u16) -> String {
    let (mut n, mut letters) = (number, Vec::new());
    while n > 0 {
        n -= 1;
        letters.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 53].map(letters), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
