//! The language of all texts: one for the program, set at the start. A thread may use another one for a while.

use std::{
    cell::Cell,
    sync::atomic::{AtomicU8, Ordering},
};

pub use crate::text::messages::Language;

/// The language of the program, as its index in [`Language::ALL`].
static PROGRAM: AtomicU8 = AtomicU8::new(Language::En as u8);

thread_local! {
    /// The language of this thread, if it differs.
    static THREAD: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Minimum coverage (0 to 1) of a language that is chosen from the environment.
const MIN_COVERAGE: f64 = 0.9;

/// The current language.
#[must_use]
pub fn current() -> Language {
    let program = || Language::ALL[usize::from(PROGRAM.load(Ordering::Relaxed))];
    THREAD.get().unwrap_or_else(program)
}

/// Sets the language of the program.
pub fn set(language: Language) {
    PROGRAM.store(language as u8, Ordering::Relaxed);
}

/// Runs `work` with all texts of this thread in another language.
pub fn within<T>(language: Language, work: impl FnOnce() -> T) -> T {
    /// Restores the language, even if `work` panics.
    struct Restore(Option<Language>);
    impl Drop for Restore {
        fn drop(&mut self) {
            THREAD.set(self.0);
        }
    }
    let _restore = Restore(THREAD.replace(Some(language)));
    work()
}

/// Finds a language by its tag or by a locale such as `cy_GB.UTF-8`.
#[must_use]
pub fn find(name: &str) -> Option<Language> {
    let tag = name.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
    let base = tag.split('-').next().unwrap_or_default();
    let by = |wanted: &str| Language::ALL.into_iter().find(|l| l.tag().eq_ignore_ascii_case(wanted));
    by(&tag).or_else(|| by(base))
}

/// The language of a system locale if it is translated well enough; otherwise English.
#[must_use]
pub fn of_system(locale: &str) -> Language {
    let complete = |language: &Language| language.coverage() >= MIN_COVERAGE && *language != Language::Qps;
    find(locale).filter(complete).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_names_its_language() {
        assert_eq!(find("cy_GB.UTF-8"), Some(Language::Cy));
        assert_eq!(find("en-GB"), Some(Language::En));
        assert_eq!(find("QPS"), Some(Language::Qps));
        assert_eq!(find(""), None);
        assert_eq!(find("xx"), None);
    }

    #[test]
    fn the_system_chooses_a_language_that_is_there() {
        for locale in ["C", "POSIX", "", "de_DE.UTF-8", "qps"] {
            assert_eq!(of_system(locale), Language::En, "{locale}");
        }
        assert_eq!(of_system("cy_GB.UTF-8"), Language::Cy);
    }

    #[test]
    fn a_thread_speaks_another_language_only_for_a_while() {
        assert_eq!(within(Language::Cy, current), Language::Cy);
        assert_eq!(current(), Language::En);
    }
}
