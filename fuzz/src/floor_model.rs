//! A simple model of the floor, the hands and undo: a list of what was done, some of it taken back.

use airtime::domain::Floor;

/// Something that was done. People are numbered from 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    Speak(usize),
    Floor(Floor),
    /// Off the record, or on it again. It is never undone.
    OffRecord(bool),
    Hand(usize, bool),
}

/// Who has the floor, and whose hands are up, in order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    pub floor: Floor,
    pub holder: Option<usize>,
    pub hands: Vec<usize>,
}

#[derive(Default)]
pub struct FloorModel {
    /// What was done, and whether it counts.
    acts: Vec<(Act, bool)>,
    /// What redo brings back, the latest last.
    undone: Vec<usize>,
}

impl FloorModel {
    #[must_use]
    pub fn state(&self) -> State {
        let mut state = State { floor: Floor::Open, holder: None, hands: vec![] };
        for (act, _) in self.acts.iter().filter(|(_, counts)| *counts) {
            match *act {
                Act::Speak(person) => {
                    (state.floor, state.holder) = (Floor::Held, Some(person));
                    state.hands.retain(|hand| *hand != person);
                }
                Act::Floor(floor) => (state.floor, state.holder) = (floor, None),
                Act::OffRecord(true) => (state.floor, state.holder) = (Floor::OffRecord, None),
                Act::OffRecord(false) => (state.floor, state.holder) = (Floor::Open, None),
                Act::Hand(person, true) => state.hands.push(person),
                Act::Hand(person, false) => state.hands.retain(|hand| *hand != person),
            }
        }
        state
    }

    /// Does something, unless it is so already.
    pub fn act(&mut self, act: Act) {
        let state = self.state();
        let is_so = match act {
            Act::Speak(person) => state.holder == Some(person),
            Act::Floor(floor) => state.floor == floor,
            Act::OffRecord(_) | Act::Hand(..) => false,
        };
        if is_so {
            return;
        }
        if !matches!(act, Act::OffRecord(_)) {
            self.undone.clear();
        }
        self.acts.push((act, true));
    }

    pub fn undo(&mut self) {
        let can_go = |(act, counts): &(Act, bool)| *counts && !matches!(act, Act::OffRecord(_));
        if let Some(at) = self.acts.iter().rposition(can_go) {
            self.acts[at].1 = false;
            self.undone.push(at);
        }
    }

    pub fn redo(&mut self) {
        if let Some(at) = self.undone.pop() {
            self.acts[at].1 = true;
        }
    }
}
