//! All events of a session in order, and the session they make.
//!
//! A correction or an undo is an event like any other. Taking one in replays the record as it
//! stands after it, so that every figure always equals a fresh fold of the corrected record.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet},
};

use crate::domain::{
    floor::{
        last_turn::LastTurn,
        turn_events::{Given, Inserted, Moved, Split, Spoke},
    },
    people::{hat::Speaker, joining::NotTimed},
    record::{
        event::{Event, Record},
        ids::{PersonId, Seq, TurnRef},
        moment::Moment,
    },
    session::Session,
};

#[derive(Clone, Debug, Default)]
pub struct History {
    records: Vec<Record>,
    session: Session,
    /// What undo takes back, latest last.
    acts: Vec<Seq>,
    /// What redo brings back, latest last.
    undone: Vec<Seq>,
    /// The set-up is done, and the floor is off the record: read off the events as they come, because
    /// while a record is being read its session may not be made yet.
    ready: bool,
    off_record: bool,
}

/// A change of floor as it stands after corrections.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    pub turn: TurnRef,
    pub t: Moment,
    pub event: Event,
}

/// An event as it counts after undo and corrections.
pub(crate) struct Effective<'a> {
    seq: Seq,
    part: u8,
    pub(crate) t: Moment,
    pub(crate) event: Cow<'a, Event>,
}

