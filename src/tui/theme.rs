//! How things look. Group and state are always told by text and pattern as well as colour.

use ratatui::style::{Color, Modifier, Style};

/// Cyan, yellow, magenta and white are told apart by people with any kind of colour vision, on dark and light.
const COLOURS: [Color; 4] = [Color::Cyan, Color::Yellow, Color::Magenta, Color::White];
const PATTERNS: [&str; 4] = ["█", "▒", "░", "▚"];
const ASCII_PATTERNS: [&str; 4] = ["#", "=", "-", "+"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Theme {
    pub colour: bool,
    pub ascii: bool,
}

impl Theme {
    #[must_use]
    pub fn group(self, nth: usize) -> Style {
        if self.colour { Style::new().fg(COLOURS[nth % COLOURS.len()]) } else { Style::new() }
    }

    #[must_use]
    pub fn pattern(self, nth: usize) -> &'static str {
        let patterns = if self.ascii { &ASCII_PATTERNS } else { &PATTERNS };
        patterns[nth % patterns.len()]
    }

    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Quieter text. Never so dim that it cannot be read.
    #[must_use]
    pub fn quiet(self) -> Style {
        if self.colour { Style::new().fg(Color::Gray) } else { Style::new() }
    }

    /// Something to act on: reversed, so that it is seen without colour too.
    #[must_use]
    pub fn alert(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    #[must_use]
    pub fn sign(self, sign: Sign) -> &'static str {
        let (fine, plain) = match sign {
            Sign::Speaking => ("▶", ">"),
            Sign::ComeIn => ("●", "*"),
            Sign::NotYet => ("○", "o"),
            Sign::Hand => ("✋", "^"),
            Sign::Aim => ("│", "|"),
            Sign::Rule => ("─", "-"),
            Sign::Dot => ("·", "-"),
            Sign::Cursor => ("›", ">"),
            Sign::Away => ("–", "."),
            Sign::NotTimed => ("~", "~"),
        };
        if self.ascii { plain } else { fine }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    Speaking,
    ComeIn,
    NotYet,
    Hand,
    Aim,
    Rule,
    Dot,
    Cursor,
    Away,
    /// They would rather not be timed; the keeper's screen alone shows it.
    NotTimed,
}
