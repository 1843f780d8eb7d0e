//! What may happen now: an intent becomes events, or a refusal that says why.

mod afterwards;
mod agenda;
mod before;
pub mod closing;
mod correct;
mod hands;
mod notes;

use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    History, Session,
    agenda::{ItemClosed, ItemKind},
    agreement::{Agreement, Consent, RoomChoice, RoomShows},
    aim::Aim,
    event::{
        Afterwards, Event, EventRef, HandTurn, HandsWereTurns, ItemRef, MarksSupport, Rekeyed, Renamed, Seq,
        Who,
    },
    keys,
    moment::Moment,
    names,
    notes::{About, Note, NoteKind},
    queue::{Hand, Policy},
    roster::{Group, Hat, PersonAdded, PersonId, Presence, Seat, Speaker},
    tally::Floor,
};

/// A person as they are named at set-up or when they come in later.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonDraft {
    pub id: Option<String>,
    pub name: Option<String>,
    pub role: String,
    pub group: String,
    pub key: Option<char>,
    /// Not here yet.
    pub expected: bool,
    /// Whom the seat stands for.
    pub seat: Seat,
    /// For a group's seat: how many people, if they were counted.
    pub people: Option<u16>,
}

/// What the keeper wants to happen.
#[derive(Clone, PartialEq, Debug)]
pub enum Intent {
    Floor(PersonId),
    Open,
    Someone,
    Crosstalk,
    Break,
    OffRecord,
    SmallGroups,
    InviteNext,
    Hand(PersonId),
    Heard(PersonId),
    Support,
    MarksSupport(PersonId),
    OtherHat,
    Hat(PersonId, Arc<Hat>),
    Add(PersonDraft),
    Arrive(PersonId),
    Leave(PersonId),
    Rename(PersonId, Option<String>),
    Rekey(PersonId, char),
    Keeper(PersonId),
    Group(Group),
    Aim(Aim),
    AgreeAim,
    Agreement(Agreement),
    ReadOut(String),
    RoomShows(RoomShows),
    AddItem {
        title: String,
        kind: ItemKind,
        planned_ms: Option<u64>,
        /// The group that asked for it (its id).
        asked_by: Option<String>,
    },
    StartItem(u16),
    CloseItem,
    Note(NoteKind, String),
    /// The queue and go-rounds.
    Hands(HandsIntent),
    /// Items: who asked, ready or not, how they ended.
    Agenda(AgendaIntent),
    /// More about notes; marks.
    Notes(NotesIntent),
    /// Purpose, ground rules, who is timed.
    Before(BeforeIntent),
    /// The end of the meeting.
    Closing(ClosingIntent),
    /// Putting a turn right, whichever it is.
    Correct(CorrectIntent),
    SpokeJustNow,
    HandsWereTurns(Vec<Seq>),
    /// The meeting has ended, and somebody sits down to put things right.
    Afterwards(Afterwards),
    Undo,
    Redo,
    End,
}

pub use self::{
    agenda::AgendaIntent,
    before::BeforeIntent,
    closing::ClosingIntent,
    correct::CorrectIntent,
    hands::{HAND_NOTE_BYTES, HandsIntent},
    notes::NotesIntent,
};

/// Why not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    OffTheRecord,
    Ended,
    /// It runs, or was cut off: things are put right while it goes on.
    NotEnded,
    /// The times of an imported turn came with its file.
    TimesFromFile,
    NoSuchPerson,
    NoSuchItem(u16),
    NoItem,
    NobodyWaiting,
    /// Every hand that is up waits.
    OnlyOnHold,
    NoHand(PersonId),
    /// The list of hands is closed.
    ListClosed,
    /// They have left.
    NotHere(PersonId),
    /// Nobody else has spoken.
    NobodyToReplyTo,
    SamePerson(PersonId),
    AsAskedAlready,
    UnknownPolicy,
    TwoPolicies(Policy, Policy),
    NoRound,
    /// Everyone in the round was offered a turn.
    RoundDone,
    RoundUnderWay,
    NobodyHere,
    NobodySpeaking,
    NoTurnYet,
    NoOtherHat(PersonId),
    NoKeeper,
    NothingToUndo,
    NothingToRedo,
    NothingToFill,
    NothingToSay,
    AlreadyLeft(PersonId),
    AlreadyHere(PersonId),
    KeyTaken(char, PersonId),
    KeyNoLetter(char),
    NoHandsToTurn,
    CannotMoveFurther,
    /// Not every item says how long it takes.
    NoHalfTime,
    NoSuchRule(u16),
    NoSuchGroup,
    NoSuchTurn,
    TooShort,
    /// No turn stands before it that could go on.
    NothingBefore,
    TooManyPeople,
    TooManyRoles,
    /// They would rather not be timed, so that nothing is written of it.
    NotTimed(PersonId),
    /// A seat that is no single person.
    NotOnePerson(PersonId),
    NoKeyForGroup(String),
    /// In a meeting of groups only, the group has its key already.
    GroupHasKey(String),
    /// People are counted here one by one.
    PeopleAreCounted,
    BadHeadcount,
    /// Groups only is chosen before a meeting begins, or not.
    KindAtTheStart,
    NoRules,
    TooManyRules,
    /// A note that was struck out, or never was.
    NoSuchNote,
    /// Nothing here goes by this name as a group.
    UnknownGroup(String),
    NotADate,
    /// A date that has passed.
    PastDate(NaiveDate),
    /// No ground rule asks that it be marked.
    NotMarkedHere,
    /// Nobody else was speaking right before this turn.
    NobodyBefore,
    /// How an item ended can be told once it is closed.
    ItemStillOpen(u16),
}

