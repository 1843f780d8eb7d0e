//! The meeting itself: what can happen, what is allowed, what it adds up to.
//!
//! Pure: this room knows no clock, no file and no terminal. `now` is always handed in.
//! Everything in it is a fold over events ([`event`]); nothing else ever changes a session.

pub mod agenda;
pub mod agreement;
pub mod aim;
pub mod attendance;
pub mod carried;
pub mod charter;
pub mod closing;
pub mod dates;
pub mod decide;
pub mod event;
pub mod history;
pub mod keys;
pub mod marks;
pub mod measures;
pub mod mentions;
pub mod moment;
pub mod names;
pub mod notes;
pub mod order;
pub mod prompts;
pub mod queue;
pub mod recent;
pub mod redact;
pub mod roster;
pub mod round;
pub mod session;
pub mod share;
pub mod tally;
pub mod timeline;
pub mod under_aim;
pub mod voices;
pub mod words;

pub use aim::{Aim, AimMode};
pub use decide::{Intent, Refusal, decide};
pub use event::{Event, Record, Seq};
pub use history::History;
pub use moment::Moment;
pub use roster::{Group, Hat, PersonId, Roster, Speaker};
pub use session::Session;
pub use tally::{Floor, Tally};
