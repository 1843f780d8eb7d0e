//! A copy of a session that may leave: made anew from what the record comes to, so that nothing gets into it that was
//! not put there on purpose. Corrections are in it as if they had always been so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    agenda::items::{ItemAdded, ItemClosed},
    floor::{tally::Floor, turn_events::Spoke},
    measures::{aim::Aim, balance::SMALL_GROUP},
    people::{
        group::{Group, UNCOUNTED},
        hat::{Hat, Speaker},
        joining::{PersonAdded, Seat},
    },
    preparation::charter::{Charter, SessionKind},
    privacy::{
        level::{Level, Shared},
        redact::{self, NameForms},
    },
    record::{
        continuity::{Gap, Unattended},
        event::{Event, Record},
        history::{Effective, History},
        ids::{ItemRef, PersonId},
        moment::Moment,
        opening::{Imported, Opened},
    },
    session::Session,
};

/// Words that stand in a copy in the place of what was typed.
#[derive(Clone, Copy)]
pub struct ShareTexts<'a> {
    pub item: &'a dyn Fn(u16) -> String,
    /// What several groups are called that are told together.
    pub together: &'a dyn Fn(&[String]) -> String,
    pub somebody: &'a str,
}

/// A copy, and what is in it.
#[derive(Clone, Debug, Default)]
pub struct SharedCopy {
    pub records: Vec<Record>,
    /// Seats, or people.
    pub people: usize,
    /// The groups' labels.
    pub groups: Vec<String>,
    pub turns: usize,
    pub items: usize,
    pub notes: usize,
    /// Groups that are told together, because one of them was small.
    pub merged: Vec<Vec<String>>,
    /// Groups shown apart that were small and had no other to be told with: quiet stands for their turns, as in
    /// reports.
    pub left_out: Vec<String>,
}

/// Why there is no copy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareRefusal {
    /// So few people that each figure would be a person's.
    TooFew,
    Nothing,
}

/// Make a copy under another id.
///
/// # Errors
/// [`ShareRefusal`].
pub fn copy(
    history: &History,
    id: &str,
    level: Level,
    words: &ShareTexts<'_>,
) -> Result<SharedCopy, ShareRefusal> {
    if history.session().opened_at.is_none() && history.session().shared.is_none() {
        return Err(ShareRefusal::Nothing);
    }
    match level {
        Level::Full => Ok(full(history, id)),
        level => Ok(CopyBuilder::new(history, id, level, words)?.make()),
    }
}

/// No time of day anywhere: 1970 stands for none.
fn no_time() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}

fn full(history: &History, id: &str) -> SharedCopy {
    let without_time = |event: &Event| {
        let mut event = event.clone();
        if let Some(wall) = event.wall_mut() {
            *wall = no_time();
        }
        match &mut event {
            Event::Opened(opened) => {
                id.clone_into(&mut opened.id);
                opened.boot = None;
                opened.import = opened.import.as_ref().map(without_source);
            }
            // What they are called elsewhere, if they have a name here.
            Event::Person(added) if added.name.is_some() => added.id = None,
            Event::Resumed(resumed) => resumed.boot = None,
            Event::ClockStepped(stepped) => stepped.by_ms = 0,
            _ => {}
        }
        event
    };
    let mut records: Vec<Record> =
        history.records().iter().map(|r| Record { event: without_time(&r.event), ..r.clone() }).collect();
    let said = Event::Shared(Shared { level: Level::Full });
    records.extend(records.last().cloned().map(|last| Record { seq: last.seq + 1, t: last.t, event: said }));
    let s = history.session();
    let people = s.roster.people().iter().filter(|p| p.seat == Seat::Person).count();
    SharedCopy {
        records,
        people,
        groups: (0..s.roster.groups().len())
            .filter(|g| s.roster.anyone_in(*g))
            .map(|g| s.roster.group_label(g))
            .collect(),
        turns: history.timeline().iter().filter(|t| t.is_turn()).count(),
        items: s.agenda.items.len(),
        notes: s.notes.len(),
        merged: vec![],
        left_out: vec![],
    }
}

/// Whether overlap can be told stays; which file it was does not.
fn without_source(import: &Imported) -> Imported {
    Imported { digest: String::new(), file_id: None, overlap_known: import.overlap_known }
}

/// Groups that are told as one.
#[derive(Clone, Debug)]
struct MergedGroup {
    groups: Vec<usize>,
    seats: BTreeSet<usize>,
    in_balance: bool,
    centred: bool,
    /// `None`: not counted; then it is not taken for a small group.
    people: Option<usize>,
}

