//! You said, we did: what the meetings of a series left open, and what came of it.
//!
//! By group only: who does something stands in its own meeting and is not carried on. Two lines are about the
//! same thing when they are of one kind and have the same words; a later meeting that says what came of it
//! closes the earlier one.

use std::collections::HashMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    agenda::items::{ItemAdded, Outcome},
    notes::{
        kind::{NoteKind, NoteShape},
        note::{NoteTaken, Owner},
    },
    order::Ordered as _,
    people::label::GroupWords,
    record::{ids::Seq, plain_text},
    session::Session,
};

/// Most lines that are carried on.
pub const MOST: usize = 60;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CarriedKind {
    Action,
    UnmetNeed,
    Stalemate,
    Approval,
    Idea,
    Decision,
}

/// Where something was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "SaidIn")]
pub enum CarriedSource {
    /// The event that wrote the note down.
    Note(Seq),
    /// The number of the item that ended without agreement.
    Item(u16),
}

/// One thing that was said or left open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Carried {
    pub kind: CarriedKind,
    pub text: String,
    /// The session in which it was first said.
    pub session: String,
    pub said_in: CarriedSource,
    /// The day of its meeting.
    pub said_on: Option<NaiveDate>,
    /// The group it came from: its label.
    pub from: Option<String>,
    /// The group of whoever does it: its label. A name or team that was typed stands in its own meeting only.
    pub owner: Option<String>,
    /// Whose approval, whom it is referred to, or why it could not be met.
    pub about: Option<String>,
    /// By when, or when it is looked at again.
    pub by: Option<NaiveDate>,
    /// What came of it. `None`: it is still open.
    pub came_of_it: Option<String>,
    /// The day that was said.
    pub closed_on: Option<NaiveDate>,
}

impl Carried {
    /// Whether it still waits for somebody. A decision waits for nobody.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.came_of_it.is_none() && self.kind != CarriedKind::Decision
    }

    /// The kind of note it was.
    #[must_use]
    pub fn note_kind(&self) -> NoteKind {
        match self.kind {
            CarriedKind::Action => NoteKind::Action,
            CarriedKind::UnmetNeed => NoteKind::UnmetNeed,
            CarriedKind::Stalemate => NoteKind::Disagreement,
            CarriedKind::Approval | CarriedKind::Decision => NoteKind::Decision,
            CarriedKind::Idea => NoteKind::Idea,
        }
    }

    /// For how many days it has been open, or was. `None`: a day is not known.
    #[must_use]
    pub fn age_days(&self, today: NaiveDate) -> Option<i64> {
        let until = if self.is_open() { today } else { self.closed_on? };
        Some(until.signed_duration_since(self.said_on?).num_days().max(0))
    }

    /// What it is about: two lines with the same answer are about the same thing.
    #[must_use]
    pub fn about_what(&self) -> (NoteKind, String) {
        (self.note_kind(), plain_text::fold(&self.text))
    }
}

/// Everything that was said in these meetings, earliest first, each once: open or with what came of it.
/// `meetings`: what [`entries`] finds in each, in the order of their days.
#[must_use]
pub fn ledger(meetings: impl IntoIterator<Item = Vec<Carried>>) -> Vec<Carried> {
    let mut ledger = Ledger::default();
    meetings.into_iter().for_each(|entries| ledger.add(entries));
    ledger.all
}

/// The same, made one meeting after the other.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    pub all: Vec<Carried>,
    open: HashMap<(NoteKind, String), usize>,
}

impl Ledger {
    /// Adds what [`entries`] finds in the next meeting.
    pub fn add(&mut self, entries: Vec<Carried>) {
        for fresh in entries {
            let what = fresh.about_what();
            let at = *self.open.entry(what.clone()).or_insert(self.all.len());
            match self.all.get_mut(at) {
                Some(before) => before.goes_on(fresh),
                None => self.all.push(fresh),
            }
            // Said again after it was done, it is said anew.
            if !self.all.get(at).is_some_and(Carried::is_open) {
                self.open.remove(&what);
            }
        }
    }
}

