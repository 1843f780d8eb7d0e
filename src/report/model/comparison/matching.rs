//! Who and what of one record is who and what of another, in numbers that mean the same in both.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        Session,
        people::{joining::Seat, person::Person},
        record::plain_text,
    },
    report::model::builder::{clean, person_id},
    text::people,
};

/// The numbers of the people, or of the groups, by their ids in one record.
pub(super) type Numbers = BTreeMap<String, u16>;

/// Groups are the same by their ids; people by their ids in the CSV where both have one, else by their labels as they
/// are compared everywhere. A label that two people of one record share names neither.
pub(super) struct Matching {
    pub(super) people: [Numbers; 2],
    pub(super) groups: Numbers,
    pub(super) people_matched: usize,
    pub(super) groups_matched: usize,
}

impl Matching {
    pub(super) fn of([first, second]: [&Session; 2]) -> Self {
        let (ours, theirs) = (people(first), people(second));
        let (one, other) = (PeopleByLabel::of(&ours), PeopleByLabel::of(&theirs));
        let same_person = |person: &&Person| {
            let same_id = |p: &&Person| p.source_id.is_some() && p.source_id == person.source_id;
            ours.iter().position(same_id).or_else(|| {
                other.only(person)?;
                let at = one.only(person)?;
                // Two ids that differ are two people, whatever they are called.
                (ours.get(at)?.source_id.is_none() || person.source_id.is_none()).then_some(at)
            })
        };
        let same: Vec<Option<usize>> = theirs.iter().map(same_person).collect();
        let place = |(at, same): (usize, &Option<usize>)| same.unwrap_or(ours.len() + at);
        let ids = |people: &[&Person]| people.iter().map(|person| person_id(person)).collect::<Vec<_>>();
        let (one, other) = (group_ids(first), group_ids(second));
        Self {
            people: [
                numbered(ids(&ours).into_iter().zip(0..)),
                numbered(ids(&theirs).into_iter().zip(same.iter().enumerate().map(place))),
            ],
            people_matched: same.iter().flatten().collect::<BTreeSet<_>>().len(),
            groups_matched: one.intersection(&other).count(),
            groups: numbered(one.union(&other).cloned().zip(0..)),
        }
    }
}

/// The groups that anybody was in.
fn group_ids(session: &Session) -> BTreeSet<String> {
    let groups = session.roster.groups().iter().zip(session.tally.groups().iter());
    groups.filter(|(_, tally)| !tally.people.is_empty()).map(|(group, _)| clean(&group.id)).collect()
}

/// Those who are single people: no seat that stands for several.
fn people(session: &Session) -> Vec<&Person> {
    session.roster.people().iter().filter(|person| person.seat == Seat::Person).collect()
}

fn numbered(ids: impl Iterator<Item = (String, usize)>) -> Numbers {
    ids.map(|(id, at)| (id, u16::try_from(at).unwrap_or(u16::MAX))).collect()
}

struct PeopleByLabel(BTreeMap<String, Vec<usize>>);

impl PeopleByLabel {
    fn of(people: &[&Person]) -> Self {
        let mut by_label: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, person) in people.iter().enumerate() {
            by_label.entry(plain_text::fold(&people::label(&person.label))).or_default().push(at);
        }
        Self(by_label)
    }

    /// The only one who is called so.
    fn only(&self, person: &Person) -> Option<usize> {
        match self.0.get(&plain_text::fold(&people::label(&person.label)))?.as_slice() {
            [one] => Some(*one),
            _ => None,
        }
    }
}
