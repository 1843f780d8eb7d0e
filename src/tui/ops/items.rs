//! Agenda items in words: adding one, who asked for one, closing one.

use crate::{
    domain::{
        agenda::{decide::AgendaIntent, items::Outcome},
        intent::Intent,
        record::moment::Moment,
        refusal::Refusal,
    },
    setup::agenda_line,
    text,
    tui::{
        meeting::{
            act::{act, act_saying},
            answers::close_plainly,
            state::Live,
            typing,
        },
        msg::Effect,
        questions::{Ask, item::ItemAsk},
        screens::live::update::{Desk, refuse},
    },
};

/// `Waiting times 20 @lived experience`.
pub(crate) fn add(desk: &mut Desk<'_>, words: &str, now: Moment) -> Vec<Effect> {
    let draft = agenda_line::parse_item(words, desk.settings);
    let number = desk.live.session().agenda.next_number();
    let said = text::screen::item_added(number, &draft.title);
    let intent = Intent::AddItem {
        title: draft.title,
        kind: draft.kind,
        planned_ms: draft.planned_ms,
        asked_by: draft.asked_by,
    };
    act_saying(desk.live, intent, said, now)
}

/// `2 = lived experience`; without a number, the item under way.
pub(crate) fn asked_by(desk: &mut Desk<'_>, words: &str, now: Moment) -> Vec<Effect> {
    let session = desk.live.session();
    let (number, who) = match words.split_once('=') {
        Some((number, who)) => (number.trim().parse().ok(), who.trim()),
        None => (session.agenda.current, words.trim()),
    };
    let Some(item) = number else { return refuse(desk.live, &Refusal::NoItem) };
    let group =
        session.roster.group_called(who).map(|g| g.id.clone()).or_else(|| desk.settings.group_named(who));
    let Some(id) = group else { return refuse(desk.live, &Refusal::UnknownGroup(who.to_owned())) };
    let label = session.roster.group_index(&id).map_or_else(|| id.clone(), |g| session.roster.group_label(g));
    act_saying(desk.live, Intent::Agenda(AgendaIntent::AskedBy(item, id)), text::item::asked_by(&label), now)
}

/// Ask how the item under way ended; nothing is closed yet.
pub(crate) fn ask_to_close(live: &mut Live) -> Vec<Effect> {
    match live.session().agenda.current {
        Some(item) => {
            typing::ask(live, Ask::Item(ItemAsk::Close(item)));
            vec![]
        }
        None => refuse(live, &Refusal::NoItem),
    }
}

/// As a script says it: plainly, or with how it ended and what we came to (`decided Two ramps by May`).
pub(crate) fn close(live: &mut Live, words: Option<&str>, now: Moment) -> Vec<Effect> {
    let Some(item) = live.session().agenda.current else { return refuse(live, &Refusal::NoItem) };
    let (first, rest) = words.unwrap_or_default().split_once(' ').unwrap_or((words.unwrap_or_default(), ""));
    let Some(outcome) = Outcome::CLOSING.into_iter().find(|o| o.id() == first) else {
        return close_plainly(live, item, now);
    };
    let mut effects = act(live, Intent::Agenda(AgendaIntent::Close(item, outcome)), now);
    if !rest.trim().is_empty() && !effects.is_empty() {
        effects.extend(act(live, Intent::Agenda(AgendaIntent::Summary(item, rest.to_owned())), now));
    }
    effects
}
