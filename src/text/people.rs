//! What groups and roles are called. Those that come with airtime have words in each language; the others are called
//! what people called them.

use std::borrow::Cow;

use crate::{
    domain::{Group, record::plain_text},
    text::{
        language::{self, Language},
        messages::people as words,
    },
};

/// A role in words, by its id.
#[must_use]
pub fn role(id: &str) -> Cow<'static, str> {
    words::role::by_id(id).map_or_else(|| Cow::Owned(plain_text::words(id)), Cow::Borrowed)
}

/// The group of a new meeting: with the words of this language, if nobody gave it others.
#[must_use]
pub fn in_this_language(group: &Group) -> Group {
    let own = words::group::by_id(&group.id).filter(|_| has_shipped_label(group));
    Group { label: own.map_or_else(|| group.label.clone(), str::to_owned), ..group.clone() }
}

/// Whether it is called what `config/airtime.toml` calls it, which is in English.
fn has_shipped_label(group: &Group) -> bool {
    language::within(Language::En, || words::group::by_id(&group.id)) == Some(&group.label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_ones_own_stays() {
        let own = Group { label: "people who use the ward".into(), ..Group::new("lived_experience") };
        assert_eq!(in_this_language(&own), own);
    }
}
