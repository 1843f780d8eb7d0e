//! What a person is called, as it may stand in words: every name and id they had here, and the single words of a
//! longer name.

use std::collections::HashSet;

use crate::domain::{
    people::{
        group::{LIVED_EXPERIENCE, STAFF, UNASSIGNED, UNCOUNTED},
        hat::Speaker,
    },
    privacy::{
        contents::{self, Part, TextKind},
        mentions::{self, NameForm},
        outdated::outdated,
    },
    record::{
        event::{Event, Record},
        ids::{PersonId, Seq},
        plain_text,
    },
};

/// The forms by which words may name a person: every name and id they had here, and the words of a name that
/// has several, where nobody else has them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct NameForms {
    own: Vec<NameForm>,
    others: Vec<NameForm>,
    /// Roles and groups that are called just like them and are not about them.
    ids: HashSet<String>,
    /// Their own, and every word of a longer name, whoever else has it.
    all: Vec<NameForm>,
    /// Lines whose words count no more: nobody else is meant there.
    outdated: HashSet<Seq>,
}

impl NameForms {
    #[must_use]
    pub fn of(records: &[Record], person: PersonId) -> Self {
        let outdated = outdated(records);
        let text = |(_, text): (PersonId, String)| text;
        let own: Vec<String> =
            names_and_ids(records).into_iter().filter(|(who, _)| *who == person).map(text).collect();
        let others = current_names(records, &outdated).into_iter().filter(|(who, _)| *who != person);
        let others: Vec<String> = others.map(text).collect();
        Self { outdated, ..Self::called(&own, &others, worn_by_others(records, person)) }
    }

    /// Somebody who is called so, where nothing else is known of them.
    #[must_use]
    pub fn of_names(names: &[String]) -> Self {
        Self::called(names, &[], HashSet::new())
    }

    fn called(own: &[String], others: &[String], ids: HashSet<String>) -> Self {
        let others: Vec<NameForm> =
            others.iter().flat_map(|t| NameForm::new(t).into_iter().chain(NameForm::parts(t))).collect();
        let parts = own.iter().flat_map(|text| NameForm::parts(text));
        let all: Vec<NameForm> = own.iter().filter_map(|text| NameForm::new(text)).chain(parts).collect();
        let is_theirs = |form: &&NameForm| !form.is_part() || !others.iter().any(|o| o.is_same(form));
        let own = all.iter().filter(is_theirs).cloned().collect();
        Self { all, ..Self::beside_those(own, others, ids) }
    }

    /// The same, where the people of these records keep names of their own.
    #[must_use]
    pub fn beside(self, records: &[Record]) -> Self {
        let outdated = outdated(records);
        let others: Vec<NameForm> =
            current_names(records, &outdated).iter().filter_map(|(_, text)| NameForm::new(text)).collect();
        let ids = worn_by_others(records, PersonId(0));
        let own =
            self.own.into_iter().filter(|own| !own.is_part() || !others.iter().any(|o| own.is_within(o)));
        Self { all: self.all, outdated, ..Self::beside_those(own.collect(), others, ids) }
    }

    /// Of the others' names only those that hold one of theirs matter: of a thousand people hardly any.
    fn beside_those(own: Vec<NameForm>, others: Vec<NameForm>, ids: HashSet<String>) -> Self {
        let others = others.into_iter().filter(|other| own.iter().any(|form| form.is_within(other)));
        Self { others: others.collect(), own, ids, ..Self::default() }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    /// The text with `word` wherever it names them; nothing where it does not.
    #[must_use]
    pub fn out_of(&self, text: &str, word: &str) -> Option<String> {
        mentions::replaced(text, &self.own, &self.others, word)
    }

    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        mentions::names(text, &self.own)
    }

    fn out_of_id(&self, id: &str, word: &str) -> Option<String> {
        if self.ids.contains(id) {
            return None;
        }
        // An id is written in small letters, also where it is made of a name.
        let own: Vec<NameForm> = self.own.iter().cloned().map(NameForm::in_any_case).collect();
        let out = mentions::replaced(&plain_text::words(id), &own, &self.others, word)?;
        Some(out.replace(' ', "_"))
    }

    /// Removes them from every text of a record.
    pub(super) fn out_of_record(&self, record: &mut Record, word: &str) {
        if self.own.is_empty() {
            return;
        }
        let is_outdated = self.outdated.contains(&record.seq);
        contents::each(&mut record.event, &mut |part| {
            let (kind, text) = match part {
                Part::Name(Some(name)) if is_outdated => (TextKind::Words, name),
                part => match contents::text_of(part) {
                    Some(text) => text,
                    None => return,
                },
            };
            let out = match kind {
                TextKind::Words if is_outdated => mentions::replaced(text, &self.all, &[], word),
                TextKind::Words => self.out_of(text, word),
                TextKind::Id => self.out_of_id(text, word),
            };
            if let Some(out) = out {
                *text = out;
            }
        });
    }
}

/// Every name and id, and whose.
pub(super) fn names_and_ids(records: &[Record]) -> Vec<(PersonId, String)> {
    current_names(records, &HashSet::new())
}

/// What everybody is called at the end: no names of outdated lines.
fn current_names(records: &[Record], outdated: &HashSet<Seq>) -> Vec<(PersonId, String)> {
    let mut found = Vec::new();
    for record in records {
        let (mut person, mut name, mut source_id) = (None, None, None);
        contents::each(&mut record.event.clone(), &mut |part| match part {
            Part::Person(id) => person = Some(id),
            Part::Name(text) => name = text.take().filter(|_| !outdated.contains(&record.seq)),
            Part::SourceId { id, has_name: _ } => source_id = id.take(),
            Part::Words(_)
            | Part::Id(_)
            | Part::Wall(_)
            | Part::WallStep(_)
            | Part::SessionId(_)
            | Part::Boot(_)
            | Part::Digest(_)
            | Part::FileId(_) => {}
        });
        let texts = name.into_iter().chain(source_id);
        found.extend(person.into_iter().flat_map(|person| texts.clone().map(move |text| (person, text))));
    }
    found
}

/// Roles and groups that somebody else wears, or that every session has.
///
/// They stay as they are. What another event tells of a role protects none: leaving one out of this list only
/// removes more.
fn worn_by_others(records: &[Record], person: PersonId) -> HashSet<String> {
    let mut ids: HashSet<String> = STANDARD_GROUPS.map(str::to_owned).into();
    for record in records {
        let of = |s: &'_ Speaker| (s.person, s.hat.role.clone(), s.hat.group.clone());
        let worn = match &record.event {
            Event::Person(p) => vec![(p.person, p.role.clone(), p.group.clone())],
            Event::Floor(s) | Event::Hat(s) => vec![of(s)],
            Event::Chair(chair) => chair.speakers().map(of).collect(),
            _ => vec![],
        };
        // A role that holds a name among other words is about them, whoever wears it.
        for (_, role, group) in worn.into_iter().filter(|(who, ..)| *who != person) {
            ids.extend([role, group].into_iter().filter(|id| !id.contains('_')));
        }
    }
    ids
}

const STANDARD_GROUPS: [&str; 4] = [LIVED_EXPERIENCE, STAFF, UNCOUNTED, UNASSIGNED];

/// Whether a group is one that every session may have, and so called after nobody.
pub(super) fn is_standard_group(group: &str) -> bool {
    STANDARD_GROUPS.contains(&group)
}
