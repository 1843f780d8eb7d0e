//! Who had the floor when: a session as stretches of time, in order of their beginnings.
//!
//! As it stands after undo and corrections. A live session is one stretch after another without a gap; in an
//! import only speech stands here, and two may speak at once.

use std::collections::{BTreeMap, HashMap};

use crate::domain::{
    floor::state::Floor,
    people::hat::Speaker,
    record::{
        effective::Effective,
        event::Event,
        history::History,
        ids::{PersonId, TurnRef},
        moment::Moment,
    },
};

/// The floor as it was from `start` until `end`, or one imported turn.
#[derive(Clone, PartialEq, Debug)]
pub struct Stretch {
    /// The event that began it; corrections name it.
    pub turn: TurnRef,
    pub start: Moment,
    pub end: Moment,
    pub floor: Floor,
    /// Who held it, in which hat. `None` unless [`Floor::Held`].
    pub speaker: Option<Speaker>,
    /// Who reported back from a small group. The words are nobody's own, so that the floor is *someone*'s.
    pub reporter: Option<PersonId>,
    /// Number of the item under way when it began.
    pub item: Option<u16>,
    /// The lines it was made from, when an import joined several: the first one's `seq` is the turn's.
    pub joined: Vec<TurnRef>,
}

impl Stretch {
    #[must_use]
    pub fn ms(&self) -> u64 {
        self.end.since(self.start)
    }

    /// Whether it is a turn: of a person, of *someone*, or what a small group told.
    #[must_use]
    pub fn is_turn(&self) -> bool {
        matches!(self.floor, Floor::Held | Floor::Someone)
    }
}

impl History {
    /// The whole session as stretches. Those without length are left out.
    #[must_use]
    pub fn timeline(&self) -> Vec<Stretch> {
        self.stretches(self.session().rules.join_ms)
    }

    /// As [`Self::timeline`], and the short pauses inside the turns of an import are none of their speech: each stretch
    /// of its source stands by itself.
    #[must_use]
    pub fn speech(&self) -> Vec<Stretch> {
        self.stretches(None)
    }

    fn stretches(&self, join_ms: Option<u64>) -> Vec<Stretch> {
        let mut line = Line::new(join_ms);
        for e in &self.effective() {
            line.take(e);
        }
        line.finish(self.session().end_so_far())
    }
}

struct Line {
    join_ms: Option<u64>,
    /// The floor now, since when. An import has none.
    now: Stretch,
    done: Vec<Stretch>,
    /// Where each imported voice's last turn stands.
    last: BTreeMap<Option<PersonId>, usize>,
    /// Who would rather not be timed, and the seat that keeps their time.
    not_timed: HashMap<PersonId, Option<PersonId>>,
    item: Option<u16>,
    imported: bool,
}

impl Line {
    fn new(join_ms: Option<u64>) -> Self {
        let now = Stretch {
            turn: TurnRef { turn: 0, part: 0 },
            start: Moment::ZERO,
            end: Moment::ZERO,
            floor: Floor::Open,
            speaker: None,
            reporter: None,
            item: None,
            joined: vec![],
        };
        let (done, last, not_timed) = (vec![], BTreeMap::new(), HashMap::new());
        Self { join_ms, now, done, last, not_timed, item: None, imported: false }
    }

