//! A session as its events left it. [`Session::apply`] is the only way it changes.
//!
//! Applying never fails: what a damaged or foreign file says that makes no sense (a turn by a person
//! who was never added) is made sensible or passed over, so that everything intact can be shown.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::{
    agenda::{Agenda, ItemKind},
    agreement::{Agreement, ReadOut},
    aim::{Aim, Side},
    event::{Event, Hand, Interruption, NoteKind, Opened, Record, Rules, Seq, Source, Spoke, TurnRef},
    moment::Moment,
    queue::Queue,
    roster::{Group, Hat, LIVED_EXPERIENCE, PersonAdded, PersonId, Presence, Roster, Speaker},
    tally::{Floor, Tally},
};

/// What was written down, and when.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoteTaken {
    pub at: Moment,
    pub kind: NoteKind,
    pub text: String,
    /// Place of the item in the agenda.
    pub item: Option<usize>,
}

/// The last turn of the floor, which the correcting keys act on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastTurn {
    pub turn: TurnRef,
    pub start: Moment,
    /// `None` while it runs.
    pub end: Option<Moment>,
    /// `None`: *someone*.
    pub person: Option<PersonId>,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub id: String,
    pub title: Option<String>,
    pub series: Option<String>,
    pub source: Source,
    /// Wall time when it opened.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// Whether this source can show overlap.
    pub overlap_known: bool,
    pub rules: Rules,
    pub roster: Roster,
    pub tally: Tally,
    pub agenda: Agenda,
    pub queue: Queue,
    pub notes: Vec<NoteTaken>,
    pub aim: Aim,
    pub agreement: Agreement,
    pub read_out: Option<ReadOut>,
    pub keeper: Option<PersonId>,
    pub last_turn: Option<LastTurn>,
    /// Turns whose speaker is still to be filled in.
    pub to_fill: Vec<TurnRef>,
    pub ready: bool,
    pub ended: bool,
    pub interrupted: Option<Interruption>,
    now: Moment,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: None,
            series: None,
            source: Source::Live,
            opened_at: None,
            overlap_known: true,
            rules: Rules::LIVE,
            roster: Roster::default(),
            tally: Tally::new(Rules::LIVE),
            agenda: Agenda::default(),
            queue: Queue::default(),
            notes: Vec::new(),
            aim: Aim::default(),
            agreement: Agreement::default(),
            read_out: None,
            keeper: None,
            last_turn: None,
            to_fill: Vec::new(),
            ready: false,
            ended: false,
            interrupted: None,
            now: Moment::ZERO,
        }
    }
}

impl Session {
    /// The moment of the last event.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Where the session ends as far as is known: its last event, or the end of the last imported
    /// stretch of speech when that is later (a file that was cut short has no *ended*).
    #[must_use]
    pub fn end_so_far(&self) -> Moment {
        self.tally.last_end().map_or(self.now, |last| last.max(self.now))
    }

    #[must_use]
    pub fn floor(&self) -> Floor {
        self.tally.floor()
    }

    /// Who has the floor (in an import, the first of those who speak).
    #[must_use]
    pub fn holder(&self) -> Option<PersonId> {
        let seat = self.tally.speaking().next()?;
        self.roster.people().get(seat).map(|p| p.handle)
    }

    /// The groups in the balance with anyone in them: index, headcount and presence at `tally`.
    #[must_use]
    pub fn sides(&self, tally: &Tally) -> Vec<(usize, Side)> {
        let weighed = tally.groups().iter().enumerate().filter(|(_, g)| g.weighed && !g.people.is_empty());
        weighed
            .map(|(g, t)| (g, Side { people: t.people.len(), present_ms: tally.group_present_ms(g) }))
            .collect()
    }

    /// The aim of each group in [`Session::sides`], 0 to 1.
    #[must_use]
    pub fn targets(&self, tally: &Tally) -> Vec<(usize, Option<f64>)> {
        let sides = self.sides(tally);
        let named: Vec<_> =
            sides.iter().map(|(g, side)| (self.roster.groups()[*g].id.as_str(), *side)).collect();
        sides.iter().map(|(g, _)| *g).zip(self.aim.targets(&named)).collect()
    }

    /// Take one event in. Corrections and undo are not applied here but by [`super::History`],
    /// which hands over events as they stand after them.
    pub fn apply(&mut self, record: &Record) {
        self.apply_at(record.seq, 0, record.t, &record.event);
    }

