//! Operations about agenda items.

use crate::{
    domain::{
        Event, Intent, Moment,
        agenda::{decide::AgendaIntent, items::Outcome},
        record::plain_text,
        refusal::Refusal,
    },
    setup::agenda_line,
    text::{hand, item as words, people, screen},
    tui::{
        meeting::{context::LiveContext, panel::List, state::Live},
        msg::Effect,
        ops::operation::{
            Action::{Now, Words},
            Operation,
            Run::Live as InMeeting,
            operation,
        },
        questions::{item::ItemQuestion, question::Question},
    },
};

pub(super) const OPERATIONS: [Operation; 5] = [
    operation!(Item, item, InMeeting(Words(start_in_words))),
    operation!(ItemAdd, item_add, InMeeting(Words(add))),
    operation!(ItemClose, item_close, InMeeting(Now(ask_to_close)), ["ctrl-e"]),
    operation!(Agenda, agenda, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::Agenda)))),
    operation!(AskedBy, asked_by, InMeeting(Words(asked_by))),
];

/// Starts another item: who was not reached on the one before is said, and that a go-round begins, if it does.
pub(crate) fn start(live: &mut Live, item: u16, now: Moment) -> Vec<Effect> {
    let before = live.session().tally.item();
    let effects = live.act(Intent::StartItem(item), now);
    if effects.is_empty() {
        return effects;
    }
    let left = before.and_then(|item| not_reached(live, item));
    let last = live.history.records().last().map(|r| &r.event);
    let round = matches!(last, Some(Event::RoundStarted(_))).then(|| hand::round_begins(&live.keymap));
    let done: Vec<String> = left.into_iter().chain(round).collect();
    if !done.is_empty() {
        live.notice = Some(done.join(" "));
    }
    effects
}

/// Who was not reached on an item (its place in the agenda), in a sentence.
fn not_reached(live: &Live, item: usize) -> Option<String> {
    let s = live.session();
    let names: Vec<_> = s.queue.not_reached(item).map(|p| people::name(&s.roster, p)).collect();
    (!names.is_empty()).then(|| hand::not_reached(&names))
}

/// By its number, or by how its title begins.
fn start_in_words(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let wanted = plain_text::fold(typed);
    let items = &context.live.session().agenda.items;
    let titled = items.iter().find(|i| plain_text::fold(&i.title).starts_with(&wanted));
    let number = typed.parse().ok().or(titled.map(|i| i.item));
    start(context.live, number.unwrap_or_default(), now)
}

/// `Waiting times 20 @lived experience`.
fn add(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let draft = agenda_line::parse_item(typed, context.settings);
    let number = context.live.session().agenda.next_number();
    let done = screen::item_added(number, &draft.title);
    let intent = Intent::AddItem {
        title: draft.title,
        kind: draft.kind,
        planned_ms: draft.planned_ms,
        asked_by: draft.asked_by,
    };
    context.live.act_saying(intent, done, now)
}

/// `2 = lived experience`; without a number, the item under way.
fn asked_by(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let LiveContext { live, settings } = context;
    let session = live.session();
    let (number, who) = match typed.split_once('=') {
        Some((number, who)) => (number.trim().parse().ok(), who.trim()),
        None => (session.agenda.current, typed.trim()),
    };
    let Some(item) = number else { return live.refuse(&Refusal::NoItem) };
    let group = session.roster.group_called(who).map(|g| g.id.clone()).or_else(|| settings.group_named(who));
    let Some(id) = group else { return live.refuse(&Refusal::UnknownGroup(who.to_owned())) };
    let label = people::group_by_id(&session.roster, &id);
    live.act_saying(Intent::Agenda(AgendaIntent::AskedBy(item, id)), words::asked_by(&label), now)
}

/// Asks how the item under way ended; nothing is closed yet.
fn ask_to_close(context: &mut LiveContext<'_>, _now: Moment) -> Vec<Effect> {
    match context.live.session().agenda.current {
        Some(item) => context.live.ask(Question::Item(ItemQuestion::Close(item))),
        None => context.live.refuse(&Refusal::NoItem),
    }
}

/// As a script says it: plainly, or with how it ended and what we came to (`decided Two ramps by May`).
pub(crate) fn close_in_words(live: &mut Live, typed: Option<&str>, now: Moment) -> Vec<Effect> {
    let Some(item) = live.session().agenda.current else { return live.refuse(&Refusal::NoItem) };
    let typed = typed.unwrap_or_default();
    let (first, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    let Some(outcome) = Outcome::CLOSING.into_iter().find(|o| o.id() == first) else {
        return close_plainly(live, item, now);
    };
    let mut effects = live.act(Intent::Agenda(AgendaIntent::Close(item, outcome)), now);
    if !rest.trim().is_empty() && !effects.is_empty() {
        effects.extend(live.act(Intent::Agenda(AgendaIntent::Summary(item, rest.to_owned())), now));
    }
    effects
}

/// Closed, and nothing more is said. One that is not under way is left as it is.
pub(crate) fn close_plainly(live: &mut Live, item: u16, now: Moment) -> Vec<Effect> {
    if live.session().agenda.current == Some(item) {
        return live.act_saying(Intent::CloseItem, words::closed(item), now);
    }
    vec![]
}
