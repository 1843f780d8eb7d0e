//! Commands about hands, go-rounds and small groups: what each means, and what is said when it is done.

use crate::{
    domain::{
        agenda::round::Round,
        intent::Intent,
        queue::{
            decide::HandsIntent,
            hands::{HandKind, Policy, PolicyProblem},
            order::{self, Suggested},
        },
        record::{event::Event, ids::PersonId, moment::Moment},
        refusal::Refusal,
    },
    text::{self, hand as words},
    tui::{
        command::Command,
        keymap::Key,
        meeting::{
            act::{act, act_saying},
            state::Live,
        },
        msg::Effect,
        ops::confirmation::confirmation,
        screens::live::update::{Desk, refuse},
    },
};

/// A second *invite next* within this is a reflex and does nothing, ms.
const REFLEX_MS: u64 = 1_000;

/// What a hand is for, if the key says so.
pub(crate) fn kind_of(key: Key) -> Option<HandKind> {
    let sign = key.typed()?;
    HandKind::ALL.into_iter().find(|kind| words::sign(*kind) == Some(sign))
}

/// Commands that were told a person. `None`: not one of these.
pub(crate) fn with_person(
    live: &mut Live,
    command: Command,
    person: PersonId,
    now: Moment,
) -> Option<Vec<Effect>> {
    let intent = match command {
        Command::Hand => match std::mem::take(&mut live.hand_kind) {
            HandKind::Point => return Some(act(live, Intent::Hand(person), now)),
            kind => HandsIntent::For(person, kind),
        },
        Command::Hold => return Some(hold(live, person, now)),
        Command::HandLater => HandsIntent::Later(person),
        Command::LastWord => HandsIntent::LastWord(person),
        Command::ReportBack => HandsIntent::ReportBack(person),
        _ => return None,
    };
    let label = label(live, person);
    Some(saying(live, command, intent, &label, now))
}

/// Commands that need nothing. `None`: not one of these.
pub(crate) fn plain(
    live: &mut Live,
    command: Command,
    from: Option<&str>,
    now: Moment,
) -> Option<Vec<Effect>> {
    let effects = match command {
        Command::Invite => invite(live, now),
        Command::HandList => {
            let said =
                if live.session().queue.closed { words::list_is_open() } else { words::list_is_closed() };
            act_saying(live, Intent::Hands(HandsIntent::List), said.to_owned(), now)
        }
        Command::AsAsked => reorder(live, HandsIntent::AsAsked, now),
        Command::GoRound => match from.map(|who| found(live, who)).transpose() {
            Ok(from) => {
                let intent = Intent::Hands(HandsIntent::GoRound(from));
                act_saying(live, intent, words::round_begins(&live.keymap), now)
            }
            Err(refusal) => refuse(live, &refusal),
        },
        Command::Pass => {
            let next = live.session().round_now().and_then(Round::next);
            let label = next.map(|person| label(live, person)).unwrap_or_default();
            saying(live, command, HandsIntent::Pass, &label, now)
        }
        Command::RoundEnd => saying(live, command, HandsIntent::EndRound, "", now),
        _ => return None,
    };
    Some(effects)
}

/// Commands that were told words. `None`: not one of these.
pub(crate) fn with_words(
    desk: &mut Desk<'_>,
    command: Command,
    said: &str,
    now: Moment,
) -> Option<Vec<Effect>> {
    let live = &mut *desk.live;
    let effects = match command {
        Command::HandNote => match about(live, said) {
            Ok((person, note)) => note_on(live, person, note, now),
            Err(refusal) => refuse(live, &refusal),
        },
        Command::GiveWay => give_way_in_words(live, said, now),
        Command::Order => match Policy::parse(said) {
            Ok(policy) => reorder(live, HandsIntent::Order(policy), now),
            Err(PolicyProblem::Unknown) => refuse(live, &Refusal::UnknownPolicy),
            Err(PolicyProblem::Two(first, second)) => refuse(live, &Refusal::TwoPolicies(first, second)),
        },
        _ => return None,
    };
    Some(effects)
}

/// Another item: who was not reached on the one before is said, and that a go-round begins, if it does.
pub(crate) fn start_item(live: &mut Live, item: u16, now: Moment) -> Vec<Effect> {
    let before = live.session().tally.item();
    let effects = act(live, Intent::StartItem(item), now);
    if effects.is_empty() {
        return effects;
    }
    let left = before.and_then(|item| not_reached(live, item));
    let last = live.history.records().last().map(|r| &r.event);
    let round = matches!(last, Some(Event::RoundStarted(_))).then(|| words::round_begins(&live.keymap));
    let said: Vec<String> = left.into_iter().chain(round).collect();
    if !said.is_empty() {
        live.notice = Some(said.join(" "));
    }
    effects
}

