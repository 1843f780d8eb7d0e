//! Parses an agenda typed on one line: `Welcome 5; Waiting times 20 @lived experience; Round (go-round)`.

use crate::{
    domain::{agenda::items::ItemKind, record::plain_text},
    settings::Settings,
    setup::ItemDraft,
};

/// Parses items: a title, then optionally a kind in brackets, the planned minutes (also before the brackets), and the
/// group that asked for it.
#[must_use]
pub fn parse(text: &str, settings: &Settings) -> Vec<ItemDraft> {
    entries(text).map(|entry| parse_item(entry, settings)).collect()
}

/// Texts in brackets at the end of a title that name no kind of item, so that they stay in the title.
#[must_use]
pub fn unknown_kinds(text: &str, settings: &Settings) -> Vec<String> {
    let items = parse(text, settings).into_iter();
    let bracketed = |title: &str| {
        let (before, inside) = title.strip_suffix(')')?.rsplit_once('(')?;
        (!before.trim().is_empty() && !inside.trim().is_empty()).then(|| inside.trim().to_owned())
    };
    items.filter_map(|item| bracketed(&item.title)).collect()
}

/// Whether an item has a title of more than 200 characters.
#[must_use]
pub fn has_long_title(text: &str) -> bool {
    let title = |entry| split_end(entry).0;
    let without_group = |entry: &'_ str| entry.rsplit_once(" @").map_or(entry.len(), |(rest, _)| rest.len());
    entries(text).any(|entry| plain_text::too_long(title(&entry[..without_group(entry)])))
}

/// Parses one item.
#[must_use]
pub fn parse_item(entry: &str, settings: &Settings) -> ItemDraft {
    let (entry, asked_by) = split_group(entry, settings);
    let (title, kind, planned_ms) = split_end(entry);
    ItemDraft { title: plain_text::clean_name(title), kind, planned_ms, asked_by }
}

fn entries(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n', '\r']).map(str::trim).filter(|e| !e.is_empty())
}

/// Splits off `@lived experience` at the end. Text that names no group stays in the title.
fn split_group<'a>(entry: &'a str, settings: &Settings) -> (&'a str, Option<String>) {
    let named = entry.rsplit_once(" @").map(|(rest, who)| (rest.trim(), settings.group_named(who)));
    match named {
        Some((rest, Some(group))) => (rest, Some(group)),
        Some((_, None)) | None => (entry, None),
    }
}

