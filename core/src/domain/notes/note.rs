//! What was written down: decisions, actions, needs, ideas; and what is known about each.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    notes::kind::{NoteKind, NoteShape},
    record::{
        ids::{PersonId, Seq},
        moment::Moment,
    },
};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    pub kind: NoteKind,
    /// Empty only for a mark whose words come later.
    pub text: String,
    /// It was said in an earlier meeting, and stands here for what came of it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub carried: bool,
}

impl Note {
    #[must_use]
    pub fn new(kind: NoteKind, text: String) -> Self {
        Self { kind, text, carried: false }
    }
}

/// More about the note that the event `note` wrote.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AboutNote {
    pub note: Seq,
    #[serde(flatten)]
    pub about: About,
}

/// One thing known about a note. A later one of the same sort takes the place of an earlier one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "about", content = "is", rename_all = "snake_case")]
pub enum About {
    /// Other words for it.
    Text(String),
    /// The group it came from (a group's id).
    CameFrom(String),
    How(How),
    Power(Power),
    /// What one group said to a decision.
    Agrees(GroupAgrees),
    /// Who saw it another way, or why.
    Dissent(String),
    /// Whose approval it still needs.
    NeedsApproval(String),
    Owner(Owner),
    Due(NaiveDate),
    InOurHands(InOurHands),
    /// Why a need cannot be met, or why an idea was not taken up.
    Why(String),
    /// Who said that a need cannot be met.
    SaidBy(Owner),
    /// When it is looked at again.
    LookAgain(NaiveDate),
    /// Whether an idea was taken up.
    TakenUp(bool),
    /// What came of it. It is open no longer.
    Closed(String),
}

/// How a decision was taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum How {
    /// Everyone said yes.
    Consensus,
    /// Nobody had a strong objection.
    Consent,
    Vote,
    /// One person or body decided.
    OneDecided,
    /// It was settled before the meeting.
    Before,
}

impl How {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

/// What part the centred group had in a decision.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum Power {
    Informed,
    Consulted,
    Joint,
    Delegated,
}

impl Power {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroupAgrees {
    /// A group's id.
    pub group: String,
    pub agrees: Agrees,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum Agrees {
    Yes,
    Partly,
    No,
}

impl Agrees {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

/// Who does what was agreed, or who said something of it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Owner {
    /// Somebody on the list.
    Person(PersonId),
    /// Somebody who is not: a name, a team.
    Named(String),
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InOurHands {
    Ours,
    /// Whose help it needs.
    NeedsHelpFrom(String),
}

/// Longest detail of a note, bytes; the note itself may be longer.
pub const DETAIL_BYTES: usize = 1024;
/// So much talk in the balance has to lie behind a note before shares of it are told, ms.
pub const TALK_BEHIND_MS: u64 = 60_000;

/// A note as it stands.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoteTaken {
    /// The event that wrote it.
    pub seq: Seq,
    pub at: Moment,
    pub kind: NoteKind,
    pub text: String,
    /// It was said in an earlier meeting.
    pub carried: bool,
    /// Place of the item in the agenda.
    pub item: Option<usize>,
    /// The talk behind it: milliseconds by group in the item (without one, in the session) until then.
    pub talk: Vec<u64>,
    /// Seats of the people who were here.
    pub present: Vec<usize>,
    pub details: NoteDetails,
    /// The day it was said what came of it.
    pub closed_on: Option<NaiveDate>,
}

/// What is known about a note.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NoteDetails {
    /// A group's id.
    pub came_from: Option<String>,
    pub how: Option<How>,
    pub power: Option<Power>,
    pub agrees: Vec<GroupAgrees>,
    pub dissent: Option<String>,
    pub needs_approval: Option<String>,
    pub owner: Option<Owner>,
    pub due: Option<NaiveDate>,
    pub in_our_hands: Option<InOurHands>,
    pub why: Option<String>,
    pub said_by: Option<Owner>,
    pub look_again: Option<NaiveDate>,
    pub taken_up: Option<bool>,
    pub closed: Option<String>,
}

impl NoteTaken {
    /// An action that nobody has put a name to.
    #[must_use]
    pub fn lacks_owner(&self) -> bool {
        self.kind == NoteKind::Action && self.details.owner.is_none() && self.details.closed.is_none()
    }

    /// Whether somebody still has to do or answer something.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let waits = match self.kind.shape() {
            NoteShape::Plain | NoteShape::Disagreement | NoteShape::Jargon => false,
            NoteShape::Action | NoteShape::UnmetNeed => true,
            NoteShape::Decision => self.details.needs_approval.is_some(),
            NoteShape::Idea => self.details.taken_up.is_none(),
        };
        waits && self.details.closed.is_none()
    }

    pub(in crate::domain) fn add_detail(&mut self, about: &About, today: Option<NaiveDate>) {
        let details = &mut self.details;
        match about.clone() {
            About::Text(text) => self.text = text,
            About::CameFrom(group) => details.came_from = Some(group),
            About::How(how) => details.how = Some(how),
            About::Power(power) => details.power = Some(power),
            About::Agrees(said) => {
                details.agrees.retain(|a| a.group != said.group);
                details.agrees.push(said);
            }
            About::Dissent(words) => details.dissent = Some(words),
            About::NeedsApproval(whose) => details.needs_approval = Some(whose),
            About::Owner(owner) => details.owner = Some(owner),
            About::Due(date) => details.due = Some(date),
            About::InOurHands(hands) => details.in_our_hands = Some(hands),
            About::Why(words) => details.why = Some(words),
            About::SaidBy(who) => details.said_by = Some(who),
            About::LookAgain(date) => details.look_again = Some(date),
            About::TakenUp(yes) => details.taken_up = Some(yes),
            About::Closed(words) => {
                details.closed = Some(words);
                self.closed_on = today;
            }
        }
    }
}
