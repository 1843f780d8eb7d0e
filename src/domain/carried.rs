//! What earlier meetings of a series left for this one: *last time you said, we did*.
//!
//! By group only: who does something stands in its own meeting and is not carried on.

use chrono::NaiveDate;

use super::{
    agenda::Outcome,
    names,
    notes::{NoteKind, NoteTaken},
    session::Session,
};

/// Most lines that are carried on.
pub const MOST: usize = 60;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CarriedKind {
    Action,
    UnmetNeed,
    Stalemate,
    Approval,
    Idea,
    Decision,
}

/// One thing that was said or left open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carried {
    pub kind: CarriedKind,
    pub text: String,
    /// The day of its meeting.
    pub said_on: Option<NaiveDate>,
    /// The group it came from: its label.
    pub from: Option<String>,
    /// Whose approval, whom it is referred to, or why it could not be met.
    pub about: Option<String>,
    /// By when, or when it is looked at again.
    pub by: Option<NaiveDate>,
    /// What came of it. `None`: it is still open.
    pub came_of_it: Option<String>,
}

impl Carried {
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

    /// Whether both are about the same thing: a later meeting told more of it.
    fn is_same(&self, other: &Self) -> bool {
        let kind = |c: &Self| (c.note_kind(), names::fold(&c.text));
        kind(self) == kind(other)
    }
}

/// What is still open from any of these meetings, earliest first, and what was said and done in the last of
/// them; what is open comes first.
#[must_use]
pub fn carried(earlier: &[Session]) -> Vec<Carried> {
    let mut all: Vec<Carried> = Vec::new();
    for session in earlier {
        all.retain(Carried::is_open);
        for fresh in from_session(session) {
            match all.iter_mut().find(|c| c.is_same(&fresh)) {
                // It keeps the day it was first said.
                Some(before) => {
                    let said_on = before.said_on;
                    *before = Carried { said_on, ..fresh };
                }
                None => all.push(fresh),
            }
        }
    }
    all.sort_by_key(|c| (!c.is_open(), c.kind));
    all.truncate(MOST);
    all
}

fn from_session(s: &Session) -> Vec<Carried> {
    let said_on = s.opened_at.map(|wall| wall.date_naive());
    let from = |id: &String| s.roster.group_index(id).map(|g| s.roster.group_label(g));
    let note = |n: &NoteTaken| {
        let known = &n.known;
        let kind = match n.kind {
            NoteKind::Action => CarriedKind::Action,
            NoteKind::UnmetNeed => CarriedKind::UnmetNeed,
            NoteKind::Decision if n.is_open() => CarriedKind::Approval,
            NoteKind::Decision => CarriedKind::Decision,
            NoteKind::Idea if n.is_open() || known.closed.is_some() => CarriedKind::Idea,
            NoteKind::Disagreement if known.closed.is_some() => CarriedKind::Stalemate,
            _ => return None,
        };
        let about = match kind {
            CarriedKind::Approval => known.needs_approval.clone(),
            _ => known.why.clone(),
        };
        Some(Carried {
            kind,
            text: n.text.clone(),
            said_on,
            from: known.came_from.as_ref().and_then(from),
            about,
            by: known.due.or(known.look_again),
            came_of_it: known.closed.clone(),
        })
    };
    let stalemate = |item: &super::agenda::ItemAdded| {
        let closed = s.agenda.closed(item.item).filter(|c| c.outcome == Some(Outcome::Stalemate))?;
        Some(Carried {
            kind: CarriedKind::Stalemate,
            text: closed.summary.clone().unwrap_or_else(|| item.title.clone()),
            said_on,
            from: None,
            about: closed.referred_to.clone(),
            by: closed.by,
            came_of_it: None,
        })
    };
    let notes = s.notes.iter().filter_map(note).filter(|c| !c.text.is_empty());
    notes.chain(s.agenda.items.iter().filter_map(stalemate)).collect()
}
