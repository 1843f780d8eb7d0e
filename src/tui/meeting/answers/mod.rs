//! What an answer does, and what is asked next.

pub mod closing;
pub mod ending;
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
        questions::{item::ItemQuestion, note::NoteQuestion, question::Question, shape::Answer},
    },
};

/// Take an answer in; if there is more to ask, ask it.
pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &Question,
    answer: Answer,
    now: Moment,
) -> Vec<Effect> {
    let (effects, next) = match ask {
        Question::Command(command) => match answer {
            Answer::Words(words) => (run(context, *command, Some(&words), now), None),
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Question::Hat(person) => match answer {
            Answer::Words(role) => (speaking::wear(context, *person, &role, now), None),
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Question::Note(ask) => note::answered(context, ask, answer, now),
        Question::Item(ask) => item::answered(context, ask, answer, now),
        Question::Hand(ask) => hand::answered(context, *ask, answer, now),
        Question::Person(ask) => person::answered(context, ask, answer, now),
        Question::Turn(ask) => turn::answered(context, ask, &answer, now),
        Question::Preparation(ask) => preparation::answered(context, ask, answer, now),
        Question::Closing(ask) => closing::answered(context, ask, answer, now),
        Question::Ending(ask) => ending::answered(context.live, *ask, &answer, now),
        Question::Page(ask) => match answer {
            Answer::Chosen(n) => (vec![Effect::OpenPage(ask.address(n).to_owned())], None),
            Answer::Words(_) | Answer::Skipped => (vec![], None),
        },
        Question::WhoAmends => (note::sit_down(context, &answer), None),
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
        List::Notes => session.notes.get(row).map(|note| Question::Note(NoteQuestion::What(note.seq))),
        List::Agenda => {
            session.agenda.items.get(row).map(|item| Question::Item(ItemQuestion::What(item.item)))
        }
        List::Hands => hand::more(context.live, row, now),
        List::Turns => None,
    };
    ask.map(|ask| context.live.ask(ask)).unwrap_or_default()
}
