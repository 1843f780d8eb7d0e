//! What one undo takes back: what one tap recorded.

use airtime::domain::{Event, Intent, record::ids::EventRef};

use crate::{
    decided,
    meeting::{Meeting, STAFF},
};

/// Somebody comes in and has the floor, so many milliseconds later.
fn newcomer(speaks_after_ms: u64) -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.person(5_000, 8, STAFF, STAFF, true);
    m.floor(5_000 + speaks_after_ms, 8);
    m
}

#[test]
fn undo_and_redo_take_what_one_tap_recorded_together() {
    let mut m = newcomer(0);
    let floor = m.history.next_seq() - 1;
    let both = decided(&m, Intent::Undo).unwrap();
    let undone = |seq| Event::Undone(EventRef { seq });
    assert_eq!(both, [undone(floor), undone(floor - 1)]);
    for event in both {
        m.at(5_000, event);
    }
    let redone = |seq| Event::Redone(EventRef { seq });
    assert_eq!(decided(&m, Intent::Redo), Ok(vec![redone(floor - 1), redone(floor)]));
}

#[test]
fn undo_and_redo_take_two_taps_one_by_one() {
    let mut m = newcomer(700);
    let floor = m.history.next_seq() - 1;
    let undone = |seq| Event::Undone(EventRef { seq });
    for seq in [floor, floor - 1] {
        assert_eq!(decided(&m, Intent::Undo), Ok(vec![undone(seq)]));
        m.at(6_000, undone(seq));
    }
    assert_eq!(decided(&m, Intent::Redo), Ok(vec![Event::Redone(EventRef { seq: floor - 1 })]));
}
