//! What is looked up before a meeting opens: ground rules in a file, what earlier meetings of its series left.

use std::path::Path;

use chrono::NaiveDate;

use crate::{
    domain::{
        Session,
        notes::carried::{self, Carried},
        preparation::charter::{self, GroundRule, RULES_BYTES},
    },
    error::{AppError, Exit},
    journal::{disk, error::StoreError, library::Library},
    setup::Draft,
    text::{format, preparation as words, store},
};

/// How many earlier meetings of a series are read.
const MOST: usize = 12;

/// The draft with its ground rules, and what earlier meetings left for it.
///
/// # Errors
/// The file of ground rules cannot be used, or the record would be kept until a day that is over.
pub fn prepare(
    library: &Library,
    mut draft: Draft,
    today: NaiveDate,
) -> Result<(Draft, Vec<Carried>), AppError> {
    if let Some(past) = draft.agreement.until.filter(|until| *until < today) {
        return Err(AppError::new(Exit::BadInput, words::date_is_past(past), words::date_hint()));
    }
    if let Some(path) = draft.rules_file.take() {
        draft.rules = rules_file(&path)?;
    }
    let earlier = draft.series.as_ref().map(|series| library.series(series, MOST)).unwrap_or_default();
    if draft.rules.is_empty()
        && let Some(last) = earlier.iter().rev().find(|s| !s.ground_rules.list.is_empty())
    {
        draft.rules = rules_of(last);
        draft.rules_agreed = false;
    }
    Ok((draft, carried::carried(&earlier)))
}

/// What earlier meetings of its series left for a session that goes on.
#[must_use]
pub fn last_time(library: &Library, session: &Session) -> Vec<Carried> {
    let Some(series) = &session.series else { return vec![] };
    let mut earlier = library.series(series, MOST);
    earlier.retain(|other| other.id != session.id && other.opened_at <= session.opened_at);
    carried::carried(&earlier)
}

fn rules_of(last: &Session) -> Vec<GroundRule> {
    let numbered = (1..).zip(&last.ground_rules.list);
    numbered.map(|(rule, (old, _))| GroundRule { rule, ..old.clone() }).collect()
}

/// Ground rules from a text file, one a line.
///
/// # Errors
/// It is not there, is no text file, is too large, or holds no list of ground rules.
pub fn rules_file(path: &Path) -> Result<Vec<GroundRule>, AppError> {
    let bad = |why: &str| {
        AppError::new(Exit::BadInput, words::rules_file(&store::path(path), why), words::rules_hint())
    };
    let bytes = disk::read(path, RULES_BYTES).map_err(|error| match error {
        StoreError::NotAFile { .. } => bad(words::rules_no_file()),
        StoreError::TooLarge { most, .. } => bad(&words::rules_too_large(&format::size(most))),
        StoreError::Io { source, .. } => bad(&store::because(&source)),
        other => bad(&other.to_string()),
    })?;
    charter::read_rules(&bytes).map_err(|problem| bad(&words::rules_problem(problem)))
}
