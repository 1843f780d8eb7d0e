//! Agreeing the ground rules; what came of what earlier meetings left open.

use crate::{
    domain::{intent::Intent, preparation::decide::PreparationIntent, record::moment::Moment},
    text,
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        questions::{preparation::PreparationQuestion, question::Question, shape::Answer},
    },
};

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &PreparationQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let PreparationQuestion::CameOfIt { kind, text } = ask;
    let Answer::Words(words) = answer else { return (vec![], None) };
    let live = &mut *context.live;
    if let Some(line) = live.last_time.iter_mut().find(|c| c.note_kind() == *kind && c.text == *text) {
        line.came_of_it = Some(words.clone());
    }
    let intent = PreparationIntent::CameOfIt { kind: *kind, text: text.clone(), words };
    (live.act_saying(Intent::Preparation(intent), text::preparation::written().to_owned(), now), None)
}

/// One key: the group agrees the ground rules as they stand.
pub(crate) fn agree_rules(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    if live.session().ground_rules.agreed.is_some() {
        live.notice = Some(text::preparation::rules_agreed_already().to_owned());
        return vec![];
    }
    let intent = Intent::Preparation(PreparationIntent::AgreeRules);
    live.act_saying(intent, text::preparation::rules_agreed().to_owned(), now)
}

pub(crate) fn what_came_of(live: &Live, row: usize) -> Option<Question> {
    let said = live.last_time.get(row)?;
    Some(Question::Preparation(PreparationQuestion::CameOfIt {
        kind: said.note_kind(),
        text: said.text.clone(),
    }))
}
