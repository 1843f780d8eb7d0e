//! What an answer does, and what is asked next.

mod before;
mod closing;
mod hand;
mod item;
mod note;
pub(super) mod person;
mod turn;

pub(super) use self::{item::close_plainly, note::ask_about};
use super::{live::Desk, typing};
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, item::ItemAsk, note::NoteAsk},
        msg::Effect,
        panel::List,
    },
};

/// Take an answer in; if there is more to ask, ask it.
pub(super) fn answered(desk: &mut Desk<'_>, ask: &Ask, answer: Answer, now: Moment) -> Vec<Effect> {
    let (effects, next) = match ask {
        Ask::Command(command, person) => match answer {
            Answer::Words(words) => (super::live::run(desk, *command, *person, Some(&words), now), None),
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Ask::Note(ask) => note::answered(desk, ask, answer, now),
        Ask::Item(ask) => item::answered(desk, ask, answer, now),
        Ask::Hand(ask) => hand::answered(desk, *ask, answer, now),
        Ask::Person(ask) => person::answered(desk, ask, answer, now),
        Ask::Turn(ask) => turn::answered(desk, ask, &answer, now),
        Ask::Before(ask) => before::answered(desk, ask, answer, now),
        Ask::Closing(ask) => closing::answered(desk, ask, answer, now),
        Ask::Afterwards => (note::sit_down(desk, &answer), None),
    };
    if let Some(next) = next {
        typing::ask(desk.live, next);
    }
    effects
}

/// What is asked about the chosen row of a list.
pub(super) fn more(desk: &mut Desk<'_>, list: List, row: usize, now: Moment) -> Vec<Effect> {
    let session = desk.live.session();
    // A note that was struck out may have been the last row.
    let row = row.min(list.len(&desk.live.history, &desk.live.last_time).saturating_sub(1));
    let ask = match list {
        List::Rules => return before::agree_rules(desk, now),
        List::LastTime => before::what_came_of(desk.live, row),
        List::Notes => session.notes.get(row).map(|note| Ask::Note(NoteAsk::What(note.seq))),
        List::Agenda => session.agenda.items.get(row).map(|item| Ask::Item(ItemAsk::What(item.item))),
        List::Hands => hand::more(desk.live, row, now),
        List::Turns => None,
    };
    if let Some(ask) = ask {
        typing::ask(desk.live, ask);
    }
    vec![]
}