impl History {
    #[must_use]
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let mut history = Self::default();
        let mut replay = false;
        for record in records {
            replay |= history.track_undo(&record);
            if !replay {
                history.session.apply(&record);
            }
            history.records.push(record);
        }
        if replay {
            history.replay();
        }
        history
    }

    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    #[must_use]
    pub fn next_seq(&self) -> Seq {
        self.records.last().map_or(0, |r| r.seq + 1)
    }

    /// The next events at `now`, numbered and taken in.
    pub fn record(&mut self, events: Vec<Event>, now: Moment) -> Vec<Record> {
        // After the end no time passes: what is put right is put right there.
        let t = if self.session.ended { self.session.now() } else { now.max(self.session.now()) };
        let mut new = Vec::with_capacity(events.len());
        for event in events {
            let record = Record { seq: self.next_seq(), t, event };
            self.push(record.clone());
            new.push(record);
        }
        new
    }

    pub fn push(&mut self, record: Record) {
        let replay = self.track_undo(&record);
        if replay {
            self.records.push(record);
            self.replay();
        } else {
            self.session.apply(&record);
            self.records.push(record);
        }
    }

    /// The act that undo would take back.
    #[must_use]
    pub fn last_act(&self) -> Option<Seq> {
        self.acts.last().copied()
    }

    /// What undo would take back, one after the other.
    pub fn acts_back(&self) -> impl Iterator<Item = Seq> + '_ {
        self.acts.iter().rev().copied()
    }

    /// What redo would bring back, one after the other.
    pub fn undone_back(&self) -> impl Iterator<Item = Seq> + '_ {
        self.undone.iter().rev().copied()
    }

    #[must_use]
    pub fn last_undone(&self) -> Option<Seq> {
        self.undone.last().copied()
    }

    #[must_use]
    pub fn find(&self, seq: Seq) -> Option<&Record> {
        let guess = self.records.get(seq as usize).filter(|r| r.seq == seq);
        guess.or_else(|| self.records.iter().find(|r| r.seq == seq))
    }

    /// Keep the undo lists; whether the record has to be replayed.
    fn track_undo(&mut self, record: &Record) -> bool {
        let replay = self.track_act(record);
        self.ready |= record.event == Event::Ready;
        if record.event.is_floor() {
            self.off_record = record.event == Event::OffRecord;
        }
        replay
    }

    fn track_act(&mut self, record: &Record) -> bool {
        match &record.event {
            Event::Undone(e) => {
                self.acts.retain(|&s| s != e.seq);
                self.undone.push(e.seq);
                true
            }
            Event::Redone(e) => {
                self.undone.retain(|&s| s != e.seq);
                self.acts.push(e.seq);
                true
            }
            // What was done before is not undone from here on.
            Event::AmendmentOpened(_) => {
                self.acts.clear();
                self.undone.clear();
                false
            }
            event => {
                if self.is_act(event) {
                    self.acts.push(record.seq);
                    self.undone.clear();
                }
                event.is_correction()
            }
        }
    }

    /// Whether undo may take it back: what the keeper did once the meeting was set up. What was off
    /// the record stays so: neither its beginning nor its end can be undone.
    fn is_act(&self, event: &Event) -> bool {
        let off_record = self.off_record || *event == Event::OffRecord;
        let by_the_program = matches!(
            event,
            Event::Opened(_)
                | Event::Ready
                | Event::Spoke(_)
                | Event::StillHere
                | Event::Interrupted(_)
                | Event::Resumed(_)
                | Event::Unattended(_)
                | Event::ClockStepped(_)
                | Event::AmendmentOpened(_)
                | Event::Ended
                | Event::TakenOut(_)
                | Event::Forgotten(_)
                | Event::Shared(_)
                | Event::Unknown(_)
        );
        self.ready && !by_the_program && !(off_record && event.is_floor())
    }

    fn replay(&mut self) {
        let corrected = corrected(&self.records);
        let mut session = Session::default();
        for e in &corrected.events {
            session.apply_at(e.seq, e.part, e.t, &e.event);
        }
        session.to_fill = corrected.to_fill.into_iter().collect();
        self.session = session;
        if let Some(last) = self.records.last() {
            // A correction happens now, whatever moment it is about.
            self.session.live_to(last.t);
        }
    }

    /// What counts, in order of time.
    pub(crate) fn effective(&self) -> Vec<Effective<'_>> {
        corrected(&self.records).events
    }

    /// The hands that a correction turned into turns. A hand that was undone, or taken back otherwise, is not among
    /// them, even where a correction names it.
    pub(crate) fn hands_turned(&self) -> HashSet<Seq> {
        corrected(&self.records).hands_turned
    }

    /// The changes of floor in order of time, after corrections.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        let mark = |e: Effective<'_>| Mark {
            turn: e.turn(),
            t: e.event.gap_since().unwrap_or(e.t),
            event: e.event.into_owned(),
        };
        self.effective()
            .into_iter()
            .filter(|e| e.event.is_floor() || e.event.gap_since().is_some())
            .map(mark)
            .collect()
    }

    /// The turn that the correcting keys act on: the one corrected last, if the last act was a
    /// correction, else the latest turn of the floor.
    #[must_use]
    pub fn last_turn(&self) -> Option<LastTurn> {
        self.corrected_turn().or(self.session.last_turn)
    }

    /// The turn that the last act put right, if that is what it did and the turn is still one.
    #[must_use]
    pub fn corrected_turn(&self) -> Option<LastTurn> {
        let seq = self.last_act()?;
        self.turn(match &self.find(seq)?.event {
            Event::Given(g) => TurnRef { turn: g.turn, part: g.part },
            Event::Moved(m) => TurnRef { turn: m.turn, part: m.part },
            Event::Inserted(_) | Event::Split(_) => TurnRef { turn: seq, part: 0 },
            _ => return None,
        })
    }

    /// The record as it stood when the meeting ended: without what was put right afterwards.
    #[must_use]
    pub fn before_amendments(&self) -> Option<Self> {
        let first = self.records.iter().position(|r| matches!(r.event, Event::AmendmentOpened(_)))?;
        Some(Self::from_records(self.records[..first].iter().cloned()))
    }

    /// Whether a turn is not as it was tapped: it was given, moved, put in, or is a part of another.
    #[must_use]
    pub fn was_amended(&self, turn: TurnRef) -> bool {
        let about = |record: &Record| match &record.event {
            Event::Given(g) => turn == TurnRef { turn: g.turn, part: g.part } || g.also.contains(&turn.turn),
            Event::Moved(m) => turn == TurnRef { turn: m.turn, part: m.part },
            Event::Split(s) => record.seq == turn.turn || turn == TurnRef { turn: s.turn, part: s.part },
            Event::Inserted(_) => record.seq == turn.turn,
            Event::HandsWereTurns(turns) => turns.turns.iter().any(|hand| hand.hand == turn.turn),
            _ => false,
        };
        let found: Vec<&Record> = self.records.iter().filter(|r| about(r)).collect();
        let hidden = if found.is_empty() { HashSet::new() } else { hidden(&self.records) };
        found.iter().any(|r| !hidden.contains(&r.seq))
    }

    /// A turn as it stands now.
    #[must_use]
    pub fn turn(&self, turn: TurnRef) -> Option<LastTurn> {
        let marks = self.marks();
        let at = marks.iter().position(|m| m.turn == turn)?;
        turn_at(&marks, at)
    }

    /// Every turn as it stands now, in order of time: of people, of *someone*, and what small groups told.
    #[must_use]
    pub fn turns(&self) -> Vec<LastTurn> {
        let marks = self.marks();
        (0..marks.len()).filter_map(|at| turn_at(&marks, at)).collect()
    }
}

