//! Which language the program speaks: set once at the start, the same for all of the process.

use std::sync::atomic::{AtomicU8, Ordering};

pub use super::messages::Language;

static CURRENT: AtomicU8 = AtomicU8::new(Language::ALL[0] as u8);

/// A language is chosen by itself (from `LANG`) only when so much of it is there.
const ENOUGH: f64 = 0.9;

/// The language of every text from here on.
#[must_use]
pub fn current() -> Language {
    Language::ALL.into_iter().find(|l| *l as u8 == CURRENT.load(Ordering::Relaxed)).unwrap_or_default()
}

pub fn set(language: Language) {
    CURRENT.store(language as u8, Ordering::Relaxed);
}

/// The language that somebody asked for by name: `cy`, `cy_GB.UTF-8`.
#[must_use]
pub fn find(name: &str) -> Option<Language> {
    let tag = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-").to_lowercase();
    let base = tag.split('-').next().unwrap_or_default().to_owned();
    let by = |wanted: &str| Language::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(wanted));
    by(&tag).or_else(|| by(&base))
}

/// The language of the system, where enough of it is translated; else English.
#[must_use]
pub fn of_system(locale: &str) -> Language {
    find(locale).filter(|language| language.coverage() >= ENOUGH).unwrap_or_default()
}
