//! Texts about a series of sessions: the trend, open matters and their outcome, the digest, and progress.

use chrono::NaiveDate;

use crate::domain::{
    measures::felt_heard::FeltHeard,
    measures::tap_error::{self, Comparison},
    notes::carried::{Carried, CarriedKind},
    record::opening::Source,
};
pub use crate::text::messages::series::*;
use crate::text::{format, messages::document, report};

#[must_use]
pub fn head(name: Option<&str>, sessions: usize, span: Option<(NaiveDate, NaiveDate)>) -> String {
    let Some(name) = name else {
        let meetings = meetings(sessions);
        return match span {
            Some((first, last)) if first != last => document::of_days(first, last, &meetings),
            Some((only, _)) => document::of_day(&format::day(only), &meetings),
            None => meetings,
        };
    };
    match span {
        Some((first, last)) if first != last => head_days(first, last, sessions, name),
        Some((only, _)) => head_day(only, sessions, name),
        None => head_none(sessions, name),
    }
}

#[must_use]
pub fn balance_heads() -> [&'static str; 5] {
    [day(), head_meeting(), head_share(), head_aim(), head_sharing()]
}

/// `7 of 11, 3 partly`.
#[must_use]
pub fn felt_heard(FeltHeard { yes, partly, of }: FeltHeard) -> String {
    if partly == 0 { felt_heard_yes(of, yes) } else { felt_heard_partly(of, partly, yes) }
}

/// The same, after how far a meeting was from its aim.
#[must_use]
pub fn felt_heard_beside(felt: FeltHeard) -> String {
    beside_felt_heard(&felt_heard(felt))
}

#[must_use]
pub fn pulse_heads() -> [&'static str; 3] {
    [day(), head_question(), head_cards()]
}

#[must_use]
pub fn voice_heads() -> [&'static str; 4] {
    [head_people(), head_first(), head_silent(), head_before()]
}

#[must_use]
pub fn scale() -> [&'static str; 3] {
    [scale_under(), scale_aim(), scale_over()]
}

/// `12 under`, `3 over`, `at the aim`.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn points(points: f64) -> String {
    let whole = points.abs().round() as u64;
    match () {
        () if whole == 0 => at_aim().to_owned(),
        () if points < 0.0 => under_aim(whole),
        () => over_aim(whole),
    }
}

/// `12 under 50%`, `3 over 50%`, `at 50%`; within the error of taps `close to 50%`.
#[must_use]
pub fn gap(points: f64, aim: f64, error: Option<f64>) -> String {
    let whole = format::whole_points(points, aim);
    match tap_error::compare(points, error) {
        Comparison::TooLittleTalk => too_little_talk().to_owned(),
        Comparison::Close => close_to(aim),
        Comparison::Apart if whole == 0 => at(aim),
        Comparison::Apart if points < 0.0 => under(aim, whole),
        Comparison::Apart => over(aim, whole),
    }
}

/// How often a group spoke first, of so many times.
#[must_use]
pub fn first_of(own: usize, group: &str, of: usize) -> String {
    match (own, of) {
        (_, 1) => report::first_of(own, group, of),
        (0, _) => first_voices_none(group, of),
        (own, of) if own == of => first_voices_all(group, of),
        _ => first_voices(own, group, of),
    }
}

/// In how many of the meetings each of the groups had a part; of one meeting it goes without saying.
fn groups_in(groups: &[(String, usize)], of: usize) -> Vec<String> {
    let group = |(group, n): &(String, usize)| if of == 1 { group.clone() } else { group_in(group, *n, of) };
    groups.iter().map(group).collect()
}

#[must_use]
pub fn note_takers(groups: &[(String, usize)], of: usize) -> String {
    if groups.is_empty() { kept_by_nobody().to_owned() } else { kept_by(&groups_in(groups, of)) }
}

#[must_use]
pub fn chairs(groups: &[(String, usize)], of: usize) -> String {
    if groups.is_empty() { chaired_by_nobody().to_owned() } else { chaired_by(&groups_in(groups, of)) }
}

#[must_use]
pub fn roles_of(roles: &[(String, usize)], of: usize) -> String {
    let role = |(role, n): &(String, usize)| if of == 1 { role.clone() } else { role_count(*n, role) };
    roles_held(&roles.iter().map(role).collect::<Vec<_>>())
}

