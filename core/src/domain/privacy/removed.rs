//! Whom a removal takes out, for what stands in a record beside the events that this version knows.

use crate::domain::{
    privacy::name_forms::NameForms,
    record::{event::Record, ids::PersonId},
};

/// A record without somebody, and who that is.
#[derive(Clone, PartialEq, Debug)]
pub struct Redacted {
    pub records: Vec<Record>,
    pub removed: Removed,
}

/// Who is taken out, and the word that stands for them.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Removed {
    handles: Vec<String>,
    forms: Vec<NameForms>,
    word: String,
}

impl Removed {
    /// Nobody yet.
    #[must_use]
    pub fn nobody(word: &str) -> Self {
        Self { word: word.to_owned(), ..Self::default() }
    }

    /// One person of these records.
    #[must_use]
    pub fn person(records: &[Record], person: PersonId, word: &str) -> Self {
        let mut removed = Self::nobody(word);
        removed.add_person(records, person);
        removed
    }

    /// A person too.
    pub fn add_person(&mut self, records: &[Record], person: PersonId) {
        self.handles.push(person.to_string());
        self.forms.push(NameForms::of(records, person));
    }

    /// Whoever is called so too.
    pub fn add_names(&mut self, forms: NameForms) {
        self.forms.push(forms);
    }

    /// Whoever was taken out before too.
    pub fn include(&mut self, earlier: Self) {
        self.handles.extend(earlier.handles);
        self.forms.extend(earlier.forms);
    }

    /// Whether this text is the handle of one of them.
    #[must_use]
    pub fn is_handle(&self, text: &str) -> bool {
        self.handles.iter().any(|handle| handle == text)
    }

    /// The text without them; nothing if it does not name them.
    #[must_use]
    pub fn out_of(&self, text: &str) -> Option<String> {
        let mut out = None;
        for forms in &self.forms {
            out = forms.out_of(out.as_deref().unwrap_or(text), &self.word).or(out);
        }
        out
    }
}
