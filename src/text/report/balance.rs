//! Texts about the balance: shares, gaps to the aim, and parity.

use crate::{
    domain::{
        measures::tap_error::{self, Comparison},
        record::opening::{Source, TurnThresholds},
    },
    text::{
        format,
        messages::{easy, report as words},
    },
};

/// A group with its number of people, if they were counted.
pub fn group_heading(group: &str, n: Option<usize>) -> String {
    n.map_or_else(|| group.to_owned(), |n| words::group_people(group, n))
}

pub fn too_few(group: &str, n: Option<usize>) -> String {
    words::group_too_few(&group_heading(group, n))
}

/// `31% of talk, 50% of people`; where some came late or left, `50% of the time people were here`.
pub fn share_line(share: &str, even: Option<f64>, by_heads: bool) -> String {
    match even {
        Some(people) if by_heads => words::share(people, share),
        Some(time) => words::share_and_time(share, time),
        None => words::share_uncounted(share),
    }
}

/// `45% (40 to 50)`: a share, and from where to where the true one may be. Exact without an error.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share is from 0 to 1")]
pub fn share_with_error(share: f64, error: Option<f64>) -> String {
    let Some(error) = error else { return format::percent(share) };
    let (low, high) = tap_error::range(share, error);
    let whole = |share: f64| (share * 100.0).round() as u64;
    words::share_range(whole(high), whole(low), share)
}

/// How far a share is from its aim, in points. For the centred group the aim is a minimum.
#[derive(Clone, Copy)]
pub enum AimGap {
    /// The share may be so far off that it cannot be compared.
    Unclear,
    /// No further from it than taps may be off.
    Close,
    At,
    Under(u64),
    Over(u64),
    /// The centred group is over its aim.
    Met,
}

impl AimGap {
    /// `points`: share less aim, × 100.
    pub fn of(points: f64, aim: f64, error: Option<f64>, centred: bool) -> Self {
        let whole = format::whole_points(points, aim);
        match tap_error::compare(points, error) {
            Comparison::TooLittleTalk => Self::Unclear,
            Comparison::Close => Self::Close,
            Comparison::Apart if whole == 0 => Self::At,
            Comparison::Apart if points < 0.0 => Self::Under(whole),
            Comparison::Apart if centred => Self::Met,
            Comparison::Apart => Self::Over(whole),
        }
    }
}

/// The aim that a share is compared with: how large, and whether the group agreed it. Else it is only suggested.
#[derive(Clone, Copy)]
pub struct ComparedAim {
    pub share: f64,
    pub agreed: bool,
}

impl ComparedAim {
    fn whose(self) -> &'static str {
        if self.agreed { easy::our_aim() } else { easy::suggested_aim() }
    }
}

/// The gap in a few words, shown after a share.
pub fn gap(gap: AimGap, aim: ComparedAim) -> String {
    let (share, whose) = (aim.share, aim.whose());
    match gap {
        AimGap::Unclear => words::aim_unclear(share, whose),
        AimGap::Close => words::close_to_aim(share, whose),
        AimGap::At => words::at_aim(share, whose),
        AimGap::Under(n) => words::under_aim(share, n, whose),
        AimGap::Over(n) => words::over_aim(share, n, whose),
        AimGap::Met => words::aim_met(share, whose),
    }
}

/// The gap as a sentence.
pub fn gap_sentence(gap: AimGap, aim: ComparedAim) -> String {
    let (share, whose) = (aim.share, aim.whose());
    match gap {
        AimGap::Unclear => words::fact_aim_unclear(share, whose),
        AimGap::Close => words::fact_close_to_aim(share, whose),
        AimGap::At => words::fact_at_aim(share, whose),
        AimGap::Under(n) => words::fact_under_aim(share, n, whose),
        AimGap::Over(n) => words::fact_over_aim(share, n, whose),
        AimGap::Met => words::fact_aim_met(share, whose),
    }
}

