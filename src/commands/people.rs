//! The list of people a verb was given: read, checked, every problem named. For import, start and rehearse.

use std::path::Path;

use super::input;
use crate::{
    domain::decide::PersonDraft,
    error::{AppError, Exit},
    import::{LineProblem, Problems, parse_people},
    settings::Settings,
    text::import as words,
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
