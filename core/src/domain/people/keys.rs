//! Which letter gives whom the floor.
//!
//! Pass 1, in list order: the first letter of the name, if free. Pass 2: its other letters. Pass 3: the
//! first free one. Accents do not count. People without a name get the home row by side: lived
//! experience on the left hand, staff on the right. A letter once given is theirs for the session.

use crate::domain::{
    people::group::{LIVED_EXPERIENCE, STAFF},
    record::plain_text,
};

const LEFT_HAND: &str = "asdfgqwertzxcvb";
const RIGHT_HAND: &str = "jklhyuiopnm";

/// What decides a person's letter.
#[derive(Clone, Debug)]
pub struct KeyRequest<'a> {
    pub name: Option<&'a str>,
    pub group: &'a str,
    /// A letter they asked for.
    pub key: Option<char>,
}

/// The letters for a whole list of people, none of which is in `taken`. From the 27th on there are none left.
#[must_use]
pub fn assign(wishes: &[KeyRequest<'_>], taken: &[char]) -> Vec<Option<char>> {
    let mut keys: Vec<Option<char>> = wishes.iter().map(|w| w.key).collect();
    let mut used: Vec<char> = taken.iter().copied().chain(keys.iter().flatten().copied()).collect();
    for pass in [first_letter, other_letters, any_letter] {
        for (wish, key) in wishes.iter().zip(&mut keys).filter(|(_, key)| key.is_none()) {
            *key = pass(wish).into_iter().find(|c| !used.contains(c));
            used.extend(*key);
        }
    }
    keys
}

fn letters(wish: &KeyRequest<'_>) -> Vec<char> {
    let folded = wish.name.map(plain_text::fold).unwrap_or_default();
    folded.chars().filter(char::is_ascii_lowercase).collect()
}

fn first_letter(wish: &KeyRequest<'_>) -> Vec<char> {
    match wish.name {
        Some(name) => plain_text::fold(name).chars().take(1).filter(char::is_ascii_lowercase).collect(),
        None => side_letters(wish.group).chars().collect(),
    }
}

fn other_letters(wish: &KeyRequest<'_>) -> Vec<char> {
    letters(wish)
}

fn any_letter(_: &KeyRequest<'_>) -> Vec<char> {
    ('a'..='z').collect()
}

/// The letters kept for people of a group who gave no name.
#[must_use]
pub fn side_letters(group: &str) -> &'static str {
    match group {
        LIVED_EXPERIENCE => LEFT_HAND,
        STAFF => RIGHT_HAND,
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> KeyRequest<'_> {
        KeyRequest { name: Some(name), group: "staff", key: None }
    }

    fn nameless(group: &str) -> KeyRequest<'_> {
        KeyRequest { name: None, group, key: None }
    }

    fn word(keys: &[Option<char>]) -> String {
        keys.iter().map(|k| k.unwrap_or('-')).collect()
    }

    #[test]
    fn first_letters_come_before_anybodys_second() {
        let wishes = [named("Bea"), named("Ben"), named("Eve")];
        assert_eq!(word(&assign(&wishes, &[])), "bne");
    }

    #[test]
    fn accents_are_folded_and_other_scripts_get_the_first_free() {
        assert_eq!(word(&assign(&[named("Élodie"), named("李")], &[])), "ea");
    }

    #[test]
    fn a_wish_comes_first() {
        let ann = KeyRequest { name: Some("Ann"), group: "staff", key: Some('b') };
        assert_eq!(word(&assign(&[named("Bea"), ann], &[])), "eb");
    }

    #[test]
    fn people_without_names_sit_on_the_home_row() {
        let wishes = [
            nameless("lived_experience"),
            nameless("staff"),
            nameless("lived_experience"),
            nameless("staff"),
        ];
        assert_eq!(word(&assign(&wishes, &[])), "ajsk");
    }

    #[test]
    fn from_the_27th_on_there_is_no_letter() {
        let wishes = vec![named("Kim"); 30];
        let keys = assign(&wishes, &[]);
        assert_eq!(keys.iter().flatten().count(), 26);
        assert!(keys[26..].iter().all(Option::is_none));
    }
}
