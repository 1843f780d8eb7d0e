//! Every word that people read, in one place, ready for translation.
//!
//! Plain English, reading age about 11, that someone with lived experience would find respectful: people,
//! never users or subjects; no scores, no blame. (Help of the command line stands in `cli.rs`, beside the
//! options it explains.) May know the domain's types, so that a sentence can be made from a refusal.

pub mod format;
pub mod language;

/// One function for each message of `locales/en`, made by `build.rs`.
#[expect(clippy::all, clippy::pedantic, reason = "made by the build script")]
pub mod messages {
    /// What every subject needs.
    pub mod prelude {
        pub use chrono::NaiveDate;
        pub use intl_pluralrules::PluralCategory as Plural;

        pub use super::{
            super::language::current,
            super::{Keys, format},
            Language,
        };

        /// Not inlined: it stands a few thousand times in the code.
        #[inline(never)]
        pub fn push(out: &mut String, text: &str) {
            out.push_str(text);
        }

        /// A whole number that chooses a plural form.
        pub trait Count {
            fn count(self) -> u64;
        }
    }

    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

pub mod agreement;
pub mod closing;
pub mod easy;
pub mod hand;
pub mod hours;
pub mod import;
pub mod item;
pub mod note;
pub mod preparation;
pub mod privacy;
pub mod prompt;
pub mod refusal;
pub mod report;
pub mod review;
pub mod rows;
pub mod screen;
pub mod series;
pub mod sheet;
pub mod shell;
pub mod slip;
pub mod store;
pub mod undone;

use std::borrow::Cow;

/// The keys that texts name, as they are bound.
pub trait Keys {
    /// The key of a command, by its id; where it has none, how the palette finds it.
    fn key(&self, command: &str) -> Cow<'_, str>;
}
