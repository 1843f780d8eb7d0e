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
pub mod comparison;
mod detail;
mod errors;
pub mod hours;
mod items;
pub mod last_time;
mod marks;
pub mod moves;
mod notes;
mod people;
pub mod personal;
mod places;
mod queue;
mod recognised;
mod reports;
mod seconds;
pub mod series;
mod session;
pub mod summary;
mod talk_sharing;
mod time;
mod timeline;
mod totals;
pub mod trend;
mod voices;

pub use crate::report::model::{
    about::{
        About, AgreementPart, GroundRulesPart, ObserversPart, ProtocolPart, ReadOutPart, RulePart, Target,
    },
    amendments::PutRightPart,
    detail::Detail,
    items::{ItemGroup, ItemPart, OriginPart},
    marks::{CutIns, ShownCards},
    notes::{ActionPart, DecisionPart, IdeaPart, NeedPart, NotePart},
    people::{GroupPart, HeardPart, PersonPart},
    places::PlacePart,
    queue::{GoRounds, HandKinds, NeverServed, QueueGroup, QueuePart},
    reports::Reports,
    seconds::ms,
    session::{
        DRAFT_DAYS, DraftPart, FORMAT, SessionReport, VERSION, history_report, session_report, speech_report,
        table_report,
    },
    talk_sharing::{LedBy, SharingParts, SharingStretch, TalkSharing},
    time::Time,
    timeline::{TimeState, TimelinePart},
    totals::{read_totals, totals},
    voices::{FirstVoice, LongestRun},
};