impl MergedGroup {
    fn is_small(&self) -> bool {
        self.people.is_some_and(|n| n < SMALL_GROUP)
    }
}

/// Each group with anybody in it by itself, or with others where it is small.
fn sides(s: &Session) -> Result<Vec<MergedGroup>, ShareRefusal> {
    let heads = |seats: &BTreeSet<usize>| seats.iter().map(|seat| s.tally.heads(*seat)).sum();
    let told = s.tally.groups().iter().enumerate().filter(|(_, g)| g.ms > 0 || !g.people.is_empty());
    let mut sides: Vec<MergedGroup> = told
        .map(|(at, g)| MergedGroup {
            groups: vec![at],
            seats: g.people.clone(),
            in_balance: g.in_balance,
            centred: g.centred,
            people: heads(&g.people),
        })
        .collect();
    if sides.iter().all(MergedGroup::is_small) {
        return Err(ShareRefusal::TooFew);
    }
    while let Some(at) = smallest(&sides) {
        let small = sides.remove(at);
        // Told with a group in the balance, it would be what reports tell of that group short of the sum.
        if !small.in_balance && sides.iter().all(|side| side.in_balance) {
            continue;
        }
        let near = |side: &&mut MergedGroup| {
            (side.in_balance != small.in_balance, side.centred, side.people.unwrap_or(usize::MAX))
        };
        let Some(with) = sides.iter_mut().min_by_key(near) else { return Err(ShareRefusal::TooFew) };
        with.groups.extend(small.groups);
        with.groups.sort_unstable();
        with.seats.extend(small.seats);
        with.people = heads(&with.seats);
        with.in_balance |= small.in_balance;
        with.centred |= small.centred;
    }
    sides.sort_by_key(|side| side.groups[0]);
    if sides.is_empty() { Err(ShareRefusal::TooFew) } else { Ok(sides) }
}

fn smallest(sides: &[MergedGroup]) -> Option<usize> {
    let small = sides.iter().enumerate().filter(|(_, side)| side.is_small());
    small.min_by_key(|(_, side)| side.people).map(|(at, _)| at)
}

/// A seat of the copy that voices of a group are told in. Two voices that follow one another without a pause are told
/// in two, so that they stay two turns.
#[derive(Clone, Debug)]
struct CopySeat {
    side: usize,
    person: PersonId,
    until: Moment,
}

struct CopyBuilder<'a> {
    history: &'a History,
    id: &'a str,
    level: Level,
    words: &'a ShareTexts<'a>,
    sides: Vec<MergedGroup>,
    /// As they are written into the copy.
    groups: Vec<Group>,
    lanes: Vec<CopySeat>,
    /// Who of the record is who of the copy, in the order of their first turn.
    known: BTreeMap<PersonId, PersonId>,
    events: Vec<(Moment, Event)>,
    turns: usize,
    holder: Option<PersonId>,
}

impl<'a> CopyBuilder<'a> {
    fn new(
        history: &'a History,
        id: &'a str,
        level: Level,
        words: &'a ShareTexts<'a>,
    ) -> Result<Self, ShareRefusal> {
        let sides = sides(history.session())?;
        let mut maker = Self {
            history,
            id,
            level,
            words,
            sides,
            groups: vec![],
            lanes: vec![],
            known: BTreeMap::new(),
            events: vec![],
            turns: 0,
            holder: None,
        };
        maker.groups = maker.groups_of_copy();
        Ok(maker)
    }