impl Carried {
    /// A later line about the same thing: it keeps where and when it was first said.
    fn goes_on(&mut self, later: Self) {
        self.kind = later.kind;
        self.text = later.text;
        self.from = self.from.take().or(later.from);
        self.owner = self.owner.take().or(later.owner);
        self.about = later.about.or(self.about.take());
        self.by = later.by.or(self.by);
        self.came_of_it = later.came_of_it;
        self.closed_on = later.closed_on;
    }
}

/// What is still open from any of these meetings, earliest first, and what was said and done in the last of
/// them; what is open comes first.
#[must_use]
pub fn carried(earlier: &[Session], group_words: GroupWords) -> Vec<Carried> {
    let last = earlier.last().map(|s| (s.id.clone(), s.opened_at.map(|wall| wall.date_naive())));
    let mut all = ledger(earlier.iter().map(|s| entries(s, group_words)));
    all.retain(|c| {
        let of_last = last.as_ref().is_some_and(|(id, day)| c.session == *id || c.closed_on >= *day);
        c.is_open() || of_last
    });
    all.order_by_key(|c| (!c.is_open(), c.kind));
    all.truncate(MOST);
    all
}

/// What one meeting said, left open, or closed of what was said before.
#[must_use]
pub fn entries(s: &Session, group_words: GroupWords) -> Vec<Carried> {
    let stalemates = s.agenda.items.iter().filter_map(|item| stalemate(s, item));
    let notes = s.notes.iter().filter_map(|n| note(s, n, group_words)).filter(|c| !c.text.is_empty());
    // What came of a stalemate is a note, and has the last word.
    stalemates.chain(notes).collect()
}

fn note(s: &Session, n: &NoteTaken, group_words: GroupWords) -> Option<Carried> {
    let details = &n.details;
    let kind = match n.kind.shape() {
        NoteShape::Action => CarriedKind::Action,
        NoteShape::UnmetNeed => CarriedKind::UnmetNeed,
        NoteShape::Decision if n.is_open() || n.carried || details.needs_approval.is_some() => {
            CarriedKind::Approval
        }
        NoteShape::Decision => CarriedKind::Decision,
        NoteShape::Idea if n.is_open() || details.closed.is_some() => CarriedKind::Idea,
        NoteShape::Disagreement if details.closed.is_some() => CarriedKind::Stalemate,
        NoteShape::Idea | NoteShape::Disagreement | NoteShape::Plain | NoteShape::Jargon => return None,
    };
    let label = |id: &String| s.roster.group_index(id).and_then(|g| s.roster.group_label(g)).map(group_words);
    let owner = match &details.owner {
        Some(Owner::Person(id)) => s.roster.person(*id).and_then(|p| label(&p.hat.group)),
        Some(Owner::Named(_)) | None => None,
    };
    Some(Carried {
        kind,
        text: n.text.clone(),
        session: s.id.clone(),
        said_in: CarriedSource::Note(n.seq),
        said_on: day(s),
        from: details.came_from.as_ref().and_then(label),
        owner,
        about: if kind == CarriedKind::Approval {
            details.needs_approval.clone()
        } else {
            details.why.clone()
        },
        by: details.due.or(details.look_again),
        came_of_it: details.closed.clone(),
        closed_on: n.closed_on,
    })
}

fn stalemate(s: &Session, item: &ItemAdded) -> Option<Carried> {
    let closed = s.agenda.closed(item.item).filter(|c| c.outcome == Some(Outcome::Stalemate))?;
    Some(Carried {
        kind: CarriedKind::Stalemate,
        text: closed.summary.clone().unwrap_or_else(|| item.title.clone()),
        session: s.id.clone(),
        said_in: CarriedSource::Item(item.item),
        said_on: day(s),
        from: None,
        owner: None,
        about: closed.referred_to.clone(),
        by: closed.by,
        came_of_it: None,
        closed_on: None,
    })
}

fn day(s: &Session) -> Option<NaiveDate> {
    s.opened_at.map(|wall| wall.date_naive())
}
