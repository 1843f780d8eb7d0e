//! What every section of a report on one session is computed from. A section stands beside its types, in the file
//! named for it; knows none of them.

use crate::{
    domain::{
        Session, Tally,
        measures::shares::{self, GroupShare},
        people::person::Person,
        record::{
            moment::{Moment, seconds},
            plain_text::{self, NOTE_BYTES},
        },
    },
    report::model::detail::Detail,
};

pub(super) struct Builder<'a> {
    pub(super) s: &'a Session,
    pub(super) tally: &'a Tally,
    pub(super) shares: Vec<GroupShare>,
    pub(super) detail: Detail,
    /// Nothing tells how long those spoke who are not counted.
    pub(super) withholds_uncounted: bool,
}

impl<'a> Builder<'a> {
    pub(super) fn new(s: &'a Session, tally: &'a Tally, detail: Detail) -> Self {
        let shares = shares::group_shares(s, tally);
        Self { s, tally, shares, detail, withholds_uncounted: s.withholds_uncounted() }
    }

    /// What would give away how long those spoke who are not counted.
    pub(super) fn unless_withheld<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        (!self.withholds_uncounted).then(value)
    }

    /// The groups with a line of their own.
    pub(super) fn told_groups(&self) -> impl Iterator<Item = &GroupShare> {
        self.shares.iter().filter(|g| g.in_balance || !self.withholds_uncounted)
    }

    pub(super) fn by_person<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        (self.detail == Detail::People).then(value)
    }

    /// What needs identified people is not available where groups have the keys.
    pub(super) fn if_identified<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        self.s.times_individuals().then(value)
    }

    pub(super) fn item_number(&self, at: Option<usize>) -> Option<u16> {
        Some(self.s.agenda.items.get(at?)?.item)
    }

    pub(super) fn group_id(&self, g: usize) -> String {
        clean(self.s.roster.group_id(g))
    }
}

pub(super) fn person_id(person: &Person) -> String {
    person.source_id.as_deref().map_or_else(|| person.handle.to_string(), clean)
}

pub(super) fn clean(text: &str) -> String {
    plain_text::clean(text, NOTE_BYTES)
}

pub(super) fn at_s(at: Moment) -> f64 {
    seconds(at.ms())
}
