//! Who gets which label.

use crate::domain::{
    people::{
        group::{Group, LIVED_EXPERIENCE, UNCOUNTED},
        joining::Seat,
        label::{Called, GroupLabel, PersonLabel},
        person::Person,
        roster::Roster,
    },
    record::ids::PersonId,
};

impl Roster {
    /// What group `g` is called. `None`: there is no such group.
    #[must_use]
    pub fn group_label(&self, g: usize) -> Option<GroupLabel<'_>> {
        let group = self.groups.get(g)?;
        let carer = |p: &Person| p.hat.role == "carer" && p.hat.group == group.id;
        let has_carers = group.id == LIVED_EXPERIENCE && self.people.iter().any(carer);
        Some(if has_carers { GroupLabel::WithCarers(group) } else { GroupLabel::Group(group) })
    }

    /// The next number among people of this role who gave no name is taken.
    pub(in crate::domain) fn reserve_number(&mut self, role: &str) {
        let number = self.next_number(role);
        self.numbers.push((role.to_owned(), number));
    }

    pub(super) fn next_number(&self, role: &str) -> usize {
        let worn = self.people.iter().filter(|p| p.name.is_none() && p.hat.role == role).map(|p| p.ordinal);
        let taken = self.numbers.iter().filter(|(of, _)| of == role).map(|(_, n)| *n);
        1 + worn.chain(taken).max().unwrap_or(0)
    }

    /// Give a person the label that is theirs by what is known of them now.
    pub(super) fn relabel(&mut self, person: PersonId) {
        let Some(label) = self.person(person).map(|p| self.label_for(p)) else { return };
        if let Some(person) = self.person_mut(person) {
            person.set_label(label);
        }
    }

    /// A person's label, and how it is compared with others; one that would look like somebody else's gets a number.
    pub(super) fn label_for(&self, person: &Person) -> (PersonLabel, String) {
        let mut label = PersonLabel { called: self.called(person), alike: None };
        let mut folded = label.folded();
        let is_others = |folded: &String| {
            let mut others = self.people.iter().filter(|p| p.handle != person.handle);
            others.any(|p| p.folded_label == *folded)
        };
        while is_others(&folded) {
            label.alike = Some(label.alike.unwrap_or(1) + 1);
            folded = label.folded();
        }
        (label, folded)
    }

    fn called(&self, person: &Person) -> Called {
        let role = || person.hat.role.clone();
        let group = || {
            let id = &person.hat.group;
            Box::new(self.group(id).cloned().unwrap_or_else(|| Group::new(id)))
        };
        if let Some(name) = person.name.as_ref().or(person.source_id.as_ref()) {
            return Called::Name(name.clone());
        }
        match person.seat {
            Seat::Person => Called::RoleAndNumber { role: role(), number: person.ordinal },
            Seat::Group if person.hat.group == UNCOUNTED => Called::Role(role()),
            Seat::Group => Called::Group(group()),
            Seat::Someone => Called::SomeoneOf(group()),
        }
    }
}