/// Formats items as they are typed: the inverse of [`parse`].
#[must_use]
pub fn format_line(items: &[ItemDraft]) -> String {
    let one = |item: &ItemDraft| {
        let kind = match item.kind {
            ItemKind::Discussion if !ends_like_more(item) => String::new(),
            kind => format!(" ({})", typed_kind(kind)),
        };
        let minutes = match item.planned_ms {
            Some(ms) => format!(" {}", ms / 60_000),
            None if split_minutes(&item.title).is_some() => format!(" {NO_MINUTES}"),
            None => String::new(),
        };
        let asked =
            item.asked_by.as_ref().map(|group| format!(" @{}", plain_text::words(group))).unwrap_or_default();
        format!("{}{kind}{minutes}{asked}", item.title)
    };
    items.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// A kind as people type it, and as screens say it in English.
fn typed_kind(kind: ItemKind) -> String {
    let words = plain_text::words(kind.id());
    match kind {
        ItemKind::GoRound | ItemKind::CheckIn | ItemKind::CheckOut => words.replace(' ', "-"),
        ItemKind::Discussion
        | ItemKind::Presentation
        | ItemKind::Story
        | ItemKind::SmallGroups
        | ItemKind::Prioritise
        | ItemKind::Break => words,
    }
}

/// Whether the end of a title, with nothing after it, would be read as a kind or a group.
fn ends_like_more(item: &ItemDraft) -> bool {
    let title = item.title.as_str();
    split_kind(title) != (title, ItemKind::Discussion) || item.asked_by.is_none() && title.contains(" @")
}

/// Splits off minutes and a kind at the end, in either order. Minutes are milliseconds.
fn split_end(entry: &str) -> (&str, ItemKind, Option<u64>) {
    if let Some((rest, planned_ms)) = split_minutes(entry) {
        let (title, kind) = split_kind(rest);
        return (title, kind, planned_ms);
    }
    let (rest, kind) = split_kind(entry);
    match split_minutes(rest).filter(|_| rest != entry) {
        Some((title, planned_ms)) => (title, kind, planned_ms),
        None => (rest, kind, None),
    }
}

/// Typed after a title that ends in a number: the number is no minutes.
const NO_MINUTES: u64 = 0;
/// Most minutes of an item.
const MOST_MINUTES: u64 = 600;

/// Splits off minutes at the end, from 1 to 600, or [`NO_MINUTES`] after what else would be minutes. Returns them as
/// milliseconds.
fn split_minutes(entry: &str) -> Option<(&str, Option<u64>)> {
    let (rest, n) = last_number(entry)?;
    match n {
        NO_MINUTES => last_number(split_kind(rest).0).map(|_| (rest, None)),
        1..=MOST_MINUTES => Some((rest, Some(n * 60_000))),
        _ => None,
    }
}

/// A number of minutes at the end, and what stands before it.
fn last_number(text: &str) -> Option<(&str, u64)> {
    let (rest, n) = text.rsplit_once(char::is_whitespace)?;
    Some((rest.trim(), n.parse().ok().filter(|n| *n <= MOST_MINUTES)?))
}

/// Splits off a kind in brackets at the end.
fn split_kind(entry: &str) -> (&str, ItemKind) {
    let inside = entry.strip_suffix(')').and_then(|e| e.rsplit_once('('));
    match inside.and_then(|(title, kind)| Some((title.trim(), ItemKind::parse(kind)?))) {
        Some((title, kind)) if !title.is_empty() => (title, kind),
        _ => (entry, ItemKind::default()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<ItemDraft> {
        parse(text, &Settings::shipped())
    }

    #[test]
    fn title_kind_and_minutes() {
        let items = read("Welcome 5; Our round (go-round) 10; Top 3");
        assert_eq!((items[0].title.as_str(), items[0].planned_ms), ("Welcome", Some(300_000)));
        assert_eq!((items[1].title.as_str(), items[1].kind), ("Our round", ItemKind::GoRound));
        assert_eq!(items.len(), 3);
    }

    #[test]
    fn a_parsed_line_is_formatted_as_it_was() {
        let line = "Welcome 5; Our round (go-round) 10; Hello (check-in); Pairs (small groups) 5; Top 3";
        assert_eq!(format_line(&parse(line, &Settings::shipped())), line);
    }

    #[test]
    fn a_title_that_ends_like_a_kind_minutes_or_a_group_is_formatted_so_that_it_stays_one() {
        for line in
            ["Ramps (story) (discussion)", "Ramps 5 0", "Ramps @staff (discussion)", "Top 3 5", "Phase 0"]
        {
            assert_eq!(format_line(&read(line)), line);
        }
        let titles = [
            "Ramps",
            "Ramps 5",
            "Phase 0",
            "Ramps 5 0",
            "0",
            "5",
            "Ramps 5 (story)",
            "Ramps (story) 5",
            "Ramps @staff 5",
            "Ramps 5 @staff",
            "Ramps 601",
        ];
        let groups = [None, Some("staff".to_owned())];
        for (title, kind, planned_ms, asked_by) in titles
            .into_iter()
            .flat_map(|title| [ItemKind::Discussion, ItemKind::CheckIn].map(|kind| (title, kind)))
            .flat_map(|(title, kind)| [None, Some(600_000)].map(|planned_ms| (title, kind, planned_ms)))
            .flat_map(|(title, kind, planned_ms)| {
                groups.clone().map(|group| (title, kind, planned_ms, group))
            })
        {
            let item = ItemDraft { title: title.to_owned(), kind, planned_ms, asked_by };
            let line = format_line(std::slice::from_ref(&item));
            assert_eq!(read(&line), [item], "{line}");
        }
        let hidden = read("Ramps 5\u{200b}");
        assert_eq!(hidden[0].title, "Ramps 5");
        assert_eq!(read(&format_line(&hidden)), hidden);
    }

    #[test]
    fn minutes_stand_before_the_brackets_or_after_them() {
        for line in ["What next 5 (prioritise)", "What next (prioritise) 5"] {
            let items = read(line);
            assert_eq!(items[0].title, "What next", "{line}");
            assert_eq!((items[0].kind, items[0].planned_ms), (ItemKind::Prioritise, Some(300_000)), "{line}");
            assert_eq!(format_line(&items), "What next (prioritise) 5");
        }
        let both = &read("Top 3 (story) 5")[0];
        assert_eq!((both.title.as_str(), both.planned_ms), ("Top 3", Some(300_000)));
        assert_eq!(read("Plan 5 (draft)")[0].title, "Plan 5 (draft)", "no kind");
    }

    #[test]
    fn unknown_kinds_stay_in_the_title() {
        assert_eq!(read("Plan (draft)")[0].title, "Plan (draft)");
        assert_eq!(unknown_kinds("Plan (draft) 5; Us (go-round); (x)", &Settings::shipped()), ["draft"]);
    }

    #[test]
    fn the_group_that_asked_is_split_off_if_it_is_known() {
        let items = read("Waiting times (story) 20 @lived experience; Write to a @b; Tea (break) 5 @s");
        assert_eq!(items[0].asked_by.as_deref(), Some("lived_experience"));
        assert_eq!((items[0].title.as_str(), items[0].planned_ms), ("Waiting times", Some(1_200_000)));
        assert_eq!((items[1].title.as_str(), &items[1].asked_by), ("Write to a @b", &None));
        assert_eq!((items[2].kind, items[2].asked_by.as_deref()), (ItemKind::Break, Some("staff")));
    }
}
