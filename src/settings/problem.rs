//! What can be wrong with a settings file.

use crate::text::messages::{cli, settings as words};

/// A line of a settings file that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SettingsProblem {
    /// Line number, from 1.
    pub line: usize,
    pub fault: SettingsFault,
}

/// What is wrong with a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SettingsFault {
    /// The file is not valid TOML. Holds the message of the parser.
    Syntax(String),
    /// An unknown key, and the keys that are known in its section.
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    /// A value of the wrong type, with the message of the parser.
    BadValue {
        key: String,
        why: String,
    },
    /// A value stands where a section is expected.
    NotASection(String),
    /// A role in a group that is not declared.
    UnknownGroup {
        role: String,
        group: String,
    },
    /// Two roles with the same abbreviation.
    SameShort {
        short: String,
        roles: (String, String),
    },
    BadAim(String),
    UnknownLanguage(String),
    /// No theme has this name. Holds the names there are.
    UnknownTheme {
        name: String,
        known: Vec<String>,
    },
    /// A role of a theme that no screen has, and those that there are.
    UnknownRole {
        role: String,
        known: Vec<String>,
    },
    /// A role of a theme is not a table.
    NotAStyle(String),
    BadColour {
        key: String,
        colour: String,
    },
    BadModifier {
        key: String,
        known: Vec<String>,
    },
    /// Roles that a theme file leaves out.
    MissingRoles(Vec<String>),
}

impl SettingsFault {
    /// Says what is wrong.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Syntax(why) => words::syntax(why),
            Self::UnknownKey { key, known } => words::unknown_key(key, known),
            Self::BadValue { key, why } => words::bad_value(key, why),
            Self::NotASection(key) => words::not_a_section(key),
            Self::UnknownGroup { role, group } => words::unknown_group(group, role),
            Self::SameShort { short, roles: (first, second) } => words::same_short(first, second, short),
            Self::BadAim(aim) => words::bad_aim(aim),
            Self::UnknownLanguage(name) => cli::unknown_language(name),
            Self::UnknownTheme { name, known } => words::unknown_theme(known, name),
            Self::UnknownRole { role, known } => words::unknown_role(known, role),
            Self::NotAStyle(role) => words::not_a_style(role),
            Self::BadColour { key, colour } => words::bad_colour(colour, key),
            Self::BadModifier { key, known } => words::bad_modifier(key, known),
            Self::MissingRoles(roles) => words::missing_roles(roles),
        }
    }
}
