//! Which lines of a record are about a person's turns without naming them: only the fold can tell.

use std::collections::HashSet;

use crate::domain::{
    record::{
        event::{Event, Record},
        history::History,
        ids::{PersonId, Seq},
    },
    session::Session,
};

/// What only the fold can tell of a person's lines.
#[derive(Default)]
pub(super) struct TheirLines {
    /// *left* lines by which the floor became free.
    pub(super) ended: HashSet<Seq>,
    /// *supported* and *cut in* lines about a turn of theirs.
    pub(super) about_turns: HashSet<Seq>,
}

impl TheirLines {
    pub(super) fn of(records: &[Record], person: PersonId) -> Self {
        let mut lines = Self::default();
        let turns = lines.follow_fold(records, person);
        lines.follow_records(records, person, &turns);
        lines
    }

    /// Follows the corrected record. Returns the turns that they began, or that began upon theirs; whichever way
    /// a file tells it.
    fn follow_fold(&mut self, records: &[Record], person: PersonId) -> HashSet<Seq> {
        let history = History::from_records(records.iter().cloned());
        let has_left = |r: &&Record| matches!(&r.event, Event::Left(w) if w.person == person);
        let left: HashSet<Seq> = records.iter().filter(has_left).map(|r| r.seq).collect();
        let mut turns: HashSet<Seq> =
            records.iter().filter(|r| is_their_turn(&r.event, person)).map(|r| r.seq).collect();
        let mut session = Session::default();
        for e in &history.effective() {
            let (turn, event) = (e.turn(), e.event.as_ref());
            let holds = session.holder() == Some(person);
            let before = session.last_turn.and_then(|turn| turn.person) == Some(person);
            let frees_floor = matches!(event, Event::Left(_)) && holds;
            let follows_leaving = *event == Event::Open && turn.part == 1;
            if (frees_floor || follows_leaving) && left.contains(&turn.turn) {
                self.ended.insert(turn.turn);
            } else if *event == Event::Supported && holds {
                self.about_turns.insert(turn.turn);
            } else if event.is_floor() && (before || is_their_turn(event, person)) {
                turns.insert(turn.turn);
            }
            session.apply_at(turn.turn, turn.part, e.t, event);
        }
        turns
    }

    /// Follows the lines as they were written, which corrections do not change.
    fn follow_records(&mut self, records: &[Record], person: PersonId, turns: &HashSet<Seq>) {
        let mut running = false;
        for record in records {
            let about_turn = match &record.event {
                Event::CutIn(cut_in) => turns.contains(&cut_in.turn),
                event => *event == Event::Supported && running,
            };
            if about_turn {
                self.about_turns.insert(record.seq);
            }
            if record.event.is_floor() {
                running = is_their_turn(&record.event, person);
            }
        }
    }
}

fn is_their_turn(event: &Event, person: PersonId) -> bool {
    matches!(event, Event::Floor(speaker) if speaker.person == person)
}
