//! The line mode: after every message, the lines that are new. Append only: what was said is never said differently.

use std::collections::BTreeSet;

use unicode_segmentation::UnicodeSegmentation as _;

use crate::{
    domain::{Moment, record::plain_text},
    text::messages::lines as words,
    tui::{
        announcement::{Announcement, Part, When},
        frame,
        keymap::{Code, Key},
        model::Model,
        widget::line,
    },
};

/// No line is longer, in columns.
pub const COLUMNS: usize = 80;

/// What was announced last, part by part.
#[derive(Debug, Default)]
pub struct Announcer {
    last: Vec<Announcement>,
    /// What is said once only, as long as the program runs.
    once: BTreeSet<String>,
    /// What is being typed beside the floor.
    typed: Option<String>,
}

impl Announcer {
    /// What is new in the model since the last time, in lines of at most [`COLUMNS`]. `key`: the key that was just
    /// handled; each is answered, unless it types a character.
    pub fn announce(&mut self, model: &Model, key: Option<Key>, now: Moment) -> Vec<String> {
        let found = announcements(model, now);
        let screen =
            |all: &[Announcement]| all.iter().find(|a| a.part == Part::Screen).map(|a| a.identity.clone());
        if screen(&found) != screen(&self.last) {
            self.last.clear();
        }
        let is_key = key.is_some();
        // Whatever answers a key is said again, even in the same words.
        self.last.retain(|a| !is_key || !matches!(a.part, Part::Notice | Part::Reading));
        let mut lines = self.read_back(model, key);
        for announcement in &found {
            lines.extend(self.new_lines(announcement, is_key));
        }
        let is_typing = self.typed.is_some();
        if lines.is_empty() && is_key && !is_typing {
            lines.extend(found.iter().filter(|a| a.part == Part::Floor).flat_map(|a| a.lines.clone()));
        }
        self.remember(found, is_key);
        lines.iter().flat_map(|line| wrapped(&plain_text::visible(line))).collect()
    }

    /// What was typed is said once, when Enter has ended it.
    fn read_back(&mut self, model: &Model, key: Option<Key>) -> Vec<String> {
        let typed = model.screen.behaviour().typed();
        let before = std::mem::replace(&mut self.typed, typed);
        let ended = key.is_some_and(|key| key.code == Code::Enter) && self.typed != before;
        let ended = ended && model.screen.behaviour().reads_back();
        let before = before.filter(|text| ended && !text.is_empty());
        before.map(|text| words::typed(&text)).into_iter().collect()
    }

    /// The lines of an announcement that have to be said.
    fn new_lines(&mut self, announcement: &Announcement, is_key: bool) -> Vec<String> {
        let Announcement { part, identity, lines, when } = announcement;
        let before = self.last.iter().find(|a| a.part == *part);
        let same = before.is_some_and(|before| before.identity == *identity);
        if same {
            return vec![];
        }
        match when {
            When::Later => vec![],
            When::Changed | When::Settled if before.is_none() => vec![],
            When::Settled if is_key => vec![],
            When::New | When::Changed | When::Settled => lines.clone(),
            When::NewLines => {
                let known = before.map(|before| before.lines.as_slice()).unwrap_or_default();
                lines.iter().filter(|line| !known.contains(line)).cloned().collect()
            }
            When::NewWords => {
                let words = |line: &String| line.replace(|c: char| c.is_ascii_digit(), "");
                let known: BTreeSet<String> = before.iter().flat_map(|a| &a.lines).map(words).collect();
                lines.iter().filter(|line| !known.contains(&words(line))).cloned().collect()
            }
            When::Once => {
                let is_first = self.once.insert(identity.clone());
                if is_first { lines.clone() } else { vec![] }
            }
        }
    }

    /// What is not settled yet stands as it was before.
    fn remember(&mut self, found: Vec<Announcement>, is_key: bool) {
        let last = std::mem::take(&mut self.last);
        let kept = |new: Announcement| {
            let before = last.iter().find(|a| a.part == new.part);
            match before {
                Some(before) if new.when == When::Later => before.clone(),
                Some(before) if new.when == When::Settled && is_key => before.clone(),
                Some(_) | None => new,
            }
        };
        self.last = found.into_iter().map(kept).collect();
        // The item goes on while the closing, which does not say it, is in the way.
        let is_missing = !self.last.iter().any(|a| a.part == Part::Item);
        self.last.extend(last.iter().filter(|a| is_missing && a.part == Part::Item).cloned());
    }
}

/// All parts of the screen that is shown.
fn announcements(model: &Model, now: Moment) -> Vec<Announcement> {
    let screen = model.screen.behaviour();
    let mut found = screen.announcements(&model.draw_context(now));
    if let Some(state) = &model.help {
        let help = frame::announce::help_rows(&model.keymap, model.theme, screen.place(), state);
        found.retain(|announcement| announcement.part == Part::Screen);
        found.push(help);
    }
    found
}

/// A line in lines of at most [`COLUMNS`]; a word that is longer is broken, not cut.
#[must_use]
pub fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in text.split_whitespace() {
        let mut room = COLUMNS - line::width(lines.last().map_or("", String::as_str));
        if lines.last().is_some_and(|line| !line.is_empty()) {
            if line::width(word) < room {
                lines.last_mut().into_iter().for_each(|line| line.push(' '));
                room -= 1;
            } else {
                lines.push(String::new());
                room = COLUMNS;
            }
        }
        for letter in word.graphemes(true) {
            let columns = line::width(letter);
            if columns > room {
                lines.push(String::new());
                room = COLUMNS;
            }
            room = room.saturating_sub(columns);
            lines.last_mut().into_iter().for_each(|line| line.push_str(letter));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_too_long_and_no_word_is_lost() {
        let text = format!("Rosa {} and {}", "x".repeat(200), "李".repeat(60));
        let lines = wrapped(&text);
        assert!(lines.iter().all(|line| line::width(line) <= COLUMNS), "{lines:?}");
        let letters = |text: &str| text.replace(char::is_whitespace, "");
        assert_eq!(letters(&lines.concat()), letters(&text));
    }
}