fn turn_at(marks: &[Mark], at: usize) -> Option<LastTurn> {
    let Mark { turn, t: start, event } = &marks[at];
    let (person, reporter) = match event {
        Event::Floor(speaker) => (Some(speaker.person), None),
        Event::Someone => (None, None),
        Event::ReportBack(who) => (None, Some(who.person)),
        _ => return None,
    };
    let end = marks.get(at + 1).map(|m| m.t);
    Some(LastTurn { turn: *turn, start: *start, end, person, reporter })
}

/// The record after undo and corrections.
struct Corrected<'a> {
    /// In order of time.
    events: Vec<Effective<'a>>,
    /// Turns still to be filled in.
    to_fill: BTreeSet<TurnRef>,
    hands_turned: HashSet<Seq>,
}

fn corrected(records: &[Record]) -> Corrected<'_> {
    let hidden = hidden(records);
    let mut list: Vec<Effective<'_>> = Vec::with_capacity(records.len());
    let mut to_fill = BTreeSet::new();
    let mut hands_turned = HashSet::new();
    let mut afterwards = false;
    for record in records.iter().filter(|r| !hidden.contains(&r.seq)) {
        match record.event {
            Event::AmendmentOpened(_) => afterwards = true,
            Event::Resumed(_) => afterwards = false,
            _ => {}
        }
        match &record.event {
            Event::Given(given) => give(&mut list, &mut to_fill, given),
            Event::Moved(moved) => shift(&mut list, moved),
            Event::Inserted(inserted) => insert(&mut list, record.seq, inserted),
            Event::Split(split) => divide(&mut list, record.seq, split),
            Event::Joined(turn) => {
                join(&mut list, *turn);
                to_fill.remove(turn);
            }
            Event::Dropped(turn) => {
                if let Some(e) = list.iter_mut().find(|e| e.is(*turn)) {
                    e.event = Cow::Owned(Event::Open);
                }
                to_fill.remove(turn);
            }
            Event::NotTimed(not) if not.on && not.from_start => {
                unname(&mut list, *not);
                list.push(Effective {
                    seq: record.seq,
                    part: 0,
                    t: record.t,
                    event: Cow::Borrowed(&record.event),
                });
            }
            Event::HandsWereTurns(turns) => {
                for turn in &turns.turns {
                    let is_hand = |e: &&mut Effective<'_>| {
                        e.seq == turn.hand && matches!(e.event.as_ref(), Event::Hand(_) | Event::TakenOut(_))
                    };
                    if let Some(e) = list.iter_mut().find(is_hand) {
                        e.event = Cow::Owned(spoken_by(turn.to.clone()));
                        hands_turned.insert(turn.hand);
                    }
                }
            }
            Event::Undone(_) | Event::Redone(_) => {}
            event => list.push(Effective::of(record, event)),
        }
        // The session tells what was put right after its end.
        if afterwards && record.event.is_correction() {
            list.push(Effective::of(record, &record.event));
        }
    }
    Corrected { events: list, to_fill, hands_turned }
}

impl<'a> Effective<'a> {
    fn of(record: &Record, event: &'a Event) -> Self {
        Self { seq: record.seq, part: 0, t: record.t, event: Cow::Borrowed(event) }
    }
}

impl Effective<'_> {
    pub(crate) fn turn(&self) -> TurnRef {
        TurnRef { turn: self.seq, part: self.part }
    }

    /// Whether it is the change of floor that this names: nothing else can be corrected, whatever a file says.
    fn is(&self, turn: TurnRef) -> bool {
        self.seq == turn.turn && self.part == turn.part && self.event.is_floor()
    }

    fn is_turn(&self) -> bool {
        matches!(self.event.as_ref(), Event::Floor(_) | Event::Someone | Event::ReportBack(_))
    }
}

/// The floor as this speaker has it; nobody named: *someone*.
fn spoken_by(speaker: Option<Speaker>) -> Event {
    speaker.map_or(Event::Someone, Event::Floor)
}

fn hidden(records: &[Record]) -> HashSet<Seq> {
    let mut hidden = HashSet::new();
    for record in records {
        match record.event {
            Event::Undone(e) => {
                hidden.insert(e.seq);
            }
            Event::Redone(e) => {
                hidden.remove(&e.seq);
            }
            _ => {}
        }
    }
    hidden
}

