//! Files that fill in a meeting before it begins: people, agenda, templates. Every problem in them is named.

use std::path::{Path, PathBuf};

use crate::{
    commands::{Context, input},
    domain::{people::draft::PersonDraft, record::plain_text},
    error::{AppError, Exit},
    import::{LineProblem, Problems, parse_agenda, parse_people},
    settings::Settings,
    setup::{Draft, ItemDraft, template::Templates},
    text::{import as words, preparation, store},
};

/// Largest list of people, bytes. A thousand with the longest names fit.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// Largest template, bytes.
const MOST_TEMPLATE: u64 = 256 * 1024;

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
    AppError::new(Exit::BadInput, Problems::from(problems).words(path), words::hint_people())
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
    let problem = |p: LineProblem| AppError::new(Exit::BadInput, p.words(path), "");
    Ok(crate::import::text_of(&bytes).map_err(problem)?.to_owned())
}

/// The person's own templates beside those that ship. One that cannot be read is known by name all the same.
#[must_use]
pub fn templates(ctx: &Context<'_>) -> Templates {
    let own = input::files_in(&templates_folder(ctx), "toml").into_iter().filter_map(|path| {
        let name = path.file_stem()?.to_str()?.to_owned();
        let safe = name.chars().all(|c| c.is_alphanumeric() || c == '-' || c == '_');
        safe.then(|| (name, text_of_template(&path).map_err(|e| e.message)))
    });
    Templates { own: own.collect() }
}

fn text_of_template(path: &Path) -> Result<String, AppError> {
    let bytes = input::read(path, MOST_TEMPLATE)?;
    let problem = |p: LineProblem| AppError::new(Exit::BadInput, p.words(path), "");
    Ok(crate::import::text_of(&bytes).map_err(problem)?.to_owned())
}

/// Where the person's own templates go.
#[must_use]
pub fn templates_folder(ctx: &Context<'_>) -> PathBuf {
    ctx.config_dir.join("templates")
}

/// A template by name: the person's own first, then those that ship.
///
/// # Errors
/// There is none of that name, or it is broken: its file and line.
pub fn from_template(name: &str, ctx: &Context<'_>) -> Result<Draft, AppError> {
    let templates = templates(ctx);
    templates.draft(name, &ctx.settings).map_err(|problem| {
        let own = templates_folder(ctx).join(format!("{}.toml", problem.name));
        let there = templates.is_own(&problem.name);
        let place = if there { store::path(&own) } else { plain_text::clean(&problem.name, 200) };
        AppError::new(Exit::BadInput, problem.words(&place), preparation::template_hint())
    })
}
