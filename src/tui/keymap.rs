//! Keys: what the terminal sends, what a script writes, and which command a key means.
//!
//! The one file that knows crossterm's types in this room. Key releases are dropped here and nowhere else.

use std::{borrow::Cow, collections::HashMap, fmt, sync::OnceLock};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    text::{Keys, messages::keys as words},
    tui::command::{Command, Place},
};

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Code {
    Char(char),
    Enter,
    Esc,
    Tab,
    BackTab,
    Backspace,
    Delete,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
    F(u8),
}

#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
}

impl Key {
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(Code::Char(c))
    }

    /// The character it types, if it types one.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// Read a key as settings and scripts write it: `x`, `space`, `f1`, `ctrl-z`, `alt-b`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut chars = text.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return Some(Self::char(c));
        }
        let lower = text.to_lowercase();
        if let Some(rest) = lower.strip_prefix("ctrl-") {
            return Self::parse(rest).map(|k| Self { ctrl: true, ..k });
        }
        if let Some(rest) = lower.strip_prefix("alt-") {
            return Self::parse(rest).map(|k| Self { alt: true, ..k });
        }
        NAMES.iter().find(|(name, _)| *name == lower).map(|(_, code)| Self::plain(*code)).or_else(|| {
            let n: u8 = lower.strip_prefix('f')?.parse().ok()?;
            (1..=12).contains(&n).then_some(Self::plain(Code::F(n)))
        })
    }
}

const NAMES: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backtab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pageup", Code::PageUp),
    ("pagedown", Code::PageDown),
    ("lt", Code::Char('<')),
    ("gt", Code::Char('>')),
    ("hash", Code::Char('#')),
    ("quote", Code::Char('"')),
];

/// As people read it: `Space`, `Ctrl+Z`, `F2`, `,`.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let modified = self.ctrl || self.alt;
        let mut name = match self.code {
            Code::Char(c) if modified && c != ' ' => c.to_uppercase().to_string(),
            code => code.to_string(),
        };
        if self.alt {
            name = words::with_alt(&name);
        }
        if self.ctrl {
            name = words::with_ctrl(&name);
        }
        f.write_str(&name)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Char(' ') => words::space(),
            Self::Char(c) => return write!(f, "{c}"),
            Self::F(n) => return write!(f, "F{n}"),
            Self::Enter => words::enter(),
            Self::Esc => words::escape(),
            Self::Tab => words::tab(),
            Self::BackTab => words::back_tab(),
            Self::Backspace => words::backspace(),
            Self::Delete => words::delete(),
            Self::Up => words::up(),
            Self::Down => words::down(),
            Self::Left => words::left(),
            Self::Right => words::right(),
            Self::Home => words::home(),
            Self::End => words::end(),
            Self::PageUp => words::page_up(),
            Self::PageDown => words::page_down(),
        })
    }
}

/// The key that a terminal event says was pressed; a release is no press.
#[must_use]
pub fn read(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let code = match event.code {
        KeyCode::Char(c) => Code::Char(shifted(c, event.modifiers)),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
    Some(Key { code, ctrl, alt: event.modifiers.contains(KeyModifiers::ALT) })
}

/// Some terminals send the small letter and say that Shift was down.
fn shifted(c: char, modifiers: KeyModifiers) -> char {
    if modifiers.contains(KeyModifiers::SHIFT) { c.to_ascii_uppercase() } else { c }
}

/// A key setting that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum KeyProblem {
    UnknownCommand(String),
    UnknownKey {
        command: String,
        key: String,
    },
    /// Letters and digits are people and items.
    Reserved {
        command: String,
        key: String,
    },
    Conflict {
        key: String,
        commands: (String, String),
    },
}

/// Which command a key means, by place.
#[derive(Clone, Debug, Default)]
pub struct Keymap {
    meant: HashMap<(Place, Key), Command>,
    keys: HashMap<Command, Vec<Key>>,
    hints: OnceLock<Vec<KeyHint>>,
}

/// A command as it stands in a key row.
#[derive(Clone, Debug)]
pub struct KeyHint {
    pub command: Command,
    /// Where it works.
    pub place: Place,
    /// The key to show.
    pub key: String,
    pub label: &'static str,
}

impl Keymap {
    /// Puts a command on a key in these places. A key that is taken is a problem for each place.
    pub(super) fn bind(
        &mut self,
        command: Command,
        places: impl Iterator<Item = Place>,
        key: Key,
    ) -> Vec<KeyProblem> {
        self.hints.take();
        self.keys.entry(command).or_default().push(key);
        let taken = places.filter_map(|place| self.meant.insert((place, key), command));
        let other = taken.filter(|other| *other != command);
        let conflict = |other: Command| KeyProblem::Conflict {
            key: key.to_string(),
            commands: (other.id().to_owned(), command.id().to_owned()),
        };
        other.map(conflict).collect()
    }

    /// Every key that means something somewhere.
    #[cfg(test)]
    pub(super) fn bound(&self) -> impl Iterator<Item = Key> {
        self.meant.keys().map(|(_, key)| *key)
    }

    #[must_use]
    pub fn command(&self, place: Place, key: Key) -> Option<Command> {
        self.meant.get(&(place, key)).copied()
    }

    /// The key to press for a command: the one it is bound to, else how the palette finds it.
    #[must_use]
    pub fn key_to_press(&self, command: Command) -> String {
        let bound = self.keys(command).first().map(ToString::to_string);
        bound.unwrap_or_else(|| format!(": {}", command.id()))
    }

    /// The commands of the key rows, in order, as they were worked out once: a key row is drawn with every frame.
    pub(super) fn hints(&self, work_out: impl FnOnce() -> Vec<KeyHint>) -> &[KeyHint] {
        self.hints.get_or_init(work_out)
    }

    /// The keys of a command, first the one to show.
    #[must_use]
    pub fn keys(&self, command: Command) -> &[Key] {
        self.keys.get(&command).map_or(&[], Vec::as_slice)
    }
}

impl Keys for Keymap {
    fn key(&self, command: &str) -> Cow<'_, str> {
        Command::by_id(command).map_or(Cow::Borrowed("?"), |command| self.key_to_press(command).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_as_they_are_written() {
        assert_eq!(Key::parse("ctrl-z"), Some(Key { code: Code::Char('z'), ctrl: true, alt: false }));
        assert_eq!(Key::parse("space").and_then(Key::typed), Some(' '));
        assert_eq!(Key::parse("F2"), Some(Key::plain(Code::F(2))));
        assert_eq!(Key::parse("f13"), None);
        assert_eq!(Key::parse("ctrl-z").unwrap().to_string(), "Ctrl+Z");
    }

    #[test]
    fn a_release_is_not_a_press() {
        let release = KeyEvent::new_with_kind(KeyCode::Char('a'), KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(read(release), None);
    }
}
