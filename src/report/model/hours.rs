//! Hours of involvement: how long each person was at some meetings, for those who recognise or pay it.
//!
//! Its own output and in no other. Who is the same person in two records is for `recognised` to say; where that may make
//! two people of one, the table says so. Somebody who is not timed is not here at all.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{
        History,
        order::Ordered as _,
        record::{moment::total, opening::Source, plain_text},
    },
    report::model::recognised::Recognised,
    text::{
        meeting_name::{KnownBy, meeting_names},
        people,
    },
};

/// One person over all the meetings asked for.
#[derive(Clone, PartialEq, Debug)]
pub struct Hours {
    who: Recognised,
    pub label: String,
    /// The id in the CSV, where there is one.
    pub id: Option<String>,
    /// The oldest first; those without a day last.
    pub meetings: Vec<Attended>,
    pub ms: u64,
}

/// A meeting somebody was at.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attended {
    pub session_id: String,
    /// Where the record says it.
    pub opened_at: Option<DateTime<FixedOffset>>,
    pub title: Option<String>,
    pub source: Source,
}

impl Attended {
    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.opened_at.map(|at| at.date_naive())
    }

    fn known_by(&self) -> KnownBy<'_> {
        KnownBy { opened_at: self.opened_at, source: self.source, title: self.title.as_deref() }
    }
}

/// Everybody, in the order in which they first come up.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Involvement {
    pub people: Vec<Hours>,
    /// People who would rather not be timed: known by number only.
    pub not_timed: usize,
    /// Where the events of each meeting came from.
    pub sources: Vec<Source>,
}

impl Involvement {
    /// One more meeting.
    pub fn add(&mut self, session_id: &str, history: &History) {
        let session = history.session();
        let roster = &session.roster;
        self.sources.push(session.source);
        self.not_timed += roster.people().iter().filter(|p| !p.timed).count();
        for stay in history.attendance() {
            let Some(person) = roster.person(stay.person) else { continue };
            let who = Recognised::of(person, session, session_id);
            let at = self.people.iter().position(|h| h.who == who);
            let at = at.unwrap_or_else(|| {
                self.people.push(Hours {
                    who,
                    label: plain_text::clean_name(&people::label(&person.label)),
                    id: person.source_id.as_deref().map(plain_text::clean_name),
                    meetings: vec![],
                    ms: 0,
                });
                self.people.len() - 1
            });
            let Some(hours) = self.people.get_mut(at) else { continue };
            hours.ms = hours.ms.saturating_add(stay.ms);
            if !hours.meetings.iter().any(|meeting| meeting.session_id == session_id) {
                hours.meetings.push(Attended {
                    session_id: session_id.to_owned(),
                    opened_at: session.opened_at,
                    title: session.title.clone(),
                    source: session.source,
                });
                hours.meetings.order_by_key(|meeting| (meeting.opened_at.is_none(), meeting.opened_at));
            }
        }
    }
}

impl Involvement {
    /// What people call each meeting that somebody was at, by its id.
    #[must_use]
    pub fn meeting_names(&self) -> HashMap<&str, String> {
        let mut meetings: Vec<&Attended> = self.people.iter().flat_map(|hours| &hours.meetings).collect();
        meetings
            .order_by_key(|meeting| (meeting.opened_at.is_none(), meeting.opened_at, &meeting.session_id));
        meetings.dedup_by_key(|meeting| &meeting.session_id);
        let names = meeting_names(&meetings.iter().map(|meeting| meeting.known_by()).collect::<Vec<_>>());
        meetings.into_iter().map(|meeting| meeting.session_id.as_str()).zip(names).collect()
    }

    /// The time of all together: the sum of [`each_in`](Self::each_in), so that a printed total is that of the printed
    /// lines.
    #[must_use]
    pub fn total_in(&self, unit_ms: u64) -> u64 {
        total(self.each_in(unit_ms))
    }

    /// The time of each person in whole units of `unit_ms`, rounded alike: people are paid by it, so the same presence
    /// is the same figure.
    #[must_use]
    pub fn each_in(&self, unit_ms: u64) -> Vec<u64> {
        self.people.iter().map(|p| p.ms.saturating_add(unit_ms / 2) / unit_ms).collect()
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
