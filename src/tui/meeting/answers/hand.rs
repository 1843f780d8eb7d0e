//! Answers about a hand.

use crate::{
    domain::{
        intent::Intent,
        queue::{decide::HandsIntent, hand::HandKind},
        record::{ids::PersonId, moment::Moment},
    },
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::hands,
        questions::{hand::HandQuestion, question::Question, shape::Answer},
    },
};

/// What is asked about a row of the list of hands.
pub(crate) fn more(live: &Live, row: usize, now: Moment) -> Option<Question> {
    let chosen = hands::suggested(live, now).get(row)?.person;
    Some(Question::Hand(HandQuestion::What(chosen)))
}

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: HandQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let live = &mut *context.live;
    match (ask, answer) {
        (HandQuestion::What(person), Answer::Chosen(n)) => what(live, person, n, now),
        (HandQuestion::Kind(person), Answer::Chosen(n)) => (kind(live, person, n, now), None),
        (HandQuestion::Note(person), Answer::Words(note)) => (hands::add_note(live, person, note, now), None),
        (HandQuestion::GiveWay(person), Answer::Words(who)) => {
            (hands::give_way(live, person, &who, now), None)
        }
        (HandQuestion::What(_) | HandQuestion::Kind(_), Answer::Words(_) | Answer::Skipped)
        | (HandQuestion::Note(_) | HandQuestion::GiveWay(_), Answer::Chosen(_) | Answer::Skipped) => {
            (vec![], None)
        }
    }
}

/// In the order of the choices on the line.
fn what(live: &mut Live, person: PersonId, n: usize, now: Moment) -> (Vec<Effect>, Option<Question>) {
    let ask = |ask: HandQuestion| (vec![], Some(Question::Hand(ask)));
    match n {
        0 => (live.act(Intent::Floor(person), now), None),
        1 => ask(HandQuestion::Kind(person)),
        2 => ask(HandQuestion::Note(person)),
        3 => (hands::hold(live, person, now), None),
        4 => (hands::move_to_end(live, person, now), None),
        5 => ask(HandQuestion::GiveWay(person)),
        6 => (hands::last_word(live, person, now), None),
        _ => (live.act(Intent::Hand(person), now), None),
    }
}

/// The kind it has already stays as it is.
fn kind(live: &mut Live, person: PersonId, n: usize, now: Moment) -> Vec<Effect> {
    let Some(kind) = HandKind::ALL.get(n).copied() else { return vec![] };
    if live.session().queue.get(person).is_some_and(|raised| raised.kind == kind) {
        return vec![];
    }
    live.act(Intent::Hands(HandsIntent::For(person, kind)), now)
}
