//! Foreign text becomes a session, or a list of every problem with its line.
//!
//! Pure: bytes in, an [`ImportedSession`] out. This room knows no file, no clock and no terminal, and it never guesses:
//! what it cannot read it names, what looks wrong it reports, and a person decides.
//!
//! [`read`] goes from bytes to a [`ParsedFile`] by the reader of the file's format (`readers`); [`build`] makes the
//! session. `people` and `agenda` read the two CSV files that set-up takes too, and know nothing of imports.

pub mod agenda;
mod assumption;
mod attendance;
mod container;
mod csv_table;
mod cues;
mod decimal;
pub mod devices;
mod encoding;
mod floor;
mod json_start;
pub mod label_choices;
mod likely_same;
mod messages;
mod notice;
mod notices;
mod options;
mod other_text;
pub mod people;
pub mod problem;
mod read;
mod reader;
mod readers;
mod recordings;
mod seating;
mod session;
mod shown_apart;
mod silence;
mod speech;
mod transcript;
mod unknown;
mod unnamed;
mod word;
mod xml;

pub use agenda::{ItemDraft, parse_agenda};
pub use assumption::Assumption;
pub use attendance::Attendance;
pub use container::Container;
pub use decimal::{Seconds, TimeProblem};
pub use encoding::{LINE_BYTES, TextCheck, decode as decode_text};
pub use label_choices::{ChoiceProblem, LabelChoices};
pub use notice::Notice;
pub use options::ImportOptions;
pub use other_text::OtherText;
pub use people::{PeopleList, parse_people};
pub use problem::{LineProblem, ProblemKind, Problems};
pub use read::read;
pub use session::{ImportedSession, TooManyPeople, build};
pub use speech::{ParsedFile, Recording, Segment, SkipKind};
pub use unnamed::Unnamed;

/// Largest foreign file that is read without being asked to, bytes. It bounds the memory that a file takes: one of this size
/// that is refused, 25 to 50 MiB (a table of turns 83); one that is taken in, up to 100.
pub const FILE_BYTES: u64 = 16 * 1024 * 1024;
