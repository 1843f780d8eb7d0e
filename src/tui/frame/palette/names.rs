//! Names in what is being typed, where the room can read it.

use std::collections::HashSet;

use crate::{
    domain::{record::plain_text, session::Session},
    text::people,
    tui::theme::Theme,
};

/// The text before and after the cursor, with dots for every word of somebody's name, and for the word that is being typed
/// as long as it may become one.
#[must_use]
pub fn hidden((before, after): (&str, &str), session: &Session, theme: Theme) -> (String, String) {
    let labels = session.roster.people().iter().map(|p| plain_text::fold(&people::label(&p.label)));
    let names: HashSet<String> =
        labels.flat_map(|label| words(&label).map(|(_, word)| word).collect::<Vec<_>>()).collect();
    let text = format!("{before}{after}");
    let mut shown: Vec<char> = text.chars().collect();
    let typed = before.chars().count();
    let is_hidden = |(at, word): &(usize, String)| {
        let folded = plain_text::fold(word);
        let is_typed = at + word.chars().count() == typed;
        names.contains(&folded) || is_typed && names.iter().any(|name| name.contains(&folded))
    };
    for (at, word) in words(&text).filter(is_hidden) {
        let dot = if theme.ascii { '*' } else { '•' };
        shown[at..at + word.chars().count()].fill(dot);
    }
    let after = shown.split_off(before.chars().count());
    (shown.into_iter().collect(), after.into_iter().collect())
}

/// The words of a text, each with the number of characters before it.
fn words(text: &str) -> impl Iterator<Item = (usize, String)> {
    let mut words: Vec<(usize, String)> = Vec::new();
    let mut in_word = false;
    for (at, c) in text.chars().enumerate() {
        match words.last_mut() {
            Some((_, word)) if in_word && is_of_word(c) => word.push(c),
            _ if is_of_word(c) => words.push((at, c.into())),
            _ => {}
        }
        in_word = is_of_word(c);
    }
    words.into_iter()
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || plain_text::fold(c.encode_utf8(&mut [0; 4])).is_empty()
}
