//! A session as its events left it. [`Session::apply`] is the only way it changes.
//!
//! Applying never fails: what a damaged or foreign file says that makes no sense (a turn by a person
//! who was never added) is made sensible or passed over, so that everything intact can be shown.

pub use crate::domain::record::change::{Amendment, Change};

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::domain::{
    agenda::{
        items::{Agenda, ItemKind},
        round::Round,
    },
    closing::answers::Closing,
    floor::{
        last_turn::LastTurn,
        tally::{Floor, Tally},
    },
    measures::aim::{Aim, GroupPresence},
    notes::{
        marks::Marks,
        note::{AboutNote, Note, NoteDetails, NoteTaken},
    },
    people::{
        agreement::{Agreement, ReadOut, RoomShows},
        group::{Group, LIVED_EXPERIENCE},
        joining::Seat,
        roster::{Person, Roster},
    },
    preparation::charter::{self, Charter, SessionKind},
    privacy::level::Level,
    queue::hands::Queue,
    record::{
        continuity::Interruption,
        event::{Event, Record},
        ids::{PersonId, Seq, TurnRef},
        moment::Moment,
        opening::{Opened, Source, TurnThresholds},
    },
};

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct Session {
    pub id: String,
    pub title: Option<String>,
    pub series: Option<String>,
    pub source: Source,
    /// It is a copy made to be shared, at this level.
    pub shared: Option<Level>,
    /// Wall time when it opened. A shared copy does not tell it.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// Whether this source can show overlap.
    pub overlap_known: bool,
    pub rules: TurnThresholds,
    pub roster: Roster,
    pub tally: Tally,
    pub agenda: Agenda,
    pub queue: Queue,
    pub notes: Vec<NoteTaken>,
    pub marks: Marks,
    pub charter: Charter,
    pub ground_rules: charter::GroundRules,
    /// The go-round under way, or the last one.
    pub round: Option<Round>,
    /// The go-rounds before it.
    pub rounds_before: Vec<Round>,
    /// How many people reported back from small groups.
    pub reports_back: usize,
    pub closing: Closing,
    /// The centred group has just asked something.
    pub(super) question_open: bool,
    /// How many there were in the groups when the aim was worked out, if it stays what it is as time passes.
    pub(super) aim_stands_for: Option<usize>,
    pub aim: Aim,
    pub agreement: Agreement,
    pub read_out: Option<ReadOut>,
    pub room_shows: RoomShows,
    /// Who keeps the record now. Nobody, once they have left.
    pub keeper: Option<PersonId>,
    /// Everybody who kept it, in order.
    pub keepers: Vec<PersonId>,
    pub last_turn: Option<LastTurn>,
    /// Turns whose speaker is still to be filled in.
    pub to_fill: Vec<TurnRef>,
    /// What was put right after the end, one entry for each time somebody sat down to it.
    pub amendments: Vec<Amendment>,
    /// It has ended, and things are being put right.
    pub reopened: bool,
    pub ready: bool,
    pub ended: bool,
    pub interrupted: Option<Interruption>,
    pub(super) now: Moment,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: None,
            series: None,
            source: Source::Live,
            shared: None,
            opened_at: None,
            overlap_known: true,
            rules: TurnThresholds::LIVE,
            roster: Roster::default(),
            tally: Tally::new(TurnThresholds::LIVE),
            agenda: Agenda::default(),
            queue: Queue::default(),
            notes: Vec::new(),
            marks: Marks::default(),
            charter: Charter::default(),
            ground_rules: charter::GroundRules::default(),
            round: None,
            rounds_before: Vec::new(),
            reports_back: 0,
            closing: Closing::default(),
            question_open: false,
            aim_stands_for: None,
            aim: Aim::default(),
            agreement: Agreement::default(),
            read_out: None,
            room_shows: RoomShows::default(),
            keeper: None,
            keepers: Vec::new(),
            last_turn: None,
            to_fill: Vec::new(),
            amendments: Vec::new(),
            reopened: false,
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

    /// The date where the meeting is, `now` into it.
    #[must_use]
    pub fn today(&self, now: Moment) -> Option<NaiveDate> {
        if let Some(sitting) = self.amendments.last().filter(|_| self.reopened) {
            return Some(sitting.wall?.date_naive());
        }
        let passed = TimeDelta::try_milliseconds(i64::try_from(now.ms()).ok()?)?;
        Some(self.opened_at?.checked_add_signed(passed)?.date_naive())
    }

    #[must_use]
    pub fn note(&self, seq: Seq) -> Option<&NoteTaken> {
        self.notes.iter().find(|n| n.seq == seq)
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

    /// Whether the room may see the balance now. Of what was no live meeting there is nobody to ask.
    #[must_use]
    pub fn room_sees_balance(&self, tally: &Tally) -> bool {
        match self.room_shows {
            RoomShows::Never => false,
            _ if self.ended || self.source != Source::Live => true,
            RoomShows::AtTheEnd => false,
            RoomShows::FromHalfTime => tally.half_time_due().is_some(),
            RoomShows::Always => true,
        }
    }

    /// How many people are here, timed or not. `None`: a seat stands for people who were not counted.
    #[must_use]
    pub fn people_here(&self) -> Option<usize> {
        let seats = self.roster.people().iter().enumerate().filter(|(_, p)| p.is_here());
        let heads = |(seat, p): (usize, &Person)| match p.seat {
            Seat::Person => Some(1),
            Seat::Group => self.tally.heads(seat),
            Seat::Someone => Some(0),
        };
        seats.map(heads).sum()
    }

    /// The groups in the balance with anyone in them: index, headcount and presence at `tally`.
    #[must_use]
    pub fn groups_in_balance(&self, tally: &Tally) -> Vec<(usize, GroupPresence)> {
        let in_balance =
            tally.groups().iter().enumerate().filter(|(_, g)| g.in_balance && !g.people.is_empty());
        in_balance
            .map(|(g, _)| {
                (g, GroupPresence { people: tally.headcount(g), present_ms: tally.group_present_ms(g) })
            })
            .collect()
    }

    /// Whether figures of single people may be told: the group of a meeting decides; an import or a rehearsal has none
    /// to ask, and a copy that holds them was made so.
    #[must_use]
    pub fn may_show_individuals(&self) -> bool {
        let shared = self.shared.is_some_and(|level| level != Level::Groups);
        self.source != Source::Live || self.agreement.by_person || shared
    }

    /// Whether people are told apart: not where a key stands for a whole group.
    #[must_use]
    pub fn times_individuals(&self) -> bool {
        self.charter.kind != SessionKind::GroupsOnly
    }

    /// Whether there is anything to balance: not where one group meets by itself.
    #[must_use]
    pub fn is_balanced(&self) -> bool {
        self.charter.kind != SessionKind::OneGroup
    }

    /// The aim of each group in [`Session::groups_in_balance`], 0 to 1. One group by itself has none.
    #[must_use]
    pub fn targets(&self, tally: &Tally) -> Vec<(usize, Option<f64>)> {
        let sides = self.groups_in_balance(tally);
        if !self.is_balanced() {
            return sides.iter().map(|(g, _)| (*g, None)).collect();
        }
        let named: Vec<_> =
            sides.iter().map(|(g, side)| (self.roster.groups()[*g].id.as_str(), *side)).collect();
        sides.iter().map(|(g, _)| *g).zip(self.aim.targets(&named)).collect()
    }

    /// Take one event in. Corrections and undo are not applied here but by [`crate::domain::record::history::History`],
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
        // Taking somebody out afterwards is no going on.
        if !matches!(event, Event::Forgotten(_) | Event::Shared(_)) {
            self.interrupted = None;
        }
        self.note_amendment(seq, event);
        let turn = TurnRef { turn: seq, part };
        match event {
            Event::Opened(opened) => self.open(opened),
            Event::Person(added) => self.add_person(added),
            Event::Ready => self.ready = true,
            Event::Floor(speaker) => self.give_floor(turn, speaker),
            Event::Open => self.set_floor(Floor::Open),
            Event::Someone => self.give_someone(turn, None),
            Event::Crosstalk => self.set_floor(Floor::Crosstalk),
            Event::Break => self.set_floor(Floor::Break),
            Event::OffRecord => self.set_floor(Floor::OffRecord),
            Event::SmallGroups => self.set_floor(Floor::SmallGroups),
            Event::ReportBack(who) => self.report_back(turn, who.person),
            Event::Heard(speaker) => self.hear(speaker),
            Event::Spoke(spoke) => self.spoke(spoke),
            Event::Hat(speaker) => self.put_on(speaker),
            Event::Hand(hand) => self.hand(*hand),
            Event::HandNote(note) => self.queue.note(note),
            Event::HandMoved(moved) => self.queue.moved(*moved),
            Event::GaveWay(gave) => self.queue.gave_way(*gave),
            Event::HandList(list) => self.queue.closed = !list.open,
            Event::LastWord(who) => {
                self.queue.last_word(who.person, self.tally.clock(), self.tally.item());
            }
            Event::Policy(chosen) => self.queue.choose(*chosen),
            Event::RoundStarted(started) => self.start_round(started),
            Event::Passed(who) => self.in_round(|round| round.pass(who.person)),
            Event::RoundEnded => self.end_round(),
            Event::Arrived(who) => self.arrive(who.person),
            Event::Left(who) => self.leave(who.person),
            Event::Renamed(renamed) => self.rename(renamed.person, renamed.name.clone()),
            Event::Rekeyed(rekeyed) => self.with_person(rekeyed.person, |p| p.key = rekeyed.key),
            Event::Keeper(who) => {
                self.keeper = Some(who.person);
                self.keepers.push(who.person);
            }
            Event::NotTimed(not) => self.not_timed(turn, *not),
            Event::Headcount(heads) => {
                if let Some(seat) = self.roster.index(heads.person) {
                    self.tally.set_heads(seat, heads.people);
                }
            }
            Event::MarksSupport(mark) => self.with_person(mark.person, |p| p.marks_support = mark.on),
            Event::Group(group) => self.add_group(group),
            Event::Aim(aim) => self.aim = (**aim).clone(),
            Event::Agreement(agreement) => self.agreement = (**agreement).clone(),
            Event::RoomShows(choice) => self.room_shows = choice.shows,
            Event::Consent(consent) => self.read_out = Some(ReadOut { at: t, words: consent.words.clone() }),
            Event::Charter(charter) => self.charter = (**charter).clone(),
            Event::Rule(rule) => self.ground_rules.set(rule),
            Event::RulesAgreed => self.ground_rules.agreed = Some(t),
            Event::Item(item) => self.agenda.set(item),
            Event::ItemStarted(item) => self.start_item(item.item),
            Event::ItemNotReady(item) => self.agenda.not_ready(item.item),
            Event::ItemClosed(closed) => {
                self.agenda.close(closed);
                if self.agenda.current == Some(closed.item) {
                    self.stop_item();
                }
            }
            Event::Note(note) => self.take_note(seq, note),
            Event::AboutNote(about) => self.add_detail(about),
            Event::Card(card) => self.marks.cards.push(card.colour),
            Event::CutIn(cut_in) => self.marks.cut_in(cut_in),
            Event::RuleKept(kept) => self.ground_rules.kept(*kept),
            Event::CheckOut(cards) => self.closing.count(cards),
            Event::SaidAloud(said) => self.closing.say(said),
            Event::Guess(guess) => self.closing.guess = Some((**guess).clone()),
            Event::Reflection(reflection) => self.closing.reflect(reflection),
            Event::Choice(choice) => self.closing.keep = Some(choice.keep),
            Event::Interrupted(i) => self.interrupted = Some(i.why),
            Event::Resumed(_) | Event::Unattended(_) => self.attend_again(),
            Event::AmendmentOpened(after) => self.reopen(after),
            Event::Ended => self.end(),
            Event::TakenOut(_) | Event::Forgotten(_) | Event::Shared(_) => self.without(event),
            Event::Given(_)
            | Event::Moved(_)
            | Event::Inserted(_)
            | Event::Split(_)
            | Event::Joined(_)
            | Event::Dropped(_)
            | Event::HandsWereTurns(_)
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::Supported
            | Event::StillHere
            | Event::ClockStepped(_)
            | Event::Unknown(_) => {}
        }
        self.refresh_aim(event);
    }

    /// For the prompt: what the centred group's share is held against. A turn changes nothing of it, unless
    /// somebody comes in with it or the aim goes by who is here.
    fn refresh_aim(&mut self, event: &Event) {
        let members = Some(self.tally.members());
        if self.aim_stands_for == members && event.is_talk() {
            debug_assert_eq!(self.tally.aim(), self.centred_target());
            return;
        }
        self.tally.set_aim(self.centred_target());
        self.tally.set_half(self.agenda.planned_ms().map(|planned| planned / 2));
        let moves =
            self.aim.follows_presence(self.groups_in_balance(&self.tally).iter().map(|(_, side)| side));
        self.aim_stands_for = members.filter(|_| !moves);
    }

    fn centred_target(&self) -> Option<f64> {
        let centred = self.roster.centred();
        self.targets(&self.tally).into_iter().find(|(g, _)| Some(*g) == centred)?.1
    }

    /// A session opens once; a second opening, in a damaged file, would forget the people.
    fn open(&mut self, opened: &Opened) {
        if self.opened_at.is_some() || self.shared.is_some() {
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

    pub(super) fn sync_groups(&mut self) {
        if self.roster.centred().is_none() && !self.roster.groups().is_empty() {
            self.roster.centre(LIVED_EXPERIENCE);
        }
        for (g, group) in self.roster.groups().iter().enumerate() {
            self.tally.set_group(g, group.in_balance, self.roster.centred() == Some(g));
        }
    }

    /// Another item begins: the hands and the round of the one before do not run on in it.
    fn start_item(&mut self, item: u16) {
        self.stop_item();
        let found: Option<(usize, ItemKind)> =
            self.agenda.index(item).zip(self.agenda.get(item).map(|i| i.kind));
        self.agenda.current = found.map(|_| item);
        self.agenda.reopen(item);
        if let Some((at, _)) = found {
            self.queue.reopen_item(at);
        }
        self.tally.start_item(found);
    }

    fn stop_item(&mut self) {
        if let Some(item) = self.tally.item() {
            self.queue.close_item(item);
        }
        if self.round.as_ref().is_some_and(|r| !r.over) {
            self.end_round();
        }
        self.agenda.current = None;
        self.tally.start_item(None);
    }

    fn take_note(&mut self, seq: Seq, note: &Note) {
        let item = self.tally.item();
        let talk = match item.and_then(|at| self.tally.items().get(at)) {
            Some(item) => item.groups.clone(),
            None => self.tally.groups().iter().map(|g| g.ms).collect(),
        };
        let people = self.roster.people().iter().enumerate();
        let present = people.filter(|(_, p)| p.counts()).map(|(seat, _)| seat).collect();
        self.notes.push(NoteTaken {
            seq,
            at: self.now,
            kind: note.kind,
            text: note.text.clone(),
            carried: note.carried,
            item,
            talk,
            present,
            details: NoteDetails::default(),
            closed_on: None,
        });
    }

    fn add_detail(&mut self, about: &AboutNote) {
        let today = self.today(self.now);
        if let Some(note) = self.notes.iter_mut().find(|n| n.seq == about.note) {
            note.add_detail(&about.about, today);
        }
    }

    /// Live through to `t` without an event.
    pub(super) fn live_to(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
    }
}
