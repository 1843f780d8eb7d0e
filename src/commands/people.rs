//! Files that fill in a meeting before it begins: people, agenda, templates.
#![expect(clippy::disallowed_methods, reason = "commands read the files that people name")]

use std::{fs, path::Path};

use super::Context;
use crate::{
    domain::decide::PersonDraft,
    error::{AppError, Exit},
    settings::Settings,
    setup::{Draft, ItemDraft, template},
    text::shell as words,
};

/// People from a CSV file.
///
/// # Errors
/// The file cannot be read, or every problem in it with its line.
pub fn from_csv(path: &Path, settings: &Settings) -> Result<Vec<PersonDraft>, AppError> {
    let _ = (path, settings);
    todo_import()
}

/// An agenda from a CSV file.
///
/// # Errors
/// The file cannot be read, or every problem in it with its line.
pub fn agenda_from_csv(path: &Path) -> Result<Vec<ItemDraft>, AppError> {
    let _ = path;
    todo_import()
}

fn todo_import<T>() -> Result<T, AppError> {
    Err(AppError::new(Exit::CouldNot, "", ""))
}

/// A file's text.
///
/// # Errors
/// It cannot be read.
pub fn read_text(path: &Path) -> Result<String, AppError> {
    fs::read_to_string(path).map_err(|e| AppError::new(Exit::BadInput, words::cannot_read(path, &e), ""))
}

/// A template by name: the person's own first, then those that ship.
///
/// # Errors
/// There is none of that name, or it is broken.
pub fn template(name: &str, ctx: &Context<'_>) -> Result<Draft, AppError> {
    let bad = |why: String| AppError::new(Exit::BadInput, words::bad_template(name, &why), "");
    let safe = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
    let own = ctx.config_dir.join("templates").join(format!("{name}.toml"));
    if safe && own.is_file() {
        return template::parse(&read_text(&own)?, &ctx.settings).map_err(bad);
    }
    let shipped = template::SHIPPED.iter().find(|(known, _)| *known == name);
    let known: Vec<String> = template::SHIPPED.iter().map(|(n, _)| (*n).to_owned()).collect();
    let none = || AppError::new(Exit::BadInput, words::no_template(name, &known), "");
    let (_, text) = shipped.ok_or_else(none)?;
    template::parse(text, &ctx.settings).map_err(bad)
}
