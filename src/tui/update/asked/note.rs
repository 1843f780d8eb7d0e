//! Answers about notes.

use super::Desk;
use crate::{
    domain::{Intent, Moment},
    text,
    tui::{
        ask::{Answer, Ask, note::NoteAsk},
        msg::Effect,
        update::act::act_saying,
    },
};

pub(super) fn answered(
    desk: &mut Desk<'_>,
    ask: &NoteAsk,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    match (ask, answer) {
        (NoteAsk::Write(kind), Answer::Words(words)) => {
            let intent = Intent::Note(*kind, words);
            (act_saying(desk.live, intent, text::screen::NOTED.to_owned(), now), None)
        }
        _ => (vec![], None),
    }
}
