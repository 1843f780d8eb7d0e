//! A line of text being typed: editing, pasting, and the text in it.

use ratatui_textarea::{Input as Press, Key as PressKey, TextArea};

use crate::{
    domain::record::plain_text,
    tui::keymap::{Code, Key},
};

/// A line of text being typed.
pub type Input = TextArea<'static>;

/// The text before the cursor, and from it on.
#[must_use]
pub fn around_cursor(input: &Input) -> (String, String) {
    let text = text(input);
    let at = text.char_indices().nth(input.cursor().1).map_or(text.len(), |(at, _)| at);
    (text[..at].to_owned(), text[at..].to_owned())
}

/// The text on the line.
#[must_use]
pub fn text(input: &Input) -> String {
    input.lines().join(" ")
}

/// Longest line that can be typed or pasted, bytes.
pub const LINE_BYTES: usize = plain_text::NOTE_BYTES;

/// An empty line, or one that begins with `text`.
#[must_use]
pub fn new(text: &str) -> Input {
    let mut area = TextArea::new(vec![text.to_owned()]);
    area.set_cursor_line_style(ratatui::style::Style::new());
    area.move_cursor(ratatui_textarea::CursorMove::End);
    area
}

pub fn paste(input: &mut Input, pasted: &str) {
    let room = LINE_BYTES.saturating_sub(text(input).len());
    input.insert_str(plain_text::clean(pasted, room));
}

/// Edit the line with a key. Returns whether the key meant anything there.
pub fn edit(input: &mut Input, key: Key) -> bool {
    let press_key = match key.code {
        Code::Char(c) if text(input).len() + c.len_utf8() <= LINE_BYTES && !plain_text::is_hidden(c) => {
            PressKey::Char(c)
        }
        Code::Backspace => PressKey::Backspace,
        Code::Delete => PressKey::Delete,
        Code::Left => PressKey::Left,
        Code::Right => PressKey::Right,
        Code::Home => PressKey::Home,
        Code::End => PressKey::End,
        _ => return false,
    };
    if key.ctrl && matches!(key.code, Code::Char('m' | 'j')) {
        return false;
    }
    input.input(Press { key: press_key, ctrl: key.ctrl, alt: key.alt, shift: false });
    true
}
