//! Reads what a new meeting takes over from files: ground rules, and open matters from earlier meetings of its
//! series.

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
    text::{format, people, preparation as words, store},
};

/// Maximum number of earlier meetings of a series that are read.
const MAX_EARLIER: usize = 12;

/// Completes a draft with ground rules, and returns with it what earlier meetings left open.
///
/// Rules come from the file named in the draft; if there is none, from the latest meeting of the series.
///
/// # Errors
/// The file of ground rules cannot be used, or the date until which the record is kept is past.
pub fn prepare_draft(
    library: &Library,
    mut draft: Draft,
    today: NaiveDate,
) -> Result<(Draft, Vec<Carried>), AppError> {
    if let Some(past) = draft.agreement.until.filter(|until| *until < today) {
        return Err(AppError::new(Exit::BadInput, words::date_is_past(past), words::date_hint()));
    }
    if let Some(path) = draft.rules_file.take() {
        draft.rules = read_rules_file(&path)?;
    }
    let earlier = draft.series.as_ref().map(|series| library.series(series, MAX_EARLIER)).unwrap_or_default();
    if draft.rules.is_empty()
        && let Some(latest) = earlier.iter().rev().find(|s| !s.ground_rules.list.is_empty())
    {
        draft.rules = copy_rules(latest);
        draft.rules_agreed = false;
    }
    Ok((draft, carried::carried(&earlier, people::group_label)))
}

/// What earlier meetings of the series left open for a session that is resumed.
#[must_use]
pub fn carried_into(library: &Library, session: &Session) -> Vec<Carried> {
    let Some(series) = &session.series else { return vec![] };
    let mut earlier = library.series(series, MAX_EARLIER);
    earlier.retain(|other| other.id != session.id && other.opened_at <= session.opened_at);
    carried::carried(&earlier, people::group_label)
}

/// The ground rules of an earlier meeting, numbered from 1.
fn copy_rules(session: &Session) -> Vec<GroundRule> {
    let numbered = (1..).zip(&session.ground_rules.list);
    numbered.map(|(rule, (old, _))| GroundRule { rule, ..old.clone() }).collect()
}

/// Reads ground rules from a text file, one a line.
///
/// # Errors
/// The file is missing, is not a text file, is too large, or holds no list of ground rules.
pub fn read_rules_file(path: &Path) -> Result<Vec<GroundRule>, AppError> {
    let bad = |why: &str| {
        AppError::new(
            Exit::BadInput,
            words::rules_file(&store::printable_path(path), why),
            words::rules_hint(),
        )
    };
    let bytes = disk::read(path, RULES_BYTES).map_err(|error| match error {
        StoreError::NotAFile { .. } => bad(words::rules_no_file()),
        StoreError::TooLarge { most, .. } => bad(&words::rules_too_large(&format::size(most))),
        StoreError::Io { source, .. } => bad(&store::io_error_reason(&source)),
        other => bad(&other.to_string()),
    })?;
    charter::read_rules(&bytes).map_err(|problem| bad(&words::rules_problem(problem)))
}