    fn session(&self) -> &'a Session {
        self.history.session()
    }

    /// The groups; where one is called after somebody, without their name.
    fn groups_of_copy(&self) -> Vec<Group> {
        let roster = &self.session().roster;
        let records = self.history.records();
        let names: Vec<String> =
            roster.people().iter().flat_map(|p| redact::names_of(records, p.handle)).collect();
        let forms = NameForms::of_names(&names);
        let clean = |text: &str| forms.out_of(text, self.words.somebody).unwrap_or_else(|| text.to_owned());
        let group = |(at, side): (usize, &MergedGroup)| match side.groups.as_slice() {
            [only] => {
                let group = &roster.groups()[*only];
                let id = redact::is_common(&group.id).then(|| group.id.clone());
                Group {
                    id: id.unwrap_or_else(|| clean(&group.id.replace('_', " ")).replace(' ', "_")),
                    label: clean(&group.label),
                    in_balance: side.in_balance,
                }
            }
            several => {
                let labels: Vec<String> = several.iter().map(|g| clean(&roster.groups()[*g].label)).collect();
                let label = (self.words.together)(&labels);
                Group { id: format!("together_{}", at + 1), label, in_balance: side.in_balance }
            }
        };
        self.sides.iter().enumerate().map(group).collect()
    }

    fn make(mut self) -> SharedCopy {
        let effective = self.history.effective();
        self.walk(&effective);
        let s = self.session();
        let last = self.events.last().map_or(Moment::ZERO, |(t, _)| *t);
        let end = if s.ended { Event::Ended } else { Event::StillHere };
        self.events.push((s.now().max(last), end));
        let seats = self.seats();
        let people = if self.level == Level::Groups { self.sides.len() } else { seats.len() };
        let (opening, left_out) = (self.opening(seats), self.left_out());
        let events = opening.into_iter().map(|event| (Moment::ZERO, event)).chain(self.events);
        let mut records: Vec<Record> = Vec::new();
        for (seq, (t, event)) in (0..).zip(events) {
            let t = records.last().map_or(t, |before| before.t.max(t));
            records.push(Record { seq, t, event });
        }
        let label = |g: &usize| s.roster.group_label(*g);
        let merged = self.sides.iter().filter(|side| side.groups.len() > 1);
        SharedCopy {
            records,
            people,
            groups: self.groups.iter().map(|g| g.label.clone()).collect(),
            turns: self.turns,
            items: s.agenda.items.len(),
            notes: 0,
            merged: merged.map(|side| side.groups.iter().map(label).collect()).collect(),
            left_out: left_out.iter().map(label).collect(),
        }
    }

    fn opening(&self, seats: Vec<Event>) -> Vec<Event> {
        let s = self.session();
        let import = self.history.records().iter().find_map(|r| match &r.event {
            Event::Opened(opened) => opened.import.clone(),
            _ => None,
        });
        let centred = self.sides.iter().position(|side| side.centred).map(|at| self.groups[at].id.clone());
        let opened = Opened {
            format: crate::domain::record::opening::FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            id: self.id.to_owned(),
            wall: no_time(),
            boot: None,
            source: s.source,
            title: None,
            series: None,
            groups: self.groups.clone(),
            centred: centred.unwrap_or_else(|| UNCOUNTED.to_owned()),
            rules: s.rules,
            import: import.as_ref().map(without_source),
        };
        let kind = match self.level {
            Level::Groups if s.charter.kind == SessionKind::Joint => SessionKind::GroupsOnly,
            _ => s.charter.kind,
        };
        let mut events = vec![
            Event::Opened(Box::new(opened)),
            Event::Shared(Shared { level: self.level }),
            Event::Charter(Box::new(Charter { purpose: None, kind })),
            Event::Aim(Box::new(self.aim())),
        ];
        events.extend(seats);
        events.extend(s.agenda.items.iter().map(|item| {
            let asked_by = item.asked_by.as_ref().and_then(|id| s.roster.group_index(id));
            Event::Item(Box::new(ItemAdded {
                item: item.item,
                title: (self.words.item)(item.item),
                kind: item.kind,
                planned_ms: item.planned_ms,
                asked_by: asked_by.and_then(|g| self.side(g)).map(|at| self.groups[at].id.clone()),
            }))
        }));
        events.push(Event::Ready);
        events
    }

    /// The aim; where groups are told together, so are their shares.
    fn aim(&self) -> Aim {
        let s = self.session();
        let mut aim = Aim { shares: BTreeMap::new(), ..s.aim.clone() };
        for (id, share) in &s.aim.shares {
            if let Some(at) = s.roster.group_index(id).and_then(|g| self.side(g)) {
                *aim.shares.entry(self.groups[at].id.clone()).or_insert(0.0) += share;
            }
        }
        aim
    }

    /// The seats of the copy, in the order of their handles.
    fn seats(&self) -> Vec<Event> {
        let s = self.session();
        let added = |person: PersonId, side: usize, seat: Seat, name: Option<String>, people: Option<u16>| {
            let id = &self.groups[side].id;
            let nameless = PersonAdded::nameless(person, &Hat { role: id.clone(), group: id.clone() });
            Event::Person(Box::new(PersonAdded { name, seat, people, ..nameless }))
        };
        if self.level == Level::Groups {
            let heads = |side: usize| self.sides[side].people.map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            let mut seen = BTreeSet::new();
            let seat = |(at, lane): (usize, &CopySeat)| {
                let people = if seen.insert(lane.side) { heads(lane.side) } else { Some(0) };
                added(handle(at), lane.side, Seat::Group, None, people)
            };
            return self.lanes.iter().enumerate().map(seat).collect();
        }
        let mut known: Vec<(PersonId, PersonId)> = self.known.iter().map(|(was, is)| (*is, *was)).collect();
        known.sort_unstable();
        let seat = |(is, was): (PersonId, PersonId)| {
            let person = s.roster.person(was)?;
            let side = self.side(s.roster.group_of(person)?)?;
            let name = (person.seat == Seat::Person).then(|| letters(is.0));
            Some(added(is, side, person.seat, name, None))
        };
        known.into_iter().filter_map(seat).collect()
    }

    /// Groups with people that no side has.
    fn left_out(&self) -> Vec<usize> {
        let s = self.session();
        let groups = 0..s.tally.groups().len();
        groups.filter(|g| !s.tally.groups()[*g].people.is_empty() && self.side(*g).is_none()).collect()
    }

    fn is_left_out(&self, session: &Session, speaker: &Speaker) -> bool {
        session.roster.group_index(&speaker.hat.group).is_some_and(|g| self.side(g).is_none())
    }

    fn side(&self, group: usize) -> Option<usize> {
        self.sides.iter().position(|side| side.groups.contains(&group))
    }

    fn walk(&mut self, effective: &[Effective<'_>]) {
        // A seat for each group, whether anybody of it speaks or not.
        if self.level == Level::Groups {
            let lane = |side| CopySeat { side, person: PersonId(0), until: Moment::ZERO };
            self.lanes = (0..self.sides.len()).map(lane).collect();
        }
        let mut session = Session::default();
        for e in effective {
            let before = (session.floor(), holder_in_hat(&session));
            let turn = e.turn();
            session.apply_at(turn.turn, turn.part, e.t, &e.event);
            self.take(&session, e, before);
        }
        if self.level == Level::Pseudonyms {
            // Who never spoke, in no order that tells anything.
            let silent: BTreeSet<PersonId> = self
                .sides
                .iter()
                .flat_map(|s| &s.seats)
                .map(|seat| self.session().roster.people()[*seat].handle)
                .collect();
            for person in silent {
                self.known(person);
            }
        }
    }

    fn take(&mut self, session: &Session, e: &Effective<'_>, before: (Floor, Option<Speaker>)) {
        let event = e.event.as_ref();
        if let Some(since) = event.gap_since() {
            let gap = Unattended { since: since.min(e.t), why: Gap::Held };
            self.events.push((e.t, Event::Unattended(gap)));
            self.holder = None;
            return;
        }
        match event {
            Event::Spoke(spoke) => self.spoke(session, e.t, spoke),
            // That somebody speaks by card or device would point to them among letters.
            Event::Heard(speaker) if self.level == Level::Groups => {
                if let Some(speaker) = session.recorded_as(speaker).and_then(|s| self.heard(session, &s)) {
                    self.events.push((e.t, Event::Heard(speaker)));
                }
            }
            Event::ItemStarted(item) => self.events.push((e.t, Event::ItemStarted(ItemRef { ..*item }))),
            Event::ItemClosed(closed) => {
                let closed = ItemClosed { outcome: closed.outcome, ..ItemClosed::plain(closed.item) };
                self.events.push((e.t, Event::ItemClosed(Box::new(closed))));
            }
            Event::ItemNotReady(item) => self.events.push((e.t, Event::ItemNotReady(*item))),
            _ => {}
        }
        let now = (session.floor(), holder_in_hat(session));
        let hat_of_holder = matches!(event, Event::Hat(s) if Some(s.person) == session.holder());
        if event.is_floor() || hat_of_holder || now != before && !matches!(event, Event::Spoke(_)) {
            self.floor(session, e);
        }
    }

    /// The floor as it is after an event that changed it.
    fn floor(&mut self, session: &Session, e: &Effective<'_>) {
        let speaker = match e.event.as_ref() {
            Event::Floor(speaker) => session.recorded_as(speaker),
            Event::Hat(speaker) => Some(speaker.clone()),
            _ => holder_in_hat(session),
        };
        let event = match session.floor() {
            Floor::Held => match &speaker {
                Some(speaker) if self.is_left_out(session, speaker) => Event::Open,
                Some(speaker) => self.turn(session, speaker).map_or(Event::Someone, Event::Floor),
                None => Event::Someone,
            },
            Floor::Open => Event::Open,
            Floor::Someone => Event::Someone,
            Floor::Crosstalk => Event::Crosstalk,
            Floor::SmallGroups => Event::SmallGroups,
            Floor::Break => Event::Break,
            Floor::OffRecord => Event::OffRecord,
            Floor::Unattended => return,
        };
        self.turns += usize::from(matches!(event, Event::Floor(_) | Event::Someone));
        if !matches!(event, Event::Floor(_)) {
            self.holder = None;
        }
        self.events.push((e.t, event));
    }

    /// A live turn: one voice after the other.
    fn turn(&mut self, session: &Session, speaker: &Speaker) -> Option<Speaker> {
        let side = self.side(session.roster.group_index(&speaker.hat.group)?)?;
        let before = self.holder.replace(speaker.person);
        if self.level == Level::Pseudonyms {
            return Some(self.speaker(self.known.get(&speaker.person).copied(), speaker.person, side));
        }
        let last = self.lanes.iter().position(|lane| lane.until == SPEAKING && lane.side == side);
        let other =
            |lane: usize| (0..self.lanes.len()).find(|at| *at != lane && self.lanes[*at].side == side);
        let at = match last.filter(|_| before.is_some()) {
            Some(lane) if before == Some(speaker.person) => Some(lane),
            Some(lane) => other(lane),
            None => other(usize::MAX),
        };
        let at = at.unwrap_or_else(|| self.new_lane(side));
        for lane in &mut self.lanes {
            lane.until = Moment::ZERO;
        }
        (self.lanes[at].person, self.lanes[at].until) = (speaker.person, SPEAKING);
        Some(self.speaker(Some(handle(at)), speaker.person, side))
    }

    /// An imported stretch: others may speak at the same time, and a short pause does not end a turn.
    fn spoke(&mut self, session: &Session, t: Moment, spoke: &Spoke) {
        if spoke.speaker.as_ref().is_some_and(|speaker| self.is_left_out(session, speaker)) {
            return;
        }
        let until = t.plus(spoke.length_ms);
        let speaker = spoke.speaker.as_ref().and_then(|s| {
            let side = self.side(session.roster.group_index(&s.hat.group)?)?;
            if self.level == Level::Pseudonyms {
                return Some(self.speaker(self.known.get(&s.person).copied(), s.person, side));
            }
            let join = session.rules.join_ms.unwrap_or(0);
            let own =
                |lane: &CopySeat| lane.side == side && lane.person == s.person && t.since(lane.until) <= join;
            let free = |lane: &CopySeat| {
                lane.side == side
                    && (lane.person == PersonId(0) || lane.until < t && t.since(lane.until) > join)
            };
            let at = self.lanes.iter().position(own).or_else(|| self.lanes.iter().position(free));
            let at = at.unwrap_or_else(|| self.new_lane(side));
            let lane = &mut self.lanes[at];
            lane.until = if lane.person == s.person { lane.until.max(until) } else { until };
            lane.person = s.person;
            Some(self.speaker(Some(handle(at)), s.person, side))
        });
        self.turns += 1;
        self.events
            .push((t, Event::Spoke(Box::new(Spoke { speaker, length_ms: spoke.length_ms, text: None }))));
    }

    fn heard(&mut self, session: &Session, speaker: &Speaker) -> Option<Speaker> {
        let side = self.side(session.roster.group_index(&speaker.hat.group)?)?;
        let seat = self.lanes.iter().position(|lane| lane.side == side).map(handle);
        Some(self.speaker(seat, speaker.person, side))
    }

    fn speaker(&mut self, seat: Option<PersonId>, person: PersonId, side: usize) -> Speaker {
        let seat = seat.unwrap_or_else(|| self.known(person));
        let id = &self.groups[side].id;
        Speaker { person: seat, hat: Hat::new(id, id) }
    }

    fn new_lane(&mut self, side: usize) -> usize {
        self.lanes.push(CopySeat { side, person: PersonId(0), until: Moment::ZERO });
        self.lanes.len() - 1
    }

    fn known(&mut self, person: PersonId) -> PersonId {
        let next = handle(self.known.len());
        *self.known.entry(person).or_insert(next)
    }
}

/// Whoever has the floor, in the hat they wear now.
fn holder_in_hat(session: &Session) -> Option<Speaker> {
    let person = session.holder().and_then(|p| session.roster.person(p))?;
    Some(person.speaker())
}

/// The live lane that has the floor: it ends when the next begins.
const SPEAKING: Moment = Moment::from_ms(u64::MAX);

fn handle(at: usize) -> PersonId {
    PersonId(u16::try_from(at + 1).unwrap_or(u16::MAX))
}

/// A, B … Z, AA, AB …
fn letters(number: u16) -> String {
    let (mut n, mut letters) = (number, Vec::new());
    while n > 0 {
        n -= 1;
        letters.push(char::from(b'A' + u8::try_from(n % 26).unwrap_or(0)));
        n /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([1, 26, 27, 52, 53].map(letters), ["A", "Z", "AA", "AZ", "BA"]);
    }
}
