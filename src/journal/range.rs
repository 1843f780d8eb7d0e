//! The range of numbers in a line: larger ones can come from no meeting, and would overflow later. Pure.

use crate::domain::{Event, Moment, Seq};

/// Longest time in a session, ms: a hundred years. (Sums over a thousand people still fit.)
pub const MAX_MS: u64 = 100 * 366 * 86_400_000;

/// Whether a meeting can have the numbers of this line.
#[must_use]
pub fn is_plausible(seq: Seq, t: Moment, event: &Event) -> bool {
    let last = t.ms().max(longest_ms(event)).max(event.gap_since().map_or(0, Moment::ms));
    seq != Seq::MAX && last <= MAX_MS
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
        | Event::ReportBack(_) | Event::Heard(_) | Event::Supported | Event::Hat(_) | Event::Hand(_)
        | Event::HandNote(_) | Event::HandMoved(_) | Event::GaveWay(_) | Event::HandList(_)
        | Event::LastWord(_) | Event::Policy(_) | Event::RoundStarted(_) | Event::Passed(_)
        | Event::RoundEnded | Event::Arrived(_) | Event::Left(_) | Event::Renamed(_) | Event::Rekeyed(_)
        | Event::Keeper(_) | Event::NotTimed(_) | Event::Headcount(_) | Event::MarksSupport(_)
        | Event::Group(_) | Event::Aim(_) | Event::Agreement(_) | Event::RoomShows(_) | Event::Consent(_)
        | Event::Charter(_) | Event::Rule(_) | Event::RulesAgreed | Event::ItemStarted(_)
        | Event::ItemNotReady(_) | Event::ItemClosed(_) | Event::Note(_) | Event::AboutNote(_)
        | Event::Card(_) | Event::CutIn(_) | Event::Given(_) | Event::Joined(_) | Event::Dropped(_)
        | Event::HandsWereTurns(_) | Event::Undone(_) | Event::Redone(_) | Event::AmendmentOpened(_)
        | Event::RuleKept(_) | Event::CheckOut(_) | Event::SaidAloud(_) | Event::Guess(_)
        | Event::Reflection(_) | Event::Choice(_) | Event::StillHere | Event::Interrupted(_)
        | Event::Resumed(_) | Event::Unattended(_) | Event::ClockStepped(_) | Event::Ended
        | Event::Shared(_) | Event::TakenOut(_) | Event::Forgotten(_) | Event::Unknown(_) => 0,
    }
}
