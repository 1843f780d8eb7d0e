//! What people and groups are called on screens and in reports.

use crate::domain::{
    people::{
        group::{LIVED_EXPERIENCE, UNCOUNTED},
        joining::Seat,
        person::Person,
        roster::Roster,
    },
    record::{ids::PersonId, plain_text},
};

impl Roster {
    /// What a group is called, given who is in it: carers are named beside lived experience when some
    /// are there and the group has no name of its own making.
    #[must_use]
    pub fn group_label(&self, g: usize) -> String {
        let Some(group) = self.groups.get(g) else { return String::new() };
        let carer = |p: &Person| p.hat.role == "carer" && p.hat.group == group.id;
        let own_words = group.label != plain_text::words(LIVED_EXPERIENCE);
        if group.id != LIVED_EXPERIENCE || own_words || !self.people.iter().any(carer) {
            return group.label.clone();
        }
        format!("{} and carers", group.label)
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

    /// A person's label; one that would look like somebody else's gets a number.
    pub(super) fn label_for(&self, person: &Person) -> String {
        let own = person.name.clone().or_else(|| person.source_id.clone());
        let own = own.or_else(|| self.seat_label(person));
        let base =
            own.unwrap_or_else(|| format!("{} {}", plain_text::words(&person.hat.role), person.ordinal));
        let taken = |label: &str| {
            let folded = plain_text::fold(label);
            let mut others = self.people.iter().filter(|p| p.handle != person.handle);
            others.any(|p| p.folded_label == folded)
        };
        if !taken(&base) {
            return base;
        }
        let numbered = |n: usize| format!("{base} ({n})");
        let mut n = 2;
        while taken(&numbered(n)) {
            n += 1;
        }
        numbered(n)
    }

    /// What a seat that is no single person is called: its group; if that is uncounted, its role.
    fn seat_label(&self, person: &Person) -> Option<String> {
        let group = self.group(&person.hat.group).map_or(&person.hat.group, |group| &group.label);
        match person.seat {
            Seat::Person => None,
            Seat::Group if person.hat.group == UNCOUNTED => Some(plain_text::words(&person.hat.role)),
            Seat::Group => Some(group.clone()),
            Seat::Someone => Some(format!("someone, {group}")),
        }
    }
}
