//! Who is the same person in several records.
//!
//! Two records are of one person when their id in the CSV is the same, else their name to the letter; somebody with
//! neither stands alone. The letters that people have in a shared copy are nobody's name.

use crate::domain::{Session, people::person::Person, privacy::level::Level};

/// What a person is known by over several records.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Recognised {
    /// The id in the CSV.
    Id(String),
    Name(String),
    /// Known to one meeting only: its id, and the person's handle in it.
    Nameless(String, String),
}

impl Recognised {
    /// Whether another record could have the same person.
    #[must_use]
    pub fn is_known_elsewhere(&self) -> bool {
        match self {
            Self::Id(_) | Self::Name(_) => true,
            Self::Nameless(..) => false,
        }
    }

    /// A person in the record of this id.
    #[must_use]
    pub fn of(person: &Person, session: &Session, session_id: &str) -> Self {
        match (&person.source_id, &person.name) {
            (Some(id), _) if has_names(session) => Self::Id(id.clone()),
            (None, Some(name)) if has_names(session) => Self::Name(name.clone()),
            (Some(_) | None, _) => Self::Nameless(session_id.to_owned(), person.handle.to_string()),
        }
    }
}

fn has_names(session: &Session) -> bool {
    match session.shared {
        None | Some(Level::Full) => true,
        Some(Level::Groups | Level::Pseudonyms) => false,
    }
}
