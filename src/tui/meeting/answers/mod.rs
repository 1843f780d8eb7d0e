//! What an answer does, and what is asked next.

pub mod closing;
pub mod hand;
pub mod item;
pub mod note;
pub mod person;
pub mod preparation;
pub mod turn;

pub(crate) use crate::tui::meeting::answers::{item::close_plainly, note::ask_about};
use crate::{
    domain::record::moment::Moment,
    tui::{
        meeting::{panel::List, typing},
        msg::Effect,
        questions::{Answer, Ask, item::ItemAsk, note::NoteAsk},
        screens::live::update::Desk,
    },
};

/// Take an answer in; if there is more to ask, ask it.
pub(crate) fn answered(desk: &mut Desk<'_>, ask: &Ask, answer: Answer, now: Moment) -> Vec<Effect> {
    let (effects, next) = match ask {
        Ask::Command(command, person) => match answer {
            Answer::Words(words) => {
                (crate::tui::screens::live::update::run(desk, *command, *person, Some(&words), now), None)
            }
            Answer::Chosen(_) | Answer::Skipped => (vec![], None),
        },
        Ask::Note(ask) => crate::tui::meeting::answers::note::answered(desk, ask, answer, now),
        Ask::Item(ask) => crate::tui::meeting::answers::item::answered(desk, ask, answer, now),
        Ask::Hand(ask) => crate::tui::meeting::answers::hand::answered(desk, *ask, answer, now),
        Ask::Person(ask) => crate::tui::meeting::answers::person::answered(desk, ask, answer, now),
        Ask::Turn(ask) => crate::tui::meeting::answers::turn::answered(desk, ask, &answer, now),
        Ask::Before(ask) => crate::tui::meeting::answers::preparation::answered(desk, ask, answer, now),
        Ask::Closing(ask) => crate::tui::meeting::answers::closing::answered(desk, ask, answer, now),
        Ask::Afterwards => (crate::tui::meeting::answers::note::sit_down(desk, &answer), None),
    };
    if let Some(next) = next {
        typing::ask(desk.live, next);
    }
    effects
}

/// What is asked about the chosen row of a list.
pub(crate) fn more(desk: &mut Desk<'_>, list: List, row: usize, now: Moment) -> Vec<Effect> {
    let session = desk.live.session();
    // A note that was struck out may have been the last row.
    let row = row.min(list.len(&desk.live.history, &desk.live.last_time).saturating_sub(1));
    let ask = match list {
        List::Rules => return crate::tui::meeting::answers::preparation::agree_rules(desk, now),
        List::LastTime => crate::tui::meeting::answers::preparation::what_came_of(desk.live, row),
        List::Notes => session.notes.get(row).map(|note| Ask::Note(NoteAsk::What(note.seq))),
        List::Agenda => session.agenda.items.get(row).map(|item| Ask::Item(ItemAsk::What(item.item))),
        List::Hands => crate::tui::meeting::answers::hand::more(desk.live, row, now),
        List::Turns => None,
    };
    if let Some(ask) = ask {
        typing::ask(desk.live, ask);
    }
    vec![]
}
