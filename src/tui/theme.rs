//! Colours, patterns and signs. A group or a state is always shown by text or pattern too, never by colour alone.

use ratatui::style::{Color, Modifier, Style};

/// Colours of the terminal's own sixteen, for patterns and never for text: cyan, yellow and magenta can be distinguished
/// with any kind of colour vision. White, bright yellow and grey are not among them: a terminal may be white.
const COLOURS: [Color; 4] = [Color::Cyan, Color::Yellow, Color::Magenta, Color::Green];
const PATTERNS: [&str; 4] = ["█", "▒", "░", "▚"];
const ASCII_PATTERNS: [&str; 4] = ["#", "=", "-", "+"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Theme {
    pub colour: bool,
    pub ascii: bool,
}

impl Theme {
    /// The colour of a group, by the index of its pattern.
    #[must_use]
    pub fn group(self, index: usize) -> Style {
        if self.colour { Style::new().fg(COLOURS[index % COLOURS.len()]) } else { Style::new() }
    }

    /// The character that fills a group's part of a bar.
    #[must_use]
    pub fn pattern(self, index: usize) -> &'static str {
        let patterns = if self.ascii { &ASCII_PATTERNS } else { &PATTERNS };
        patterns[index % patterns.len()]
    }

    #[must_use]
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Quieter text: as dim as the terminal makes its own colour, which can be read on black and on white.
    #[must_use]
    pub fn quiet(self) -> Style {
        if self.colour { Style::new().add_modifier(Modifier::DIM) } else { Style::new() }
    }

    /// Something to act on: reversed, so that it is seen without colour too.
    #[must_use]
    pub fn alert(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED | Modifier::BOLD)
    }

    /// A sign, or in ASCII mode the character for it.
    #[must_use]
    pub fn sign(self, sign: Sign) -> &'static str {
        let (fine, plain) = match sign {
            Sign::Speaking => ("▶", ">"),
            Sign::Spoken => ("●", "*"),
            Sign::NotYet => ("○", "o"),
            Sign::Hand => ("✋", "^"),
            Sign::Aim => ("│", "|"),
            Sign::Rule => ("─", "-"),
            Sign::Dot => ("·", "-"),
            Sign::Cursor => ("›", ">"),
            Sign::Away => ("–", "."),
            Sign::NotTimed => ("~", "~"),
            Sign::Done => ("✓", "v"),
        };
        if self.ascii { plain } else { fine }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sign {
    Speaking,
    /// They have spoken.
    Spoken,
    NotYet,
    Hand,
    Aim,
    Rule,
    Dot,
    Cursor,
    Away,
    /// An item that was dealt with.
    Done,
    /// They would rather not be timed; only the note-taker's view shows it.
    NotTimed,
}
