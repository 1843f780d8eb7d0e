//! Keys: what the terminal sends, what a script writes, and which command a key means.
//!
//! The one file that knows crossterm's types in this room. Key releases are dropped here and nowhere else.

use std::{borrow::Cow, collections::HashMap, fmt};

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::{
    text::{Keys, messages::keys as words},
    tui::command::{COMMANDS, Command, Place},
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
            Self::Up => "↑",
            Self::Down => "↓",
            Self::Left => "←",
            Self::Right => "→",
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
}

impl Keymap {
    /// The table's keys with a person's own laid over them.
    ///
    /// # Errors
    /// Every problem at once.
    pub fn new(own: &std::collections::BTreeMap<String, Vec<String>>) -> Result<Self, Vec<KeyProblem>> {
        let mut map = Self::default();
        let mut problems: Vec<KeyProblem> = own
            .keys()
            .filter(|id| Command::by_id(id).is_none())
            .map(|id| KeyProblem::UnknownCommand(id.clone()))
            .collect();
        for row in COMMANDS {
            let shipped = || row.keys.iter().map(|k| (*k).to_owned()).collect();
            let texts = own.get(row.id).cloned().unwrap_or_else(shipped);
            for text in &texts {
                map.bind(row.command, text, &mut problems);
            }
        }
        if problems.is_empty() { Ok(map) } else { Err(problems) }
    }

    fn bind(&mut self, command: Command, text: &str, problems: &mut Vec<KeyProblem>) {
        let row = command.row();
        let id = || row.id.to_owned();
        let Some(key) = Key::parse(text) else {
            problems.push(KeyProblem::UnknownKey { command: id(), key: text.to_owned() });
            return;
        };
        let reserved = |c: char| c.is_ascii_alphabetic() || ('1'..='9').contains(&c);
        if row.place.covers(Place::Live) && key.typed().is_some_and(reserved) {
            problems.push(KeyProblem::Reserved { command: id(), key: text.to_owned() });
            return;
        }
        for place in Place::OWN.into_iter().filter(|place| row.place.covers(*place)) {
            if let Some(other) = self.meant.insert((place, key), command).filter(|other| *other != command) {
                let commands = (other.row().id.to_owned(), id());
                problems.push(KeyProblem::Conflict { key: key.to_string(), commands });
            }
        }
        self.keys.entry(command).or_default().push(key);
    }

    #[must_use]
    pub fn command(&self, place: Place, key: Key) -> Option<Command> {
        self.meant.get(&(place, key)).copied()
    }

    /// The key to press for a command: the one it is bound to, else how the palette finds it.
    #[must_use]
    pub fn key_to_press(&self, command: Command) -> String {
        let bound = self.keys(command).first().map(ToString::to_string);
        bound.unwrap_or_else(|| format!(": {}", command.row().id))
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
    use std::collections::BTreeMap;

    #[test]
    fn the_shipped_keys_do_not_conflict_and_need_no_altgr() {
        let map = Keymap::new(&BTreeMap::new()).unwrap();
        let altgr = "@[]{}|\\~€#^`";
        for (_, key) in map.meant.keys() {
            assert!(key.typed().is_none_or(|c| !altgr.contains(c)), "{key}");
            let forbidden = matches!(key.code, Code::Char(c) if key.ctrl && "abhijmsq".contains(c));
            assert!(!forbidden, "{key}");
        }
    }

    #[test]
    fn every_command_has_one_row_and_a_title() {
        for (n, row) in COMMANDS.iter().enumerate() {
            assert_eq!(row.command.row().id, row.id);
            assert!(COMMANDS[..n].iter().all(|r| r.id != row.id && r.command != row.command));
            assert!(!(row.title)().is_empty(), "{}", row.id);
        }
    }

    #[test]
    fn every_key_that_a_text_names_belongs_to_a_command() {
        for id in crate::text::messages::COMMANDS_NAMED {
            assert!(Command::by_id(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_problem_of_a_key_map_is_named_at_once() {
        let own: BTreeMap<String, Vec<String>> = [
            ("break".to_owned(), vec!["space".to_owned(), "blue".to_owned()]),
            ("jump".to_owned(), vec!["f9".to_owned()]),
            ("note".to_owned(), vec!["n".to_owned()]),
        ]
        .into();
        let problems = Keymap::new(&own).unwrap_err();
        assert_eq!(problems.len(), 4, "{problems:?}");
    }

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
