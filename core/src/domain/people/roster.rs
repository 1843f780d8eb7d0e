//! Who is here: people, their hats, and the groups of the balance.

use std::sync::Arc;

use crate::domain::{
    people::{
        group::Group,
        hat::Hat,
        joining::{PersonAdded, Seat},
        label::{Called, PersonLabel, PersonWords},
        person::{Person, Presence},
    },
    record::{ids::PersonId, plain_text},
};

/// The people in seat order, and the groups in the order they came up.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub(super) people: Vec<Person>,
    pub(super) groups: Vec<Group>,
    centred: Option<usize>,
    /// Highest handle that was given to somebody who was taken out.
    handles: u16,
    /// Numbers of people without a name who were taken out, by role: nobody else gets them.
    pub(super) numbers: Vec<(String, usize)>,
}

impl Roster {
    #[must_use]
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    #[must_use]
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    #[must_use]
    pub fn centred(&self) -> Option<usize> {
        self.centred
    }

    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(self.index(id)?)
    }

    pub(super) fn person_mut(&mut self, id: PersonId) -> Option<&mut Person> {
        let at = self.index(id)?;
        self.people.get_mut(at)
    }

    /// Seat of a person. Handles are dense in what airtime writes, so the first look hits;
    /// a damaged file may lack some, and then the list is searched.
    #[must_use]
    pub fn index(&self, id: PersonId) -> Option<usize> {
        let guess = usize::from(id.0).wrapping_sub(1);
        match self.people.get(guess) {
            Some(p) if p.handle == id => Some(guess),
            _ => self.people.iter().position(|p| p.handle == id),
        }
    }

    #[must_use]
    pub fn group(&self, id: &str) -> Option<&Group> {
        self.groups.iter().find(|g| g.id == id)
    }

    /// The id of group `g`; empty where there is no such group.
    #[must_use]
    pub fn group_id(&self, g: usize) -> &str {
        self.groups.get(g).map_or("", |group| &group.id)
    }

    #[must_use]
    pub fn group_index(&self, id: &str) -> Option<usize> {
        self.groups.iter().position(|g| g.id == id)
    }

    /// The group that words name, by its id or its label.
    #[must_use]
    pub fn group_called(&self, words: &str) -> Option<&Group> {
        let folded = plain_text::fold(words.trim());
        let id = folded.replace([' ', '-'], "_");
        self.groups.iter().find(|g| g.id == id || plain_text::fold(&g.label) == folded)
    }

    #[must_use]
    pub fn group_of(&self, person: &Person) -> Option<usize> {
        self.group_index(&person.hat.group)
    }

    /// The group of somebody's hat in the balance, if they have one; else the group they are in.
    #[must_use]
    pub fn group_in_balance<'a>(&self, person: &'a Person) -> &'a str {
        let in_balance = |id: &str| self.group(id).is_some_and(|group| group.in_balance);
        let hats = [Some(&person.hat), person.other_hat.as_ref()];
        let hat = hats.into_iter().flatten().find(|hat| in_balance(&hat.group)).unwrap_or(&person.hat);
        &hat.group
    }

    #[must_use]
    pub fn by_key(&self, key: char) -> Option<&Person> {
        self.people.iter().find(|p| p.key == Some(key))
    }

    /// People here now whose hat counts for group `g`, as far as they are single people.
    #[must_use]
    pub fn here_in(&self, g: usize) -> usize {
        self.people.iter().filter(|p| p.counts() && self.group_of(p) == Some(g)).count()
    }

    /// The seat that stands for a group, or for those of it who are not timed.
    #[must_use]
    pub fn seat_for(&self, group: &str, seat: Seat) -> Option<&Person> {
        self.people.iter().find(|p| p.seat == seat && p.hat.group == group)
    }

    /// The key of a group by the group's name, or by what the key itself is found by.
    #[must_use]
    pub fn group_key(&self, text: &str, words: PersonWords) -> Option<PersonId> {
        let by_group = self.group_called(text).and_then(|g| self.seat_for(&g.id, Seat::Group));
        let key = by_group.or_else(|| self.find(text, words)).filter(|p| p.seat == Seat::Group);
        key.map(|p| p.handle)
    }

    /// Whether anybody of group `g` is here, as a single person or not.
    #[must_use]
    pub fn anyone_in(&self, g: usize) -> bool {
        self.people.iter().any(|p| p.is_here() && p.timed && !p.observes() && self.group_of(p) == Some(g))
    }

    #[must_use]
    pub fn next_handle(&self) -> PersonId {
        let highest = self.people.iter().map(|p| p.handle.0).max().unwrap_or(0);
        PersonId(highest.max(self.handles).saturating_add(1))
    }

    /// Handles up to this one were given: none of them is given again.
    pub(in crate::domain) fn reserve(&mut self, handles: PersonId) {
        self.handles = self.handles.max(handles.0);
    }

    /// Find a person by handle, key, source id, or by a name that only they answer to
    /// (accents and case do not matter; the beginning is enough).
    #[must_use]
    pub fn find(&self, text: &str, words: PersonWords) -> Option<&Person> {
        let text = text.trim();
        let mut chars = text.chars();
        if let (Some(key), None) = (chars.next(), chars.next())
            && let Some(person) = self.by_key(key.to_ascii_lowercase())
        {
            return Some(person);
        }
        let folded = plain_text::fold(text);
        let called = |p: &Person| plain_text::fold(&words(&p.label));
        let exact = |p: &&Person| {
            p.handle.to_string() == text || p.source_id.as_deref() == Some(text) || called(p) == folded
        };
        self.people.iter().find(exact).or_else(|| self.only_one(&folded, called))
    }

    fn only_one(&self, folded: &str, called: impl Fn(&Person) -> String) -> Option<&Person> {
        let mut found = self.people.iter().filter(|p| called(p).starts_with(folded));
        let first = found.next().filter(|_| !folded.is_empty())?;
        found.next().is_none().then_some(first)
    }

    pub(in crate::domain) fn add_group(&mut self, group: Group) -> usize {
        if let Some((at, known)) = self.groups.iter_mut().enumerate().find(|(_, g)| g.id == group.id) {
            *known = group;
            return at;
        }
        self.groups.push(group);
        self.groups.len() - 1
    }

    /// Index of a group, made on the spot when a file names one that was never declared.
    pub(super) fn group_or_new(&mut self, id: &str) -> usize {
        self.group_index(id).unwrap_or_else(|| self.add_group(Group::new(id)))
    }

    pub(in crate::domain) fn centre(&mut self, id: &str) {
        self.centred = Some(self.group_or_new(id));
    }

    pub(in crate::domain) fn add(&mut self, added: &PersonAdded) {
        self.group_or_new(&added.group);
        let hat = self.shared_hat(&added.role, &added.group);
        let ordinal = self.next_number(&added.role);
        let mut person = Person {
            handle: added.person,
            source_id: added.id.clone(),
            name: added.name.clone(),
            label: PersonLabel { called: Called::Name(String::new()), alike: None },
            folded_label: String::new(),
            hat,
            other_hat: None,
            key: added.key,
            presence: if added.here { Presence::Here } else { Presence::Expected },
            marks_support: false,
            seat: added.seat,
            place: added.place,
            timed: true,
            awaits_answer: false,
            counted_as: None,
            ordinal,
        };
        person.set_label(self.label_for(&person));
        self.people.push(person);
    }

    /// Fill in what is known of somebody whom only a turn had mentioned so far. `false`: they were
    /// introduced before.
    pub(super) fn introduce(&mut self, added: &PersonAdded) -> bool {
        let only_mentioned = |p: &&mut Person| p.name.is_none() && p.source_id.is_none() && p.key.is_none();
        let Some(person) = self.person_mut(added.person).filter(only_mentioned) else { return false };
        person.name.clone_from(&added.name);
        person.source_id.clone_from(&added.id);
        person.key = added.key;
        person.seat = added.seat;
        person.place = added.place;
        self.relabel(added.person);
        true
    }

    /// The hat with this role and group, shared with whoever wears the same.
    pub(super) fn shared_hat(&self, role: &str, group: &str) -> Arc<Hat> {
        let worn = self.people.iter().map(|p| &p.hat).find(|h| h.role == role && h.group == group);
        worn.map_or_else(|| Hat::new(role, group), Arc::clone)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn added(n: u16, name: Option<&str>, role: &str) -> PersonAdded {
        PersonAdded {
            person: PersonId(n),
            id: None,
            name: name.map(str::to_owned),
            ..PersonAdded::nameless(PersonId(n), &Hat { role: role.to_owned(), group: role.to_owned() })
        }
    }

    #[test]
    fn people_without_a_name_are_counted_by_role() {
        let mut roster = Roster::default();
        roster.add(&added(1, None, "staff"));
        roster.add(&added(2, None, "lived_experience"));
        roster.add(&added(3, None, "staff"));
        let labels: Vec<_> = roster.people().iter().map(|p| p.label.called.clone()).collect();
        let called = |role: &str, number| Called::RoleAndNumber { role: role.to_owned(), number };
        assert_eq!(labels, [called("staff", 1), called("lived_experience", 1), called("staff", 2)]);
    }

    #[test]
    fn two_people_who_would_look_alike_are_told_apart() {
        let mut roster = Roster::default();
        roster.add(&added(1, Some("Zoe"), "staff"));
        roster.add(&added(2, Some("Zoë"), "staff"));
        let zoe = Called::Name("Zoë".to_owned());
        assert_eq!(roster.people()[1].label, PersonLabel { called: zoe, alike: Some(2) });
    }

    #[test]
    fn a_person_is_found_by_the_beginning_of_their_name() {
        let mut roster = Roster::default();
        roster.add(&added(1, Some("Beatrice"), "staff"));
        roster.add(&added(2, Some("Kai"), "staff"));
        roster.add(&added(3, None, "staff"));
        let words: PersonWords = |label| match &label.called {
            Called::Name(name) => name.into(),
            other => format!("{other:?}").into(),
        };
        let find = |text: &str| roster.find(text, words).map(|p| p.handle);
        assert_eq!(find("bea"), Some(PersonId(1)));
        assert_eq!(find("p2"), Some(PersonId(2)));
        assert_eq!(find("rolean"), Some(PersonId(3)));
        assert_eq!(find("x"), None);
    }
}
