//! What every format is made from, and how all of them write names and times.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use crate::{domain::record::plain_text, report::disclosure::Speech};

/// What every format is made from.
pub(super) struct Source {
    pub(super) id: String,
    pub(super) opened_at: Option<DateTime<FixedOffset>>,
    pub(super) speech: Speech,
}

/// Names as they are, and a number behind one that was there already: as names are compared everywhere.
pub(super) fn told_apart(names: impl Iterator<Item = String>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let free = |name: String| {
        let numbered = (2..).map(|n| format!("{name}-{n}"));
        let mut candidates = std::iter::once(name.clone()).chain(numbered);
        candidates.find(|name| taken.insert(plain_text::fold(name))).unwrap_or(name)
    };
    names.map(free).collect()
}

/// Milliseconds as seconds with three decimals, exactly.
pub(super) fn exact_seconds(ms: u64) -> String {
    format!("{}.{:03}", ms / 1000, ms % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_one_name_are_told_apart() {
        let names = ["Ann", "Bea", "ann", "Ann-2", "Ann"].map(str::to_owned);
        assert_eq!(told_apart(names.into_iter()), ["Ann", "Bea", "ann-2", "Ann-2-2", "Ann-3"]);
    }

    #[test]
    fn seconds_are_exact() {
        assert_eq!([0, 5, 61_020].map(exact_seconds), ["0.000", "0.005", "61.020"]);
    }
}
