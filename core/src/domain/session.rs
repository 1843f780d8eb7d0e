//! A session as its events left it. [`Session::apply`] is the only way it changes.
//!
//! Applying never fails: what a damaged or foreign file says that makes no sense (a turn by a person
//! who was never added) is made sensible or passed over, so that everything intact can be shown.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::domain::{
    agenda::{items::Agenda, round::Round},
    closing::answers::{CardQuestion, Closing},
    floor::{last_turn::LastTurn, state::Floor, tally::Tally, trail::Trail},
    measures::aim::Aim,
    notes::{marks::Marks, note::NoteTaken},
    people::{
        agreement::{Agreement, ReadOut, RoomChoice},
        roster::Roster,
    },
    preparation::charter::{Charter, GroundRules},
    privacy::level::Level,
    queue::waiting::Queue,
    record::{
        amendment::Amendment,
        continuity::Interruption,
        event::{Event, Record},
        ids::{PersonId, Seq, TurnRef},
        moment::Moment,
        opening::{ProtocolRef, Source, TurnThresholds},
    },
};

/// A session as its events left it.
#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct Session {
    pub id: String,
    pub title: Option<String>,
    pub series: Option<String>,
    pub source: Source,
    /// The protocol that the meeting was begun by.
    pub protocol: Option<ProtocolRef>,
    /// What the group chose to be asked on private cards at the end. `None`: all of it.
    pub questions: Option<Vec<CardQuestion>>,
    /// It is a copy made to be shared, at this level.
    pub shared: Option<Level>,
    /// Wall time when it opened. A shared copy does not tell it, and of an import nobody may have said it.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// The day on which it was imported, where nobody said on which day the meeting was.
    pub imported_on: Option<NaiveDate>,
    /// Imported from airtime's own table of turns, of a record with this source.
    pub made_of: Option<Source>,
    /// This source cannot show overlap.
    pub(super) overlap_unknown: bool,
    pub rules: TurnThresholds,
    pub roster: Roster,
    pub tally: Tally,
    /// Who spoke when.
    pub trail: Trail,
    pub agenda: Agenda,
    pub queue: Queue,
    pub notes: Vec<NoteTaken>,
    pub marks: Marks,
    pub charter: Charter,
    pub ground_rules: GroundRules,
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
    pub room: RoomChoice,
    /// Whether the group accepts those who look on. `None`: not asked.
    pub observers_accepted: Option<bool>,
    /// Who keeps the record now. Nobody, once they have left.
    pub keeper: Option<PersonId>,
    /// Everybody who kept it, in order.
    pub keepers: Vec<PersonId>,
    /// Everybody who took the chair from somebody else, in order; before them, whoever had it.
    pub chairs: Vec<PersonId>,
    /// The last call to whoever looks after several tables.
    pub lead_call: Option<Seq>,
    pub last_turn: Option<LastTurn>,
    /// Turns whose speaker is still to be filled in.
    pub to_fill: Vec<TurnRef>,
    /// What was corrected after the end, one entry for each time somebody opened the record to do so.
    pub amendments: Vec<Amendment>,
    /// It has ended, and is being corrected.
    pub reopened: bool,
    pub ready: bool,
    pub ended: bool,
    pub interrupted: Option<Interruption>,
    pub(super) now: Moment,
}

impl Session {
    /// The moment of the last event.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
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

    /// Applies one event. Corrections and undo are not applied here but by [`crate::domain::record::history::History`],
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
        // A removal or a copy made after a stop does not mean that the meeting went on.
        if !matches!(event, Event::Forgotten(_) | Event::Shared(_)) {
            self.interrupted = None;
        }
        self.track_amendment(seq, event);
        let turn = TurnRef { turn: seq, part };
        match event {
            Event::Opened(opened) if seq == 0 => self.open(opened),
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
            Event::Chair(chair) => self.hand_over_chair(chair),
            Event::Hand(hand) => self.hand(*hand),
            Event::HandNote(note) => self.queue.note(note),
            Event::HandMoved(moved) => self.queue.moved(*moved),
            Event::GaveWay(gave) => self.queue.gave_way(*gave),
            Event::HandList(list) => self.queue.closed = !list.open,
            Event::LastWord(who) => self.last_word(who.person),
            Event::Policy(chosen) => self.queue.choose(*chosen),
            Event::RoundStarted(started) => self.start_round(started),
            Event::Passed(who) => self.in_round(|round| round.pass(who.person)),
            Event::RoundEnded => self.end_round(),
            Event::Arrived(who) => self.arrive(who.person),
            Event::Left(who) => self.leave(who.person),
            Event::Renamed(renamed) => self.rename(renamed.person, renamed.name.clone()),
            Event::Rekeyed(rekeyed) => self.with_person(rekeyed.person, |p| p.key = rekeyed.key),
            Event::Keeper(who) => self.keep_record(who.person),
            Event::NotTimed(not) => self.not_timed(turn, *not),
            Event::Headcount(heads) => self.set_headcount(*heads),
            Event::Place(change) => self.change_place(*change),
            Event::MarksSupport(mark) => self.with_person(mark.person, |p| p.marks_support = mark.on),
            Event::Group(group) => self.add_group(group),
            Event::Aim(aim) => self.aim = (**aim).clone(),
            Event::Agreement(agreement) => self.agreement = (**agreement).clone(),
            Event::Observers(said) => self.observers_accepted = Some(said.accepted),
            Event::RoomShows(choice) => self.room = *choice,
            Event::Consent(consent) => self.read_out = Some(ReadOut { at: t, words: consent.words.clone() }),
            Event::Charter(charter) => self.charter = (**charter).clone(),
            Event::Rule(rule) => self.ground_rules.set(rule),
            Event::RulesAgreed => self.ground_rules.agreed = Some(t),
            Event::Item(item) => self.agenda.set(item),
            Event::ItemStarted(item) => self.start_item(item.item),
            Event::ItemNotReady(item) => self.agenda.not_ready(item.item),
            Event::ItemClosed(closed) => self.close_item(closed),
            Event::Note(note) => self.take_note(seq, note),
            Event::AboutNote(about) => self.add_detail(about),
            Event::Card(card) => self.marks.cards.push(card.colour),
            Event::CutIn(cut_in) => self.marks.cut_in(cut_in),
            Event::LeadCalled => self.lead_call = Some(seq),
            Event::RuleKept(kept) => self.ground_rules.kept(*kept),
            Event::CheckOut(cards) => self.closing.count(cards),
            Event::PhoneAnswers(answers) => self.closing.count_phones(*answers),
            Event::SaidAloud(said) => self.closing.say(said),
            Event::Guess(guess) => self.closing.guess = Some((**guess).clone()),
            Event::Reflection(reflection) => self.closing.reflect(reflection),
            Event::Choice(choice) => self.closing.keep = Some(choice.keep),
            Event::Interrupted(i) => self.interrupted = Some(i.why),
            Event::Resumed(_) | Event::Unattended(_) => self.attend_again(),
            Event::AmendmentOpened(after) => self.reopen(after),
            Event::Ended => self.end(),
            Event::TakenOut(taken) => self.taken_out(taken),
            Event::Forgotten(forgotten) => self.roster.reserve(forgotten.handles),
            Event::Shared(shared) => self.is_copy(shared.level),
            // A session opens once, before everything else.
            Event::Opened(_)
            | Event::Given(_)
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
        self.note_floor();
        self.refresh_aim(event);
    }
}
