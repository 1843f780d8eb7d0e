//! Words of the pages that are more than a mail: HTML and Markdown.

pub use crate::text::messages::sheet::*;

#[must_use]
pub fn hands_heads() -> [&'static str; 5] {
    [hands_group(), hands_answered(), hands_not_reached(), hands_half_waited(), hands_longest()]
}

#[must_use]
pub fn item_heads() -> [&'static str; 6] {
    [items_item(), items_time(), items_share(), items_first_voice(), items_spoken(), items_ended()]
}

/// A cell of who spoke after whom: `3 of 7`, or `62% (50%)`.
#[must_use]
pub fn response(count: u32, row: u32, chance: f64) -> String {
    /// From so many on a percentage says more than a count.
    const ENOUGH: u32 = 10;
    if row < ENOUGH {
        response_count(count, row)
    } else {
        response_share(chance, f64::from(count) / f64::from(row))
    }
}

#[must_use]
pub fn hands_left(item: Option<u16>, hands: usize) -> String {
    item.map_or_else(|| not_reached_outside(hands), |item| not_reached(item, hands))
}

/// What each number is, in a line.
#[must_use]
pub fn how() -> [(&'static str, &'static str); 9] {
    [
        (how_share(), how_share_text()),
        (how_people(), how_people_text()),
        (how_aim(), how_aim_text()),
        (how_uncounted(), how_uncounted_text()),
        (how_voice(), how_voice_text()),
        (how_first_voice(), how_first_voice_text()),
        (how_spoken(), how_spoken_text()),
        (how_absence(), how_absence_text()),
        (how_exact(), how_exact_text()),
    ]
}

/// Where a lane is filled, in words. `share`: how much of it; `first_half`: how much of that in the first half.
#[must_use]
pub fn lane(share: f64, first_half: f64) -> String {
    match () {
        () if share < 0.005 => lane_empty().to_owned(),
        () if first_half > 0.6 => lane_first_half(share),
        () if first_half < 0.4 => lane_second_half(share),
        () => lane_both_halves(share),
    }
}
