//! What somebody says from a time on.

use unicode_segmentation::UnicodeSegmentation;

use crate::domain::record::plain_text;

/// The words of one speaker from `start_ms` to whatever comes next.
pub struct Entry {
    pub line: usize,
    pub start_ms: u64,
    pub label: Option<String>,
    /// Its beginning, as far as it is kept.
    pub text: String,
    /// How many words it has, all of them counted.
    pub words: u64,
}

impl Entry {
    pub fn new(line: usize, start_ms: u64, label: Option<String>) -> Self {
        Self { line, start_ms, label, text: String::new(), words: 0 }
    }

    /// Adds a line of what is said.
    pub fn say(&mut self, line: &str) {
        // Chinese and Japanese have no spaces between words.
        self.words += line.unicode_words().count() as u64;
        if self.text.len() < plain_text::NOTE_BYTES {
            self.text.push(' ');
            self.text.push_str(line);
        }
    }
}
