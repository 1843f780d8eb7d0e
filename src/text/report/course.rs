//! Texts about the course of a meeting: hands, rounds, other time, and agenda items.

use crate::{
    domain::{
        agenda::items::ItemKind,
        record::{moment::clock, plain_text},
    },
    text::{item as item_words, messages::report as words},
};

pub fn hands(answered: usize, not_reached: usize) -> String {
    let not_reached = (not_reached > 0).then(|| words::queue_not_reached(not_reached));
    std::iter::once(words::queue(answered)).chain(not_reached).collect::<Vec<_>>().join(" ")
}

pub fn rounds(count: usize, offered: usize, passed: usize) -> String {
    let passed = (passed > 0).then(|| words::go_rounds_passed(passed));
    std::iter::once(words::go_rounds(offered, count)).chain(passed).collect::<Vec<_>>().join(" ")
}

/// Time outside turns, by kind. `None` if there was none.
pub fn rest_of_time(someone: u64, small_groups: u64, on_break: u64, off_record: u64) -> Option<String> {
    let parts = [
        (someone, words::other_someone(someone)),
        (small_groups, words::other_small_groups(small_groups)),
        (on_break, words::other_breaks(on_break)),
        (off_record, words::other_off_record(off_record)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(ms, _)| *ms > 0).map(|(_, words)| words).collect();
    (!parts.is_empty()).then(|| words::other_time(&parts))
}

/// In how many of the items a group spoke first.
pub fn first_of(own: usize, group: &str, of: usize) -> String {
    match (own, of) {
        (0, _) => words::first_voices_none(group, of),
        (_, 1) => words::first_voice(group),
        (own, of) if own == of => words::first_voices_all(group, of),
        _ => words::first_voices(own, group, of),
    }
}

/// An item with its kind, unless its title says it.
pub fn item_title(number: u16, title: &str, kind: ItemKind) -> String {
    let kind_words = item_words::kind(kind);
    let is_said = plain_text::fold(title).contains(&plain_text::fold(kind_words));
    if kind == ItemKind::Discussion || is_said {
        words::item(number, title)
    } else {
        words::item_of_kind(kind_words, number, title)
    }
}

pub fn time_of_item(spent_ms: u64, planned_ms: Option<u64>) -> String {
    match planned_ms {
        _ if spent_ms == 0 => words::item_not_begun().to_owned(),
        Some(planned) => words::item_time(planned, spent_ms),
        None => clock(spent_ms),
    }
}

/// Time by the group that asked for the items; `None` as a group: unknown.
pub fn time_by_origin(parts: &[(Option<String>, u64)]) -> String {
    let one = |(group, ms): &(Option<String>, u64)| {
        group.as_ref().map_or_else(|| words::origin_unknown(*ms), |group| words::origin(group, *ms))
    };
    words::origins(&parts.iter().map(one).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_kind_of_an_item_is_not_said_twice() {
        assert_eq!(item_title(4, "Break", ItemKind::Break), "4. Break");
        assert_eq!(item_title(5, "In small groups", ItemKind::SmallGroups), "5. In small groups");
        assert_eq!(item_title(1, "How are we", ItemKind::CheckIn), "1. How are we (check-in)");
        assert_eq!(item_title(2, "Discussion of ramps", ItemKind::Discussion), "2. Discussion of ramps");
    }
}