fn give(list: &mut [Effective<'_>], to_fill: &mut BTreeSet<TurnRef>, given: &Given) {
    let turn = TurnRef { turn: given.turn, part: given.part };
    give_spoken(list, given);
    let Some(e) = list.iter_mut().find(|e| e.is(turn)) else { return };
    e.event = Cow::Owned(spoken_by(given.to.clone()));
    if given.fill_later {
        to_fill.insert(turn);
    } else {
        to_fill.remove(&turn);
    }
}

/// An imported turn keeps its times; only whose it was changes.
fn give_spoken(list: &mut [Effective<'_>], given: &Given) {
    for seq in std::iter::once(&given.turn).chain(&given.also) {
        let spoken = list.iter_mut().find(|e| e.seq == *seq);
        let Some(Event::Spoke(spoke)) = spoken.as_ref().map(|e| e.event.as_ref()) else { continue };
        let given = Event::Spoke(Box::new(Spoke { speaker: given.to.clone(), ..(**spoke).clone() }));
        if let Some(e) = spoken {
            e.event = Cow::Owned(given);
        }
    }
}

/// Move a turn's start. Later than a change of hat, the turn was spoken in the new one all along.
fn shift(list: &mut [Effective<'_>], moved: &Moved) {
    let turn = TurnRef { turn: moved.turn, part: moved.part };
    let Some(at) = list.iter().position(|e| e.is(turn)) else { return };
    let from = std::mem::replace(&mut list[at].t, moved.start);
    if let Event::Floor(speaker) = list[at].event.as_ref() {
        let person = speaker.person;
        let passed = |e: &&Effective<'_>| {
            let hat = matches!(e.event.as_ref(), Event::Hat(s) if s.person == person);
            hat && e.t > from && e.t <= moved.start
        };
        if let Some(Event::Hat(hat)) = list.iter().rfind(passed).map(|e| e.event.clone().into_owned()) {
            list[at].event = Cow::Owned(Event::Floor(hat));
        }
    }
    list.sort_by_key(|e| e.t);
}

/// The turn before goes on through this one, and through the quiet between them. Where something else came
/// before, a break or a gap, nothing can go on.
fn join(list: &mut Vec<Effective<'_>>, turn: TurnRef) {
    let Some(at) = list.iter().position(|e| e.is(turn)) else { return };
    let quiet = |e: &Effective<'_>| *e.event == Event::Open;
    let marks = |e: &Effective<'_>| e.event.is_floor() || e.event.gap_since().is_some();
    let before = list[..at].iter().rposition(|e| marks(e) && !quiet(e));
    let Some(before) = before.filter(|before| list[*before].is_turn()) else { return };
    let mut place = 0;
    list.retain(|e| {
        let between = place > before && (place == at || place < at && quiet(e));
        place += 1;
        !between
    });
}

/// From a moment within a turn on, it was somebody else's.
fn divide(list: &mut Vec<Effective<'_>>, seq: Seq, split: &Split) {
    let turn = TurnRef { turn: split.turn, part: split.part };
    let Some(at) = list.iter().position(|e| e.is(turn)) else { return };
    let t = split.at.max(list[at].t);
    let event = Cow::Owned(spoken_by(split.to.clone()));
    let place = list.partition_point(|e| e.t <= t).max(at + 1);
    list.insert(place, Effective { seq, part: 0, t, event });
}

/// Back to the start, a person's turns are *someone*'s, and they were never counted.
fn unname(list: &mut Vec<Effective<'_>>, not: NotTimed) {
    let instead = |speaker: &Speaker| not.counted_as.map(|seat| speaker.counted_as(seat));
    let is = |person: PersonId| person == not.person;
    // Hands that were answered by those turns are down.
    let answered =
        |e: &Effective<'_>| matches!(e.event.as_ref(), Event::Floor(s) | Event::Heard(s) if is(s.person));
    let before = list.iter().rposition(answered).unwrap_or(0);
    for e in &mut list[..before] {
        if matches!(e.event.as_ref(), Event::Hand(hand) if is(hand.person)) {
            e.event = Cow::Owned(Event::StillHere);
        }
    }
    // Where they left while they had the floor, it was open from there on.
    let mut opened: Vec<usize> = Vec::new();
    let mut speaking = false;
    for (at, e) in list.iter_mut().enumerate() {
        if e.event.is_floor() || e.event.gap_since().is_some() {
            speaking = matches!(e.event.as_ref(), Event::Floor(s) if is(s.person));
        }
        let event = match e.event.as_ref() {
            Event::Left(who) if is(who.person) && std::mem::take(&mut speaking) => {
                opened.push(at);
                continue;
            }
            Event::Floor(s) if is(s.person) => spoken_by(instead(s)),
            Event::Heard(s) if is(s.person) => instead(s).map_or(Event::StillHere, Event::Heard),
            Event::ReportBack(who) if is(who.person) => Event::Someone,
            // What they said before is overtaken by this.
            Event::NotTimed(before) if is(before.person) => {
                e.event = Cow::Owned(Event::StillHere);
                continue;
            }
            _ => continue,
        };
        e.event = Cow::Owned(event);
    }
    for at in opened.into_iter().rev() {
        let (seq, t) = (list[at].seq, list[at].t);
        list.insert(at + 1, Effective { seq, part: 1, t, event: Cow::Owned(Event::Open) });
    }
    let added = |e: &Effective<'_>, person: PersonId| matches!(e.event.as_ref(), Event::Person(p) if p.person == person);
    let named = |e: &Effective<'_>, person: PersonId| match e.event.as_ref() {
        Event::Floor(s) | Event::Heard(s) => s.person == person,
        Event::Person(p) => p.person == person,
        _ => false,
    };
    if let Some(seat) = not.counted_as
        && let Some(from) = list.iter().position(|e| added(e, seat))
        && let Some(to) = list.iter().position(|e| named(e, seat)).filter(|to| *to < from)
    {
        // Their seat is there before it is spoken from.
        let t = list[to].t;
        let seat = list.remove(from);
        list.insert(to, Effective { t, ..seat });
    }
    if let Some(at) = list.iter().position(|e| added(e, not.person)) {
        let (seq, t) = (list[at].seq, list[at].t);
        list.insert(at + 1, Effective { seq, part: 1, t, event: Cow::Owned(Event::NotTimed(not)) });
    }
}

/// Put a turn in: what ran before goes on after it, unless something else began meanwhile.
fn insert<'a>(list: &mut Vec<Effective<'a>>, seq: Seq, turn: &Inserted) {
    let before = list.iter().rfind(|e| e.t <= turn.end && e.event.is_floor());
    let resumed = match before {
        Some(e) if e.t < turn.end && !turn.then_open => e.event.clone(),
        Some(e) if e.t == turn.end => Cow::Owned(Event::StillHere),
        _ => Cow::Owned(Event::Open),
    };
    let inside = |e: &Effective<'a>| e.event.is_floor() && e.t > turn.start && e.t < turn.end;
    list.retain(|e| !inside(e));
    let at = list.partition_point(|e| e.t <= turn.start);
    let floor = Cow::Owned(spoken_by(turn.speaker.clone()));
    list.insert(at, Effective { seq, part: 0, t: turn.start, event: floor });
    let at = list.partition_point(|e| e.t < turn.end).max(at + 1);
    list.insert(at, Effective { seq, part: 1, t: turn.end, event: resumed });
}

