//! What people and groups are called, in parts. Which words these are in a language is up to whoever shows them.

use std::borrow::Cow;

use crate::domain::{people::group::Group, record::plain_text};

/// What a person, or a key for several, is called.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonLabel {
    pub called: Called,
    /// The number that tells them apart from others who are called the same, from 2 on. `None`: they need none.
    pub alike: Option<usize>,
}

/// What somebody goes by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Called {
    /// Their name, or their id in the file that was imported.
    Name(String),
    /// The id of their role, and their number among those of it who gave no name.
    RoleAndNumber { role: String, number: usize },
    /// The key of a group.
    Group(Box<Group>),
    /// The key of people who are not counted, by the id of their role.
    Role(String),
    /// Those of a group who are not timed.
    SomeoneOf(Box<Group>),
}

impl PersonLabel {
    /// In the words of no language: by these, two people look alike.
    fn plain(&self) -> Cow<'_, str> {
        let called = match &self.called {
            Called::Name(name) => Cow::from(name),
            Called::Group(group) => Cow::from(&group.label),
            Called::RoleAndNumber { role, number } => format!("{} {number}", plain_text::words(role)).into(),
            Called::Role(role) => plain_text::words(role).into(),
            Called::SomeoneOf(group) => format!("someone, {}", group.label).into(),
        };
        match self.alike {
            None => called,
            Some(number) => format!("{called} ({number})").into(),
        }
    }

    /// As it is compared with others.
    pub(super) fn folded(&self) -> String {
        plain_text::fold(&self.plain())
    }
}

/// What a group is called, given who is in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupLabel<'a> {
    Group(&'a Group),
    /// People with lived experience, some of whom are carers: they are named too, unless the group has a name of its
    /// own making.
    WithCarers(&'a Group),
}

/// Makes the words of a person's label.
pub type PersonWords = for<'a> fn(&'a PersonLabel) -> Cow<'a, str>;

/// Makes the words of a group's label.
pub type GroupWords = fn(GroupLabel<'_>) -> String;