    pub(super) fn apply_at(&mut self, seq: Seq, part: u8, t: Moment, event: &Event) {
        if let Some(since) = event.gap_since() {
            self.stop_attending(since.min(t));
        }
        self.now = self.now.max(t);
        self.tally.advance(self.now);
        self.interrupted = None;
        let turn = TurnRef { turn: seq, part };
        match event {
            Event::Opened(opened) => self.open(opened),
            Event::Person(added) => self.add_person(added),
            Event::Ready => self.ready = true,
            Event::Floor(speaker) => self.give_floor(turn, speaker),
            Event::Open => self.set_floor(Floor::Open),
            Event::Someone => self.give_someone(turn),
            Event::Crosstalk => self.set_floor(Floor::Crosstalk),
            Event::Break => self.set_floor(Floor::Break),
            Event::OffRecord => self.set_floor(Floor::OffRecord),
            Event::SmallGroups => self.set_floor(Floor::SmallGroups),
            Event::Heard(speaker) => self.hear(speaker),
            Event::Spoke(spoke) => self.spoke(spoke),
            Event::Hat(speaker) => self.put_on(speaker),
            Event::Hand(hand) => self.hand(*hand),
            Event::Arrived(who) => self.arrive(who.person),
            Event::Left(who) => self.leave(who.person),
            Event::Renamed(renamed) => self.rename(renamed.person, renamed.name.clone()),
            Event::Rekeyed(rekeyed) => self.with_person(rekeyed.person, |p| p.key = rekeyed.key),
            Event::Keeper(who) => self.keeper = Some(who.person),
            Event::MarksSupport(mark) => self.with_person(mark.person, |p| p.marks_support = mark.on),
            Event::Group(group) => self.add_group(group),
            Event::Aim(aim) => self.aim = (**aim).clone(),
            Event::Agreement(agreement) => self.agreement = (**agreement).clone(),
            Event::Consent(consent) => self.read_out = Some(ReadOut { at: t, words: consent.words.clone() }),
            Event::Item(item) => self.agenda.items.push((**item).clone()),
            Event::ItemStarted(item) => self.start_item(Some(item.item)),
            Event::ItemClosed(_) => self.start_item(None),
            Event::Note(note) => self.take_note(note.kind, &note.text),
            Event::Interrupted(i) => self.interrupt(i.why),
            Event::Resumed(_) | Event::Unattended(_) => self.attend_again(),
            Event::Ended => self.end(),
            Event::Given(_)
            | Event::Moved(_)
            | Event::Inserted(_)
            | Event::HandsWereTurns(_)
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::Supported
            | Event::StillHere
            | Event::ClockStepped(_)
            | Event::Unknown(_) => {}
        }
        self.refresh_aim();
    }

    /// For the prompt: what the centred group's share is held against.
    fn refresh_aim(&mut self) {
        let centred = self.roster.centred();
        let target = self.targets(&self.tally).into_iter().find(|(g, _)| Some(*g) == centred);
        self.tally.set_aim(target.and_then(|(_, t)| t));
    }

    /// A session opens once; a second opening, in a damaged file, would forget the people.
    fn open(&mut self, opened: &Opened) {
        if self.opened_at.is_some() {
            return;
        }
        self.id.clone_from(&opened.id);
        self.title.clone_from(&opened.title);
        self.series.clone_from(&opened.series);
        self.source = opened.source;
        self.opened_at = Some(opened.wall);
        self.overlap_known = opened.import.as_ref().is_none_or(|i| i.overlap_known);
        self.rules = opened.rules;
        self.tally = Tally::new(opened.rules);
        for group in &opened.groups {
            self.add_group(group);
        }
        self.roster.centre(&opened.centred);
        self.sync_groups();
    }

    fn add_group(&mut self, group: &Group) {
        self.roster.add_group(group.clone());
        self.sync_groups();
    }

    fn sync_groups(&mut self) {
        if self.roster.centred().is_none() && !self.roster.groups().is_empty() {
            self.roster.centre(LIVED_EXPERIENCE);
        }
        for (g, group) in self.roster.groups().iter().enumerate() {
            self.tally.set_group(g, group.weighed, self.roster.centred() == Some(g));
        }
    }

    fn add_person(&mut self, added: &PersonAdded) {
        if let Some(seat) = self.roster.index(added.person) {
            return self.introduce(seat, added);
        }
        let at = self.roster.add(added);
        self.sync_groups();
        let group = self.group_of(&self.roster.people()[at].hat.clone());
        self.tally.add_person(group, added.here);
    }

    /// A turn may stand before its person's own event: it was given to somebody who was added later, or
    /// its start was moved back over their coming in. What that event says of them counts all the same.
    fn introduce(&mut self, seat: usize, added: &PersonAdded) {
        if !self.roster.introduce(seat, added) {
            return;
        }
        let speaker =
            Speaker { person: added.person, hat: self.roster.shared_hat(&added.role, &added.group) };
        if self.roster.people()[seat].hat != speaker.hat {
            self.put_on(&speaker);
        }
    }

    /// Index of a hat's group; a group that only a turn mentions is made here.
    fn group_of(&mut self, hat: &Hat) -> usize {
        if let Some(g) = self.roster.group_index(&hat.group) {
            return g;
        }
        let g = self.roster.group_or_new(&hat.group);
        self.sync_groups();
        g
    }

