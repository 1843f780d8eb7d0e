//! A session as its events left it. [`Session::apply`] is the only way it changes.
//!
//! Applying never fails: what a damaged or foreign file says that makes no sense (a turn by a person
//! who was never added) is made sensible or passed over, so that everything intact can be shown.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use super::{
    agenda::{Agenda, ItemKind},
    agreement::{Agreement, ReadOut, RoomShows},
    aim::{Aim, Side},
    charter::{self, Charter, SessionKind},
    closing::Closing,
    event::{Event, Interruption, Opened, Record, Rules, Seq, Source, Spoke, TurnRef},
    marks::Marks,
    moment::Moment,
    notes::{AboutNote, Known, Note, NoteTaken},
    queue::{Hand, HandKind, Queue},
    roster::{
        Group, Hat, LIVED_EXPERIENCE, NotTimed, PersonAdded, PersonId, Presence, Roster, Seat, Speaker,
    },
    round::{Round, RoundStarted},
    tally::{Floor, Tally},
};

/// The last turn of the floor, which the correcting keys act on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastTurn {
    pub turn: TurnRef,
    pub start: Moment,
    /// `None` while it runs.
    pub end: Option<Moment>,
    /// `None`: *someone*.
    pub person: Option<PersonId>,
    /// For *someone*: who reports back from a small group.
    pub reporter: Option<PersonId>,
}

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
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
    pub marks: Marks,
    pub charter: Charter,
    pub ground_rules: charter::Rules,
    /// The go-round under way, or the last one.
    pub round: Option<Round>,
    /// The go-rounds before it.
    pub rounds_before: Vec<Round>,
    /// How many people reported back from small groups.
    pub reports_back: usize,
    pub closing: Closing,
    /// The centred group has just asked something.
    question_open: bool,
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
            marks: Marks::default(),
            charter: Charter::default(),
            ground_rules: charter::Rules::default(),
            round: None,
            rounds_before: Vec::new(),
            reports_back: 0,
            closing: Closing::default(),
            question_open: false,
            aim: Aim::default(),
            agreement: Agreement::default(),
            read_out: None,
            room_shows: RoomShows::default(),
            keeper: None,
            keepers: Vec::new(),
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

    /// The date where the meeting is, `now` into it.
    #[must_use]
    pub fn today(&self, now: Moment) -> Option<NaiveDate> {
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
    pub fn room_may_look(&self, tally: &Tally) -> bool {
        match self.room_shows {
            RoomShows::Never => false,
            _ if self.ended || self.source != Source::Live => true,
            RoomShows::AtTheEnd => false,
            RoomShows::FromHalfTime => tally.half_told().is_some(),
            RoomShows::Always => true,
        }
    }

    /// How many people are here, timed or not. `None`: a seat stands for people who were not counted.
    #[must_use]
    pub fn people_here(&self) -> Option<usize> {
        let seats = self.roster.people().iter().enumerate().filter(|(_, p)| p.is_here());
        let heads = |(seat, p): (usize, &super::roster::Person)| match p.seat {
            Seat::Person => Some(1),
            Seat::Group => self.tally.heads(seat),
            Seat::Someone => Some(0),
        };
        seats.map(heads).sum()
    }

    /// The groups in the balance with anyone in them: index, headcount and presence at `tally`.
    #[must_use]
    pub fn sides(&self, tally: &Tally) -> Vec<(usize, Side)> {
        let weighed = tally.groups().iter().enumerate().filter(|(_, g)| g.weighed && !g.people.is_empty());
        weighed
            .map(|(g, _)| (g, Side { people: tally.headcount(g), present_ms: tally.group_present_ms(g) }))
            .collect()
    }

    /// Whether people are told apart: not where a key stands for a whole group.
    #[must_use]
    pub fn tells_people_apart(&self) -> bool {
        self.charter.kind != SessionKind::GroupsOnly
    }

    /// Whether there is anything to balance: not where one group meets by itself.
    #[must_use]
    pub fn is_balanced(&self) -> bool {
        self.charter.kind != SessionKind::OneGroup
    }

    /// The aim of each group in [`Session::sides`], 0 to 1. One group by itself has none.
    #[must_use]
    pub fn targets(&self, tally: &Tally) -> Vec<(usize, Option<f64>)> {
        let sides = self.sides(tally);
        if !self.is_balanced() {
            return sides.iter().map(|(g, _)| (*g, None)).collect();
        }
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
            Event::AboutNote(about) => self.learn(about),
            Event::Card(card) => self.marks.cards.push(card.colour),
            Event::CutIn(cut_in) => self.marks.cut_in(cut_in),
            Event::RuleKept(kept) => self.ground_rules.kept(*kept),
            Event::CheckOut(cards) => self.closing.count(cards),
            Event::SaidAloud(said) => self.closing.say(said),
            Event::Guess(guess) => self.closing.guess = Some((**guess).clone()),
            Event::Reflection(reflection) => self.closing.reflect(reflection),
            Event::Choice(choice) => self.closing.keep = Some(choice.keep),
            Event::Interrupted(i) => self.interrupt(i.why),
            Event::Resumed(_) | Event::Unattended(_) => self.attend_again(),
            Event::Ended => self.end(),
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
        self.refresh_aim();
    }

    /// For the prompt: what the centred group's share is held against.
    fn refresh_aim(&mut self) {
        let centred = self.roster.centred();
        let target = self.targets(&self.tally).into_iter().find(|(g, _)| Some(*g) == centred);
        self.tally.set_aim(target.and_then(|(_, t)| t));
        self.tally.set_half(self.agenda.planned_ms().map(|planned| planned / 2));
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
        let (told_apart, heads) = stands_for(added);
        self.tally.add_person(group, added.here, told_apart, heads);
        if self.roster.people()[at].counts() {
            self.in_round(|round| round.join(added.person));
        }
    }

    /// They leave headcount, aim and every list of who has come in; a turn of theirs goes on as *someone*'s.
    fn not_timed(&mut self, turn: TurnRef, not: NotTimed) {
        let speaking = self.holder() == Some(not.person);
        let Some(seat) = self.roster.index(not.person) else { return };
        let counted_as = not.counted_as.filter(|_| not.on);
        self.with_person(not.person, |p| (p.timed, p.counted_as) = (!not.on, counted_as));
        if not.on {
            self.in_round(|round| round.drop_out(not.person));
        }
        if !not.on {
            if self.roster.people()[seat].is_here() {
                self.tally.arrive(seat);
            }
            return;
        }
        let instead = self.roster.people()[seat].speaker();
        self.tally.stop_timing(seat);
        if speaking {
            self.give_floor(turn, &instead);
        }
    }

    /// A turn may stand before its person's own event: it was given to somebody who was added later, or
    /// its start was moved back over their coming in. What that event says of them counts all the same.
    fn introduce(&mut self, seat: usize, added: &PersonAdded) {
        if !self.roster.introduce(seat, added) {
            return;
        }
        let (told_apart, heads) = stands_for(added);
        self.tally.seat_is(seat, told_apart, heads);
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
            self.add_person(&PersonAdded::nameless(speaker.person, &speaker.hat));
        }
        let group = self.group_of(&speaker.hat);
        (self.roster.index(speaker.person).unwrap_or_default(), group)
    }

    /// Whom the record names for this speaker. `None`: *someone*, since they would rather not be timed.
    #[must_use]
    pub fn recorded_as(&self, speaker: &Speaker) -> Option<Speaker> {
        match self.roster.person(speaker.person) {
            Some(p) if !p.timed => p.counted_as.map(|seat| speaker.counted_as(seat)),
            _ => Some(speaker.clone()),
        }
    }

    fn give_floor(&mut self, turn: TurnRef, speaker: &Speaker) {
        let Some(speaker) = &self.recorded_as(speaker) else { return self.give_someone(turn, None) };
        self.end_last_turn();
        let holder = self.holder();
        let (seat, group) = self.seat(speaker);
        self.arrive(speaker.person);
        self.tally.hold(seat, group);
        let between = self.queue.comes_between(speaker.person);
        if self.roster.people()[seat].seat == Seat::Someone {
            self.serve_unnamed();
        }
        let hand = self.queue.serve(speaker.person, group, self.tally.clock(), holder);
        self.note_question(group, hand);
        if !between {
            self.in_round(|round| round.spoke(speaker.person));
        }
        let person = Some(speaker.person);
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person, reporter: None });
    }

    /// What the centred group asked is open until somebody else has answered it: the answer is no talk past it.
    fn note_question(&mut self, group: usize, hand: Option<(HandKind, Option<PersonId>)>) {
        let centred = |g: Option<usize>| g.is_some() && g == self.roster.centred();
        let to = |p: PersonId| self.roster.person(p).and_then(|p| self.roster.group_of(p));
        let by_hand = matches!(hand, Some((HandKind::Reply, Some(person))) if centred(to(person)));
        let answers = !centred(Some(group)) && (by_hand || self.question_open);
        self.question_open = centred(Some(group)) && matches!(hand, Some((HandKind::Question, _)));
        self.tally.set_answers_centred(answers);
    }

    fn serve_unnamed(&mut self) {
        let roster = &self.roster;
        self.queue.serve_unnamed(|person| roster.person(person).is_none_or(|p| p.timed));
    }

    fn give_someone(&mut self, turn: TurnRef, reporter: Option<PersonId>) {
        self.set_floor(Floor::Someone);
        if reporter.is_none() {
            self.serve_unnamed();
        }
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person: None, reporter });
    }

    /// The words of a small group are not those of whoever says them.
    fn report_back(&mut self, turn: TurnRef, person: PersonId) {
        self.reports_back += 1;
        self.give_someone(turn, Some(person));
    }

    /// Whoever would rather not be timed is in no list of whose turn it is.
    fn start_round(&mut self, started: &RoundStarted) {
        let mut round = Round::new(started, self.now);
        round.order.retain(|p| self.roster.person(*p).is_none_or(|p| p.timed));
        self.rounds_before.extend(self.round.replace(round));
        self.tally.set_round(true);
    }

    /// The go-rounds so far, the last one last.
    pub fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.rounds_before.iter().chain(&self.round)
    }

    /// The go-round under way.
    #[must_use]
    pub fn round_now(&self) -> Option<&Round> {
        self.round.as_ref().filter(|round| !round.over)
    }

    fn in_round(&mut self, change: impl FnOnce(&mut Round)) {
        if let Some(round) = &mut self.round {
            change(round);
        }
    }

    fn end_round(&mut self) {
        self.in_round(|round| round.over = true);
        self.tally.set_round(false);
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
        let Some(speaker) = &self.recorded_as(speaker) else { return };
        let (seat, group) = self.seat(speaker);
        let between = self.queue.comes_between(speaker.person);
        self.arrive(speaker.person);
        self.tally.heard_another_way(seat, group);
        self.queue.serve(speaker.person, group, self.tally.clock(), None);
        if !between {
            self.in_round(|round| round.spoke(speaker.person));
        }
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

    /// Somebody who was not here yet, and puts a hand up, has arrived.
    fn hand(&mut self, hand: Hand) {
        if hand.up {
            self.arrive(hand.person);
            self.queue.raise(hand, self.tally.clock(), self.tally.item());
        } else {
            self.queue.lower(hand.person);
        }
    }

    fn arrive(&mut self, person: PersonId) {
        if let Some(seat) = self.roster.index(person)
            && !self.roster.people()[seat].is_here()
        {
            self.with_person(person, |p| p.presence = Presence::Here);
            if self.roster.people()[seat].timed {
                self.tally.arrive(seat);
            }
            if self.roster.people()[seat].counts() {
                self.in_round(|round| round.join(person));
            }
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
            self.in_round(|round| round.drop_out(person));
        }
        self.keeper = self.keeper.filter(|k| *k != person);
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
            known: Known::default(),
        });
    }

    fn learn(&mut self, about: &AboutNote) {
        if let Some(note) = self.notes.iter_mut().find(|n| n.seq == about.note) {
            note.learn(&about.about);
        }
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

/// Whether a seat is one person, and how many it stands for. `None`: not counted.
fn stands_for(added: &PersonAdded) -> (bool, Option<u16>) {
    match added.seat {
        Seat::Person => (true, Some(1)),
        Seat::Group => (false, added.people),
        Seat::Someone => (false, Some(0)),
    }
}

impl Session {
    /// Live through to `t` without an event.
    pub(super) fn live_to(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
    }
}
