//! The queue of hands.

use airtime::domain::{
    Event, Intent, PersonId, Refusal,
    queue::{
        decide::HandsIntent,
        hand::{Hand, HandKind, HandList},
    },
};

use crate::{decided, meeting::Meeting};

#[test]
fn on_a_closed_list_a_hand_that_is_up_may_change_what_it_is_for() {
    let mut m = Meeting::live(3, 3);
    m.hand(0, 1, true);
    m.at(1_000, Event::HandList(HandList { open: false }));
    let hand_for = |n, kind| decided(&m, Intent::Hands(HandsIntent::For(PersonId(n), kind)));
    let changed = Hand { kind: HandKind::Question, ..Hand::up(PersonId(1)) };
    assert_eq!(hand_for(1, HandKind::Question), Ok(vec![Event::Hand(changed)]));
    assert_eq!(hand_for(2, HandKind::Question), Err(Refusal::ListClosed));
    assert_eq!(decided(&m, Intent::Hand(PersonId(2))), Err(Refusal::ListClosed));
    // How we talk may be spoken of at any time.
    let process = Hand { kind: HandKind::ProcessPoint, ..Hand::up(PersonId(2)) };
    assert_eq!(hand_for(2, HandKind::ProcessPoint), Ok(vec![Event::Hand(process)]));
}
