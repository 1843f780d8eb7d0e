//! Answers about an agenda item. How it ended is written down at once; what is said after it stands in a later event.

use crate::{
    domain::{
        agenda::{decide::AgendaIntent, items::Outcome},
        intent::Intent,
        record::moment::Moment,
        refusal::Refusal,
        session::Session,
    },
    text,
    tui::{
        meeting::{answers::note::date, context::LiveContext, state::Live},
        msg::Effect,
        ops::agenda,
        questions::{item::ItemQuestion, note::origins, question::Question, shape::Answer},
    },
};

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &ItemQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let live = &mut *context.live;
    match (ask, answer) {
        (ItemQuestion::Close(item), Answer::Chosen(n)) => close(live, *item, n, now),
        (ItemQuestion::Close(item), _) => (agenda::close_plainly(live, *item, now), None),
        (ItemQuestion::What(item), Answer::Chosen(n)) => what(live, *item, n, now),
        (
            ItemQuestion::What(_) | ItemQuestion::AskedBy(_),
            _answer @ (Answer::Skipped | Answer::Words(_)),
        ) => (vec![], None),
        (ItemQuestion::AskedBy(item), Answer::Chosen(n)) => (asked_by(live, *item, n, now), None),
        (ask, Answer::Words(words)) => take_answer(live, ask, &words, now),
        (ask, _) => (vec![], after(ask)),
    }
}

fn close(live: &mut Live, item: u16, choice: usize, now: Moment) -> (Vec<Effect>, Option<Question>) {
    let (outcome, next) = match choice {
        0 => (Outcome::Done, ItemQuestion::Summary(item)),
        2 => (Outcome::Decided, ItemQuestion::Summary(item)),
        3 => (Outcome::Stalemate, ItemQuestion::ReferredTo(item)),
        4 => (Outcome::Parked, ItemQuestion::Summary(item)),
        _ => {
            let intent = Intent::Agenda(AgendaIntent::NotReady(item));
            return (live.act_saying(intent, text::item::not_yet(item), now), None);
        }
    };
    let intent = Intent::Agenda(AgendaIntent::Close(item, outcome));
    let effects = live.act_saying(intent, text::item::closed(item), now);
    let next = Some(Question::Item(next)).filter(|_| !effects.is_empty());
    (effects, next)
}

/// One more thing about how it ended; what can not be taken is asked again, with what was typed.
fn take_answer(
    live: &mut Live,
    ask: &ItemQuestion,
    words: &str,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let effects = match answer_as_intent(live.session(), ask, words, now) {
        Ok(intent) => live.act(Intent::Agenda(intent), now),
        Err(refusal) => live.refuse(&refusal),
    };
    if effects.is_empty() {
        live.ask_with(Question::Item(ask.clone()), words);
        return (effects, None);
    }
    let next = after(ask);
    if next.is_none() {
        live.notice = Some(text::screen::noted().to_owned());
    }
    (effects, next)
}

fn answer_as_intent(
    s: &Session,
    ask: &ItemQuestion,
    words: &str,
    now: Moment,
) -> Result<AgendaIntent, Refusal> {
    Ok(match ask {
        ItemQuestion::ReferredTo(item) => AgendaIntent::ReferredTo(*item, words.to_owned()),
        ItemQuestion::By(item) => AgendaIntent::By(*item, date(s, words, now)?),
        ItemQuestion::Summary(item)
        | ItemQuestion::Close(item)
        | ItemQuestion::What(item)
        | ItemQuestion::AskedBy(item) => AgendaIntent::Summary(*item, words.to_owned()),
    })
}

fn after(ask: &ItemQuestion) -> Option<Question> {
    match ask {
        ItemQuestion::ReferredTo(item) => Some(Question::Item(ItemQuestion::By(*item))),
        ItemQuestion::By(item) => Some(Question::Item(ItemQuestion::Summary(*item))),
        ItemQuestion::Close(_)
        | ItemQuestion::What(_)
        | ItemQuestion::AskedBy(_)
        | ItemQuestion::Summary(_) => None,
    }
}

fn what(live: &mut Live, item: u16, choice: usize, now: Moment) -> (Vec<Effect>, Option<Question>) {
    let ask = match choice {
        0 => return (live.act(Intent::StartItem(item), now), None),
        1 => ItemQuestion::Close(item),
        2 => ItemQuestion::AskedBy(item),
        _ => match live.session().agenda.closed(item) {
            Some(closed) => {
                let before = closed.summary.clone().unwrap_or_default();
                live.ask_with(Question::Item(ItemQuestion::Summary(item)), &before);
                return (vec![], None);
            }
            None => return (live.refuse(&Refusal::ItemStillOpen(item)), None),
        },
    };
    (vec![], Some(Question::Item(ask)))
}

fn asked_by(live: &mut Live, item: u16, choice: usize, now: Moment) -> Vec<Effect> {
    let session = live.session();
    let group = origins(session).get(choice).copied();
    let Some(group) = group.and_then(|g| session.roster.groups().get(g)) else { return vec![] };
    let (id, label) = (group.id.clone(), text::people::group_name(group).into_owned());
    live.act_saying(Intent::Agenda(AgendaIntent::AskedBy(item, id)), text::item::asked_by(&label), now)
}