/// Decide what an intent means at `now`. No events: it is so already.
///
/// # Errors
/// A [`Refusal`] when it cannot be done now; nothing changes.
pub fn decide(history: &History, intent: Intent, now: Moment) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    if s.ended {
        return afterwards::decide(history, intent);
    }
    if s.floor() == Floor::OffRecord && !matches!(intent, Intent::OffRecord | Intent::End) {
        return Err(Refusal::OffTheRecord);
    }
    let one = |event| Ok(vec![event]);
    match intent {
        Intent::Floor(person) => hands::give(s, person),
        Intent::Open => Ok(unless(s, Floor::Open, Event::Open)),
        Intent::Someone => Ok(unless(s, Floor::Someone, Event::Someone)),
        Intent::Crosstalk => Ok(unless(s, Floor::Crosstalk, Event::Crosstalk)),
        Intent::Break => Ok(vec![toggle(s, Floor::Break, Event::Break)]),
        Intent::OffRecord => Ok(vec![toggle(s, Floor::OffRecord, Event::OffRecord)]),
        Intent::SmallGroups => Ok(vec![toggle(s, Floor::SmallGroups, Event::SmallGroups)]),
        Intent::InviteNext => hands::invite_next(s, now),
        Intent::Hand(person) => hands::hand(s, person),
        Intent::Heard(person) => heard(s, person),
        Intent::Support => support(s),
        Intent::MarksSupport(person) => marks_support(s, person),
        Intent::OtherHat => other_hat(s),
        Intent::Hat(person, hat) => put_on(s, person, hat),
        Intent::Add(draft) => add(s, draft),
        Intent::Arrive(person) => match presence(s, person)? {
            Presence::Here => Err(Refusal::AlreadyHere(person)),
            _ => one(Event::Arrived(Who { person })),
        },
        Intent::Leave(person) => match presence(s, person)? {
            Presence::Left => Err(Refusal::AlreadyLeft(person)),
            _ => one(Event::Left(Who { person })),
        },
        Intent::Rename(person, name) => {
            one(Event::Renamed(Box::new(Renamed { person: known(s, person)?, name })))
        }
        Intent::Rekey(person, key) => rekey(s, person, key),
        Intent::Keeper(person) => one(Event::Keeper(Who { person: known(s, person)? })),
        Intent::Group(group) => one(Event::Group(Box::new(group))),
        Intent::Aim(aim) => one(Event::Aim(Box::new(aim))),
        Intent::AgreeAim => one(Event::Aim(Box::new(Aim { agreed: true, ..s.aim.clone() }))),
        Intent::Agreement(agreement) => {
            agreement.until.map(|date| notes::not_past(s, date, now)).transpose()?;
            one(Event::Agreement(Box::new(agreement)))
        }
        Intent::RoomShows(RoomShows::FromHalfTime) if s.agenda.planned_ms().is_none() => {
            Err(Refusal::NoHalfTime)
        }
        Intent::RoomShows(shows) => one(Event::RoomShows(RoomChoice { shows })),
        Intent::ReadOut(words) => one(Event::Consent(Box::new(Consent { words }))),
        Intent::AddItem { title, kind, planned_ms, asked_by } => {
            agenda::add(s, title, kind, planned_ms, asked_by)
        }
        Intent::StartItem(item) => start_item(s, item),
        Intent::CloseItem => {
            let item = s.agenda.current.ok_or(Refusal::NoItem)?;
            Ok(agenda::close(s, ItemClosed::plain(item)))
        }
        Intent::Note(kind, text) if !text.is_empty() => one(Event::Note(Box::new(Note::new(kind, text)))),
        Intent::Note(..) => Err(Refusal::NothingToSay),
        Intent::Hands(intent) => hands::decide(history, intent),
        Intent::Agenda(intent) => agenda::decide(s, intent, now),
        Intent::Notes(intent) => notes::decide(history, intent, now),
        Intent::Before(intent) => before::decide(history, &intent),
        Intent::Closing(intent) => closing::decide(s, intent),
        Intent::Correct(intent) => correct::decide(history, intent, now),
        Intent::SpokeJustNow => correct::spoke_just_now(history, now),
        Intent::HandsWereTurns(hands) => hands_were_turns(history, &hands),
        Intent::Afterwards(_) => Err(Refusal::NotEnded),
        Intent::Undo => undo(history),
        Intent::Redo => redo(history),
        Intent::End => one(Event::Ended),
    }
}

