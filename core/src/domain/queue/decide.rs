//! Decides about hands, their kinds and places, the order; go-rounds and reports from small groups.

use crate::domain::{
    agenda::{
        items::ItemKind,
        round::{Round, RoundStarted},
    },
    floor::{
        decide::{floor, unless},
        state::Floor,
    },
    people::{
        hat::FACILITATOR,
        joining::Seat,
        late,
        lookup::{known, presence, recorded_speaker, speaker},
        person::{Person, Presence},
    },
    queue::{
        hand::{GaveWay, Hand, HandKind, HandList, HandMoved, HandNote, HandPlace},
        order::{self, Next},
        policy::{Policy, PolicyChosen},
    },
    record::{
        event::Event,
        history::History,
        ids::{PersonId, Who},
        moment::Moment,
        opening::Source,
        plain_text,
    },
    refusal::Refusal,
    session::Session,
};

/// Longest note on a hand, bytes: a few words.
pub const HAND_NOTE_BYTES: usize = 80;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HandsIntent {
    /// A hand for something. Up for the same already, it goes down; for something else, that changes.
    For(PersonId, HandKind),
    Note(PersonId, String),
    /// It waits; or it waits no longer.
    Hold(PersonId),
    Later(PersonId),
    GiveWay(PersonId, PersonId),
    /// Close the list, or open it again.
    List,
    LastWord(PersonId),
    Order(Policy),
    /// As hands went up, or back to what the group agreed.
    AsAsked,
    /// Everyone in turn; from whom, if that was said.
    GoRound(Option<PersonId>),
    Pass,
    EndRound,
    ReportBack(PersonId),
    /// Somebody puts their hand up for this, with a few words, or takes it down, from their phone.
    FromPhone {
        person: PersonId,
        up: Option<HandKind>,
        words: String,
    },
}

pub(in crate::domain) fn decide(history: &History, intent: HandsIntent) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    let one = |event| Ok(vec![event]);
    match intent {
        HandsIntent::For(person, kind) => hand_for(history, person, kind),
        HandsIntent::Note(person, words) => {
            let words = plain_text::clean(&words, HAND_NOTE_BYTES);
            one(Event::HandNote(Box::new(HandNote { person: with_hand(s, person)?, words })))
        }
        HandsIntent::Hold(person) => {
            let held = s.queue.get(person).is_some_and(|raised| raised.on_hold);
            let place = if held { HandPlace::Ready } else { HandPlace::Hold };
            one(Event::HandMoved(HandMoved { person: with_hand(s, person)?, place }))
        }
        HandsIntent::Later(person) => {
            let place = HandPlace::Later;
            one(Event::HandMoved(HandMoved { person: with_hand(s, person)?, place }))
        }
        HandsIntent::GiveWay(person, to) => {
            let (person, to) = (with_hand(s, person)?, may_ask(s, to)?);
            if person == to {
                return Err(Refusal::SamePerson(person));
            }
            one(Event::GaveWay(GaveWay { person, to }))
        }
        HandsIntent::List => one(Event::HandList(HandList { open: s.queue.closed })),
        HandsIntent::LastWord(person) => one(Event::LastWord(Who { person: may_ask(s, person)? })),
        HandsIntent::Order(policy) => one(Event::Policy(PolicyChosen { policy, for_now: false })),
        HandsIntent::AsAsked => as_asked(s),
        HandsIntent::GoRound(from) => go_round(s, from),
        HandsIntent::Pass => {
            let round = s.round_now().ok_or(Refusal::NoRound)?;
            one(Event::Passed(Who { person: round.next().ok_or(Refusal::RoundDone)? }))
        }
        HandsIntent::EndRound => {
            s.round_now().ok_or(Refusal::NoRound)?;
            one(Event::RoundEnded)
        }
        HandsIntent::ReportBack(person) => report_back(s, person),
        HandsIntent::FromPhone { .. } if !s.agreement.phones => Err(Refusal::PhonesNotAgreed),
        HandsIntent::FromPhone { person, up: Some(kind), words } => {
            up_from_phone(history, person, kind, &words)
        }
        HandsIntent::FromPhone { person, up: None, .. } => down_from_phone(s, person),
    }
}

