//! Words about a series of sessions: the trend, the ledger, the digest, and how it goes while many are read.

pub use super::messages::series::*;

use chrono::NaiveDate;

use crate::domain::carried::{Carried, CarriedKind};

pub use super::before::date;

pub const SCALE: [&str; 3] = ["under our aim", "our aim", "over"];
pub const BALANCE_HEADS: [&str; 4] = ["day", "meeting", "share of talk", "beside the aim"];
pub const PULSE_HEADS: [&str; 3] = ["day", "question", "cards"];
pub const VOICE_HEADS: [&str; 4] = ["people", "first voice", "had no voice", "came before"];

pub fn head(name: Option<&str>, sessions: usize, days: Option<(NaiveDate, NaiveDate)>) -> String {
    let name = name.unwrap_or(unnamed());
    let sessions = counted(sessions, "session");
    match days {
        Some((first, last)) if first != last => {
            format!("{name}: {sessions}, {} to {}", date(first), date(last))
        }
        Some((only, _)) => format!("{name}: {sessions}, {}", date(only)),
        None => format!("{name}: {sessions}"),
    }
}

/// `1 session`, `3 sessions`.
pub fn counted(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

pub fn about_the_gap(label: &str, band: f64) -> String {
    format!(
        "Where {label} stood beside its aim. One tap a turn is not exact: each may be {band:.0} points off \
         either way."
    )
}

pub fn share_of(label: &str) -> String {
    format!("Share of talk: {label}, meeting by meeting")
}

pub fn picture(label: &str) -> String {
    format!(
        "The share of the talk that {label} had, meeting by meeting. The broken line is the aim, the pale bars \
         how far off it may be."
    )
}

/// `12 under`, `3 over`, `at our aim`.
pub fn points(points: f64) -> String {
    let whole = points.abs().round();
    match () {
        () if whole < 1.0 => "at our aim".to_owned(),
        () if points < 0.0 => format!("{whole:.0} under"),
        () => format!("{whole:.0} over"),
    }
}

pub fn which_way_up(label: &str, first: f64, last: f64) -> String {
    format!(
        "Which way: more of the talk is with {label} than at first ({} our aim then, {} now).",
        points(first),
        points(last)
    )
}

pub fn which_way_down(label: &str, first: f64, last: f64) -> String {
    format!(
        "Which way: less of the talk is with {label} than at first ({} our aim then, {} now).",
        points(first),
        points(last)
    )
}

pub fn which_way_same(sessions: usize) -> String {
    format!("Which way: over these {sessions} sessions, no change that could not be chance.")
}

pub fn too_few_sessions(enough: usize) -> String {
    format!("Which way: too early to say. It takes {enough} sessions with a figure.")
}

pub fn k_of_m(k: usize, m: usize) -> String {
    format!("{k} of {m}")
}

pub fn first_voices(label: &str, k: usize, m: usize) -> String {
    format!("First voice: {label} came first in {k} of {m} (of items; in a meeting without items, once).")
}

pub fn kept_by(groups: &[(String, usize)], of: usize) -> String {
    told("Who kept the record", groups, of)
}

pub fn chaired_by(groups: &[(String, usize)], of: usize) -> String {
    told("Who chaired", groups, of)
}

fn told(what: &str, groups: &[(String, usize)], of: usize) -> String {
    if groups.is_empty() {
        return format!("{what}: {}.", nobody_noted());
    }
    let parts: Vec<String> = groups.iter().map(|(label, n)| format!("{label} in {n} of {of}")).collect();
    format!("{what}: {}.", parts.join(", "))
}

pub fn hats(roles: &[(String, usize)], of: usize) -> String {
    let parts: Vec<String> = roles.iter().map(|(role, n)| format!("{role} {n}")).collect();
    format!("Hats, and in how many of {} somebody wore them: {}.", counted(of, "session"), parts.join(", "))
}

pub fn changed_hats(n: usize) -> String {
    format!("People who spoke in more than one hat: {n}, counted in each session.")
}

pub fn decisions(label: &str, parts: [usize; 5]) -> String {
    let names = ["was told", "was asked", "decided together with the others", "decided", "not said"];
    let told = names.iter().zip(parts).filter(|(_, n)| *n > 0);
    let told: Vec<String> = told.map(|(name, n)| format!("{name} {n}")).collect();
    format!("{} in all. The part of {label}: {}.", counted(parts.iter().sum(), "decision"), told.join(", "))
}

pub fn commitments(open: usize, kept: usize, overdue: usize) -> String {
    let overdue =
        if overdue == 0 { String::new() } else { format!(" ({overdue} past the day that was set)") };
    format!("Open: {open}{overdue}. With an answer: {kept}.")
}

pub fn open_for(median: i64, oldest: i64) -> String {
    if oldest == 0 {
        return "Open since today.".to_owned();
    }
    if median == oldest {
        return format!("Open for {}.", days(oldest));
    }
    format!("Half of the open ones have waited {} or longer; the longest {}.", days(median), days(oldest))
}

pub fn kept_within(median: i64) -> String {
    match median {
        0 => "Half of the others had an answer on the same day.".to_owned(),
        _ => format!("Half of the others had an answer within {}.", days(median)),
    }
}

pub fn days(n: i64) -> String {
    if n == 1 { "1 day".to_owned() } else { format!("{n} days") }
}

// ---- the digest ------------------------------------------------------------------------------

pub fn digest_for(name: Option<&str>, last: Option<NaiveDate>) -> String {
    let name = name.unwrap_or("our meetings");
    match last {
        Some(day) => format!("News from {name}. We last met on {}.", date(day)),
        None => format!("News from {name}."),
    }
}

/// Whose words they were and since when.
pub fn said(c: &Carried) -> String {
    let who = c.from.as_ref().map(|from| format!(" by {from}")).unwrap_or_default();
    let on = c.said_on.map(|on| format!(" on {}", date(on))).unwrap_or_default();
    format!("{} (said{who}{on})", c.text)
}

pub fn done(what: &str) -> String {
    format!("What came of it: {what}")
}

/// What an open line waits for.
pub fn waits(c: &Carried, age_days: Option<i64>) -> String {
    let what = match (c.kind, &c.about) {
        (CarriedKind::Action, _) => match &c.owner {
            Some(owner) => format!("We said we would do it ({owner})"),
            None => "We said we would do it".to_owned(),
        },
        (CarriedKind::UnmetNeed, Some(why)) => format!("We can not meet this need now, because {why}"),
        (CarriedKind::UnmetNeed, None) => "We can not meet this need now".to_owned(),
        (CarriedKind::Stalemate, Some(whom)) => format!("We did not agree, and took it to {whom}"),
        (CarriedKind::Stalemate, None) => "We did not agree".to_owned(),
        (CarriedKind::Approval, Some(whose)) => format!("Decided; waits for {whose} to approve it"),
        (CarriedKind::Approval, None) => "Decided; waits to be approved".to_owned(),
        (CarriedKind::Idea, _) => "An idea that has no answer yet".to_owned(),
        (CarriedKind::Decision, _) => "Decided".to_owned(),
    };
    let by = c.by.map(|by| format!("; by {}", date(by))).unwrap_or_default();
    let age =
        age_days.filter(|age| *age > 0).map(|age| format!("; open for {}", days(age))).unwrap_or_default();
    format!("{what}{by}{age}.")
}

// ---- choosing sessions, and reading many -----------------------------------------------------

pub fn which_series(series: &[(String, usize)]) -> (String, String) {
    let list: Vec<String> =
        series.iter().map(|(name, n)| format!("  {name} ({})", counted(*n, "session"))).collect();
    (
        "you have more than one series".to_owned(),
        format!("Say which, with --series NAME:\n{}", list.join("\n")),
    )
}

pub fn no_such_series(name: &str) -> (String, &'static str) {
    (
        format!("no session belongs to a series called {name}"),
        "airtime trend without a name lists your series.",
    )
}

pub fn bad_pair(pair: &str) -> (String, &'static str) {
    (format!("{pair}: this is no pair of names"), "Write it with a sign of equality: --same \"Ann=Annie\".")
}

pub fn reading(done: usize, of: usize) -> String {
    format!("reading sessions: {done} of {of}")
}

pub fn cut_short(done: usize, of: usize) -> (String, &'static str) {
    (
        format!("stopped after {done} of {of} sessions; nothing was written"),
        "Nothing is lost: what was read is remembered, and it will be quicker next time.",
    )
}

pub fn left_out(id: &str, why: &str) -> String {
    format!("{id} is left out: {why}")
}

pub fn copy_of(id: &str) -> String {
    format!("it is a copy of {id}")
}

pub fn partly(id: &str) -> String {
    format!("{id} is damaged; what is whole of it is counted. airtime check {id} tells where.")
}
