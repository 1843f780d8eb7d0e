//! Help while it is open: how far it is scrolled, and what is looked for in it.

use crate::tui::keymap::{Code, Key};

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HelpState {
    pub scroll: u16,
    /// What was typed to find a key or a command.
    pub search: String,
    /// Tab was pressed: the next key acts on the floor.
    pub floor_next: bool,
}

/// How far the page keys move.
const PAGE: u16 = 10;
/// Longest search, in characters.
const LONGEST: usize = 40;

impl HelpState {
    /// The help after a key; `None`: it closes.
    #[must_use]
    pub fn press(mut self, key: Key) -> Option<Self> {
        self.scroll = match key.code {
            Code::Char(' ') if self.search.is_empty() => self.scroll.saturating_add(1),
            Code::Down => self.scroll.saturating_add(1),
            Code::PageDown => self.scroll.saturating_add(PAGE),
            Code::Up => self.scroll.saturating_sub(1),
            Code::PageUp => self.scroll.saturating_sub(PAGE),
            Code::Home => 0,
            Code::Backspace => {
                self.search.pop();
                0
            }
            Code::Tab => {
                self.floor_next = true;
                self.scroll
            }
            _ => {
                self.search.push(key.typed().filter(|c| *c != '?')?);
                if self.search.chars().count() > LONGEST {
                    self.search.pop();
                }
                0
            }
        };
        Some(self)
    }
}
