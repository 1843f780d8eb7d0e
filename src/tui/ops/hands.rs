//! Operations about raised hands.

use crate::{
    domain::{
        Event, Intent, Moment, PersonId,
        queue::{
            decide::HandsIntent,
            hand::HandKind,
            order::{self, Suggested},
            policy::{Policy, PolicyProblem},
        },
        refusal::Refusal,
    },
    text::{hand as words, screen},
    tui::{
        keymap::Key,
        meeting::{context::LiveContext, panel::List, state::Live},
        msg::Effect,
        ops::operation::{
            Action::{Now, OneOf, Person, Words},
            Choice, Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 9] = [
    operation!(Hands, hands, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::Hands))), ["f6"], 24),
    operation!(HandNote, hand_note, InMeeting(Words(add_note_in_words))),
    operation!(Hold, hold, InMeeting(Person(|cx, person, now| hold(cx.live, person, now)))),
    operation!(HandLater, hand_later, InMeeting(Person(|cx, person, now| move_to_end(cx.live, person, now)))),
    operation!(GiveWay, give_way, InMeeting(Words(give_way_in_words))),
    operation!(HandList, hand_list, InMeeting(Now(open_or_close))),
    operation!(LastWord, last_word, InMeeting(Person(|cx, person, now| last_word(cx.live, person, now)))),
    operation!(Order, order, InMeeting(OneOf(orders, choose_order))),
    operation!(
        AsAsked,
        as_asked,
        InMeeting(Now(|cx, now| reorder(cx.live, HandsIntent::AsAsked, now))),
        ["ctrl-o"]
    ),
];

/// A second *invite next* within this is a reflex and does nothing, ms.
const REFLEX_MS: u64 = 1_000;

/// What a hand is for, if the key says so.
pub(crate) fn kind_of(key: Key) -> Option<HandKind> {
    let sign = key.typed()?;
    HandKind::ALL.into_iter().find(|kind| words::sign(*kind) == Some(sign))
}

/// Raises a hand, or lowers it, for what was chosen before.
pub(super) fn raise(live: &mut Live, person: PersonId, now: Moment) -> Vec<Effect> {
    let intent = match std::mem::take(&mut live.hand_kind) {
        HandKind::Point => Intent::Hand(person),
        kind => Intent::Hands(HandsIntent::For(person, kind)),
    };
    live.act(intent, now)
}

/// The floor to the first hand, or to the next of a go-round.
pub(super) fn invite(live: &mut Live, now: Moment) -> Vec<Effect> {
    if live.last_invite.is_some_and(|last| now.since(last) < REFLEX_MS) {
        return vec![];
    }
    let effects = live.act(Intent::InviteNext, now);
    if !effects.is_empty() {
        live.last_invite = Some(now);
        let ended = live.history.records().last().is_some_and(|r| r.event == Event::RoundEnded);
        if ended {
            live.notice = Some(words::round_over().to_owned());
        }
    }
    effects
}

/// The suggested order as it stands on the screen now.
pub(crate) fn suggested(live: &Live, now: Moment) -> Vec<Suggested> {
    let session = live.session();
    order::suggested(session, &session.tally.at(now.max(session.now())))
}

pub(crate) fn add_note(live: &mut Live, person: PersonId, note: String, now: Moment) -> Vec<Effect> {
    let intent = Intent::Hands(HandsIntent::Note(person, note));
    live.act_saying(intent, screen::noted().to_owned(), now)
}

pub(crate) fn hold(live: &mut Live, person: PersonId, now: Moment) -> Vec<Effect> {
    let held = live.session().queue.get(person).is_some_and(|raised| raised.on_hold);
    let done = words::on_hold(&live.label(person), !held);
    live.act_saying(Intent::Hands(HandsIntent::Hold(person)), done, now)
}

pub(crate) fn move_to_end(live: &mut Live, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = screen::done_hand_later(&live.label(person));
    live.act_saying(Intent::Hands(HandsIntent::Later(person)), done, now)
}

pub(crate) fn last_word(live: &mut Live, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = screen::done_last_word(&live.label(person));
    live.act_saying(Intent::Hands(HandsIntent::LastWord(person)), done, now)
}

/// `who` may be a letter or a name.
pub(crate) fn give_way(live: &mut Live, person: PersonId, who: &str, now: Moment) -> Vec<Effect> {
    match live.find_person(who) {
        Ok(to) => {
            let done = words::gave_way(&live.label(person), &live.label(to));
            live.act_saying(Intent::Hands(HandsIntent::GiveWay(person, to)), done, now)
        }
        Err(refusal) => live.refuse(&refusal),
    }
}

/// `bea = the rota`.
fn add_note_in_words(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    match context.live.person_and_words(typed) {
        Ok((person, note)) => add_note(context.live, person, note, now),
        Err(refusal) => context.live.refuse(&refusal),
    }
}

/// `bea = kai`.
fn give_way_in_words(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    match live.person_and_words(typed) {
        Ok((_, who)) if who.is_empty() => {
            live.notice = Some(words::give_way_like().to_owned());
            vec![]
        }
        Ok((person, who)) => give_way(live, person, &who, now),
        Err(refusal) => live.refuse(&refusal),
    }
}

fn open_or_close(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let closed = context.live.session().queue.closed;
    let done = if closed { words::list_is_open() } else { words::list_is_closed() };
    context.live.act_saying(Intent::Hands(HandsIntent::List), done.to_owned(), now)
}

fn orders(live: &Live) -> Vec<Choice> {
    let chosen = live.session().queue.policy;
    let choice = |policy: &Policy| Choice::new(policy.word(), words::policy(*policy), *policy == chosen);
    Policy::ALL.iter().map(choice).collect()
}

fn choose_order(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    match Policy::parse(typed) {
        Ok(policy) => reorder(live, HandsIntent::Order(policy), now),
        Err(PolicyProblem::Unknown) => live.refuse(&Refusal::UnknownPolicy),
        Err(PolicyProblem::Two(first, second)) => live.refuse(&Refusal::TwoPolicies(first, second)),
    }
}

fn reorder(live: &mut Live, intent: HandsIntent, now: Moment) -> Vec<Effect> {
    let effects = live.act(Intent::Hands(intent), now);
    if !effects.is_empty() {
        let queue = &live.session().queue;
        let agreed = Some(queue.agreed()).filter(|agreed| *agreed != queue.policy);
        live.notice = Some(words::order(queue.policy, agreed));
    }
    effects
}
