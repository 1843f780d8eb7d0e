//! An agenda on one line: `Welcome 5; Waiting times 20; Round (go-round)`.

use super::ItemDraft;
use crate::domain::{agenda::ItemKind, names};

/// Longest title of an item, bytes.
const TITLE_BYTES: usize = 200;

/// Read items: a title, a kind in brackets if it is no discussion, and minutes if you like.
#[must_use]
pub fn parse(text: &str) -> Vec<ItemDraft> {
    text.split([';', '\n', '\r']).map(str::trim).filter(|e| !e.is_empty()).map(one).collect()
}

/// Read one item.
#[must_use]
pub fn one(entry: &str) -> ItemDraft {
    let (rest, planned_ms) = minutes(entry);
    let (title, kind) = kind(rest);
    ItemDraft { title: names::clean(title, TITLE_BYTES), kind, planned_ms, asked_by: None }
}

/// Items as they are typed, on one line.
#[must_use]
pub fn typed(items: &[ItemDraft]) -> String {
    let one = |item: &ItemDraft| {
        let kind = match item.kind {
            ItemKind::Discussion => String::new(),
            kind => format!(" ({})", names::words(kind.id())),
        };
        let minutes = item.planned_ms.map(|ms| format!(" {}", ms / 60_000)).unwrap_or_default();
        format!("{}{kind}{minutes}", item.title)
    };
    items.iter().map(one).collect::<Vec<_>>().join("; ")
}

fn minutes(entry: &str) -> (&str, Option<u64>) {
    let last = entry.rsplit_once(char::is_whitespace);
    match last.and_then(|(rest, n)| Some((rest, n.parse::<u64>().ok().filter(|n| (1..=600).contains(n))?))) {
        Some((rest, n)) => (rest.trim(), Some(n * 60_000)),
        None => (entry, None),
    }
}

fn kind(entry: &str) -> (&str, ItemKind) {
    let inside = entry.strip_suffix(')').and_then(|e| e.rsplit_once('('));
    match inside.and_then(|(title, kind)| Some((title.trim(), ItemKind::parse(kind)?))) {
        Some((title, kind)) if !title.is_empty() => (title, kind),
        _ => (entry, ItemKind::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_kind_and_minutes() {
        let items = parse("Welcome 5; Our round (go-round) 10; Top 3");
        assert_eq!((items[0].title.as_str(), items[0].planned_ms), ("Welcome", Some(300_000)));
        assert_eq!((items[1].title.as_str(), items[1].kind), ("Our round", ItemKind::GoRound));
        assert_eq!(items.len(), 3);
    }

    #[test]
    fn what_was_read_is_typed_again() {
        let line = "Welcome 5; Our round (go round) 10; Top 3";
        assert_eq!(typed(&parse(line)), line);
    }

    #[test]
    fn brackets_that_are_no_kind_stay_in_the_title() {
        assert_eq!(one("Plan (draft)").title, "Plan (draft)");
    }
}