/// The number of decisions by the part that the centred group had: told, asked, decided together, decided by
/// themselves, not recorded.
#[must_use]
pub fn decisions_by_part(group: &str, parts: [usize; 5]) -> String {
    let [informed, consulted, together, delegated, unknown] = parts;
    let words = [
        (informed, part_told(informed)),
        (consulted, part_asked(consulted)),
        (together, part_together(together)),
        (delegated, part_decided(delegated)),
        (unknown, part_not_said(unknown)),
    ];
    let words: Vec<String> = words.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    decisions(group, parts.iter().sum::<usize>(), &words)
}

#[must_use]
pub fn commitments_so_far(open: usize, answered: usize, overdue: usize) -> String {
    if overdue == 0 { commitments(answered, open) } else { commitments_overdue(answered, open, overdue) }
}

#[must_use]
pub fn waiting(median_days: i64, oldest_days: i64) -> String {
    let count = |days: i64| days.unsigned_abs();
    match () {
        () if oldest_days == 0 => open_since_today().to_owned(),
        () if median_days == oldest_days => open_longest(&days(count(oldest_days))),
        () => open_for_half(&days(count(oldest_days)), &days(count(median_days))),
    }
}

#[must_use]
pub fn answered(median_days: i64) -> String {
    if median_days == 0 {
        answered_same_day().to_owned()
    } else {
        answered_within(median_days.unsigned_abs())
    }
}

// ---- the digest ------------------------------------------------------------------------------

/// The title of a digest.
#[must_use]
pub fn digest_title(name: Option<&str>, last: Option<NaiveDate>) -> String {
    let name = name.unwrap_or(our_meetings());
    last.map_or_else(|| digest_for(name), |day| digest_for_last(day, name))
}

/// What was said, by which group and when.
#[must_use]
pub fn quoted_line(c: &Carried) -> String {
    match (&c.from, c.said_on) {
        (Some(group), Some(day)) => said_by_on(day, group, &c.text),
        (Some(group), None) => said_by(group, &c.text),
        (None, Some(day)) => said_on(day, &c.text),
        (None, None) => said(&c.text),
    }
}

/// What an open matter waits for.
#[must_use]
pub fn waiting_for(c: &Carried, age_days: Option<i64>) -> String {
    let what = match (c.kind, &c.about) {
        (CarriedKind::Action, _) => {
            c.owner.as_ref().map_or_else(|| waits_action().to_owned(), |name| waits_action_owner(name))
        }
        (CarriedKind::UnmetNeed, Some(why)) => waits_need_because(why),
        (CarriedKind::UnmetNeed, None) => waits_need().to_owned(),
        (CarriedKind::Stalemate, Some(whom)) => waits_stalemate_to(whom),
        (CarriedKind::Stalemate, None) => waits_stalemate().to_owned(),
        (CarriedKind::Approval, Some(whose)) => waits_approval_by(whose),
        (CarriedKind::Approval, None) => waits_approval().to_owned(),
        (CarriedKind::Idea, _) => waits_idea().to_owned(),
        (CarriedKind::Decision, _) => waits_decision().to_owned(),
    };
    let age = age_days.filter(|age| *age > 0).map(|age| open_for(age.unsigned_abs()));
    let by = c.by.map(|date| match c.kind {
        CarriedKind::UnmetNeed => waits_look_again(date),
        CarriedKind::Action
        | CarriedKind::Stalemate
        | CarriedKind::Approval
        | CarriedKind::Idea
        | CarriedKind::Decision => waits_by(date),
    });
    [Some(what), by, age].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

// ---- choosing sessions -----------------------------------------------------------------------

/// Asks to choose a series, and lists all series.
#[must_use]
pub fn choose_series(series: &[(String, usize)]) -> String {
    let lines = series.iter().map(|(name, n)| format!("  {}", series_count(*n, name)));
    std::iter::once(which_series_hint().to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

/// That meetings were rehearsals or came from files, where some did: their figures are not those of meetings that were
/// recorded.
#[must_use]
pub fn sources(of: impl IntoIterator<Item = Source>) -> Vec<String> {
    let (mut all, mut rehearsals, mut imports) = (0, 0, 0);
    for source in of {
        all += 1;
        rehearsals += usize::from(source == Source::Rehearsal);
        imports += usize::from(source.is_import());
    }
    let words = |n: usize, every: fn(usize) -> String, some: fn(usize) -> String| match n {
        0 => None,
        n if n == all => Some(every(n)),
        n => Some(some(n)),
    };
    let rehearsals = words(rehearsals, all_rehearsals, some_rehearsals);
    let imports = words(imports, all_imports, some_imports);
    rehearsals.into_iter().chain(imports).collect()
}