    /// Seat and group of a speaker; a person the file forgot to add is added without a name.
    fn seat(&mut self, speaker: &Speaker) -> (usize, usize) {
        if self.roster.index(speaker.person).is_none() {
            self.add_person(&PersonAdded {
                person: speaker.person,
                id: None,
                name: None,
                role: speaker.hat.role.clone(),
                group: speaker.hat.group.clone(),
                key: None,
                here: true,
            });
        }
        let group = self.group_of(&speaker.hat);
        (self.roster.index(speaker.person).unwrap_or_default(), group)
    }

    fn give_floor(&mut self, turn: TurnRef, speaker: &Speaker) {
        self.end_last_turn();
        let (seat, group) = self.seat(speaker);
        self.arrive(speaker.person);
        self.tally.hold(seat, group);
        self.queue.serve(speaker.person, group, self.tally.clock());
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person: Some(speaker.person) });
    }

    fn give_someone(&mut self, turn: TurnRef) {
        self.set_floor(Floor::Someone);
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person: None });
    }

    fn set_floor(&mut self, floor: Floor) {
        self.end_last_turn();
        self.tally.set_floor(floor);
    }

    fn end_last_turn(&mut self) {
        if let Some(last) = &mut self.last_turn {
            last.end.get_or_insert(self.now);
        }
    }

    fn hear(&mut self, speaker: &Speaker) {
        let (seat, group) = self.seat(speaker);
        self.arrive(speaker.person);
        self.tally.heard_another_way(seat, group);
        self.queue.serve(speaker.person, group, self.tally.clock());
    }

    fn spoke(&mut self, spoke: &Spoke) {
        let seat = spoke.speaker.as_ref().map(|s| self.seat(s));
        self.tally.speak(seat, self.now.plus(spoke.length_ms));
    }

    fn put_on(&mut self, speaker: &Speaker) {
        let (seat, group) = self.seat(speaker);
        let hat = self.roster.shared_hat(&speaker.hat.role, &speaker.hat.group);
        self.with_person(speaker.person, |p| {
            if p.hat != hat {
                p.other_hat = Some(std::mem::replace(&mut p.hat, Arc::clone(&hat)));
            }
        });
        self.tally.change_hat(seat, group);
    }

    fn hand(&mut self, hand: Hand) {
        if hand.up {
            self.queue.raise(hand.person, self.tally.clock(), self.tally.item());
        } else {
            self.queue.lower(hand.person);
        }
    }

    fn arrive(&mut self, person: PersonId) {
        if let Some(seat) = self.roster.index(person)
            && !self.roster.people()[seat].is_here()
        {
            self.with_person(person, |p| p.presence = Presence::Here);
            self.tally.arrive(seat);
        }
    }

    fn leave(&mut self, person: PersonId) {
        if self.holder() == Some(person) {
            self.set_floor(Floor::Open);
        }
        if let Some(seat) = self.roster.index(person) {
            self.with_person(person, |p| p.presence = Presence::Left);
            self.tally.leave(seat);
            self.queue.lower(person);
        }
    }

    fn rename(&mut self, person: PersonId, name: Option<String>) {
        if let Some(seat) = self.roster.index(person) {
            self.with_person(person, |p| p.name = name);
            self.roster.relabel(seat);
        }
    }

    fn with_person(&mut self, person: PersonId, change: impl FnOnce(&mut super::roster::Person)) {
        if let Some(p) = self.roster.person_mut(person) {
            change(p);
        }
    }

    fn start_item(&mut self, item: Option<u16>) {
        let found = item.and_then(|n| Some((self.agenda.index(n)?, self.agenda.get(n)?.kind)));
        self.agenda.current = item.filter(|_| found.is_some());
        self.tally.start_item(found.map(|(at, kind): (usize, ItemKind)| (at, kind)));
    }

    fn take_note(&mut self, kind: NoteKind, text: &str) {
        self.notes.push(NoteTaken { at: self.now, kind, text: text.to_owned(), item: self.tally.item() });
    }

    fn interrupt(&mut self, why: Interruption) {
        self.interrupted = Some(why);
    }

    /// The program stopped attending here: the turn that ran ends, the clocks stop.
    fn stop_attending(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
        if !self.tally.floor().is_stopped() {
            self.set_floor(Floor::Unattended);
        }
    }

    fn attend_again(&mut self) {
        self.ended = false;
        if self.tally.floor() == Floor::Unattended {
            self.set_floor(Floor::Open);
        }
    }

    fn end(&mut self) {
        let end = self.end_so_far();
        self.now = end;
        self.end_last_turn();
        self.tally.finish(end);
        self.ended = true;
    }
}

impl Session {
    /// Live through to `t` without an event.
    pub(super) fn live_to(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
    }
}
