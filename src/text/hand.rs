//! Words about hands, the order they are suggested in, go-rounds and small groups.

pub use super::messages::hand::*;

use crate::domain::{
    order::Reason,
    queue::{HandKind, Policy},
};

/// What a hand is up for.
#[must_use]
pub fn kind(kind: HandKind) -> &'static str {
    match kind {
        HandKind::Point => "point",
        HandKind::Reply => "reply",
        HandKind::Question => "question",
        HandKind::Challenge => "challenge",
        HandKind::ProcessPoint => "process point",
    }
}

/// The key between `,` and the letter that says what a hand is up for, and the mark shown beside the name.
#[must_use]
pub fn sign(kind: HandKind) -> Option<char> {
    Some(match kind {
        HandKind::Point => return None,
        HandKind::Reply => '=',
        HandKind::Question => '?',
        HandKind::Challenge => '!',
        HandKind::ProcessPoint => '*',
    })
}

/// In the order of [`HandKind::ALL`].
pub const KIND_CHOICES: [(char, &str); 5] = [
    ('1', "point"),
    ('2', "reply"),
    ('3', "question"),
    ('4', "challenge"),
    ('5', "process point: how we talk"),
];

/// Whose hand is asked for.
#[must_use]
pub fn ask(chosen: HandKind) -> String {
    match chosen {
        HandKind::Point => "hand up or down: whose letter?".to_owned(),
        chosen => format!("hand up for a {}: whose letter?", kind(chosen)),
    }
}

/// What may be said before the letter.
#[must_use]
pub fn ask_kind() -> String {
    let one = |k: HandKind| Some(format!("{} {}", sign(k)?, kind(k)));
    let signs: Vec<String> = HandKind::ALL.into_iter().filter_map(one).collect();
    format!("before it, if you like: {}", signs.join(", "))
}

/// Why somebody stands where they do; `centred` is what the centred group is called.
#[must_use]
pub fn reason(reason: Reason, centred: &str) -> String {
    match reason {
        Reason::ProcessPoint => "process point",
        Reason::HadTheFloor => "had the floor",
        Reason::WaitingLongest => "waiting longest",
        Reason::NotComeIn => "not come in yet",
        Reason::LeastTime => "least time so far",
        Reason::MoreTime => "by time so far",
        Reason::OtherGroup => "another group next",
        Reason::CentredGroup => return format!("{centred} first"),
        Reason::AskedFirst => "asked first",
        Reason::Asked => "in the order asked",
        Reason::LastWord => "has the last word",
        Reason::OnHold => "on hold",
    }
    .to_owned()
}

#[must_use]
pub fn policy(policy: Policy) -> &'static str {
    match policy {
        Policy::InOrder => "in the order asked",
        Policy::NotComeInFirst => "not come in yet first",
        Policy::LeastTimeFirst => "least time first",
        Policy::AlternateGroups => "groups alternate",
        Policy::LivedExperienceFirst => "lived experience first",
    }
}

#[must_use]
pub fn order_is(now: Policy, for_now: Option<Policy>) -> String {
    match for_now {
        Some(agreed) => {
            format!("Hands just as they went up. The same key again: {}, as agreed.", policy(agreed))
        }
        None => format!(
            "Hands are suggested like this now: {}. Anyone can still be invited by letter.",
            policy(now)
        ),
    }
}

#[must_use]
pub fn two_policies(first: Policy, second: Policy) -> String {
    format!("Choose one order: {}, or {}.", policy(first), policy(second))
}

/// In the order of `update::asked::hand`.
pub const HAND_CHOICES: [(char, &str); 8] = [
    ('1', "invite now"),
    ('2', "kind"),
    ('3', "a few words"),
    ('4', "hold, or go on"),
    ('5', "later: to the end"),
    ('6', "give way to"),
    ('7', "last word"),
    ('8', "down"),
];

/// A hand waits for now, or may be invited again.
#[must_use]
pub fn held(label: &str, waits: bool) -> String {
    if waits {
        format!("{label}'s hand is on hold and keeps its place. The same again lets it go on.")
    } else {
        format!("{label}'s hand goes on.")
    }
}

#[must_use]
pub fn gave_way(from: &str, to: &str) -> String {
    format!("{to} has {from}'s place.")
}

#[must_use]
pub fn whose(label: &str, question: &str) -> String {
    format!("{label}: {question}")
}

/// `12 min` or `0:40`, said of a hand that is up.
#[must_use]
pub fn waits(time: &str) -> String {
    format!("up {time}")
}

#[must_use]
pub fn replies_to(label: &str) -> String {
    format!("reply to {label}")
}

/// Whose hands are still up when an item is over.
#[must_use]
pub fn not_reached(names: &[&str]) -> String {
    format!("Not reached on that item: {}. Their hands stay up.", names.join(", "))
}

#[must_use]
pub fn round(next: Option<&str>, offered: usize, of: usize, dot: &str) -> String {
    match next {
        Some(next) => {
            format!("go-round: next {next} {dot} {} {dot} about 1 min each", offered_of(offered, of))
        }
        None => format!("go-round: {} {dot} Enter ends it", offered_of(offered, of)),
    }
}

#[must_use]
pub fn offered_of(offered: usize, of: usize) -> String {
    format!("{offered} of {of} offered")
}

/// For a screen that everyone sees.
#[must_use]
pub fn round_progress(offered: usize, of: usize) -> String {
    format!("go-round: {offered} of {of}")
}

#[must_use]
pub fn have_reported(n: usize) -> String {
    if n == 1 { "1 has reported back".to_owned() } else { format!("{n} have reported back") }
}
