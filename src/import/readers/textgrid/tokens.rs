//! The tokens of a Praat text file. Only texts in quotation marks, numbers and flags that stand free count; whatever else
//! there is explains them to people. So the long form and the short form are the same.

use std::{borrow::Cow, iter::Peekable, str::CharIndices};

/// A token and its line.
pub type Token<'a> = (usize, TokenKind<'a>);

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TokenKind<'a> {
    Text(Cow<'a, str>),
    /// As it is written.
    Number(&'a str),
    /// `<exists>`
    Flag,
}

/// What stands where a number should, and is one to no program.
const NO_NUMBERS: [&str; 4] = ["nan", "inf", "-inf", "--undefined--"];

pub struct Tokens<'a> {
    text: &'a str,
    chars: Peekable<CharIndices<'a>>,
    line: usize,
}

impl<'a> Tokens<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text, chars: text.char_indices().peekable(), line: 1 }
    }

    fn next_char(&mut self) -> Option<(usize, char)> {
        let (at, c) = self.chars.next()?;
        let ends_line = c == '\n' || (c == '\r' && self.chars.peek().is_none_or(|(_, next)| *next != '\n'));
        self.line += usize::from(ends_line);
        Some((at, c))
    }

    /// The rest of a text whose first quotation mark was read; a quotation mark in it is doubled. `None`: it has no end.
    fn quoted(&mut self, from: usize) -> Option<Cow<'a, str>> {
        let mut doubled = false;
        loop {
            let (at, c) = self.next_char()?;
            if c != '"' {
                continue;
            }
            if self.chars.next_if(|(_, next)| *next == '"').is_none() {
                let text = &self.text[from..at];
                return Some(if doubled { text.replace("\"\"", "\"").into() } else { text.into() });
            }
            doubled = true;
        }
    }

    fn word(&mut self, from: usize) -> &'a str {
        while self.chars.peek().is_some_and(|(_, c)| !c.is_whitespace()) {
            self.next_char();
        }
        let end = self.chars.peek().map_or(self.text.len(), |(at, _)| *at);
        &self.text[from..end]
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let line = self.line;
            let (at, c) = self.next_char()?;
            match c {
                '"' => return Some((line, TokenKind::Text(self.quoted(at + 1)?))),
                '!' => while self.next_char().is_some_and(|(_, c)| !matches!(c, '\n' | '\r')) {},
                c if c.is_whitespace() => {}
                _ => match self.word(at) {
                    "<exists>" => return Some((line, TokenKind::Flag)),
                    word if is_number(word) => return Some((line, TokenKind::Number(word))),
                    _ => {}
                },
            }
        }
    }
}

fn is_number(word: &str) -> bool {
    let digits = word.trim_start_matches(['-', '+', '.']);
    digits.starts_with(|c: char| c.is_ascii_digit())
        || NO_NUMBERS.contains(&word.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_explains_is_passed_over() {
        let text =
            "xmin = 0 ! = 7\nintervals [2]:\n\t\ttext = \"so \"\"x\"\"\r\nyes\" <exists>\r\n-1.5 NaN \"open";
        let all: Vec<_> = Tokens::new(text).collect();
        let want = [
            (1, TokenKind::Number("0")),
            (3, TokenKind::Text("so \"x\"\r\nyes".into())),
            (4, TokenKind::Flag),
            (5, TokenKind::Number("-1.5")),
            (5, TokenKind::Number("NaN")),
        ];
        assert_eq!(all, want);
    }
}
