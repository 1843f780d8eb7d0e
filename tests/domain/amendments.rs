//! What is corrected after the end: listed, counted once, and apart from what undo takes back.

use airtime::domain::{
    Event, Moment,
    notes::{
        kind::NoteKind,
        note::{About, AboutNote},
    },
    record::{
        amendment::Change,
        continuity::{AmendmentOpened, Resumed},
        ids::EventRef,
    },
};
use chrono::DateTime;

use crate::meeting::Meeting;

fn wall() -> DateTime<chrono::FixedOffset> {
    DateTime::parse_from_rfc3339("2026-05-02T09:00:00+01:00").unwrap()
}

#[test]
fn an_amendment_lists_what_was_changed_in_it_and_nothing_counts_twice() {
    let mut m = Meeting::live(3, 3);
    let first = m.floor(0, 1);
    let second = m.floor(10_000, 2);
    let note = m.note(15_000, NoteKind::Action, "Mend the ramp");
    m.move_start(16_000, second, 9_000);
    m.at(20_000, Event::Ended);
    m.at(20_000, Event::AmendmentOpened(Box::new(AmendmentOpened { wall: wall(), by: None })));
    m.note(20_000, NoteKind::Note, "Somebody was missing");
    let closed = About::Closed("done".into());
    let about = m.at(20_000, Event::AboutNote(Box::new(AboutNote { note, about: closed })));
    let given = m.history.next_seq();
    m.give(20_000, first, Some(3));
    let s = m.history.session();
    let changes = |n: usize| m.history.session().amendments[n].changes.clone();
    assert_eq!(s.amendments.len(), 1);
    assert_eq!(changes(0), [(about, Change::Note), (given, Change::Given)]);
    assert_eq!(s.notes.len(), 2);

    // The meeting goes on: what is corrected from here on is no amendment.
    let since = Moment::from_ms(20_000);
    m.at(30_000, Event::Resumed(Box::new(Resumed { wall: wall(), boot: None, since })));
    m.give(40_000, second, Some(3));
    assert_eq!(m.history.session().amendments[0].changes, [(about, Change::Note), (given, Change::Given)]);
    assert_eq!(m.history.session().notes.len(), 2);
}

#[test]
fn what_was_done_to_set_the_meeting_up_is_not_undone() {
    let mut m = Meeting::live(3, 3);
    assert_eq!((m.history.last_act(), m.history.last_undone()), (None, None));
    let hand = m.history.next_seq();
    m.hand(1_000, 1, true);
    m.hand(2_000, 2, true);
    assert_eq!(m.history.last_act(), Some(hand + 1));
    for seq in [hand + 1, hand] {
        m.at(3_000, Event::Undone(EventRef { seq }));
        assert_eq!(m.history.last_undone(), Some(seq));
    }
    m.at(4_000, Event::Redone(EventRef { seq: hand }));
    assert_eq!(m.history.undone_back().collect::<Vec<_>>(), [hand + 1]);
    assert_eq!(m.history.last_act(), Some(hand));
}
