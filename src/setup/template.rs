//! Templates: a meeting that is half set up, as a small TOML file in `config/templates` or in the person's own folder.

use serde::Deserialize;

use super::{Draft, agenda_line, people_line};
use crate::{
    domain::{Aim, names},
    settings::Settings,
};

/// The templates that ship with the program: name and text.
pub const SHIPPED: &[(&str, &str)] = &[
    ("quick", include_str!("../../config/templates/quick.toml")),
    ("working-session", include_str!("../../config/templates/working-session.toml")),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    title: Option<String>,
    people: Option<String>,
    agenda: Option<String>,
    aim: Option<String>,
}

/// A draft from a template's text.
///
/// # Errors
/// What is wrong, with its line, as the parser says it.
pub fn parse(text: &str, settings: &Settings) -> Result<Draft, String> {
    let template: Template = toml::from_str(text).map_err(|e| e.to_string())?;
    let mut draft = Draft::new(settings);
    draft.title = template.title.map(|t| names::clean_name(&t));
    draft.set_people(people_line::parse(&template.people.unwrap_or_default(), settings));
    draft.agenda = agenda_line::parse(&template.agenda.unwrap_or_default(), settings);
    if let Some(aim) = template.aim {
        draft.aim = Aim::parse(&aim).map_err(|_| format!("aim = \"{aim}\" is no aim"))?;
    }
    Ok(draft)
}

/// The draft behind *start a meeting now*.
#[must_use]
pub fn quick(settings: &Settings) -> Draft {
    parse(SHIPPED[0].1, settings).unwrap_or_else(|_| Draft::new(settings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_template_is_whole() {
        for (name, text) in SHIPPED {
            let draft = parse(text, &Settings::shipped()).unwrap();
            assert!(!draft.people.is_empty(), "{name}");
        }
    }

    #[test]
    fn a_broken_template_is_named_with_its_line() {
        let error = parse("people = \"l\"\npurpos = 3\n", &Settings::shipped()).err().unwrap();
        assert!(error.contains("line 2") && error.contains("purpos"), "{error}");
    }
}