/// The next in the go-round, or the first hand in the suggested order. After the last of a round, Enter ends it.
pub(in crate::domain) fn invite_next(s: &Session, now: Moment) -> Result<Vec<Event>, Refusal> {
    match order::next(s, &s.tally.at(now)) {
        // Whoever had the floor already begins anew: now it is their turn in the round.
        Some(Next::Round(person)) if s.holder() == Some(person) => {
            Ok(vec![Event::Floor(speaker(s, person)?)])
        }
        Some(next) => give(s, next.person()),
        None if s.round_now().is_some() => Ok(vec![Event::RoundEnded]),
        None if s.queue.waiting().iter().any(|raised| raised.on_hold) => Err(Refusal::OnlyOnHold),
        None => Err(Refusal::NobodyWaiting),
    }
}

/// The floor to a person. What nobody times is no turn of theirs, so that their hand is taken down here.
pub(in crate::domain) fn give(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let mut events = late::arrival(s, person);
    events.extend(floor(s, person)?);
    if events.is_empty() && !is_timed(s, person) && s.queue.has(person) {
        // The voice before them was not named either: theirs is another, and answers their hand.
        events.push(recorded_speaker(s, person)?.map_or(Event::Someone, Event::Floor));
    }
    Ok(events)
}

fn is_timed(s: &Session, person: PersonId) -> bool {
    !s.comes_late(person) && s.roster.person(person).is_none_or(|p| p.timed)
}

/// The key for a hand without a kind: puts it up or, whatever it is up for, down.
pub(in crate::domain) fn hand(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let up = s.queue.has(known(s, person)?) || s.queue.is_owed(person);
    if up { Ok(vec![Event::Hand(Hand::down(person))]) } else { raise(s, Hand::up(person)) }
}

fn hand_for(history: &History, person: PersonId, kind: HandKind) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    if s.queue.get(known(s, person)?).is_some_and(|raised| raised.kind == kind) {
        return Ok(vec![Event::Hand(Hand::down(person))]);
    }
    let to = if kind == HandKind::Reply { replied_to(history, person)? } else { None };
    raise(s, Hand { person, up: true, kind, to, phone: false })
}

/// As if the note-taker had typed it; what is so already is not written again.
fn up_from_phone(
    history: &History,
    person: PersonId,
    kind: HandKind,
    words: &str,
) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    let (words, raised) = (plain_text::clean(words, HAND_NOTE_BYTES), s.queue.get(known(s, person)?));
    let same = raised.is_some_and(|raised| raised.kind == kind);
    let noted = raised.and_then(|raised| raised.note.as_deref()).unwrap_or_default();
    let note =
        (noted != words).then_some(Event::HandNote(Box::new(HandNote { person, words: words.clone() })));
    let to = if kind == HandKind::Reply { replied_to(history, person)? } else { None };
    let hand = Hand { person, up: true, kind, to, phone: true };
    let mut events = if same { vec![] } else { raise(s, hand)? };
    events.extend(note);
    Ok(events)
}

fn down_from_phone(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let up = s.queue.has(known(s, person)?) || s.queue.is_owed(person);
    Ok(if up { vec![Event::Hand(Hand { phone: true, ..Hand::down(person) })] } else { vec![] })
}

fn raise(s: &Session, hand: Hand) -> Result<Vec<Event>, Refusal> {
    may_ask(s, hand.person)?;
    let new = !s.queue.has(hand.person);
    if s.queue.closed && new && hand.kind != HandKind::ProcessPoint {
        return Err(Refusal::ListClosed);
    }
    let mut events = late::arrival(s, hand.person);
    events.push(Event::Hand(hand));
    Ok(events)
}

/// Whoever spoke last, other than they themselves. Of *someone*, nobody is named.
fn replied_to(history: &History, person: PersonId) -> Result<Option<PersonId>, Refusal> {
    let others = history.turns().into_iter().rfind(|turn| turn.person != Some(person));
    others.map(|turn| turn.person).ok_or(Refusal::NobodyToReplyTo)
}

/// Somebody who left asks for nothing.
fn may_ask(s: &Session, person: PersonId) -> Result<PersonId, Refusal> {
    if presence(s, person)? == Presence::Left { Err(Refusal::NotHere(person)) } else { Ok(person) }
}

