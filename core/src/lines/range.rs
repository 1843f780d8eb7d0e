//! The range of numbers in a line: larger ones can come from no meeting, and would overflow later. Pure.

use crate::domain::{Event, Moment, Seq};

/// Longest time in a session, ms: a hundred years. (Sums over a thousand people still fit.)
pub const MAX_MS: u64 = 100 * 366 * 86_400_000;

/// Whether a meeting can have the numbers of this line.
#[must_use]
pub fn is_plausible(seq: Seq, t: Moment, event: &Event) -> bool {
    let last = t.ms().max(longest_ms(event)).max(event.gap_since().map_or(0, Moment::ms));
    seq != Seq::MAX && last <= MAX_MS && has_shares(event)
}

/// An aim gives each group a part of the whole.
fn has_shares(event: &Event) -> bool {
    let Event::Aim(aim) = event else { return true };
    // What is left of a sum that was rounded does not matter.
    aim.shares.values().all(|share| (0.0..=1.0).contains(share)) && aim.shares.values().sum::<f64>() < 1.01
}

/// The largest time in an event besides its moment and its gap, ms. For a new event the compiler asks here.
#[rustfmt::skip] // one line for each of seventy events would hide the five
fn longest_ms(event: &Event) -> u64 {
    match event {
        Event::Spoke(spoke) => spoke.length_ms,
        Event::Moved(moved) => moved.start.ms(),
        Event::Split(split) => split.at.ms(),
        Event::Inserted(inserted) => inserted.start.max(inserted.end).ms(),
        Event::Item(item) => item.planned_ms.unwrap_or(0),
        Event::Opened(_) | Event::Person(_) | Event::Ready | Event::Floor(_) | Event::Open
        | Event::Someone | Event::Crosstalk | Event::Break | Event::OffRecord | Event::SmallGroups
        | Event::ReportBack(_) | Event::Heard(_) | Event::Supported | Event::Hat(_) | Event::Chair(_) | Event::Hand(_)
        | Event::HandNote(_) | Event::HandMoved(_) | Event::GaveWay(_) | Event::HandList(_)
        | Event::LastWord(_) | Event::Policy(_) | Event::RoundStarted(_) | Event::Passed(_)
        | Event::RoundEnded | Event::Arrived(_) | Event::Left(_) | Event::Renamed(_) | Event::Rekeyed(_)
        | Event::Keeper(_) | Event::NotTimed(_) | Event::Headcount(_) | Event::MarksSupport(_) | Event::Place(_)
        | Event::Group(_) | Event::Aim(_) | Event::Agreement(_) | Event::Observers(_) | Event::RoomShows(_) | Event::Consent(_)
        | Event::Charter(_) | Event::Rule(_) | Event::RulesAgreed | Event::ItemStarted(_)
        | Event::ItemNotReady(_) | Event::ItemClosed(_) | Event::Note(_) | Event::AboutNote(_)
        | Event::Card(_) | Event::CutIn(_) | Event::LeadCalled | Event::Given(_) | Event::Joined(_) | Event::Dropped(_)
        | Event::HandsWereTurns(_) | Event::Undone(_) | Event::Redone(_) | Event::AmendmentOpened(_)
        | Event::RuleKept(_) | Event::CheckOut(_) | Event::PhoneAnswers(_) | Event::SaidAloud(_) | Event::Guess(_)
        | Event::Reflection(_) | Event::Choice(_) | Event::StillHere | Event::Interrupted(_)
        | Event::Resumed(_) | Event::Unattended(_) | Event::ClockStepped(_) | Event::Ended
        | Event::Shared(_) | Event::TakenOut(_) | Event::Forgotten(_) | Event::Unknown(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::measures::aim::{Aim, AimMode};

    #[test]
    fn an_aim_is_parts_of_one_whole() {
        let aim = |shares: &[f64]| {
            let shares = shares.iter().enumerate().map(|(n, share)| (n.to_string(), *share)).collect();
            Event::Aim(Box::new(Aim { mode: AimMode::Custom, shares, agreed: true }))
        };
        let plausible = |shares: &[f64]| is_plausible(1, Moment::ZERO, &aim(shares));
        assert!(plausible(&[]) && plausible(&[0.6, 0.4]) && plausible(&[0.33, 0.33, 0.34]));
        for bad in [&[1e300][..], &[-0.1], &[0.9, 0.9]] {
            assert!(!plausible(bad), "{bad:?}");
        }
    }
}
