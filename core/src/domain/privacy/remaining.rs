//! What a removal leaves of a name, because it may be somebody else's: never without a word.

use crate::domain::{
    privacy::{
        contents::{self, Part, TextKind},
        mentions::{self, NameForm},
        name_forms::{is_standard_group, names_and_ids},
    },
    record::{
        event::Record,
        ids::{PersonId, Seq},
        plain_text,
    },
};

/// A text that still holds a name, or a part of one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remaining {
    /// The lines in which it stands.
    pub lines: Vec<Seq>,
    pub text: String,
    pub why: WhyLeft,
}

/// Why it was left.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WhyLeft {
    /// It is what somebody else is called.
    NameOf(String),
    /// The part of the name is in the name of somebody else too.
    SharedWith(String),
    /// It may be an ordinary word.
    OrdinaryWord,
    /// It is the role or group of somebody else.
    RoleOfOthers,
}

/// Every text in which one of these names is left, or a part of one. `others`: texts that stand beside the events.
#[must_use]
pub fn remaining(records: &[Record], others: &[(Seq, String)], names: &[String]) -> Vec<Remaining> {
    let search = Search::new(records, names);
    let mut found = Vec::new();
    for record in records {
        contents::each(&mut record.event.clone(), &mut |part| {
            let (kind, text) = match part {
                Part::Name(Some(text)) | Part::SourceId { id: Some(text), has_name: _ } => {
                    (TextKind::Words, text)
                }
                part => match contents::text_of(part) {
                    Some(text) => text,
                    None => return,
                },
            };
            search.look_through(record.seq, kind, text, &mut found);
        });
    }
    for (seq, text) in others {
        search.look_through(*seq, TextKind::Words, text, &mut found);
    }
    found
}

/// The names that are looked for, beside those of other people.
struct Search {
    /// Names of others that hold one of the names.
    mentioning: Vec<String>,
    /// Those, then names of others that only have a part in common, then the names, then their parts.
    forms: Vec<NameForm>,
    /// Where each of the last three begins.
    related_at: usize,
    names_at: usize,
    parts_at: usize,
    /// Names of others that hold a part.
    related: Vec<(String, NameForm)>,
}

impl Search {
    fn new(records: &[Record], names: &[String]) -> Self {
        let whole: Vec<NameForm> = names.iter().filter_map(|name| NameForm::new(name)).collect();
        let parts: Vec<NameForm> = names.iter().flat_map(|name| NameForm::parts(name)).collect();
        let mut related: Vec<(String, NameForm)> = Vec::new();
        let form = |(_, text): (PersonId, String)| NameForm::new(&text).map(|form| (text, form));
        for (text, form) in names_and_ids(records).into_iter().filter_map(form) {
            let holds = |own: &NameForm| own.is_same(&form) || own.is_within(&form);
            if whole.iter().chain(&parts).any(holds) && !related.iter().any(|(known, _)| *known == text) {
                related.push((text, form));
            }
        }
        let is_mention = |(text, form): &(String, NameForm)| {
            whole.iter().any(|own| own.is_within(form))
                || parts.iter().any(|part| {
                    (part.is_within(form) || part.is_same(form))
                        && !names.iter().any(|name| is_name_of_both(part, name, text))
                })
        };
        let (mentioning, alike): (Vec<_>, Vec<_>) = related.iter().cloned().partition(is_mention);
        let (related_at, names_at) = (mentioning.len(), related.len());
        let parts_at = names_at + whole.len();
        let forms = mentioning.iter().chain(&alike).map(|(_, form)| form.clone()).chain(whole).chain(parts);
        let forms = forms.collect();
        let mentioning = mentioning.into_iter().map(|(text, _)| text).collect();
        Self { mentioning, forms, related_at, names_at, parts_at, related }
    }

    fn look_through(&self, seq: Seq, kind: TextKind, text: &str, found: &mut Vec<Remaining>) {
        if kind == TextKind::Id && is_standard_group(text) {
            return;
        }
        let words = if kind == TextKind::Id { plain_text::words(text) } else { text.to_owned() };
        for form in mentions::found(&words, &self.forms) {
            let Some(why) = self.why(form, kind) else { continue };
            match found.iter_mut().find(|left| left.text == text && left.why == why) {
                Some(left) if left.lines.last() == Some(&seq) => {}
                Some(left) => left.lines.push(seq),
                None => found.push(Remaining { lines: vec![seq], text: text.to_owned(), why }),
            }
        }
    }

    /// Why what this form finds was left; nothing if it names somebody else alone.
    fn why(&self, form: usize, kind: TextKind) -> Option<WhyLeft> {
        if form < self.related_at {
            return self.mentioning.get(form).cloned().map(WhyLeft::NameOf);
        }
        if form < self.names_at {
            return None;
        }
        let own = self.forms.get(form)?;
        let holds = |(_, other): &&(String, NameForm)| own.is_same(other) || own.is_within(other);
        let other = self.related.iter().find(holds).filter(|_| form >= self.parts_at);
        Some(match other {
            Some((other, _)) => WhyLeft::SharedWith(other.clone()),
            None if kind == TextKind::Id => WhyLeft::RoleOfOthers,
            None => WhyLeft::OrdinaryWord,
        })
    }
}

/// Whether both are called so, first or last: like Bea Marlow and Kai Marlow, unlike Ann Smith and Mum of Ann.
fn is_name_of_both(part: &NameForm, name: &str, other: &str) -> bool {
    let ends = |text: &str| {
        let form = |word: Option<&str>| word.and_then(NameForm::new);
        (form(text.split_whitespace().next()), form(text.split_whitespace().next_back()))
    };
    let is_part = |word: &Option<NameForm>| word.as_ref().is_some_and(|word| word.is_same(part));
    let ((first, last), (others_first, others_last)) = (ends(name), ends(other));
    is_part(&first) && is_part(&others_first) || is_part(&last) && is_part(&others_last)
}
