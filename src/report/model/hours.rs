//! Hours of involvement: how long each person was at some meetings, for those who recognise or pay it.
//!
//! Its own output and in no other. Who is the same person in two records is for `recognised` to say; where that may make
//! two people of one, the table says so. Somebody who is not timed is not here at all.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        History,
        record::{moment::total, plain_text},
    },
    report::model::recognised::Recognised,
};

/// One person over all the meetings asked for.
#[derive(Clone, PartialEq, Debug)]
pub struct Hours {
    who: Recognised,
    pub label: String,
    /// The id in the CSV, where there is one.
    pub id: Option<String>,
    pub sessions: Vec<String>,
    /// The days of those meetings, where the records say them.
    pub days: Vec<NaiveDate>,
    pub ms: u64,
}

/// Everybody, in the order in which they first come up.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Involvement {
    pub people: Vec<Hours>,
    /// People who would rather not be timed: known by number only.
    pub not_timed: usize,
}

impl Involvement {
    /// One more meeting.
    pub fn add(&mut self, session_id: &str, history: &History) {
        let session = history.session();
        let roster = &session.roster;
        let day = session.opened_at.map(|at| at.date_naive());
        self.not_timed += roster.people().iter().filter(|p| !p.timed).count();
        for stay in history.attendance() {
            let Some(person) = roster.person(stay.person) else { continue };
            let who = Recognised::of(person, session, session_id);
            let at = self.people.iter().position(|h| h.who == who);
            let at = at.unwrap_or_else(|| {
                self.people.push(Hours {
                    who,
                    label: plain_text::clean_name(&person.label),
                    id: person.source_id.as_deref().map(plain_text::clean_name),
                    sessions: vec![],
                    days: vec![],
                    ms: 0,
                });
                self.people.len() - 1
            });
            let Some(hours) = self.people.get_mut(at) else { continue };
            hours.ms = hours.ms.saturating_add(stay.ms);
            if !hours.sessions.iter().any(|id| id == session_id) {
                hours.sessions.push(session_id.to_owned());
                hours.days.extend(day);
            }
        }
    }
}

impl Involvement {
    /// The time of all together, in whole units of `unit_ms`.
    #[must_use]
    pub fn total_in(&self, unit_ms: u64) -> u64 {
        total(self.people.iter().map(|p| p.ms)).saturating_add(unit_ms / 2) / unit_ms
    }

    /// The time of each person in whole units of `unit_ms`, so that they add up to [`total_in`](Self::total_in): what is
    /// over after rounding down goes to the largest remainders.
    #[must_use]
    pub fn each_in(&self, unit_ms: u64) -> Vec<u64> {
        let split = |(n, p): (usize, &Hours)| (n, p.ms / unit_ms, p.ms % unit_ms);
        let mut parts: Vec<(usize, u64, u64)> = self.people.iter().enumerate().map(split).collect();
        let over = self.total_in(unit_ms).saturating_sub(total(parts.iter().map(|(_, units, _)| *units)));
        parts.sort_by_key(|(_, _, rest)| std::cmp::Reverse(*rest));
        for (_, units, _) in parts.iter_mut().take(usize::try_from(over).unwrap_or(usize::MAX)) {
            *units += 1;
        }
        parts.sort_by_key(|(n, _, _)| *n);
        parts.into_iter().map(|(_, units, _)| units).collect()
    }

    /// Names under which there are several people, though they may be one: somebody was typed by name in one meeting,
    /// and came by the id in a CSV or in another spelling to another.
    #[must_use]
    pub fn named_alike(&self) -> Vec<&str> {
        let mut alike: BTreeMap<String, Alike<'_>> = BTreeMap::new();
        for hours in &self.people {
            let typed = match hours.who {
                Recognised::Nameless(..) => continue,
                Recognised::Id(_) => false,
                Recognised::Name(_) => true,
            };
            let name = alike.entry(plain_text::sketch(&hours.label)).or_default();
            name.label = &hours.label;
            name.people += 1;
            name.typed |= typed;
        }
        alike.values().filter(|name| name.typed && name.people > 1).map(|name| name.label).collect()
    }
}

/// The people whose names differ in spelling only.
#[derive(Default)]
struct Alike<'a> {
    label: &'a str,
    people: usize,
    /// One of them at least is known by name.
    typed: bool,
}
