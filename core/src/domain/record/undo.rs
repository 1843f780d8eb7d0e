//! Decides what undo and redo take back.

use crate::domain::{
    notes::note::About,
    record::{
        event::Event,
        history::History,
        ids::{EventRef, Seq},
    },
    refusal::Refusal,
};

/// One tap is one act: what it recorded together goes together.
pub(in crate::domain) fn undo(history: &History) -> Result<Vec<Event>, Refusal> {
    let mut acts = history.acts_back();
    let last = acts.next().ok_or(Refusal::NothingToUndo)?;
    let tap = acts.scan(last, |last, act| is_one_tap(history, act, *last).then(|| *last = act).map(|()| act));
    Ok(std::iter::once(last).chain(tap).map(|seq| Event::Undone(EventRef { seq })).collect())
}

pub(in crate::domain) fn redo(history: &History) -> Result<Vec<Event>, Refusal> {
    let mut undone = history.undone_back();
    let first = undone.next().ok_or(Refusal::NothingToRedo)?;
    let tap =
        undone.scan(first, |last, act| is_one_tap(history, *last, act).then(|| *last = act).map(|()| act));
    Ok(std::iter::once(first).chain(tap).map(|seq| Event::Redone(EventRef { seq })).collect())
}

/// Whether the second was recorded by the same tap as the first: somebody added and given the floor; somebody who
/// comes late, with what made them known; an item and what it begins with; the seat that keeps the time
/// of somebody who is not timed; something written down with what came of it; the piles of one question.
pub(in crate::domain) fn is_one_tap(history: &History, first: Seq, second: Seq) -> bool {
    let (Some(a), Some(b)) = (history.find(first), history.find(second)) else { return false };
    let begins = |e: &Event| matches!(e, Event::RoundStarted(_) | Event::SmallGroups | Event::Break);
    let same = match (&a.event, &b.event) {
        (Event::Person(p), Event::Floor(s)) => p.person == s.person,
        (Event::Person(p), Event::NotTimed(not)) => {
            not.counted_as == Some(p.person) || not.awaits_answer && not.person == p.person
        }
        (Event::Arrived(who), Event::NotTimed(not)) => not.awaits_answer && not.person == who.person,
        (Event::NotTimed(not), Event::Someone) => not.awaits_answer,
        (Event::NotTimed(not), Event::Hand(hand)) => not.awaits_answer && not.person == hand.person,
        (Event::ItemStarted(_) | Event::ItemClosed(_), Event::Open) => true,
        (Event::ItemStarted(_) | Event::Open, next) if begins(next) => true,
        (Event::CheckOut(a), Event::CheckOut(b)) => a.question == b.question && b.group.is_some(),
        (Event::Note(_), Event::AboutNote(more)) => {
            more.note == first && matches!(more.about, About::Closed(_))
        }
        _ => false,
    };
    same && first.checked_add(1) == Some(second) && a.t == b.t
}