fn known(s: &Session, person: PersonId) -> Result<PersonId, Refusal> {
    s.roster.person(person).map(|p| p.handle).ok_or(Refusal::NoSuchPerson)
}

fn speaker(s: &Session, person: PersonId) -> Result<Speaker, Refusal> {
    s.roster.person(person).map(super::roster::Person::speaker).ok_or(Refusal::NoSuchPerson)
}

fn presence(s: &Session, person: PersonId) -> Result<Presence, Refusal> {
    // Those who are not told apart neither come nor go.
    let person = s.roster.person(person).filter(|p| p.seat != Seat::Someone);
    person.map(|p| p.presence).ok_or(Refusal::NoSuchPerson)
}

/// Whom the record names when this person speaks. Nobody: they would rather not be timed.
fn voice(s: &Session, person: PersonId) -> Result<Option<Speaker>, Refusal> {
    Ok(s.recorded_as(&speaker(s, person)?))
}

/// The same letter again means *still speaking*: nothing happens.
fn floor(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let voice = voice(s, person)?;
    let speaking = match &voice {
        Some(speaker) => s.holder() == Some(speaker.person),
        None => s.floor() == Floor::Someone,
    };
    Ok(if speaking { vec![] } else { vec![voice.map_or(Event::Someone, Event::Floor)] })
}

/// Somebody who is not timed is heard, and nothing tells of it.
fn heard(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    Ok(vec![Event::Heard(voice(s, person)?.ok_or(Refusal::NotTimed(person))?)])
}

fn unless(s: &Session, floor: Floor, event: Event) -> Vec<Event> {
    if s.floor() == floor { vec![] } else { vec![event] }
}

fn toggle(s: &Session, floor: Floor, event: Event) -> Event {
    if s.floor() == floor { Event::Open } else { event }
}

/// The time is the person's either way; the mark is kept only for somebody who asked for it.
fn support(s: &Session) -> Result<Vec<Event>, Refusal> {
    let holder = s.holder().and_then(|p| s.roster.person(p)).ok_or(Refusal::NobodySpeaking)?;
    Ok(if holder.marks_support { vec![Event::Supported] } else { vec![] })
}

fn marks_support(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let on = !s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.marks_support;
    Ok(vec![Event::MarksSupport(MarksSupport { person, on })])
}

fn other_hat(s: &Session) -> Result<Vec<Event>, Refusal> {
    let holder = s.holder().and_then(|p| s.roster.person(p)).ok_or(Refusal::NobodySpeaking)?;
    let hat = holder.other_hat.as_ref().ok_or(Refusal::NoOtherHat(holder.handle))?;
    Ok(vec![Event::Hat(Speaker { person: holder.handle, hat: Arc::clone(hat) })])
}

fn put_on(s: &Session, person: PersonId, hat: Arc<Hat>) -> Result<Vec<Event>, Refusal> {
    let worn = &s.roster.person(person).ok_or(Refusal::NoSuchPerson)?.hat;
    if *worn == hat {
        return Ok(vec![]);
    }
    roles_left(s, &hat)?;
    Ok(vec![Event::Hat(Speaker { person, hat })])
}

fn roles_left(s: &Session, hat: &Hat) -> Result<(), Refusal> {
    let mut hats: Vec<&Hat> = s.roster.people().iter().map(|p| &*p.hat).collect();
    hats.sort_by(|a, b| (&a.role, &a.group).cmp(&(&b.role, &b.group)));
    hats.dedup();
    let full = hats.len() >= names::MOST_ROLES && !hats.contains(&hat);
    if full { Err(Refusal::TooManyRoles) } else { Ok(()) }
}

