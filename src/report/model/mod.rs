//! The figures of a report as data: the members, units and nulls that `docs/report.schema.json` promises.
//!
//! Computed from sessions alone; knows no file, no clock and no words for people. All text from the record is
//! cleaned here, so that a file made by somebody else cannot drive whatever shows the report.
//! A member is `null` only when it is undefined, not available, or about one person where that was not
//! asked for. Times are seconds, shares 0 to 1. Formulas and sources: `docs/measures.md`.
//!
//! Names and comments of serialised types stand in the schema; they change only with it.

mod about;
mod amendments;
mod builder;
pub mod closing;
pub mod hours;
mod items;
mod marks;
mod notes;
mod people;
pub mod personal;
mod queue;
pub mod series;
mod session;
pub mod summary;
mod timeline;
mod totals;

pub use crate::report::model::{
    about::{About, AgreementPart, GroundRulesPart, ReadOutPart, RulePart},
    amendments::PutRightPart,
    builder::{history_report, session_report},
    items::{ItemGroup, ItemPart, OriginPart},
    marks::{CutIns, ShownCards},
    notes::{ActionPart, DecisionPart, IdeaPart, NeedPart, NotePart},
    people::{GroupPart, HeardPart, PersonPart},
    queue::{GoRounds, HandKinds, NeverServed, QueueGroup, QueuePart},
    session::{DRAFT_DAYS, DraftPart, FirstVoice, LongestRun, SessionReport, Target, Time},
    timeline::{TimeState, TimelinePart},
    totals::{read_totals, totals},
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::report::first;

/// What every report says it is.
pub const FORMAT: &str = "airtime-report";
/// Version of the report's form. A new member keeps it; a changed meaning does not.
pub const VERSION: u32 = 1;

/// How much is told of single people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// By group only: what may be shared.
    Groups,
    /// Each person's own figures too. Only where the group agreed to it.
    People,
}

/// One session, or several.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Report")]
pub enum Reports {
    One(Box<SessionReport>),
    Several {
        /// What no report shows. Always the first member.
        notice: std::borrow::Cow<'static, str>,
        sessions: Vec<SessionReport>,
    },
}

impl Reports {
    /// One session stands for itself; none or several stand in a list.
    #[must_use]
    pub fn of(mut sessions: Vec<SessionReport>) -> Self {
        match sessions.pop() {
            Some(only) if sessions.is_empty() => Self::One(Box::new(only)),
            last => {
                sessions.extend(last);
                Self::Several { notice: first().into(), sessions }
            }
        }
    }

    #[must_use]
    pub fn sessions(&self) -> &[SessionReport] {
        match self {
            Self::One(session) => std::slice::from_ref(session),
            Self::Several { sessions, .. } => sessions,
        }
    }
}

/// Seconds of a report as the milliseconds they came from.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a session's length is small and ≥ 0"
)]
pub fn ms(seconds: f64) -> u64 {
    (seconds * 1000.0).round() as u64
}
