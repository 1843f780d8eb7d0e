//! The meeting itself: what can happen, what is allowed, what it adds up to.
//!
//! Pure: this room knows no clock, no file and no terminal. `now` is always handed in.
//! Everything in it is a fold over events ([`record::event`]); nothing else ever changes a session.

pub mod agenda;
pub mod closing;
pub mod decide;
pub mod floor;
pub mod intent;
pub mod measures;
pub mod notes;
pub mod order;
pub mod people;
pub mod preparation;
pub mod privacy;
pub mod queue;
pub mod record;
pub mod refusal;
pub mod session;

pub use decide::decide;
pub use floor::state::Floor;
pub use floor::tally::Tally;
pub use intent::Intent;
pub use measures::aim::Aim;
pub use measures::aim::AimMode;
pub use people::group::Group;
pub use people::hat::Hat;
pub use people::hat::Speaker;
pub use people::roster::Roster;
pub use record::event::Event;
pub use record::event::Record;
pub use record::history::History;
pub use record::ids::PersonId;
pub use record::ids::Seq;
pub use record::moment::Moment;
pub use refusal::Refusal;
pub use session::Session;
