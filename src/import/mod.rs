//! Foreign text becomes events, or every error with its line.
//!
//! Pure: bytes in, a [`Draft`] of a session out. This room knows no file, no clock and no terminal, and it
//! never guesses: what it cannot read it names, what looks wrong it says, and the choice is the reader's.
//!
//! `people` and `agenda` read the two CSV files that set-up takes too, and know nothing of imports.

pub mod agenda;
pub mod build;
mod cells;
pub mod choices;
mod cues;
mod decimal;
mod detect;
pub mod devices;
pub mod foreign;
pub mod notices;
pub mod people;
mod prefix;
pub mod problem;
mod remarks;
mod rttm;
mod turns_csv;
mod voices;
mod words;

pub use agenda::{ItemDraft, parse_agenda};
pub use build::{Draft, Plan, TooManyPeople, build};
pub use choices::{ChoiceProblem, Choices};
pub use decimal::{Seconds, TimeProblem};
pub use detect::{Container, text as text_of};
pub use foreign::{Foreign, Reading, SkipKind, Stretch, read};
pub use notices::Notice;
pub use people::parse_people;
pub use problem::{LineProblem, Problems, Wrong};

/// Longest line of a foreign file, bytes.
pub const LINE_BYTES: usize = 64 * 1024;
/// Largest foreign file that is read without being asked to, bytes.
pub const FILE_BYTES: u64 = 64 * 1024 * 1024;
