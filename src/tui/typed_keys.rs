//! A line of keys, as a script or a terminal without single keys gives it: every character is a key, and keys without
//! a character stand in angle brackets, as in a rehearsal script.
//!
//! ```text
//! r                       Rosa speaks
//! ,t                      Tunde's hand goes up
//! <ctrl-l>                the balance
//! /The night rota changed a note; the end of the line is Enter, since words are being typed
//!                         an empty line is Enter
//! ```

use crate::tui::{
    keymap::{Code, Key},
    model::Model,
};

/// A line longer than this is read in parts, bytes.
pub const LINE_BYTES: u64 = 64 * 1024;

/// The keys of a line, without its end.
#[must_use]
pub fn keys(line: &str) -> Vec<Key> {
    if line.is_empty() {
        return vec![Key::plain(Code::Enter)];
    }
    let mut keys = Vec::new();
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let (key, length) = named(rest).unwrap_or((Key::char(c), c.len_utf8()));
        keys.push(key);
        rest = &rest[length..];
    }
    keys
}

/// A key in angle brackets, and how many bytes it takes.
fn named(text: &str) -> Option<(Key, usize)> {
    let inside = text.strip_prefix('<')?.split_once('>')?.0;
    let is_name = inside.len() > 1 && inside.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let key = Key::parse(inside).filter(|_| is_name)?;
    Some((key, inside.len() + 2))
}

/// Whether the end of the line is Enter: words are being typed, and the line ended with one of their characters.
#[must_use]
pub fn ends_with_enter(model: &Model, keys: &[Key]) -> bool {
    let typed = model.screen.behaviour().typed();
    let is_character = keys.last().is_some_and(|key| key.typed().is_some());
    is_character && typed.is_some_and(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_names_and_an_empty_line() {
        assert_eq!(keys(""), [Key::plain(Code::Enter)]);
        assert_eq!(keys(",t"), [Key::char(','), Key::char('t')]);
        assert_eq!(keys("<tab>r"), [Key::plain(Code::Tab), Key::char('r')]);
        assert_eq!(keys("<ctrl-l>"), [Key { ctrl: true, ..Key::char('l') }]);
        assert_eq!(keys("<"), [Key::char('<')]);
        assert_eq!(keys("<b>").len(), 3, "a letter in brackets is no name");
        assert_eq!(keys("<nonsense>").len(), 10);
    }
}