fn add(s: &Session, mut draft: PersonDraft) -> Result<Vec<Event>, Refusal> {
    if s.roster.people().len() >= names::MOST_PEOPLE {
        return Err(Refusal::TooManyPeople);
    }
    roles_left(s, &Hat { role: draft.role.clone(), group: draft.group.clone() })?;
    if let Some(key) = draft.key {
        free_key(s, key, None)?;
    }
    if !s.tells_people_apart() {
        if s.roster.seat_for(&draft.group, Seat::Group).is_some() {
            return Err(Refusal::GroupHasKey(draft.group));
        }
        draft = PersonDraft { id: None, name: None, expected: false, seat: Seat::Group, ..draft };
    }
    let taken: Vec<char> = s.roster.people().iter().filter_map(|p| p.key).collect();
    let wish = keys::Wish { name: draft.name.as_deref(), group: &draft.group, key: draft.key };
    let key = keys::assign(&[wish], &taken).pop().flatten();
    Ok(vec![Event::Person(Box::new(PersonAdded {
        person: s.roster.next_handle(),
        id: draft.id,
        name: draft.name,
        role: draft.role,
        group: draft.group,
        key,
        here: !draft.expected,
        seat: draft.seat,
        people: draft.people,
    }))])
}

fn rekey(s: &Session, person: PersonId, key: char) -> Result<Vec<Event>, Refusal> {
    known(s, person)?;
    free_key(s, key, Some(person))?;
    Ok(vec![Event::Rekeyed(Rekeyed { person, key: Some(key) })])
}

fn free_key(s: &Session, key: char, but: Option<PersonId>) -> Result<(), Refusal> {
    if !key.is_ascii_lowercase() {
        return Err(Refusal::KeyNoLetter(key));
    }
    match s.roster.by_key(key) {
        Some(p) if Some(p.handle) != but => Err(Refusal::KeyTaken(key, p.handle)),
        _ => Ok(()),
    }
}

fn start_item(s: &Session, item: u16) -> Result<Vec<Event>, Refusal> {
    let kind = s.agenda.get(item).ok_or(Refusal::NoSuchItem(item))?.kind;
    if s.agenda.current == Some(item) {
        return Ok(vec![]);
    }
    let mut events = vec![Event::ItemStarted(ItemRef { item })];
    events.extend(hands::with_item(s, kind));
    Ok(events)
}

fn hands_were_turns(history: &History, hands: &[Seq]) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    let turn = |&seq: &Seq| match history.find(seq)?.event {
        Event::Hand(Hand { person, up: true, .. }) => {
            Some(HandTurn { hand: seq, to: voice(s, person).ok()? })
        }
        _ => None,
    };
    let turns: Vec<HandTurn> = hands.iter().filter_map(turn).collect();
    if turns.is_empty() {
        return Err(Refusal::NoHandsToTurn);
    }
    Ok(vec![Event::HandsWereTurns(Box::new(HandsWereTurns { turns }))])
}

/// One tap is one act: what it recorded together goes together.
fn undo(history: &History) -> Result<Vec<Event>, Refusal> {
    let mut acts = history.acts_back();
    let mut tap = vec![acts.next().ok_or(Refusal::NothingToUndo)?];
    tap.extend(
        acts.scan(tap[0], |last, act| is_one_tap(history, act, *last).then(|| *last = act).map(|()| act)),
    );
    Ok(tap.into_iter().map(|seq| Event::Undone(EventRef { seq })).collect())
}

fn redo(history: &History) -> Result<Vec<Event>, Refusal> {
    let mut undone = history.undone_back();
    let mut tap = vec![undone.next().ok_or(Refusal::NothingToRedo)?];
    tap.extend(
        undone.scan(tap[0], |last, act| is_one_tap(history, *last, act).then(|| *last = act).map(|()| act)),
    );
    Ok(tap.into_iter().map(|seq| Event::Redone(EventRef { seq })).collect())
}

/// Whether the second was recorded by the same tap as the first: somebody added and given the floor; an
/// item and what it begins with; the seat that keeps the time
/// of somebody who is not timed; something written down with what came of it; the piles of one question.
fn is_one_tap(history: &History, first: Seq, second: Seq) -> bool {
    let (Some(a), Some(b)) = (history.find(first), history.find(second)) else { return false };
    let begins = |e: &Event| matches!(e, Event::RoundStarted(_) | Event::SmallGroups | Event::Break);
    let same = match (&a.event, &b.event) {
        (Event::Person(p), Event::Floor(s)) => p.person == s.person,
        (Event::Person(p), Event::NotTimed(not)) => not.counted_as == Some(p.person),
        (Event::ItemStarted(_) | Event::ItemClosed(_), Event::Open) => true,
        (Event::ItemStarted(_) | Event::Open, next) if begins(next) => true,
        (Event::CheckOut(a), Event::CheckOut(b)) => a.question == b.question && b.group.is_some(),
        (Event::Note(_), Event::AboutNote(more)) => {
            more.note == first && matches!(more.about, About::Closed(_))
        }
        _ => false,
    };
    same && second == first + 1 && a.t == b.t
}
