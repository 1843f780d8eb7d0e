//! Texts of reports in HTML and Markdown.

pub use crate::text::messages::document::*;

#[must_use]
pub fn hands_heads() -> [&'static str; 5] {
    [hands_group(), hands_answered(), hands_not_reached(), hands_half_waited(), hands_longest()]
}

#[must_use]
pub fn item_heads() -> [&'static str; 6] {
    [items_item(), items_time(), items_share(), items_first_voice(), items_spoken(), items_about()]
}

/// A cell in the table of who spoke after whom: `3 of 7`, or `62% (50%)`.
#[must_use]
pub fn response(count: u32, row: u32, chance: f64) -> String {
    /// From this number on, a percentage says more than a count.
    const MIN_FOR_SHARE: u32 = 10;
    if row < MIN_FOR_SHARE {
        response_count(count, row)
    } else {
        response_share(chance, f64::from(count) / f64::from(row))
    }
}

#[must_use]
pub fn hands_left(item: Option<u16>, hands: usize) -> String {
    item.map_or_else(|| not_reached_outside(hands), |item| not_reached(item, hands))
}

/// Explains how each figure of a page is computed. `centred`: the group that the display is about, where there are groups
/// to compare.
#[must_use]
pub fn how(was_tapped: bool, centred: Option<&str>) -> Vec<(&'static str, String)> {
    let voice = if was_tapped { how_voice_text() } else { how_voice_import() };
    let exact = if was_tapped { how_exact_text() } else { how_exact_import() };
    let voices = [(how_voice(), voice.to_owned()), (how_spoken(), how_spoken_text().to_owned())];
    let Some(centred) = centred else {
        // The error of taps is that of shares, and there are none.
        let exact = (!was_tapped).then(|| (how_exact(), exact.to_owned()));
        return voices.into_iter().chain(exact).collect();
    };
    let [voice, spoken] = voices;
    vec![
        (how_share(), how_share_text().to_owned()),
        (how_people(), how_people_text().to_owned()),
        (how_aim(), how_aim_text(centred)),
        (how_uncounted(), how_uncounted_text().to_owned()),
        voice,
        (how_first_voice(), how_first_voice_text().to_owned()),
        spoken,
        (how_absence(), how_absence_text().to_owned()),
        (how_led(), how_led_text().to_owned()),
        (how_exact(), exact.to_owned()),
    ]
}

/// Describes a lane of the timeline. `share`: in how much of the time they spoke; `first_half`: how much of that lies in the
/// first half. Both from 0 to 1.
#[must_use]
pub fn lane(share: f64, first_half: f64) -> String {
    match () {
        () if share <= 0.0 => lane_empty().to_owned(),
        () if share < 0.005 => lane_little().to_owned(),
        () if first_half > 0.6 => lane_first_half(share),
        () if first_half < 0.4 => lane_second_half(share),
        () => lane_both_halves(share),
    }
}
