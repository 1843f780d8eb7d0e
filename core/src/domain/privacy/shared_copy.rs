//! A shared copy and what it is made with.

use crate::domain::{people::label::GroupWords, record::event::Record};

/// Words that stand in a copy in the place of what was typed.
#[derive(Clone, Copy)]
pub struct ShareTexts<'a> {
    pub item: &'a dyn Fn(u16) -> String,
    /// What several groups are called that are told together.
    pub together: &'a dyn Fn(&[String]) -> String,
    pub somebody: &'a str,
    /// What is said of the groups of the record, which is not in the copy.
    pub group: GroupWords,
}

/// A copy, and what is in it.
#[derive(Clone, Debug, Default)]
pub struct SharedCopy {
    pub records: Vec<Record>,
    /// Seats, or people.
    pub people: usize,
    /// The groups' labels.
    pub groups: Vec<String>,
    pub turns: usize,
    pub items: usize,
    pub notes: usize,
    /// Groups that are told together, because one of them was small.
    pub merged: Vec<Vec<String>>,
    /// Uncounted groups that were small and had no other to be told with: quiet stands for their turns, as in
    /// reports.
    pub left_out: Vec<String>,
}

/// Why there is no copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareRefusal {
    /// So few people that each figure would be a person's.
    TooFew,
    Nothing,
}
