//! A list shown in place of the people: turns, notes, hands, items. The floor keys go on working beside it.

use crate::domain::{History, Session, notes::carried::Carried};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// The turns, to put any of them right.
    Turns,
    Notes,
    Hands,
    Agenda,
    Rules,
    LastTime,
}

/// A list and the row that is chosen in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Panel {
    pub list: List,
    pub cursor: usize,
}

impl List {
    /// How many rows it has.
    #[must_use]
    pub fn len(self, history: &History, last_time: &[Carried]) -> usize {
        let s: &Session = history.session();
        match self {
            Self::Turns => history.turns().len(),
            Self::Notes => s.notes.len(),
            Self::Hands => s.queue.len(),
            Self::Agenda => s.agenda.items.len(),
            Self::Rules => s.ground_rules.list.len(),
            Self::LastTime => last_time.len(),
        }
    }

    /// The row that is chosen when it opens: what came last; of the turns, the first that is still to be
    /// filled in.
    #[must_use]
    pub fn first_choice(self, history: &History, last_time: &[Carried]) -> usize {
        let last = self.len(history, last_time).saturating_sub(1);
        match self {
            Self::Turns => {
                let open = &history.session().to_fill;
                history.turns().iter().position(|t| open.contains(&t.turn)).unwrap_or(last)
            }
            Self::Notes => last,
            Self::Hands | Self::Agenda | Self::Rules | Self::LastTime => 0,
        }
    }
}
