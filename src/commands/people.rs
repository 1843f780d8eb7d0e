//! Files that fill in a meeting before it begins: people, agenda, templates. Every problem in them is named.

use std::path::Path;

use super::{Context, input};
use crate::{
    domain::decide::PersonDraft,
    error::{AppError, Exit},
    import::{LineProblem, Problems, parse_agenda, parse_people},
    settings::Settings,
    setup::{Draft, ItemDraft, template},
    text::{import as words, shell as shell_words},
};

/// Largest list of people, bytes. A thousand with the longest names fit.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// A list of people and the bytes it was read from.
///
/// # Errors
/// It cannot be read, or anything in it cannot be used.
pub fn read(path: &Path, settings: &Settings) -> Result<(Vec<PersonDraft>, Vec<u8>), AppError> {
    let bytes = input::read(path, MOST_BYTES)?;
    let text = crate::import::text_of(&bytes).map_err(|p| bad(path, vec![p]))?;
    let people = parse_people(text, settings).map_err(|all| bad(path, all))?;
    Ok((people, bytes))
}

fn bad(path: &Path, problems: Vec<LineProblem>) -> AppError {
    AppError::new(Exit::BadInput, words::problems(path, &Problems::from(problems)), words::HINT_PEOPLE)
}

/// An agenda from a CSV file.
///
/// # Errors
/// It cannot be read, or anything in it cannot be used.
pub fn agenda(path: &Path, settings: &Settings) -> Result<Vec<ItemDraft>, AppError> {
    let bytes = input::read(path, MOST_BYTES)?;
    let text = crate::import::text_of(&bytes).map_err(|p| bad(path, vec![p]))?;
    let items = parse_agenda(text, settings).map_err(|all| bad(path, all))?;
    let draft = |(title, kind, planned_ms, asked_by)| ItemDraft { title, kind, planned_ms, asked_by };
    Ok(items.into_iter().map(draft).collect())
}

/// The text of a small file: settings, a template, a script.
///
/// # Errors
/// It cannot be read, or is no UTF-8.
pub fn text(path: &Path) -> Result<String, AppError> {
    let bytes = input::read(path, MOST_BYTES)?;
    let problem = |p| AppError::new(Exit::BadInput, words::problems(path, &Problems::from(vec![p])), "");
    Ok(crate::import::text_of(&bytes).map_err(problem)?.to_owned())
}

/// A template by name: the person's own first, then those that ship.
///
/// # Errors
/// There is none of that name, or it is broken.
pub fn from_template(name: &str, ctx: &Context<'_>) -> Result<Draft, AppError> {
    let bad = |why: String| AppError::new(Exit::BadInput, shell_words::bad_template(name, &why), "");
    let safe = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let own = ctx.config_dir.join("templates").join(format!("{name}.toml"));
    if safe && own.is_file() {
        return template::parse(&text(&own)?, &ctx.settings).map_err(bad);
    }
    let shipped = template::SHIPPED.iter().find(|(known, _)| *known == name);
    let known: Vec<String> = template::SHIPPED.iter().map(|(n, _)| (*n).to_owned()).collect();
    let none = || AppError::new(Exit::BadInput, shell_words::no_template(name, &known), "");
    template::parse(shipped.ok_or_else(none)?.1, &ctx.settings).map_err(bad)
}
