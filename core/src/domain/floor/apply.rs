//! The floor of a session: whose it is, and the hands it answers.

use crate::domain::{
    floor::{
        last_turn::LastTurn,
        state::Floor,
        trail::{TrailSpeaker, TrailStretch},
        turn_events::Spoke,
    },
    people::{hat::Speaker, joining::Seat},
    queue::hand::HandKind,
    record::ids::{PersonId, TurnRef},
    session::Session,
};

impl Session {
    pub(in crate::domain) fn give_floor(&mut self, turn: TurnRef, speaker: &Speaker) {
        let Some(speaker) = &self.recorded_as(speaker) else { return self.give_someone(turn, None) };
        self.end_last_turn();
        let holder = self.holder();
        let (seat, group) = self.seat(speaker);
        self.arrive(speaker.person);
        self.tally.hold(seat, group);
        let between = self.queue.comes_between(speaker.person);
        if self.roster.person(speaker.person).is_some_and(|p| p.seat == Seat::Someone) {
            self.serve_unnamed();
        }
        let hand = self.queue.serve(speaker.person, group, self.tally.clock(), holder);
        self.track_question(group, hand);
        if !between {
            self.in_round(|round| round.spoke(speaker.person));
        }
        let person = Some(speaker.person);
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person, reporter: None });
    }

    pub(in crate::domain) fn give_someone(&mut self, turn: TurnRef, reporter: Option<PersonId>) {
        self.set_floor(Floor::Someone);
        if reporter.is_none() {
            self.serve_unnamed();
        }
        self.last_turn = Some(LastTurn { turn, start: self.now, end: None, person: None, reporter });
    }

    /// A question of the centred group is open until somebody else has answered it. The answer does not count as talk
    /// since its last voice.
    pub(in crate::domain) fn track_question(
        &mut self,
        group: usize,
        hand: Option<(HandKind, Option<PersonId>)>,
    ) {
        let centred = |g: Option<usize>| g.is_some() && g == self.roster.centred();
        let to = |p: PersonId| self.roster.person(p).and_then(|p| self.roster.group_of(p));
        let by_hand = matches!(hand, Some((HandKind::Reply, Some(person))) if centred(to(person)));
        let answers = !centred(Some(group)) && (by_hand || self.question_open);
        self.question_open = centred(Some(group)) && matches!(hand, Some((HandKind::Question, _)));
        self.tally.set_answers_centred(answers);
    }

    pub(in crate::domain) fn serve_unnamed(&mut self) {
        let roster = &self.roster;
        self.queue.serve_unnamed(|person| roster.person(person).is_none_or(|p| p.timed));
    }

    /// Somebody reports back from a small group: the words are not their own.
    pub(in crate::domain) fn report_back(&mut self, turn: TurnRef, person: PersonId) {
        self.reports_back += 1;
        self.give_someone(turn, Some(person));
    }

    pub(in crate::domain) fn set_floor(&mut self, floor: Floor) {
        self.end_last_turn();
        self.tally.set_floor(floor);
    }

    pub(in crate::domain) fn end_last_turn(&mut self) {
        if let Some(last) = &mut self.last_turn {
            last.end.get_or_insert(self.now);
        }
    }

    pub(in crate::domain) fn hear(&mut self, speaker: &Speaker) {
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

    pub(in crate::domain) fn spoke(&mut self, spoke: &Spoke) {
        let speaker = spoke.speaker.as_ref().map(|s| self.seat(s));
        let end = self.now.plus(spoke.length_ms);
        self.tally.speak(speaker, end);
        let floor = if speaker.is_some() { Floor::Held } else { Floor::Someone };
        let item = self.agenda.current;
        let speaker = speaker.map(TrailSpeaker::new);
        self.trail.add(TrailStretch { start: self.now, end: Some(end), floor, speaker, item });
    }

    /// What the floor is now goes into the trail. Imported speech says it turn by turn, with the end of each.
    pub(in crate::domain) fn note_floor(&mut self) {
        if !self.is_speech_alone() && !self.ended {
            let (floor, item) = (self.floor(), self.agenda.current);
            let speaker = self.tally.speaker().map(TrailSpeaker::new);
            self.trail.note(TrailStretch { start: self.now, end: None, floor, speaker, item });
        }
    }
}
