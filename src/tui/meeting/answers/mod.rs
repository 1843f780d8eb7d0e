//! What an answer does, and what is asked next.

pub mod closing;
pub mod hand;
pub mod item;
pub mod note;
pub mod person;
pub mod preparation;
pub mod turn;

use crate::{
    domain::Moment,
    tui::{
        meeting::{context::LiveContext, panel::List},
        msg::Effect,
        ops::{run::run, speaking},
        questions::{Answer, Ask, item::ItemAsk, note::NoteAsk},
    },
};

/// Take an answer in; if there is more to ask, ask it.
pub(crate) fn answered(context: &mut LiveContext<'_>, ask: &Ask, answer: Answer, now: Moment) -> Vec<Effect> {
    let (effects, next) = match ask {
        Ask::Command(command) => match answer {
            Answer::Words(words) => (run(context, *command, Some(&words), now), None),
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Ask::Hat(person) => match answer {
            Answer::Words(role) => (speaking::wear(context, *person, &role, now), None),
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Ask::Note(ask) => note::answered(context, ask, answer, now),
        Ask::Item(ask) => item::answered(context, ask, answer, now),
        Ask::Hand(ask) => hand::answered(context, *ask, answer, now),
        Ask::Person(ask) => person::answered(context, ask, answer, now),
        Ask::Turn(ask) => turn::answered(context, ask, &answer, now),
        Ask::Before(ask) => preparation::answered(context, ask, answer, now),
        Ask::Closing(ask) => closing::answered(context, ask, answer, now),
        Ask::Afterwards => (note::sit_down(context, &answer), None),
    };
    if let Some(next) = next {
        context.live.ask(next);
    }
    effects
}

/// What is asked about the chosen row of a list.
pub(crate) fn more(context: &mut LiveContext<'_>, list: List, row: usize, now: Moment) -> Vec<Effect> {
    let session = context.live.session();
    // A note that was struck out may have been the last row.
    let row = row.min(list.len(&context.live.history, &context.live.last_time).saturating_sub(1));
    let ask = match list {
        List::Rules => return preparation::agree_rules(context, now),
        List::LastTime => preparation::what_came_of(context.live, row),
        List::Notes => session.notes.get(row).map(|note| Ask::Note(NoteAsk::What(note.seq))),
        List::Agenda => session.agenda.items.get(row).map(|item| Ask::Item(ItemAsk::What(item.item))),
        List::Hands => hand::more(context.live, row, now),
        List::Turns => None,
    };
    ask.map(|ask| context.live.ask(ask)).unwrap_or_default()
}
