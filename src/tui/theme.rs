//! Colours, patterns and signs. A group or a state is always shown by text or pattern too, never by colour alone.
//!
//! Colours and modifiers come from a theme file, [`mod@file`]; the only room of the screens that names a colour is this one.

pub mod file;
mod palette;
mod styles;

use ratatui::{
    buffer::Buffer,
    style::{Color, Modifier, Style},
};

pub use palette::Palette;
pub use styles::{Role, Styles};

/// The patterns of groups: told apart without colour, and none is a [`Sign`].
const PATTERNS: [&str; 8] = ["█", "▒", "░", "▚", "▌", "▄", "◆", "╬"];
const ASCII_PATTERNS: [&str; 8] = ["#", "=", ":", "+", "%", "/", "&", "$"];

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Theme {
    pub palette: Palette,
    pub ascii: bool,
}

impl Theme {
    fn style(self, role: Role) -> Style {
        self.palette.styles().of(role)
    }

    /// The colour of a group, by the index of its pattern. For patterns, never for text.
    #[must_use]
    pub fn group(self, index: usize) -> Style {
        self.style(Role::GROUPS[place(index, Role::GROUPS.len())])
    }

    /// The character that fills a group's part of a bar.
    #[must_use]
    pub fn pattern(self, index: usize) -> &'static str {
        let patterns = if self.ascii { &ASCII_PATTERNS } else { &PATTERNS };
        patterns[place(index, patterns.len())]
    }

    /// What fills the part of a picture that is no group's: time that is not split by group, whoever is not counted.
    #[must_use]
    pub fn no_group(self) -> (&'static str, Style) {
        (self.sign(Sign::Rule), self.quiet())
    }

    #[must_use]
    pub fn strong(self) -> Style {
        self.style(Role::Strong)
    }

    /// Quieter text.
    #[must_use]
    pub fn quiet(self) -> Style {
        self.style(Role::Quiet)
    }

    /// The border of a panel; `focused`: of the one that the keys go to.
    #[must_use]
    pub fn border(self, focused: bool) -> Style {
        self.style(if focused { Role::Focus } else { Role::Border })
    }

    /// The row or the choice with the cursor.
    #[must_use]
    pub fn marked(self) -> Style {
        self.style(Role::Marked)
    }

    /// A part of a picture with the cursor, in its own colour.
    #[must_use]
    pub fn marked_part(self, style: Style) -> Style {
        style.add_modifier(Modifier::REVERSED)
    }

    /// Something that needs attention.
    #[must_use]
    pub fn warning(self) -> Style {
        self.style(Role::Warning)
    }

    /// A picture for cameras: black on white, whatever the theme. Where there are no colours, what is usually a dark
    /// terminal is turned round.
    #[must_use]
    pub fn for_cameras(self) -> Style {
        if self.palette.styles().has_colour() {
            Style::new().fg(Color::Black).bg(Color::White)
        } else {
            Style::new().add_modifier(Modifier::REVERSED)
        }
    }

    /// The mark of the aim, over whatever the bar shows there.
    #[must_use]
    pub fn aim(self) -> Style {
        self.stroke().patch(self.style(Role::Aim))
    }

    /// A stroke of the colour of text, over whatever a picture shows there.
    #[must_use]
    pub fn stroke(self) -> Style {
        Style::reset()
    }

    /// Gives the theme's own text and background to every cell that has no other.
    pub fn fill(self, buf: &mut Buffer) {
        let text = self.style(Role::Text);
        if text == Style::new() {
            return;
        }
        for cell in &mut buf.content {
            cell.modifier |= text.add_modifier;
            cell.fg = text.fg.filter(|_| cell.fg == Color::Reset).unwrap_or(cell.fg);
            cell.bg = text.bg.filter(|_| cell.bg == Color::Reset).unwrap_or(cell.bg);
        }
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
            Sign::Online => ("@", "@"),
            Sign::Done => ("✓", "v"),
        };
        if self.ascii { plain } else { fine }
    }
}

/// The place of a group among so many looks. The first is the centred group's alone: of more groups than looks, the others
/// begin again after it.
fn place(index: usize, looks: usize) -> usize {
    if index == 0 { 0 } else { 1 + (index - 1) % (looks - 1) }
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
    /// They take part online.
    Online,
}