impl History {
    /// About what time it is on the wall at `now`, for saying when something was done: from the last line that tells it.
    #[must_use]
    pub fn wall_at(&self, now: Moment) -> Option<chrono::DateTime<chrono::FixedOffset>> {
        let (t, then) = last_told(&self.records)?;
        then.checked_add_signed(chrono::TimeDelta::try_milliseconds(i64::try_from(now.since(t)).ok()?)?)
    }
}

/// The last line that tells the wall clock: *opened*, *resumed* or *clock stepped*.
fn last_told(records: &[Record]) -> Option<(Moment, chrono::DateTime<chrono::FixedOffset>)> {
    records.iter().rev().find_map(|r| match &r.event {
        Event::Opened(e) => Some((r.t, e.wall)),
        Event::Resumed(e) => Some((r.t, e.wall)),
        Event::ClockStepped(e) => Some((r.t, e.wall)),
        _ => None,
    })
}

/// The session's time at a wall time, for going on after a cut: where the record stopped, plus what the
/// wall clock says has passed since; never earlier than the last record.
///
/// The wall clock is read off the last line that tells it: *opened*, *resumed* or *clock stepped*.
#[must_use]
pub fn moment_at(records: &[Record], wall: chrono::DateTime<chrono::FixedOffset>) -> Moment {
    let last = records.last().map_or(Moment::ZERO, |r| r.t);
    let Some((t, then)) = last_told(records) else { return last };
    let passed = u64::try_from(wall.signed_duration_since(then).num_milliseconds()).unwrap_or(0);
    t.plus(passed).max(last)
}