/// For how long people talked and were quiet, ms. `someone`: the talk of those who are not named.
pub fn time_fact(talk: u64, someone: u64, quiet: u64) -> String {
    match (talk, someone) {
        (_, 0) => words::fact_time(quiet, talk),
        (0, _) => words::fact_time_not_named(quiet, someone),
        _ => words::fact_time_and_someone(quiet, someone, talk),
    }
}

/// A group's share of the people, or of the time people were here.
pub fn even_share_fact(even: f64, by_heads: bool) -> String {
    if by_heads { words::fact_people(even) } else { words::fact_time_here(even) }
}

fn shares(parts: &[(String, f64)]) -> Vec<String> {
    parts.iter().map(|(group, share)| words::group_share(group, *share)).collect()
}

pub fn uncounted_shares(parts: &[(String, f64)], error: Option<f64>) -> String {
    words::uncounted(&ranges(parts, error))
}

pub fn shares_of_all(parts: &[(String, f64)], error: Option<f64>) -> String {
    words::all_talk(&ranges(parts, error))
}

/// How many spoke, and how many of them only briefly. `briefly`: `None` if it is not known.
pub fn people_spoke(spoke: usize, briefly: Option<usize>, of: usize, source: Source) -> String {
    let seconds = TurnThresholds::of(source).voice_ms / 1_000;
    match briefly {
        Some(0) => words::spoken(spoke, of),
        Some(n) => words::spoken_briefly(n, seconds, spoke, of),
        None if spoke == of => words::spoken(spoke, of),
        None => words::spoken_turns(seconds, spoke, of),
    }
}

fn ranges(parts: &[(String, f64)], error: Option<f64>) -> Vec<String> {
    let range = |(group, share): &(String, f64)| format!("{group} {}", share_with_error(*share, error));
    parts.iter().map(range).collect()
}

/// How far off the shares of people may be.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn people_error(points: f64) -> String {
    words::people_give_or_take(points.round() as u64)
}

/// Shares of one item, with commas, and how far off they may be; or that there was too little talk to say.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn item_shares(parts: &[(String, f64)], error: Option<f64>) -> String {
    if !parts.is_empty() && !tap_error::is_share_told(error) {
        return words::too_little_talk().to_owned();
    }
    let shares = shares(parts).join(", ");
    match error.filter(|_| !parts.is_empty()) {
        Some(error) => words::give_or_take(error.round() as u64, &shares),
        None => shares,
    }
}

/// `2 minutes`, `2 and a half minutes`.
pub fn half_minutes(halves: u64) -> String {
    match (halves / 2, halves % 2) {
        (0, 0) => easy::minute_less().to_owned(),
        (0, _) => easy::minute_half().to_owned(),
        (whole, 0) => easy::minutes_whole(whole),
        (whole, _) => easy::minutes_and_half(whole),
    }
}

/// The time of a person in the centred group for each minute of a person in the other groups.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio is above 0, and small")]
pub fn parity(ratio: f64, centred: &str, others: &str) -> String {
    let seconds = ratio * 60.0;
    if seconds >= 90.0 {
        return words::parity_minutes(centred, &half_minutes((ratio * 2.0).round() as u64), others);
    }
    match (seconds / 5.0).round() as u64 * 5 {
        0 => words::parity_little(centred, others),
        60 => words::parity_alike(centred, others),
        seconds => words::parity_seconds(centred, seconds, others),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_spoke_for_about_as_long_is_told_so_and_in_no_seconds() {
        let said = |ratio| parity(ratio, "carers", "staff");
        assert_eq!(
            said(1.0),
            "On average, one person from carers spoke for about as long as one person from staff."
        );
        assert_eq!(said(1.04), said(1.0));
        assert!(said(0.92).ends_with("one person from carers spoke for about 55 seconds."));
        assert!(said(0.04).ends_with("less than 5 seconds."));
        assert!(said(1.5).ends_with("about 1 and a half minutes."), "{}", said(1.5));
    }
}
