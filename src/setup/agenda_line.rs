//! Parses an agenda typed on one line: `Welcome 5; Waiting times 20 @lived experience; Round (go-round)`.

use crate::{
    domain::{agenda::items::ItemKind, record::plain_text},
    settings::Settings,
    setup::ItemDraft,
};

/// Parses items: a title, then optionally a kind in brackets, the planned minutes, and the group that asked for it.
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
    let title = |entry| split_kind(split_minutes(entry).0).0;
    let without_group = |entry: &'_ str| entry.rsplit_once(" @").map_or(entry.len(), |(rest, _)| rest.len());
    entries(text).any(|entry| plain_text::too_long(title(&entry[..without_group(entry)])))
}

/// Parses one item.
#[must_use]
pub fn parse_item(entry: &str, settings: &Settings) -> ItemDraft {
    let (entry, asked_by) = split_group(entry, settings);
    let (rest, planned_ms) = split_minutes(entry);
    let (title, kind) = split_kind(rest);
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
            kind => format!(" ({})", plain_text::words(kind.id())),
        };
        let minutes = item.planned_ms.map(|ms| format!(" {}", ms / 60_000)).unwrap_or_default();
        let asked =
            item.asked_by.as_ref().map(|group| format!(" @{}", plain_text::words(group))).unwrap_or_default();
        format!("{}{kind}{minutes}{asked}", item.title)
    };
    items.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Whether the end of a title, with nothing after it, would be read as a kind, minutes or a group.
fn ends_like_more(item: &ItemDraft) -> bool {
    let title = item.title.as_str();
    split_kind(title) != (title, ItemKind::Discussion)
        || item.planned_ms.is_none() && split_minutes(title).1.is_some()
        || item.asked_by.is_none() && title.contains(" @")
}

/// Splits off minutes at the end, from 1 to 600. Returns them as milliseconds.
fn split_minutes(entry: &str) -> (&str, Option<u64>) {
    let last = entry.rsplit_once(char::is_whitespace);
    match last.and_then(|(rest, n)| Some((rest, n.parse::<u64>().ok().filter(|n| (1..=600).contains(n))?))) {
        Some((rest, n)) => (rest.trim(), Some(n * 60_000)),
        None => (entry, None),
    }
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
        let line = "Welcome 5; Our round (go round) 10; Top 3";
        assert_eq!(format_line(&parse(line, &Settings::shipped())), line);
    }

    #[test]
    fn a_title_that_ends_like_a_kind_minutes_or_a_group_is_formatted_so_that_it_stays_one() {
        for line in
            ["Ramps (story) (discussion)", "Ramps 5 (discussion)", "Ramps @staff (discussion)", "Top 3 5"]
        {
            assert_eq!(format_line(&read(line)), line);
        }
        let hidden = read("Ramps 5\u{200b}");
        assert_eq!(hidden[0].title, "Ramps 5");
        assert_eq!(read(&format_line(&hidden)), hidden);
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
