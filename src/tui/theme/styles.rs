//! The roles of a theme, and the style of each.

use anstyle::RgbColor;
use ratatui::style::{Color, Style};
use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

/// What a style is for. Themes give each of them a colour and modifiers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, EnumCount, EnumString, IntoStaticStr, VariantArray)]
#[strum(serialize_all = "kebab-case")]
pub enum Role {
    /// All text of no other role. Its background is that of the screen.
    Text,
    Quiet,
    Strong,
    Border,
    /// The border of the panel that the keys go to.
    Focus,
    /// The row with the cursor.
    Marked,
    /// A state that needs attention: not saved, a break, off the record.
    Warning,
    /// The mark of the aim in a bar.
    Aim,
    #[strum(serialize = "group-1")]
    Group1,
    #[strum(serialize = "group-2")]
    Group2,
    #[strum(serialize = "group-3")]
    Group3,
    #[strum(serialize = "group-4")]
    Group4,
}

impl Role {
    /// The roles of groups, by the index of their pattern.
    pub const GROUPS: [Self; 4] = [Self::Group1, Self::Group2, Self::Group3, Self::Group4];

    /// Its name in a theme file.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The style of each role.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Styles([Style; Role::COUNT]);

impl Styles {
    #[must_use]
    pub fn of(&self, role: Role) -> Style {
        self.0[role as usize]
    }

    pub(super) fn set(&mut self, role: Role, style: Style) {
        self.0[role as usize] = style;
    }

    /// The same styles for a terminal without 24-bit colour: the nearest colours of the palette of 256. Its first 16 are
    /// left out, because every terminal has its own.
    #[must_use]
    pub fn in_256_colours(mut self) -> Self {
        for style in &mut self.0 {
            style.fg = style.fg.map(nearest);
            style.bg = style.bg.map(nearest);
        }
        self
    }

    /// Whether any role has a colour.
    #[must_use]
    pub fn has_colour(&self) -> bool {
        self.0.iter().flat_map(|style| [style.fg, style.bg]).flatten().any(|colour| colour != Color::Reset)
    }
}

fn nearest(colour: Color) -> Color {
    match colour {
        Color::Rgb(r, g, b) => Color::Indexed(anstyle_lossy::rgb_to_xterm(RgbColor(r, g, b)).index()),
        other => other,
    }
}
