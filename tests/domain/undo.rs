//! What one undo takes back: what one tap recorded.

use airtime::domain::{
    Event, Hat, Intent, PersonId,
    agenda::{
        items::{ItemClosed, ItemKind},
        round::RoundStarted,
    },
    closing::answers::{CardQuestion, CheckOut, Counts},
    notes::{
        kind::NoteKind,
        note::{About, AboutNote, Note},
    },
    people::joining::{NotTimed, PersonAdded, Seat},
    record::ids::{EventRef, ItemRef},
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
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

/// Whether undo takes both back, where they were recorded at the same moment one after the other; the second may
/// name the first by its number.
fn go_together(first: Event, second: impl FnOnce(u32) -> Event) -> bool {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    let seq = m.at(5_000, first);
    m.at(5_000, second(seq));
    decided(&m, Intent::Undo).unwrap().len() == 2
}

#[test]
fn an_item_goes_with_what_it_begins_with() {
    let started = || Event::ItemStarted(ItemRef { item: 1 });
    let closed = || Event::ItemClosed(Box::new(ItemClosed::plain(1)));
    let round = || Event::RoundStarted(Box::new(RoundStarted { order: vec![PersonId(1), PersonId(4)] }));
    assert!(go_together(started(), |_| Event::Open) && go_together(closed(), |_| Event::Open));
    for begun in [Event::Break, Event::SmallGroups, round()] {
        assert!(go_together(started(), |_| begun.clone()), "{begun:?}");
        assert!(go_together(Event::Open, |_| begun.clone()), "{begun:?}");
        assert!(!go_together(closed(), |_| begun.clone()), "{begun:?}");
    }
    assert!(!go_together(started(), |_| Event::Someone) && !go_together(Event::Open, |_| Event::Someone));
    assert!(!go_together(Event::Someone, |_| Event::Open) && !go_together(started(), |_| started()));
}

#[test]
fn the_seat_that_keeps_somebodys_time_goes_with_their_wish() {
    let seat = || {
        let hat = Hat::new(LIVED, LIVED);
        let seat = PersonAdded { seat: Seat::Someone, ..PersonAdded::nameless(PersonId(9), &hat) };
        Event::Person(Box::new(seat))
    };
    let wish = |counted_as: Option<PersonId>| {
        Event::NotTimed(NotTimed {
            person: PersonId(1),
            on: true,
            from_start: false,
            counted_as,
            awaits_answer: false,
        })
    };
    assert!(go_together(seat(), |_| wish(Some(PersonId(9)))));
    assert!(!go_together(seat(), |_| wish(Some(PersonId(3)))) && !go_together(seat(), |_| wish(None)));
}

#[test]
fn the_piles_of_one_question_go_together() {
    let pile = |question, group: Option<&str>| {
        let group = group.map(str::to_owned);
        Event::CheckOut(Box::new(CheckOut {
            question,
            group,
            counts: Counts { yes: 4, partly: 1, no: 1, skip: 0 },
        }))
    };
    let (listened, worth_it) = (CardQuestion::Listened, CardQuestion::WorthIt);
    assert!(go_together(pile(listened, None), |_| pile(listened, Some(STAFF))));
    assert!(go_together(pile(listened, Some(LIVED)), |_| pile(listened, Some(STAFF))));
    assert!(!go_together(pile(listened, None), |_| pile(worth_it, Some(STAFF))));
    assert!(!go_together(pile(listened, None), |_| pile(listened, None)));
}

#[test]
fn a_note_goes_with_what_came_of_it() {
    let note = || Event::Note(Box::new(Note::new(NoteKind::Action, "Mend the ramp".into())));
    let about = |note, about| Event::AboutNote(Box::new(AboutNote { note, about }));
    let done = || About::Closed("done".into());
    assert!(go_together(note(), |seq| about(seq, done())));
    assert!(!go_together(note(), |seq| about(seq - 1, done())));
    assert!(!go_together(note(), |seq| about(seq, About::Why("no money".into()))));
}
