//! The names of session files: ids, the file of a session, the rescue files that continue it, its lock. Pure.
//!
//! ```text
//! 20260301-abc234.jsonl            the session's own file
//! 20260301-abc234.rescue.jsonl     the first file that continues it after a fault, then `.rescue-2.jsonl` …
//! .20260301-abc234.lock            its lock
//! ```

use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate};

use crate::journal::error::StoreError;

/// Letters and digits that are not mistaken for one another.
const ALPHABET: &[u8] = b"abcdefghijklmnopqrstuvwxyz23456789";
/// How many of them an id ends with.
const RANDOM: usize = 6;

/// What a file name in the folder of sessions means.
#[derive(PartialEq, Eq, Debug)]
pub(super) enum FileName<'a> {
    Session(&'a str),
    Rescue(&'a str),
    /// A copy that a sync program, an editor or a crash left.
    Conflict,
    Other,
}

impl<'a> FileName<'a> {
    pub fn parse(name: &'a str) -> Self {
        match split_id(name) {
            Some((id, ".jsonl")) => return Self::Session(id),
            Some((id, _)) if rescue_number(name, id).is_some() => return Self::Rescue(id),
            _ => {}
        }
        let is_lock = name.strip_suffix(".lock").is_some();
        match name.strip_prefix('.') {
            Some(hidden) if is_lock || split_id(hidden).is_none() => Self::Other,
            None if !name.contains(".jsonl") && split_id(name).is_none() => Self::Other,
            _ => Self::Conflict,
        }
    }
}

/// A random id for a session of this day: `YYYYMMDD-xxxxxx`.
///
/// # Errors
/// [`StoreError::NoRandom`].
pub fn new_id(day: NaiveDate) -> Result<String, StoreError> {
    let year = day.year().clamp(0, 9999);
    let random = random_letters()?;
    Ok(format!("{year:04}{:02}{:02}-{random}", day.month(), day.day()))
}

/// The session's own file in the folder of `sessions`.
#[must_use]
pub fn session_path(sessions: &Path, id: &str) -> PathBuf {
    sessions.join(format!("{id}.jsonl"))
}

/// The lock file of a session whose own file is `home`.
#[must_use]
pub fn lock_path(home: &Path) -> PathBuf {
    let stem = stem(home).unwrap_or_default();
    home.with_file_name(format!(".{stem}.lock"))
}

/// The part of a session's file name that its other files share: the id.
#[must_use]
pub fn stem(path: &Path) -> Option<String> {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned())
}

/// The name of the `number`th rescue file, from 1.
#[must_use]
pub fn rescue_name(stem: &str, number: u32) -> String {
    match number {
        1 => format!("{stem}.rescue.jsonl"),
        n => format!("{stem}.rescue-{n}.jsonl"),
    }
}

/// Which rescue file of `stem` this name is.
#[must_use]
pub fn rescue_number(name: &str, stem: &str) -> Option<u32> {
    match name.strip_prefix(stem)?.strip_prefix(".rescue")?.strip_suffix(".jsonl")? {
        "" => Some(1),
        rest => rest.strip_prefix('-')?.parse().ok().filter(|n| rescue_name(stem, *n) == name),
    }
}

/// The session's own file, when `path` is a rescue file.
#[must_use]
pub fn home_of_rescue(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let (id, _) = name.split_once(".rescue")?;
    rescue_number(name, id)?;
    Some(path.with_file_name(format!("{id}.jsonl")))
}

/// Whether a text is `YYYYMMDD-xxxxxx`.
pub(super) fn is_id(text: &str) -> bool {
    let (day, rest) = text.as_bytes().split_at_checked(8).unwrap_or_default();
    let random = rest.strip_prefix(b"-").unwrap_or_default();
    day.iter().all(u8::is_ascii_digit)
        && random.len() == RANDOM
        && random.iter().all(|b| ALPHABET.contains(b))
}

/// The id a name begins with, and what follows it.
fn split_id(name: &str) -> Option<(&str, &str)> {
    name.split_at_checked(8 + 1 + RANDOM).filter(|(id, _)| is_id(id))
}

/// Letters of the alphabet, each equally likely.
fn random_letters() -> Result<String, StoreError> {
    let fair = (256 / ALPHABET.len() * ALPHABET.len()).try_into().unwrap_or(u8::MAX);
    let mut letters = String::with_capacity(RANDOM);
    while letters.len() < RANDOM {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).map_err(|_| StoreError::NoRandom)?;
        let fair = bytes.iter().filter(|b| **b < fair).map(|b| usize::from(*b) % ALPHABET.len());
        let more = fair.filter_map(|at| ALPHABET.get(at)).take(RANDOM - letters.len());
        letters.extend(more.map(|letter| char::from(*letter)));
    }
    Ok(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_exact_names_are_sessions() {
        let id = "20260301-abc234";
        assert_eq!(FileName::parse(&format!("{id}.jsonl")), FileName::Session(id));
        assert_eq!(FileName::parse(&format!("{id}.rescue.jsonl")), FileName::Rescue(id));
        assert_eq!(FileName::parse(&format!("{id}.rescue-2.jsonl")), FileName::Rescue(id));
        assert_eq!(FileName::parse(&format!(".{id}.lock")), FileName::Other);
        assert_eq!(FileName::parse(".new-xyz.part"), FileName::Other);
        assert_eq!(FileName::parse("Icon\r"), FileName::Other);
    }

    #[test]
    fn copies_are_conflicts() {
        let id = "20260301-abc234";
        for name in [
            format!("{id} (conflicted copy).jsonl"),
            format!("{id}.sync-conflict-20260301-101010-ABCDEFG.jsonl"),
            format!("{id}.jsonl~"),
            format!(".{id}.jsonl.swp"),
            format!("{id}.jsonl.part"),
            format!("{id}.rescue-02.jsonl"),
            "log (conflicted copy).jsonl".to_owned(),
            "20260301-abc10o.jsonl".to_owned(),
            "20260301-ABC234.jsonl".to_owned(),
            "20260301_abc234.jsonl".to_owned(),
        ] {
            assert_eq!(FileName::parse(&name), FileName::Conflict, "{name}");
        }
    }

    #[test]
    fn an_id_is_made_of_the_day_and_random_letters() {
        for day in [NaiveDate::MIN, NaiveDate::MAX, NaiveDate::default()] {
            assert!(is_id(&new_id(day).unwrap()));
        }
        let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let ids: String = (0..500).map(|_| new_id(day).unwrap()).collect();
        assert!(ids.starts_with("20260301-"));
        assert!(ALPHABET.iter().all(|letter| ids.contains(char::from(*letter))), "each may occur: {ids}");
    }
}