fn with_hand(s: &Session, person: PersonId) -> Result<PersonId, Refusal> {
    if s.queue.has(known(s, person)?) { Ok(person) } else { Err(Refusal::NoHand(person)) }
}

fn as_asked(s: &Session) -> Result<Vec<Event>, Refusal> {
    let (now, agreed) = (s.queue.policy, s.queue.agreed());
    let chosen = match now {
        Policy::InOrder if agreed == Policy::InOrder => return Err(Refusal::AsAskedAlready),
        Policy::InOrder => PolicyChosen { policy: agreed, for_now: false },
        Policy::NotComeInFirst
        | Policy::LeastTimeFirst
        | Policy::AlternateGroups
        | Policy::LivedExperienceFirst => PolicyChosen { policy: Policy::InOrder, for_now: true },
    };
    Ok(vec![Event::Policy(chosen)])
}

fn go_round(s: &Session, from: Option<PersonId>) -> Result<Vec<Event>, Refusal> {
    if s.round_now().is_some() {
        return Err(Refusal::RoundUnderWay);
    }
    let from = from.map(|person| may_ask(s, person)).transpose()?;
    Ok(vec![start_round(s, from).ok_or(Refusal::NobodyHere)?])
}

/// Everyone who is here, in seat order, uncounted people too: everyone is of equal importance. It begins with
/// somebody in the balance or who facilitates; a supporter is asked after them, unless they are named.
fn start_round(s: &Session, from: Option<PersonId>) -> Option<Event> {
    let asked = |p: &&Person| p.counts() || Some(p.handle) == from && p.timed && p.seat == Seat::Person;
    let people: Vec<PersonId> = s.roster.people().iter().filter(asked).map(|p| p.handle).collect();
    // A rehearsal of the same script is the same meeting.
    let seed = if s.source == Source::Rehearsal { "" } else { s.id.as_str() };
    let begins = |p: &&Person| p.counts() && (p.hat.role == FACILITATOR || is_in_balance(s, p));
    let first: Vec<PersonId> = s.roster.people().iter().filter(begins).map(|p| p.handle).collect();
    let first = Round::order(first, seed, s.rounds().count()).first().copied();
    let mut order = people;
    if let Some(at) = from.or(first).and_then(|from| order.iter().position(|p| *p == from)) {
        order.rotate_left(at);
    }
    (!order.is_empty()).then(|| Event::RoundStarted(Box::new(RoundStarted { order })))
}

fn is_in_balance(s: &Session, person: &Person) -> bool {
    s.roster.group(&person.hat.group).is_some_and(|group| group.in_balance)
}

/// Words of a small group are nobody's own. Asked again, they still report.
fn report_back(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let person = may_ask(s, person)?;
    if !is_timed(s, person) {
        let mut events = late::arrival(s, person);
        events.extend(unless(s, Floor::Someone, Event::Someone));
        return Ok(events);
    }
    let same = s.last_turn.is_some_and(|turn| turn.end.is_none() && turn.reporter == Some(person));
    Ok(if same { vec![] } else { vec![Event::ReportBack(Who { person })] })
}

/// What an item of this kind begins with, besides itself; and what the one before leaves behind ends.
pub(in crate::domain) fn with_item(s: &Session, kind: ItemKind) -> Vec<Event> {
    let state = |kind: ItemKind| match kind {
        ItemKind::SmallGroups => Some((Floor::SmallGroups, Event::SmallGroups)),
        ItemKind::Break => Some((Floor::Break, Event::Break)),
        ItemKind::Discussion
        | ItemKind::Presentation
        | ItemKind::Story
        | ItemKind::GoRound
        | ItemKind::Prioritise
        | ItemKind::CheckIn
        | ItemKind::CheckOut => None,
    };
    if let Some((floor, event)) = state(kind) {
        return if s.floor() == floor { vec![] } else { vec![event] };
    }
    let before = s.agenda.current().and_then(|item| state(item.kind));
    let over = before.filter(|(floor, _)| s.floor() == *floor).map(|_| Event::Open);
    let round = if kind.is_introduction() { start_round(s, None) } else { None };
    over.into_iter().chain(round).collect()
}
