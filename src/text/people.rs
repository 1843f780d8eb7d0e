//! What groups and roles are called. Those that come with airtime have words in each language; the others are called
//! what people called them.

use std::borrow::Cow;

use crate::{
    domain::{
        Group, PersonId, Roster,
        people::{
            group::UNASSIGNED,
            label::{Called, GroupLabel, PersonLabel},
            person::Person,
        },
        record::plain_text,
    },
    text::{
        language::{self, Language},
        messages::people as words,
    },
};

/// A role in words, by its id.
#[must_use]
pub fn role(id: &str) -> Cow<'static, str> {
    words::role::by_id(id).map_or_else(|| Cow::Owned(plain_text::words(id)), Cow::Borrowed)
}

/// What a person is called.
#[must_use]
pub fn label(label: &PersonLabel) -> Cow<'_, str> {
    let called = match &label.called {
        Called::Name(name) => name.as_str().into(),
        Called::Group(group) => group_name(group),
        Called::RoleAndNumber { role: id, number } => words::role_and_number(*number, &role(id)).into(),
        Called::Role(id) => role(id),
        Called::SomeoneOf(group) => words::someone_of(&group_name(group)).into(),
    };
    match label.alike {
        None => called,
        Some(number) => words::alike(&called, number).into(),
    }
}

/// What this person is called; nothing, if nobody knows them.
#[must_use]
pub fn name(roster: &Roster, person: PersonId) -> Cow<'_, str> {
    roster.person(person).map(|p| label(&p.label)).unwrap_or_default()
}

/// What a group is called.
#[must_use]
pub fn group_label(label: GroupLabel<'_>) -> String {
    match label {
        GroupLabel::Group(group) => group_name(group).into_owned(),
        GroupLabel::WithCarers(group) => {
            let with_carers = |language| language::within(language, || words::with_carers(&group.label));
            shipped_in(group).map_or_else(|| group.label.clone(), with_carers)
        }
    }
}

/// What a group is called, whoever is in it.
#[must_use]
pub fn group_name(group: &Group) -> Cow<'_, str> {
    let nobody_named_it = group.id == UNASSIGNED && group.label == UNASSIGNED;
    if nobody_named_it { words::no_group().into() } else { group.label.as_str().into() }
}

/// Whether these are the people without a group, by the id and the words of their group.
#[must_use]
pub fn is_no_group(id: &str, label: &str) -> bool {
    id == UNASSIGNED && label == words::no_group()
}

/// What group `g` is called; nothing, if there is no such group.
#[must_use]
pub fn group(roster: &Roster, g: usize) -> String {
    roster.group_label(g).map(group_label).unwrap_or_default()
}

/// What the group with this id is called; its id, if there is no such group.
#[must_use]
pub fn group_by_id(roster: &Roster, id: &str) -> String {
    roster.group_index(id).map_or_else(|| id.to_owned(), |g| group(roster, g))
}

/// Whom these words mean: see [`Roster::find`].
#[must_use]
pub fn find<'a>(roster: &'a Roster, who: &str) -> Option<&'a Person> {
    roster.find(who, label)
}

/// The key of the group that these words mean.
#[must_use]
pub fn find_group_key(roster: &Roster, group: &str) -> Option<PersonId> {
    roster.group_key(group, label)
}

/// The group of a new meeting: with the words of this language, if nobody gave it others.
#[must_use]
pub fn in_this_language(group: &Group) -> Group {
    let own = words::group::by_id(&group.id).filter(|_| has_shipped_label(group));
    Group { label: own.map_or_else(|| group.label.clone(), str::to_owned), ..group.clone() }
}

/// Whether it is called what `config/airtime.toml` calls it, which is in English.
fn has_shipped_label(group: &Group) -> bool {
    language::within(Language::En, || words::group::by_id(&group.id)) == Some(&group.label)
}

/// The language in which a group is called what it is called unless it gets another name: this one, or that of its
/// meeting. `None`: it has a name of its own making.
fn shipped_in(group: &Group) -> Option<Language> {
    let is_shipped = |language: &Language| {
        language::within(*language, || words::group::by_id(&group.id)) == Some(group.label.as_str())
    };
    std::iter::once(language::current()).chain(Language::ALL).find(is_shipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labelled(called: Called) -> PersonLabel {
        PersonLabel { called, alike: None }
    }

    fn in_welsh(called: &PersonLabel) -> String {
        language::within(Language::Cy, || label(called).into_owned())
    }

    #[test]
    fn who_gave_no_name_is_called_by_their_role_in_this_language() {
        let carer = labelled(Called::RoleAndNumber { role: "carer".to_owned(), number: 2 });
        assert_eq!((label(&carer).as_ref(), in_welsh(&carer).as_str()), ("carer 2", "gofalwr 2"));
        let others = labelled(Called::SomeoneOf(Box::new(Group::new("staff"))));
        assert_eq!(
            (label(&others).as_ref(), in_welsh(&others).as_str()),
            ("someone, staff", "rhywun, staff")
        );
        let two = PersonLabel { called: Called::Name("Zoe".to_owned()), alike: Some(2) };
        assert_eq!(label(&two), "Zoe (2)");
    }

    #[test]
    fn carers_are_named_in_the_language_of_their_group() {
        let english = Group::new("lived_experience");
        let welsh = Group { label: "profiad bywyd".to_owned(), ..english.clone() };
        let own = Group { label: "people who use the ward".to_owned(), ..english.clone() };
        for language in [Language::En, Language::Cy] {
            let with_carers =
                |group| language::within(language, || group_label(GroupLabel::WithCarers(group)));
            assert_eq!(with_carers(&english), "lived experience and carers");
            assert_eq!(with_carers(&welsh), "profiad bywyd a gofalwyr");
            assert_eq!(with_carers(&own), own.label);
        }
    }

    #[test]
    fn nobody_is_taken_for_people_without_a_group_because_of_a_name() {
        let none = Group::new(UNASSIGNED);
        let own = Group { label: "visitors".to_owned(), ..none.clone() };
        for language in [Language::En, Language::Cy] {
            let is_none = |g: &Group| language::within(language, || is_no_group(&g.id, &group_name(g)));
            assert_eq!([&none, &own].map(is_none), [true, false]);
        }
        assert!(!is_no_group("volunteers", "unassigned"));
    }

    #[test]
    fn a_name_of_ones_own_stays() {
        let own = Group { label: "people who use the ward".into(), ..Group::new("lived_experience") };
        assert_eq!(in_this_language(&own), own);
    }
}