/// Who was not reached on an item (its place in the agenda), in a sentence.
pub(crate) fn not_reached(live: &Live, item: usize) -> Option<String> {
    let s = live.session();
    let label = |p: PersonId| s.roster.person(p).map(|p| p.label.as_str());
    let names: Vec<&str> = s.queue.not_reached(item).filter_map(label).collect();
    (!names.is_empty()).then(|| words::not_reached(&names))
}

/// The suggested order as it stands on the screen now.
pub(crate) fn suggested(live: &Live, now: Moment) -> Vec<Suggested> {
    let session = live.session();
    order::suggested(session, &session.tally.at(now.max(session.now())))
}

pub(crate) fn label(live: &Live, person: PersonId) -> String {
    live.session().roster.person(person).map(|p| p.label.clone()).unwrap_or_default()
}

pub(crate) fn note_on(live: &mut Live, person: PersonId, note: String, now: Moment) -> Vec<Effect> {
    let intent = Intent::Hands(HandsIntent::Note(person, note));
    act_saying(live, intent, text::screen::noted().to_owned(), now)
}

pub(crate) fn hold(live: &mut Live, person: PersonId, now: Moment) -> Vec<Effect> {
    let held = live.session().queue.get(person).is_some_and(|raised| raised.on_hold);
    let said = words::on_hold(&label(live, person), !held);
    act_saying(live, Intent::Hands(HandsIntent::Hold(person)), said, now)
}

/// `who` may be a letter or a name.
pub(crate) fn give_way(live: &mut Live, person: PersonId, who: &str, now: Moment) -> Vec<Effect> {
    match found(live, who) {
        Ok(to) => {
            let said = words::gave_way(&label(live, person), &label(live, to));
            act_saying(live, Intent::Hands(HandsIntent::GiveWay(person, to)), said, now)
        }
        Err(refusal) => refuse(live, &refusal),
    }
}

fn give_way_in_words(live: &mut Live, said: &str, now: Moment) -> Vec<Effect> {
    match about(live, said) {
        Ok((_, who)) if who.is_empty() => {
            live.notice = Some(words::give_way_like().to_owned());
            vec![]
        }
        Ok((person, who)) => give_way(live, person, &who, now),
        Err(refusal) => refuse(live, &refusal),
    }
}

pub(crate) fn saying(
    live: &mut Live,
    command: Command,
    intent: HandsIntent,
    label: &str,
    now: Moment,
) -> Vec<Effect> {
    match confirmation(&live.keymap, command, label) {
        Some(said) => act_saying(live, Intent::Hands(intent), said, now),
        None => act(live, Intent::Hands(intent), now),
    }
}

fn reorder(live: &mut Live, intent: HandsIntent, now: Moment) -> Vec<Effect> {
    let effects = act(live, Intent::Hands(intent), now);
    if !effects.is_empty() {
        let queue = &live.session().queue;
        let agreed = Some(queue.agreed()).filter(|agreed| *agreed != queue.policy);
        live.notice = Some(words::order(queue.policy, agreed));
    }
    effects
}

fn invite(live: &mut Live, now: Moment) -> Vec<Effect> {
    if live.last_invite.is_some_and(|last| now.since(last) < REFLEX_MS) {
        return vec![];
    }
    let effects = act(live, Intent::InviteNext, now);
    if !effects.is_empty() {
        live.last_invite = Some(now);
        let ended = live.history.records().last().is_some_and(|r| r.event == Event::RoundEnded);
        if ended {
            live.notice = Some(words::round_over().to_owned());
        }
    }
    effects
}

fn found(live: &Live, who: &str) -> Result<PersonId, Refusal> {
    live.session().roster.find(who).map(|p| p.handle).ok_or(Refusal::NoSuchPerson)
}

/// `bea = the rota`, or with a name of one word, `bea the rota`.
pub(crate) fn about(live: &Live, said: &str) -> Result<(PersonId, String), Refusal> {
    let (who, what) = said.split_once('=').or_else(|| said.split_once(' ')).unwrap_or((said, ""));
    Ok((found(live, who)?, what.trim().to_owned()))
}