    fn take(&mut self, e: &Effective<'_>) {
        if let Some(since) = e.event.gap_since() {
            // A break or what is off the record goes on, whether somebody attends or not.
            if self.now.floor.is_stopped() {
                return;
            }
            self.change(e, since.min(e.t), Floor::Unattended, None);
            return self.change(e, e.t, Floor::Open, None);
        }
        let holder = self.now.speaker.as_ref().map(|s| s.person);
        match e.event.as_ref() {
            Event::Floor(speaker) => self.hold(e, speaker.clone()),
            event @ (Event::Hat(_) | Event::Chair(_)) => {
                if let Some(speaker) = holder.and_then(|person| event.hat_of(person)) {
                    self.hold(e, speaker.clone());
                }
            }
            Event::Open => self.change(e, e.t, Floor::Open, None),
            Event::Someone => self.change(e, e.t, Floor::Someone, None),
            Event::ReportBack(who) => {
                self.change(e, e.t, Floor::Someone, None);
                self.now.reporter = Some(who.person);
            }
            Event::Crosstalk => self.change(e, e.t, Floor::Crosstalk, None),
            Event::Break => self.change(e, e.t, Floor::Break, None),
            Event::OffRecord => self.change(e, e.t, Floor::OffRecord, None),
            Event::SmallGroups => self.change(e, e.t, Floor::SmallGroups, None),
            Event::Left(who) if holder == Some(who.person) => self.change(e, e.t, Floor::Open, None),
            Event::NotTimed(not) if not.on => {
                self.not_timed.insert(not.person, not.counted_as);
                if let Some(speaker) = self.now.speaker.clone().filter(|s| s.person == not.person) {
                    self.hold(e, speaker);
                }
            }
            Event::TakenOut(taken) if taken.ends_turn && self.now.is_turn() => {
                self.change(e, e.t, Floor::Open, None);
            }
            Event::NotTimed(not) => {
                self.not_timed.remove(&not.person);
            }
            Event::ItemStarted(item) => self.item = Some(item.item),
            Event::ItemClosed(closed) if self.item == Some(closed.item) => self.item = None,
            Event::Spoke(spoke) => self.spoke(e, spoke.speaker.as_ref(), spoke.length_ms),
            _ => {}
        }
    }

    fn hold(&mut self, e: &Effective<'_>, speaker: Speaker) {
        match self.not_timed.get(&speaker.person) {
            None => self.change(e, e.t, Floor::Held, Some(speaker)),
            Some(Some(seat)) => self.change(e, e.t, Floor::Held, Some(speaker.counted_as(*seat))),
            Some(None) => self.change(e, e.t, Floor::Someone, None),
        }
    }

    fn change(&mut self, e: &Effective<'_>, at: Moment, floor: Floor, speaker: Option<Speaker>) {
        let at = at.max(self.now.start);
        let next = Stretch {
            turn: e.turn(),
            start: at,
            end: at,
            floor,
            speaker,
            item: self.item,
            ..self.now.clone()
        };
        let before = std::mem::replace(&mut self.now, Stretch { reporter: None, ..next });
        self.close(before, at);
    }

    fn close(&mut self, stretch: Stretch, end: Moment) {
        if end > stretch.start {
            self.done.push(Stretch { end, ..stretch });
        }
    }

    /// An imported stretch of speech: a speaker's own short pause does not end their turn.
    fn spoke(&mut self, e: &Effective<'_>, speaker: Option<&Speaker>, length_ms: u64) {
        self.imported = true;
        let (start, end) = (e.t, e.t.plus(length_ms));
        let who = speaker.map(|s| s.person);
        let last = self.last.get(&who).and_then(|at| self.done.get_mut(*at));
        let joins = |s: &Stretch| {
            self.join_ms.is_some_and(|join| start.since(s.end) <= join) && s.speaker.as_ref() == speaker
        };
        if let Some(turn) = last.filter(|s| joins(s)) {
            turn.end = turn.end.max(end);
            turn.joined.push(e.turn());
            return;
        }
        if end > start {
            self.last.insert(who, self.done.len());
            let floor = if speaker.is_some() { Floor::Held } else { Floor::Someone };
            let (speaker, joined, item) = (speaker.cloned(), vec![e.turn()], self.item);
            self.done.push(Stretch {
                turn: e.turn(),
                start,
                end,
                floor,
                speaker,
                reporter: None,
                item,
                joined,
            });
        }
    }

    fn finish(mut self, end: Moment) -> Vec<Stretch> {
        if !self.imported {
            let last = self.now.clone();
            self.close(last, end);
        }
        self.done
    }
}
