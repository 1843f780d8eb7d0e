//! Texts about raised hands, the order in which they are suggested, go-rounds and small groups.

use crate::domain::queue::{hand::HandKind, order::Reason, policy::Policy};
pub use crate::text::messages::hand::*;

/// What a hand is raised for.
#[must_use]
pub fn kind(kind: HandKind) -> &'static str {
    match kind {
        HandKind::Point => kind_point(),
        HandKind::Reply => kind_reply(),
        HandKind::Question => kind_question(),
        HandKind::Challenge => kind_challenge(),
        HandKind::ProcessPoint => kind_process_point(),
    }
}

/// The sign for what a hand is raised for: typed between `,` and the person's letter, and shown beside the name.
/// `None`: the usual kind needs no sign.
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
#[must_use]
pub fn kind_choices() -> [(char, &'static str); 5] {
    let mut digits = '1'..;
    HandKind::ALL.map(|k| (digits.next().unwrap_or('1'), kind(k)))
}

/// Asks whose hand to raise.
#[must_use]
pub fn ask_for_hand(chosen: HandKind) -> String {
    match chosen {
        HandKind::Point => ask().to_owned(),
        HandKind::Reply | HandKind::Question | HandKind::Challenge | HandKind::ProcessPoint => {
            ask_kind(kind(chosen))
        }
    }
}

/// Lists the signs that may be typed before the letter.
#[must_use]
pub fn signs() -> String {
    let one = |k: HandKind| Some(format!("{} {}", sign(k)?, kind(k)));
    ask_signs(&HandKind::ALL.into_iter().filter_map(one).collect::<Vec<_>>())
}

/// Why somebody is at their place in the suggested order. `centred` is the label of the centred group.
#[must_use]
pub fn reason(reason: Reason, centred: &str) -> String {
    match reason {
        Reason::ProcessPoint => reason_process_point(),
        Reason::HadTheFloor => reason_had_the_floor(),
        Reason::WaitingLongest => reason_waiting_longest(),
        Reason::NotComeIn => reason_not_spoken(),
        Reason::LeastTime => reason_least_time(),
        Reason::MoreTime => reason_more_time(),
        Reason::OtherGroup => reason_other_group(),
        Reason::CentredGroup => return reason_centred_group(centred),
        Reason::AskedFirst => reason_asked_first(),
        Reason::Asked => reason_asked(),
        Reason::LastWord => reason_last_word(),
        Reason::OnHold => reason_on_hold(),
    }
    .to_owned()
}

#[must_use]
pub fn policy(policy: Policy) -> &'static str {
    match policy {
        Policy::InOrder => policy_in_order(),
        Policy::NotComeInFirst => policy_not_spoken_first(),
        Policy::LeastTimeFirst => policy_least_time_first(),
        Policy::AlternateGroups => policy_alternate_groups(),
        Policy::LivedExperienceFirst => policy_lived_experience_first(),
    }
}

/// The current order. `agreed`: the same key returns to this order.
#[must_use]
pub fn order(now: Policy, agreed: Option<Policy>) -> String {
    match agreed {
        Some(agreed) => order_as_asked(policy(agreed)),
        None => order_is(policy(now)),
    }
}

/// In the order that the question about a hand handles them.
#[must_use]
pub fn choices() -> [(char, &'static str); 8] {
    [
        ('1', choice_invite()),
        ('2', choice_kind()),
        ('3', choice_note()),
        ('4', choice_hold()),
        ('5', choice_later()),
        ('6', choice_give_way()),
        ('7', choice_last_word()),
        ('8', choice_down()),
    ]
}

/// A hand was put on hold, or taken off hold.
#[must_use]
pub fn on_hold(name: &str, waits: bool) -> String {
    if waits { held(name) } else { goes_on(name) }
}

/// The progress of a go-round. `next`: whose turn it is; `None`: everybody was asked. `planned_ms`: of its item.
#[must_use]
pub fn round_line(
    next: Option<&str>,
    (offered, of): (usize, usize),
    planned_ms: Option<u64>,
    dot: &str,
) -> String {
    const MINUTE_MS: u64 = 60_000;
    let Some(next) = next else { return round_ends(dot, offered, of) };
    let round = round(dot, next, offered, of);
    let Some(each_ms) = planned_ms.and_then(|ms| ms.checked_div(of as u64)) else { return round };
    let each = if each_ms < MINUTE_MS {
        each_seconds((each_ms / 1_000).max(1))
    } else {
        each_minutes(each_ms / MINUTE_MS)
    };
    format!("{round} {dot} {each}")
}
