//! Who sat at which of a day's tables.
//!
//! Everybody who came to a table and is glad to be timed, but observers; in whatever way `recognised` tells that two
//! tables had the same person.

use std::collections::BTreeMap;

use crate::{
    domain::{History, order::Ordered as _, record::plain_text},
    report::model::recognised::Recognised,
    text::people,
};

/// Who sat where, over a day's tables.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Seating {
    people: BTreeMap<Recognised, Seated>,
    tables: usize,
    /// Tables with somebody who can be recognised at another.
    named_tables: usize,
}

/// One person.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Seated {
    pub label: String,
    /// The tables they came to, each once: when they first came there, ms since 1970 as far as the record says it, and its
    /// index in the day. The earlier first.
    places: Vec<(Option<i64>, usize)>,
}

impl Seated {
    /// The tables they came to, by index, in that order.
    pub fn tables(&self) -> impl Iterator<Item = usize> + Clone {
        self.places.iter().map(|(_, table)| *table)
    }

    /// Whether they came to more than one.
    #[must_use]
    pub fn moved(&self) -> bool {
        self.places.len() > 1
    }
}

impl Seating {
    /// The next table of the day.
    pub fn add(&mut self, session_id: &str, history: &History) {
        let table = self.tables;
        self.tables += 1;
        let session = history.session();
        let mut is_named = false;
        for stay in history.attendance() {
            let person = session.roster.person(stay.person).filter(|person| !person.observes());
            let Some(person) = person else { continue };
            let who = Recognised::of(person, session, session_id);
            is_named |= who.is_known_elsewhere();
            let seated = self.people.entry(who).or_default();
            if seated.label.is_empty() {
                seated.label = plain_text::clean_name(&people::label(&person.label));
            }
            if seated.tables().all(|known| known != table) {
                let since = i64::try_from(stay.since.ms()).unwrap_or(i64::MAX);
                let came = session.opened_at.map(|opened| opened.timestamp_millis().saturating_add(since));
                seated.places.push((came, table));
                seated.places.order();
            }
        }
        self.named_tables += usize::from(is_named);
    }

    /// Everybody, by what they are known by.
    pub fn people(&self) -> impl Iterator<Item = &Seated> {
        self.people.values()
    }

    /// Whether anybody could be recognised at a second table.
    #[must_use]
    pub fn can_tell(&self) -> bool {
        self.named_tables > 1
    }
}
