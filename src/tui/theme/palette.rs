//! The themes that ship with the program, and one from a personal file.

use std::sync::LazyLock;

use super::{file, styles::Styles};

/// Where the styles of a theme come from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Palette {
    Terminal,
    Dark,
    Light,
    HighContrast,
    /// No colour at all.
    None,
    /// A personal theme, or a shipped one with fewer colours.
    Own(&'static Styles),
}

impl Palette {
    pub const SHIPPED: [Self; 5] = [Self::Terminal, Self::Dark, Self::Light, Self::HighContrast, Self::None];

    /// A palette that is kept until the program ends.
    #[must_use]
    pub fn own(styles: Styles) -> Self {
        Self::Own(Box::leak(Box::new(styles)))
    }

    /// The shipped palette with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::SHIPPED.into_iter().find(|palette| palette.name() == name)
    }

    /// Its name in the settings; empty for a personal theme.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Terminal => "terminal",
            Self::Dark => "dark",
            Self::Light => "light",
            Self::HighContrast => "high-contrast",
            Self::None => "none",
            Self::Own(_) => "",
        }
    }

    #[must_use]
    pub fn styles(self) -> &'static Styles {
        static TERMINAL: LazyLock<Styles> =
            LazyLock::new(|| shipped(include_str!("../../../config/themes/terminal.toml")));
        static DARK: LazyLock<Styles> =
            LazyLock::new(|| shipped(include_str!("../../../config/themes/dark.toml")));
        static LIGHT: LazyLock<Styles> =
            LazyLock::new(|| shipped(include_str!("../../../config/themes/light.toml")));
        static HIGH_CONTRAST: LazyLock<Styles> =
            LazyLock::new(|| shipped(include_str!("../../../config/themes/high-contrast.toml")));
        static NONE: LazyLock<Styles> =
            LazyLock::new(|| shipped(include_str!("../../../config/themes/none.toml")));
        match self {
            Self::Terminal => &TERMINAL,
            Self::Dark => &DARK,
            Self::Light => &LIGHT,
            Self::HighContrast => &HIGH_CONTRAST,
            Self::None => &NONE,
            Self::Own(styles) => styles,
        }
    }
}

/// Reads a shipped theme. A test holds that each of them can be read.
fn shipped(text: &str) -> Styles {
    file::read(text).unwrap_or_default()
}
