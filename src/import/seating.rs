//! Who takes part: from the labels of a recording and a list of people to the people of a session.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::{
    domain::{
        Hat, PersonId,
        order::Ordered as _,
        people::{
            draft::PersonDraft,
            group::UNASSIGNED,
            joining::{PersonAdded, Seat},
            keys,
        },
    },
    import::{options::ImportOptions, speech::Recording},
};

/// The people of a session: those of the list in its order, then the others as they first speak.
pub(super) struct Seats<'a> {
    pub people: Vec<PersonAdded>,
    /// Seat of each label of the file.
    pub seat: HashMap<&'a str, usize>,
    /// Labels that are not in the list, in the order they first speak.
    pub others: Vec<&'a str>,
    /// Places in the list of those whom the file does not mention.
    pub silent: Vec<usize>,
}

impl<'a> Seats<'a> {
    pub fn assign(recording: &'a Recording, options: &'a ImportOptions<'_>) -> Self {
        let list = options.people.unwrap_or_default();
        let index = PeopleIndex::new(list);
        let labels = by_first_appearance(recording, options);
        let (listed, others): (Vec<&str>, Vec<&str>) = labels.iter().partition(|l| index.row(l).is_some());
        let mentioned: BTreeSet<usize> = listed.iter().filter_map(|l| index.row(l)).collect();
        let (speaking, silent): (Vec<usize>, Vec<usize>) =
            (0..list.len()).partition(|r| mentioned.contains(r));
        let mut rows = if options.keep_silent { (0..list.len()).collect() } else { speaking };
        rows.order();

        let drafts: Vec<PersonDraft> =
            rows.iter().map(|r| list[*r].clone()).chain(others.iter().map(|l| draft(l, recording))).collect();
        let place = |row: usize| rows.binary_search(&row).ok();
        let mut seat: HashMap<&str, usize> =
            listed.into_iter().filter_map(|l| Some((l, index.row(l).and_then(place)?))).collect();
        seat.extend(others.iter().enumerate().map(|(n, l)| (*l, rows.len() + n)));
        Self { people: seated(drafts), seat, others, silent }
    }
}

fn by_first_appearance<'a>(recording: &'a Recording, options: &'a ImportOptions<'_>) -> Vec<&'a str> {
    let mut first: BTreeMap<&str, (u64, u64, usize)> = BTreeMap::new();
    for s in &recording.segments {
        if let Some(label) = options.speaker(s) {
            let at = (s.start_ms, s.end_ms, s.line);
            first.entry(label).and_modify(|f| *f = at.min(*f)).or_insert(at);
        }
    }
    let mut labels: Vec<&str> = first.keys().copied().collect();
    labels.order_by_key(|l| first[l]);
    labels
}

/// Finds a label in the list: by id, else by a name that only one person of it has.
pub(super) struct PeopleIndex<'a> {
    ids: HashMap<&'a str, usize>,
    names: HashMap<&'a str, Option<usize>>,
}

impl<'a> PeopleIndex<'a> {
    pub fn new(list: &'a [PersonDraft]) -> Self {
        let mut names: HashMap<&str, Option<usize>> = HashMap::new();
        for (row, person) in list.iter().enumerate() {
            if let Some(name) = &person.name {
                names.entry(name).and_modify(|only| *only = None).or_insert(Some(row));
            }
        }
        let ids = list.iter().enumerate().filter_map(|(row, p)| Some((p.id.as_deref()?, row))).collect();
        Self { ids, names }
    }

    pub fn row(&self, label: &str) -> Option<usize> {
        self.ids.get(label).copied().or_else(|| self.names.get(label).copied().flatten())
    }
}

/// Somebody who is not in the list: as the file says, else unassigned.
fn draft(label: &str, recording: &Recording) -> PersonDraft {
    let unassigned = || Hat { role: UNASSIGNED.to_owned(), group: UNASSIGNED.to_owned() };
    let Hat { role, group } = recording.hat_of(label).map_or_else(unassigned, |hat| (*hat).clone());
    let is_group = recording.groups.contains(label);
    let (id, seat) = if is_group { (None, Seat::Group) } else { (Some(label.to_owned()), Seat::Person) };
    PersonDraft { id, role, group, seat, ..PersonDraft::default() }
}

/// Gives each their handle, in order, and a letter as set-up would.
fn seated(drafts: Vec<PersonDraft>) -> Vec<PersonAdded> {
    let keys = keys::assign(&drafts.iter().map(key_request).collect::<Vec<_>>(), &[]);
    let handles = (1..=u16::MAX).map(PersonId);
    let add = |((draft, key), person): ((PersonDraft, Option<char>), PersonId)| {
        let PersonDraft { id, name, role, group, seat, people, place, .. } = draft;
        PersonAdded { person, id, name, role, group, key, here: true, seat, people, place }
    };
    drafts.into_iter().zip(keys).zip(handles).map(add).collect()
}

fn key_request(draft: &PersonDraft) -> keys::KeyRequest<'_> {
    let name = draft.name.as_deref().or(draft.id.as_deref());
    keys::KeyRequest { name, group: &draft.group, key: draft.key }
}
