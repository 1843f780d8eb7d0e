//! Decides about items: who asked for them, ready or not, how they ended.

use chrono::NaiveDate;

use crate::domain::{
    agenda::items::{ItemAdded, ItemClosed, ItemKind, Outcome},
    floor::state::Floor,
    people::lookup::known_group,
    queue,
    record::{deadline::not_past, event::Event, ids::ItemRef, moment::Moment, plain_text},
    refusal::Refusal,
    session::Session,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AgendaIntent {
    /// People said: not yet. It stays open.
    NotReady(u16),
    /// It is closed, in this way.
    Close(u16, Outcome),
    /// What a closed item came to, in one line.
    Summary(u16, String),
    /// Who a stalemate is referred to.
    ReferredTo(u16, String),
    /// By when they answer.
    By(u16, NaiveDate),
    /// Which group asked for it (a group's id).
    AskedBy(u16, String),
}

pub(in crate::domain) fn decide(
    s: &Session,
    intent: AgendaIntent,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    match intent {
        AgendaIntent::NotReady(item) => {
            known(s, item)?;
            Ok(vec![Event::ItemNotReady(ItemRef { item })])
        }
        AgendaIntent::Close(item, outcome) => {
            known(s, item)?;
            let before = s.agenda.closed(item).cloned().unwrap_or_else(|| ItemClosed::plain(item));
            Ok(close(s, ItemClosed { outcome: Some(outcome), ..before }))
        }
        AgendaIntent::Summary(item, words) => {
            let summary = Some(line(&words)?);
            Ok(closed(ItemClosed { summary, ..known_closed(s, item)? }))
        }
        AgendaIntent::ReferredTo(item, words) => {
            let referred_to = Some(line(&words)?);
            Ok(closed(ItemClosed { referred_to, ..known_closed(s, item)? }))
        }
        AgendaIntent::By(item, date) => {
            not_past(s, date, now)?;
            Ok(closed(ItemClosed { by: Some(date), ..known_closed(s, item)? }))
        }
        AgendaIntent::AskedBy(item, group) => {
            let asked_by = Some(known_group(s, group)?);
            Ok(vec![Event::Item(Box::new(ItemAdded { asked_by, ..known(s, item)?.clone() }))])
        }
    }
}

pub(in crate::domain) fn add(
    s: &Session,
    title: String,
    kind: ItemKind,
    planned_ms: Option<u64>,
    asked_by: Option<String>,
) -> Result<Vec<Event>, Refusal> {
    if title.is_empty() {
        return Err(Refusal::NothingToSay);
    }
    let asked_by = asked_by.map(|group| known_group(s, group)).transpose()?;
    let item = s.agenda.next_number();
    Ok(vec![Event::Item(Box::new(ItemAdded { item, title, kind, planned_ms, asked_by }))])
}

pub(in crate::domain) fn close_current(s: &Session) -> Result<Vec<Event>, Refusal> {
    let item = s.agenda.current.ok_or(Refusal::NoItem)?;
    Ok(close(s, ItemClosed::plain(item)))
}

/// An item closes; a break or small groups that it was end with it.
fn close(s: &Session, item: ItemClosed) -> Vec<Event> {
    let stops = s.agenda.current().is_some_and(|i| i.item == item.item && i.kind.stops_the_clock());
    let ends = stops && matches!(s.floor(), Floor::Break | Floor::SmallGroups);
    let mut events = closed(item);
    events.extend(ends.then_some(Event::Open));
    events
}

fn closed(closed: ItemClosed) -> Vec<Event> {
    vec![Event::ItemClosed(Box::new(closed))]
}

fn known(s: &Session, item: u16) -> Result<&ItemAdded, Refusal> {
    s.agenda.get(item).ok_or(Refusal::NoSuchItem(item))
}

fn known_closed(s: &Session, item: u16) -> Result<ItemClosed, Refusal> {
    known(s, item)?;
    s.agenda.closed(item).cloned().ok_or(Refusal::ItemStillOpen(item))
}

fn line(words: &str) -> Result<String, Refusal> {
    let words = plain_text::clean_line(words);
    if words.is_empty() { Err(Refusal::NothingToSay) } else { Ok(words) }
}

/// Starts an item, with what begins with it.
pub(in crate::domain) fn start(s: &Session, item: u16) -> Result<Vec<Event>, Refusal> {
    let kind = s.agenda.get(item).ok_or(Refusal::NoSuchItem(item))?.kind;
    if s.agenda.current == Some(item) {
        return Ok(vec![]);
    }
    let mut events = vec![Event::ItemStarted(ItemRef { item })];
    events.extend(queue::decide::with_item(s, kind));
    Ok(events)
}
