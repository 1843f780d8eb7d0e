//! Reads a theme file: TOML with a table for each role. Reports every problem with its line.

use std::str::FromStr as _;

use ratatui::style::{Color, Modifier, Style};
use strum::VariantArray as _;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::styles::{Role, Styles};
use crate::settings::{SettingsFault, SettingsProblem, line_of};

type Value<'a> = Spanned<DeValue<'a>>;

const KEYS: [&str; 3] = ["colour", "background", "modifiers"];
/// Nothing blinks and nothing is hidden.
const MODIFIERS: [(&str, Modifier); 5] = [
    ("bold", Modifier::BOLD),
    ("dim", Modifier::DIM),
    ("italic", Modifier::ITALIC),
    ("underlined", Modifier::UNDERLINED),
    ("reversed", Modifier::REVERSED),
];

/// The styles that a theme file describes.
///
/// # Errors
/// Every problem in the text, with its line.
pub fn read(text: &str) -> Result<Styles, Vec<SettingsProblem>> {
    let table = DeTable::parse(text).map_err(|error| {
        let line = line_of(text, error.span().map_or(0, |s| s.start));
        vec![SettingsProblem { line, fault: SettingsFault::Syntax(error.message().to_owned()) }]
    })?;
    let mut reader = Reader { text, styles: Styles::default(), found: Vec::new(), problems: Vec::new() };
    for (key, value) in table.into_inner() {
        reader.role(key.span().start, key.get_ref(), value);
    }
    reader.check_complete();
    if reader.problems.is_empty() { Ok(reader.styles) } else { Err(reader.problems) }
}

struct Reader<'a> {
    text: &'a str,
    styles: Styles,
    found: Vec<Role>,
    problems: Vec<SettingsProblem>,
}

impl Reader<'_> {
    fn role(&mut self, at: usize, name: &str, value: Value<'_>) {
        let Ok(role) = Role::from_str(name) else {
            let known = Role::VARIANTS.iter().map(|role| role.id().to_owned()).collect();
            return self.problem(at, SettingsFault::UnknownRole { role: name.to_owned(), known });
        };
        self.found.push(role);
        let DeValue::Table(entries) = value.into_inner() else {
            return self.problem(at, SettingsFault::NotAStyle(name.to_owned()));
        };
        let mut style = Style::new();
        for (key, value) in entries {
            let path = format!("{name}.{}", key.get_ref());
            match key.get_ref().as_ref() {
                "colour" => style.fg = self.colour(&path, &value),
                "background" => style.bg = self.colour(&path, &value),
                "modifiers" => style.add_modifier = self.modifiers(&path, &value),
                _ => {
                    let known = KEYS.map(str::to_owned).to_vec();
                    self.problem(key.span().start, SettingsFault::UnknownKey { key: path, known });
                }
            }
        }
        self.styles.set(role, style);
    }

    fn colour(&mut self, path: &str, value: &Value<'_>) -> Option<Color> {
        let text = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) => number.as_str().to_owned(),
            other => other.type_str().to_owned(),
        };
        let colour = match text.to_lowercase().as_str() {
            "default" => Some(Color::Reset),
            other => Color::from_str(other).ok().filter(|colour| *colour != Color::Reset),
        };
        if colour.is_none() {
            let fault = SettingsFault::BadColour { key: path.to_owned(), colour: text };
            self.problem(value.span().start, fault);
        }
        colour
    }

    fn modifiers(&mut self, path: &str, value: &Value<'_>) -> Modifier {
        let mut modifiers = Modifier::empty();
        let DeValue::Array(entries) = value.get_ref() else {
            self.bad_modifier(path, value);
            return modifiers;
        };
        for entry in entries {
            let known = entry.get_ref().as_str().and_then(|s| MODIFIERS.iter().find(|(name, _)| *name == s));
            match known {
                Some((_, modifier)) => modifiers |= *modifier,
                None => self.bad_modifier(path, entry),
            }
        }
        modifiers
    }

    fn bad_modifier(&mut self, path: &str, value: &Value<'_>) {
        let known = MODIFIERS.map(|(name, _)| name.to_owned()).to_vec();
        self.problem(value.span().start, SettingsFault::BadModifier { key: path.to_owned(), known });
    }

    fn check_complete(&mut self) {
        let missing = Role::VARIANTS.iter().filter(|role| !self.found.contains(role));
        let missing: Vec<String> = missing.map(|role| role.id().to_owned()).collect();
        if !missing.is_empty() {
            self.problem(self.text.len(), SettingsFault::MissingRoles(missing));
        }
    }

    fn problem(&mut self, at: usize, fault: SettingsFault) {
        self.problems.push(SettingsProblem { line: line_of(self.text, at), fault });
    }
}
