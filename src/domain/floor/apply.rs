//! The floor of a session: whose it is, the hands and rounds it answers, and where nobody attended.

use crate::domain::{
    agenda::round::{Round, RoundStarted},
    floor::{last_turn::LastTurn, tally::Floor, turn_events::Spoke},
    people::{hat::Speaker, joining::Seat},
    queue::hands::{Hand, HandKind},
    record::{
        ids::{PersonId, TurnRef},
        moment::Moment,
    },
    session::Session,
};

impl Session {
    pub(crate) fn give_floor(&mut self, turn: TurnRef, speaker: &Speaker) {
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

    pub(crate) fn give_someone(&mut self, turn: TurnRef, reporter: Option<PersonId>) {
        self.set_floor(Floor::Someone);
        if reporter.is_none() {
            self.serve_unnamed();
        }
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person: None, reporter });
    }

    /// What the centred group asked is open until somebody else has answered it: the answer is no talk past it.
    pub(crate) fn note_question(&mut self, group: usize, hand: Option<(HandKind, Option<PersonId>)>) {
        let centred = |g: Option<usize>| g.is_some() && g == self.roster.centred();
        let to = |p: PersonId| self.roster.person(p).and_then(|p| self.roster.group_of(p));
        let by_hand = matches!(hand, Some((HandKind::Reply, Some(person))) if centred(to(person)));
        let answers = !centred(Some(group)) && (by_hand || self.question_open);
        self.question_open = centred(Some(group)) && matches!(hand, Some((HandKind::Question, _)));
        self.tally.set_answers_centred(answers);
    }

    pub(crate) fn serve_unnamed(&mut self) {
        let roster = &self.roster;
        self.queue.serve_unnamed(|person| roster.person(person).is_none_or(|p| p.timed));
    }

    /// The words of a small group are not those of whoever says them.
    pub(crate) fn report_back(&mut self, turn: TurnRef, person: PersonId) {
        self.reports_back += 1;
        self.give_someone(turn, Some(person));
    }

    pub(crate) fn set_floor(&mut self, floor: Floor) {
        self.end_last_turn();
        self.tally.set_floor(floor);
    }

    pub(crate) fn end_last_turn(&mut self) {
        if let Some(last) = &mut self.last_turn {
            last.end.get_or_insert(self.now);
        }
    }

    pub(crate) fn hear(&mut self, speaker: &Speaker) {
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

    pub(crate) fn spoke(&mut self, spoke: &Spoke) {
        let seat = spoke.speaker.as_ref().map(|s| self.seat(s));
        self.tally.speak(seat, self.now.plus(spoke.length_ms));
    }

    /// Somebody who was not here yet, and puts a hand up, has arrived.
    pub(crate) fn hand(&mut self, hand: Hand) {
        if hand.up {
            self.arrive(hand.person);
            self.queue.raise(hand, self.tally.clock(), self.tally.item());
        } else {
            self.queue.lower(hand.person);
        }
    }

    /// Whoever would rather not be timed is in no list of whose turn it is.
    pub(crate) fn start_round(&mut self, started: &RoundStarted) {
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

    pub(crate) fn in_round(&mut self, change: impl FnOnce(&mut Round)) {
        if let Some(round) = &mut self.round {
            change(round);
        }
    }

    pub(crate) fn end_round(&mut self) {
        self.in_round(|round| round.over = true);
        self.tally.set_round(false);
    }

    /// The program stopped attending here: the turn that ran ends, the clocks stop.
    pub(crate) fn stop_attending(&mut self, t: Moment) {
        self.now = self.now.max(t);
        self.tally.advance(self.now);
        if !self.tally.floor().is_stopped() {
            self.set_floor(Floor::Unattended);
        }
    }

    pub(crate) fn attend_again(&mut self) {
        (self.ended, self.reopened) = (false, false);
        if self.tally.floor() == Floor::Unattended {
            self.set_floor(Floor::Open);
        }
    }

    pub(crate) fn end(&mut self) {
        let end = self.end_so_far();
        self.now = end;
        self.end_last_turn();
        self.tally.finish(end);
        self.ended = true;
    }
}
